// From the address of a list to the query behind it: whose journal, which days, which kinds. List, next pages and export
// read it alike.
import { listPeriods } from '#foundation/periods/server/index.ts';
import { queryOfSearch, readJournalSearch, type JournalSearch } from '#features/journal/journal-search.ts';
import { getCatalogue } from '#features/journal/server/index.ts';
import type { Catalogue } from '#features/journal/catalogue.ts';
import type { Period } from '#foundation/periods/period.ts';

export interface JournalQuery {
  readonly search: JournalSearch;
  /** The unit or office the list is about. */
  readonly code: string;
  readonly catalogue: Catalogue;
  readonly periods: readonly Period[];
  /** Input of `journal.find_activities` and its likes. */
  readonly query: Readonly<Record<string, string>>;
}

/** `ownUnit`: where one works, when the address names no unit. */
export async function readJournalQuery(locals: App.Locals, url: URL, ownUnit: string): Promise<JournalQuery> {
  const search = readJournalSearch(url.searchParams);
  const code = search.within || search.unit || ownUnit;
  const [catalogue, { items: periods }] = await Promise.all([
    locals.ask(getCatalogue, { unit: code }),
    locals.ask(listPeriods, { within: code, limit: 12 }),
  ]);
  const period = periods.find(({ id }) => id === search.period);
  const days = period ? { from: period.from, to: period.to } : null;
  return {
    search,
    code,
    catalogue,
    periods,
    query: queryOfSearch(search, { unit: ownUnit, kinds: catalogue.kinds, days }),
  };
}
