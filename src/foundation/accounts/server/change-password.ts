// Somebody changes the own password. All other sessions and tokens of the account end.
import { z } from 'zod';
import { invalid } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, parseInput } from '../../use-case/index.ts';
import type { Actor } from '../actor.ts';
import { weaknessOf, type PasswordWeakness } from '../password-rules.ts';
import { changePasswordInput } from '../schemas.ts';
import { noteAccessChange } from './access-changes.ts';
import { endAllAccess } from './access-store.ts';
import { storePassword } from './account-store.ts';
import { hashPassword } from './password-hash.ts';
import { passwordProof, provePassword, settleAttempt, type RunCommand } from './prove-password.ts';

/**
 * Replaces the password of `actor` (shape: `changePasswordInput`). `cookieToken` = the session that stays open. Errors: those of `provePassword` for
 * the present password, `request.invalid` naming what is weak about the new one.
 */
export async function changePassword(
  run: RunCommand,
  actor: Actor,
  input: unknown,
  {
    clientAddress,
    cookieToken,
  }: { readonly clientAddress: string | null; readonly cookieToken: string | undefined },
): Promise<void> {
  const { currentPassword, newPassword } = parseInput(changePasswordInput, input);
  refuseWeak('newPassword', newPassword, actor);
  const proof = await provePassword(run, {
    username: actor.username,
    password: currentPassword,
    clientAddress,
  });
  await run(replacePassword, { proof, passwordHash: await hashPassword(newPassword), cookieToken });
}

const replacePassword = defineCommand({
  name: 'accounts.replace_password',
  input: z.strictObject({
    proof: passwordProof,
    passwordHash: z.string(),
    cookieToken: z.string().optional(),
  }),
  async run(ctx, { proof, passwordHash, cookieToken }): Promise<void> {
    await settleAttempt(ctx, proof);
    await storePassword(ctx, proof.accountId, passwordHash);
    await endAllAccess(ctx, proof.accountId, cookieToken);
    noteAccessChange(proof.accountId, ctx.now);
    recordEvent(ctx, {
      name: 'account.password_changed',
      unitId: null,
      subject: `account:${proof.accountId}`,
    });
  },
});

/** Throws `request.invalid` with the weakness under the field it was typed in. */
export function refuseWeak(
  path: string,
  password: string,
  person: { readonly username: string; readonly name: string },
): void {
  const weakness: PasswordWeakness | undefined = weaknessOf(password, person);
  if (weakness) throw invalid([{ path, code: weakness }]);
}
