// One figure of one report: what it may hold, how it is read from a request or a form, how it is written.
// A value, a confirmed 0, "not reported" (null) and "does not apply" are four different things, everywhere.
import type { FigureDefinition, FigureValue, Level } from '#shared/figure-definition.ts';
import { formatCount, formatPercent } from '#shared/vietnamese-format.ts';
import { classesOf } from './figure-classes.ts';

/** Both parts of a ratio, known. */
export interface Parts {
  readonly num: number;
  readonly den: number;
}
/** Counts by class: `{ excellent: 3, good: 45 }`. */
export type CountTable = Readonly<Record<string, number>>;

/** What a report says of a figure. A yes/no figure is 1 or 0. */
export type ReportedValue = number | Parts | CountTable;

/** A figure as it stands in a report; the shape of the API. */
export interface FigureCell {
  readonly id: string;
  /** False: a unit of this level does not owe it. It stands outside totals and completeness. */
  readonly applicable: boolean;
  /** What the system counts; null when no row speaks of it. */
  readonly computed: ReportedValue | null;
  /** What the report says; null = not reported, never 0. */
  readonly reported: ReportedValue | null;
  /** Why the report says something else than the system counts. */
  readonly reason: string | null;
}

/** What a person entered in place of, or in the absence of, a computed value. */
export interface TypedValue {
  readonly value: ReportedValue;
  readonly reason: string | null;
}

export type CellState = 'not_applicable' | 'not_reported' | 'zero' | 'value';
/** `typed`: by hand where the system counts nothing; `override`: by hand against what it counts. */
export type Provenance = 'none' | 'computed' | 'typed' | 'override';

/** A reason shorter than this explains nothing to the office. */
export const SHORTEST_REASON = 10;
const LARGEST_COUNT = 100_000_000;

export function isParts(value: ReportedValue): value is Parts {
  return typeof value === 'object' && 'num' in value && 'den' in value;
}

export function isTable(value: ReportedValue): value is CountTable {
  return typeof value === 'object' && !isParts(value);
}

/** Builds the cell: a typed value stands before the computed one; a figure that does not apply holds nothing. */
export function cellOf(
  definition: FigureDefinition,
  levels: readonly Level[],
  computed: FigureValue | ReportedValue,
  typed: TypedValue | null = null,
): FigureCell {
  const { id } = definition;
  if (!owes(definition, levels)) {
    return { id, applicable: false, computed: null, reported: null, reason: null };
  }
  const counted = knownValue(computed);
  return {
    id,
    applicable: true,
    computed: counted,
    reported: typed?.value ?? counted,
    reason: typed?.reason ?? null,
  };
}

/** Whether a unit of these levels owes the figure; a school of several levels owes what any of them owes. */
export function owes(definition: Pick<FigureDefinition, 'appliesTo'>, levels: readonly Level[]): boolean {
  return levels.some((level) => definition.appliesTo.includes(level));
}

/** A ratio with an unknown part is unknown itself. */
export function knownValue(value: FigureValue | ReportedValue): ReportedValue | null {
  if (value === null || typeof value === 'number') return value;
  if (!('num' in value)) return value;
  const { num, den } = value;
  return typeof num === 'number' && typeof den === 'number' ? { num, den } : null;
}

export function cellState(cell: FigureCell, definition: Pick<FigureDefinition, 'rule'>): CellState {
  if (!cell.applicable) return 'not_applicable';
  if (cell.reported === null) return 'not_reported';
  return definition.rule !== 'yes_no' && isZero(cell.reported) ? 'zero' : 'value';
}

export function isZero(value: ReportedValue): boolean {
  if (typeof value === 'number') return value === 0;
  if (isParts(value)) return value.num === 0;
  return Object.values(value).every((count) => count === 0);
}

export function provenance(cell: FigureCell): Provenance {
  if (cell.reported === null) return 'none';
  if (cell.computed === null) return 'typed';
  return sameValue(cell.computed, cell.reported) ? 'computed' : 'override';
}

export function sameValue(a: ReportedValue | null, b: ReportedValue | null): boolean {
  if (a === null || b === null || typeof a === 'number' || typeof b === 'number') return a === b;
  if (isParts(a) && isParts(b)) return a.num === b.num && a.den === b.den;
  if (isParts(a) || isParts(b)) return false;
  const classes = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...classes].every((id) => (a[id] ?? 0) === (b[id] ?? 0));
}

/** A number that the system knows is changed by hand only with a reason, which is printed. Null = nothing against it. */
export function overrideProblem(
  computed: ReportedValue | null,
  value: ReportedValue | null,
  reason: string | null,
): 'figure.reason_missing' | null {
  if (computed === null || value === null || sameValue(computed, value)) return null;
  return (reason ?? '').trim().length < SHORTEST_REASON ? 'figure.reason_missing' : null;
}

export type ReadResult =
  | { readonly ok: true; readonly value: ReportedValue | null }
  | { readonly ok: false; readonly code: string; readonly params: Readonly<Record<string, number | string>> };

