import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import { listNotifications, markRead } from '#foundation/notifications/server/index.ts';
import { changePeriod, openPeriod } from '#foundation/periods/server/index.ts';
import { newVapidKeys } from '#platform/push/index.ts';
import { aTree, anActor, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import {
  addPushDevice,
  askTestMessage,
  keepPushKeys,
  listPushDevices,
  remindInside,
  removePushDevice,
  sendReminders,
} from './index.ts';
import { aPushService, browserKeys, toolsAt } from './reminder-fixture.ts';

const database = useTestDatabase();
let tree: TestTree;
let officer: Actor;
let period: { id: string; version: number };

beforeAll(async () => {
  tree = await aTree(database);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  period = await database.as(officer).execute(openPeriod, {
    ownerCode: 'cu-chi',
    name: 'Báo cáo sơ kết',
    kind: 'half_year',
    from: '2025-11-16',
    to: '2026-05-08',
    cutOffOn: '2026-05-08',
    dueOn: '2026-05-10',
  });
  const ctx = toolsAt(database, '2026-05-01T08:00:00');
  await ctx.inSystemTransaction(({ tx, now }) => keepPushKeys(tx, newVapidKeys(), now));
});

const FCM = 'https://fcm.googleapis.com/fcm/send/';

/** Somebody who said yes in a browser; the address is then led to the push service of the test. */
async function somebodyWithDevices(...endpoints: string[]): Promise<Actor> {
  await sql`delete from push_devices`.execute(database.ownerDb);
  await sql`delete from reminder_settings`.execute(database.ownerDb);
  const actor = await anActor(database, 'head', tree.cuChi.primaries[0]);
  for (const [index, endpoint] of endpoints.entries()) {
    const device = { ...browserKeys(), endpoint: `${FCM}${crypto.randomUUID()}`, label: `Máy ${index + 1}` };
    const { id } = await database.as(actor).execute(addPushDevice, device);
    await sql`update push_devices set endpoint = ${endpoint} where id = ${id}`.execute(database.ownerDb);
  }
  return actor;
}

const send = (moment: string) => sendReminders(toolsAt(database, moment));
const devicesOf = async (actor: Actor) =>
  (await database.as(actor).ask(listPushDevices, {})).items.map(({ label }) => label);

async function stateOf(actor: Actor) {
  const { rows } = await sql<{ state: string }>`
    select state from reminder_messages where account_id = ${actor.accountId} and channel = 'push'
    order by created_at, id`.execute(database.ownerDb);
  return rows.map(({ state }) => state);
}

describe('a push message', () => {
  test('goes once a day to each device, at an hour that suits', async () => {
    const service = await aPushService();
    const actor = await somebodyWithDevices(service.endpoint('1'), service.endpoint('2'));
    for (const clock of ['05:00', '08:00', '08:05', '12:00']) await send(`2026-05-04T${clock}:00`);
    expect(service.bodies).toHaveLength(2);
    expect(await stateOf(actor)).toEqual(['sent']);
    await send('2026-05-05T08:00:00');
    expect(service.bodies).toHaveLength(4);
  });

  test('to a browser that is gone takes it off the list; the others have theirs', async () => {
    const [here, gone] = [await aPushService(), await aPushService()];
    gone.answerWith(410);
    const actor = await somebodyWithDevices(gone.endpoint('1'), here.endpoint('2'));
    await send('2026-05-04T08:00:00');
    expect(await devicesOf(actor)).toEqual(['Máy 2']);
    expect(await stateOf(actor)).toEqual(['sent']);
  });

  test('that no service takes is tried again later', async () => {
    const service = await aPushService();
    service.answerWith(503);
    const actor = await somebodyWithDevices(service.endpoint('1'));
    await send('2026-05-04T08:00:00');
    expect(await stateOf(actor)).toEqual(['waiting']);
    service.answerWith(201);
    await send('2026-05-04T08:05:00');
    await send('2026-05-04T08:30:00');
    expect(await stateOf(actor)).toEqual(['sent']);
    expect(service.bodies).toHaveLength(2);
  });

  test('can be tried by hand', async () => {
    const service = await aPushService();
    const actor = await somebodyWithDevices(service.endpoint('1'));
    await database
      .as(actor, { now: new Date('2026-05-09T23:00:00+07:00') })
      .execute(askTestMessage, { channel: 'push' });
    await send('2026-05-09T23:00:00');
    expect(service.bodies).toHaveLength(1);
  });
});

describe('a device', () => {
  test.each([
    'http://fcm.googleapis.com/x',
    'https://127.0.0.1/x',
    'https://localhost/x',
    'https://db.internal/x',
    'https://10.0.0.5/x',
  ])('under %s is refused', async (endpoint) => {
    const actor = await somebodyWithDevices();
    await expect(
      database.as(actor).execute(addPushDevice, { ...browserKeys(), endpoint, label: 'Máy' }),
    ).rejects.toMatchObject({ code: 'push_device.not_public' });
  });

  test('belongs to whoever turned it on last, and is removed by its owner only', async () => {
    const before = await somebodyWithDevices();
    const after = await anActor(database, 'coordinator', tree.cuChi.primaries[0]);
    const device = { ...browserKeys(), endpoint: `${FCM}shared`, label: 'Máy phòng giáo vụ' };
    await database.as(before).execute(addPushDevice, device);
    const { id } = await database.as(after).execute(addPushDevice, device);
    expect(await devicesOf(before)).toEqual([]);
    await expect(database.as(before).execute(removePushDevice, { id })).rejects.toMatchObject({
      code: 'push_device.not_found',
    });
    await database.as(after).execute(removePushDevice, { id });
    expect(await devicesOf(after)).toEqual([]);
  });

  test('has ten beside it at most', async () => {
    const actor = await somebodyWithDevices(...Array.from({ length: 10 }, (_, n) => `${FCM}${String(n)}`));
    await expect(
      database.as(actor).execute(addPushDevice, { ...browserKeys(), endpoint: `${FCM}11`, label: 'Máy' }),
    ).rejects.toMatchObject({ code: 'push_device.too_many' });
  });

  test('is given the public key; the private one is for the system alone', async () => {
    const { publicKey } = await database.as(officer).ask(listPushDevices, {});
    expect(Buffer.from(publicKey ?? '', 'base64url')).toHaveLength(65);
    const operator = await anActor(database, 'operator', tree.department);
    const ctx = await database.ctxFor(operator);
    const { rows } = await sql<{ name: string }>`select name from installation_keys`.execute(ctx.tx);
    expect(rows).toEqual([{ name: 'push.public' }]);
  });

  test('keeps the key of the installation for good', async () => {
    const keys = async () => (await database.as(officer).ask(listPushDevices, {})).publicKey;
    const first = await keys();
    await toolsAt(database, '2026-05-02T08:00:00').inSystemTransaction(({ tx, now }) =>
      keepPushKeys(tx, newVapidKeys(), now),
    );
    expect(await keys()).toBe(first);
  });
});

describe('inside the application', () => {
  const noticesOf = async (actor: Actor) =>
    (await database.as(actor).ask(listNotifications, {})).items
      .filter(({ kind }) => kind.startsWith('due.'))
      .map(({ kind, params }) => [kind, params['days'] ?? params['dueOn']]);

  test('a day that comes near is told 7, 3 and 1 days before and the day after, each once', async () => {
    const head = await anActor(database, 'head', tree.cuChi.primaries[1]);
    const seen: string[] = [];
    for (let day = 1; day <= 14; day += 1) {
      const moment = `2026-05-${String(day).padStart(2, '0')}T05:40:00`;
      await remindInside(toolsAt(database, moment));
      await remindInside(toolsAt(database, moment));
      const notices = (await database.as(head).ask(listNotifications, {})).items.filter(
        ({ readAt, kind }) => readAt === null && kind.startsWith('due.'),
      );
      if (notices.length > 0) seen.push(...notices.map(({ kind }) => `${String(day)} ${kind}`));
      if (notices.length > 0) await database.as(head).execute(markRead, { ids: notices.map(({ id }) => id) });
    }
    expect(seen).toEqual(['3 due.soon', '7 due.soon', '9 due.tomorrow', '11 due.late']);
    expect(await noticesOf(head)).toEqual([
      ['due.late', '2026-05-10'],
      ['due.tomorrow', '2026-05-10'],
      ['due.soon', 3],
      ['due.soon', 7],
    ]);
  });

  test('a day that moves is told anew, and a closed account nothing', async () => {
    const head = await anActor(database, 'head', tree.cuChi.primaries[2]);
    const closed = await anActor(database, 'head', tree.cuChi.primaries[2]);
    await sql`update accounts set disabled_at = now() where id = ${closed.accountId}`.execute(
      database.ownerDb,
    );
    await remindInside(toolsAt(database, '2026-05-03T05:40:00'));
    await database
      .as(officer)
      .execute(changePeriod, { id: period.id, version: period.version, dueOn: '2026-05-12' });
    await remindInside(toolsAt(database, '2026-05-05T05:40:00'));
    const { rows } = await sql<{ account_id: string; due_on: string }>`
      select account_id, due_on from reminded_days where account_id = any (${[head.accountId, closed.accountId]})
      order by due_on`.execute(database.ownerDb);
    expect(rows).toEqual([
      { account_id: head.accountId, due_on: '2026-05-10' },
      { account_id: head.accountId, due_on: '2026-05-12' },
    ]);
  });

  test('is the system’s work alone', async () => {
    const ctx = await database.ctxFor(officer);
    const { findActingActor } = await import('#foundation/accounts/server/index.ts');
    await expect(findActingActor(ctx, officer.accountId ?? '')).rejects.toThrow('system');
    expect(await findActingActor({ ...ctx, actor: SYSTEM_ACTOR }, 'nobody')).toBeUndefined();
  });
});
