// Why a backup was not made, not read or not restored: a code for programs, words for the operator.
import { fillPlaceholders, type Locale } from '#shared/messages.ts';
import { backupMessages } from './messages.ts';

export type BackupErrorCode = keyof typeof backupMessages;

/** Nothing was changed: no half backup is left behind, and no half restored database. */
export class BackupError extends Error {
  readonly code: BackupErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: BackupErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(fillPlaceholders(backupMessages[code].en, params), cause === undefined ? {} : { cause });
    this.name = 'BackupError';
    this.code = code;
    this.params = params;
  }

  /** What is wrong and what to do about it, for the person at the terminal. */
  describe(locale: Locale): string {
    return fillPlaceholders(backupMessages[this.code][locale], this.params);
  }
}
