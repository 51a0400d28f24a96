// The address of the mails: entered by its owner, confirmed by a link in a mail, left by a link in any later one. The
// audit trail learns that it changed, never the address.
import { looksLikeSecret, sha256Of, speakAs } from '#foundation/accounts/server/index.ts';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { ownAccount } from '../policy.ts';
import { askTestInput, enterAddressInput, linkInput, nothing } from '../schemas.ts';
import { maskedAddress, type Channel } from '../settings.ts';
import { countAsked, insertAsked } from './message-store.ts';
import {
  findByConfirmationLink,
  findByUnsubscribeLink,
  findSettings,
  storeLink,
  storeSettings,
} from './settings-store.ts';

/** So that nobody sends mails to a stranger's address by pressing a button. */
const MOST_ASKED_A_DAY = 5;

async function ask(ctx: Ctx, accountId: string, channel: Channel, purpose: 'test' | 'confirmation') {
  if ((await countAsked(ctx, accountId, channel)) >= MOST_ASKED_A_DAY)
    throw new AppError('rule', 'reminder.asked_too_often', { most: MOST_ASKED_A_DAY });
  await insertAsked(ctx, { accountId, channel, purpose });
  recordEvent(ctx, {
    name: 'reminder.message_asked',
    unitId: null,
    subject: `account:${accountId}`,
    data: { channel, purpose },
  });
}

/** Mails stop until the new address is confirmed. Errors: `reminder.asked_too_often`. */
export const enterMailAddress = defineCommand({
  name: 'reminders.enter_mail_address',
  input: enterAddressInput,
  async run(ctx, { address, locale }): Promise<void> {
    const accountId = ownAccount(ctx.actor);
    const before = await findSettings(ctx.tx, accountId);
    await storeSettings(ctx, accountId, {
      ...before,
      locale,
      mailOn: false,
      mailAddress: address,
      mailConfirmedAt: null,
    });
    await storeLink(ctx, accountId, null);
    await ask(ctx, accountId, 'mail', 'confirmation');
  },
});

export const removeMailAddress = defineCommand({
  name: 'reminders.remove_mail_address',
  input: nothing,
  async run(ctx): Promise<void> {
    const accountId = ownAccount(ctx.actor);
    const before = await findSettings(ctx.tx, accountId);
    await storeSettings(ctx, accountId, {
      ...before,
      mailOn: false,
      mailAddress: null,
      mailConfirmedAt: null,
    });
    await storeLink(ctx, accountId, null);
    recordEvent(ctx, { name: 'reminder.address_removed', unitId: null, subject: `account:${accountId}` });
  },
});

/** Sends one message now, whatever the hour: somebody sits and waits for it. */
export const askTestMessage = defineCommand({
  name: 'reminders.ask_test_message',
  input: askTestInput,
  async run(ctx, { channel }): Promise<void> {
    const accountId = ownAccount(ctx.actor);
    const { mailConfirmedAt } = await findSettings(ctx.tx, accountId);
    if (channel === 'mail' && mailConfirmedAt === null)
      throw new AppError('rule', 'reminder.address_not_confirmed');
    await ask(ctx, accountId, channel, 'test');
  },
});

/** Whether a confirmation link works, without using it up: mail programs open links by themselves. */
export const getConfirmationLink = defineQuery({
  name: 'reminders.get_confirmation_link',
  input: linkInput,
  async run(ctx, { token }): Promise<{ address: string }> {
    const holder = await openLink(ctx, token);
    const own = await speakAs(ctx, { ...holder, grants: [] });
    const { mailAddress } = await findSettings(own.tx, holder.accountId);
    return { address: maskedAddress(mailAddress ?? '') };
  },
});

/** The address is its owner's: mails begin. The link works once. Errors: `reminder_link.not_found`. */
export const confirmMailAddress = defineCommand({
  name: 'reminders.confirm_mail_address',
  input: linkInput,
  async run(anonymous, { token }): Promise<void> {
    const holder = await openLink(anonymous, token);
    const ctx = await speakAs(anonymous, { ...holder, grants: [] });
    const before = await findSettings(ctx.tx, holder.accountId);
    await storeSettings(ctx, holder.accountId, { ...before, mailOn: true, mailConfirmedAt: ctx.now });
    await storeLink(ctx, holder.accountId, null);
    recordEvent(ctx, {
      name: 'reminder.address_confirmed',
      unitId: null,
      subject: `account:${holder.accountId}`,
    });
  },
});

async function openLink(ctx: Ctx, token: string) {
  const holder = looksLikeSecret(token) ? await findByConfirmationLink(ctx.tx, sha256Of(token)) : undefined;
  if (!holder || holder.expiresAt <= ctx.now) throw notFound('reminder_link');
  const { accountId, username, name } = holder;
  return { accountId, username, name };
}

/** Ends the mails of the account whose mail carried this link; a second time changes nothing. */
export const unsubscribe = defineCommand({
  name: 'reminders.unsubscribe',
  input: linkInput,
  async run(anonymous, { token }): Promise<void> {
    const holder = looksLikeSecret(token)
      ? await findByUnsubscribeLink(anonymous.tx, sha256Of(token))
      : undefined;
    if (!holder) throw notFound('reminder_link');
    const ctx = await speakAs(anonymous, { ...holder, grants: [] });
    const before = await findSettings(ctx.tx, holder.accountId);
    if (!before.mailOn) return;
    await storeSettings(ctx, holder.accountId, { ...before, mailOn: false });
    recordEvent(ctx, { name: 'reminder.unsubscribed', unitId: null, subject: `account:${holder.accountId}` });
  },
});
