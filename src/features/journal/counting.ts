// From entries to figures: the three laws of counting as pure functions. The SQL of server/figures.ts must give the
// same numbers; its tests compare the two.
//
// 1. The kind decides what is counted. A topic or a channel never creates a count, except in the traffic month.
// 2. One event, one entry, one kind. Links (task, model, campaign) add meaning, never numbers.
// 3. Null is not counted, 0 is. A figure that nothing feeds is null: not reported.
import { isWithin, isoDate, type DateRange, type IsoDate } from '#shared/dates.ts';
import type { FigureValue, Level, RatioParts } from '#shared/figure-definition.ts';
import { sumKnown, type CountedActivity } from './activity.ts';
import { entryOn, type ActivityKind, type Catalogue } from './catalogue.ts';
import { TRAFFIC_TOPIC } from './catalogue/topics.ts';
import type { CountingRuleId } from './counting-rules.ts';
import { JOURNAL_FIGURES, type JournalFigureId } from './figures.ts';

/** A dated head count of the unit; null = unknown. */
export interface HeadCount {
  readonly asOfOn: IsoDate;
  readonly staff: number | null;
  readonly pupils: number | null;
  readonly parents: number | null;
}

/** What the entries of one unit are counted against. */
export interface CountingFrame {
  readonly period: DateRange;
  readonly catalogue: Catalogue;
  readonly levels: readonly Level[];
  readonly headCounts: readonly HeadCount[];
  /** The traffic month: windows of the campaign, default September of each year. */
  readonly trafficWindows: readonly DateRange[];
}

/** Why an entry adds nothing to a figure, for the rows behind it. */
export const EXCLUSIONS = [
  'deleted',
  'outside_period',
  'kind_unknown',
  'other_kind',
  'host_counts',
  'internal_duty',
  'drill_not_training',
  'topic_not_prepared',
  'other_topic',
  'outside_window',
  'not_counted',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

type Amount = { readonly value: number } | { readonly excluded: Exclusion };

/** What one entry adds to one figure. */
export interface Contribution {
  readonly figureId: JournalFigureId;
  readonly value: number;
  /** False for coverage and forms, where the entry only competes or joins a set. */
  readonly adds: boolean;
}

export type JournalFigures = Readonly<Record<JournalFigureId, FigureValue>>;

/** The traffic months that touch a period, when the office has set none: 1 to 30 September of each year. */
export function defaultTrafficWindows(period: DateRange): DateRange[] {
  const firstYear = Number(period.from.slice(0, 4));
  const lastYear = Number(period.to.slice(0, 4));
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
    from: isoDate(`${firstYear + index}-09-01`),
    to: isoDate(`${firstYear + index}-09-30`),
  }));
}

/** The head count that holds on a day: the latest up to it, else the first one after; null when there is none. */
export function headCountOn(headCounts: readonly HeadCount[], date: IsoDate): HeadCount | null {
  const byDay = headCounts.toSorted((a, b) => (a.asOfOn < b.asOfOn ? -1 : 1));
  return byDay.findLast((count) => count.asOfOn <= date) ?? byDay[0] ?? null;
}

/** All figures of the journal for one unit and period, from its own entries. */
export function figuresOf(activities: readonly CountedActivity[], frame: CountingFrame): JournalFigures {
  const entries = activities
    .map((activity) => enter(activity, frame))
    .filter((entry) => typeof entry === 'object');
  const values = JOURNAL_FIGURES.map(({ id, rule }): [JournalFigureId, FigureValue] => {
    const counted = entries.flatMap((entry) => {
      const amount = amountOf(id, entry);
      return 'value' in amount ? [{ entry, value: amount.value }] : [];
    });
    if (id === 'fig.pr.cover')
      return [
        id,
        coverageOf(
          counted.map(({ entry }) => entry),
          frame,
        ),
      ];
    if (id === 'fig.doc.spread')
      return [
        id,
        spreadOf(
          counted.map(({ entry }) => entry),
          frame,
        ),
      ];
    if (id === 'fig.pr.forms') return [id, new Set(counted.map(({ entry }) => entry.kind.id)).size || null];
    const sum = sumKnown(counted.map(({ value }) => value));
    return [id, rule === 'yes_no' && sum !== null ? Math.min(sum, 1) : sum];
  });
  return Object.fromEntries(values) as Record<JournalFigureId, FigureValue>;
}

/** What one entry feeds: the foot of the log, and the words beside a row. Entries of 0 are said, too. */
export function contributionOf(activity: CountedActivity, frame: CountingFrame): Contribution[] {
  const entry = enter(activity, frame);
  if (typeof entry === 'string') return [];
  return JOURNAL_FIGURES.flatMap(({ id, rule }) => {
    const amount = amountOf(id, entry);
    return 'value' in amount ? [{ figureId: id, value: amount.value, adds: rule === 'sum' }] : [];
  });
}

