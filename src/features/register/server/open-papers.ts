// What waits in the register: papers a unit has not confirmed, papers others have not confirmed, answers that are awaited.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { shortCitation } from '../citation.ts';
import { ACKNOWLEDGE_DAYS } from './recipient-store.ts';
import './tables.ts';

export interface OpenPaper {
  readonly id: string;
  readonly citation: string;
  readonly abstract: string;
  readonly issuerName: string;
  readonly dueOn: IsoDate;
  /** Units it concerns; 1 for one's own. */
  readonly units: number;
  readonly total: number;
}

interface OpenRow {
  id: string;
  type: string;
  label: string;
  abstract: string;
  issuer_name: string;
  issued_on: IsoDate | null;
  due_on: IsoDate;
  units: number;
  total: number;
}

const toOpenPaper = (row: OpenRow): OpenPaper => ({
  id: row.id,
  citation: shortCitation({ ...row, issuedOn: row.issued_on }),
  abstract: row.abstract,
  issuerName: row.issuer_name,
  dueOn: row.due_on,
  units: row.units,
  total: row.total,
});

const LIMIT = 50;

/** Papers sent to a unit that nobody there has confirmed, those due first. */
export async function papersToAcknowledge(ctx: Pick<Ctx, 'tx'>, unitId: number): Promise<OpenPaper[]> {
  const { rows } = await sql<OpenRow>`
    select d.id, d.type, d.label, d.abstract, d.issuer_name, d.issued_on,
           coalesce(r.due_on, r.sent_on + ${ACKNOWLEDGE_DAYS}::int) as due_on, 1 as units, 1 as total
    from document_recipients r join documents d on d.id = r.document_id
    where r.recipient_unit_id = ${unitId} and r.acknowledged_at is null and d.state = 'issued'
    order by due_on, d.id limit ${LIMIT}`.execute(ctx.tx);
  return rows.map(toOpenPaper);
}

/** Papers of a register whose day of confirmation is over, with how many units have not confirmed. */
export async function papersNotAcknowledged(
  ctx: Pick<Ctx, 'tx' | 'today'>,
  unitId: number,
): Promise<OpenPaper[]> {
  const { rows } = await sql<OpenRow>`
    select d.id, d.type, d.label, d.abstract, d.issuer_name, d.issued_on, o.due_on, o.units,
           (select count(*)::int from document_recipients a where a.document_id = d.id) as total
    from (
      select document_id, min(coalesce(due_on, sent_on + ${ACKNOWLEDGE_DAYS}::int)) as due_on, count(*)::int as units
      from document_recipients
      where unit_id = ${unitId} and acknowledged_at is null
        and coalesce(due_on, sent_on + ${ACKNOWLEDGE_DAYS}::int) < ${ctx.today}::date
      group by document_id
    ) o join documents d on d.id = o.document_id
    where d.state = 'issued' order by o.due_on, d.id limit ${LIMIT}`.execute(ctx.tx);
  return rows.map(toOpenPaper);
}

/** Papers sent up that wait for an answer until a day; answered ones and those closed with a reason are left out. */
export async function papersAwaitingReply(ctx: Pick<Ctx, 'tx'>, unitId: number): Promise<OpenPaper[]> {
  const { rows } = await sql<OpenRow>`
    select d.id, d.type, d.label, d.abstract, d.issuer_name, d.issued_on, d.reply_by as due_on, 1 as units, 1 as total
    from documents d
    where d.unit_id = ${unitId} and d.direction = 'out' and d.state = 'issued' and d.reply_by is not null
      and d.reply_waived_at is null
      and not exists (select from document_relations a where a.other_id = d.id and a.kind = 'answers')
    order by d.reply_by, d.id limit ${LIMIT}`.execute(ctx.tx);
  return rows.map(toOpenPaper);
}

/** Incoming papers that ask for an answer of ours by a day and are not done. */
export async function papersToAnswer(ctx: Pick<Ctx, 'tx'>, unitId: number): Promise<OpenPaper[]> {
  const { rows } = await sql<OpenRow>`
    select d.id, d.type, d.label, d.abstract, d.issuer_name, d.issued_on, d.reply_by as due_on, 1 as units, 1 as total
    from documents d
    where d.unit_id = ${unitId} and d.direction = 'in' and d.reply_by is not null and d.handled_at is null and d.state = 'issued'
      and not exists (select from document_relations a where a.other_id = d.id and a.kind = 'answers')
    order by d.reply_by, d.id limit ${LIMIT}`.execute(ctx.tx);
  return rows.map(toOpenPaper);
}
