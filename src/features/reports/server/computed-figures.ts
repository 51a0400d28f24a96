// One screen: who counts which figures. Each slice answers many units at once; what nobody answers is typed by hand.
import { journalFiguresOf } from '#features/journal/server/index.ts';
import { planFiguresOfUnits } from '#features/plans/server/index.ts';
import { registerFiguresOf } from '#features/register/server/index.ts';
import { latestFactsOf } from '#foundation/organisation/server/index.ts';
import type { UnitLevel } from '#foundation/organisation/unit.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { DateRange } from '#shared/dates.ts';
import type { FigureValue } from '#shared/figure-definition.ts';
import type { ReportedValue } from '../figure-value.ts';
import { isOpen } from '../proposals.ts';
import { selectProposalsOfUnits } from './report-store.ts';

export interface UnitToCount {
  readonly id: number;
  readonly level: UnitLevel | null;
}

/** By figure id; a figure that is absent or null is one nobody counts. */
export type ComputedFigures = Readonly<Record<string, FigureValue | ReportedValue>>;

/** Figures of a slice for all units in one pass, by unit id. */
type Counter = (
  ctx: Ctx,
  units: readonly UnitToCount[],
  days: DateRange,
) => Promise<ReadonlyMap<number, ComputedFigures>>;

const COUNTERS: readonly Counter[] = [
  journalFiguresOf,
  planFiguresOfUnits,
  registerFiguresOf,
  factFigures,
  proposalFigures,
];

/** What the system counts for these units on these days. */
export async function computedFiguresOf(
  ctx: Ctx,
  units: readonly UnitToCount[],
  days: DateRange,
): Promise<ReadonlyMap<number, ComputedFigures>> {
  const answers = await Promise.all(COUNTERS.map((counter) => counter(ctx, units, days)));
  return new Map(
    units.map(({ id }) => [
      id,
      Object.assign({}, ...answers.map((answer) => answer.get(id))) as ComputedFigures,
    ]),
  );
}

async function factFigures(
  ctx: Ctx,
  units: readonly UnitToCount[],
  days: DateRange,
): Promise<ReadonlyMap<number, ComputedFigures>> {
  const facts = await latestFactsOf(
    ctx.tx,
    units.map(({ id }) => id),
    days.to,
  );
  return new Map(
    [...facts].map(([id, { staffVneid2, staff }]) => [id, { 'fig.vneid': { num: staffVneid2, den: staff } }]),
  );
}

// Only for units that ever asked something here: of the others nobody knows what they asked on paper.
async function proposalFigures(
  ctx: Ctx,
  units: readonly UnitToCount[],
  days: DateRange,
): Promise<ReadonlyMap<number, ComputedFigures>> {
  const proposals = await selectProposalsOfUnits(
    ctx.tx,
    units.map(({ id }) => id),
  );
  const former = Map.groupBy(
    proposals.filter(({ madeOn }) => madeOn < days.from),
    ({ unitId }) => unitId,
  );
  return new Map([...former].map(([id, asked]) => [id, { 'fig.ask.open': asked.filter(isOpen).length }]));
}
