// The plans of the schools of the sample: which plan of which year, how far it went, and which activities serve its
// tasks. Pure; every draw comes from `chance`.
import { DEFAULT_TEMPLATE } from '#features/plans/default-template.ts';
import {
  PLAN_KINDS,
  rangeOfYear,
  schoolYearAt,
  type PlanKind,
  type PlanSection,
  type PlanYear,
  type TaskFacts,
} from '#features/plans/plan.ts';
import { planFromTemplate } from '#features/plans/template.ts';
import { addDays, isWithin, startOfDayInVietnam, type IsoDate } from '#shared/dates.ts';
import type { PlannedActivity } from './activity-plan.ts';
import { chanceOf } from './chance.ts';
import { hoursAfter } from './acts.ts';
import type { PlannedSchool } from './organisation-plan.ts';

export const PLAN_ENDS = ['draft', 'proposed', 'submitted', 'returned', 'accepted'] as const;

export interface PlannedPlan {
  readonly id: string;
  readonly school: PlannedSchool;
  readonly year: PlanYear;
  readonly kinds: readonly PlanKind[];
  readonly documentNumber: number;
  readonly issuedOn: IsoDate;
  readonly sections: readonly PlanSection[];
  readonly tasks: readonly (TaskFacts & { readonly id: string })[];
  /** Where its way ends, as far as the day has come. */
  readonly end: (typeof PLAN_ENDS)[number];
  readonly startedAt: Date;
  readonly proposedAt: Date;
  readonly sentAt: Date;
  readonly decidedAt: Date;
  /** A task that does not fit the school, with its reason; null for most. */
  readonly leftOut: { readonly taskId: string; readonly reason: string } | null;
  /** The same, asked of the office in the year of an accepted plan. */
  readonly asked: { readonly taskId: string; readonly reason: string } | null;
  readonly isShared: boolean;
}

const JOINT = [PLAN_KINDS];
const APART: readonly (readonly PlanKind[])[] = [['order', 'traffic', 'fire'], ['replication']];
/** Of fifteen schools of a commune: most are accepted, each other state is there once, one has not begun. */
const SCHOOLS_OF_COMMUNE = 15;
const ENDS_OF_REST = ['submitted', 'returned', 'proposed', 'draft', null] as const;

/** Plans of the last and of the present school year; most of what a school planned, it also did. */
export function planSchoolPlans(
  school: PlannedSchool,
  done: readonly PlannedActivity[],
  { seed, today }: { seed: string; today: IsoDate },
): PlannedPlan[] {
  const current = schoolYearAt(today);
  const last = { ...current, firstYear: current.firstYear - 1 };
  const place = (school.position * 7 + 3) % SCHOOLS_OF_COMMUNE;
  const end = place < 10 ? 'accepted' : ENDS_OF_REST[place - 10];
  const about = school.position % 6 === 4 ? APART : JOINT;
  return about.flatMap((kinds) => [
    aPlan(school, { year: last, kinds, end: 'accepted', seed, isNow: false, done, today }),
    ...(end ? [aPlan(school, { year: current, kinds, end, seed, isNow: true, done, today })] : []),
  ]);
}

function aPlan(
  school: PlannedSchool,
  wanted: {
    year: PlanYear;
    kinds: readonly PlanKind[];
    end: PlannedPlan['end'];
    seed: string;
    isNow: boolean;
    done: readonly PlannedActivity[];
    today: IsoDate;
  },
): PlannedPlan {
  const { year, kinds, end, seed, isNow, done, today } = wanted;
  const chance = chanceOf(seed, 'plan', school.code, String(year.firstYear), kinds.join());
  const { from } = rangeOfYear(year);
  const startedAt = hoursAfter(startOfDayInVietnam(addDays(from, chance.int(17, 24))), 9);
  const proposedAt = hoursAfter(startedAt, 24 * chance.int(5, 9) + 1);
  const sentAt = hoursAfter(proposedAt, 24 * chance.int(1, 4) + 2);
  const { sections, tasks: offered } = planFromTemplate(DEFAULT_TEMPLATE, {
    year,
    kinds,
    levels: [school.level],
  });
  const isServed = (task: TaskFacts) =>
    done.some(({ facts }) => task.activityKinds.includes(facts.kind) && isWithin(facts.heldOn, task));
  const tasks = offered.filter((task) => task.to >= today || isServed(task) || chance.happens(0.2));
  const named = tasks.map((task) => ({ ...task, id: chance.id(startedAt) }));
  const taskAbout = (words: string) => named.find(({ title }) => title.includes(words))?.id;
  const site = school.position % 4 === 1 ? taskAbout('Đăng tin') : undefined;
  const police = isNow && school.position === 13 ? taskAbout('Giao ban') : undefined;
  return {
    id: chance.id(startedAt),
    school,
    year,
    kinds,
    documentNumber: chance.int(11, 48),
    issuedOn: addDays(from, 40),
    sections,
    tasks: named,
    end,
    startedAt,
    proposedAt,
    sentAt,
    decidedAt: hoursAfter(sentAt, 24 * chance.int(2, 12) + 3),
    leftOut:
      site === undefined
        ? null
        : {
            taskId: site,
            reason: 'Trường chưa có trang thông tin riêng, tin bài gửi đăng trên trang của xã',
          },
    asked:
      police === undefined
        ? null
        : { taskId: police, reason: 'Công an xã tổ chức giao ban chung theo cụm trường trong năm học này' },
    isShared: !isNow && kinds.length === PLAN_KINDS.length && school.position % 5 === 1,
  };
}

/** Activities as the coordinator links them: most of those that fit a task by kind and day name it. */
export function linkToTasks(
  code: string,
  activities: readonly PlannedActivity[],
  plans: readonly PlannedPlan[],
  seed: string,
): PlannedActivity[] {
  const chance = chanceOf(seed, 'links', code);
  return activities.map((activity) => {
    const { kind, heldOn } = activity.facts;
    const fitting = plans.flatMap(({ tasks, leftOut }) =>
      tasks.filter(
        (task) => task.activityKinds.includes(kind) && isWithin(heldOn, task) && task.id !== leftOut?.taskId,
      ),
    );
    if (fitting.length === 0 || !chance.happens(0.85)) return activity;
    return { ...activity, facts: { ...activity.facts, planTaskId: chance.pick(fitting).id } };
  });
}
