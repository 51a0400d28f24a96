// Many reports at once as they stand before they are sent, for those who bring a history along (the sample organisation,
// imports). Writes the rows that typing each value would write; sending stays the command it is. Checks nothing.
import { sql } from 'kysely';
import { findPeriodForActing, type PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { ReportedValue } from '../figure-value.ts';
import { countFiguresOfDrafts } from './count-figures.ts';
import { formOfPeriod } from './forms.ts';
import './tables.ts';

export interface DraftToInsert {
  readonly unitId: number;
  readonly unitCode: string;
  /** Account that typed it. */
  readonly by: string | null;
  readonly startedAt: Date;
  readonly figures: readonly { readonly figureId: string; readonly value: ReportedValue }[];
  readonly texts: readonly { readonly sectionId: string; readonly text: string }[];
}

/** Starts the reports of one period and writes what was typed into them. */
export async function insertReportDrafts(
  ctx: Ctx,
  period: Pick<PeriodForActing, 'id' | 'ownerUnitId' | 'kind' | 'from'>,
  drafts: readonly DraftToInsert[],
): Promise<void> {
  const { id: formId } = await formOfPeriod(ctx, period);
  const key = ({ unitId }: DraftToInsert) => ({ period_id: period.id, unit_id: unitId });
  const reports = drafts.map((draft) => ({
    ...key(draft),
    unit_code: draft.unitCode,
    form_id: formId,
    state: 'draft',
    created_at: draft.startedAt,
    updated_at: draft.startedAt,
  }));
  const figures = drafts.flatMap((draft) =>
    draft.figures.map(({ figureId, value }) => ({
      ...key(draft),
      figure_id: figureId,
      value,
      entered_at: draft.startedAt,
      entered_by: draft.by,
    })),
  );
  const texts = drafts.flatMap((draft) =>
    draft.texts.map(({ sectionId, text }) => ({
      ...key(draft),
      section_id: sectionId,
      text,
      written_at: draft.startedAt,
      written_by: draft.by,
    })),
  );
  await sql`
    insert into reports (period_id, unit_id, unit_code, form_id, state, created_at, updated_at)
    select period_id, unit_id, unit_code, form_id, state, created_at, updated_at
    from jsonb_populate_recordset(null::reports, ${JSON.stringify(reports)}::jsonb)`.execute(ctx.tx);
  await sql`
    insert into report_figures
    select * from jsonb_populate_recordset(null::report_figures, ${JSON.stringify(figures)}::jsonb)`.execute(
    ctx.tx,
  );
  await sql`
    insert into report_sections
    select * from jsonb_populate_recordset(null::report_sections, ${JSON.stringify(texts)}::jsonb)`.execute(
    ctx.tx,
  );
  const started = await findPeriodForActing(ctx, period.id);
  if (started) await countFiguresOfDrafts(ctx, started);
}
