// What the pages of plans show beyond the plan itself: the months of its year, and a progress in words. Pure.
import { addMonths, diffDays, isoDate, type IsoDate } from '#shared/dates.ts';
import type { Locale } from '#shared/messages.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import type { Target } from './plan.ts';
import type { Progress } from './progress.ts';
import { unitWord } from './target-words.ts';

export interface MonthOfPlan {
  /** `2026-05`. */
  readonly id: string;
  readonly month: number;
  readonly late: number;
  readonly done: number;
  /** Due in this month and not done. */
  readonly open: number;
}

interface TaskInYear {
  readonly to: IsoDate;
  readonly progress: Pick<Progress, 'state'>;
}

/** The twelve months of a year; a task stands in the month of its last day. */
export function monthsOfPlan(from: IsoDate, tasks: readonly TaskInYear[]): MonthOfPlan[] {
  const first = isoDate(`${from.slice(0, 7)}-01`);
  return Array.from({ length: 12 }, (_, index) => {
    const id = addMonths(first, index).slice(0, 7);
    const states = tasks.filter(({ to }) => to.startsWith(id)).map(({ progress }) => progress.state);
    const count = (...wanted: readonly string[]) => states.filter((state) => wanted.includes(state)).length;
    return {
      id,
      month: Number(id.slice(5, 7)),
      late: count('late'),
      done: count('done'),
      open: count('running', 'upcoming'),
    };
  });
}

/** `4 / 6 buổi`; without a goal only what was done. */
export function progressWords(target: Target, progress: Progress, locale: Locale): string {
  const { done, goal } = progress;
  const unit = unitWord(target, locale);
  return goal === null
    ? `${formatCount(done)} ${unit}`
    : `${formatCount(done)} / ${formatCount(goal)} ${unit}`;
}

/** Days to the last day; negative when it is past. Null where no day hurts: done, left out, far away. */
export function daysThatHurt(task: TaskInYear, today: IsoDate): number | null {
  const days = diffDays(today, task.to);
  if (task.progress.state === 'late') return days;
  const isOpen = task.progress.state === 'running' || task.progress.state === 'upcoming';
  return isOpen && days <= 7 ? days : null;
}
