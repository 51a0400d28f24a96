// An office's dated rows of the catalogue before those below them: on the days they hold, theirs count. Pure.
import { addDays, type IsoDate } from '#shared/dates.ts';
import type { CatalogueEntry } from './catalogue.ts';

/** `below` without the days on which `above` has a row of the same id, then `above`. Order of `below` is kept. */
export function overlayEntries<Entry extends CatalogueEntry>(below: readonly Entry[], above: readonly Entry[]): Entry[] {
  const uncovered = below.flatMap((entry) =>
    above.filter((other) => other.id === entry.id).reduce<Entry[]>((parts, other) => parts.flatMap((part) => without(part, other)), [entry]),
  );
  return [...uncovered, ...above];
}

/** The days of `entry` on which `other` does not hold: nothing, one stretch or two. */
function without<Entry extends CatalogueEntry>(entry: Entry, other: CatalogueEntry): Entry[] {
  if (endsBefore(entry, other.validFrom) || endsBefore(other, entry.validFrom)) return [entry];
  const before: Entry[] = entry.validFrom < other.validFrom ? [{ ...entry, validTo: addDays(other.validFrom, -1) }] : [];
  const hasRest = other.validTo !== null && (entry.validTo === null || entry.validTo > other.validTo);
  return hasRest && other.validTo !== null ? [...before, { ...entry, validFrom: addDays(other.validTo, 1) }] : before;
}

function endsBefore(entry: CatalogueEntry, day: IsoDate): boolean {
  return entry.validTo !== null && entry.validTo < day;
}
