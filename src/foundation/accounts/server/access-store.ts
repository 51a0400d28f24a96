// All SQL on sessions, API tokens and wrong passwords. Sessions and tokens are readable for their own account only.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import { newId } from '#shared/ids.ts';
import type { Ctx } from '../../use-case/index.ts';
import type { FailureCount } from '../sign-in-delay.ts';
import { API_TOKEN_PREFIX, newSecret, sha256Of } from './secret-token.ts';
import './tables.ts';

const DAY_MS = 86_400_000;
/** A session ends after so long without use; app.actor_of_session moves the end while it is used. */
const SESSION_IDLE_DAYS = 14;

export interface IssuedSecret {
  /** Shown once; the database knows its hash only. */
  readonly token: string;
  readonly expiresAt: Date;
}

export async function insertSession(ctx: Ctx, accountId: string): Promise<IssuedSecret> {
  const token = newSecret();
  const expiresAt = new Date(ctx.now.getTime() + SESSION_IDLE_DAYS * DAY_MS);
  await ctx.tx
    .insertInto('account_sessions')
    .values({
      token_sha256: sha256Of(token),
      account_id: accountId,
      created_at: ctx.now,
      last_used_at: ctx.now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

/** False when it is not a session of the account that the transaction speaks for. */
export async function deleteSession(tx: Tx, secret: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('account_sessions')
    .where('token_sha256', '=', sha256Of(secret))
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends all sessions and tokens of the account that the transaction speaks for, except the session it came in with. */
export async function endAllAccess(ctx: Ctx, accountId: string, except?: string): Promise<void> {
  await ctx.tx
    .deleteFrom('account_sessions')
    .where('account_id', '=', accountId)
    .$if(except !== undefined, (query) => query.where('token_sha256', '!=', sha256Of(except ?? '')))
    .execute();
  await ctx.tx
    .updateTable('api_tokens')
    .set({ revoked_at: ctx.now })
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function insertToken(
  ctx: Ctx,
  token: { accountId: string; label: string; days: number },
): Promise<IssuedSecret & { id: string }> {
  const secret = newSecret(API_TOKEN_PREFIX);
  const id = newId();
  const expiresAt = new Date(ctx.now.getTime() + token.days * DAY_MS);
  await ctx.tx
    .insertInto('api_tokens')
    .values({
      id,
      token_sha256: sha256Of(secret),
      account_id: token.accountId,
      label: token.label,
      created_at: ctx.now,
      last_used_at: null,
      expires_at: expiresAt,
      revoked_at: null,
    })
    .execute();
  return { id, token: secret, expiresAt };
}

export interface ListedToken {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Tokens of an account that still open something, newest first. */
export async function selectTokens(ctx: Ctx, accountId: string): Promise<ListedToken[]> {
  return ctx.tx
    .selectFrom('api_tokens')
    .select([
      'id',
      'label',
      'created_at as createdAt',
      'expires_at as expiresAt',
      'last_used_at as lastUsedAt',
    ])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .orderBy('id', 'desc')
    .execute();
}

/** False when there is no such token of the account that the transaction speaks for. */
export async function revokeTokenById(ctx: Ctx, id: string): Promise<boolean> {
  const result = await ctx.tx
    .updateTable('api_tokens')
    .set({ revoked_at: ctx.now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The count of wrong passwords under a key, locked until the transaction ends. */
export async function lockFailures(ctx: Ctx, key: string): Promise<FailureCount | undefined> {
  const hashed = sha256Of(key);
  const { rows } = await sql`
    insert into sign_in_failures (key, failures, last_at) values (${hashed}, 0, ${ctx.now})
    on conflict (key) do nothing returning key`.execute(ctx.tx);
  if (rows.length > 0) return undefined;
  return ctx.tx
    .selectFrom('sign_in_failures')
    .select(['failures', 'last_at as lastAt', 'blocked_until as blockedUntil'])
    .where('key', '=', hashed)
    .forUpdate()
    .executeTakeFirst();
}

export async function storeFailures(tx: Tx, key: string, count: FailureCount): Promise<void> {
  await tx
    .updateTable('sign_in_failures')
    .set({ failures: count.failures, last_at: count.lastAt, blocked_until: count.blockedUntil })
    .where('key', '=', sha256Of(key))
    .execute();
}

export async function deleteFailures(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('sign_in_failures').where('key', '=', sha256Of(key)).execute();
}

/** Takes one attempt back that turned out to be right. */
export async function takeBackAttempt(tx: Tx, key: string): Promise<void> {
  await tx
    .updateTable('sign_in_failures')
    .set((column) => ({
      failures: sql<number>`greatest(${column.ref('failures')} - 1, 0)`,
      blocked_until: null,
    }))
    .where('key', '=', sha256Of(key))
    .execute();
}

export async function markSignedIn(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.tx
    .updateTable('accounts')
    .set({ last_signed_in_at: ctx.now })
    .where('id', '=', accountId)
    .execute();
}

/** Deletes what can no longer open anything, of all accounts. */
export async function deleteStaleAccess(ctx: Ctx): Promise<void> {
  await sql`select app.forget_stale_access(${ctx.now})`.execute(ctx.tx);
}
