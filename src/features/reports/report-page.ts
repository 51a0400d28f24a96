// One report as a page shows it: sections with their state, figures as lines with provenance and change, the gate in
// words. Pure; runs on the server, so that a phone receives words and not rules.
import { fillPlaceholders, type Locale } from '#shared/messages.ts';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { findFigure, isTypedByHand } from './catalogue.ts';
import { changeInShort, type Comparison } from './comparison.ts';
import { asNumberOfUnits, type RolledFigure } from './consolidation.ts';
import {
  cellState,
  formatParts,
  formatValue,
  isParts,
  provenance,
  type FigureCell,
  type ReportedValue,
} from './figure-value.ts';
import { reportMessages } from './messages.ts';
import type { Gate } from './report-workflow.ts';

export interface FigureLine {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly state: 'not_applicable' | 'not_reported' | 'zero' | 'value';
  /** As written: `21.870`, `97,4 %`, `có`; empty when not reported. */
  readonly text: string;
  readonly provenance: 'none' | 'computed' | 'typed' | 'override';
  readonly provenanceText: string;
  readonly reason: string | null;
  /** `36 → 42 · +6`; empty when nothing is compared. */
  readonly change: string;
  readonly isUnverified: boolean;
  readonly checks: readonly CheckLine[];
}

export interface CheckLine {
  readonly key: string;
  readonly text: string;
  readonly blocks: boolean;
  readonly explanation: string | null;
}

interface CheckInput {
  readonly key: string;
  readonly code: string;
  readonly severity: 'blocks' | 'look';
  readonly figureIds: readonly string[];
  readonly params: Readonly<Record<string, number | string>>;
  readonly explanation: string | null;
}

/** Words of the slice by a key known only at run time (codes of checks and states). */
export function reportWords(
  key: string,
  params: Readonly<Record<string, number | string>>,
  locale: Locale,
): string {
  const definition = (reportMessages as Readonly<Record<string, { vi: string; en: string } | undefined>>)[
    key
  ];
  return definition ? fillPlaceholders(definition[locale], params) : key;
}

/**
 * A figure as one line of the right-hand pane; undefined when the catalogue does not know it (an old form). `rolled`: the
 * report is an office's.
 */
export function figureLine(
  cell: FigureCell & { readonly comparison: Comparison | null; readonly rolled: RolledFigure | null },
  checks: readonly CheckInput[],
  locale: Locale,
): FigureLine | undefined {
  const figure = findFigure(cell.id);
  if (!figure) return undefined;
  const definition = cell.rolled ? asNumberOfUnits(figure) : figure;
  return {
    id: cell.id,
    label: definition.label[locale],
    unit: definition.rule === 'yes_no' || definition.rule === 'ratio' ? '' : definition.unit,
    state: cellState(cell, definition),
    text: valueText(definition, cell.reported, locale),
    provenance: provenance(cell),
    provenanceText: provenanceText(definition, cell, locale),
    reason: cell.reason,
    change: changeText(definition, cell),
    isUnverified: !definition.verified,
    checks: checks
      .filter(({ figureIds }) => figureIds[0] === cell.id)
      .map((check) => checkLine(check, locale)),
  };
}

/** A value with its words: yes/no figures are said, not numbered. */
export function valueText(definition: FigureDefinition, value: ReportedValue | null, locale: Locale): string {
  if (value === null) return '';
  if (definition.rule === 'yes_no' && typeof value === 'number')
    return reportWords(value === 0 ? 'figure.no' : 'figure.yes', {}, locale);
  return formatValue(definition, value);
}

export function checkLine(check: CheckInput, locale: Locale): CheckLine {
  return {
    key: check.key,
    text: reportWords(check.code, check.params, locale),
    blocks: check.severity === 'blocks',
    explanation: check.explanation,
  };
}

function provenanceText(definition: FigureDefinition, cell: FigureCell, locale: Locale): string {
  const words = (key: string, params: Readonly<Record<string, number | string>> = {}) =>
    reportWords(key, params, locale);
  const parts = cell.reported !== null && isParts(cell.reported) ? formatParts(cell.reported) : '';
  switch (provenance(cell)) {
    case 'override':
      return words('figure.by_hand', { computed: valueText(definition, cell.computed, locale) });
    case 'typed':
      return cellState(cell, definition) === 'zero'
        ? words('figure.zero')
        : [words('figure.typed'), parts].filter(Boolean).join(' · ');
    case 'computed':
      return [words(COUNTED_FROM[definition.filledBy] ?? 'figure.from_journal'), parts]
        .filter(Boolean)
        .join(' · ');
    case 'none':
      return isTypedByHand(definition) && definition.filledBy !== 'hand' && definition.filledBy !== 'register'
        ? words('figure.typed_until', { slice: words(`slice.${definition.filledBy}`) })
        : '';
  }
}

const COUNTED_FROM: Readonly<
  Partial<Record<FigureDefinition['filledBy'], 'figure.unit_facts' | 'figure.from_register'>>
> = {
  unit_facts: 'figure.unit_facts',
  register: 'figure.from_register',
};

function changeText(
  definition: FigureDefinition,
  { comparison, reported }: FigureCell & { readonly comparison: Comparison | null },
): string {
  if (!comparison || comparison.kind === 'none') return '';
  const now = reported === null ? '?' : formatValue(definition, reported);
  return [`${formatValue(definition, comparison.before)} → ${now}`, changeInShort(comparison)]
    .filter(Boolean)
    .join(' · ');
}

export interface GateLine {
  readonly text: string;
  readonly blocks: boolean;
  /** A section or a figure. */
  readonly field: string;
}

/** What stands before sending, in words; what blocks comes first. */
export function gateLines(gate: Gate, titles: ReadonlyMap<string, string>, locale: Locale): GateLine[] {
  const nameOf = (field: string) => titles.get(field) ?? findFigure(field)?.label[locale] ?? field;
  const lines = gate.items.map((item): GateLine => {
    // A question about many figures speaks for itself; one about a figure or two names the first.
    const subject =
      item.check && item.check.figureIds.length <= 2
        ? `${nameOf(item.check.figureIds[0] ?? item.field)}: `
        : '';
    const text = item.check
      ? `${subject}${reportWords(item.check.code, item.check.params, locale)}`
      : reportWords(
          item.code === 'gate.section_empty' && item.severity === 'look'
            ? 'gate.section_unwritten'
            : item.code,
          { section: item.field, field: nameOf(item.field) },
          locale,
        );
    return { text, blocks: item.severity === 'blocks', field: item.field };
  });
  return lines.sort((a, b) => Number(b.blocks) - Number(a.blocks));
}
