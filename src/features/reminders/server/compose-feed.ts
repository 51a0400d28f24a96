// Due items as an iCalendar file (RFC 5545): all-day events with stable UIDs. Nothing but names, days and addresses;
// the same items give the same bytes, so that an unchanged calendar keeps its ETag.
import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { DueItem } from '#features/worklist/due-item.ts';
import { nameOutside } from '#features/worklist/due-item-words.ts';
import { addDays, type IsoDate } from '#shared/dates.ts';
import { inLocale, type Locale } from '#shared/messages.ts';
import { reminderMessages } from '../messages.ts';

export interface FeedFrame {
  /** Address of the installation without a slash at the end. */
  readonly origin: string;
  readonly locale: Locale;
  /** Stands in every event; it does not move, because nobody but the reader's cache would notice. */
  readonly stamp: Date;
}

const READ_AGAIN_SECONDS = 3600;

/** The file. People who wait have no last day and stand in no calendar. */
export function composeFeed(items: readonly DueItem[], { origin, locale, stamp }: FeedFrame): string {
  const m = inLocale(reminderMessages, locale);
  const calendar = ical({
    name: m.feedName(),
    prodId: { company: 'Trường An', product: 'Việc cần làm', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: READ_AGAIN_SECONDS,
    url: `${origin}/viec-can-lam/lich`,
  });
  for (const item of items) {
    if (item.on === null || item.kind === 'waiting') continue;
    calendar.createEvent({
      id: uidOf(item, origin),
      stamp,
      start: utcDay(item.on),
      end: utcDay(addDays(item.on, 1)),
      allDay: true,
      summary: m.feedDue({ title: nameOutside(item, locale) }),
      url: `${origin}${item.href}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** Hashed, because a key may hold the code of a unit. */
function uidOf({ key }: DueItem, origin: string): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${new URL(origin).hostname}`;
}

/** The library prints a day without time zone in UTC. */
function utcDay(date: IsoDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
