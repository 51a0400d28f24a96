// The plan of 07/4/2024 taken apart: every clause once, in its order, and what an office asks of schools because of it.
// Data only; giving it to schools is the use of `facts` with the commands of this slice.
import type { IsoDate } from '#shared/dates.ts';
import type { AssignmentFacts } from '../assignment.ts';
import { BASES } from './bases.ts';
import { ALL_LEVELS, type Ask, type SeedClause } from './clause.ts';
import { CLOSING } from './closing.ts';
import { IMPLEMENTATION } from './implementation.ts';
import { LEADERSHIP } from './leadership.ts';
import { MOVEMENT } from './movement.ts';
import { placeOf } from './place.ts';
import { PROPAGANDA_PART } from './propaganda.ts';
import { PURPOSE } from './purpose.ts';

export {
  NOT_ASSIGNED_REASONS,
  type Ask,
  type NotAssignedReason,
  type Owner,
  type SeedClause,
} from './clause.ts';
export { placeOf } from './place.ts';

/** 129 clauses in the order of the plan. */
export const SEED_PLAN: readonly SeedClause[] = [
  ...BASES,
  ...PURPOSE,
  ...LEADERSHIP,
  ...PROPAGANDA_PART,
  ...MOVEMENT,
  ...IMPLEMENTATION,
  ...CLOSING,
];

const PROPOSED_DAY = 'Kế hoạch không nêu ngày; thời hạn do phần mềm đề nghị.';
const ONLY_WHAT_WAS_DONE = 'Chỉ ghi việc đã làm; không ghi nội dung, ý kiến của cá nhân.';

/** What an office that carries the plan out asks of its schools from `startsOn`, in the order of the clauses. */
export function assignmentsOfSeedPlan(startsOn: IsoDate): AssignmentFacts[] {
  return SEED_PLAN.flatMap((clause) =>
    clause.kind === 'assigned' ? clause.asks.map((one) => factsOf(clause, one, startsOn)) : [],
  ).filter(({ endsOn }) => endsOn === null || endsOn >= startsOn);
}

function factsOf(clause: SeedClause, one: Ask, startsOn: IsoDate): AssignmentFacts {
  const isForAll = ALL_LEVELS.every((level) => one.levels.includes(level));
  return {
    title: one.title ?? clause.title,
    detail: [
      ...(one.due.isOurs ? [PROPOSED_DAY] : []),
      ...(clause.measure === 'never' ? [ONLY_WHAT_WAS_DONE] : []),
    ].join('\n'),
    clause: placeOf(clause.id),
    obligation: clause.id,
    answer: one.answer,
    addressees: isForAll ? {} : { levels: [...one.levels] },
    rhythm: one.due.rhythm,
    startsOn,
    endsOn: one.endsOn,
    measure: clause.measure,
  };
}
