// Writes the planned units, their history and their head counts.
import {
  insertUnit,
  insertVersion,
  markClosed,
  rebuildClosure,
  upsertFacts,
} from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { HeadCounts } from './head-counts.ts';
import type { OrganisationPlan } from './organisation-plan.ts';

/** Internal ids of units by their codes. */
export type UnitIds = ReadonlyMap<string, number>;

export async function writeOrganisation({ tx }: Ctx, plan: OrganisationPlan): Promise<UnitIds> {
  const ids = new Map<string, number>();
  for (const unit of plan.units) {
    const unitId = await insertUnit(tx, { ...unit, isSample: true });
    ids.set(unit.code, unitId);
    for (const { parentCode, ...version } of unit.versions) {
      const parentId = parentCode === null ? null : idOf(ids, parentCode);
      await insertVersion(tx, { ...version, unitId, parentId });
    }
    if (unit.closedOn !== null) await markClosed(tx, unitId, unit.closedOn, null);
  }
  await rebuildClosure(tx);
  return ids;
}

export async function writeHeadCounts(
  { tx }: Ctx,
  ids: UnitIds,
  headCounts: ReadonlyMap<string, readonly HeadCounts[]>,
): Promise<void> {
  for (const [code, counts] of headCounts) {
    for (const one of counts) await upsertFacts(tx, idOf(ids, code), one);
  }
}

/** Throws RangeError for a code that the sample does not have. */
export function idOf(ids: UnitIds, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new RangeError(`the sample has no unit ${code}`);
  return id;
}
