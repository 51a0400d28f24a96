// How the journal is laid out on its pages: months with their sums, the people of an entry. Pure.
import { addDays, addMonths, isoDate, type IsoDate } from '#shared/dates.ts';
import type { BilingualText } from '#shared/figure-definition.ts';
import { sumKnown, type Activity, type ActivityFacts } from './activity.ts';
import type { KindTile } from './catalogue.ts';

/** An activity as a list shows it. */
export interface ListedActivity extends Activity {
  readonly kindLabel: BilingualText;
  readonly tile: KindTile;
  readonly channelLabels: readonly BilingualText[];
  /** Number of figures it feeds; null in lists over many units, where it is not worked out. */
  readonly feeds: number | null;
}

/** The sums of one month over everything a list finds, not only over what is shown of it. */
export interface MonthSum {
  /** `yyyy-mm` */
  readonly month: string;
  readonly activities: number;
  readonly sessions: number;
  /** Null when nobody counted in any of them. */
  readonly people: number | null;
}

/** People of all groups at one activity; null when nobody counted. */
export function peopleOf({ attendance }: Pick<ActivityFacts, 'attendance'>): number | null {
  return sumKnown(Object.values(attendance));
}

/** The activities of each month, in the order they come. */
export function byMonth<Item extends { readonly heldOn: IsoDate }>(
  items: readonly Item[],
): { month: string; items: Item[] }[] {
  return [...Map.groupBy(items, ({ heldOn }) => heldOn.slice(0, 7))].map(([month, ofMonth]) => ({
    month,
    items: ofMonth,
  }));
}

/** Everything of a list together. */
export function totalOf(months: readonly MonthSum[]): { activities: number; people: number | null } {
  return {
    activities: months.reduce((sum, { activities }) => sum + activities, 0),
    people: sumKnown(months.map(({ people }) => people)),
  };
}

/** First and last day of `yyyy-mm`. */
export function daysOfMonth(month: string): { from: IsoDate; to: IsoDate } {
  const from = isoDate(`${month}-01`);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The month before or after: `2026-01`, −1 → `2025-12`. */
export function monthBeside(month: string, step: number): string {
  return addMonths(isoDate(`${month}-01`), step).slice(0, 7);
}
