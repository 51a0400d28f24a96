// When something that is asked for falls due: once, on days of each year, on a day of each month, or never on a day of
// its own. Days are dates in Việt Nam; a due day lasts until its end. Pure.
import { addDays, isoDate, type DateRange, type IsoDate } from '#shared/dates.ts';

export type Rhythm =
  /** Holds all the time and falls due on no day: "khi có", "ngay khi phát hiện". */
  | { readonly kind: 'standing' }
  | { readonly kind: 'once'; readonly dueOn: IsoDate }
  /**
   * `days` as `MM-DD`: each 31/3; each 10/5 and 15/11. 29/2 falls on 28/2 in a year without it. With `openDays` it is open
   * only so many days before each of them: a check of the dry season is not done in July.
   */
  | { readonly kind: 'yearly'; readonly days: readonly string[]; readonly openDays?: number | undefined }
  /** The last day of a month that is shorter; `months` (1–12) leaves out the others, the summer for instance. */
  | { readonly kind: 'monthly'; readonly day: number; readonly months?: readonly number[] | undefined };

/** From when to when it is asked for; `endsOn` null = until it is withdrawn. */
export interface Span {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
}

/** One time that it is asked for. What is done from `opensOn` to `dueOn` answers it; null: it has no last day. */
export interface Occurrence {
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate | null;
}

/** The due days of the rhythm within its span and within `range`, both ends included, in order. */
export function dueDaysIn(rhythm: Rhythm, span: Span, range: DateRange): IsoDate[] {
  const from = range.from > span.startsOn ? range.from : span.startsOn;
  const to = span.endsOn !== null && span.endsOn < range.to ? span.endsOn : range.to;
  // 28/2 and 29/2 are one day in most years.
  return [...new Set(candidates(rhythm, from, to))].filter((day) => day >= from && day <= to);
}

/**
 * The occurrence that is open on `today` or opens next: the next due day that is not past, open since the day after the
 * one before. Null before the span begins and after its last due day. A thing asked for once stays asked for after its day.
 */
export function occurrenceOn(rhythm: Rhythm, span: Span, today: IsoDate): Occurrence | null {
  if (today < span.startsOn) return null;
  if (rhythm.kind === 'standing') {
    return span.endsOn !== null && today > span.endsOn ? null : { opensOn: span.startsOn, dueOn: null };
  }
  if (rhythm.kind === 'once') return { opensOn: span.startsOn, dueOn: rhythm.dueOn };
  const [dueOn] = dueDaysIn(rhythm, span, { from: today, to: aYearAfter(today) });
  return dueOn === undefined ? null : { opensOn: opensFor(rhythm, span, dueOn), dueOn };
}

/** All occurrences that fall due within `range`, in order; none for what never falls due. */
export function occurrencesIn(rhythm: Rhythm, span: Span, range: DateRange): Occurrence[] {
  return dueDaysIn(rhythm, span, range).map((dueOn) => ({ opensOn: opensFor(rhythm, span, dueOn), dueOn }));
}

// The day after the due day before it, or the first day of the span; later when it is open for some days only.
function opensFor(rhythm: Rhythm, span: Span, dueOn: IsoDate): IsoDate {
  if (rhythm.kind === 'once') return span.startsOn;
  const before = dueDaysIn(rhythm, span, { from: aYearBefore(dueOn), to: addDays(dueOn, -1) }).at(-1);
  const free = before === undefined ? span.startsOn : addDays(before, 1);
  if (rhythm.kind !== 'yearly' || rhythm.openDays === undefined) return free;
  const first = addDays(dueOn, -rhythm.openDays);
  return first > free ? first : free;
}

function candidates(rhythm: Rhythm, from: IsoDate, to: IsoDate): IsoDate[] {
  switch (rhythm.kind) {
    case 'standing':
      return [];
    case 'once':
      return [rhythm.dueOn];
    case 'yearly':
      return yearsOf(from, to).flatMap((year) =>
        [...rhythm.days].sort().map((day) => dayOf(year, Number(day.slice(0, 2)), Number(day.slice(3)))),
      );
    case 'monthly':
      return yearsOf(from, to).flatMap((year) =>
        (rhythm.months ?? MONTHS).toSorted((a, b) => a - b).map((month) => dayOf(year, month, rhythm.day)),
      );
  }
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function yearsOf(from: IsoDate, to: IsoDate): number[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Math.max(0, Number(to.slice(0, 4)) - first + 1) }, (_, index) => first + index);
}

/** The day of a month, or its last day when the month is shorter. */
function dayOf(year: number, month: number, day: number): IsoDate {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isoDate(`${year}-${two(month)}-${two(Math.min(day, last))}`);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

// A year and a day: two due days of one rhythm are never further apart.
const A_YEAR = 366;

function aYearAfter(day: IsoDate): IsoDate {
  return addDays(day, A_YEAR);
}

function aYearBefore(day: IsoDate): IsoDate {
  return addDays(day, -A_YEAR);
}
