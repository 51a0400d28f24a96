// Writes notices. Reactions to events call this as the system, after the event is committed: a person's own
// transaction neither sees whom to tell above its unit nor may write into another account.
import type { Role } from '../../accounts/actor.ts';
import { isSystem } from '../../accounts/actor.ts';
import type { Ctx } from '../../use-case/index.ts';
import type { NoticeKind, NoticeParams } from '../notice.ts';
import { deleteOlderThan, insertNotices, updateSettled, updateSettledAt } from './notification-store.ts';

export interface NewNotice<Kind extends NoticeKind> {
  readonly toAccounts?: readonly string[];
  /** Everybody who holds one of the roles today at exactly this unit, or at one of these. */
  readonly toRolesAt?: { readonly unitId: number | readonly number[]; readonly roles: readonly Role[] };
  /** Whoever did it need not be told. */
  readonly exceptAccount?: string | null;
  readonly kind: Kind;
  readonly params: NoticeParams<Kind>;
  /** `kind:id` of the thing it is about, as in the audit trail. */
  readonly subject: string;
  /** The unit it concerns. */
  readonly unitId?: number | null;
  /** Path of the page where one acts or reads, `/bao-cao/…`. */
  readonly href: string;
  readonly needsAction: boolean;
}

/**
 * Tells each receiver once; answers how many. A notice of the same kind about the same subject that is still unread is
 * renewed instead of repeated, so a reaction may run twice.
 */
export async function notify<Kind extends NoticeKind>(ctx: Ctx, notice: NewNotice<Kind>): Promise<number> {
  requireSystem(ctx);
  const { toAccounts = [], toRolesAt = { unitId: [], roles: [] } } = notice;
  return insertNotices(ctx, {
    accountIds: toAccounts,
    unitIds: typeof toRolesAt.unitId === 'number' ? [toRolesAt.unitId] : toRolesAt.unitId,
    roles: toRolesAt.roles,
    exceptAccountId: notice.exceptAccount ?? null,
    unitId: notice.unitId ?? null,
    kind: notice.kind,
    subject: notice.subject,
    params: notice.params,
    href: notice.href,
    needsAction: notice.needsAction,
  });
}

/** What was asked about this subject has been done by somebody: it moves from "to do" to "to know" for everybody. */
export async function settleNotices(ctx: Ctx, subject: string): Promise<void> {
  requireSystem(ctx);
  await updateSettled(ctx.tx, subject);
}

/** What was asked of one unit among many is done there: its people have nothing to do about it any more. */
export async function settleNoticesAt(
  ctx: Ctx,
  subject: string,
  at: { unitId: number; roles: readonly Role[] },
): Promise<void> {
  requireSystem(ctx);
  await updateSettledAt(ctx, subject, at);
}

const KEPT_DAYS = 180;

/** For the nightly clean-up; answers how many were forgotten. The audit trail keeps what happened. */
export async function forgetOldNotices(ctx: Ctx): Promise<number> {
  requireSystem(ctx);
  return deleteOlderThan(ctx.tx, new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000));
}

function requireSystem(ctx: Ctx): void {
  if (!isSystem(ctx.actor)) throw new Error('notices are written by the system, in a reaction to an event');
}
