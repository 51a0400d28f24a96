// How many sessions units held of certain kinds, about certain topics, within certain days: for other slices that ask
// whether something was done. Counts only; the rules of the report's figures stand in ../counting.ts.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import './tables.ts';

export interface SessionsQuestion {
  /** Empty: of any kind, about any topic. */
  readonly kinds: readonly string[];
  readonly topics: readonly string[];
  readonly from: IsoDate;
  /** Null: without end. */
  readonly to: IsoDate | null;
}

export interface SessionsAnswer {
  /** Place of the question in the list. */
  readonly question: number;
  readonly unitId: number;
  readonly sessions: number;
}

/** All questions for all units in one statement; a unit that held none of a question has no row for it. */
export async function countSessions(
  ctx: Ctx,
  unitIds: readonly number[],
  questions: readonly SessionsQuestion[],
): Promise<SessionsAnswer[]> {
  if (questions.length === 0 || unitIds.length === 0) return [];
  const asked = questions.map(({ kinds, ...question }, at) => ({
    at,
    ...question,
    kinds: [...new Set(kinds)],
  }));
  // Joined on the kind, so that each question meets only the activities of its kinds, however many are asked at once.
  const { rows } = await sql<SessionsAnswer>`
    with held as materialized (
      select unit_id, kind, topics, held_on, sessions from activities
      where unit_id = any (${[...unitIds]}::int[]) and deleted_at is null
        and held_on >= ${firstDay(questions)}::date
    ), asked as materialized (
      select q.* from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as q(at int, kinds text[], topics text[], "from" date, "to" date)
    ), found as (
      select q.at, a.unit_id, a.sessions
      from asked q cross join lateral unnest(q.kinds) as k(kind) join held a on a.kind = k.kind
      where a.held_on between q."from" and coalesce(q."to", 'infinity')
        and (cardinality(q.topics) = 0 or a.topics && q.topics)
      union all
      select q.at, a.unit_id, a.sessions
      from asked q join held a on a.held_on between q."from" and coalesce(q."to", 'infinity')
      where cardinality(q.kinds) = 0 and (cardinality(q.topics) = 0 or a.topics && q.topics)
    )
    select at as question, unit_id as "unitId", sum(sessions)::int as sessions
    from found group by at, unit_id`.execute(ctx.tx);
  return rows;
}

function firstDay(questions: readonly SessionsQuestion[]): IsoDate | undefined {
  return questions.map(({ from }) => from).toSorted()[0];
}
