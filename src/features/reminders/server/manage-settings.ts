// Somebody says how they want to be reminded.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, defineQuery } from '#foundation/use-case/index.ts';
import { AppError } from '#shared/app-error.ts';
import { ownAccount } from '../policy.ts';
import { nothing, saveSettingsInput } from '../schemas.ts';
import type { ReminderSettings } from '../settings.ts';
import { selectLast, type LastMessage } from './message-store.ts';
import { findSettings, storeSettings } from './settings-store.ts';

export interface ReminderState extends ReminderSettings {
  /** What became of the latest message of each channel. */
  readonly last: readonly LastMessage[];
}

export const getReminderSettings = defineQuery({
  name: 'reminders.get_settings',
  input: nothing,
  async run(ctx): Promise<ReminderState> {
    const accountId = ownAccount(ctx.actor);
    return { ...(await findSettings(ctx.tx, accountId)), last: await selectLast(ctx.tx, accountId) };
  },
});

/** Errors: `reminder.address_not_confirmed` when mail is wanted without a confirmed address. */
export const saveReminderSettings = defineCommand({
  name: 'reminders.save_settings',
  input: saveSettingsInput,
  async run(ctx, chosen): Promise<void> {
    const accountId = ownAccount(ctx.actor);
    const before = await findSettings(ctx.tx, accountId);
    if (chosen.mailOn && before.mailConfirmedAt === null)
      throw new AppError('rule', 'reminder.address_not_confirmed');
    await storeSettings(ctx, accountId, { ...before, ...chosen });
    recordEvent(ctx, {
      name: 'reminder.settings_changed',
      unitId: null,
      subject: `account:${accountId}`,
      data: { mailOn: chosen.mailOn, pushOn: chosen.pushOn },
    });
  },
});
