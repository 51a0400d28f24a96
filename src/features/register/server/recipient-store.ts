// SQL of distribution and confirmation: every statement works on all units of a rule at once.
import { sql } from 'kysely';
import type { AddresseeRule } from '#foundation/organisation/addressee-rule.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Recipient } from '../document.ts';
import './tables.ts';

export async function insertDistribution(
  ctx: Ctx,
  distribution: {
    id: string;
    documentId: string;
    unitId: number;
    rule: AddresseeRule;
    dueOn: IsoDate | null;
  },
): Promise<void> {
  await ctx.tx
    .insertInto('document_distributions')
    .values({
      id: distribution.id,
      document_id: distribution.documentId,
      unit_id: distribution.unitId,
      rule: JSON.stringify(distribution.rule),
      due_on: distribution.dueOn,
      made_at: ctx.now,
      made_by: ctx.actor.accountId,
    })
    .execute();
}

/** Sends to all of them; those that have it already are left alone. Answers who is new. One statement. */
export async function insertRecipients(
  ctx: Ctx,
  sent: {
    documentId: string;
    distributionId: string;
    unitId: number;
    recipientIds: readonly number[];
    dueOn: IsoDate | null;
  },
): Promise<number[]> {
  const { rows } = await sql<{ recipient_unit_id: number }>`
    insert into document_recipients (document_id, recipient_unit_id, unit_id, distribution_id, sent_at, sent_on, due_on)
    select ${sent.documentId}, recipient, ${sent.unitId}, ${sent.distributionId}, ${ctx.now}, ${ctx.today}::date, ${sent.dueOn}::date
    from unnest(${[...sent.recipientIds]}::int[]) as recipient
    on conflict (document_id, recipient_unit_id) do nothing
    returning recipient_unit_id`.execute(ctx.tx);
  return rows.map((row) => row.recipient_unit_id);
}

export interface Distribution {
  readonly id: string;
  readonly rule: AddresseeRule;
  readonly dueOn: IsoDate | null;
  readonly madeAt: string;
}

export async function selectDistributions(tx: Tx, documentId: string): Promise<Distribution[]> {
  const rows = await tx
    .selectFrom('document_distributions')
    .select(['id', 'rule', 'due_on', 'made_at'])
    .where('document_id', '=', documentId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    rule: row.rule,
    dueOn: row.due_on,
    madeAt: row.made_at.toISOString(),
  }));
}

export async function selectRecipientIds(tx: Tx, documentId: string): Promise<number[]> {
  const rows = await tx
    .selectFrom('document_recipients')
    .select('recipient_unit_id')
    .where('document_id', '=', documentId)
    .execute();
  return rows.map((row) => row.recipient_unit_id);
}

/** In the order of codes; a unit that the actor cannot see is left out of the names, not of the counts. */
export async function selectRecipients(
  ctx: Pick<Ctx, 'tx' | 'today'>,
  documentId: string,
  page: { open: boolean; after?: string | undefined; limit: number },
): Promise<Recipient[]> {
  const { rows } = await sql<Omit<Recipient, 'acknowledgedAt'> & { acknowledgedAt: Date | null }>`
    select u.code as "unitCode", coalesce(v.name, u.code) as "unitName", r.sent_on as "sentOn", r.due_on as "dueOn",
           r.acknowledged_at as "acknowledgedAt", r.acknowledged_by_name as "acknowledgedBy", r.deputised_for as "deputisedFor"
    from document_recipients r
    join units u on u.id = r.recipient_unit_id
    left join unit_versions v on v.unit_id = u.id and v.valid @> ${ctx.today}::date
    where r.document_id = ${documentId}
      ${page.open ? sql`and r.acknowledged_at is null` : sql``}
      ${page.after === undefined ? sql`` : sql`and u.code > ${page.after}`}
    order by u.code limit ${page.limit}`.execute(ctx.tx);
  return rows.map((row) => ({ ...row, acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null }));
}

export interface RecipientCounts {
  readonly sent: number;
  readonly acknowledged: number;
  readonly overdue: number;
}

export async function countRecipients(
  ctx: Pick<Ctx, 'tx' | 'today'>,
  documentId: string,
): Promise<RecipientCounts> {
  const { rows } = await sql<RecipientCounts>`
    select count(*)::int as sent, count(acknowledged_at)::int as acknowledged,
           (count(*) filter (where acknowledged_at is null and coalesce(due_on, sent_on + ${ACKNOWLEDGE_DAYS}::int) < ${ctx.today}::date))::int as overdue
    from document_recipients where document_id = ${documentId}`.execute(ctx.tx);
  return rows[0] ?? { sent: 0, acknowledged: 0, overdue: 0 };
}

/** A unit confirms within so many days unless the sender named a day. */
export const ACKNOWLEDGE_DAYS = 7;

/** The receipts of these units of one paper, open or confirmed. */
export async function selectReceipts(
  tx: Tx,
  documentId: string,
  unitIds: readonly number[],
): Promise<
  {
    unitId: number;
    sentOn: IsoDate;
    dueOn: IsoDate | null;
    acknowledgedAt: Date | null;
    acknowledgedBy: string | null;
    deputisedFor: string | null;
  }[]
> {
  const rows = await tx
    .selectFrom('document_recipients')
    .select([
      'recipient_unit_id',
      'sent_on',
      'due_on',
      'acknowledged_at',
      'acknowledged_by_name',
      'deputised_for',
    ])
    .where('document_id', '=', documentId)
    .where('recipient_unit_id', 'in', unitIds.length === 0 ? [0] : [...unitIds])
    .execute();
  return rows.map((row) => ({
    unitId: row.recipient_unit_id,
    sentOn: row.sent_on,
    dueOn: row.due_on,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by_name,
    deputisedFor: row.deputised_for,
  }));
}

/** Confirms once; false when it was confirmed before. */
export async function setAcknowledged(
  ctx: Ctx,
  receipt: { documentId: string; unitId: number; deputisedFor: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await ctx.tx
    .updateTable('document_recipients')
    .set({
      acknowledged_at: ctx.now,
      acknowledged_by: ctx.actor.accountId,
      acknowledged_by_name: ctx.actor.name,
      deputised_for: receipt.deputisedFor,
    })
    .where('document_id', '=', receipt.documentId)
    .where('recipient_unit_id', '=', receipt.unitId)
    .where('acknowledged_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows) > 0;
}

/** Among these units those that have the paper and have not confirmed it. */
export async function selectOpenAmong(
  tx: Tx,
  documentId: string,
  codes: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select u.code from document_recipients r join units u on u.id = r.recipient_unit_id
    where r.document_id = ${documentId} and r.acknowledged_at is null and u.code = any (${[...codes]}::text[])
    order by u.code`.execute(tx);
  return rows.map((row) => row.code);
}
