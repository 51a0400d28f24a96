// What the log knows while somebody types: the words of the unit, its head counts, its habits, what was logged lately.
// With it the browser counts, asks and suggests by the very rules of the server. Pure.
import { addDays, isIsoDate, type IsoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import type { FieldProblem } from '#shared/app-error.ts';
import { factsOfForm, type ActivityForm } from './activity-form.ts';
import type { ActivityFacts } from './activity.ts';
import { entriesOn, type ActivityKind, type Catalogue, type KindTile } from './catalogue.ts';
import { checkActivity } from './check-activity.ts';
import type { NearbyActivity } from './likely-duplicates.ts';
import { contributionOf, defaultTrafficWindows, type Contribution, type HeadCount } from './counting.ts';

export interface LogFrame {
  readonly unitCode: string;
  readonly today: IsoDate;
  readonly levels: readonly Level[];
  /** All dated rows that units of these levels may use. */
  readonly catalogue: Catalogue;
  readonly headCounts: readonly HeadCount[];
  /** Ids by how often this unit uses them, most frequent first; topics and channels per kind. */
  readonly habits: {
    readonly kinds: readonly string[];
    readonly topics: Readonly<Record<string, readonly string[]>>;
    readonly channels: Readonly<Record<string, readonly string[]>>;
  };
  readonly lastOfKind: Readonly<Record<string, ActivityFacts>>;
  /** What was held in the last days, to ask about likely duplicates. */
  readonly nearby: readonly NearbyActivity[];
}

/** The kinds of one tile on a day, the usual ones first. */
export function kindsOfTile(frame: LogFrame, tile: KindTile, date: IsoDate): ActivityKind[] {
  return byHabit(
    entriesOn(frame.catalogue.kinds, date).filter((kind) => kind.tile === tile),
    frame.habits.kinds,
  );
}

/** Entries in the order of a habit; those never used keep their order behind them. */
export function byHabit<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  habit: readonly string[],
): Entry[] {
  const place = (id: string) => (habit.includes(id) ? habit.indexOf(id) : habit.length);
  return entries.toSorted((a, b) => place(a.id) - place(b.id));
}

/** What this unit usually names with a kind; before a kind is chosen, what it names with any. */
export function habitOf(
  habits: Readonly<Record<string, readonly string[]>>,
  kind: string,
): readonly string[] {
  return habits[kind] ?? [...new Set(Object.values(habits).flat())];
}

/** What the form would feed if it were saved now; empty without a day or a kind. */
export function contributionsOfForm(form: ActivityForm, frame: LogFrame): Contribution[] {
  const facts = factsOfForm(form);
  if (facts === null || facts.kind === '') return [];
  const period = { from: facts.heldOn, to: facts.heldOn };
  return contributionOf(
    { ...facts, deletedAt: null },
    { ...frame, period, trafficWindows: defaultTrafficWindows(period) },
  );
}

/** What a person should look at again, asked before it is saved. `ownId`: the activity being corrected. */
export function questionsOfForm(
  form: ActivityForm,
  frame: LogFrame,
  ownId?: string,
): readonly FieldProblem[] {
  const facts = factsOfForm(form);
  if (facts === null || facts.kind === '') return [];
  return checkActivity(facts, { ...frame, nearby: frame.nearby.filter(({ id }) => id !== ownId) }).warnings;
}

/** The day whose words are shown: the one typed, today while it is no day. */
export function dayOfWords(heldOn: string, today: IsoDate): IsoDate {
  return isIsoDate(heldOn) ? heldOn : today;
}

/** Today and the day before it, the two near choices. */
export function nearDays(today: IsoDate): readonly [IsoDate, IsoDate] {
  return [today, addDays(today, -1)];
}
