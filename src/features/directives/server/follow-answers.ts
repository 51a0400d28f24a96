// Duties that another slice answers: the report of a period, the plan of a year. They follow its state; nobody types it.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { DutyState } from '../duty-workflow.ts';
import './tables.ts';

/** A state that the answer of a unit has reached elsewhere. */
export interface FollowedAnswer {
  readonly unitId: number;
  /** `draft`: taken back, or not yet sent. */
  readonly state: 'draft' | 'submitted' | 'returned' | 'accepted';
  /** What it answers: the report that falls due on a day, or the plan that is in force on it. */
  readonly answers:
    | { readonly kind: 'report'; readonly period: 'mid' | 'end'; readonly dueOn: IsoDate }
    | {
        readonly kind: 'plan';
        readonly plans: readonly string[];
        readonly from: IsoDate;
        readonly to: IsoDate;
      };
  readonly at: Date;
}

const STATE: Readonly<Record<FollowedAnswer['state'], DutyState>> = {
  draft: 'open',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
};

/** Moves the duties of the unit that this answers; answers how many moved. Run as the system. */
export async function followAnswer(
  ctx: Pick<Ctx, 'tx' | 'today'>,
  { unitId, state, answers, at }: FollowedAnswer,
): Promise<number> {
  const becomes = STATE[state];
  const { numAffectedRows } = await sql`
    update duties d
    set state = ${becomes}, edit_version = d.edit_version + 1, answered_at = ${state === 'draft' ? null : at},
        first_answered_on = coalesce(d.first_answered_on, ${state === 'draft' ? null : ctx.today}::date)
    from assignments a
    where a.id = d.assignment_id and d.unit_id = ${unitId} and d.answer_kind = ${answers.kind}
      and d.state in ('open', 'submitted', 'returned', 'accepted') and d.state <> ${becomes}
      and ${isAnsweredBy(answers)}`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0);
}

// A report answers the occurrence in whose days its own due day lies; a plan, those that fall due while it is in force.
function isAnsweredBy(answers: FollowedAnswer['answers']) {
  if (answers.kind === 'report') {
    return sql`a.answer ->> 'period' = ${answers.period}
      and d.opens_on <= ${answers.dueOn}::date and d.occurrence >= ${answers.dueOn}::date`;
  }
  return sql`array(select jsonb_array_elements_text(a.answer -> 'plans')) <@ ${[...answers.plans]}::text[]
    and d.opens_on <= ${answers.to}::date and d.occurrence >= ${answers.from}::date`;
}
