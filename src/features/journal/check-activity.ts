// What is refused about an activity and what is only asked. Pure: the form asks while one types, the server decides
// with the same function. Shape and size of the fields stand in schemas.ts.
import type { FieldProblem } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import {
  EARLIEST_HELD_ON,
  OWN_TITLE_MIN,
  SHORT_NOTE_MAX,
  TOPICS_MAX,
  TOPICS_WARN_ABOVE,
  isHeadingOnly,
  sumKnown,
  type ActivityFacts,
} from './activity.ts';
import { entryOn, isForLevels, type ActivityKind, type Catalogue, type CatalogueEntry } from './catalogue.ts';
import type { CountingRuleId } from './counting-rules.ts';
import { headCountOn, type HeadCount } from './counting.ts';
import { likelyDuplicates, type NearbyActivity } from './likely-duplicates.ts';
import { hasSecrecyMark, seemsToBeTip, seemsToNameChild } from './text-signs.ts';

export interface ActivityCheckFrame {
  readonly catalogue: Catalogue;
  readonly levels: readonly Level[];
  readonly headCounts: readonly HeadCount[];
  readonly today: IsoDate;
  /** Entries of the same unit within `DUPLICATE_DAYS` of the day, without the one being edited. */
  readonly nearby: readonly NearbyActivity[];
}

export interface ActivityCheck {
  /** Refused: the activity cannot be kept like this. */
  readonly problems: readonly FieldProblem[];
  /** Asked: it is kept, and the question stands beside the field. */
  readonly warnings: readonly FieldProblem[];
}

/** Paths are those of the request body. Codes have their words in messages.ts: `.why`, `.who`, `.next`. */
export function checkActivity(facts: ActivityFacts, frame: ActivityCheckFrame): ActivityCheck {
  const kind = entryOn(frame.catalogue.kinds, facts.kind, facts.heldOn);
  const problems = [
    ...dateProblems(facts, frame),
    ...catalogueProblems(facts, frame),
    ...topicProblems(facts),
    ...noteProblems(facts),
    ...secrecyProblems(facts),
    ...(kind ? kindProblems(facts, kind, frame) : []),
  ];
  const warnings = [
    ...topicWarnings(facts),
    ...textWarnings(facts),
    ...(kind ? sessionWarnings(facts, kind) : []),
    ...(kind ? attendanceWarnings(facts, kind, frame) : []),
    ...likelyDuplicates(facts, frame.nearby, frame.catalogue),
  ];
  return { problems, warnings };
}

function dateProblems({ heldOn }: ActivityFacts, { today }: ActivityCheckFrame): FieldProblem[] {
  if (heldOn > today)
    return [{ path: 'heldOn', code: 'activity.future', params: { date: formatDate(heldOn) } }];
  if (heldOn < EARLIEST_HELD_ON) {
    return [{ path: 'heldOn', code: 'activity.too_old', params: { earliest: formatDate(EARLIEST_HELD_ON) } }];
  }
  return [];
}

function catalogueProblems(facts: ActivityFacts, { catalogue }: ActivityCheckFrame): FieldProblem[] {
  const look = (
    entries: readonly CatalogueEntry[],
    id: string,
    path: string,
    word: string,
  ): FieldProblem[] => {
    if (entryOn(entries, id, facts.heldOn)) return [];
    const isClosed = entries.some((entry) => entry.id === id);
    const code = `activity.${word}_${isClosed ? 'closed' : 'unknown'}`;
    return [{ path, code, params: { id, date: formatDate(facts.heldOn) } }];
  };
  return [
    ...look(catalogue.kinds, facts.kind, 'kind', 'kind'),
    ...facts.topics.flatMap((id, index) => look(catalogue.topics, id, `topics.${index}`, 'topic')),
    ...facts.channels.flatMap((id, index) => look(catalogue.channels, id, `channels.${index}`, 'channel')),
    ...facts.organisers.flatMap((id, index) =>
      look(catalogue.organisers, id, `organisers.${index}`, 'organiser'),
    ),
  ];
}

function kindProblems(
  facts: ActivityFacts,
  kind: ActivityKind,
  { levels }: ActivityCheckFrame,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!isForLevels(kind, levels)) {
    problems.push({ path: 'kind', code: 'activity.kind_not_for_level' });
  }
  // Children of a preschool sit no contest and stand in no self-managed group.
  const staffOnly = levels.every((level) => kind.staffOnlyAt.includes(level));
  if (staffOnly && (facts.attendance.pupils ?? 0) > 0) {
    problems.push({ path: 'attendance.pupils', code: 'activity.staff_only' });
  }
  if (kind.traits.includes('own_title') && facts.title.length < OWN_TITLE_MIN) {
    problems.push({ path: 'title', code: 'activity.title_too_short', params: { min: OWN_TITLE_MIN } });
  }
  return problems;
}

function topicProblems({ topics }: ActivityFacts): FieldProblem[] {
  if (topics.length <= TOPICS_MAX) return [];
  return [
    { path: 'topics', code: 'activity.too_many_topics', params: { count: topics.length, max: TOPICS_MAX } },
  ];
}

