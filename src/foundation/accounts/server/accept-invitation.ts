// Whoever holds a one-time link sets the password of its account: the first one, or a new one after it was forgotten.
import { AppError, notFound } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '../../use-case/index.ts';
import type { LinkPurpose } from '../account.ts';
import { acceptInvitationInput, linkInput } from '../schemas.ts';
import { noteAccessChange } from './access-changes.ts';
import { deleteFailures, endAllAccess } from './access-store.ts';
import { findLink, storePassword, takeLink } from './account-store.ts';
import { refuseWeak } from './change-password.ts';
import { hashPassword } from './password-hash.ts';
import { looksLikeSecret } from './secret-token.ts';
import { speakAs } from './speak-as.ts';

export interface OpenInvitation {
  readonly purpose: LinkPurpose;
  readonly username: string;
  readonly name: string;
  readonly expiresAt: Date;
}

/** What the page of a link shows. Errors: `invitation.not_found` (also when used), `invitation.expired`. */
export const getInvitation = defineQuery({
  name: 'accounts.get_invitation',
  input: linkInput,
  async run(ctx, { token }): Promise<OpenInvitation> {
    const { purpose, username, name, expiresAt } = await openLink(ctx, token);
    return { purpose, username, name, expiresAt };
  },
});

/**
 * Sets the password and ends everything that was open with the old one. The link works once.
 * Errors: those of `getInvitation`; `request.invalid` naming what is weak about the password.
 */
export const acceptInvitation = defineCommand({
  name: 'accounts.accept_invitation',
  input: acceptInvitationInput,
  async run(anonymous, { token, password }): Promise<{ username: string }> {
    const { accountId, username, name } = await openLink(anonymous, token);
    refuseWeak('password', password, { username, name });
    const ctx = await speakAs(anonymous, { accountId, username, name, grants: [] });
    if (!(await takeLink(ctx.tx, token))) throw notFound('invitation');
    await storePassword(ctx, accountId, await hashPassword(password));
    await endAllAccess(ctx, accountId);
    await deleteFailures(ctx.tx, `username:${username}`);
    noteAccessChange(accountId, ctx.now);
    recordEvent(ctx, {
      name: 'account.password_changed',
      unitId: null,
      subject: `account:${accountId}`,
      data: { by: 'link' },
    });
    return { username };
  },
});

async function openLink(ctx: Ctx, token: string) {
  const link = looksLikeSecret(token) ? await findLink(ctx.tx, token) : undefined;
  if (!link || link.accountId === null || link.username === null || link.name === null || link.isDisabled) {
    throw notFound('invitation');
  }
  if (link.expiresAt <= ctx.now) throw new AppError('rule', 'invitation.expired');
  return { ...link, accountId: link.accountId, username: link.username, name: link.name };
}
