// How often a feed address may be read: in this process, so that a calendar application gone wild, or somebody guessing
// addresses, costs one look into a map instead of a transaction.
import { AppError } from '#shared/app-error.ts';

export interface FeedLimits {
  /** Counts one reading; throws `calendar_feed.too_often`. */
  beforeReading(token: string, clientAddress: string, now: Date): void;
  /** Counts an address that leads nowhere, against the network it came from. */
  afterMiss(clientAddress: string, now: Date): void;
}

const HOUR_MS = 3_600_000;
/** Several devices may share one address, and some read every few minutes. */
const READINGS_AN_HOUR = 60;
/** A school behind one address may keep some revoked ones in old phones; a guesser needs 2^256. */
const MISSES_AN_HOUR = 100;
const KEPT = 10_000;

export function createFeedLimits(): FeedLimits {
  const readings = counter(READINGS_AN_HOUR);
  const misses = counter(MISSES_AN_HOUR);
  return {
    beforeReading(token, clientAddress, now) {
      misses.refuseBeyond(clientAddress, now);
      readings.refuseBeyond(token, now);
      readings.count(token, now);
    },
    afterMiss(clientAddress, now) {
      misses.count(clientAddress, now);
    },
  };
}

interface Window {
  readonly since: number;
  readonly count: number;
}

function counter(most: number) {
  const windows = new Map<string, Window>();
  const current = (key: string, now: Date): Window => {
    const window = windows.get(key);
    return window && now.getTime() - window.since < HOUR_MS ? window : { since: now.getTime(), count: 0 };
  };
  return {
    refuseBeyond(key: string, now: Date): void {
      const { since, count } = current(key, now);
      if (count < most) return;
      const seconds = Math.ceil((since + HOUR_MS - now.getTime()) / 1000);
      throw new AppError('too_many', 'calendar_feed.too_often', { seconds });
    },
    count(key: string, now: Date): void {
      const { since, count } = current(key, now);
      windows.delete(key);
      windows.set(key, { since, count: count + 1 });
      const [oldest] = windows.size > KEPT ? windows.keys() : [];
      if (oldest !== undefined) windows.delete(oldest);
    },
  };
}
