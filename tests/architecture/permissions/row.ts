// What the table of permissions says about one command or query.
import type { Asker, Place, Subject, World } from './world.ts';

/** Who may is decided by role and place. */
export interface RoleRow {
  readonly on: Subject;
  /** Prepares what is needed, once and for good, and answers the input with which everybody is tried. */
  readonly input: (world: World) => unknown;
  /** For queries that leave out instead of refusing: whether an answer shows what others may not see. */
  readonly shows?: (answer: never) => boolean;
  /** Everybody not named here is refused, as if it were not there. `anywhere` = at every place. */
  readonly may: Partial<Record<Asker, readonly Place[] | 'anywhere'>>;
}

/** Who may is decided by something else; the reason says what, and which test shows it. */
export interface OpenRow {
  readonly open: string;
}

export type PermissionRow = RoleRow | OpenRow;

/** Rows by the name of the command or query (`slice.verb_noun`). */
export type PermissionRows = Readonly<Record<string, PermissionRow>>;
