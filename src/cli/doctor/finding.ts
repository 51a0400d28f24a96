// What the doctor is given, and what it finds.
import type { Config } from '#platform/config/config.ts';
import type { DatabaseConnection } from '#platform/db/index.ts';
import type { Storage } from '#platform/storage/index.ts';
import type { Locale, Messages } from '#shared/messages.ts';
import type { DatabaseAccess } from '../installation.ts';
import type { doctorMessages } from './messages.ts';

export type CheckId =
  | 'config'
  | 'database'
  | 'migrations'
  | 'row_security'
  | 'audit_chain'
  | 'files'
  | 'backup'
  | 'worker'
  | 'jobs'
  | 'mail'
  | 'clock'
  | 'disk';

/** An installation under examination. Nothing in it is changed. */
export interface Patient {
  readonly config: Config;
  readonly locale: Locale;
  readonly words: Messages<typeof doctorMessages>;
  readonly now: Date;
}

/** …whose database answers. Its owner looks, so that nothing is hidden. */
export interface AnsweringPatient extends Patient {
  readonly access: DatabaseAccess;
  readonly owner: DatabaseConnection;
  readonly storage: Storage;
}

export interface Finding {
  readonly id: CheckId;
  /** `skipped`: there is nothing to examine (no server runs, nothing was stored yet). */
  readonly state: 'passes' | 'todo' | 'skipped';
  /** What was seen, with its measure. */
  readonly measure: string;
  /** What to do; only with `todo`. */
  readonly advice?: string;
  /** The measures for programs. */
  readonly data: Readonly<Record<string, unknown>>;
}
