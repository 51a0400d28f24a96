// Proves that somebody knows the password of an account. Not one use case but two, with the slow hash between them:
// hashing must hold no transaction open, and a wrong password must stay counted although the answer is a refusal.
import { z } from 'zod';
import { AppError } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, type Command, type Ctx } from '../../use-case/index.ts';
import { isUsername, toUsername } from '../account.ts';
import {
  ADDRESS_DELAY,
  afterAttempt,
  networkOf,
  secondsToWait,
  USERNAME_DELAY,
  waitAfter,
} from '../sign-in-delay.ts';
import { deleteFailures, lockFailures, storeFailures, takeBackAttempt } from './access-store.ts';
import { findCredential } from './account-store.ts';
import { verifyPassword } from './password-hash.ts';
import { sha256Of } from './secret-token.ts';

/** Runs a command for the caller of the request: `run` of an API request, or `execute` bound to the caller of a page. */
export type RunCommand = <Input extends z.ZodType, Output>(
  command: Command<Input, Output>,
  input: z.input<Input>,
) => Promise<Output>;

export interface PasswordClaim {
  readonly username: string;
  readonly password: string;
  /** Address of the client; null when it is not known, then only the username slows down. */
  readonly clientAddress: string | null;
}

/** Made by `provePassword` alone, so that no other code can open a session or a token for an account. */
export interface PasswordProof {
  readonly accountId: string;
  readonly username: string;
  readonly clientAddress: string | null;
  /** As it stands in the database, to see whether it should be renewed. */
  readonly passwordHash: string;
}

const proofs = new WeakSet<object>();

/** The shape of a command's input that only a genuine proof has. */
export const passwordProof = z.custom<PasswordProof>(
  (value) => typeof value === 'object' && value !== null && proofs.has(value),
);

/**
 * Errors: `sign_in.slow` (too many wrong ones, `seconds` to wait; nothing was checked), `sign_in.wrong` (`left` more
 * without waiting), `sign_in.wrong_wait` (wrong, and now wait). An unknown username answers exactly like a known one.
 */
export async function provePassword(run: RunCommand, claim: PasswordClaim): Promise<PasswordProof> {
  const username = toUsername(claim.username);
  const attempt = await run(openAttempt, { username, clientAddress: claim.clientAddress });
  if (attempt.waitSeconds > 0)
    throw new AppError('too_many', 'sign_in.slow', { seconds: attempt.waitSeconds });
  const { credential } = attempt;
  const isRight = await verifyPassword(claim.password, credential?.passwordHash);
  if (!isRight || !credential) {
    await run(recordWrongPassword, { username, accountId: credential?.accountId ?? null });
    throw wrongPassword(attempt.failures);
  }
  const proof = { ...credential, username, clientAddress: claim.clientAddress };
  proofs.add(proof);
  return proof;
}

function wrongPassword(failures: number): AppError {
  const seconds = waitAfter(failures, USERNAME_DELAY);
  return seconds > 0
    ? new AppError('unauthenticated', 'sign_in.wrong_wait', { seconds })
    : new AppError('unauthenticated', 'sign_in.wrong', { left: USERNAME_DELAY.free - failures });
}

interface Attempt {
  /** Above 0: must wait, and the attempt was not counted. */
  readonly waitSeconds: number;
  /** Of the username, this attempt included. */
  readonly failures: number;
  readonly credential: { readonly accountId: string; readonly passwordHash: string } | undefined;
}

const openAttempt = defineCommand({
  name: 'accounts.open_attempt',
  input: z.strictObject({ username: z.string(), clientAddress: z.string().nullable() }),
  async run(ctx, { username, clientAddress }): Promise<Attempt> {
    const counters = countersOf(username, clientAddress);
    const counted = [];
    for (const { key, rule } of counters) counted.push({ key, rule, count: await lockFailures(ctx, key) });
    const waitSeconds = Math.max(...counted.map(({ count }) => secondsToWait(count, ctx.now)));
    if (waitSeconds > 0) return { waitSeconds, failures: 0, credential: undefined };

    let failures = 0;
    for (const { key, rule, count } of counted) {
      const next = afterAttempt(count, rule, ctx.now);
      if (rule === USERNAME_DELAY) failures = next.failures;
      await storeFailures(ctx.tx, key, next);
    }
    // What cannot be a username is not looked up, but waits and answers like one.
    const credential = isUsername(username) ? await findCredential(ctx.tx, username) : undefined;
    return { waitSeconds: 0, failures, credential };
  },
});

const recordWrongPassword = defineCommand({
  name: 'accounts.record_wrong_password',
  input: z.strictObject({ username: z.string(), accountId: z.string().nullable() }),
  run(ctx, { username, accountId }): Promise<void> {
    const subject =
      accountId === null
        ? `username:${sha256Of(username).toString('hex').slice(0, 16)}`
        : `account:${accountId}`;
    recordEvent(ctx, { name: 'account.sign_in_failed', unitId: null, subject });
    return Promise.resolve();
  },
});

/** Forgets the wrong passwords before a right one; belongs in the transaction that uses the proof. */
export async function settleAttempt(ctx: Ctx, proof: PasswordProof): Promise<void> {
  for (const { key, rule } of countersOf(proof.username, proof.clientAddress)) {
    // One right password says nothing about the others tried from its address, so only its own attempt is taken back.
    await (rule === USERNAME_DELAY ? deleteFailures(ctx.tx, key) : takeBackAttempt(ctx.tx, key));
  }
}

function countersOf(username: string, clientAddress: string | null) {
  const ofUsername = { key: `username:${username}`, rule: USERNAME_DELAY };
  if (clientAddress === null) return [ofUsername];
  return [ofUsername, { key: `address:${networkOf(clientAddress)}`, rule: ADDRESS_DELAY }];
}
