// What an activity is: something a unit did once, written down once. Counts, not children: there is no field for a
// person. Types and limits only; what is refused or asked about stands in check-activity.ts.
import { isoDate, type IsoDate } from '#shared/dates.ts';
import type { AttendanceGroup } from './catalogue.ts';

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
  /** Changed after a report that counts it was sealed: the sealed numbers stay as they are. */
  readonly changedAfterSeal: boolean;
  /** Written after the report of its period was sealed ("ghi bù"). */
  readonly addedAfterSeal: boolean;
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
