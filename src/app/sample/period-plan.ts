// Which periods the sample has, counted from today: those of the plan (10/5 and 15/11) that are over since two school
// years, and the one that runs. Pure.
import { defaultPeriodsAround, type ProposedPeriod } from '#foundation/periods/period.ts';
import { addDays, addMonths, isoDate, schoolYearRange, type IsoDate } from '#shared/dates.ts';
import { COMMUNES_FROM, DEPARTMENT_CODE, DISTRICT_CODE, type Commune } from './organisation-plan.ts';

/** More would only make the first start longer. */
const PAST_PERIODS = 4;
/** The office above is given ten more days; no text is known that says how many. */
const UPPER_DUE_AFTER_DAYS = 10;

export interface PlannedPeriod extends ProposedPeriod {
  readonly ownerCode: string;
  readonly asks: 'schools' | 'offices';
  readonly openedOn: IsoDate;
}

export interface PeriodRound {
  /** What the offices ask of schools: one for the district office, or one for each commune. */
  readonly ofSchools: readonly PlannedPeriod[];
  /** What the department asks of the offices, with the same days. */
  readonly ofOffices: PlannedPeriod;
}

/** First day of the sample's journal: 1 August two school years before the one that holds `today`. */
export function historyFrom(today: IsoDate): IsoDate {
  return addMonths(schoolYearRange(today).from, -24);
}

/** The rounds of reports, oldest first; the last one runs, all others are over. Needs a day of 2026 or later. */
export function planPeriods(today: IsoDate, communes: readonly Commune[]): PeriodRound[] {
  if (today < isoDate('2026-01-01')) throw new RangeError('the sample organisation begins in 2026');
  const from = historyFrom(today);
  const known = [24, 12, 0].flatMap((months) => defaultPeriodsAround(addMonths(today, -months)));
  const different = [...new Map(known.map((period) => [period.name, period])).values()]
    .filter((period) => period.from >= from)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const running = different.findIndex((period) => period.dueOn >= today);
  return different
    .slice(Math.max(0, running - PAST_PERIODS), running + 1)
    .map((period) => roundOf(period, communes));
}

function roundOf(period: ProposedPeriod, communes: readonly Commune[]): PeriodRound {
  const owners = period.to < COMMUNES_FROM ? [DISTRICT_CODE] : communes.map(({ code }) => code);
  return {
    ofSchools: owners.map((ownerCode) => ({
      ...period,
      ownerCode,
      asks: 'schools',
      openedOn: ownerCode === DISTRICT_CODE ? period.from : latest(period.from, addDays(COMMUNES_FROM, 14)),
    })),
    ofOffices: {
      ...period,
      ownerCode: DEPARTMENT_CODE,
      asks: 'offices',
      openedOn: period.from,
      dueOn: addDays(period.dueOn, UPPER_DUE_AFTER_DAYS),
    },
  };
}

function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}
