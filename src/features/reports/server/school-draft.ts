// The draft of a school's report: counted and typed figures, head counts, and sentences made of them. In a returned
// report only the open fields follow the journal.
import { latestFactsOf } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { runChecks } from '../checks.ts';
import { compare, type Comparison } from '../comparison.ts';
import { draftSection } from '../drafting/draft-section.ts';
import { cellOf, type FigureCell } from '../figure-value.ts';
import type { PrintedActivity } from '../printing/list-annexes.ts';
import { figuresOfForm } from '../report-form.ts';
import { isOfficeContent, type EarlierCells } from '../sealed-report.ts';
import { computedFiguresOf } from './computed-figures.ts';
import { earlierValuesOf, type ComparedWith, type EarlierValues } from './earlier-values.ts';
import type { StoredForm } from './forms.ts';
import type { DraftCommon, DraftParts, Frozen } from './report-draft.ts';
import { countedDays, type OwnReport } from './report-for-acting.ts';
import { selectTypedValues } from './report-store.ts';
import {
  journalOfPeriod,
  largestAttendance,
  printedActivities,
  schoolFacts,
  unitedItems,
} from './school-facts.ts';

/** The figures of a school as they stand now; also asked before a single figure is changed. */
export async function cellsOfSchool(
  ctx: Ctx,
  report: Pick<OwnReport, 'period' | 'unit' | 'levels'>,
  form: StoredForm,
): Promise<readonly FigureCell[]> {
  const { period, unit, levels } = report;
  const [computed, typed] = await Promise.all([
    computedFiguresOf(ctx, [unit], countedDays(period)),
    selectTypedValues(ctx.tx, period.id, [unit.id]),
  ]);
  const [counted, entered] = [computed.get(unit.id) ?? {}, typed.get(unit.id)];
  return figuresOfForm(form).map((definition) =>
    cellOf(definition, levels, counted[definition.id] ?? null, entered?.get(definition.id) ?? null),
  );
}

export async function schoolParts(ctx: Ctx, report: OwnReport, common: DraftCommon): Promise<DraftParts> {
  const { period, unit, levels } = report;
  const { form, explanations, frozen, proposals, formerProposals } = common;
  const days = countedDays(period);
  const [counted, journal, facts, earlier] = await Promise.all([
    cellsOfSchool(ctx, report, form),
    journalOfPeriod(ctx, unit, days),
    latestFactsOf(ctx.tx, [unit.id], days.to),
    earlierValuesOf(ctx, period, unit),
  ]);
  const cells = frozen === null ? counted : counted.map((cell) => sealedUnlessOpen(cell, frozen));
  const headCounts = facts.get(unit.id) ?? null;
  const comparisons = comparisonsOf(cells, earlier.compared, earlier.comparedValues);
  const words = schoolFacts(journal, form, headCounts);
  return {
    cells,
    comparisons,
    compared: earlier.compared,
    checks: runChecks(cells, {
      ...(headCounts && { headCounts }),
      largestAttendance: largestAttendance(journal) ?? {},
      modelsBefore: earlier.modelsBefore,
      ...(earlier.halfYear && { halfYear: earlier.halfYear }),
      explanations,
    }),
    profile: headCounts && {
      asOfOn: headCounts.asOfOn,
      classes: headCounts.classes,
      pupils: headCounts.pupils,
      staff: headCounts.staff,
      partyMembers: headCounts.partyMembers,
    },
    items: unitedItems(journal),
    build: null,
    activities: frozenActivities(frozen) ?? printedActivities(journal),
    earlier: earlierCells(earlier),
    draftOf: (sectionId) =>
      draftSection({
        sectionId,
        levels,
        figures: cells,
        facts: words,
        period: { from: period.from, to: period.to, cutOffOn: period.cutOffOn },
        comparisons,
        proposals,
        formerProposals,
      }),
  };
}

/** Each figure beside the value of the period the office compares with. */
export function comparisonsOf(
  cells: readonly FigureCell[],
  compared: ComparedWith | null,
  before: ReadonlyMap<string, FigureCell['reported']>,
): ReadonlyMap<string, Comparison> {
  if (compared === null) return new Map();
  return new Map(
    cells
      .filter(({ applicable }) => applicable)
      .map(({ id, reported }) => [id, compare(reported, before.get(id) ?? null, compared.periods)]),
  );
}

function earlierCells({ compared, comparedValues }: EarlierValues): EarlierCells | null {
  if (compared === null || comparedValues.size === 0) return null;
  const cells = [...comparedValues].map(([id, reported]): FigureCell => ({
    id,
    applicable: true,
    computed: null,
    reported,
    reason: null,
  }));
  return { cells, periods: compared.periods };
}

function sealedUnlessOpen(cell: FigureCell, { content, open }: Frozen): FigureCell {
  return open.has(cell.id) ? cell : (content.figures.find(({ id }) => id === cell.id) ?? cell);
}

function frozenActivities(frozen: Frozen | null): readonly PrintedActivity[] | null {
  if (frozen === null || frozen.open.has('fig.pr.ses') || isOfficeContent(frozen.content)) return null;
  return frozen.content.activities;
}
