// The words of the journal: kinds, topics, channels, audiences and inner bodies, as dated rows that an office may
// replace. This file knows their shape and how to look them up on a day; the default rows stand in catalogue/.
import { addDays, type IsoDate } from '#shared/dates.ts';
import type { BilingualText, Level } from '#shared/figure-definition.ts';
import { figuresBehind, type CountingRuleId } from './counting-rules.ts';
import type { JournalFigureId } from './figures.ts';

export const KIND_GROUPS = {
  propaganda: { vi: 'Tuyên truyền', en: 'Propaganda' },
  media: { vi: 'Tin bài, trực quan', en: 'Media and displays' },
  lesson: { vi: 'Lồng ghép', en: 'Lessons' },
  pledge: { vi: 'Cam kết', en: 'Pledges' },
  leadership: { vi: 'Lãnh đạo, chỉ đạo', en: 'Leadership' },
  model: { vi: 'Mô hình', en: 'Models' },
  self_management: { vi: 'Tự vệ, tự quản', en: 'Guard and self-management' },
  traffic: { vi: 'An toàn giao thông', en: 'Traffic safety' },
  fire_civil: { vi: 'PCCC, phòng thủ dân sự', en: 'Fire safety, civil defence' },
  coordination: { vi: 'Phối hợp', en: 'Coordination' },
  support: { vi: 'Hỗ trợ, dịch vụ', en: 'Support and services' },
  festival_award: { vi: 'Ngày hội, tuyên dương', en: 'Festival, awards' },
  other: { vi: 'Hoạt động khác', en: 'Other' },
} as const satisfies Readonly<Record<string, BilingualText>>;
export type KindGroup = keyof typeof KIND_GROUPS;

/** The six tiles of the log on a phone, in their order. */
export const KIND_TILES = {
  propaganda: { vi: 'Tuyên truyền', en: 'Propaganda' },
  drill: { vi: 'Diễn tập', en: 'Drill' },
  self_check: { vi: 'Tự kiểm tra', en: 'Self-check' },
  coordination: { vi: 'Họp phối hợp', en: 'Meeting' },
  festival: { vi: 'Ngày hội', en: 'Festival' },
  other: { vi: 'Loại khác', en: 'Other kinds' },
} as const satisfies Readonly<Record<string, BilingualText>>;
export type KindTile = keyof typeof KIND_TILES;

/**
 * `form`: a form of propaganda, for fig.pr.forms · `prepared_topic_only`: counts only with a note or a plan task that
 * shows the topic was prepared · `with_residents`: residents and guests are asked for · `own_title`: its title must
 * say what it was · `one_theme_a_week`: the same theme in all classes within a week is one session ·
 * `hide_small_counts`: fewer than 5 pupils are not shown.
 */
export const KIND_TRAITS = [
  'form',
  'prepared_topic_only',
  'with_residents',
  'own_title',
  'one_theme_a_week',
  'hide_small_counts',
] as const;
export type KindTrait = (typeof KIND_TRAITS)[number];

/** Names of the lists, as rows carry them. */
export const CATALOGUE_LISTS = ['kind', 'topic', 'channel', 'audience', 'organiser'] as const;

/** Groups of `attendance`; audiences are sorted into them. */
export const ATTENDANCE_GROUPS = ['staff', 'pupils', 'parents', 'others'] as const;
export type AttendanceGroup = (typeof ATTENDANCE_GROUPS)[number];

/** One dated row. `validTo` is its last day; null = no end. Rows of one id never overlap. */
export interface CatalogueEntry {
  readonly id: string;
  readonly label: BilingualText;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
}

export interface ActivityKind extends CatalogueEntry {
  readonly group: KindGroup;
  readonly tile: KindTile;
  readonly levels: readonly Level[];
  /** At these levels the kind is for staff: children take no part that is counted. */
  readonly staffOnlyAt: readonly Level[];
  readonly counts: readonly CountingRuleId[];
  /** Figures whose register this entry proves; it adds nothing to them. */
  readonly proves: readonly string[];
  readonly traits: readonly KindTrait[];
  /** What not to log twice, one or two sentences; may be empty. */
  readonly hint: BilingualText;
}

export interface Topic extends CatalogueEntry {
  /** Clause of the plan, not part of the label; empty when the plan does not name it. */
  readonly clause: string;
}

export interface Channel extends CatalogueEntry {
  readonly levels: readonly Level[];
  /** Whether the channel is also kept in the register of channels, with its last check. */
  readonly inRegister: boolean;
}

export interface Audience extends CatalogueEntry {
  readonly attendanceGroup: AttendanceGroup;
}

/** A body inside a unit that organises: Party cell, union, youth branch, subject group … */
export interface InnerBody extends CatalogueEntry {
  readonly levels: readonly Level[];
}

export interface Catalogue {
  readonly kinds: readonly ActivityKind[];
  readonly topics: readonly Topic[];
  readonly channels: readonly Channel[];
  readonly audiences: readonly Audience[];
  readonly organisers: readonly InnerBody[];
}

