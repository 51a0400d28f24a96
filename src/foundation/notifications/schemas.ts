// Shapes of what may be asked of the notifications slice.
import { z } from 'zod';

const noticeId = z.string().regex(/^[1-9]\d{0,14}$/);

/** `group`: what the account has to do something about, or what it need only know. */
export const listNotificationsInput = z.strictObject({
  group: z.enum(['needs_action', 'to_know']).optional(),
  cursor: noticeId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

export const countUnreadInput = z.strictObject({});

export const markReadInput = z.strictObject({ ids: z.array(noticeId).min(1).max(100) });

/** `upTo`: the newest notice the person has seen, so that one that arrived meanwhile stays unread. */
export const markAllReadInput = z.strictObject({ upTo: noticeId });
