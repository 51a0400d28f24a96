// An account reads its notices. That something was read is the reader's own affair and no event.
import { AppError } from '#shared/app-error.ts';
import { defineCommand, defineQuery, type Ctx } from '../../use-case/index.ts';
import { mayHaveNotices } from '../policy.ts';
import { countUnreadInput, listNotificationsInput, markAllReadInput, markReadInput } from '../schemas.ts';
import {
  countUnreadOf,
  selectNotices,
  updateRead,
  type Notification,
  type UnreadCount,
} from './notification-store.ts';

export interface NotificationPage {
  readonly items: Notification[];
  readonly total: number;
  /** Id to continue after; null on the last page. */
  readonly next: string | null;
}

/** The notices of the actor, newest first. */
export const listNotifications = defineQuery({
  name: 'notifications.list_notifications',
  input: listNotificationsInput,
  async run(ctx, { group, cursor, limit }): Promise<NotificationPage> {
    const { items, total } = await selectNotices(ctx.tx, {
      accountId: accountOf(ctx),
      needsAction: group === undefined ? undefined : group === 'needs_action',
      after: cursor,
      limit: limit + 1,
    });
    const page = items.slice(0, limit);
    return { items: page, total, next: items.length > limit ? (page.at(-1)?.id ?? null) : null };
  },
});

export const countUnread = defineQuery({
  name: 'notifications.count_unread',
  input: countUnreadInput,
  run: async (ctx): Promise<UnreadCount> => countUnreadOf(ctx.tx, accountOf(ctx)),
});

/** Ids of other accounts are passed over in silence. */
export const markRead = defineCommand({
  name: 'notifications.mark_read',
  input: markReadInput,
  run: async (ctx, { ids }): Promise<{ marked: number }> => ({
    marked: await updateRead(ctx, accountOf(ctx), { ids }),
  }),
});

export const markAllRead = defineCommand({
  name: 'notifications.mark_all_read',
  input: markAllReadInput,
  run: async (ctx, { upTo }): Promise<{ marked: number }> => ({
    marked: await updateRead(ctx, accountOf(ctx), { upTo }),
  }),
});

function accountOf(ctx: Ctx): string {
  if (!mayHaveNotices(ctx.actor)) throw new AppError('forbidden', 'notification.only_accounts');
  return ctx.actor.accountId;
}
