// Browser sessions: signing in and out. The cookie holds a random secret; there is nothing in it to sign or to read.
import { z } from 'zod';
import { AppError } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, parseInput, type Ctx } from '../../use-case/index.ts';
import type { Actor } from '../actor.ts';
import { signInInput } from '../schemas.ts';
import { noteAccessChange } from './access-changes.ts';
import { deleteSession, insertSession, markSignedIn, type IssuedSecret } from './access-store.ts';
import { findAccount, storePassword } from './account-store.ts';
import { actorOf } from './grant-store.ts';
import { hashPassword, isOutdated } from './password-hash.ts';
import {
  passwordProof,
  provePassword,
  settleAttempt,
  type PasswordProof,
  type RunCommand,
} from './prove-password.ts';
import { speakAs } from './speak-as.ts';

export const SESSION_COOKIE = 'truong_an_session';

/** How the session cookie is to be set: `cookies.set(SESSION_COOKIE, token, sessionCookieOptions(isHttps))`. */
export function sessionCookieOptions(isHttps: boolean) {
  // The server ends unused sessions much earlier; the cookie only must not end before them.
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps, maxAge: 90 * 86_400 } as const;
}

export interface SignedIn extends IssuedSecret {
  readonly actor: Actor;
}

/**
 * Opens a session for a username and password (shape: `signInInput`). Errors: those of `provePassword`, `account.disabled`, `account.no_role`.
 */
export async function signIn(
  run: RunCommand,
  input: unknown,
  { clientAddress }: { readonly clientAddress: string | null },
): Promise<SignedIn> {
  const { username, password } = parseInput(signInInput, input);
  const proof = await provePassword(run, { username, password, clientAddress });
  // Hashes made at an older cost are renewed now: it is the only moment at which the password is known.
  const renewedHash = isOutdated(proof.passwordHash) ? await hashPassword(password) : undefined;
  return run(openSession, { proof, renewedHash });
}

const openSession = defineCommand({
  name: 'accounts.open_session',
  input: z.strictObject({ proof: passwordProof, renewedHash: z.string().optional() }),
  async run(anonymous, { proof, renewedHash }): Promise<SignedIn> {
    const ctx = await enter(anonymous, proof);
    if (renewedHash !== undefined) await storePassword(ctx, proof.accountId, renewedHash);
    const session = await insertSession(ctx, proof.accountId);
    recordEvent(ctx, { name: 'account.signed_in', unitId: null, subject: `account:${proof.accountId}` });
    return { ...session, actor: ctx.actor };
  },
});

/**
 * From here on the transaction speaks for the account whose password was proved. Only who knows the password learns
 * that an account is disabled or without a role.
 */
export async function enter(anonymous: Ctx, proof: PasswordProof): Promise<Ctx> {
  await settleAttempt(anonymous, proof);
  const unnamed = { accountId: proof.accountId, username: proof.username, name: '', grants: [] };
  const asAccount = await speakAs(anonymous, unnamed);
  const account = await findAccount(asAccount.tx, proof.username);
  if (!account || account.disabledAt !== null) throw new AppError('unauthenticated', 'account.disabled');
  const actor = await actorOf(asAccount, account);
  if (actor.grants.length === 0) throw new AppError('unauthenticated', 'account.no_role');
  await markSignedIn(asAccount, account.id);
  return speakAs(asAccount, actor);
}

/** Ends the session of this cookie. A session that is gone already is no error. */
export const signOut = defineCommand({
  name: 'accounts.sign_out',
  input: z.strictObject({ cookieToken: z.string().max(200) }),
  async run(ctx, { cookieToken }): Promise<void> {
    const { accountId } = ctx.actor;
    if (accountId === null || !(await deleteSession(ctx.tx, cookieToken))) return;
    noteAccessChange(accountId, ctx.now);
    recordEvent(ctx, { name: 'account.signed_out', unitId: null, subject: `account:${accountId}` });
  },
});
