// What a plan is: the subjects it answers for, its year, its parts and its tasks. Types, words of the year and limits;
// what is refused stands in check-plan.ts, what is done so far in progress.ts. Pure.
import { addDays, addMonths, isoDate, schoolYearRange, type DateRange, type IsoDate } from '#shared/dates.ts';
import type { BilingualText } from '#shared/figure-definition.ts';

/** What a plan answers for; one plan may answer for several. */
export const PLAN_KINDS = ['order', 'traffic', 'fire', 'replication'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export const PLAN_KIND_LABELS: Readonly<Record<PlanKind, BilingualText>> = {
  order: { vi: 'An ninh, trật tự', en: 'Security and order' },
  traffic: { vi: 'An toàn giao thông', en: 'Traffic safety' },
  fire: { vi: 'PCCC và CNCH', en: 'Fire and rescue' },
  replication: { vi: 'Nhân rộng mô hình', en: 'Replication of models' },
};

/** A year by the calendar, or a school year by its first calendar year. */
export const YEAR_KINDS = ['calendar', 'school'] as const;
export interface PlanYear {
  readonly yearKind: (typeof YEAR_KINDS)[number];
  readonly firstYear: number;
}

/** How a task says that it is done. */
export const TARGET_KINDS = ['sessions', 'count', 'reach', 'yes_no'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const REACH_AUDIENCES = ['staff', 'pupils', 'staff_and_pupils'] as const;
export type ReachAudience = (typeof REACH_AUDIENCES)[number];

export type Target =
  | { readonly kind: 'sessions'; readonly value: number }
  /** Pieces of any kind: `2 cuộc họp`, `9 bài`. */
  | { readonly kind: 'count'; readonly value: number; readonly unit: string }
  /** Percent of people reached at least once. */
  | { readonly kind: 'reach'; readonly value: number; readonly audience: ReachAudience }
  | { readonly kind: 'yes_no' };

export interface PlanSection {
  /** `I`, `II.1`: the chapter, and the part of it. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Whether tasks stand under it. */
  readonly holdsTasks: boolean;
}

/** What a task says, whoever plans it. */
export interface TaskFacts {
  readonly sectionId: string;
  readonly title: string;
  /** A post, not only a person: `Tổng phụ trách Đội`. */
  readonly ownerPost: string;
  /** Ids of inner bodies of the journal's catalogue. */
  readonly coOwners: readonly string[];
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly target: Target;
  /** Kinds of activity that usually serve it; to suggest it in the log. Any linked activity counts. */
  readonly activityKinds: readonly string[];
  /** The clause it answers, as a reader would look it up. */
  readonly clause: string;
  readonly assignmentId: string | null;
  readonly modelId: string | null;
  readonly campaignId: string | null;
}

/** A task that does not fit the school is left out with a reason, which the office takes or does not. */
export interface LeftOut {
  readonly reason: string;
  /** Null = the office has not looked at it yet. */
  readonly answer: 'accepted' | 'refused' | null;
  readonly note: string;
}

export interface PlanTask extends TaskFacts {
  readonly id: string;
  readonly leftOut: LeftOut | null;
}

export const TITLE_MAX = 200;
export const POST_MAX = 80;
export const SECTION_TEXT_MAX = 8000;
export const REASON_MIN = 10;
export const REASON_MAX = 500;
export const TASKS_MAX = 120;

/** Both days belong to the year. */
export function rangeOfYear({ yearKind, firstYear }: PlanYear): DateRange {
  const year = String(firstYear);
  if (yearKind === 'calendar') return { from: isoDate(`${year}-01-01`), to: isoDate(`${year}-12-31`) };
  return schoolYearRange(isoDate(`${year}-08-01`));
}

/** `năm 2026`, `năm học 2025–2026`. */
export function nameOfYear({ yearKind, firstYear }: PlanYear): string {
  return yearKind === 'calendar'
    ? `năm ${String(firstYear)}`
    : `năm học ${String(firstYear)}–${String(firstYear + 1)}`;
}

/** The school year a day falls in. */
export function schoolYearAt(day: IsoDate): PlanYear {
  return { yearKind: 'school', firstYear: Number(schoolYearRange(day).from.slice(0, 4)) };
}

/**
 * A day `MM-DD` of the pattern inside a year: the first such day on or after the year's beginning. 29 February is
 * 28 February where there is none.
 */
export function dayInYear(year: DateRange, monthDay: string): IsoDate {
  const first = Number(year.from.slice(0, 4));
  const [month = 1, day = 1] = monthDay.split('-').map(Number);
  const [this_, next] = [first, first + 1].map((one) => dayOfMonth(one, month, day));
  if (this_ === undefined || next === undefined) throw new RangeError(`no day ${monthDay}`);
  return this_ >= year.from ? this_ : next;
}

function dayOfMonth(year: number, month: number, day: number): IsoDate {
  const first = isoDate(`${String(year)}-${String(month).padStart(2, '0')}-01`);
  const last = addDays(addMonths(first, 1), -1);
  const wanted = addDays(first, day - 1);
  return wanted < last ? wanted : last;
}

/** The words of the title, from what the plan answers for. Abbreviations stay out of titles. */
export function titleOf(kinds: readonly PlanKind[], year: PlanYear): string {
  const safety = [
    ...(kinds.includes('order') ? ['an ninh, trật tự'] : []),
    ...(kinds.includes('traffic')
      ? [kinds.includes('order') ? 'an toàn giao thông' : 'trật tự an toàn giao thông']
      : []),
    ...(kinds.includes('fire') ? ['phòng cháy, chữa cháy và cứu nạn, cứu hộ'] : []),
  ];
  const parts = [
    ...(safety.length > 0 ? [`bảo đảm ${safety.join(', ')}`] : []),
    ...(kinds.includes('replication')
      ? ['xây dựng, nhân rộng mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc']
      : []),
  ];
  const title = `${parts.join('; ')} ${nameOfYear(year)}`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Kinds in their order, each once. */
export function inKindOrder(kinds: readonly PlanKind[]): PlanKind[] {
  return PLAN_KINDS.filter((kind) => kinds.includes(kind));
}

/** Tasks as they are numbered and printed: by part, then by day. */
export interface NumberedTask<Task extends TaskFacts = PlanTask> {
  /** `2.3`: third task of the second part that holds tasks. */
  readonly number: string;
  readonly task: Task;
}

export function numberTasks<Task extends TaskFacts & { readonly id: string }>(
  sections: readonly Pick<PlanSection, 'id' | 'holdsTasks'>[],
  tasks: readonly Task[],
): NumberedTask<Task>[] {
  const holders = sections.filter(({ holdsTasks }) => holdsTasks);
  return holders.flatMap(({ id }, group) =>
    tasks
      .filter(({ sectionId }) => sectionId === id)
      .toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to) || compare(a.id, b.id))
      .map((task, at) => ({ number: `${String(group + 1)}.${String(at + 1)}`, task })),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
