// The words of periods: what an office asks for, from when to when, by when. Pure; days are given, never read from a clock.
import { daysInclusive, diffDays, isoDate, type DateRange, type IsoDate } from '#shared/dates.ts';
import type { FieldProblem } from '#shared/app-error.ts';

/** Who owes a report for a period: the schools below its owner, or the offices below it. */
export const ASKS = ['schools', 'offices'] as const;
export type Asks = (typeof ASKS)[number];

export interface PeriodDates extends DateRange {
  /** The last day whose figures count: "số liệu tính đến ngày …". */
  readonly cutOffOn: IsoDate;
  readonly dueOn: IsoDate;
}

export interface Period extends PeriodDates {
  readonly id: string;
  readonly name: string;
  /** `mid`, `end`, `other`, or an id of the office's own. */
  readonly kind: string;
  readonly ownerCode: string;
  readonly asks: Asks;
  readonly comparisonPeriodId: string | null;
  /** The period of the office above that this one feeds. */
  readonly upperPeriodId: string | null;
  /** Since when the first three days stand fast, because a report has been sealed. */
  readonly datesLockedAt: Date | null;
  readonly version: number;
}

/** Who receives the office's own report; `dueOn` null = no legal ground for a day is known yet. */
export interface PeriodRecipient {
  readonly unitCode: string;
  readonly dueOn: IsoDate | null;
  readonly note: string;
}

/** What does not fit among the days of a period, by field; empty when all fit. */
export function datesOutOfOrder({ from, to, cutOffOn, dueOn }: PeriodDates): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (to < from) problems.push({ path: 'to', code: 'period.ends_before_beginning' });
  if (cutOffOn < from) problems.push({ path: 'cutOffOn', code: 'period.cut_off_before_beginning' });
  if (dueOn < cutOffOn) problems.push({ path: 'dueOn', code: 'period.due_before_cut_off' });
  return problems;
}

/** Whether a sealed report forbids going from `before` to `after`: the due day alone may still move. */
export function movesLockedDates(before: PeriodDates, after: PeriodDates): boolean {
  return before.from !== after.from || before.to !== after.to || before.cutOffOn !== after.cutOffOn;
}

/** Sent on the due day is in time. */
export function isLate(submittedOn: IsoDate, dueOn: IsoDate): boolean {
  return submittedOn > dueOn;
}

/** Days until the due day: 0 on the day itself, negative when it is over. */
export function daysLeft(today: IsoDate, dueOn: IsoDate): number {
  return diffDays(today, dueOn);
}

const COMPARABLE_WITHIN_DAYS = 10;

/** Whether two periods are too different in length to be compared without saying so. */
export function lengthDiffers(a: DateRange, b: DateRange): boolean {
  return Math.abs(daysInclusive(a) - daysInclusive(b)) > COMPARABLE_WITHIN_DAYS;
}

export interface ProposedPeriod extends PeriodDates {
  readonly name: string;
  readonly kind: 'mid' | 'end';
}

/**
 * The periods of the 2024 plan (reports on 10/5 and 15/11): those of the working year that holds `today` and of the
 * year before, oldest first. The year's report counts the whole year anew, it does not continue the first one.
 */
export function defaultPeriodsAround(today: IsoDate): ProposedPeriod[] {
  const calendarYear = Number(today.slice(0, 4));
  const year = today > isoDate(`${calendarYear}-11-15`) ? calendarYear + 1 : calendarYear;
  return [...periodsOfYear(year - 1), ...periodsOfYear(year)];
}

function periodsOfYear(year: number): ProposedPeriod[] {
  const from = isoDate(`${year - 1}-11-16`);
  const until = (to: IsoDate) => ({ from, to, cutOffOn: to, dueOn: to });
  return [
    { name: `Báo cáo sơ kết 6 tháng đầu năm ${year}`, kind: 'mid', ...until(isoDate(`${year}-05-10`)) },
    { name: `Báo cáo tổng kết năm ${year}`, kind: 'end', ...until(isoDate(`${year}-11-15`)) },
  ];
}
