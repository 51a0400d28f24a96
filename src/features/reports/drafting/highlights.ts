// Which topics and which one activity a section names. Chosen by rule, so that two people drafting the same report
// get the same sentence: most sessions first, then most evidence, then the largest attendance.
import type { IsoDate } from '#shared/dates.ts';
import { compareVietnamese } from '#shared/vietnamese-text.ts';
import { formatCount, formatDate } from '#shared/vietnamese-format.ts';
import { lowerFirst, withoutFullStop } from './paragraph.ts';

export interface ActivityForDraft {
  readonly id: string;
  readonly title: string;
  readonly heldOn: IsoDate;
  /** The part of the report it may stand for. */
  readonly sectionId: string;
  readonly evidenceCount: number;
  /** People of all groups; null = unknown. */
  readonly attendance: number | null;
}

/** One typical activity of a section, not one that another section already names. Null when there is none. */
export function chooseHighlight(
  activities: readonly ActivityForDraft[],
  sectionId: string,
  usedIds: ReadonlySet<string> = new Set(),
): ActivityForDraft | null {
  const candidates = activities
    .filter((activity) => activity.sectionId === sectionId && !usedIds.has(activity.id))
    .toSorted(
      (a, b) =>
        b.evidenceCount - a.evidenceCount ||
        (b.attendance ?? -1) - (a.attendance ?? -1) ||
        (a.heldOn < b.heldOn ? 1 : a.heldOn > b.heldOn ? -1 : 0) ||
        (a.id < b.id ? -1 : 1),
    );
  return candidates[0] ?? null;
}

/** `Nói chuyện chuyên đề phòng, chống ma túy (ngày 26/3/2026, 612 lượt dự)`. The title stays as it was written. */
export function highlightInWords(activity: ActivityForDraft): string {
  const people = activity.attendance === null ? '' : `, ${formatCount(activity.attendance)} lượt dự`;
  return `${withoutFullStop(activity.title)} (ngày ${formatDate(activity.heldOn)}${people})`;
}

export interface TopicCount {
  readonly label: string;
  readonly sessions: number;
}

const NAMED_TOPICS = 3;

/** The three topics with most sessions, by label; null when there is none. */
export function topicsInWords(topics: readonly TopicCount[]): string | null {
  const named = topics
    .filter(({ sessions }) => sessions > 0)
    .toSorted((a, b) => b.sessions - a.sessions || compareVietnamese(a.label, b.label))
    .slice(0, NAMED_TOPICS);
  return named.length === 0 ? null : named.map(({ label }) => lowerFirst(label)).join('; ');
}
