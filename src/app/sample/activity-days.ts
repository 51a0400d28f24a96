// On which days an invented school does what: the single activities of a school year moved to plausible days, and the
// turns of its weekly and monthly series. Pure.
import { addDays, diffDays, type IsoDate } from '#shared/dates.ts';
import type { ActivityTitle } from './activity-titles.ts';
import type { Chance } from './chance.ts';
import type { Rhythm, Series } from './recurring-activities.ts';
import {
  dayOfSchoolYear,
  isWorkingDay,
  nearestMonday,
  nearestWorkingDay,
  schoolWeeks,
  tetOf,
} from './school-calendar.ts';

/** The list of titles was written for a year whose Tết was on 29 January. */
const LISTED_TET = { month: 1, day: 29 };
const OPENING = /khai giảng/i;
const NAMES_A_DAY = /\d{1,2}\/\d{1,2}|Ngày hội toàn dân/;
const BEFORE_TET = /Tết|Xuân|pháo/;

/** The day of a single activity in the school year that begins in `firstYear`. */
export function dayOfTitle(title: ActivityTitle, firstYear: number, chance: Chance): IsoDate {
  const listed = dayOfSchoolYear(firstYear, title.month, title.day);
  if (OPENING.test(title.title)) return listed;
  const day = isAroundTet(title) ? besideTet(listed, firstYear + 1) : listed;
  // Who guards the school while it is closed does so in the holidays.
  if (title.kind === 'guard_patrol') return day;
  const moved = NAMES_A_DAY.test(title.title) ? day : addDays(day, chance.int(-3, 5));
  return title.kind === 'flag_salute_talk' ? nearestMonday(moved) : nearestWorkingDay(moved);
}

function isAroundTet({ month, title }: ActivityTitle): boolean {
  return month <= 2 && BEFORE_TET.test(title);
}

function besideTet(listed: IsoDate, year: number): IsoDate {
  const listedTet = dayOfSchoolYear(year - 1, LISTED_TET.month, LISTED_TET.day);
  return addDays(tetOf(year), diffDays(listedTet, listed));
}

/** One turn of a series; the numbers fill the places in its title. */
export interface Turn {
  readonly heldOn: IsoDate;
  readonly numbers: Readonly<Record<'week' | 'month' | 'quarter' | 'semester', string>>;
}

/** All turns of a series in a school year. `phase` tells schools apart that do something every other week. */
export function turnsOf(series: Series, firstYear: number, phase: number): Turn[] {
  const weeks = schoolWeeks(firstYear).map((monday, index) => ({ monday, week: index + 1 }));
  const seen = new Set<string>();
  return weeks.flatMap(({ monday, week }): Turn[] => {
    const heldOn = addDays(monday, series.weekday - 1);
    const key = roundOf(series.rhythm, heldOn, week, phase);
    if (key === null || seen.has(key) || !isWorkingDay(heldOn)) return [];
    seen.add(key);
    return [{ heldOn, numbers: numbersOf(heldOn, week) }];
  });
}

/** Days of one round have one key; null for days on which the series has no turn. */
function roundOf(rhythm: Rhythm, day: IsoDate, week: number, phase: number): string | null {
  const month = Number(day.slice(5, 7));
  switch (rhythm) {
    case 'week':
      return String(week);
    case 'fortnight':
      return week % 2 === phase % 2 ? String(week) : null;
    case 'month':
      return Number(day.slice(8)) > 5 + (phase % 10) ? day.slice(0, 7) : null;
    case 'quarter':
      return [9, 11, 3, 4].includes(month) && Number(day.slice(8)) > phase % 15 ? quarterOf(month) : null;
    case 'semester':
      return [10, 3].includes(month) && Number(day.slice(8)) > phase % 15 ? String(month) : null;
  }
}

function numbersOf(day: IsoDate, week: number): Turn['numbers'] {
  const month = Number(day.slice(5, 7));
  return {
    week: String(week),
    month: String(month),
    quarter: quarterOf(month),
    semester: month >= 9 || month === 1 ? 'I' : 'II',
  };
}

function quarterOf(month: number): string {
  return ['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)] ?? '';
}
