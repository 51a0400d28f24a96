// All SQL on notices. Row-level security shows an account its own only, and lets only the system write.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { Ctx } from '../../use-case/index.ts';
import type { Role } from '../../accounts/actor.ts';
import type { StoredParams } from '../notice.ts';
import './tables.ts';

export interface Notification {
  readonly id: string;
  readonly kind: string;
  readonly params: StoredParams;
  /** Where it leads, below the address of this installation. */
  readonly href: string;
  readonly needsAction: boolean;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface NoticeRow {
  readonly accountIds: readonly string[];
  readonly unitIds: readonly number[];
  readonly roles: readonly Role[];
  readonly exceptAccountId: string | null;
  readonly unitId: number | null;
  readonly kind: string;
  readonly subject: string;
  readonly params: StoredParams;
  readonly href: string;
  readonly needsAction: boolean;
}

/** One row for each account named or holding one of the roles. One that is still unread is renewed. */
export async function insertNotices(ctx: Ctx, notice: NoticeRow): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into notifications (account_id, unit_id, kind, subject, params, href, needs_action, created_at)
    select account_id, ${notice.unitId}::int, ${notice.kind}, ${notice.subject}, ${JSON.stringify(notice.params)}::jsonb,
           ${notice.href}, ${notice.needsAction}::boolean, ${ctx.now}::timestamptz
    from (
      select unnest(${[...notice.accountIds]}::text[])
      union
      select app.accounts_with_role(${[...notice.unitIds]}::int[], ${[...notice.roles]}::text[], ${ctx.today}::date)
    ) as receivers (account_id)
    where account_id is distinct from ${notice.exceptAccountId}::text
    order by account_id
    on conflict (account_id, kind, subject) where read_at is null
      do update set unit_id = excluded.unit_id, params = excluded.params, href = excluded.href,
                    needs_action = excluded.needs_action, created_at = excluded.created_at`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0n);
}

export interface NotificationFilter {
  readonly accountId: string;
  readonly needsAction: boolean | undefined;
  /** Id of the notice to continue after. */
  readonly after: string | undefined;
  readonly limit: number;
}

export async function selectNotices(
  tx: Tx,
  filter: NotificationFilter,
): Promise<{ items: Notification[]; total: number }> {
  const matching = sql`
    from notifications where account_id = ${filter.accountId}
      ${filter.needsAction === undefined ? sql`` : sql`and needs_action = ${filter.needsAction}`}`;
  const { rows } = await sql<Notification>`
    select id::text, kind, params, href, needs_action as "needsAction", created_at as "createdAt", read_at as "readAt"
    ${matching} ${filter.after === undefined ? sql`` : sql`and id < ${filter.after}::bigint`}
    order by notifications.id desc limit ${filter.limit}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*)::int as total ${matching}`.execute(tx);
  return { items: rows, total: counted.rows[0]?.total ?? 0 };
}

export interface UnreadCount {
  readonly unread: number;
  /** Of these, the ones that ask for something. */
  readonly needsAction: number;
}

export async function countUnreadOf(tx: Tx, accountId: string): Promise<UnreadCount> {
  const { rows } = await sql<UnreadCount>`
    select count(*)::int as unread, (count(*) filter (where needs_action))::int as "needsAction"
    from notifications where account_id = ${accountId} and read_at is null`.execute(tx);
  return rows[0] ?? { unread: 0, needsAction: 0 };
}

/** Answers how many were unread before. */
export async function updateRead(
  ctx: Ctx,
  accountId: string,
  which: { ids: readonly string[] } | { upTo: string },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update notifications set read_at = ${ctx.now}
    where account_id = ${accountId} and read_at is null
      and ${'ids' in which ? sql`id = any (${[...which.ids]}::bigint[])` : sql`id <= ${which.upTo}::bigint`}`.execute(
    ctx.tx,
  );
  return Number(numAffectedRows ?? 0n);
}

/** The same for those who hold one of the roles at one of the units; others still have it to do. */
export async function updateSettledAt(
  ctx: Ctx,
  subject: string,
  at: { unitId: number; roles: readonly Role[] },
): Promise<void> {
  await sql`
    update notifications set needs_action = false
    where subject = ${subject} and needs_action
      and account_id in (select app.accounts_with_role(array[${at.unitId}::int], ${[...at.roles]}::text[], ${ctx.today}::date))`.execute(
    ctx.tx,
  );
}

export async function updateSettled(tx: Tx, subject: string): Promise<void> {
  await tx
    .updateTable('notifications')
    .set({ needs_action: false })
    .where('subject', '=', subject)
    .where('needs_action', '=', true)
    .execute();
}

export async function deleteOlderThan(tx: Tx, before: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('notifications')
    .where('created_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
