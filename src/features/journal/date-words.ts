// Days and times as the journal's pages say them: short in lists, in full where one day is meant. Pure.
import { todayInVietnam, weekdayOf, type IsoDate } from '#shared/dates.ts';
import type { Locale } from '#shared/messages.ts';
import { dayFigure, formatDate, monthFigure, partsOfDate } from '#shared/vietnamese-format.ts';

/** `04/5` in the year of today, `04/5/2025` in another. */
export function listDate(date: IsoDate, today: IsoDate): string {
  const { month, day } = partsOfDate(date);
  return date.slice(0, 4) === today.slice(0, 4)
    ? `${dayFigure(day)}/${monthFigure(month)}`
    : formatDate(date);
}

/** The clock on the wall in Việt Nam: `10:42`. */
export function clockTime(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** An instant beside other things of today: `10:42`, and `10:42, 03/5` when it was another day. */
export function momentWords(instant: string, today: IsoDate): string {
  const date = new Date(instant);
  const day = todayInVietnam(date);
  return day === today ? clockTime(date) : `${clockTime(date)}, ${listDate(day, today)}`;
}

const WEEKDAYS: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** `Thứ Hai, 04/5/2026` */
export function fullDate(date: IsoDate, locale: Locale): string {
  return `${WEEKDAYS[locale][weekdayOf(date) - 1] ?? ''}, ${formatDate(date)}`;
}