function topicWarnings({ topics }: ActivityFacts): FieldProblem[] {
  if (topics.length <= TOPICS_WARN_ABOVE || topics.length > TOPICS_MAX) return [];
  return [{ path: 'topics', code: 'activity.many_topics', params: { count: topics.length } }];
}

/** Of topics about views only session, date and head count are kept: the product records no opinions. */
function noteProblems({ topics, note }: ActivityFacts): FieldProblem[] {
  if (!isHeadingOnly({ topics })) return [];
  if (note.length <= SHORT_NOTE_MAX && !note.includes('\n')) return [];
  return [{ path: 'note', code: 'activity.note_one_line', params: { max: SHORT_NOTE_MAX } }];
}

const TEXT_FIELDS = ['title', 'note'] as const;

function secrecyProblems(facts: ActivityFacts): FieldProblem[] {
  return TEXT_FIELDS.filter((path) => hasSecrecyMark(facts[path])).map((path) => ({
    path,
    code: 'text.secret_mark',
  }));
}

function textWarnings(facts: ActivityFacts): FieldProblem[] {
  return TEXT_FIELDS.flatMap((path) => [
    ...(seemsToBeTip(facts[path]) ? [{ path, code: 'text.tip' }] : []),
    ...(seemsToNameChild(facts[path]) ? [{ path, code: 'text.child_name' }] : []),
  ]);
}

const ONE_PER_ENTRY: readonly CountingRuleId[] = [
  'one_session',
  'contest',
  'fire_check',
  'police_meeting',
  'parents_meeting',
  'pact',
  'festival',
];
const SUMS_SESSIONS: readonly CountingRuleId[] = ['sessions', 'fire_drill'];
/** More sessions in one entry are possible, but usually several entries were meant. */
const MANY_SESSIONS = 20;

function sessionWarnings({ sessions }: ActivityFacts, kind: ActivityKind): FieldProblem[] {
  const counts = (rules: readonly CountingRuleId[]) => rules.some((rule) => kind.counts.includes(rule));
  if (sessions > 1 && kind.traits.includes('one_theme_a_week')) {
    return [{ path: 'sessions', code: 'activity.sessions_per_class', params: { count: sessions } }];
  }
  if (sessions > 1 && counts(ONE_PER_ENTRY)) {
    return [{ path: 'sessions', code: 'activity.counted_once', params: { count: sessions } }];
  }
  if (sessions > MANY_SESSIONS && counts(SUMS_SESSIONS)) {
    return [{ path: 'sessions', code: 'activity.many_sessions', params: { count: sessions } }];
  }
  return [];
}

/** A group this small could be recognised, even from a number. */
export const SMALL_GROUP = 5;

function attendanceWarnings(
  facts: ActivityFacts,
  kind: ActivityKind,
  frame: ActivityCheckFrame,
): FieldProblem[] {
  const { attendance, sessions } = facts;
  const warnings = aboveHeadCount(facts, frame);
  const people = sumKnown(Object.values(attendance));
  if (people !== null && people < sessions && kind.counts.includes('attendance')) {
    warnings.push({
      path: 'attendance',
      code: 'activity.fewer_people_than_sessions',
      params: { people, sessions },
    });
  }
  const { pupils } = attendance;
  if (kind.traits.includes('hide_small_counts') && pupils !== null && pupils > 0 && pupils < SMALL_GROUP) {
    warnings.push({
      path: 'attendance.pupils',
      code: 'activity.small_group',
      params: { limit: SMALL_GROUP },
    });
  }
  return warnings;
}

/** One session cannot hold more people of a group than there are; the attendance is a total over all sessions. */
function aboveHeadCount(
  { attendance, sessions, heldOn }: ActivityFacts,
  frame: ActivityCheckFrame,
): FieldProblem[] {
  const roll = headCountOn(frame.headCounts, heldOn);
  return (['staff', 'pupils', 'parents'] as const).flatMap((group) => {
    const people = attendance[group];
    const headCount = roll?.[group] ?? null;
    if (people === null || headCount === null || people <= headCount * sessions) return [];
    const params = { people, headCount, perSession: Math.ceil(people / sessions) };
    return [{ path: `attendance.${group}`, code: 'activity.above_head_count', params }];
  });
}

/** Every code this file and likely-duplicates.ts can give, for the test that each has its words. */
export const ACTIVITY_PROBLEM_CODES = [
  'activity.future',
  'activity.too_old',
  ...['kind', 'topic', 'channel', 'organiser'].flatMap((word) => [
    `activity.${word}_unknown`,
    `activity.${word}_closed`,
  ]),
  'activity.kind_not_for_level',
  'activity.staff_only',
  'activity.title_too_short',
  'activity.too_many_topics',
  'activity.note_one_line',
  'text.secret_mark',
] as const;

export const ACTIVITY_WARNING_CODES = [
  'activity.many_topics',
  'activity.sessions_per_class',
  'activity.counted_once',
  'activity.many_sessions',
  'activity.above_head_count',
  'activity.fewer_people_than_sessions',
  'activity.small_group',
  'activity.copied',
  'activity.same_event',
  'activity.theme_again',
  'activity.news_twice',
  'activity.model_twice',
  'text.tip',
  'text.child_name',
] as const;
