// Every number opens to its rows: the activities behind a school's figure, the schools behind an office's.
import type { Exclusion } from '#features/journal/counting.ts';
import { JOURNAL_FIGURES } from '#features/journal/figures.ts';
import { rowsBehindFigure } from '#features/journal/server/index.ts';
import { documentsBehindFigure } from '#features/register/server/index.ts';
import { latestFactsOf } from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { AppError } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { findFigure } from '../catalogue.ts';
import type { FigureCell, ReportedValue } from '../figure-value.ts';
import { isOpen } from '../proposals.ts';
import { reportIdOf } from '../report-id.ts';
import { isEditable } from '../report-workflow.ts';
import { isOfficeContent } from '../sealed-report.ts';
import { figureRowsInput } from '../schemas.ts';
import { formById, formOfPeriod } from './forms.ts';
import { findLastBuild, type BuildSource } from './office-builds.ts';
import { cellsOfOffice } from './office-draft.ts';
import { draftReport } from './report-draft.ts';
import { cellsOfSchool } from './school-draft.ts';
import { countedDays, findOwnReport, type OwnReport } from './report-for-acting.ts';
import { selectProposalsOfUnits } from './report-store.ts';
import { findSeal, selectSealedFigure, selectSealsOf } from './seal-store.ts';

export interface FigureRow {
  readonly kind: 'activity' | 'document' | 'unit_facts' | 'proposal' | 'report' | 'own_work';
  readonly id: string;
  readonly title: string;
  readonly on: IsoDate | null;
  /** What the row adds; null when it gives no number. */
  readonly value: ReportedValue | null;
  /** Path of the page that shows the row; null when there is none. */
  readonly href: string | null;
  readonly changedAfterSeal: boolean;
}

export interface ExcludedRow extends FigureRow {
  /** Why it is not counted: a code of the journal, or `not_sent`, `left_blank`, `not_applicable`. */
  readonly why: Exclusion | 'not_sent' | 'left_blank' | 'not_applicable';
}

export interface FigureRows {
  readonly figure: FigureCell;
  readonly items: readonly FigureRow[];
  readonly total: number;
  readonly next: null;
  /** What one might expect to be counted, with the reason why it is not. */
  readonly excluded: readonly ExcludedRow[];
}

export const listFigureRows = defineQuery({
  name: 'reports.list_figure_rows',
  input: figureRowsInput,
  async run(ctx, { id, figureId }): Promise<FigureRows> {
    const report = await findOwnReport(ctx, id);
    const figure = (await cellsOfReport(ctx, report)).find((cell) => cell.id === figureId);
    if (!figure) throw new AppError('not_found', 'figure.unknown', { figure: figureId });
    const rows = report.isOffice
      ? await unitRows(ctx, report, figureId)
      : await schoolRows(ctx, report, figureId);
    return { figure, total: rows.items.length, next: null, ...rows };
  },
});

type Rows = Pick<FigureRows, 'items' | 'excluded'>;

/** The figures as the report says them: sealed once it is sent, counted while it is written. */
async function cellsOfReport(ctx: Ctx, report: OwnReport): Promise<readonly FigureCell[]> {
  const { stored, period } = report;
  if (stored && !isEditable(report.state)) {
    return (await findSeal(ctx.tx, report, stored.version))?.content.figures ?? [];
  }
  if (report.state === 'returned') return (await draftReport(ctx, report)).cells;
  const form = stored ? await formById(ctx, stored.formId) : await formOfPeriod(ctx, period);
  if (!report.isOffice) return cellsOfSchool(ctx, report, form);
  return cellsOfOffice(ctx, report, form, (await findLastBuild(ctx.tx, report)) ?? null);
}

async function schoolRows(ctx: Ctx, report: OwnReport, figureId: string): Promise<Rows> {
  const journalFigure = JOURNAL_FIGURES.find(({ id }) => id === figureId);
  if (journalFigure) return activityRows(ctx, report, journalFigure.id);
  if (findFigure(figureId)?.filledBy === 'unit_facts') return factRows(ctx, report);
  if (figureId === 'fig.ask.open') return proposalRows(ctx, report);
  return documentRows(ctx, report, figureId);
}

async function activityRows(
  ctx: Ctx,
  { unit, period }: OwnReport,
  figureId: (typeof JOURNAL_FIGURES)[number]['id'],
): Promise<Rows> {
  const rows = await rowsBehindFigure(ctx, unit, figureId, countedDays(period));
  const shown = rows.map(({ activity, value, excluded }) => ({
    row: {
      kind: 'activity' as const,
      id: activity.id,
      title: activity.title,
      on: activity.heldOn,
      value,
      href: `/nhat-ky/${activity.id}`,
      changedAfterSeal: activity.afterSeal !== undefined,
    },
    excluded,
  }));
  return {
    items: shown.flatMap(({ row, excluded }) => (excluded === null ? [row] : [])),
    excluded: shown.flatMap(({ row, excluded }) => (excluded === null ? [] : [{ ...row, why: excluded }])),
  };
}

async function documentRows(ctx: Ctx, { unit, period }: OwnReport, figureId: string): Promise<Rows> {
  const documents = await documentsBehindFigure(ctx, unit.id, figureId, countedDays(period));
  const items = (documents ?? []).map((row) => ({
    ...row,
    kind: 'document' as const,
    changedAfterSeal: false,
  }));
  return { items, excluded: [] };
}

