// The office's own report, built from the seals of its units: who is in it, who is late, who is missing, and what building
// it again changed. Every build is kept; texts that a person wrote are never touched.
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import {
  findPeriodForActing,
  periodsFeeding,
  type PeriodForActing,
} from '#foundation/periods/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import type { BuildChanges } from '../consolidation-changes.ts';
import type { Consolidation } from '../consolidation.ts';
import { mayReadReport } from '../policy.ts';
import { reportIdOf } from '../report-id.ts';
import { consolidateInput } from '../schemas.ts';
import { gatherBuild } from './gather-build.ts';
import { findLastBuild, insertBuild, type OfficeBuild } from './office-builds.ts';
import { cellsOfOffice } from './office-draft.ts';
import { countsOf, findReportForWriting, recordReportEvent } from './report-for-writing.ts';
import { updateReport } from './report-store.ts';

export interface Consolidated extends Pick<Consolidation, 'included' | 'missing' | 'late'> {
  readonly id: string;
  readonly periodId: string;
  readonly unitCode: string;
  readonly build: number;
  readonly builtAt: Date;
  /** Since the build before; null for the first. */
  readonly changes: BuildChanges | null;
}

export const consolidateReports = defineCommand({
  name: 'reports.consolidate',
  input: consolidateInput,
  async run(ctx, { periodId, unitCode }): Promise<Consolidated> {
    const [asked, unit] = await Promise.all([
      findPeriodForActing(ctx, periodId),
      findUnitForActing(ctx, { code: unitCode }),
    ]);
    if (!asked) throw notFound('period');
    if (!unit || !mayReadReport(ctx.actor, unit)) throw notFound('unit');
    const period = await ownPeriod(ctx, asked, unit);
    const report = await findReportForWriting(ctx, reportIdOf(period.id, unit.code));
    const { form } = report;

    const former = (await findLastBuild(ctx.tx, report)) ?? null;
    const { consolidation, sources, changes } = await gatherBuild(ctx, { period, unit, form }, former);
    const number = (former?.number ?? 0) + 1;
    const build: OfficeBuild = { number, builtAt: ctx.now, changes, consolidation, sources };
    ctx.defer(insertBuild(ctx.tx, report, { ...build, at: ctx.now, by: ctx.actor.accountId }));
    const counts = countsOf(await cellsOfOffice(ctx, report, form, build));
    ctx.defer(updateReport(ctx.tx, report, counts, ctx.now));
    recordReportEvent(ctx, report, 'report.consolidated', {
      build: number,
      included: consolidation.included.length,
      missing: consolidation.missing.length,
      late: consolidation.late.length,
    });
    const { included, missing, late } = consolidation;
    return {
      id: report.id,
      periodId: period.id,
      unitCode,
      build: number,
      builtAt: ctx.now,
      included,
      missing,
      late,
      changes,
    };
  },
});

/** An office consolidates its own period; named by the period above that it feeds, that one is found. */
async function ownPeriod(ctx: Ctx, asked: PeriodForActing, unit: UnitForActing): Promise<PeriodForActing> {
  if (asked.ownerUnitId === unit.id) return asked;
  const feeding = await periodsFeeding(ctx.tx, asked.id);
  const own = feeding.find(({ ownerUnitId }) => ownerUnitId === unit.id);
  if (!own) throw new AppError('forbidden', 'consolidation.only_offices');
  return own;
}
