// Pieces of input shapes that every slice needs: dates that exist, text that can be stored and printed, counts.
import { z } from 'zod';
import { isIsoDate } from './dates.ts';
import { tidyText } from './vietnamese-text.ts';

/** A day that exists, as `yyyy-mm-dd`. */
export const isoDate = z.string().refine(isIsoDate, { error: 'field.not_a_date' });

// Control characters cannot be printed; PostgreSQL refuses the null byte. Line breaks and tabs are text.
// eslint-disable-next-line no-control-regex -- these are exactly the characters meant
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/;

/** Text of a person, in NFC and without outer spaces. Bounds count characters after trimming. */
export function plainText(bounds: { min?: number; max: number }) {
  return z
    .string()
    .max(bounds.max * 4, { error: 'field.too_long' })
    .refine((text) => !CONTROL_CHARACTERS.test(text), { error: 'field.control_character' })
    .refine((text) => text.isWellFormed(), { error: 'field.broken_text' })
    .transform((text) => text.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(bounds.min ?? 0)
        .max(bounds.max),
    );
}

/** Text of a person as it will be printed: marks in one style, no doubled spaces. Bounds count what is left of it. */
export function tidiedText(lines: 'one' | 'many', bounds: { min: number; max: number }) {
  return z
    .string()
    .max(bounds.max * 4, { error: 'field.too_long' })
    .transform((typed, refusals) => {
      const tidy = tidyText(typed, lines);
      if ('text' in tidy) return tidy.text;
      refusals.addIssue({ code: 'custom', message: tidy.problem });
      return z.NEVER;
    })
    .pipe(z.string().min(bounds.min).max(bounds.max));
}

/** A count: a whole number from 0, never text. */
export function wholeNumber(bounds: { max: number }) {
  return z.number().int().min(0).max(bounds.max);
}
