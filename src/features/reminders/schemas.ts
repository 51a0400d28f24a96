// Shapes of what may be asked of the reminders slice.
import { z } from 'zod';
import { LOCALES } from '#shared/messages.ts';

export const nothing = z.strictObject({});

export const secretInput = z.strictObject({ token: z.string().max(200) });

/** `locale`: the language the calendar will speak. */
export const openFeedInput = z.strictObject({ locale: z.enum(LOCALES) });

export const readFeedInput = z.strictObject({ token: z.string().max(200), origin: z.url().max(300) });
