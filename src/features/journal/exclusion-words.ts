// Why an entry adds nothing to a figure, in words. Codes of other slices are said by themselves.
import type { Locale } from '#shared/messages.ts';
import { journalMessages } from './messages.ts';

/** The words for a code of `EXCLUSIONS`; any other code is answered unchanged. */
export function exclusionWords(code: string, locale: Locale): string {
  const definition = (journalMessages as Readonly<Record<string, { vi: string; en: string } | undefined>>)[
    `excluded.${code}`
  ];
  return definition?.[locale] ?? code;
}
