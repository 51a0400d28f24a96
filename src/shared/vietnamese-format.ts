// Numbers and dates as Vietnamese people write them, on screen and on paper.
// Dates follow Nghị định 30/2020 (a zero before days 1–9 and months 1–2 only). No clock, no time zone:
// a date is always an ISO day `yyyy-mm-dd` that someone else has already decided.

/** U+00A0, so that a number never parts from its unit at the end of a line. */
export const NBSP = '\u00a0';
const MINUS = '\u2212';

/** 21870 → `21.870`; a negative number gets a real minus sign. Fractions are rounded away. */
export function formatCount(value: number): string {
  return grouped(value, 0);
}

/** 1234.5 → `1.234,5`. `digits` = figures after the comma (default 1), always written. */
export function formatDecimal(value: number, digits = 1): string {
  return grouped(value, digits);
}

/**
 * A share between 0 and 1 as a percent with one decimal: 643/660 → `97,4 %` (no-break space).
 * `100 %` and `0 %` are kept for exactly 1 and 0: 0,9999 stays `99,9 %`, 0,0001 stays `0,1 %`.
 */
export function formatPercent(share: number): string {
  return `${percentFigure(share)}${NBSP}%`;
}

/** A difference with its sign: 6 → `+6`, -12 → `−12`, 0 → `0`. */
export function formatChange(value: number, digits = 0): string {
  const text = grouped(value, digits);
  const isZero = !/[1-9]/.test(text);
  return value > 0 && !isZero ? `+${text}` : text;
}

/** A difference of two shares: 0.016 → `+1,6 điểm %` (percentage points, never "percent"). */
export function formatPointChange(difference: number): string {
  return `${formatChange(difference * 100, 1)}${NBSP}điểm${NBSP}%`;
}

/** 5 → `05`, 12 → `12`: the number of a document, and nothing else, gets two figures (Nghị định 30/2020). */
export function formatDocumentNumber(value: number): string {
  return String(value).padStart(2, '0');
}

/** `2026-05-04` → `04/5/2026`, `2026-02-10` → `10/02/2026`. Throws RangeError when it is no day. */
export function formatDate(isoDate: string): string {
  const { year, month, day } = partsOfDate(isoDate);
  return `${dayFigure(day)}/${monthFigure(month)}/${year}`;
}

/** `2026-05-04` → `ngày 04 tháng 5 năm 2026`. Throws RangeError when it is no day. */
export function formatLongDate(isoDate: string): string {
  const { year, month, day } = partsOfDate(isoDate);
  return `ngày ${dayFigure(day)} tháng ${monthFigure(month)} năm ${year}`;
}

/** Days 1–9 with a zero. */
export function dayFigure(day: number): string {
  return String(day).padStart(2, '0');
}

/** Months 1 and 2 with a zero, the others without (a zero could be added before neither 3–9 nor 10–12). */
export function monthFigure(month: number): string {
  return month <= 2 ? `0${month}` : String(month);
}

/** The figures of an ISO day. Throws RangeError for anything but a real day `yyyy-mm-dd`. */
export function partsOfDate(isoDate: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  const [year, month, day] = (match?.slice(1) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || !isRealDay(year, month, day)) {
    throw new RangeError(`not a day yyyy-mm-dd: ${isoDate}`);
  }
  return { year, month, day };
}

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function percentFigure(share: number): string {
  const percent = share * 100;
  if (percent === 0 || percent === 100) return grouped(percent, 0);
  const rounded = Math.round(percent * 10) / 10;
  if (rounded === 0) return grouped(percent > 0 ? 0.1 : -0.1, 1);
  if (rounded === 100) return percent < 100 ? '99,9' : '100,1';
  return grouped(rounded, 1);
}

// Written out rather than left to Intl: the same text in every browser and Node, whatever their locale data.
function grouped(value: number, digits: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to print: ${value}`);
  const [whole = '0', fraction] = Math.abs(value).toFixed(digits).split('.');
  const withDots = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const text = fraction === undefined ? withDots : `${withDots},${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}
