// What the offices of the sample ask: the plan of 07/4/2024, who went on with it after the districts, and what each office
// asks on its own. Pure; `directives.ts` writes it down.
import type { AssignmentFacts } from '#features/directives/assignment.ts';
import { assignmentsOfSeedPlan } from '#features/directives/seed-plan.ts';
import { addDays, isoDate, type IsoDate } from '#shared/dates.ts';
import { COMMUNES_FROM, DEPARTMENT_CODE, DISTRICT_CODE, type Commune } from './organisation-plan.ts';
import { historyFrom } from './period-plan.ts';

/** The day of the plan that the district office issued. */
const ISSUED_ON = isoDate('2024-04-07');
const LAST_GIVING_ON = addDays(COMMUNES_FROM, -30);
const TAKEN_OVER_FROM = addDays(COMMUNES_FROM, 34);
const DAYS_BETWEEN_OFFICES = 3;

export interface Giving {
  readonly officeCode: string;
  readonly givenOn: IsoDate;
  readonly assignments: readonly AssignmentFacts[];
}

export interface DirectivePlan {
  /** The plan of the district office, as it came into the product. */
  readonly seedPlan: Giving;
  /** Since when a commune goes on with it; one of several has not looked at it yet. */
  readonly takenOverOn: ReadonlyMap<string, IsoDate>;
  /** What offices ask beside it. */
  readonly own: readonly Giving[];
}

export function planDirectives(today: IsoDate, communes: readonly Commune[]): DirectivePlan {
  const from = historyFrom(today);
  const goingOn = communes.length > 1 ? communes.slice(0, -1) : communes;
  const own = [...communes.flatMap(({ code }) => ownOf(code)), ofDepartment()];
  return {
    seedPlan: {
      officeCode: DISTRICT_CODE,
      givenOn: earliest(latest(ISSUED_ON, from), LAST_GIVING_ON),
      assignments: assignmentsOfSeedPlan(ISSUED_ON),
    },
    takenOverOn: new Map(
      goingOn.map(({ code }, index) => [
        code,
        addDays(latest(TAKEN_OVER_FROM, from), index * DAYS_BETWEEN_OFFICES),
      ]),
    ),
    own: own.filter(({ givenOn }) => givenOn < today),
  };
}

function ownOf(officeCode: string): Giving[] {
  return [
    giving(officeCode, isoDate('2025-10-20'), {
      title: 'Tự kiểm tra phương tiện phòng cháy và chữa cháy trước mùa khô',
      detail: 'Kiểm tra bình chữa cháy, đèn thoát hiểm, lối thoát nạn; ghi nhật ký để Phòng tổng hợp.',
      answer: { kind: 'activity', kinds: ['fire_self_check'], topics: [], atLeast: 1 },
      rhythm: { kind: 'yearly', days: ['12-15'], openDays: 90 },
    }),
    giving(officeCode, isoDate('2026-01-05'), {
      title: 'Đăng ký nội dung thi đua trong phong trào toàn dân bảo vệ an ninh Tổ quốc hằng năm',
      detail: 'Đăng ký trước ngày 31/3; nêu mô hình dự kiến duy trì hoặc xây dựng mới.',
      answer: { kind: 'register' },
      rhythm: { kind: 'yearly', days: ['03-31'], openDays: 89 },
    }),
  ];
}

function ofDepartment(): Giving {
  return giving(DEPARTMENT_CODE, isoDate('2025-08-20'), {
    title: 'Rà soát đầu mối phụ trách công tác bảo đảm an ninh, trật tự trường học của xã',
    detail: 'Ghi chức danh, số điện thoại cơ quan; không ghi số điện thoại cá nhân.',
    answer: { kind: 'register' },
    rhythm: { kind: 'yearly', days: ['10-31'] },
    addressees: { kinds: ['commune_office'] },
  });
}

type Words = Pick<AssignmentFacts, 'title' | 'detail' | 'answer' | 'rhythm'> &
  Partial<Pick<AssignmentFacts, 'addressees'>>;

function giving(officeCode: string, givenOn: IsoDate, words: Words): Giving {
  const facts: AssignmentFacts = {
    addressees: {},
    ...words,
    clause: '',
    obligation: null,
    startsOn: givenOn,
    endsOn: null,
    measure: 'measured',
  };
  return { officeCode, givenOn, assignments: [facts] };
}

function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

function earliest(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
