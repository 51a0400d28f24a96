// All SQL on reminder settings. Row-level security shows an account its own, and the system all.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { DEFAULT_SETTINGS, type Channel, type ReminderSettings, type ReminderTimes } from '../settings.ts';
import './tables.ts';

const COLUMNS = [
  'locale',
  'mail_on as mailOn',
  'push_on as pushOn',
  'quiet_from as quietFrom',
  'quiet_to as quietTo',
  'weekdays',
  'mail_address as mailAddress',
  'mail_confirmed_at as mailConfirmedAt',
] as const;

/** As chosen, or as it is before anybody has chosen. */
export async function findSettings(tx: Tx, accountId: string): Promise<ReminderSettings> {
  const stored = await tx
    .selectFrom('reminder_settings')
    .select(COLUMNS)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return stored ?? DEFAULT_SETTINGS;
}

export async function storeSettings(ctx: Ctx, accountId: string, settings: ReminderSettings): Promise<void> {
  const columns = {
    locale: settings.locale,
    mail_on: settings.mailOn,
    push_on: settings.pushOn,
    quiet_from: settings.quietFrom,
    quiet_to: settings.quietTo,
    weekdays: [...settings.weekdays],
    mail_address: settings.mailAddress,
    mail_confirmed_at: settings.mailConfirmedAt,
    updated_at: ctx.now,
  };
  await ctx.tx
    .insertInto('reminder_settings')
    .values({ account_id: accountId, ...columns })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(columns))
    .execute();
}

/** The link in the mail that asks for a confirmation; null takes it away. */
export async function storeLink(
  ctx: Ctx,
  accountId: string,
  link: { sha256: Buffer; expiresAt: Date } | null,
): Promise<void> {
  await ctx.tx
    .updateTable('reminder_settings')
    .set({ link_sha256: link?.sha256 ?? null, link_expires_at: link?.expiresAt ?? null })
    .where('account_id', '=', accountId)
    .execute();
}

export interface LinkHolder {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
}

export async function findByConfirmationLink(
  tx: Tx,
  sha256: Buffer,
): Promise<(LinkHolder & { readonly expiresAt: Date }) | undefined> {
  const { rows } = await sql<LinkHolder & { expiresAt: Date }>`
    select account_id as "accountId", username, name, expires_at as "expiresAt"
    from app.account_of_reminder_link(${sha256})`.execute(tx);
  return rows[0];
}

export async function findByUnsubscribeLink(tx: Tx, sha256: Buffer): Promise<LinkHolder | undefined> {
  const { rows } = await sql<LinkHolder>`
    select account_id as "accountId", username, name from app.account_of_unsubscribe_link(${sha256})`.execute(
    tx,
  );
  return rows[0];
}

export interface Wanted extends ReminderTimes {
  readonly accountId: string;
  readonly channel: Channel;
}

/** Channels that somebody turned on and that have no message of this day yet. For the system. */
export async function selectWanted(ctx: Ctx): Promise<Wanted[]> {
  const { rows } = await sql<Wanted>`
    select s.account_id as "accountId", c.channel, s.quiet_from as "quietFrom", s.quiet_to as "quietTo", s.weekdays
    from reminder_settings s
    cross join lateral (values ('mail', s.mail_on), ('push', s.push_on)) as c (channel, is_on)
    where c.is_on and not exists (
      select from reminder_messages m
      where m.account_id = s.account_id and m.channel = c.channel and m.day = ${ctx.today}::date
        and m.purpose = 'digest')
    order by s.account_id`.execute(ctx.tx);
  return rows;
}
