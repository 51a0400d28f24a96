// Where things stand on the calendar: due days, what is late, who waits, and what was done. Pure.
import { isWithin, type DateRange, type IsoDate } from '#shared/dates.ts';
import { urgencyOf, type DueItem } from './due-item.ts';

/** What one may choose to see; without a choice, everything. */
export const CALENDAR_KINDS = ['due', 'missing', 'waiting', 'activity'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

export function isCalendarKind(text: string): text is CalendarKind {
  return CALENDAR_KINDS.some((kind) => kind === text);
}

export interface CalendarPlace {
  readonly date: IsoDate;
  readonly tone: 'due' | 'late' | 'act';
}

/**
 * The day an item stands on. What is late, and who waits, is there to be done today; on days that do not hold today a
 * late thing keeps its own day. Null: it has no day among those shown.
 */
export function placeOf(item: DueItem, today: IsoDate, shown: DateRange): CalendarPlace | null {
  const days = urgencyOf(item, today);
  if (item.on === null || days === null) return null;
  const isLate = item.kind !== 'waiting' && days < 0;
  const date = (isLate || item.kind === 'waiting') && isWithin(today, shown) ? today : item.on;
  if (item.kind === 'waiting' && date !== today) return null;
  if (!isWithin(date, shown)) return null;
  return { date, tone: isLate ? 'late' : 'due' };
}
