// Brings a plan into another year: last year's own, or one that another school shares. Pure.
import { addMonths, type DateRange, type IsoDate } from '#shared/dates.ts';
import { rangeOfYear, type PlanYear, type TaskFacts } from './plan.ts';

/**
 * The same day in the other year, moved by whole months; where a month has no such day (29 February, the 31st) its
 * last day. A day that would fall outside the new year is brought to its nearest end.
 */
export function movedDay(day: IsoDate, from: PlanYear, to: PlanYear): IsoDate {
  const target = rangeOfYear(to);
  const moved = addMonths(day, monthsBetween(rangeOfYear(from).from, target.from));
  return within(moved, target);
}

/** A task in the other year: same work, same target; it answers no assignment and no decision of last year. */
export function movedTask(task: TaskFacts, from: PlanYear, to: PlanYear): TaskFacts {
  const range = rangeOfYear(to);
  const [begin, end] = keptInYear(task, from, to);
  return {
    ...task,
    from: begin,
    to: end < begin ? range.to : end,
    assignmentId: null,
    campaignId: null,
  };
}

// A school year moved into a calendar year keeps each day of the month where that day exists in the year.
function keptInYear(task: TaskFacts, from: PlanYear, to: PlanYear): readonly [IsoDate, IsoDate] {
  if (from.yearKind === to.yearKind) return [movedDay(task.from, from, to), movedDay(task.to, from, to)];
  const range = rangeOfYear(to);
  return [sameMonthIn(task.from, range), sameMonthIn(task.to, range)];
}

// September stays September, whichever kind of year it is planned in.
function sameMonthIn(day: IsoDate, range: DateRange): IsoDate {
  const years = Number(range.from.slice(0, 4)) - Number(day.slice(0, 4));
  const moved = addMonths(day, years * 12);
  if (moved < range.from) return within(addMonths(moved, 12), range);
  return within(moved > range.to ? addMonths(moved, -12) : moved, range);
}

function monthsBetween(from: IsoDate, to: IsoDate): number {
  const months = (day: IsoDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

function within(day: IsoDate, { from, to }: DateRange): IsoDate {
  return day < from ? from : day > to ? to : day;
}
