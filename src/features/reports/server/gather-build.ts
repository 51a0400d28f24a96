// One build of the office's own report, gathered from the seals of its units as they stand now, and what it changes
// against a build before. Reads only; keeping it is for consolidate.ts.
import type { UnitForActing } from '#foundation/organisation/server/index.ts';
import {
  findPeriodForActing,
  periodsFeeding,
  type PeriodForActing,
} from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { diffDays, todayInVietnam, type IsoDate } from '#shared/dates.ts';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { changesBetween, type BuildChanges } from '../consolidation-changes.ts';
import {
  asNumberOfUnits,
  consolidate,
  isCounted,
  type Consolidation,
  type EarlierReports,
  type OwingUnit,
  type SealedReport,
} from '../consolidation.ts';
import { cellOf, type FigureCell } from '../figure-value.ts';
import { figuresOfForm, type ReportForm } from '../report-form.ts';
import { computedFiguresOf } from './computed-figures.ts';
import { comparedWith } from './earlier-values.ts';
import type { BuildContent, BuildSource, OfficeBuild } from './office-builds.ts';
import { unitsOwing } from './owing-units.ts';
import { countedDays } from './report-for-acting.ts';
import { selectReportsOfPeriods, type StoredReport } from './report-store.ts';
import { selectSealsOf, type SealOfUnit } from './seal-store.ts';

export interface GatheredBuild extends BuildContent {
  /** Against `former`; null when there is none. */
  readonly changes: BuildChanges | null;
}

export async function gatherBuild(
  ctx: Ctx,
  { period, unit, form }: { period: PeriodForActing; unit: UnitForActing; form: ReportForm },
  former: OfficeBuild | null,
): Promise<GatheredBuild> {
  const gathered = await gatherSeals(ctx, period);
  const [own, earlier] = await Promise.all([ownWork(ctx, unit, period, form), earlierReports(ctx, period)]);
  const consolidation = consolidate({
    figures: figuresToRollUp(form, period),
    owing: gathered.owing,
    sealed: gathered.sealed,
    own,
    earlier,
  });
  const changes = former ? await changesSince(ctx, former, { consolidation, ...gathered }) : null;
  return { consolidation, sources: gathered.sources, changes };
}

/** The figures of the form; of offices a yes/no figure is already a number of schools, so it adds. */
function figuresToRollUp(form: ReportForm, period: PeriodForActing): readonly FigureDefinition[] {
  const figures = figuresOfForm(form);
  if (period.asks === 'schools') return figures;
  return figures.map(asNumberOfUnits);
}

interface Gathered {
  readonly owing: readonly OwingUnit[];
  readonly sealed: readonly SealedReport[];
  readonly sources: readonly BuildSource[];
}

/** Who owes, and the last seal of each that counts: three statements for any number of units. */
async function gatherSeals(ctx: Ctx, period: PeriodForActing): Promise<Gathered> {
  const units = await unitsOwing(ctx, period);
  const reports = await reportsByUnit(ctx, [...new Set(units.map(({ periodId }) => periodId))]);
  const states = units.map((unit) => ({ unit, report: reports.get(keyOf(unit.periodId, unit.id)) }));
  const sources = states.flatMap(({ unit, report }): BuildSource[] =>
    report && isCounted(report.state)
      ? [{ periodId: unit.periodId, unitId: unit.id, unitCode: unit.code, version: report.version }]
      : [],
  );
  const seals = await selectSealsOf(ctx.tx, sources);
  return {
    owing: states.map(({ unit: { code, name, levels }, report }) => ({
      code,
      name,
      levels,
      state: report?.state ?? 'not_started',
    })),
    sealed: seals.map((seal) =>
      sealedReport(seal, period.dueOn, reports.get(keyOf(seal.periodId, seal.unitId))),
    ),
    sources,
  };
}

async function reportsByUnit(
  ctx: Ctx,
  periodIds: readonly string[],
): Promise<ReadonlyMap<string, StoredReport>> {
  const reports = await selectReportsOfPeriods(ctx.tx, periodIds);
  return new Map(reports.map((report) => [keyOf(report.periodId, report.unitId), report]));
}

function keyOf(periodId: string, unitId: number): string {
  return `${periodId} ${String(unitId)}`;
}

function sealedReport(seal: SealOfUnit, dueOn: IsoDate, report: StoredReport | undefined): SealedReport {
  const first = report?.firstSubmittedAt ?? seal.sealedAt;
  return {
    content: seal.content,
    version: seal.version,
    submittedOn: todayInVietnam(seal.sealedAt),
    daysLate: Math.max(0, diffDays(dueOn, todayInVietnam(first))),
  };
}

/** What the office itself did in the period, counted from its own journal. */
async function ownWork(
  ctx: Ctx,
  unit: UnitForActing,
  period: PeriodForActing,
  form: ReportForm,
): Promise<readonly FigureCell[]> {
  const computed = (await computedFiguresOf(ctx, [unit], countedDays(period))).get(unit.id) ?? {};
  return figuresOfForm(form).map((figure) => cellOf(figure, ['office'], computed[figure.id] ?? null));
}

async function earlierReports(ctx: Ctx, period: PeriodForActing): Promise<EarlierReports | null> {
  const compared = await comparedWith(ctx, period);
  const earlier = compared && (await findPeriodForActing(ctx, compared.period.id));
  if (!compared || !earlier) return null;
  const feeding = earlier.asks === 'offices' ? await periodsFeeding(ctx.tx, earlier.id) : [];
  const reports = await selectReportsOfPeriods(ctx.tx, [earlier.id, ...feeding.map(({ id }) => id)]);
  const counted = reports.filter(
    ({ state, unitId, periodId }) =>
      isCounted(state) && !(periodId === earlier.id && unitId === earlier.ownerUnitId),
  );
  const seals = await selectSealsOf(ctx.tx, counted);
  return {
    periods: compared.periods,
    sealed: seals.map((seal) => sealedReport(seal, earlier.dueOn, undefined)),
  };
}

/** Only the units that moved are read again: their former seals are kept by version. */
async function changesSince(
  ctx: Ctx,
  former: OfficeBuild,
  now: Gathered & { readonly consolidation: Consolidation },
): Promise<BuildChanges> {
  const present = new Map(now.sources.map(({ unitCode, version }) => [unitCode, version]));
  const moved = former.sources.filter(({ unitCode, version }) => present.get(unitCode) !== version);
  const seals = await selectSealsOf(ctx.tx, moved);
  return changesBetween(
    {
      consolidation: former.consolidation,
      sealed: seals.map((seal) => sealedReport(seal, todayInVietnam(seal.sealedAt), undefined)),
    },
    { consolidation: now.consolidation, sealed: now.sealed },
  );
}
