// Why the embedded database did not start: a code for programs, words for the operator.
import { fillPlaceholders, type Locale } from '#shared/messages.ts';
import { embeddedDatabaseMessages } from './messages.ts';

export type EmbeddedDatabaseErrorCode = keyof typeof embeddedDatabaseMessages;

export class EmbeddedDatabaseError extends Error {
  readonly code: EmbeddedDatabaseErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: EmbeddedDatabaseErrorCode,
    params: Readonly<Record<string, string | number>>,
    cause?: unknown,
  ) {
    super(fillPlaceholders(embeddedDatabaseMessages[code].en, params), cause === undefined ? {} : { cause });
    this.name = 'EmbeddedDatabaseError';
    this.code = code;
    this.params = params;
  }

  /** What is wrong and what to do about it, for the person at the terminal. */
  describe(locale: Locale): string {
    return fillPlaceholders(embeddedDatabaseMessages[this.code][locale], this.params);
  }
}
