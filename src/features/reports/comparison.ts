// This period beside an earlier one: the same period of last year or the former one. A difference is told only when
// both sides are known and the periods are about equally long; otherwise both values are shown and nothing is concluded.
import type { DateRange } from '#shared/dates.ts';
import { daysInclusive } from '#shared/dates.ts';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { formatChange, formatCount, formatDecimal, NBSP } from '#shared/vietnamese-format.ts';
import { formatValue, isParts, isTable, sameValue, type ReportedValue } from './figure-value.ts';

/** Which earlier period the office chose to compare with. */
export type ComparisonBasis = 'same_period' | 'former_period';

export interface ComparedPeriods {
  readonly basis: ComparisonBasis;
  readonly now: DateRange;
  readonly before: DateRange;
}

/** Periods that differ by more days than this are not compared. */
export const LARGEST_LENGTH_DIFFERENCE = 10;

export type Comparison =
  | { readonly kind: 'equal'; readonly before: ReportedValue; readonly basis: ComparisonBasis }
  | {
      readonly kind: 'changed';
      readonly before: ReportedValue;
      readonly basis: ComparisonBasis;
      /** Counts; for ratios tenths of a percentage point, so that it equals the difference of what is printed. */
      readonly by: number;
    }
  /** The earlier value is known and shown, but no difference is told. */
  | {
      readonly kind: 'shown_only';
      readonly before: ReportedValue;
      readonly why: 'length' | 'missing_now' | 'table';
    }
  | { readonly kind: 'none' };

export interface PeriodLengths {
  readonly now: number;
  readonly before: number;
  readonly comparable: boolean;
}

/** Lengths in days, both ends counted; printed when the periods cannot be compared. */
export function periodLengths({ now, before }: ComparedPeriods): PeriodLengths {
  const lengths = { now: daysInclusive(now), before: daysInclusive(before) };
  return { ...lengths, comparable: Math.abs(lengths.now - lengths.before) <= LARGEST_LENGTH_DIFFERENCE };
}

export function compare(
  now: ReportedValue | null,
  before: ReportedValue | null,
  periods: ComparedPeriods,
): Comparison {
  if (before === null) return { kind: 'none' };
  if (now === null) return { kind: 'shown_only', before, why: 'missing_now' };
  if (!periodLengths(periods).comparable) return { kind: 'shown_only', before, why: 'length' };
  const { basis } = periods;
  if (sameValue(now, before)) return { kind: 'equal', before, basis };
  const by = difference(now, before);
  if (by === null) return { kind: 'shown_only', before, why: 'table' };
  return by === 0 ? { kind: 'equal', before, basis } : { kind: 'changed', before, by, basis };
}

/** For running text (rule of writing 11): `tăng 6 buổi so với cùng kỳ (36 buổi)`; null when nothing can be said. */
export function comparisonInWords(definition: FigureDefinition, comparison: Comparison): string | null {
  if (comparison.kind !== 'equal' && comparison.kind !== 'changed') return null;
  const former = comparison.basis === 'same_period' ? 'cùng kỳ' : 'kỳ trước';
  const unit = unitInText(definition);
  const before = isParts(comparison.before)
    ? formatValue(definition, comparison.before)
    : `${formatCount(countOf(comparison.before))} ${unit}`;
  if (comparison.kind === 'equal') return `bằng ${former} (${before})`;
  const direction = comparison.by > 0 ? 'tăng' : 'giảm';
  const size = Math.abs(comparison.by);
  const amount = isParts(comparison.before)
    ? `${formatDecimal(size / 10)} điểm phần trăm`
    : `${formatCount(size)} ${unit}`;
  return `${direction} ${amount} so với ${former} (${before})`;
}

/** For narrow places: `+6`, `−12`, `+1,6 điểm %`, `=`; null when no difference is told. */
export function changeInShort(comparison: Comparison): string | null {
  if (comparison.kind === 'equal') return '=';
  if (comparison.kind !== 'changed') return null;
  if (!isParts(comparison.before)) return formatChange(comparison.by);
  return `${formatChange(comparison.by / 10, 1)}${NBSP}điểm${NBSP}%`;
}

// A yes/no figure of many units is a number of schools.
function unitInText(definition: FigureDefinition): string {
  return definition.rule === 'yes_no' ? 'trường' : definition.unit;
}

function countOf(value: ReportedValue): number {
  return typeof value === 'number' ? value : 0;
}

function difference(now: ReportedValue, before: ReportedValue): number | null {
  if (typeof now === 'number' && typeof before === 'number') return now - before;
  if (isTable(now) || isTable(before) || typeof now === 'number' || typeof before === 'number') return null;
  const [a, b] = [printedTenths(now), printedTenths(before)];
  return a === null || b === null ? null : a - b;
}

// The tenths of a percent as formatPercent prints them: a reader who subtracts the two printed values gets our answer.
function printedTenths({ num, den }: { readonly num: number; readonly den: number }): number | null {
  if (den === 0) return null;
  const exact = (num / den) * 1000;
  const rounded = Math.round(exact);
  if (rounded === 1000 && num < den) return 999;
  return rounded === 0 && num > 0 ? 1 : rounded;
}
