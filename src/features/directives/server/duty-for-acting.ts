// One duty with everything that decides about it: its unit, its assignment, and the parts the actor plays.
import type { Role } from '#foundation/accounts/actor.ts';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import { parseDutyId } from '../duty-id.ts';
import { rolesOn } from '../duty-workflow.ts';
import { mayReadDuties } from '../policy.ts';
import { findStoredAssignment, type Assignment } from './assignment-store.ts';
import { findStoredDuty, type StoredDuty } from './duty-store.ts';

export interface DutyForActing {
  readonly id: string;
  readonly duty: StoredDuty;
  readonly assignment: Assignment;
  readonly unit: UnitForActing;
  /** In the words of the workflow: `head` and `coordinator` answer, `officer` and `office_leader` decide. */
  readonly roles: readonly Role[];
}

/** Throws not_found for what does not exist and for what is not the actor's to see. */
export async function findDutyForActing(
  ctx: Ctx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<DutyForActing> {
  const name = parseDutyId(id);
  const duty = name && (await findStoredDuty(ctx.tx, name, { lock }));
  if (!duty) throw notFound('duty');
  const [unit, assignment] = await Promise.all([
    findUnitForActing(ctx, { id: duty.unitId }),
    findStoredAssignment(ctx.tx, duty.assignmentId),
  ]);
  if (!unit || !assignment || !mayReadDuties(ctx.actor, unit)) throw notFound('duty');
  const roles = rolesOn(ctx.actor, {
    unitId: unit.id,
    isOffice: unit.isManagingOffice,
    askingUnitIds: askingUnitsOf(unit, assignment.unitId),
  });
  return { id, duty, assignment, unit, roles };
}

/** The office that asked, as long as the unit stands below it; else the office above the unit today, as its successor. */
function askingUnitsOf({ ancestorIds }: UnitForActing, askedById: number): readonly number[] {
  return ancestorIds.includes(askedById) ? [askedById] : ancestorIds.slice(0, 1);
}
