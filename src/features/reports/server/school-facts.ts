// What the sentences of a school's report say beside figures, as far as the system knows it: head counts, topics, one
// typical activity for each part.
import { countingFrameOf, selectActivities } from '#features/journal/server/index.ts';
import type { Activity } from '#features/journal/activity.ts';
import { contributionOf, formsUsed, type CountingFrame } from '#features/journal/counting.ts';
import type { UnitForActing } from '#foundation/organisation/server/index.ts';
import type { UnitFacts } from '#foundation/organisation/unit.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { DateRange } from '#shared/dates.ts';
import type { CheckContext } from '../checks.ts';
import {
  chooseHighlight,
  highlightInWords,
  topicsInWords,
  type ActivityForDraft,
} from '../drafting/highlights.ts';
import type { SchoolFacts } from '../drafting/school-facts.ts';
import type { PrintedActivity } from '../printing/list-annexes.ts';
import { sectionOfFigure, type ReportForm } from '../report-form.ts';

/** More activities than any school logs in a year; a wall against mistakes, not a page. */
const MOST_ACTIVITIES = 5_000;

export interface JournalOfPeriod {
  readonly frame: CountingFrame;
  readonly activities: readonly Activity[];
}

/** The entries of one unit on the days of a period, with what they are counted against. */
export async function journalOfPeriod(
  ctx: Ctx,
  unit: UnitForActing,
  days: DateRange,
): Promise<JournalOfPeriod> {
  const [frame, stored] = await Promise.all([
    countingFrameOf(ctx, unit, days),
    selectActivities(ctx.tx, { unitId: unit.id, ...days }, { limit: MOST_ACTIVITIES }),
  ]);
  return { frame, activities: stored.map(({ activity }) => activity) };
}

/** Facts for the drafted text of every part; `II.2` takes its highlight first. */
export function schoolFacts(
  { frame, activities }: JournalOfPeriod,
  form: ReportForm,
  facts: UnitFacts | null,
): SchoolFacts {
  const counted = activities.flatMap((activity): ActivityForDraft[] => {
    const [contribution] = contributionOf(activity, frame);
    const section = contribution && sectionOfFigure(form, contribution.figureId);
    return section ? [forDraft(activity, section.id)] : [];
  });
  const highlight = chooseHighlight(counted, 'II.2');
  return {
    classes: facts?.classes ?? null,
    pupils: facts?.pupils ?? null,
    staff: facts?.staff ?? null,
    partyMembers: facts?.partyMembers ?? null,
    topics: topicsOf(activities, frame),
    highlight: highlight === null ? null : highlightInWords(highlight),
  };
}

/** The best attended activity of each group, for the check against the roll. */
export function largestAttendance({ activities }: JournalOfPeriod): CheckContext['largestAttendance'] {
  const largest = (group: 'staff' | 'pupils' | 'parents'): number | null =>
    activities.reduce<number | null>((most, { attendance, sessions }) => {
      const people = attendance[group];
      // The count is the total over all sessions; only a single session can be held against the roll.
      return people === null || sessions > 1 ? most : Math.max(most ?? 0, people);
    }, null);
  return { staff: largest('staff'), pupils: largest('pupils'), parents: largest('parents') };
}

/** What stands behind figures that are united over units, for the seal. */
export function unitedItems({ frame, activities }: JournalOfPeriod): ReadonlyMap<string, readonly string[]> {
  return new Map([['fig.pr.forms', formsUsed(activities, frame)]]);
}

const GROUP_WORDS = [
  ['staff', 'cán bộ, giáo viên, nhân viên'],
  ['pupils', 'học sinh'],
  ['parents', 'cha mẹ học sinh'],
  ['others', 'nhân dân, khách mời'],
] as const;

/** Activities of annex B6: those that count as propaganda sessions. */
export function printedActivities({ frame, activities }: JournalOfPeriod): readonly PrintedActivity[] {
  const kinds = new Map(frame.catalogue.kinds.map(({ id, label }) => [id, label.vi]));
  return activities
    .filter((activity) => contributionOf(activity, frame).some(({ figureId }) => figureId === 'fig.pr.ses'))
    .map((activity) => {
      const groups = GROUP_WORDS.filter(([group]) => (activity.attendance[group] ?? 0) > 0);
      return {
        heldOn: activity.heldOn,
        title: activity.title,
        form: kinds.get(activity.kind) ?? activity.kind,
        audience: groups.map(([, words]) => words).join('; '),
        attendance: peopleOf(activity),
        evidence: activity.evidence.length === 0 ? '' : `${String(activity.evidence.length)} tệp`,
      };
    });
}

function peopleOf({ attendance }: Activity): number | null {
  const people = Object.values(attendance).filter((count) => count !== null);
  return people.length === 0 ? null : people.reduce((total, count) => total + count, 0);
}

function forDraft(activity: Activity, sectionId: string): ActivityForDraft {
  return {
    id: activity.id,
    title: activity.title,
    heldOn: activity.heldOn,
    sectionId,
    evidenceCount: activity.evidence.length,
    attendance: peopleOf(activity),
  };
}

function topicsOf(activities: readonly Activity[], frame: CountingFrame): string | null {
  const labels = new Map(frame.catalogue.topics.map(({ id, label }) => [id, label.vi]));
  const sessions = new Map<string, number>();
  for (const activity of activities) {
    const counted = contributionOf(activity, frame).find(({ figureId }) => figureId === 'fig.pr.ses');
    for (const topic of counted ? activity.topics : []) {
      sessions.set(topic, (sessions.get(topic) ?? 0) + (counted?.value ?? 0));
    }
  }
  return topicsInWords(
    [...sessions].map(([id, count]) => ({ label: labels.get(id) ?? id, sessions: count })),
  );
}
