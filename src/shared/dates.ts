// Days as ISO text `yyyy-mm-dd` and the few things the product asks of them. No clock: whoever knows "now" passes it in.
// Việt Nam has one time zone without summer time, so a fixed shift is exact and the same in every browser.

declare const isoDateBrand: unique symbol;

/** A real day `yyyy-mm-dd`. Made only by `parseIsoDate`, `isoDate` or arithmetic here. Sorts as text. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

/** Both days belong to it. */
export interface DateRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const DAY_MS = 86_400_000;
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** `2026-02-30`, `2026-2-3` and years before 1900 or after 2199 give null. */
export function parseIsoDate(text: string): IsoDate | null {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  // Some engines roll 30 February over into March instead of refusing it.
  return fromTime(time) === text ? fromTime(time) : null;
}

export function isIsoDate(text: string): text is IsoDate {
  return parseIsoDate(text) !== null;
}

/** For days written in code and rows of the database. Throws RangeError when it is no day. */
export function isoDate(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === null) throw new RangeError(`not a day yyyy-mm-dd: ${text}`);
  return date;
}

/** The date on the wall in Việt Nam at `instant`. */
export function todayInVietnam(instant: Date): IsoDate {
  return fromTime(instant.getTime() + VIETNAM_OFFSET_MS);
}

/** 00:00 of the day in Việt Nam. */
export function startOfDayInVietnam(date: IsoDate): Date {
  return new Date(toTime(date) - VIETNAM_OFFSET_MS);
}

/** 23:59:59.999 of the day in Việt Nam: something due on `date` is late after this instant. */
export function endOfDayInVietnam(date: IsoDate): Date {
  return new Date(toTime(date) + DAY_MS - VIETNAM_OFFSET_MS - 1);
}

export function addDays(date: IsoDate, days: number): IsoDate {
  return fromTime(toTime(date) + days * DAY_MS);
}

/** The same day of another month; 31 January plus one month is the last day of February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const monthIndex = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(monthIndex / 12);
  const targetMonth = monthIndex - targetYear * 12;
  const lastDay = new Date(Date.UTC(targetYear, targetMonth + 1, 0)).getUTCDate();
  return fromTime(Date.UTC(targetYear, targetMonth, Math.min(day, lastDay)));
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function diffDays(from: IsoDate, to: IsoDate): number {
  return Math.round((toTime(to) - toTime(from)) / DAY_MS);
}

/** Number of days of a range, both ends counted. */
export function daysInclusive({ from, to }: DateRange): number {
  return diffDays(from, to) + 1;
}

/** Order for `sort`. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isWithin(date: IsoDate, { from, to }: DateRange): boolean {
  return from <= date && date <= to;
}

/** The days two ranges share, or null. */
export function overlapOf(a: DateRange, b: DateRange): DateRange | null {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : null;
}

/** The school year a day falls in, by the usual first day 1 August: 1 August to 31 July. */
export function schoolYearRange(date: IsoDate): DateRange {
  const { year, month } = partsOf(date);
  const first = month >= 8 ? year : year - 1;
  return { from: isoDate(`${first}-08-01`), to: isoDate(`${first + 1}-07-31`) };
}

/** Its name: `2025–2026` (en dash). */
export function schoolYearOf(date: IsoDate): string {
  const { from, to } = schoolYearRange(date);
  return `${from.slice(0, 4)}–${to.slice(0, 4)}`;
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(toTime(date)).getUTCDay() || 7;
}

/** The Monday of the week a day falls in. */
export function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date));
}

/** The weeks that show a month (1–12), Monday first, filled up with days of the months beside it. */
export function monthGrid(year: number, month: number): IsoDate[][] {
  const first = isoDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const last = addDays(addMonths(first, 1), -1);
  const weeks: IsoDate[][] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)));
  }
  return weeks;
}

function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function toTime(date: IsoDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromTime(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10) as IsoDate;
}
