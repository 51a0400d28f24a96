// The journal of an invented school from the first day of the sample up to yesterday. Pure; `journal.ts` writes it down.
import type { ActivityFacts } from '#features/journal/activity.ts';
import { mayHoldFiles } from '#features/journal/activity.ts';
import {
  addDays,
  compareDates,
  isWithin,
  startOfDayInVietnam,
  type DateRange,
  type IsoDate,
} from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import type { AssignmentFacts } from '#features/directives/assignment.ts';
import { askedActivities } from './asked-activities.ts';
import { dayOfTitle, turnsOf, type Turn } from './activity-days.ts';
import { factsOf, type ActivitySketch, type Roll } from './activity-facts.ts';
import { ACTIVITY_TITLES, type ActivityTitle } from './activity-titles.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Character } from './character.ts';
import type { HeadCounts } from './head-counts.ts';
import type { PlannedSchool, SchoolLevel } from './organisation-plan.ts';
import { RECURRING } from './recurring-activities.ts';
import { picturesFor } from './pictures/scenes.ts';
import { firstYearsBetween } from './school-calendar.ts';

export interface PlannedActivity {
  readonly id: string;
  readonly facts: ActivityFacts;
  readonly loggedAt: Date;
  /** Names of pictures that prove it. */
  readonly pictures: readonly string[];
}

/** A report that was sent: what is done from that day to the end of its period waits for the next one. */
export interface SentReport {
  readonly period: DateRange;
  readonly sentAt: Date;
  readonly sentOn: IsoDate;
}

export interface JournalFrame {
  readonly seed: string;
  /** First and last day; the last one is over. */
  readonly days: DateRange;
  readonly sent: readonly SentReport[];
}

/** Series are fewer where single activities are many, so that all schools write about the same amount. */
const SERIES_BY_LEVEL: Readonly<Record<SchoolLevel, number>> = {
  preschool: 1,
  primary: 0.7,
  lower_secondary: 0.42,
};
/** Of these a school has one in all the years. */
const ONCE: ReadonlySet<string> = new Set(['model_launch', 'model_review']);

/** All activities of a school, in the order of their days; `asked` is what its office asked of it. */
export function planSchoolJournal(
  school: PlannedSchool,
  character: Character,
  headCounts: readonly HeadCounts[],
  { asked, ...frame }: JournalFrame & { readonly asked: readonly AssignmentFacts[] },
): PlannedActivity[] {
  const { seed, days } = frame;
  const years = firstYearsBetween(days.from, days.to);
  const yearOfOnce = chanceOf(seed, 'once', school.code).pick(years);
  const sketches = years.flatMap((firstYear) => {
    const chance = chanceOf(seed, 'journal', school.code, String(firstYear));
    return [
      ...singleActivities(school.level, firstYear, firstYear === yearOfOnce, character, chance),
      ...recurringActivities(school.level, firstYear, character, chance),
    ];
  });
  const performerOn = (heldOn: IsoDate) => ({
    level: school.level,
    roll: rollOn(headCounts, heldOn),
    uncounted: character.uncounted,
  });
  const usual = planned(school.code, sketches, character, frame, performerOn);
  const isQuiet = (day: IsoDate) => frame.sent.some(isQuietOn(day));
  const more = askedActivities(school, character, usual, { seed, days, assignments: asked, isQuiet });
  const added = planned(school.code, more, character, frame, performerOn, 'asked-activities');
  return [...usual, ...added].toSorted(byDay);
}

/** What an office did itself; `days` are those in which it existed. */
export function planOfficeJournal(
  officeCode: string,
  character: Character,
  frame: JournalFrame,
): PlannedActivity[] {
  const years = firstYearsBetween(frame.days.from, frame.days.to);
  const sketches = years.flatMap((firstYear) => {
    const chance = chanceOf(frame.seed, 'journal', officeCode, String(firstYear));
    return titlesFor('office').flatMap((title) => sketchOf(title, firstYear, chance));
  });
  const invited: Roll = { staff: 60, pupils: 400, parents: 150 };
  return planned(officeCode, sketches, character, frame, () => ({
    level: 'office',
    roll: invited,
    uncounted: 0.05,
  }));
}

function titlesFor(level: Level): ActivityTitle[] {
  return ACTIVITY_TITLES.filter((title) => title.level === level);
}

