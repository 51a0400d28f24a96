// The names of the fields of an activity and their values in words, where two versions stand side by side.
import { inLocale, type Locale } from '#shared/messages.ts';
import { isIsoDate } from '#shared/dates.ts';
import { formatCount, formatDate } from '#shared/vietnamese-format.ts';
import { PRODUCT_FIELDS } from '../activity.ts';
import { ATTENDANCE_GROUPS, type Catalogue, type CatalogueEntry } from '../catalogue.ts';
import { journalMessages } from '../messages.ts';
import { journalPageMessages } from '../page-messages.ts';

/** `attendance.pupils` → `Học sinh`. A field no form shows stands for itself. */
export function fieldName(path: string, locale: Locale): string {
  const m = inLocale(journalMessages, locale);
  const p = inLocale(journalPageMessages, locale);
  const names: Readonly<Record<string, () => string>> = {
    kind: m['log.kind'],
    title: m['log.name'],
    heldOn: m['log.held_on'],
    topics: m['log.topics'],
    channels: m['log.channels'],
    sessions: m['log.sessions'],
    organisers: m['log.organisers'],
    note: m['log.note'],
    planTaskId: m['log.link_task'],
    modelId: m['log.link_model'],
    campaignId: m['log.link_campaign'],
    documentId: m['log.link_document'],
    ...Object.fromEntries(ATTENDANCE_GROUPS.map((group) => [`attendance.${group}`, m[`log.${group}`]])),
    ...Object.fromEntries(PRODUCT_FIELDS.map((field) => [`products.${field}`, m[`log.${field}`]])),
    evidence: p.evidence,
  };
  return names[path]?.() ?? path;
}

/** A value as a person reads it; empty when there is none. */
export function valueWords(path: string, value: unknown, catalogue: Catalogue, locale: Locale): string {
  if (typeof value === 'number') return formatCount(value);
  if (Array.isArray(value))
    return value.map((id) => wordOf(listOf(path, catalogue), String(id), locale)).join(', ');
  if (typeof value !== 'string') return '';
  if (path === 'kind') return wordOf(catalogue.kinds, value, locale);
  return path === 'heldOn' && isIsoDate(value) ? formatDate(value) : value;
}

function listOf(path: string, catalogue: Catalogue): readonly CatalogueEntry[] {
  return path === 'topics'
    ? catalogue.topics
    : path === 'channels'
      ? catalogue.channels
      : catalogue.organisers;
}

function wordOf(entries: readonly CatalogueEntry[], id: string, locale: Locale): string {
  return entries.find((entry) => entry.id === id)?.label[locale] ?? id;
}