/** A value from the body of a request. Numbers are whole and not negative; a ratio never exceeds its whole. */
export function readValue(definition: FigureDefinition, input: unknown): ReadResult {
  if (input === null) return { ok: true, value: null };
  switch (definition.rule) {
    case 'sum':
    case 'state':
      return isCount(input) ? { ok: true, value: input } : problem('figure.not_a_count');
    case 'yes_no':
      if (typeof input === 'boolean') return { ok: true, value: input ? 1 : 0 };
      return input === 0 || input === 1 ? { ok: true, value: input } : problem('figure.not_yes_or_no');
    case 'ratio':
      return readParts(input);
    case 'count_table':
      return readTable(definition, input);
  }
}

/** A value as a person types it: `1.234`, `643/660`, `có`, empty = not reported. Tables have a field for each class. */
export function parseValue(definition: FigureDefinition, text: string): ReadResult {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { ok: true, value: null };
  switch (definition.rule) {
    case 'yes_no': {
      const isYes = ['có', 'yes', '1'].includes(typed);
      const isNo = ['không', 'chưa', 'no', '0'].includes(typed);
      return isYes || isNo ? { ok: true, value: isYes ? 1 : 0 } : problem('figure.not_yes_or_no');
    }
    case 'ratio': {
      const [num, den, ...more] = typed.split('/').map(parseCount);
      return more.length === 0 ? readParts({ num, den }) : problem('figure.parts_missing');
    }
    default: {
      const count = parseCount(typed);
      return count === null ? problem('figure.not_a_count') : readValue(definition, count);
    }
  }
}

/** Vietnamese writing of the value alone: `21.870`, `97,4 %`, `có`, `3 xuất sắc, 45 khá`. */
export function formatValue(definition: FigureDefinition, value: ReportedValue): string {
  if (typeof value === 'number') {
    if (definition.rule !== 'yes_no') return formatCount(value);
    return value === 1 ? 'có' : 'chưa có';
  }
  if (isParts(value)) return value.den === 0 ? formatParts(value) : formatPercent(value.num / value.den);
  const said = classesOf(definition.id).filter(({ id }) => (value[id] ?? 0) > 0);
  if (said.length === 0) return '0';
  return said.map(({ id, label }) => `${formatCount(value[id] ?? 0)} ${label.vi}`).join(', ');
}

/** `643/660`. */
export function formatParts({ num, den }: Parts): string {
  return `${formatCount(num)}/${formatCount(den)}`;
}

/** With its unit word: `42 buổi`, `643/660`; a yes or no and a table need none. */
export function formatWithUnit(definition: FigureDefinition, value: ReportedValue): string {
  if (typeof value === 'number' && definition.rule !== 'yes_no')
    return `${formatCount(value)} ${definition.unit}`;
  return isParts(value) ? formatParts(value) : formatValue(definition, value);
}

export interface Completeness {
  readonly given: number;
  readonly owed: number;
  /** Ids of the figures that apply and have no value, in the order of the report. */
  readonly missing: readonly string[];
}

/** How many of the figures that apply have a value: "45/46 chỉ tiêu". */
export function completenessOf(cells: readonly FigureCell[]): Completeness {
  const owed = cells.filter((cell) => cell.applicable);
  const missing = owed.filter((cell) => cell.reported === null).map((cell) => cell.id);
  return { given: owed.length - missing.length, owed: owed.length, missing };
}

function readParts(input: unknown): ReadResult {
  if (typeof input !== 'object' || input === null || !('num' in input) || !('den' in input)) {
    return problem('figure.parts_missing');
  }
  const { num, den } = input;
  if (!isCount(num) || !isCount(den)) return problem('figure.parts_missing');
  return num > den ? problem('figure.above_expected', { num, den }) : { ok: true, value: { num, den } };
}

function readTable(definition: FigureDefinition, input: unknown): ReadResult {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return problem('figure.table_missing');
  const known = classesOf(definition.id).map(({ id }) => id);
  const counts: [string, number][] = [];
  for (const [id, count] of Object.entries(input)) {
    if (!known.includes(id)) return problem('figure.unknown_class', { class: id.slice(0, 40) });
    if (!isCount(count)) return problem('figure.not_a_count');
    counts.push([id, count]);
  }
  return counts.length === 0
    ? problem('figure.table_missing')
    : { ok: true, value: Object.fromEntries(counts) };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= LARGEST_COUNT;
}

// Dots and blanks between groups of three, nothing else: "1.23" is no number a Vietnamese reader would write.
function parseCount(text: string): number | null {
  const typed = text.trim();
  if (/^\d+$/.test(typed)) return Number(typed);
  return /^\d{1,3}(?:[.\s]\d{3})+$/.test(typed) ? Number(typed.replace(/[.\s]/g, '')) : null;
}

function problem(code: string, params: Readonly<Record<string, number | string>> = {}): ReadResult {
  return { ok: false, code, params };
}
