// All SQL on accounts, their passwords and their one-time links.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import { newId } from '#shared/ids.ts';
import { linkPath, type LinkPurpose } from '../account.ts';
import type { Ctx } from '../../use-case/index.ts';
import { newSecret, sha256Of } from './secret-token.ts';
import './tables.ts';

export interface StoredAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly activatedAt: Date | null;
  readonly disabledAt: Date | null;
}

/** Undefined when there is no such account, or none within the actor's reach. */
export async function findAccount(tx: Tx, username: string): Promise<StoredAccount | undefined> {
  return tx
    .selectFrom('accounts')
    .select(['id', 'username', 'name', 'activated_at as activatedAt', 'disabled_at as disabledAt'])
    .where('username', '=', username)
    .executeTakeFirst();
}

/** Adds an account that cannot sign in yet, and answers its id. */
export async function insertAccount(ctx: Ctx, account: { username: string; name: string }): Promise<string> {
  const id = newId();
  await ctx.tx
    .insertInto('accounts')
    .values({
      id,
      ...account,
      created_at: ctx.now,
      activated_at: null,
      disabled_at: null,
      access_from: null,
      last_signed_in_at: null,
    })
    .execute();
  return id;
}

/** Stores a password hash; the first one also opens the account. Needs the reach of the account itself. */
export async function storePassword(ctx: Ctx, accountId: string, passwordHash: string): Promise<void> {
  const credential = { password_hash: passwordHash, changed_at: ctx.now };
  await ctx.tx
    .insertInto('account_credentials')
    .values({ account_id: accountId, ...credential })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(credential))
    .execute();
  await openAccount(ctx, accountId);
}

/** The first password of an account; also without its reach, unlike `storePassword`, but it cannot replace one. */
export async function storeFirstPassword(ctx: Ctx, accountId: string, passwordHash: string): Promise<void> {
  await ctx.tx
    .insertInto('account_credentials')
    .values({ account_id: accountId, password_hash: passwordHash, changed_at: ctx.now })
    .execute();
  await openAccount(ctx, accountId);
}

async function openAccount(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.tx
    .updateTable('accounts')
    .set({ activated_at: ctx.now })
    .where('id', '=', accountId)
    .where('activated_at', 'is', null)
    .execute();
}

/** The hash behind a username, before anybody has proved anything; undefined when nobody can sign in with it. */
export async function findCredential(
  tx: Tx,
  username: string,
): Promise<{ accountId: string; passwordHash: string } | undefined> {
  const { rows } = await sql<{ accountId: string; passwordHash: string }>`
    select account_id as "accountId", password_hash as "passwordHash" from app.credential_of(${username})`.execute(
    tx,
  );
  return rows[0];
}

export async function setDisabled(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.tx.updateTable('accounts').set({ disabled_at: ctx.now }).where('id', '=', accountId).execute();
}

/** Opens a disabled account again; what it had signed in with before stays void. */
export async function setEnabled(ctx: Ctx, accountId: string): Promise<void> {
  await ctx.tx
    .updateTable('accounts')
    .set({ disabled_at: null, access_from: ctx.now })
    .where('id', '=', accountId)
    .execute();
}

export async function hasAnyAccount(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('accounts').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

export interface OneTimeLink {
  /** Path of the page, without the origin; holds the secret, so it is never logged. */
  readonly path: string;
  readonly expiresAt: Date;
}

/** Makes a one-time link; earlier links of the same account end. */
export async function insertLink(
  ctx: Ctx,
  link: { purpose: LinkPurpose; accountId: string | null; validDays: number },
): Promise<OneTimeLink> {
  const secret = newSecret();
  const expiresAt = new Date(ctx.now.getTime() + link.validDays * 86_400_000);
  if (link.accountId !== null) await deleteLinks(ctx.tx, link.accountId);
  await ctx.tx
    .insertInto('account_links')
    .values({
      token_sha256: sha256Of(secret),
      purpose: link.purpose,
      account_id: link.accountId,
      created_at: ctx.now,
      expires_at: expiresAt,
    })
    .execute();
  return { path: linkPath(link.purpose, secret), expiresAt };
}

export interface FoundLink {
  readonly purpose: LinkPurpose;
  readonly accountId: string | null;
  readonly username: string | null;
  readonly name: string | null;
  readonly expiresAt: Date;
  readonly isDisabled: boolean;
}

/** What a link opens, whoever asks: holding it is the proof. */
export async function findLink(tx: Tx, secret: string): Promise<FoundLink | undefined> {
  const { rows } = await sql<FoundLink>`
    select purpose, account_id as "accountId", username, name, expires_at as "expiresAt", is_disabled as "isDisabled"
    from app.account_of_link(${sha256Of(secret)})`.execute(tx);
  return rows[0];
}

/** Uses a link up. False when somebody else was faster. */
export async function takeLink(tx: Tx, secret: string): Promise<boolean> {
  const result = await tx
    .deleteFrom('account_links')
    .where('token_sha256', '=', sha256Of(secret))
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

export async function deleteLinks(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('account_links').where('account_id', '=', accountId).execute();
}

export async function deleteSetupLinks(tx: Tx): Promise<void> {
  await tx.deleteFrom('account_links').where('purpose', '=', 'first_operator').execute();
}
