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
export async function followAnswer(ctx: Pick<Ctx, 'tx'>, followed: FollowedAnswer): Promise<number> {
  return followAnswers(ctx, [followed]);
}

/** The same for many at once, in one statement; no two of them may answer the same duty. */
export async function followAnswers(
  ctx: Pick<Ctx, 'tx'>,
  followed: readonly FollowedAnswer[],
): Promise<number> {
  if (followed.length === 0) return 0;
  const rows = followed.map(({ unitId, state, answers, at }) => ({
    ...answers,
    unitId,
    becomes: STATE[state],
    at: state === 'draft' ? null : at,
  }));
  // A report answers the occurrence in whose days its own due day lies; a plan, those that fall due while it is in force.
  const { numAffectedRows } = await sql`
    update duties d
    set state = f.becomes, edit_version = d.edit_version + 1, answered_at = f.at,
        first_answered_on = coalesce(d.first_answered_on, (f.at at time zone 'Asia/Ho_Chi_Minh')::date)
    from assignments a,
         jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as f("unitId" int, kind text, becomes text, at timestamptz,
           period text, "dueOn" date, plans jsonb, "from" date, "to" date)
    where a.id = d.assignment_id and d.unit_id = f."unitId" and d.answer_kind = f.kind
      and d.state in ('open', 'submitted', 'returned', 'accepted') and d.state <> f.becomes
      and case f.kind
        when 'report' then a.answer ->> 'period' = f.period and f."dueOn" between d.opens_on and d.occurrence
        else f.plans @> (a.answer -> 'plans') and d.opens_on <= f."to" and d.occurrence >= f."from" end`.execute(
    ctx.tx,
  );
  return Number(numAffectedRows ?? 0);
}
