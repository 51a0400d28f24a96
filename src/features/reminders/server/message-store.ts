// All SQL on messages. A message is a row before it is anything else; it leaves only after `sending` is committed.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { newId } from '#shared/ids.ts';
import type { AfterAttempt, MessageState, Purpose } from '../message.ts';
import type { Channel } from '../settings.ts';
import './tables.ts';

/** One message of the day for each; whoever has one already gets none. Answers how many were new. */
export async function insertDigests(
  ctx: Ctx,
  wanted: readonly { readonly accountId: string; readonly channel: Channel }[],
): Promise<number> {
  if (wanted.length === 0) return 0;
  const { numAffectedRows } = await sql`
    insert into reminder_messages
      (id, account_id, channel, purpose, day, state, attempts, next_attempt_at, created_at)
    select id, account_id, channel, 'digest', ${ctx.today}::date, 'waiting', 0, ${ctx.now}::timestamptz, ${ctx.now}
    from unnest(${wanted.map(() => newId())}::text[], ${wanted.map(({ accountId }) => accountId)}::text[],
                ${wanted.map(({ channel }) => channel)}::text[]) as wanted (id, account_id, channel)
    on conflict (account_id, channel, day) where purpose = 'digest' do nothing`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0n);
}

/** A message that somebody asked for themselves. */
export async function insertAsked(
  ctx: Ctx,
  message: { accountId: string; channel: Channel; purpose: Exclude<Purpose, 'digest'> },
): Promise<void> {
  await ctx.tx
    .insertInto('reminder_messages')
    .values({
      id: newId(),
      account_id: message.accountId,
      channel: message.channel,
      purpose: message.purpose,
      day: ctx.today,
      state: 'waiting',
      attempts: 0,
      next_attempt_at: ctx.now,
      created_at: ctx.now,
    })
    .execute();
}

/** How many messages somebody has asked for on a channel today. */
export async function countAsked(ctx: Ctx, accountId: string, channel: Channel): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from reminder_messages
    where account_id = ${accountId} and channel = ${channel} and purpose <> 'digest' and day = ${ctx.today}`.execute(
    ctx.tx,
  );
  return rows[0]?.count ?? 0;
}

export interface LastMessage {
  readonly channel: Channel;
  readonly purpose: Purpose;
  readonly state: MessageState;
  readonly at: Date;
}

/** The latest message of each channel that had something to say. */
export async function selectLast(tx: Tx, accountId: string): Promise<LastMessage[]> {
  const { rows } = await sql<LastMessage>`
    select distinct on (channel) channel, purpose, state, coalesce(finished_at, created_at) as at
    from reminder_messages where account_id = ${accountId} and state <> 'nothing'
    order by channel, created_at desc, id desc`.execute(tx);
  return rows;
}

export interface ClaimedMessage {
  readonly id: string;
  readonly accountId: string;
  readonly channel: Channel;
  readonly purpose: Purpose;
  /** This one included. */
  readonly attempts: number;
}

/**
 * Takes the next message of these channels for sending; two senders never take the same. Once this is committed the
 * message counts as sent unless its sender says otherwise.
 */
export async function claimNext(
  ctx: Ctx,
  channels: readonly Channel[],
  unsubscribeSha256: Buffer,
): Promise<ClaimedMessage | undefined> {
  const { rows } = await sql<ClaimedMessage>`
    update reminder_messages m
    set state = 'sending', attempts = attempts + 1, claimed_at = ${ctx.now}, unsubscribe_sha256 = ${unsubscribeSha256}
    where m.id = (
      select id from reminder_messages
      where state = 'waiting' and next_attempt_at <= ${ctx.now} and channel = any (${[...channels]}::text[])
      order by purpose = 'digest', next_attempt_at, id limit 1 for update skip locked)
    returning id, account_id as "accountId", channel, purpose, attempts`.execute(ctx.tx);
  return rows[0];
}

export async function isAnyWaiting(ctx: Ctx, channel: Channel): Promise<boolean> {
  const { rows } = await sql`
    select from reminder_messages
    where state = 'waiting' and next_attempt_at <= ${ctx.now} and channel = ${channel} limit 1`.execute(
    ctx.tx,
  );
  return rows.length > 0;
}

export async function finish(
  ctx: Ctx,
  id: string,
  { state, reason, waitMinutes }: AfterAttempt,
): Promise<void> {
  const nextAt = new Date(ctx.now.getTime() + (waitMinutes ?? 0) * 60_000);
  await ctx.tx
    .updateTable('reminder_messages')
    .set({
      state,
      reason,
      next_attempt_at: nextAt,
      finished_at: waitMinutes === null ? ctx.now : null,
    })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute();
}

/** Gives a message back that was not tried: it was claimed at a time at which it may not go. */
export async function release(ctx: Ctx, id: string, nextAt: Date): Promise<void> {
  await sql`update reminder_messages set state = 'waiting', attempts = attempts - 1, next_attempt_at = ${nextAt}
    where id = ${id} and state = 'sending'`.execute(ctx.tx);
}

const INTERRUPTED_AFTER_MS = 15 * 60_000;
const ASKED_KEPT_MS = 24 * 3_600_000;

/**
 * What is over without having come to its end: a sender died while sending (nobody knows whether it left, so it does
 * not leave again), the day is over, or nobody waits for it any more.
 */
export async function endStale(ctx: Ctx): Promise<void> {
  await sql`
    update reminder_messages
    set state = case state when 'sending' then 'unknown' else 'failed' end, finished_at = ${ctx.now},
        reason = case state when 'sending' then 'interrupted' else coalesce(reason, 'too late') end
    where (state = 'sending' and claimed_at < ${new Date(ctx.now.getTime() - INTERRUPTED_AFTER_MS)})
       or (state = 'waiting' and purpose = 'digest' and day < ${ctx.today})
       or (state = 'waiting' and created_at < ${new Date(ctx.now.getTime() - ASKED_KEPT_MS)})`.execute(
    ctx.tx,
  );
}

/** True when somebody is told of this thing, this day and this distance for the first time. */
export async function rememberReminded(
  ctx: Ctx,
  told: { accountId: string; itemKey: string; dueOn: string; days: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('reminded_days')
    .values({
      account_id: told.accountId,
      item_key: told.itemKey,
      due_on: told.dueOn,
      days: told.days,
      reminded_at: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

const KEPT_DAYS = 180;

/** For the nightly clean-up: the links in mails of half a year ago end with them. */
export async function forgetOldMessages(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000);
  await ctx.tx.deleteFrom('reminder_messages').where('created_at', '<', before).execute();
  await ctx.tx.deleteFrom('reminded_days').where('reminded_at', '<', before).execute();
}
