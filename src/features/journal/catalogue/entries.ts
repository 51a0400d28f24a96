// Short ways to write the default rows. Levels and first day are the same nearly everywhere.
import { isoDate } from '#shared/dates.ts';
import type { BilingualText, Level } from '#shared/figure-definition.ts';
import type { ActivityKind, CatalogueEntry, KindGroup, KindTile } from '../catalogue.ts';

/** The default rows hold from the first day the journal accepts. */
export const DEFAULT_VALID_FROM = isoDate('2000-08-01');

export const SCHOOLS: readonly Level[] = ['preschool', 'primary', 'lower_secondary'];
export const SCHOOLS_AND_OFFICE: readonly Level[] = [...SCHOOLS, 'office'];
/** TH+ of the tables: primary and lower secondary. */
export const FROM_PRIMARY: readonly Level[] = ['primary', 'lower_secondary'];
export const FROM_PRIMARY_AND_OFFICE: readonly Level[] = [...FROM_PRIMARY, 'office'];
export const OFFICE: readonly Level[] = ['office'];

interface EntryInput {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
}

/** The dated frame of a default row. */
export function entry({ id, vi, en }: EntryInput): CatalogueEntry {
  return { id, label: { vi, en }, validFrom: DEFAULT_VALID_FROM, validTo: null };
}

type KindInput = EntryInput &
  Pick<ActivityKind, 'levels'> &
  Partial<Pick<ActivityKind, 'staffOnlyAt' | 'counts' | 'proves' | 'traits' | 'tile'>> & {
    hint?: BilingualText;
  };

/** Makes the rows of one group; a row that names no tile stands on the tile given. */
export function kindsOfGroup(group: KindGroup, tile: KindTile, rows: readonly KindInput[]): ActivityKind[] {
  return rows.map((row) => ({
    ...entry(row),
    group,
    tile: row.tile ?? tile,
    levels: row.levels,
    staffOnlyAt: row.staffOnlyAt ?? [],
    counts: row.counts ?? [],
    proves: row.proves ?? [],
    traits: row.traits ?? [],
    hint: row.hint ?? { vi: '', en: '' },
  }));
}
