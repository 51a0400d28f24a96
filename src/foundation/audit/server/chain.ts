// Seals finished events into hash-chained blocks and verifies the chain. Whoever changes, removes or inserts an
// event of a sealed block breaks its hash and every hash after it.
import { createHash, type Hash } from 'node:crypto';
import { sql } from 'kysely';
import type { Ctx } from '../../use-case/index.ts';
import './tables.ts';

const GENESIS = '0'.repeat(64);
const EVENTS_A_BLOCK = 5_000;

interface ChainedEvent {
  transaction: string;
  text: string;
}

export interface SealedBlock {
  readonly number: number;
  readonly events: number;
  readonly sha256: string;
}

/**
 * Seals one block of events whose transactions have all ended; undefined when there is none to seal.
 * Transactions still running (and all that started after them) wait for a later block. After a restore the rest of
 * the former era is sealed first.
 */
export async function sealNextBlock(ctx: Ctx): Promise<SealedBlock | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('audit chain'))`.execute(ctx.tx);
  const last = await ctx.tx
    .selectFrom('audit_blocks')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const era = await eraToSeal(ctx, last);
  if (era === undefined) return undefined;
  const from = last?.era === era ? last.to_transaction : '0';
  const events = await eventsBetween(ctx, era, from, null, EVENTS_A_BLOCK);
  const lastEvent = events.at(-1);
  if (!lastEvent) return undefined;

  const toTransaction = String(BigInt(lastEvent.transaction) + 1n);
  // The limit may have cut a transaction in two: a block always holds whole transactions.
  const complete = await eventsBetween(ctx, era, from, toTransaction, null);
  const previous = last?.sha256 ?? GENESIS;
  const block = {
    number: (last?.number ?? 0) + 1,
    era,
    from_transaction: from,
    to_transaction: toTransaction,
    event_count: complete.length,
    previous_sha256: previous,
    sha256: hashOf(previous, complete),
    sealed_at: ctx.now,
  };
  await ctx.tx.insertInto('audit_blocks').values(block).execute();
  return { number: block.number, events: block.event_count, sha256: block.sha256 };
}

export interface ChainReport {
  readonly blocks: number;
  readonly events: number;
  /** Number of the first block whose events or hashes no longer fit; null when all fit. */
  readonly brokenAt: number | null;
  readonly unsealed: number;
}

/** Recomputes every block. Reads block by block, so memory stays flat however long the history is. */
export async function verifyChain(ctx: Ctx): Promise<ChainReport> {
  const blocks = await ctx.tx.selectFrom('audit_blocks').selectAll().orderBy('number').execute();
  let previous = GENESIS;
  let events = 0;
  let brokenAt: number | null = null;
  for (const [index, block] of blocks.entries()) {
    const members = await eventsBetween(ctx, block.era, block.from_transaction, block.to_transaction, null);
    events += members.length;
    const fits =
      block.number === index + 1 &&
      block.previous_sha256 === previous &&
      block.event_count === members.length &&
      block.sha256 === hashOf(previous, members);
    if (!fits) {
      brokenAt = block.number;
      break;
    }
    previous = block.sha256;
  }
  return { blocks: blocks.length, events, brokenAt, unsealed: await countUnsealed(ctx) };
}

/** The era of the first event behind the last block; undefined when there is none. */
async function eraToSeal(
  ctx: Ctx,
  last: { era: number; to_transaction: string } | undefined,
): Promise<number | undefined> {
  const { rows } = await sql<{ era: number }>`
    select era from audit_events
    where (era, transaction) >= (${last?.era ?? 1}::int, ${last?.to_transaction ?? '0'}::xid8) and ${HAS_ENDED}
    order by era, transaction limit 1`.execute(ctx.tx);
  return rows[0]?.era;
}

// Of a former era all transactions have ended: the database was restored since.
const HAS_ENDED = sql`(era < coalesce(nullif(current_setting('app.era', true), ''), '1')::int
  or transaction < pg_snapshot_xmin(pg_current_snapshot()))`;

/** Events of finished transactions from `from` up to (not including) `to`, in the order of the chain. */
async function eventsBetween(
  ctx: Ctx,
  era: number,
  from: string,
  to: string | null,
  limit: number | null,
): Promise<ChainedEvent[]> {
  const { rows } = await sql<ChainedEvent>`
    select transaction::text,
           jsonb_build_array(era, transaction::text, id, (extract(epoch from at) * 1000000)::bigint, name,
                             actor_id, actor_name, unit_id, subject, data, request_id)::text as text
    from audit_events
    where era = ${era} and transaction >= ${from}::xid8
      and ${to === null ? HAS_ENDED : sql`transaction < ${to}::xid8`}
    order by transaction, id
    limit ${limit}`.execute(ctx.tx);
  return rows;
}

async function countUnsealed(ctx: Ctx): Promise<number> {
  // Counted block by block along the key: held against each block, a long history would take minutes.
  const { rows } = await sql<{ count: number }>`
    select ((select count(*) from audit_events) - coalesce(sum(sealed.count), 0))::int as count
    from audit_blocks b, lateral (
      select count(*) from audit_events e
      where e.era = b.era and e.transaction >= b.from_transaction and e.transaction < b.to_transaction) as sealed`.execute(
    ctx.tx,
  );
  return rows[0]?.count ?? 0;
}

function hashOf(previous: string, events: readonly ChainedEvent[]): string {
  const hash: Hash = createHash('sha256').update(previous);
  for (const event of events) hash.update('\n').update(event.text);
  return hash.digest('hex');
}
