// Shapes of what may be asked of the reminders slice.
import { z } from 'zod';
import { plainText } from '#shared/input.ts';
import { LOCALES } from '#shared/messages.ts';
import { CHANNELS } from './settings.ts';

export const nothing = z.strictObject({});

/** The secret of a link in a mail. */
export const linkInput = z.strictObject({ token: z.string().max(200) });

const locale = z.enum(LOCALES);

/** `locale`: the language the calendar will speak. */
export const openFeedInput = z.strictObject({ locale });

export const readFeedInput = z.strictObject({ token: z.string().max(200), origin: z.url().max(300) });

const minute = z.int().min(0).max(1439);

export const saveSettingsInput = z.strictObject({
  locale,
  mailOn: z.boolean(),
  pushOn: z.boolean(),
  quietFrom: minute,
  quietTo: minute,
  weekdays: z
    .array(z.int().min(1).max(7))
    .max(7)
    .transform((days) => [...new Set(days)].sort()),
});

// One plain address: no display name, no comment, no second recipient.
const mailAddress = z
  .string()
  .max(254)
  .transform((text) => text.trim())
  .pipe(z.email().regex(/^[\x21-\x7e]+$/));

export const enterAddressInput = z.strictObject({ address: mailAddress, locale });

export const askTestInput = z.strictObject({ channel: z.enum(CHANNELS) });

export const addDeviceInput = z.strictObject({
  endpoint: z.string().max(1000),
  p256dh: z.string().max(200),
  auth: z.string().max(100),
  label: plainText({ min: 1, max: 80 }),
});

export const deviceInput = z.strictObject({ id: z.string().max(60) });
