// The figures on plans, for many units at once. A unit that keeps no plan here is one of which nobody knows: its plan may
// stand on paper, so the figure is unknown and not 0.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import { endOfDayInVietnam, type DateRange } from '#shared/dates.ts';
import type { PlanKind } from '../plan.ts';
import { planFiguresOf, type PlanFigures } from '../plan-figures.ts';
import './tables.ts';

interface Row {
  unitId: number;
  kinds: PlanKind[] | null;
}

/** What holds at the end of the days: plans whose year holds the last day, and which of them were accepted by then. */
export async function planFiguresOfUnits(
  ctx: Ctx,
  units: readonly { readonly id: number }[],
  days: DateRange,
): Promise<ReadonlyMap<number, PlanFigures>> {
  const { rows } = await sql<Row>`
    select p.unit_id as "unitId",
           array_agg(distinct k.kind) filter (where p.first_accepted_at <= ${endOfDayInVietnam(days.to)}) as kinds
    from plans p join plan_kinds k on k.plan_id = p.id
    where p.unit_id = any (${units.map(({ id }) => id)}::int[])
      and daterange(p.from_on, p.to_on, '[]') @> ${days.to}::date
      and p.created_at <= ${endOfDayInVietnam(days.to)}
    group by p.unit_id`.execute(ctx.tx);
  return new Map(rows.map(({ unitId, kinds }) => [unitId, planFiguresOf(kinds ?? [])]));
}
