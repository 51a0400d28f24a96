// How far the drafts of a period are, for lists: counted for all its units in one pass. Each change of a report counts
// its own; this is for what changes beside them, the journal.
import { sql } from 'kysely';
import { findPeriodForActing, listPeriods, type PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { cellOf, completenessOf, type FigureCell } from '../figure-value.ts';
import { figuresOfForm, type ReportForm } from '../report-form.ts';
import { isEditable } from '../report-workflow.ts';
import { computedFiguresOf } from './computed-figures.ts';
import { formById } from './forms.ts';
import { unitsOwing, type UnitOwing } from './owing-units.ts';
import { countedDays } from './report-for-acting.ts';
import { selectReportsOfPeriods, selectTypedValues } from './report-store.ts';

/** The figures of many schools as they stand now, by unit id: three statements and one pass over the journals. */
export async function cellsOfSchools(
  ctx: Ctx,
  period: PeriodForActing,
  units: readonly Pick<UnitOwing, 'id' | 'level' | 'levels'>[],
  formOf: (unitId: number) => ReportForm,
): Promise<ReadonlyMap<number, readonly FigureCell[]>> {
  const ids = units.map(({ id }) => id);
  const [computed, typed] = await Promise.all([
    computedFiguresOf(ctx, units, countedDays(period)),
    selectTypedValues(ctx.tx, period.id, ids),
  ]);
  return new Map(
    units.map(({ id, levels }) => {
      const [counted, entered] = [computed.get(id) ?? {}, typed.get(id)];
      const cells = figuresOfForm(formOf(id)).map((figure) =>
        cellOf(figure, levels, counted[figure.id] ?? null, entered?.get(figure.id) ?? null),
      );
      return [id, cells];
    }),
  );
}

/** The same for all periods that are open today; for the night. Answers how many drafts there are. */
export async function countFiguresOfOpenPeriods(ctx: Ctx): Promise<number> {
  let drafts = 0;
  for (let cursor: string | undefined; ;) {
    const page = await listPeriods.run(ctx, {
      openOn: ctx.today,
      limit: 200,
      ...(cursor !== undefined && { cursor }),
    });
    for (const { id } of page.items) {
      const period = await findPeriodForActing(ctx, id);
      if (period) drafts += await countFiguresOfDrafts(ctx, period);
    }
    if (page.next === null) return drafts;
    cursor = page.next;
  }
}

/** Brings the counts of all drafts of a period up to date; answers how many there are. */
export async function countFiguresOfDrafts(ctx: Ctx, period: PeriodForActing): Promise<number> {
  if (period.asks !== 'schools') return 0;
  const [units, reports] = await Promise.all([
    unitsOwing(ctx, period),
    selectReportsOfPeriods(ctx.tx, [period.id]),
  ]);
  const drafts = new Map(
    reports.filter(({ state }) => isEditable(state)).map((draft) => [draft.unitId, draft]),
  );
  const writing = units.filter(({ id }) => drafts.has(id));
  if (writing.length === 0) return 0;
  const formIds = [...new Set([...drafts.values()].map(({ formId }) => formId))];
  const forms = new Map(await Promise.all(formIds.map(async (id) => [id, await formById(ctx, id)] as const)));
  const cells = await cellsOfSchools(ctx, period, writing, (unitId) => {
    const form = forms.get(drafts.get(unitId)?.formId ?? '');
    if (!form) throw new Error(`the report of unit ${String(unitId)} has no form`);
    return form;
  });
  const counts = [...cells].map(([unitId, unitCells]) => ({ unitId, ...completenessOf(unitCells) }));
  await sql`
    update reports r set figures_done = c.done, figures_total = c.total
    from unnest(${counts.map(({ unitId }) => unitId)}::int[], ${counts.map(({ given }) => given)}::int[],
                ${counts.map(({ owed }) => owed)}::int[]) as c(unit_id, done, total)
    where r.period_id = ${period.id} and r.unit_id = c.unit_id`.execute(ctx.tx);
  return counts.length;
}
