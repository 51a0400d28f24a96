// The office's own report, step by step in one process: built from the seals, read as a document, set in each format.
import { sql } from 'kysely';
import { consolidateReports, getReportDocument } from '#features/reports/server/index.ts';
import { reportIdOf } from '#features/reports/report-id.ts';
import { ask, execute, type Caller } from '#foundation/use-case/index.ts';
import { connectAsApplication, connectAsOwner } from '#platform/db/index.ts';
import { renderDocx, renderPdf, renderXlsx } from '#platform/documents/index.ts';
import { job } from '../job.ts';

export interface ConsolidatedReportInput {
  readonly ownerUrl: string;
  readonly periodId: string;
  readonly repetitions: number;
}

export type Step = 'build' | 'model' | '.docx' | '.pdf' | '.xlsx';

/** Milliseconds of each repetition, by step. */
export type ConsolidatedReportOutput = Record<Step, number[]>;

await job(
  async ({ ownerUrl, periodId, repetitions }: ConsolidatedReportInput): Promise<ConsolidatedReportOutput> => {
    const { db, close } = connectAsApplication(ownerUrl, { max: 1 });
    const grant = { role: 'officer', unitId: await departmentId(ownerUrl), unitCode: 'so' } as const;
    const actor = { accountId: 'bench', username: 'bench', name: 'bench', grants: [grant] };
    const caller = (): Caller => ({ actor, now: new Date(), requestId: 'bench' });
    const output: ConsolidatedReportOutput = { build: [], model: [], '.docx': [], '.pdf': [], '.xlsx': [] };
    for (let repetition = -1; repetition < repetitions; repetition += 1) {
      const timed = async <Result>(step: Step, work: () => Promise<Result>): Promise<Result> => {
        const started = performance.now();
        const result = await work();
        if (repetition >= 0) output[step].push(performance.now() - started); // the first round warms up
        return result;
      };
      await timed('build', () => execute(db, caller(), consolidateReports, { periodId, unitCode: 'so' }));
      const { document } = await timed('model', () =>
        ask(db, caller(), getReportDocument, { id: reportIdOf(periodId, 'so') }),
      );
      await timed('.docx', () => renderDocx(document));
      await timed('.pdf', () => renderPdf(document));
      await timed('.xlsx', () => renderXlsx(document));
    }
    await close();
    return output;
  },
);

async function departmentId(ownerUrl: string): Promise<number> {
  const { db, close } = connectAsOwner(ownerUrl, { max: 1 });
  const { rows } = await sql<{ id: number }>`select id from units where code = 'so'`.execute(db);
  await close();
  return rows[0]?.id ?? 0;
}