export function isInForce(entry: CatalogueEntry, date: IsoDate): boolean {
  return entry.validFrom <= date && (entry.validTo === null || date <= entry.validTo);
}

/** The row of an id that holds on a day; undefined when the id is unknown or not in force that day. */
export function entryOn<Entry extends CatalogueEntry>(
  entries: readonly Entry[],
  id: string,
  date: IsoDate,
): Entry | undefined {
  return entries.find((entry) => entry.id === id && isInForce(entry, date));
}

/** All rows in force on a day, in the order of the catalogue. */
export function entriesOn<Entry extends CatalogueEntry>(entries: readonly Entry[], date: IsoDate): Entry[] {
  return entries.filter((entry) => isInForce(entry, date));
}

/** The catalogue as it stands on a day: each id at most once. */
export function catalogueOn(catalogue: Catalogue, date: IsoDate): Catalogue {
  return {
    kinds: entriesOn(catalogue.kinds, date),
    topics: entriesOn(catalogue.topics, date),
    channels: entriesOn(catalogue.channels, date),
    audiences: entriesOn(catalogue.audiences, date),
    organisers: entriesOn(catalogue.organisers, date),
  };
}

/**
 * Puts the rows of an office before those below it: on days that one of its rows holds, the row of the same id
 * below does not. Ids only the office knows come last.
 */
export function overlayEntries<Entry extends CatalogueEntry>(
  below: readonly Entry[],
  office: readonly Entry[],
): Entry[] {
  const known = new Set(below.map(({ id }) => id));
  const placed = new Set<string>();
  const inPlace = below.flatMap((row) => {
    const own = office.filter(({ id }) => id === row.id);
    const isFirst = !placed.has(row.id);
    placed.add(row.id);
    return [...(isFirst ? own : []), ...remainders(row, own)];
  });
  return [...inPlace, ...office.filter(({ id }) => !known.has(id))];
}

/** What is left of a row when the days of other rows are cut out of it. */
function remainders<Entry extends CatalogueEntry>(row: Entry, cuts: readonly CatalogueEntry[]): Entry[] {
  return cuts.reduce<Entry[]>((pieces, cut) => pieces.flatMap((piece) => withoutDaysOf(piece, cut)), [row]);
}

function withoutDaysOf<Entry extends CatalogueEntry>(row: Entry, cut: CatalogueEntry): Entry[] {
  const isBefore = row.validTo !== null && row.validTo < cut.validFrom;
  const isAfter = cut.validTo !== null && cut.validTo < row.validFrom;
  if (isBefore || isAfter) return [row];
  const pieces: Entry[] = [];
  if (row.validFrom < cut.validFrom) pieces.push({ ...row, validTo: addDays(cut.validFrom, -1) });
  if (cut.validTo !== null && (row.validTo === null || cut.validTo < row.validTo)) {
    pieces.push({ ...row, validFrom: addDays(cut.validTo, 1) });
  }
  return pieces;
}

/** Whether a unit of these levels may log, use or name the entry. */
export function isForLevels(entry: { readonly levels: readonly Level[] }, levels: readonly Level[]): boolean {
  return entry.levels.some((level) => levels.includes(level));
}

/** The rows that a unit of these levels may use; audiences only sort people and are not chosen. */
export function catalogueForUnit(catalogue: Catalogue, levels: readonly Level[]): Catalogue {
  return {
    kinds: catalogue.kinds.filter((kind) => isForLevels(kind, levels)),
    topics: catalogue.topics,
    channels: catalogue.channels.filter((channel) => isForLevels(channel, levels)),
    audiences: [],
    organisers: catalogue.organisers.filter((body) => isForLevels(body, levels)),
  };
}

/** `countsAs` of the interface: the figures an entry of this kind feeds. Registers it only proves are not among them. */
export function countsAs(kind: Pick<ActivityKind, 'counts'>): JournalFigureId[] {
  return figuresBehind(kind.counts);
}

/** The counts the log asks for, by kind; the others stay empty, which is unknown and not 0. */
export function countsToAskFor(kind: ActivityKind): {
  readonly sessions: boolean;
  readonly groups: readonly AttendanceGroup[];
} {
  const has = (...rules: CountingRuleId[]) => rules.some((rule) => kind.counts.includes(rule));
  const sessions = has('sessions', 'fire_drill', 'broadcasts', 'lessons') || isDuty(kind);
  if (has('lessons') || kind.group === 'lesson') return { sessions, groups: [] };
  if (kind.group === 'media' && !has('contest_entries')) return { sessions, groups: [] };
  if (has('document_study')) return { sessions, groups: ['staff'] };
  if (has('public_service_help') || kind.traits.includes('with_residents')) {
    return { sessions, groups: ATTENDANCE_GROUPS };
  }
  return { sessions, groups: ['staff', 'pupils', 'parents'] };
}

// One entry a week stands for several turns of duty.
function isDuty(kind: ActivityKind): boolean {
  return kind.group === 'traffic' || kind.group === 'self_management';
}
