// Reads of periods: lists for an office or a school, one period with its recipients and its comparison.
import { notFound } from '#shared/app-error.ts';
import { findUnitForActing } from '../../organisation/server/index.ts';
import { defineQuery, type Ctx } from '../../use-case/index.ts';
import { lengthDiffers, type Period, type PeriodRecipient } from '../period.ts';
import { mayManagePeriods } from '../policy.ts';
import { getPeriodInput, listPeriodsInput } from '../schemas.ts';
import {
  findPeriodForActing,
  selectPeriods,
  selectRecipients,
  type PeriodForActing,
} from './period-store.ts';

export interface PeriodPage {
  readonly items: Period[];
  readonly total: number;
  /** Id to continue after; null on the last page. */
  readonly next: string | null;
}

/** Periods that concern the actor, newest first; `within` narrows them to those that concern one unit. */
export const listPeriods = defineQuery({
  name: 'periods.list_periods',
  input: listPeriodsInput,
  async run(ctx, input): Promise<PeriodPage> {
    const within =
      input.within === undefined ? undefined : await findUnitForActing(ctx, { code: input.within });
    if (input.within !== undefined && !within) throw notFound('unit');
    const { items, total } = await selectPeriods(ctx.tx, {
      within,
      kind: input.kind,
      openOn: input.openOn,
      after: input.cursor,
      limit: input.limit + 1,
    });
    const page = items.slice(0, input.limit).map(toPeriod);
    return { items: page, total, next: items.length > input.limit ? (page.at(-1)?.id ?? null) : null };
  },
});

export interface PeriodDetails extends Period {
  /** All of them for the owner; a recipient sees itself only. */
  readonly recipients: PeriodRecipient[];
  readonly comparison: ComparisonPeriod | null;
  readonly can: { readonly change: boolean };
}

export const getPeriod = defineQuery({
  name: 'periods.get_period',
  input: getPeriodInput,
  async run(ctx, { id }): Promise<PeriodDetails> {
    const period = await findPeriodForActing(ctx, id);
    if (!period) throw notFound('period');
    const recipients = await selectRecipients(ctx.tx, id);
    return {
      ...toPeriod(period),
      recipients: recipients.map(({ unitCode, dueOn, note }) => ({ unitCode, dueOn, note })),
      comparison: await comparisonOf(ctx, period),
      can: { change: mayManagePeriods(ctx.actor, period.ownerUnitId) },
    };
  },
});

export interface ComparisonPeriod extends Period {
  /** More than ten days longer or shorter: to be said wherever figures are compared. */
  readonly lengthDiffers: boolean;
}

/** The period that the office compares this one with; null when it chose none. */
export async function comparisonOf(ctx: Ctx, period: Period): Promise<ComparisonPeriod | null> {
  if (period.comparisonPeriodId === null) return null;
  const comparison = await findPeriodForActing(ctx, period.comparisonPeriodId);
  return comparison ? { ...toPeriod(comparison), lengthDiffers: lengthDiffers(period, comparison) } : null;
}

function toPeriod({ ownerUnitId: _, ...period }: PeriodForActing): Period {
  return period;
}
