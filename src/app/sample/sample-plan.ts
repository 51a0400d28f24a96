// The whole sample as it will be, planned before anything is written: seed and day decide every row. Pure.
import type { DateRange, IsoDate } from '#shared/dates.ts';
import { addDays } from '#shared/dates.ts';
import {
  planOfficeJournal,
  planSchoolJournal,
  type PlannedActivity,
  type SentReport,
} from './activity-plan.ts';
import { characterOf } from './character.ts';
import { withCopiedEntry, withCountAboveRoll, writtenTooLate } from './faults.ts';
import { planDirectives, type DirectivePlan } from './directive-plan.ts';
import { countingDays, headCountsOf, type HeadCounts } from './head-counts.ts';
import {
  COMMUNES_FROM,
  DISTRICT_CODE,
  planOrganisation,
  type OrganisationPlan,
  type PlannedSchool,
} from './organisation-plan.ts';
import { historyFrom, planPeriods, type PeriodRound, type PlannedPeriod } from './period-plan.ts';
import { linkToTasks, planSchoolPlans, type PlannedPlan } from './school-plans.ts';
import { isInTrouble, planReport, sentReport, type ReportHistory } from './report-plan.ts';

export interface SampleChoice {
  readonly today: IsoDate;
  readonly seed: string;
  /** How many of the seven communes; tests take one. */
  readonly communes?: number;
}

export interface PlannedJournal {
  readonly unitCode: string;
  readonly activities: readonly PlannedActivity[];
}

/** A report of one school for one period. */
export interface PlannedReport {
  readonly school: PlannedSchool;
  readonly period: PlannedPeriod;
  readonly history: ReportHistory;
}

export interface SamplePlan {
  readonly choice: SampleChoice;
  /** First day of the journal; the last one is the day before `today`. */
  readonly days: DateRange;
  readonly organisation: OrganisationPlan;
  readonly headCounts: ReadonlyMap<string, readonly HeadCounts[]>;
  readonly rounds: readonly PeriodRound[];
  readonly directives: DirectivePlan;
  /** In the order of periods, then of schools. */
  readonly reports: readonly PlannedReport[];
  /** Plans of the last and of the present school year. */
  readonly plans: readonly PlannedPlan[];
  readonly journals: readonly PlannedJournal[];
  /** What is written down after the reports that should have counted it were sealed. */
  readonly lateEntries: readonly PlannedJournal[];
}

export function planSample(choice: SampleChoice): SamplePlan {
  const { today, seed } = choice;
  const days = { from: historyFrom(today), to: addDays(today, -1) };
  const organisation = planOrganisation(choice.communes);
  const { schools, communes } = organisation;
  const counted = countingDays(days.from, today);
  const headCounts = new Map(schools.map((school) => [school.code, headCountsOf(school, counted, seed)]));
  const rounds = planPeriods(today, communes);
  const directives = planDirectives(today, communes);
  const reports = rounds.flatMap((round, index) =>
    schools.map((school): PlannedReport => {
      const period = periodOf(school, round);
      const onPaper = index === rounds.length - 2 && sendsPaper(school, schools, round);
      return { school, period, history: planReport(school, period, { seed, today, onPaper }) };
    }),
  );
  const sentBy = Map.groupBy(reports, ({ school }) => school.code);
  const frameOf = (code: string) => ({
    seed,
    days,
    sent: (sentBy.get(code) ?? []).flatMap(({ period, history }): SentReport[] =>
      sentReport(period, history),
    ),
  });
  const ofSchools = schools.map((school) => {
    const counts = headCounts.get(school.code) ?? [];
    const character = characterOf(school.code, school.position, seed);
    const done = planSchoolJournal(school, character, counts, {
      ...frameOf(school.code),
      asked: directives.seedPlan.assignments,
    });
    const plans = planSchoolPlans(school, done, { seed, today });
    const activities = linkToTasks(school.code, done, plans, seed);
    return {
      plans,
      ...withFaults(school, activities, { counts, lastDay: days.to, sealedUntil: lastSealedDay(rounds) }),
    };
  });
  const journals = [
    ...ofSchools.map(({ unitCode, activities }) => ({ unitCode, activities })),
    ...officesIn(organisation, days).map(({ code, within }) => ({
      unitCode: code,
      activities: planOfficeJournal(code, characterOf(code, 0, seed), { seed, days: within, sent: [] }),
    })),
  ];
  const lateEntries = ofSchools.map(({ unitCode, late }) => ({ unitCode, activities: late }));
  return {
    choice,
    days,
    organisation,
    headCounts,
    rounds,
    directives,
    reports,
    plans: ofSchools.flatMap(({ plans }) => plans),
    journals,
    lateEntries,
  };
}

interface FaultFrame {
  readonly counts: readonly HeadCounts[];
  readonly lastDay: IsoDate;
  /** Last day of the newest period whose reports are all accepted. */
  readonly sealedUntil: IsoDate;
}

/** Three schools of each commune make a slip; all others keep the journal they have. */
function withFaults(
  { code, position }: PlannedSchool,
  activities: readonly PlannedActivity[],
  { counts, lastDay, sealedUntil }: FaultFrame,
): PlannedJournal & { readonly late: readonly PlannedActivity[] } {
  const journal = (inTime: readonly PlannedActivity[], late: readonly PlannedActivity[] = []) => ({
    unitCode: code,
    activities: inTime,
    late,
  });
  if (position === 6) return journal(withCountAboveRoll(activities, counts.at(-1)?.pupils ?? 0));
  if (position === 8) return journal(withCopiedEntry(activities, lastDay, [code]));
  if (position !== 12) return journal(activities);
  const { inTime, late } = writtenTooLate(activities, sealedUntil, lastDay);
  return journal(inTime, late);
}

function lastSealedDay(rounds: readonly PeriodRound[]): IsoDate {
  const sealed = rounds.at(-3) ?? rounds.at(-2);
  if (!sealed) throw new RangeError('the sample has too few periods');
  return sealed.ofOffices.to;
}

/** The period of a round that asks a school: its commune's, or before the communes the district's. */
export function periodOf(school: PlannedSchool, { ofSchools }: PeriodRound): PlannedPeriod {
  const own = ofSchools.find(({ ownerCode }) => ownerCode === school.commune.code) ?? ofSchools[0];
  if (!own) throw new RangeError('a round without a period');
  return own;
}

// One primary school of the first commune sends paper, in the last period that is over.
function sendsPaper(school: PlannedSchool, schools: readonly PlannedSchool[], round: PeriodRound): boolean {
  const chosen = schools.findLast(
    (other) =>
      other.commune.code === schools[0]?.commune.code &&
      other.level === 'primary' &&
      !isInTrouble(other.position, periodOf(other, round)),
  );
  return school.code === chosen?.code;
}

function officesIn({ communes }: OrganisationPlan, days: DateRange): { code: string; within: DateRange }[] {
  const since = days.from > COMMUNES_FROM ? days.from : COMMUNES_FROM;
  const offices = communes.map(({ code }) => ({ code, within: { from: since, to: days.to } }));
  if (days.from >= COMMUNES_FROM) return offices;
  return [...offices, { code: DISTRICT_CODE, within: { from: days.from, to: addDays(COMMUNES_FROM, -1) } }];
}
