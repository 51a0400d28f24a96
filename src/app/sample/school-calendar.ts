// Days of the school year as schools live it: school days, public holidays, the weeks around Tết. Pure.
import { addDays, diffDays, isoDate, schoolYearRange, weekdayOf, type IsoDate } from '#shared/dates.ts';

/** First day of the lunar year; the calendar of the moon is not computed here. */
const TET: Readonly<Record<number, string>> = {
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  2030: '2030-02-03',
  2031: '2031-01-23',
  2032: '2032-02-11',
};

const HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '04-30', '05-01', '09-02', '09-03']);
const TET_BREAK_DAYS = { before: 5, after: 6 };

export function tetOf(year: number): IsoDate {
  return isoDate(TET[year] ?? `${year}-02-05`);
}

function isTetBreak(date: IsoDate): boolean {
  const days = diffDays(tetOf(Number(date.slice(0, 4))), date);
  return days >= -TET_BREAK_DAYS.before && days <= TET_BREAK_DAYS.after;
}

/** Monday to Friday, no holiday, not around Tết. Summer days count: offices and guards work. */
export function isWorkingDay(date: IsoDate): boolean {
  return weekdayOf(date) <= 5 && !HOLIDAYS.has(date.slice(5)) && !isTetBreak(date);
}

/** The working day nearest to a day, the later one first. */
export function nearestWorkingDay(date: IsoDate): IsoDate {
  for (let distance = 0; distance < 30; distance += 1) {
    for (const day of [addDays(date, distance), addDays(date, -distance)]) if (isWorkingDay(day)) return day;
  }
  return date;
}

/** The Monday nearest to a day on which there is school. */
export function nearestMonday(date: IsoDate): IsoDate {
  const weekday = weekdayOf(date);
  const monday = addDays(date, weekday <= 4 ? 1 - weekday : 8 - weekday);
  const choices = [0, 7, -7, 14, -14].map((days) => addDays(monday, days));
  return choices.find(isWorkingDay) ?? monday;
}

/** A day of the school year that begins in `firstYear`: August to December in it, January to July in the next. */
export function dayOfSchoolYear(firstYear: number, month: number, day: number): IsoDate {
  const year = month >= 8 ? firstYear : firstYear + 1;
  return isoDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Weeks of lessons: Mondays from the opening on 5 September to the end of May, without the weeks around Tết. */
export function schoolWeeks(firstYear: number): readonly IsoDate[] {
  const known = weeksOfYears.get(firstYear) ?? findSchoolWeeks(firstYear);
  weeksOfYears.set(firstYear, known);
  return known;
}

// Asked for every series of every school; a day as text is slow to reckon with.
const weeksOfYears = new Map<number, readonly IsoDate[]>();

function findSchoolWeeks(firstYear: number): readonly IsoDate[] {
  const last = dayOfSchoolYear(firstYear, 5, 25);
  const weeks: IsoDate[] = [];
  for (let monday = firstMonday(firstYear); monday <= last; monday = addDays(monday, 7)) {
    const days = [0, 1, 2, 3, 4].map((day) => addDays(monday, day));
    if (days.filter(isWorkingDay).length >= 3) weeks.push(monday);
  }
  return weeks;
}

function firstMonday(firstYear: number): IsoDate {
  const opening = dayOfSchoolYear(firstYear, 9, 5);
  return addDays(opening, (8 - weekdayOf(opening)) % 7);
}

/** Years in which the school years begin that touch a range. */
export function firstYearsBetween(from: IsoDate, to: IsoDate): number[] {
  const first = Number(schoolYearRange(from).from.slice(0, 4));
  const last = Number(schoolYearRange(to).from.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
