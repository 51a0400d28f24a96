// All SQL on calendar feeds. Row-level security shows an account its own only.
import { sql } from 'kysely';
import type { Actor, Grant } from '#foundation/accounts/actor.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import type { Locale } from '#shared/messages.ts';
import './tables.ts';

export interface StoredFeed {
  readonly locale: Locale;
  readonly createdAt: Date;
  readonly lastReadAt: Date | null;
  readonly contentSha256: Buffer | null;
  readonly changedAt: Date | null;
}

export async function findFeed(tx: Tx, accountId: string): Promise<StoredFeed | undefined> {
  return tx
    .selectFrom('calendar_feeds')
    .select([
      'locale',
      'created_at as createdAt',
      'last_read_at as lastReadAt',
      'content_sha256 as contentSha256',
      'changed_at as changedAt',
    ])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

/** The one address of the account; an earlier one stops working at once. */
export async function replaceFeed(
  ctx: Ctx,
  accountId: string,
  feed: { tokenSha256: Buffer; locale: Locale },
): Promise<void> {
  const fresh = {
    token_sha256: feed.tokenSha256,
    locale: feed.locale,
    created_at: ctx.now,
    last_read_at: null,
    content_sha256: null,
    changed_at: null,
  };
  await ctx.tx
    .insertInto('calendar_feeds')
    .values({ account_id: accountId, ...fresh })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(fresh))
    .execute();
}

/** False when there was none. */
export async function deleteFeed(tx: Tx, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('calendar_feeds')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function updateRead(
  ctx: Ctx,
  accountId: string,
  content: { sha256: Buffer; changedAt: Date },
): Promise<void> {
  await ctx.tx
    .updateTable('calendar_feeds')
    .set({ last_read_at: ctx.now, content_sha256: content.sha256, changed_at: content.changedAt })
    .where('account_id', '=', accountId)
    .execute();
}

interface ReaderRow {
  readonly account_id: string;
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Whoever the address belongs to, if they may act; before that is known, only this function looks it up. */
export async function findReader(ctx: Ctx, tokenSha256: Buffer): Promise<Actor | undefined> {
  const { rows } = await sql<ReaderRow>`
    select * from app.reader_of_calendar_feed(${tokenSha256}, ${ctx.now})`.execute(ctx.tx);
  const [row] = rows;
  return row && { accountId: row.account_id, username: row.username, name: row.name, grants: row.grants };
}