/** Why an entry adds nothing to a figure; null when it does add. */
export function excludedReason(
  figureId: JournalFigureId,
  activity: CountedActivity,
  frame: CountingFrame,
): Exclusion | null {
  const entry = enter(activity, frame);
  if (typeof entry === 'string') return entry;
  const amount = amountOf(figureId, entry);
  return 'excluded' in amount ? amount.excluded : null;
}

/** The forms of propaganda used in a period: kinds, so that several units can be united instead of added. */
export function formsUsed(activities: readonly CountedActivity[], frame: CountingFrame): string[] {
  const used = activities.filter((activity) => excludedReason('fig.pr.forms', activity, frame) === null);
  return [...new Set(used.map((activity) => activity.kind))].toSorted();
}

/** An activity that may count: kept, held in the period, of a kind in force that day. */
interface Entry {
  readonly activity: CountedActivity;
  readonly kind: ActivityKind;
  readonly frame: CountingFrame;
  has(rule: CountingRuleId): boolean;
}

/** The reason stands in the place of an entry that counts nowhere. */
function enter(activity: CountedActivity, frame: CountingFrame): Entry | Exclusion {
  if (activity.deletedAt !== null) return 'deleted';
  if (!isWithin(activity.heldOn, frame.period)) return 'outside_period';
  const kind = entryOn(frame.catalogue.kinds, activity.kind, activity.heldOn);
  return kind ? { activity, kind, frame, has: (rule) => kind.counts.includes(rule) } : 'kind_unknown';
}

function amountOf(figureId: JournalFigureId, entry: Entry): Amount {
  const value = VALUES[figureId](entry);
  if (value === NOT_FED) return { excluded: exclusionByKind(figureId, entry) };
  if (typeof value === 'string') return { excluded: value };
  return value === null ? { excluded: 'not_counted' } : { value };
}

/** The entry's kind has nothing to do with the figure. */
const NOT_FED = Symbol('not fed');

type EntryValue = number | null | Exclusion | typeof NOT_FED;

const VALUES: Readonly<Record<JournalFigureId, (entry: Entry) => EntryValue>> = {
  'fig.pr.ses': ({ activity, kind, has }) =>
    has('one_session') ? 1 : has('sessions') ? ifPrepared(activity, kind, activity.sessions) : NOT_FED,
  'fig.pr.att.staff': (entry) => attendanceOf(entry, 'staff'),
  'fig.pr.att.pupil': (entry) => attendanceOf(entry, 'pupils'),
  'fig.pr.att.parent': (entry) => attendanceOf(entry, 'parents'),
  'fig.pr.cover': (entry) => (countsForCoverage(entry) ? sumKnown(Object.values(reachOf(entry))) : NOT_FED),
  'fig.pr.news': ({ activity, has }) => product(activity.products.articles, has('articles') ? 1 : NOT_FED),
  'fig.pr.radio': ({ activity, has }) =>
    product(activity.products.broadcasts, has('broadcasts') ? activity.sessions : NOT_FED),
  'fig.pr.banner': ({ activity, has }) => product(activity.products.banners, has('banners') ? null : NOT_FED),
  'fig.pr.material': ({ activity, has }) =>
    product(activity.products.materials, has('materials') ? 1 : NOT_FED),
  'fig.pr.contest.held': ({ has }) => (has('contest') ? 1 : NOT_FED),
  'fig.pr.contest.entries': ({ activity: { attendance }, has }) =>
    has('contest_entries') ? sumKnown([attendance.staff, attendance.pupils, attendance.parents]) : NOT_FED,
  'fig.pr.lesson': ({ activity, has }) => (has('lessons') ? activity.sessions : NOT_FED),
  'fig.pr.forms': ({ activity, kind }) =>
    kind.traits.includes('form') ? ifPrepared(activity, kind, 1) : NOT_FED,
  'fig.doc.spread': ({ activity, has }) => (has('document_study') ? activity.attendance.staff : NOT_FED),
  'fig.cm.unit': ({ has }) => (has('pact') ? 1 : NOT_FED),
  // One organiser named says "alone"; none named says nothing.
  'fig.co.inner': ({ activity: { organisers } }) =>
    organisers.length === 0 ? NOT_FED : new Set(organisers).size >= 2 ? 1 : 0,
  'fig.co.meet': ({ has }) => (has('police_meeting') ? 1 : NOT_FED),
  'fig.co.parent': ({ has }) => (has('parents_meeting') ? 1 : NOT_FED),
  'fig.svc.help': ({ activity, has }) =>
    has('public_service_help') ? sumKnown(Object.values(activity.attendance)) : NOT_FED,
  'fig.pc.check': ({ has }) => (has('fire_check') ? 1 : NOT_FED),
  'fig.pc.drill': ({ activity, has }) => (has('fire_drill') ? activity.sessions : NOT_FED),
  'fig.pc.train': ({ activity: { attendance }, has }) =>
    has('escape_training') ? sumKnown([attendance.staff, attendance.pupils]) : NOT_FED,
  'fig.gt.month.acts': trafficMonthValue,
  'fig.fest.held': ({ has }) => (has('festival') ? 1 : NOT_FED),
  'fig.fest.joined': ({ has }) => (has('festival_joined') ? 1 : NOT_FED),
  'fig.fest.people': ({ activity, has }) =>
    has('festival_people') ? sumKnown(Object.values(activity.attendance)) : NOT_FED,
};

