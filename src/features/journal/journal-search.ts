// What somebody looks for in a journal, as it stands in the address of the page: readable, and the same for list,
// calendar and export. Pure; whether a value makes sense is decided by the query it becomes.
import { KIND_GROUPS, type ActivityKind, type KindGroup } from './catalogue.ts';

export interface JournalSearch {
  readonly q: string;
  /** Id of a period of the office; its days are looked up. */
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly group: string;
  readonly topic: string;
  /** A task of a plan; only what serves it. */
  readonly task: string;
  /** `co` with pictures, `chua` without, empty for all. */
  readonly files: string;
  /** One unit's journal; empty = the unit one works at. */
  readonly unit: string;
  /** An office whose units' journals are shown together. */
  readonly within: string;
}

const PARAMETERS: Readonly<Record<keyof JournalSearch, string>> = {
  q: 'q',
  period: 'ky',
  from: 'tu',
  to: 'den',
  group: 'nhom',
  topic: 'chu-de',
  task: 'nhiem-vu',
  files: 'anh',
  unit: 'unit',
  within: 'within',
};
const FIELDS = Object.keys(PARAMETERS) as (keyof JournalSearch)[];

/** What narrows a list; the unit says whose list it is. */
const NARROWING: readonly (keyof JournalSearch)[] = [
  'q',
  'period',
  'from',
  'to',
  'group',
  'topic',
  'task',
  'files',
];

export function readJournalSearch(parameters: { get(name: string): string | null }): JournalSearch {
  return Object.fromEntries(
    FIELDS.map((field) => [field, parameters.get(PARAMETERS[field])?.trim() ?? '']),
  ) as unknown as JournalSearch;
}

/** The name of a field in the address, for forms. */
export function searchParameter(field: keyof JournalSearch): string {
  return PARAMETERS[field];
}

/** The address of a search; `changes` replaces fields, and `more` adds what is no part of the search. */
export function searchHref(
  search: JournalSearch,
  changes: Partial<JournalSearch> = {},
  path = '/nhat-ky',
  more: Readonly<Record<string, string>> = {},
): string {
  const wanted = { ...search, ...changes };
  const pairs = FIELDS.filter((field) => wanted[field] !== '').map((field) => [
    PARAMETERS[field],
    wanted[field],
  ]);
  const text = new URLSearchParams([...pairs, ...Object.entries(more)] as [string, string][]).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The same journal without anything that narrows it. */
export function withoutFilters(search: JournalSearch): JournalSearch {
  return { ...search, ...Object.fromEntries(NARROWING.map((field) => [field, ''])) };
}

export function isNarrowed(search: JournalSearch): boolean {
  return NARROWING.some((field) => search[field] !== '');
}

export function isKindGroup(text: string): text is KindGroup {
  return Object.hasOwn(KIND_GROUPS, text);
}

/** The input of `journal.find_activities`. `unit`: where one works; `days`: those of the period chosen. */
export function queryOfSearch(
  search: JournalSearch,
  {
    unit,
    kinds,
    days,
  }: { unit: string; kinds: readonly ActivityKind[]; days: { from: string; to: string } | null },
): Record<string, string> {
  const ofGroup = kinds.filter(({ group }) => group === search.group).map(({ id }) => id);
  const query = {
    ...(search.within === '' ? { unit: search.unit || unit } : { within: search.within }),
    from: search.from || days?.from || '',
    to: search.to || days?.to || '',
    // A group without kinds finds nothing, not everything.
    kind: search.group === '' ? '' : ofGroup.join(',') || 'none',
    topic: search.topic,
    planTask: search.task,
    q: search.q,
    withFiles: search.files === 'co' ? 'true' : search.files === 'chua' ? 'false' : '',
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}
