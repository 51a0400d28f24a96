// The words for every error code, gathered from the slices. A code has up to three texts: `<code>.why` (or just
// `<code>`), `<code>.who` (who can undo it) and `<code>.next` (the next step).
import { fillPlaceholders, type Locale, type MessageDefinitions } from '#shared/messages.ts';
import type { ErrorParams } from '#shared/app-error.ts';
import { ERROR_MESSAGES } from './error-messages.ts';

export interface ErrorWords {
  readonly why: string;
  readonly who: string;
  readonly next: string;
}

/** The three sentences of a refusal. An unknown code still says something true: that it was refused, and its code. */
export function describeError(code: string, params: ErrorParams, locale: Locale): ErrorWords {
  const words = (key: string) => textOf(key, params, locale);
  return {
    why: words(`${code}.why`) ?? words(code) ?? fillPlaceholders(UNNAMED[locale], { code }),
    who: words(`${code}.who`) ?? '',
    next: words(`${code}.next`) ?? '',
  };
}

const UNNAMED: Record<Locale, string> = {
  vi: 'Yêu cầu chưa được nhận ({code}).',
  en: 'The request was refused ({code}).',
};

const texts: MessageDefinitions = Object.assign({}, ...ERROR_MESSAGES) as MessageDefinitions;

function textOf(key: string, params: ErrorParams, locale: Locale): string | undefined {
  const definition = texts[key];
  if (!definition) return undefined;
  const printable = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, String(value ?? '')]),
  );
  return fillPlaceholders(definition[locale], printable);
}

/** Whether a code has words of its own; the architecture test demands it of every code thrown. */
export function hasWords(code: string): boolean {
  return code in texts || `${code}.why` in texts;
}
