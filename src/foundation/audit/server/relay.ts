// Hands committed events, each exactly once and in the order of the chain, to whoever reacts to them. The events
// themselves are the queue, so a business transaction pays for one insert and no job.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import './tables.ts';

/** An event as reactions see it. */
export interface PastEvent {
  readonly name: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly unitId: number | null;
  readonly subject: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const EVENTS_A_STEP = 500;

/**
 * Passes the next finished transactions' events to `receive` and moves the mark, in the transaction of `tx` (the
 * owner's). Answers how many events were passed on. A second worker finds the row locked and passes on nothing.
 */
export async function relayEvents(tx: Tx, receive: (event: PastEvent) => Promise<void>): Promise<number> {
  const mark = await sql<{ era: number; transaction: string; now: number }>`
    select era, transaction::text, coalesce(nullif(current_setting('app.era', true), ''), '1')::int as now
    from event_relay for update skip locked`.execute(tx);
  const position = mark.rows[0];
  if (!position) return 0;
  const isPast = position.era < position.now;
  const { rows } = await sql<PastEvent & { transaction: string }>`
    select transaction::text, name, at, actor_id as "actorId", unit_id as "unitId", subject, data
    from audit_events
    where era = ${position.era} and transaction >= ${position.transaction}::xid8
      and (${isPast} or transaction < pg_snapshot_xmin(pg_current_snapshot()))
    order by transaction, id
    limit ${EVENTS_A_STEP}`.execute(tx);
  const last = rows.at(-1);
  if (!last) {
    // What a restored database had not passed on before its backup is passed on first; then its new era begins.
    if (isPast) await sql`update event_relay set era = era + 1, transaction = '0'`.execute(tx);
    return 0;
  }
  // A transaction cut in two by the limit is passed on whole in the next step, unless it fills this one alone.
  const whole =
    rows.length < EVENTS_A_STEP ? rows : rows.filter((row) => row.transaction !== last.transaction);
  const passed = whole.length > 0 ? whole : await eventsOfTransaction(tx, position.era, last.transaction);
  for (const event of passed) await receive(event);
  const reached = passed.at(-1)?.transaction ?? last.transaction;
  await sql`update event_relay set transaction = ${String(BigInt(reached) + 1n)}::xid8`.execute(tx);
  return passed.length;
}

/**
 * Says that the events of the running transaction are history that nobody reacts to: a whole organisation brought along
 * must not send its people hundreds of notices. Only for an installation in which nothing else happens meanwhile.
 */
export async function keepFromRelay(tx: Tx): Promise<void> {
  await sql`
    update event_relay set transaction = (pg_current_xact_id()::text::bigint + 1)::text::xid8,
      era = coalesce(nullif(current_setting('app.era', true), ''), '1')::int`.execute(tx);
}

async function eventsOfTransaction(
  tx: Tx,
  era: number,
  transaction: string,
): Promise<(PastEvent & { transaction: string })[]> {
  const { rows } = await sql<PastEvent & { transaction: string }>`
    select transaction::text, name, at, actor_id as "actorId", unit_id as "unitId", subject, data
    from audit_events where era = ${era} and transaction = ${transaction}::xid8 order by id`.execute(tx);
  return rows;
}
