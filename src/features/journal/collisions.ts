// Two versions of one activity, grown from the same one: which fields collide, and what remains when somebody has chosen.
// Pure; the words for paths and values are the page's.
import { changedPaths, type ActivityFacts } from './activity.ts';

/** A field in which what one wrote and what is stored differ, and which of the two is the likelier choice. */
export interface Collision {
  /** As in a request: `title`, `attendance.pupils`. */
  readonly path: string;
  readonly preferred: 'mine' | 'theirs';
}

/**
 * Fields that somebody else changed and that differ from `mine`. Where `mine` still says what was seen, the other one's
 * change is preferred: nobody here touched it. Without `seen` every difference collides.
 */
export function collisionsOf(
  seen: ActivityFacts | null,
  theirs: ActivityFacts,
  mine: ActivityFacts,
): Collision[] {
  const differing = changedPaths(theirs, mine);
  if (seen === null) return differing.map((path) => ({ path, preferred: 'mine' }));
  const changedByThem = changedPaths(seen, theirs);
  const changedByMe = changedPaths(seen, mine);
  return differing
    .filter((path) => changedByThem.includes(path))
    .map((path) => ({ path, preferred: changedByMe.includes(path) ? 'mine' : 'theirs' }));
}

/** `mine` with the fields of `paths` taken from `theirs`. */
export function takeFields(
  mine: ActivityFacts,
  theirs: ActivityFacts,
  paths: readonly string[],
): ActivityFacts {
  return paths.reduce((facts, path) => putField(facts, path, valueAt(theirs, path)), mine);
}

/** The facts with another value at a path. The value is one that `valueAt` gave for the same path. */
export function putField(facts: ActivityFacts, path: string, value: unknown): ActivityFacts {
  const [field, part] = path.split('.') as [keyof ActivityFacts, string | undefined];
  if (part === undefined) return { ...facts, [field]: value };
  return { ...facts, [field]: { ...(facts[field] as object), [part]: value } };
}

/** The value of a path: a text, a number, a list, or null. */
export function valueAt(facts: ActivityFacts, path: string): unknown {
  const [field, part] = path.split('.') as [keyof ActivityFacts, string | undefined];
  const value: unknown = facts[field];
  return part === undefined ? value : (value as Record<string, unknown>)[part];
}
