// What is due for somebody: one shape for every slice, and the order that says what hurts most. Pure.
import { diffDays, type IsoDate } from '#shared/dates.ts';
import type { MessageDefinition } from '#shared/messages.ts';

/**
 * `due`: has a last day · `waiting`: somebody waits for me since a day · `missing`: other units owe something · `gap`:
 * nothing is due, but something usual has stopped.
 */
export type DueKind = 'due' | 'waiting' | 'missing' | 'gap';

export interface DueItem {
  /** Stable, so that a list can be compared with the one before: `report:<id>`. */
  readonly key: string;
  readonly kind: DueKind;
  /** An action or a thing, at most two lines. */
  readonly title: MessageDefinition;
  /** The title for messages that leave the system, where `title` repeats what is still a draft. */
  readonly titleOutside?: MessageDefinition;
  /** Where it comes from and how far it is. */
  readonly detail: MessageDefinition;
  readonly params: Readonly<Record<string, string | number>>;
  readonly href: string;
  /** The verb of the one act in its row. */
  readonly act: MessageDefinition;
  /** Last day, or the day since when somebody waits. */
  readonly on: IsoDate | null;
  /** Nothing can be done before this day; the calendar knows it, the list of today leaves it out until then. */
  readonly startsOn?: IsoDate;
  /** Parts that have a value, of all parts; null when it has no parts. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** How many units it concerns; 1 for one's own. */
  readonly units: number;
}

/** Whether anything can be done about it on this day. */
export function hasBegun({ startsOn }: DueItem, day: IsoDate): boolean {
  return startsOn === undefined || startsOn <= day;
}

/** Days until the due day (negative: late), or days waited as a negative number; null without a day. */
export function urgencyOf(item: DueItem, today: IsoDate): number | null {
  return item.on === null ? null : diffDays(today, item.on);
}

/** Late things of most units first, then people who wait, then the nearest day; things without a day come last. */
export function mostUrgentFirst(today: IsoDate): (a: DueItem, b: DueItem) => number {
  const rank = (item: DueItem): number => {
    const days = urgencyOf(item, today);
    if (item.kind === 'missing' && days !== null && days < 0) return 0;
    if (item.kind === 'due' && days !== null && days < 0) return 1;
    if (item.kind === 'waiting') return 2;
    return days === null ? 4 : 3;
  };
  return (a, b) =>
    rank(a) - rank(b) ||
    b.units - a.units ||
    (urgencyOf(a, today) ?? 9999) - (urgencyOf(b, today) ?? 9999) ||
    (a.key < b.key ? -1 : 1);
}