function attendanceOf({ activity, kind, has }: Entry, group: 'staff' | 'pupils' | 'parents'): EntryValue {
  return has('attendance') ? ifPrepared(activity, kind, activity.attendance[group]) : NOT_FED;
}

// Products count on every kind, also a talk's own article; `byDefault` is what a kind made for it stands for.
function product(stated: number | null, byDefault: EntryValue): EntryValue {
  return stated ?? byDefault;
}

function ifPrepared(activity: CountedActivity, kind: ActivityKind, value: number | null): EntryValue {
  if (!kind.traits.includes('prepared_topic_only')) return value;
  return activity.note === '' && activity.planTaskId === null ? 'topic_not_prepared' : value;
}

function trafficMonthValue({ activity, kind, frame, has }: Entry): EntryValue {
  if (!has('traffic_month')) return NOT_FED;
  if (!activity.topics.includes(TRAFFIC_TOPIC)) return 'other_topic';
  if (!frame.trafficWindows.some((window) => isWithin(activity.heldOn, window))) return 'outside_window';
  return ifPrepared(activity, kind, 1);
}

function countsForCoverage({ has }: Entry): boolean {
  return has('coverage') || has('staff_coverage');
}

/** People of one entry who count for coverage: never more than the roll of that day, children of a preschool never. */
function reachOf({ activity, frame, has }: Entry): { staff: number | null; pupils: number | null } {
  const roll = headCountOn(frame.headCounts, activity.heldOn);
  const withPupils = has('coverage') && pupilsAreAnAudience(frame);
  return {
    staff: atMost(activity.attendance.staff, roll?.staff ?? null),
    pupils: withPupils ? atMost(activity.attendance.pupils, roll?.pupils ?? null) : null,
  };
}

/**
 * At least so many people were reached: by group, the best attended single activity. Attendances are visits, and
 * visits divided by the roll end above 100 %. (Quyết định số 510/QĐ-BCA-V05, mục 2; rule: a lower bound.)
 */
function coverageOf(counted: readonly Entry[], frame: CountingFrame): RatioParts | null {
  const roll = headCountOn(frame.headCounts, frame.period.to);
  const reaches = counted.map(reachOf);
  const staff = atMost(widest(reaches.map((reach) => reach.staff)), roll?.staff ?? null);
  const pupils = atMost(widest(reaches.map((reach) => reach.pupils)), roll?.pupils ?? null);
  const num = sumKnown([staff, pupils]);
  return num === null ? null : { num, den: denominatorOf(roll, frame) };
}

function denominatorOf(roll: HeadCount | null, frame: CountingFrame): number | null {
  if (roll === null || roll.staff === null) return null;
  if (!pupilsAreAnAudience(frame)) return roll.staff;
  return roll.pupils === null ? null : roll.staff + roll.pupils;
}

function spreadOf(counted: readonly Entry[], frame: CountingFrame): RatioParts | null {
  const roll = headCountOn(frame.headCounts, frame.period.to);
  const num = atMost(widest(counted.map((entry) => reachOf(entry).staff)), roll?.staff ?? null);
  return num === null ? null : { num, den: roll?.staff ?? null };
}

function pupilsAreAnAudience(frame: CountingFrame): boolean {
  return frame.levels.some((level) => level === 'primary' || level === 'lower_secondary');
}

function widest(values: readonly (number | null)[]): number | null {
  return values.reduce((best, value) => (value === null ? best : Math.max(best ?? 0, value)), null);
}

function atMost(value: number | null, limit: number | null): number | null {
  return value === null || limit === null ? value : Math.min(value, limit);
}

// Reasons people ask about, where "another kind" would be true but not helpful.
function exclusionByKind(figureId: JournalFigureId, { has }: Entry): Exclusion {
  if (figureId === 'fig.pr.ses' && has('attendance')) return 'host_counts';
  if (figureId === 'fig.pr.contest.held' && has('contest_entries')) return 'host_counts';
  if (figureId === 'fig.fest.people' && has('festival_joined')) return 'host_counts';
  if (figureId === 'fig.pr.ses' && has('document_study')) return 'internal_duty';
  if (figureId === 'fig.pc.train' && has('fire_drill')) return 'drill_not_training';
  return 'other_kind';
}
