// What the units of an office owe it, summed up for its worklist: one line for each document and due day.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { DateRange, IsoDate } from '#shared/dates.ts';
import './tables.ts';

export interface OwedLine {
  /** Null: asked on its own. */
  readonly documentId: string | null;
  readonly dueOn: IsoDate;
  /** Of the first of them. */
  readonly title: string;
  readonly assignments: number;
  /** Units that owe at least one of them. */
  readonly units: number;
  readonly owed: number;
  readonly total: number;
}

/** In one statement; only lines of which something is still owed. */
export async function owedToOffice(ctx: Ctx, officeId: number, days: DateRange): Promise<OwedLine[]> {
  const { rows } = await sql<OwedLine>`
    select a.document_id as "documentId", d.due_on as "dueOn", (array_agg(a.title order by a.position))[1] as title,
           count(distinct a.id)::int as assignments,
           count(distinct d.unit_id) filter (where d.state in ('open', 'returned'))::int as units,
           count(*) filter (where d.state in ('open', 'returned'))::int as owed, count(*)::int as total
    from assignments a join duties d on d.assignment_id = a.id
    where a.unit_id = ${officeId} and a.state = 'open' and d.state not in ('withdrawn', 'not_applicable')
      and a.answer_kind <> 'report' and d.opens_on <= ${ctx.today}::date
      and d.due_on between ${days.from}::date and ${days.to}::date
    group by a.document_id, d.due_on
    having count(*) filter (where d.state in ('open', 'returned')) > 0
    order by d.due_on`.execute(ctx.tx);
  return rows;
}

export interface WaitingSummary {
  /** Answers nobody has decided on, and the day of the oldest. */
  readonly answers: number;
  readonly since: IsoDate | null;
  readonly timeAsked: number;
}

/** What waits for the office: answers to look at, and units that ask for more time. */
export async function waitingForOffice(ctx: Ctx, officeId: number): Promise<WaitingSummary> {
  const { rows } = await sql<WaitingSummary>`
    select count(*) filter (where d.state = 'submitted')::int as answers,
           min((d.answered_at at time zone 'Asia/Ho_Chi_Minh')::date) filter (where d.state = 'submitted') as since,
           count(*) filter (where d.asked_until is not null)::int as "timeAsked"
    from assignments a join duties d on d.assignment_id = a.id
    where a.unit_id = ${officeId} and a.answer_kind not in ('report', 'plan')
      and (d.state = 'submitted' or (d.asked_until is not null and d.state in ('open', 'returned')))`.execute(
    ctx.tx,
  );
  return rows[0] ?? { answers: 0, since: null, timeAsked: 0 };
}