function singleActivities(
  level: SchoolLevel,
  firstYear: number,
  isYearOfOnce: boolean,
  character: Character,
  chance: Chance,
): ActivitySketch[] {
  // A school either holds the festival itself or goes to the one of the commune.
  const festival = chance.happens(0.25) ? 'festival_joined' : 'festival_held';
  return titlesFor(level).flatMap((title) => {
    const isLeftOut = title.kind === festival || (ONCE.has(title.kind) && !isYearOfOnce);
    return isLeftOut || !chance.happens(character.ofTitles) ? [] : sketchOf(title, firstYear, chance);
  });
}

function sketchOf(title: ActivityTitle, firstYear: number, chance: Chance): ActivitySketch[] {
  const { kind, topic, title: words } = title;
  return [{ kind, topic, title: words, heldOn: dayOfTitle(title, firstYear, chance) }];
}

function recurringActivities(
  level: SchoolLevel,
  firstYear: number,
  character: Character,
  chance: Chance,
): ActivitySketch[] {
  const all = RECURRING[level];
  const kept = Math.round(all.length * character.ofSeries * SERIES_BY_LEVEL[level]);
  return chance.pickSome(all, kept).flatMap((series) => {
    const phase = chance.int(0, 29);
    return turnsOf(series, firstYear, phase).flatMap((turn, index): ActivitySketch[] => {
      const [topic, title] = series.turns[(index + phase) % series.turns.length] ?? [];
      if (topic === undefined || title === undefined || !chance.happens(character.ofTurns)) return [];
      return [{ kind: series.kind, topic, title: filled(title, turn), heldOn: turn.heldOn }];
    });
  });
}

function filled(title: string, { numbers }: Turn): string {
  return title.replace(
    /\{(week|month|quarter|semester)\}/g,
    (_, name: keyof Turn['numbers']) => numbers[name],
  );
}

type Performers = (heldOn: IsoDate) => Parameters<typeof factsOf>[1];

function planned(
  unitCode: string,
  sketches: readonly ActivitySketch[],
  character: Character,
  frame: JournalFrame,
  performerOn: Performers,
  stream = 'activities',
): PlannedActivity[] {
  const chance = chanceOf(frame.seed, stream, unitCode);
  return sketches
    .filter(({ heldOn }) => isWithin(heldOn, frame.days) && !frame.sent.some(isQuietOn(heldOn)))
    .toSorted((a, b) => compareDates(a.heldOn, b.heldOn))
    .map((sketch) => {
      const facts = factsOf(sketch, performerOn(sketch.heldOn), chance);
      const loggedAt = loggedAtOf(sketch.heldOn, character, frame, chance);
      const isProven = chance.happens(character.withPictures) && mayHoldFiles(facts);
      return {
        id: chance.id(loggedAt),
        facts,
        loggedAt,
        pictures: isProven ? picturesFor(facts.kind, facts.topics, chance) : [],
      };
    });
}

function byDay(a: PlannedActivity, b: PlannedActivity): number {
  return compareDates(a.facts.heldOn, b.facts.heldOn);
}

function isQuietOn(day: IsoDate): (report: SentReport) => boolean {
  return ({ period, sentOn }) => day >= sentOn && day <= period.to;
}

const HOUR_MS = 3_600_000;

/** In the evening of the day or some days later, but before the report that counts it was sent, and never to come. */
function loggedAtOf(
  heldOn: IsoDate,
  character: Character,
  { days, sent }: JournalFrame,
  chance: Chance,
): Date {
  const loggedOn = addDays(heldOn, chance.int(0, character.logsWithinDays));
  const wished = startOfDayInVietnam(loggedOn).getTime() + chance.int(11 * 60, 21 * 60) * 60_000;
  const report = sent.find(({ period }) => isWithin(heldOn, period));
  const latest = Math.min(
    report ? report.sentAt.getTime() - HOUR_MS : Infinity,
    startOfDayInVietnam(addDays(days.to, 1)).getTime() - 1,
  );
  return new Date(Math.min(wished, latest));
}

function rollOn(headCounts: readonly HeadCounts[], day: IsoDate): HeadCounts {
  const roll = headCounts.findLast(({ asOfOn }) => asOfOn <= day) ?? headCounts[0];
  if (!roll) throw new RangeError('a school without head counts');
  return roll;
}
