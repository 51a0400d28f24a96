// The boxes in which a person types a figure: one, or one for each class of a table. Used by every form that takes
// figures, with or without JavaScript; what is refused is decided by figure-value.ts. Pure.
import type { FigureDefinition } from '#shared/figure-definition.ts';
import type { Locale } from '#shared/messages.ts';
import { classesOf } from './figure-classes.ts';
import {
  formatParts,
  formatValue,
  isParts,
  parseValue,
  readValue,
  type ReadResult,
  type ReportedValue,
} from './figure-value.ts';

export interface FigureInput {
  /** Of the form field: the name given, or `<name>.<class>` in a table. */
  readonly name: string;
  /** The class of a table; '' for the one box of any other figure. */
  readonly label: string;
  /** As it is typed: `1.234`, `643/660`, `có`; '' = not reported. */
  readonly value: string;
}

/** The boxes of a figure with what is reported now. */
export function figureInputs(
  definition: FigureDefinition,
  reported: ReportedValue | null,
  name: string,
  locale: Locale,
): readonly FigureInput[] {
  const table = reported !== null && typeof reported === 'object' && !isParts(reported) ? reported : {};
  if (definition.rule === 'count_table') {
    return classesOf(definition.id).map(({ id, label }) => ({
      name: `${name}.${id}`,
      label: label[locale],
      value: table[id] === undefined ? '' : String(table[id]),
    }));
  }
  return [{ name, label: '', value: reported === null ? '' : textOf(definition, reported) }];
}

/** What was typed into the boxes of a figure; all empty = not reported. `typed` answers the text of a form field. */
export function readFigureInputs(
  definition: FigureDefinition,
  name: string,
  typed: (name: string) => string,
): ReadResult {
  if (definition.rule !== 'count_table') return parseValue(definition, typed(name));
  const counts: [string, number][] = [];
  for (const { id } of classesOf(definition.id)) {
    // Each class is typed like any other count.
    const read = parseValue({ ...definition, rule: 'sum' }, typed(`${name}.${id}`));
    if (!read.ok) return read;
    if (typeof read.value === 'number') counts.push([id, read.value]);
  }
  return counts.length === 0 ? { ok: true, value: null } : readValue(definition, Object.fromEntries(counts));
}

function textOf(definition: FigureDefinition, value: ReportedValue): string {
  if (definition.rule === 'yes_no') return value === 0 ? 'không' : 'có';
  return typeof value !== 'number' && isParts(value) ? formatParts(value) : formatValue(definition, value);
}
