// The iCalendar feed: a secret address that its owner makes, renews and revokes, and that reads as its owner reads.
import { createHash } from 'node:crypto';
import { looksLikeSecret, newSecret, sha256Of, speakAs } from '#foundation/accounts/server/index.ts';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, defineQuery } from '#foundation/use-case/index.ts';
import type { DueItem } from '#features/worklist/due-item.ts';
import { listOwnDueItems } from '#features/worklist/server/index.ts';
import { notFound } from '#shared/app-error.ts';
import { addDays } from '#shared/dates.ts';
import { ownAccount } from '../policy.ts';
import { nothing, openFeedInput, readFeedInput } from '../schemas.ts';
import { composeFeed } from './compose-feed.ts';
import { deleteFeed, findFeed, findReader, replaceFeed, updateRead } from './feed-store.ts';

/** Where the address leads, below the origin of the installation. */
const feedPath = (token: string): string => `/lich/${token}.ics`;

/** Makes the address, or a new one instead of the old. `path` is shown once. */
export const openCalendarFeed = defineCommand({
  name: 'reminders.open_calendar_feed',
  input: openFeedInput,
  async run(ctx, { locale }): Promise<{ path: string }> {
    const accountId = ownAccount(ctx.actor);
    const isRenewed = (await findFeed(ctx.tx, accountId)) !== undefined;
    const token = newSecret();
    await replaceFeed(ctx, accountId, { tokenSha256: sha256Of(token), locale });
    recordEvent(ctx, {
      name: isRenewed ? 'calendar_feed.renewed' : 'calendar_feed.opened',
      unitId: null,
      subject: `account:${accountId}`,
    });
    return { path: feedPath(token) };
  },
});

/** The address stops working at once. Errors: `calendar_feed.not_found` when there is none. */
export const closeCalendarFeed = defineCommand({
  name: 'reminders.close_calendar_feed',
  input: nothing,
  async run(ctx): Promise<void> {
    const accountId = ownAccount(ctx.actor);
    if (!(await deleteFeed(ctx.tx, accountId))) throw notFound('calendar_feed');
    recordEvent(ctx, { name: 'calendar_feed.closed', unitId: null, subject: `account:${accountId}` });
  },
});

export interface CalendarFeedState {
  readonly createdAt: Date;
  readonly lastReadAt: Date | null;
}

/** Whether the account has an address, since when, and when it was last read; never the address itself. */
export const getCalendarFeed = defineQuery({
  name: 'reminders.get_calendar_feed',
  input: nothing,
  async run(ctx): Promise<CalendarFeedState | null> {
    const feed = await findFeed(ctx.tx, ownAccount(ctx.actor));
    return feed ? { createdAt: feed.createdAt, lastReadAt: feed.lastReadAt } : null;
  },
});

export interface CalendarFile {
  readonly text: string;
  readonly etag: string;
  readonly changedAt: Date;
}

/** By day, and never by how urgent it is today: the file must not change because a night has passed. */
const placeInFile = ({ on, key }: DueItem): string => `${on ?? ''} ${key}`;

const LATE_DAYS = 60;
const AHEAD_DAYS = 366;

/**
 * The file behind an address: a year ahead, and what is late by up to two months. It is a command because it keeps
 * since when the content has been what it is. Errors: `calendar_feed.not_found`, also for an account that may not act.
 */
export const readCalendarFeed = defineCommand({
  name: 'reminders.read_calendar_feed',
  input: readFeedInput,
  async run(anonymous, { token, origin }): Promise<CalendarFile> {
    const reader = looksLikeSecret(token) ? await findReader(anonymous, sha256Of(token)) : undefined;
    if (!reader) throw notFound('calendar_feed');
    const ctx = await speakAs(anonymous, reader);
    const accountId = ownAccount(ctx.actor);
    const feed = await findFeed(ctx.tx, accountId);
    if (!feed) throw notFound('calendar_feed');
    const items = await listOwnDueItems.run(ctx, {
      from: addDays(ctx.today, -LATE_DAYS),
      to: addDays(ctx.today, AHEAD_DAYS),
      upcoming: true,
    });
    const byDay = items.toSorted((a, b) => (placeInFile(a) < placeInFile(b) ? -1 : 1));
    const text = composeFeed(byDay, { origin, locale: feed.locale, stamp: feed.createdAt });
    const sha256 = createHash('sha256').update(text).digest();
    const isUnchanged = feed.contentSha256?.equals(sha256) ?? false;
    const changedAt = isUnchanged && feed.changedAt !== null ? feed.changedAt : ctx.now;
    await updateRead(ctx, accountId, { sha256, changedAt });
    return { text, etag: `"${sha256.toString('hex').slice(0, 32)}"`, changedAt };
  },
});
