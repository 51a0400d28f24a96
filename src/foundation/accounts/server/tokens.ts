// API tokens: for scripts, made with the password or by somebody signed in. Shown once, listed by label, revocable.
import { z } from 'zod';
import { AppError, notFound } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, defineQuery, parseInput, type Ctx } from '../../use-case/index.ts';
import { issueTokenInput, signInInput, tokenIdInput } from '../schemas.ts';
import { noteAccessChange } from './access-changes.ts';
import {
  insertToken,
  revokeTokenById,
  selectTokens,
  type IssuedSecret,
  type ListedToken,
} from './access-store.ts';
import { passwordProof, provePassword, type RunCommand } from './prove-password.ts';
import { enter } from './sign-in.ts';

export interface IssuedToken extends IssuedSecret {
  readonly id: string;
}

const PASSWORD_TOKEN = { label: 'auth/token', days: 30 } as const;

/** A token of 30 days for a username and password (shape: `signInInput`). Errors as for `signIn`. */
export async function issueTokenForPassword(
  run: RunCommand,
  input: unknown,
  { clientAddress }: { readonly clientAddress: string | null },
): Promise<IssuedToken> {
  const { username, password } = parseInput(signInInput, input);
  const proof = await provePassword(run, { username, password, clientAddress });
  return run(openToken, { proof });
}

const openToken = defineCommand({
  name: 'accounts.open_token',
  input: z.strictObject({ proof: passwordProof }),
  run: async (anonymous, { proof }) => insertAndRecord(await enter(anonymous, proof), PASSWORD_TOKEN),
});

/** A further token for whoever is signed in, with a label and its days. */
export const issueToken = defineCommand({
  name: 'accounts.issue_token',
  input: issueTokenInput,
  run: insertAndRecord,
});

async function insertAndRecord(
  ctx: Ctx,
  { label, days }: { label: string; days: number },
): Promise<IssuedToken> {
  const accountId = ownAccountId(ctx);
  const issued = await insertToken(ctx, { accountId, label, days });
  recordEvent(ctx, {
    name: 'account.token_issued',
    unitId: null,
    subject: `token:${issued.id}`,
    data: { days },
  });
  return issued;
}

/** Ends one of the actor's own tokens at once. */
export const revokeToken = defineCommand({
  name: 'accounts.revoke_token',
  input: tokenIdInput,
  async run(ctx, { id }): Promise<void> {
    const accountId = ownAccountId(ctx);
    if (!(await revokeTokenById(ctx, id))) throw notFound('token');
    noteAccessChange(accountId, ctx.now);
    recordEvent(ctx, { name: 'account.token_revoked', unitId: null, subject: `token:${id}` });
  },
});

/** The actor's own tokens that still open something; never the secrets. */
export const listTokens = defineQuery({
  name: 'accounts.list_tokens',
  input: z.strictObject({}),
  run: async (ctx): Promise<ListedToken[]> => selectTokens(ctx, ownAccountId(ctx)),
});

/** Only people have tokens and passwords; the system and visitors have none. */
export function ownAccountId({ actor }: Pick<Ctx, 'actor'>): string {
  if (actor.accountId === null) throw new AppError('unauthenticated', 'request.not_signed_in');
  return actor.accountId;
}
