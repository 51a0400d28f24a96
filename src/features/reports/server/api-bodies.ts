// How reports look from outside: a figure is a number (a ratio its percent, with both parts beside), a list has items.
import type { FigureDefinition } from '#shared/figure-definition.ts';

import type { Difference, DifferenceSide } from '../differences.ts';
import { isParts, provenance, type FigureCell, type ReportedValue } from '../figure-value.ts';
import { percentOf } from '../percent-parts.ts';
import type { FigureRows } from './figure-rows.ts';
import type { ReportVersions } from './list-versions.ts';
import type { ReportView } from './read-report.ts';

/** A count, 1 or 0 for yes or no, a percent, or counts by class; null = not reported. */
function numberOf(value: ReportedValue | null): number | ReportedValue | null {
  return value !== null && isParts(value) ? percentOf(value) : value;
}

/** One figure; further fields of the cell (section, comparison, roll-up) stay beside. */
export function figureBody<Cell extends FigureCell>(cell: Cell) {
  const { computed, reported } = cell;
  const isRatio = [computed, reported].some((value) => value !== null && isParts(value));
  return {
    ...cell,
    computed: numberOf(computed),
    reported: numberOf(reported),
    provenance: provenance(cell),
    ...(isRatio && { parts: { computed, reported } }),
  };
}

export function reportBody(report: ReportView) {
  return { ...report, figures: report.figures.map(figureBody) };
}

export function rowsBody({ figure, items, excluded, ...page }: FigureRows) {
  const withNumber = <Row extends { readonly value: ReportedValue | null }>(row: Row) => ({
    ...row,
    value: numberOf(row.value),
  });
  return {
    ...page,
    figure: figureBody(figure),
    items: items.map(withNumber),
    excluded: excluded.map(withNumber),
  };
}

export function versionsBody({ items, ...page }: ReportVersions) {
  return {
    ...page,
    items: items.map(({ differences, ...version }) => ({
      ...version,
      differences: differences.map(differenceBody),
    })),
  };
}

function differenceBody({ path, before, after }: Difference) {
  return { path, before: sideBody(before), after: sideBody(after) };
}

function sideBody(side: DifferenceSide) {
  return typeof side === 'string' ? side : numberOf(side);
}

/** A figure of the catalogue. */
export function definitionBody({
  id,
  label,
  unit,
  rule,
  group,
  source,
  appliesTo,
  ...more
}: FigureDefinition) {
  return {
    id,
    label: label.vi,
    labelEn: label.en,
    unit,
    rule,
    group,
    source,
    appliesTo,
    filledBy: more.filledBy,
    verified: more.verified,
    definition: more.definition?.vi ?? null,
  };
}
