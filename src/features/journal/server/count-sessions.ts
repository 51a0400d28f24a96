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
  const asked = questions.map((question, at) => ({ at, ...question }));
  const { rows } = await sql<SessionsAnswer>`
    select q.at as question, a.unit_id as "unitId", sum(a.sessions)::int as sessions
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
           as q(at int, kinds text[], topics text[], "from" date, "to" date)
    join activities a on a.held_on >= q."from" and (q."to" is null or a.held_on <= q."to")
      and (cardinality(q.kinds) = 0 or a.kind = any (q.kinds))
      and (cardinality(q.topics) = 0 or a.topics && q.topics)
    where a.unit_id = any (${[...unitIds]}::int[]) and a.deleted_at is null
    group by q.at, a.unit_id`.execute(ctx.tx);
  return rows;
}
