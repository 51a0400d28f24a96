// How far a task is: counted from the activities that name it, never typed. The SQL of server/progress-query.ts gives
// the same states for thousands of plans at once; a test holds the two against each other. Pure.
import type { IsoDate } from '#shared/dates.ts';
import { isLeftOut } from './check-plan.ts';
import type { PlanTask, ReachAudience } from './plan.ts';

/** What the journal holds for one task. Attendance: the largest of one activity that counts towards coverage. */
export interface LinkedSums {
  readonly activities: number;
  readonly sessions: number;
  readonly staff: number | null;
  readonly pupils: number | null;
}

export const NOTHING_LINKED: LinkedSums = { activities: 0, sessions: 0, staff: null, pupils: null };

/** Known head counts of the unit; null = unknown. */
export interface HeadCounts {
  readonly staff: number | null;
  readonly pupils: number | null;
}

/** `upcoming`: not begun, its first day has not come · `late`: its last day is over and the target is not met. */
export const TASK_STATES = ['left_out', 'done', 'late', 'running', 'upcoming'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export interface Progress {
  readonly state: TaskState;
  /** Sessions, pieces, people reached; 1 or 0 for yes or no. */
  readonly done: number;
  /** Null where nobody knows how many people there are. */
  readonly goal: number | null;
  /** Part of the target, 0 to 1; null while the goal is unknown. */
  readonly share: number | null;
  /** Coverage counts one activity only, so more people may have been reached. */
  readonly isLowerBound: boolean;
  /** How many activities stand behind it. */
  readonly activities: number;
}

/** The state of one task on a day. */
export function progressOf(
  task: Pick<PlanTask, 'target' | 'from' | 'to' | 'leftOut'>,
  sums: LinkedSums,
  headCounts: HeadCounts,
  today: IsoDate,
): Progress {
  const { done, goal } = countOf(task.target, sums, headCounts);
  const share = goal === null ? null : goal === 0 ? 1 : Math.min(1, done / goal);
  const isMet = goal !== null && goal > 0 && done >= goal;
  return {
    state: stateOf(task, { isMet, hasBegun: sums.activities > 0 }, today),
    done,
    goal,
    share: isMet ? 1 : share,
    isLowerBound: task.target.kind === 'reach',
    activities: sums.activities,
  };
}

function countOf(
  target: PlanTask['target'],
  sums: LinkedSums,
  headCounts: HeadCounts,
): { done: number; goal: number | null } {
  switch (target.kind) {
    case 'sessions':
      return { done: sums.sessions, goal: target.value };
    case 'count':
      return { done: sums.activities, goal: target.value };
    case 'yes_no':
      return { done: Math.min(1, sums.activities), goal: 1 };
    case 'reach': {
      const people = peopleOf(target.audience, headCounts);
      const reached = groupsOf(target.audience).reduce(
        (sum, group) => sum + Math.min(sums[group] ?? 0, headCounts[group] ?? Number.MAX_SAFE_INTEGER),
        0,
      );
      // Rounded up: 95 % of 48 people is 46, never 45.
      return {
        done: reached,
        goal: people === null || people === 0 ? null : Math.ceil((people * target.value) / 100),
      };
    }
  }
}

function groupsOf(audience: ReachAudience): readonly ('staff' | 'pupils')[] {
  return audience === 'staff_and_pupils' ? ['staff', 'pupils'] : [audience];
}

/** Null as soon as one group is unknown. */
function peopleOf(audience: ReachAudience, headCounts: HeadCounts): number | null {
  return groupsOf(audience).reduce<number | null>((sum, group) => {
    const count = headCounts[group];
    return sum === null || count === null ? null : sum + count;
  }, 0);
}

function stateOf(
  task: Pick<PlanTask, 'from' | 'to' | 'leftOut'>,
  { isMet, hasBegun }: { isMet: boolean; hasBegun: boolean },
  today: IsoDate,
): TaskState {
  if (isLeftOut(task)) return 'left_out';
  if (isMet) return 'done';
  if (today > task.to) return 'late';
  return today < task.from && !hasBegun ? 'upcoming' : 'running';
}

/** How many tasks are in which state; `total` without those left out. */
export interface TaskCounts extends Readonly<Record<TaskState, number>> {
  readonly total: number;
}

export function countTasks(states: readonly TaskState[]): TaskCounts {
  const count = (state: TaskState) => states.filter((one) => one === state).length;
  const leftOut = count('left_out');
  return {
    left_out: leftOut,
    done: count('done'),
    late: count('late'),
    running: count('running'),
    upcoming: count('upcoming'),
    total: states.length - leftOut,
  };
}
