// The journal as CSV (RFC 4180), for spreadsheets. A count that nobody made is an empty cell, never 0. Pure.
import { inLocale, type Locale } from '#shared/messages.ts';
import { PRODUCT_FIELDS, type Activity } from './activity.ts';
import { ATTENDANCE_GROUPS, type Catalogue, type CatalogueEntry } from './catalogue.ts';
import { journalMessages } from './messages.ts';
import { journalPageMessages } from './page-messages.ts';

/** Tells spreadsheets that the text is UTF-8. */
export const CSV_BOM = '\uFEFF';

/** The line of headings. */
export function csvHead(locale: Locale): string {
  const m = inLocale(journalMessages, locale);
  const p = inLocale(journalPageMessages, locale);
  return line([
    p.csvDate(),
    p.csvUnit(),
    p.kind(),
    m['log.name'](),
    p.topics(),
    p.channels(),
    p.organisers(),
    p.sessions(),
    ...ATTENDANCE_GROUPS.map((group) => m[`log.${group}`]()),
    m['log.articles'](),
    m['log.banners'](),
    m['log.broadcasts'](),
    m['log.materials'](),
    m['log.videos'](),
    p.note(),
    p.csvFiles(),
    p.csvState(),
    p.csvId(),
  ]);
}

/** One line for each activity. Words are those of the catalogue; an id it does not know stands for itself. */
export function csvOfActivities(
  activities: readonly Activity[],
  catalogue: Pick<Catalogue, 'kinds' | 'topics' | 'channels' | 'organisers'>,
  locale: Locale,
): string {
  const m = inLocale(journalMessages, locale);
  const word = (entries: readonly CatalogueEntry[], id: string) =>
    entries.find((entry) => entry.id === id)?.label[locale] ?? id;
  const words = (entries: readonly CatalogueEntry[], ids: readonly string[]) =>
    ids.map((id) => word(entries, id)).join('; ');
  const state = { changed: m['journal.changed_after_seal'](), added: m['journal.added_after_seal']() };
  return activities
    .map((activity) =>
      line([
        activity.heldOn,
        activity.unitCode,
        word(catalogue.kinds, activity.kind),
        activity.title,
        words(catalogue.topics, activity.topics),
        words(catalogue.channels, activity.channels),
        words(catalogue.organisers, activity.organisers),
        activity.sessions,
        ...ATTENDANCE_GROUPS.map((group) => activity.attendance[group]),
        ...PRODUCT_FIELDS.map((field) => activity.products[field]),
        activity.note,
        activity.evidence.length,
        activity.afterSeal ? state[activity.afterSeal] : '',
        activity.id,
      ]),
    )
    .join('');
}

function line(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A spreadsheet would calculate what begins like a formula.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
