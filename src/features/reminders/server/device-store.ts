// All SQL on push devices and on the key pair of the installation.
import { sql } from 'kysely';
import { sha256Of } from '#foundation/accounts/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import type { VapidKeys } from '#platform/push/index.ts';
import { newId } from '#shared/ids.ts';
import './tables.ts';

export interface PushDevice {
  readonly id: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly lastSentAt: Date | null;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export async function selectDevices(tx: Tx, accountId: string): Promise<PushDevice[]> {
  return tx
    .selectFrom('push_devices')
    .select([
      'id',
      'label',
      'created_at as createdAt',
      'last_sent_at as lastSentAt',
      'endpoint',
      'p256dh',
      'auth',
    ])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute();
}

/** The browser is of this account from now on, whoever had it before. */
export async function replaceDevice(
  ctx: Ctx,
  accountId: string,
  device: Pick<PushDevice, 'endpoint' | 'p256dh' | 'auth' | 'label'>,
): Promise<string> {
  const id = newId();
  await sql`select app.free_push_endpoint(${sha256Of(device.endpoint)})`.execute(ctx.tx);
  await ctx.tx
    .insertInto('push_devices')
    .values({
      id,
      account_id: accountId,
      endpoint: device.endpoint,
      endpoint_sha256: sha256Of(device.endpoint),
      p256dh: device.p256dh,
      auth: device.auth,
      label: device.label,
      created_at: ctx.now,
      last_sent_at: null,
    })
    .execute();
  return id;
}

/** False when it is none of the account's. */
export async function deleteDevice(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('push_devices')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function markSent(ctx: Ctx, id: string): Promise<void> {
  await ctx.tx.updateTable('push_devices').set({ last_sent_at: ctx.now }).where('id', '=', id).execute();
}

const PUBLIC_KEY = 'push.public';
const PRIVATE_KEY = 'push.private';

/** Keeps a pair unless there is one: a new one would silence every device. Two servers that start together keep one. */
export async function keepPushKeys(tx: Tx, { publicKey, privateKey }: VapidKeys, at: Date): Promise<void> {
  await sql`
    insert into installation_keys (name, value, is_public, created_at)
    select name, value, is_public, ${at}::timestamptz
    from (values (${PUBLIC_KEY}, ${publicKey}, true), (${PRIVATE_KEY}, ${privateKey}, false)) as k (name, value, is_public)
    where not exists (select from installation_keys where name = ${PRIVATE_KEY})
    on conflict (name) do nothing`.execute(tx);
}

/** What a browser is given; null before the installation has started once. */
export async function findPublicKey(tx: Tx): Promise<string | null> {
  const row = await tx
    .selectFrom('installation_keys')
    .select('value')
    .where('name', '=', PUBLIC_KEY)
    .executeTakeFirst();
  return row?.value ?? null;
}

/** For the system only. */
export async function findPushKeys(tx: Tx): Promise<VapidKeys | undefined> {
  const rows = await tx.selectFrom('installation_keys').select(['name', 'value']).execute();
  const valueOf = (name: string) => rows.find((row) => row.name === name)?.value;
  const [publicKey, privateKey] = [valueOf(PUBLIC_KEY), valueOf(PRIVATE_KEY)];
  return publicKey !== undefined && privateKey !== undefined ? { publicKey, privateKey } : undefined;
}
