// The contract by which a slice contributes to Việc cần làm, the calendar, the feed and the reminders.
import type { Role } from '#foundation/accounts/actor.ts';
import type { UnitForActing } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { DateRange } from '#shared/dates.ts';
import type { DueItem } from '../due-item.ts';

/**
 * What a slice contributes for this role at this unit, in one or two statements: everything still open whose last day
 * lies within `days`, also what can only begin later (`startsOn`). Where somebody waits, or something has stopped, the
 * days do not matter: that is due now.
 */
export type DueItemSource = (ctx: Ctx, seat: Seat, days: DateRange) => Promise<DueItem[]>;

/** A role somebody holds, at its unit. */
export interface Seat {
  readonly unit: UnitForActing;
  readonly role: Role;
}