async function factRows(ctx: Ctx, { unit, period }: OwnReport): Promise<Rows> {
  const facts = (await latestFactsOf(ctx.tx, [unit.id], countedDays(period).to)).get(unit.id);
  if (!facts) return { items: [], excluded: [] };
  const { staffVneid2, staff } = facts;
  const row: FigureRow = {
    kind: 'unit_facts',
    id: facts.asOfOn,
    title: facts.source,
    on: facts.asOfOn,
    value: staffVneid2 === null || staff === null ? null : { num: staffVneid2, den: staff },
    href: null,
    changedAfterSeal: false,
  };
  return { items: [row], excluded: [] };
}

async function proposalRows(ctx: Ctx, { unit, period }: OwnReport): Promise<Rows> {
  const proposals = await selectProposalsOfUnits(ctx.tx, [unit.id]);
  const waiting = proposals.filter((proposal) => proposal.madeOn < period.from && isOpen(proposal));
  return {
    items: waiting.map(({ id, sentence, madeOn, periodId }) => ({
      kind: 'proposal' as const,
      id,
      title: sentence,
      on: madeOn,
      value: 1,
      href: `/bao-cao/${reportIdOf(periodId, unit.code)}`,
      changedAfterSeal: false,
    })),
    excluded: [],
  };
}

interface Basis {
  readonly sources: readonly BuildSource[];
  readonly consolidation: NonNullable<Awaited<ReturnType<typeof findLastBuild>>>['consolidation'];
}

async function unitRows(ctx: Ctx, report: OwnReport, figureId: string): Promise<Rows> {
  const basis = await basisOf(ctx, report);
  if (!basis) return { items: [], excluded: [] };
  const { sources, consolidation } = basis;
  const said = await sealedValuesOf(ctx, sources, figureId);
  const names = new Map(consolidation.included.map(({ unitCode, unitName }) => [unitCode, unitName]));
  const rows = sources.map((source) => ({
    row: {
      kind: 'report' as const,
      id: reportIdOf(source.periodId, source.unitCode),
      title: names.get(source.unitCode) ?? source.unitCode,
      on: consolidation.included.find(({ unitCode }) => unitCode === source.unitCode)?.submittedOn ?? null,
      value: said.get(source.unitCode)?.reported ?? null,
      href: `/bao-cao/${reportIdOf(source.periodId, source.unitCode)}`,
      changedAfterSeal: false,
    },
    applicable: said.get(source.unitCode)?.applicable ?? false,
  }));
  const own = consolidation.figures.find(({ id }) => id === figureId)?.own ?? null;
  return {
    items: rows.flatMap(({ row }) => (row.value === null ? [] : [row])),
    excluded: [
      ...rows.flatMap(({ row, applicable }) =>
        row.value === null
          ? [{ ...row, why: applicable ? ('left_blank' as const) : ('not_applicable' as const) }]
          : [],
      ),
      ...consolidation.missing.map(({ unitCode, unitName }) => ({
        kind: 'report' as const,
        id: reportIdOf(report.periodId, unitCode),
        title: unitName,
        on: null,
        value: null,
        href: null,
        changedAfterSeal: false,
        why: 'not_sent' as const,
      })),
      // The office's own work stands beside the sum of its schools, never in it.
      ...(own === null
        ? []
        : [
            {
              kind: 'own_work' as const,
              id: report.unitCode,
              title: report.unitCode,
              on: null,
              value: own,
              href: null,
              changedAfterSeal: false,
              why: 'host_counts' as const,
            },
          ]),
    ],
  };
}

async function basisOf(ctx: Ctx, report: OwnReport): Promise<Basis | null> {
  const build = (await findLastBuild(ctx.tx, report)) ?? null;
  if (isEditable(report.state)) return build;
  const seal = report.stored && (await findSeal(ctx.tx, report, report.stored.version));
  if (!seal || !isOfficeContent(seal.content)) return build;
  return build && { sources: build.sources, consolidation: seal.content.consolidation };
}

// Mostly one range of the flat figures; only units that sent again since the build are read from their seals.
async function sealedValuesOf(
  ctx: Ctx,
  sources: readonly BuildSource[],
  figureId: string,
): Promise<ReadonlyMap<string, { readonly applicable: boolean; readonly reported: ReportedValue | null }>> {
  const periodIds = [...new Set(sources.map(({ periodId }) => periodId))];
  const current = await selectSealedFigure(ctx.tx, periodIds, figureId);
  const versions = new Map(sources.map(({ unitCode, version }) => [unitCode, version]));
  const values = new Map(
    current
      .filter(({ unitCode, version }) => versions.get(unitCode) === version)
      .map(({ unitCode, applicable, reported }) => [unitCode, { applicable, reported }]),
  );
  const older = sources.filter(({ unitCode }) => !values.has(unitCode));
  for (const { content } of older.length === 0 ? [] : await selectSealsOf(ctx.tx, older)) {
    const figure = content.figures.find(({ id }) => id === figureId);
    if (figure) values.set(content.unit.code, { applicable: figure.applicable, reported: figure.reported });
  }
  return values;
}
