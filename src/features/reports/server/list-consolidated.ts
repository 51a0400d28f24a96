// The reports an office has built itself, newest period first, with how many units are in each.
import { sql } from 'kysely';
import { z } from 'zod';
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import { mayReadReport } from '../policy.ts';
import { reportIdOf } from '../report-id.ts';
import type { ReportState } from '../report-workflow.ts';
import { selectReportsOfPeriods } from './report-store.ts';

export interface ConsolidatedRow {
  readonly id: string;
  readonly periodId: string;
  readonly state: ReportState;
  readonly version: number;
  readonly build: number;
  readonly builtAt: Date;
  readonly included: number;
  readonly owed: number;
}

export interface OwnOfficeReport {
  readonly id: string;
  readonly periodId: string;
  readonly state: ReportState;
  /** When its writer handed it to the leader. */
  readonly proposedAt: Date | null;
  readonly returnedAt: Date | null;
}

/** What an office has begun of its own reports, for other slices that remind of them. */
export async function ownReportsOf(
  ctx: Ctx,
  office: { readonly id: number; readonly code: string },
  periodIds: readonly string[],
): Promise<OwnOfficeReport[]> {
  const reports = await selectReportsOfPeriods(ctx.tx, periodIds, [office.id]);
  return reports.map(({ periodId, state, proposedAt, returnedAt }) => ({
    id: reportIdOf(periodId, office.code),
    periodId,
    state,
    proposedAt,
    returnedAt,
  }));
}

export const listConsolidated = defineQuery({
  name: 'reports.list_consolidated',
  input: z.strictObject({ unit: z.string().max(60) }),
  async run(ctx, { unit: code }): Promise<{ items: ConsolidatedRow[]; total: number; next: null }> {
    const unit = await findUnitForActing(ctx, { code });
    if (!unit || !mayReadReport(ctx.actor, unit)) throw notFound('unit');
    const { rows } = await sql<Omit<ConsolidatedRow, 'id'>>`
      select distinct on (b.period_id) b.period_id as "periodId", r.state, r.version, b.number as build, b.built_at as "builtAt",
             jsonb_array_length(b.content -> 'consolidation' -> 'included') as included,
             jsonb_array_length(b.content -> 'consolidation' -> 'included')
               + jsonb_array_length(b.content -> 'consolidation' -> 'missing') as owed
      from report_builds b join reports r on r.period_id = b.period_id and r.unit_id = b.unit_id
      where b.unit_id = ${unit.id}
      order by b.period_id, b.number desc`.execute(ctx.tx);
    const items = rows.map((row) => ({ ...row, id: reportIdOf(row.periodId, code) }));
    return { items, total: items.length, next: null };
  },
});
