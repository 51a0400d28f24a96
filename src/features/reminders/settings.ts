// How somebody wants to be reminded outside the pages: channels, quiet hours, days; and when a message may go. Pure.
import { weekdayOf, todayInVietnam } from '#shared/dates.ts';
import type { Locale } from '#shared/messages.ts';

export const CHANNELS = ['mail', 'push'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface ReminderTimes {
  /** Minutes of the day in Việt Nam: from here … */
  readonly quietFrom: number;
  /** … to here nothing is sent; the minute itself is free again. Equal: no quiet hours. */
  readonly quietTo: number;
  /** Days on which something may be sent, 1 = Monday. */
  readonly weekdays: readonly number[];
}

export interface ReminderSettings extends ReminderTimes {
  readonly locale: Locale;
  readonly mailOn: boolean;
  readonly pushOn: boolean;
  readonly mailAddress: string | null;
  readonly mailConfirmedAt: Date | null;
}

const at = (hour: number, minute: number) => hour * 60 + minute;

/** What holds until somebody chooses: nothing is sent; when it is, not at night and not at the weekend. */
export const DEFAULT_SETTINGS: ReminderSettings = {
  locale: 'vi',
  mailOn: false,
  pushOn: false,
  quietFrom: at(21, 0),
  quietTo: at(6, 30),
  weekdays: [1, 2, 3, 4, 5],
  mailAddress: null,
  mailConfirmedAt: null,
};

const VIETNAM_OFFSET_MS = 7 * 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** Minutes since midnight in Việt Nam. */
export function minuteOfDay(instant: Date): number {
  return Math.floor((instant.getTime() + VIETNAM_OFFSET_MS) / MINUTE_MS) % DAY_MINUTES;
}

/** Whether a message may go at this instant: not in the quiet hours, and on a chosen day. */
export function mayReachAt({ quietFrom, quietTo, weekdays }: ReminderTimes, instant: Date): boolean {
  if (!weekdays.includes(weekdayOf(todayInVietnam(instant)))) return false;
  const minute = minuteOfDay(instant);
  // Quiet hours usually go over midnight.
  const isQuiet =
    quietFrom <= quietTo ? minute >= quietFrom && minute < quietTo : minute >= quietFrom || minute < quietTo;
  return !isQuiet;
}

/** `390` → `06:30`, as an input of type time writes it. */
export function clockOf(minute: number): string {
  const figure = (value: number) => String(value).padStart(2, '0');
  return `${figure(Math.floor(minute / 60))}:${figure(minute % 60)}`;
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/;

/** `06:30` → 390; null when it is no time of the day. */
export function minuteFrom(clock: string): number | null {
  const [, hour, minute] = CLOCK.exec(clock) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** `phu.trach@truong.vn` → `p…@truong.vn`: enough for its owner to know it again, over somebody's shoulder too little. */
export function maskedAddress(address: string): string {
  const place = address.lastIndexOf('@');
  return `${address.slice(0, 1)}…${address.slice(place)}`;
}

const FIRST_WAIT_MINUTES = 5;
const LONGEST_WAIT_MINUTES = 120;
/** Then the day is over, or the server is away for longer than a reminder is worth. */
export const MOST_ATTEMPTS = 8;

/** Minutes until the next attempt after the n-th that failed: 5, 10, 20, 40, 80, then 120. */
export function waitMinutesAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MINUTES * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MINUTES);
}

/** Days before the last day on which somebody is told inside the application; −1 = the day after. */
export const REMINDER_DAYS: readonly number[] = [7, 3, 1, -1];
