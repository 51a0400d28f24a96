// The words of a question about an entry: what was noticed, and what to look at.
import type { FieldProblem } from '#shared/app-error.ts';
import { fillPlaceholders, type Locale, type MessageDefinitions } from '#shared/messages.ts';
import { journalProblemMessages } from '../problem-messages.ts';

const texts: MessageDefinitions = journalProblemMessages;

/** `why` and `next` of a code, filled in. */
export function questionText({ code, params = {} }: FieldProblem, locale: Locale): string {
  const printable = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, String(value ?? '')]),
  );
  return [`${code}.why`, `${code}.next`]
    .flatMap((key) => texts[key] ?? [])
    .map((text) => fillPlaceholders(text[locale], printable))
    .join(' ');
}
