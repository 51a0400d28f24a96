// Who owes a report for a period, and under which period each of them answers it.
import { idsOfUnitsBelow, namedUnits } from '#foundation/organisation/server/index.ts';
import { periodsFeeding, type PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { levelsOfUnit, type Level } from '#shared/figure-definition.ts';
import type { UnitLevel } from '#foundation/organisation/unit.ts';
import { dayOfTree } from './report-for-acting.ts';

export interface UnitOwing {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel | null;
  readonly levels: readonly Level[];
  /** The period of the report itself: an office answers a period above with the report of its own period. */
  readonly periodId: string;
}

/**
 * Units within the actor's sight that owe a report, in the order of codes: all schools below the office that asks, or
 * the offices directly below it. `withinId` narrows them to a subtree of today.
 */
export async function unitsOwing(
  ctx: Ctx,
  period: PeriodForActing,
  filter: { withinId?: number } = {},
): Promise<UnitOwing[]> {
  const asksSchools = period.asks === 'schools';
  const [units, within, feeding] = await Promise.all([
    namedUnits(ctx.tx, { on: dayOfTree(ctx, period), withinId: period.ownerUnitId }),
    filter.withinId === undefined || filter.withinId === period.ownerUnitId
      ? null
      : idsOfUnitsBelow(ctx.tx, filter.withinId, ctx.today),
    asksSchools ? [] : periodsFeeding(ctx.tx, period.id),
  ]);
  const inside = within === null ? null : new Set([...within, filter.withinId]);
  const ownPeriods = new Map(feeding.map(({ ownerUnitId, id }) => [ownerUnitId, id]));
  return units
    .filter((unit) => (asksSchools ? unit.isReporting : isOfficeBelow(unit, period)))
    .filter((unit) => inside === null || inside.has(unit.id))
    .map(({ id, code, name, level }) => ({
      id,
      code,
      name,
      level,
      levels: levelsOfUnit(level),
      periodId: ownPeriods.get(id) ?? period.id,
    }));
}

function isOfficeBelow(
  unit: { readonly isManagingOffice: boolean; readonly parentId: number | null },
  period: PeriodForActing,
): boolean {
  return unit.isManagingOffice && unit.parentId === period.ownerUnitId;
}
