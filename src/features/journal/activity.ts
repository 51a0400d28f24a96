// What an activity is: something a unit did once, written down once. Counts, not children: there is no field for a
// person. Types and limits only; what is refused or asked about stands in check-activity.ts.
import { isoDate, type IsoDate } from '#shared/dates.ts';
import { ATTENDANCE_GROUPS, type AttendanceGroup } from './catalogue.ts';
import { TOPICS_WITHOUT_CONTENT } from './catalogue/topics.ts';

export const TITLE_MIN = 3;
export const TITLE_MAX = 200;
/** An activity of no known kind must say what it was, so that the office can sort it. */
export const OWN_TITLE_MIN = 10;
export const NOTE_MAX = 2000;
/** Topics of which no content is kept: one line. */
export const SHORT_NOTE_MAX = 200;
export const TOPICS_WARN_ABOVE = 4;
export const TOPICS_MAX = 12;
export const COUNT_MAX = 1_000_000;
export const SESSIONS_MAX = 400;
/** Enough to prove an event, few enough to send from a phone. */
export const MAX_EVIDENCE = 12;
/** A deleted activity can be brought back so long. */
export const RESTORABLE_DAYS = 30;
/** First day the journal accepts: the first school year of the century's series. */
export const EARLIEST_HELD_ON = isoDate('2000-08-01');

/** Total over all sessions, by group. Null = nobody counted, which is not 0. */
export type Attendance = Readonly<Record<AttendanceGroup, number | null>>;

export const PRODUCT_FIELDS = ['articles', 'banners', 'broadcasts', 'materials', 'videos'] as const;
export type ProductField = (typeof PRODUCT_FIELDS)[number];
/** What was made: different texts, new pieces, broadcasts, titles, clips. Null = not counted. */
export type Products = Readonly<Record<ProductField, number | null>>;

/** What a person types. */
export interface ActivityFacts {
  readonly kind: string;
  readonly title: string;
  readonly heldOn: IsoDate;
  readonly topics: readonly string[];
  readonly channels: readonly string[];
  readonly sessions: number;
  readonly attendance: Attendance;
  /** Ids of inner bodies. Empty = not said. */
  readonly organisers: readonly string[];
  readonly products: Products;
  readonly note: string;
  readonly planTaskId: string | null;
  readonly modelId: string | null;
  readonly campaignId: string | null;
  /** The document that a study of the staff (quán triệt) was about. */
  readonly documentId: string | null;
}

export interface ActivityEvidence {
  readonly fileId: string;
  readonly mediaType: string;
  readonly size: number;
}

/** An activity as it is read. Instants are ISO 8601. */
export interface Activity extends ActivityFacts {
  readonly id: string;
  readonly unitCode: string;
  readonly evidence: readonly ActivityEvidence[];
  /** Grows with each change; a change must name the version it was made from. */
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Deleted activities count nowhere. */
  readonly deletedAt: string | null;
  /** What happened after a report that counts it was sealed; the sealed numbers stay as they are. */
  readonly afterSeal?: 'changed' | 'added';
}

/** The part of an activity that counting reads. */
export type CountedActivity = ActivityFacts & Pick<Activity, 'deletedAt'>;

export const NO_ATTENDANCE: Attendance = { staff: null, pupils: null, parents: null, others: null };
export const NO_PRODUCTS: Products = {
  articles: null,
  banners: null,
  broadcasts: null,
  materials: null,
  videos: null,
};

/** Adds what is known; null when nothing is, because unknown is not 0. */
export function sumKnown(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null);
}

/** Of topics about views only session, date and head count are kept: no papers, no pictures. */
export function mayHoldFiles(facts: Pick<ActivityFacts, 'topics'>): boolean {
  return !isHeadingOnly(facts);
}

/** Whether a topic is named of which the journal keeps the heading and no content. */
export function isHeadingOnly({ topics }: Pick<ActivityFacts, 'topics'>): boolean {
  return topics.some((topic) => TOPICS_WITHOUT_CONTENT.includes(topic));
}

/** The fields in which two versions differ, as paths of the request body: `title`, `attendance.pupils`. */
export function changedPaths(before: ActivityFacts, after: ActivityFacts): string[] {
  const former = new Map(valuesByPath(before));
  // Lists and single values alike: their JSON tells whether they are the same.
  return valuesByPath(after).flatMap(([path, value]) =>
    JSON.stringify(value) === JSON.stringify(former.get(path)) ? [] : [path],
  );
}

const SINGLE_FIELDS = [
  'kind',
  'title',
  'heldOn',
  'topics',
  'channels',
  'sessions',
  'organisers',
  'note',
  'planTaskId',
  'modelId',
  'campaignId',
  'documentId',
] as const satisfies readonly (keyof ActivityFacts)[];

function valuesByPath(facts: ActivityFacts): [path: string, value: unknown][] {
  return [
    ...SINGLE_FIELDS.map((field): [string, unknown] => [field, facts[field]]),
    ...ATTENDANCE_GROUPS.map((group): [string, unknown] => [`attendance.${group}`, facts.attendance[group]]),
    ...PRODUCT_FIELDS.map((field): [string, unknown] => [`products.${field}`, facts.products[field]]),
  ];
}
