// How one clause of the seed plan is written down: what it orders, who owes it, and what answers it. Pure.
import type { IsoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import type { ExpectedAnswer, Measure } from '../assignment.ts';
import type { Rhythm } from '../rhythm.ts';

export type SchoolLevel = Exclude<Level, 'office'>;

/** Who must do something; nobody for aims, bases and addresses. */
export type Owner = 'schools' | 'office';

/** When it falls due. `isOurs`: the plan names no day, the product proposes one. */
export interface DueDays {
  readonly rhythm: Rhythm;
  readonly isOurs: boolean;
}

/** What is asked of the schools of some levels. A clause asks once, or in two ways of two levels or on two days. */
export interface Ask {
  /** Null: the title of the clause. */
  readonly title: string | null;
  readonly levels: readonly SchoolLevel[];
  readonly answer: ExpectedAnswer;
  readonly due: DueDays;
  /** Last day of an obligation that ended by itself. */
  readonly endsOn: IsoDate | null;
}

/** Why a clause is never an assignment, as it is shown beside the clause. */
export const NOT_ASSIGNED_REASONS = {
  basis: 'Căn cứ ban hành, không giao việc',
  aim: 'Mục đích chung: in trong báo cáo, không giao việc và không đo',
  scope: 'Phạm vi áp dụng, không giao việc',
  office: 'Việc của cơ quan ban hành, không giao cho trường',
  acknowledged: 'Trường trả lời bằng xác nhận đã nhận văn bản',
  covered: 'Đã có trong báo cáo sơ kết và báo cáo tổng kết',
  freedom: 'Cho phép điều chỉnh theo thực tế; việc không áp dụng thì nêu lý do tại từng việc',
  address: 'Địa chỉ nhận báo cáo, không giao việc',
  recipient: 'Nơi nhận, nơi lưu văn bản',
} as const satisfies Readonly<Record<string, string>>;
export type NotAssignedReason = keyof typeof NOT_ASSIGNED_REASONS;

interface ClauseWords {
  /** `obl.II.1.2c`; an id never changes its meaning. */
  readonly id: string;
  /** The order in the words of the plan. */
  readonly title: string;
  readonly owedBy: readonly Owner[];
  readonly measure: Measure;
}

export type SeedClause = ClauseWords &
  (
    | { readonly kind: 'assigned'; readonly asks: readonly Ask[] }
    /** Says the same as another clause, and is answered there. */
    | { readonly kind: 'repeats'; readonly answeredBy: string }
    | { readonly kind: 'not_assigned'; readonly reason: NotAssignedReason }
  );

export const SCHOOLS: readonly Owner[] = ['schools'];
export const OFFICE: readonly Owner[] = ['office'];
export const OFFICE_AND_SCHOOLS: readonly Owner[] = ['office', 'schools'];
export const NOBODY: readonly Owner[] = [];

export const ALL_LEVELS: readonly SchoolLevel[] = ['preschool', 'primary', 'lower_secondary'];
/** TH+ of the table: primary and lower secondary. */
export const FROM_PRIMARY: readonly SchoolLevel[] = ['primary', 'lower_secondary'];
export const LOWER_SECONDARY: readonly SchoolLevel[] = ['lower_secondary'];

type AskOptions = Partial<Pick<Ask, 'title' | 'levels' | 'endsOn'>>;

/** Asked of all levels unless said otherwise. */
export function ask(
  answer: ExpectedAnswer,
  due: DueDays,
  { title = null, levels = ALL_LEVELS, endsOn = null }: AskOptions = {},
): Ask {
  return { answer, due, title, levels, endsOn };
}

export function assigned(
  id: string,
  measure: Measure,
  owedBy: readonly Owner[],
  title: string,
  ...asks: readonly Ask[]
): SeedClause {
  return { kind: 'assigned', id, measure, owedBy, title, asks };
}

export function repeats(
  id: string,
  measure: Measure,
  owedBy: readonly Owner[],
  title: string,
  answeredBy: string,
): SeedClause {
  return { kind: 'repeats', id, measure, owedBy, title, answeredBy };
}

export function notAssigned(
  id: string,
  measure: Measure,
  owedBy: readonly Owner[],
  title: string,
  reason: NotAssignedReason,
): SeedClause {
  return { kind: 'not_assigned', id, measure, owedBy, title, reason };
}
