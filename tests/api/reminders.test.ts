// What is due, and the way out of the mails, through the interface.
import { createHash } from 'node:crypto';
import { pino } from 'pino';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { createApi } from '#api/index.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import { openPeriod } from '#foundation/periods/server/index.ts';
import { reminderRoutes } from '#features/reminders/server/api.ts';
import { worklistRoutes } from '#features/worklist/server/api.ts';
import { aTree, anActor, TEST_NOW, useTestDatabase } from '#tests/kit/index.ts';

const database = useTestDatabase();
let head: Actor;
let call: (method: string, path: string, headers?: Record<string, string>) => Promise<Response>;

beforeAll(async () => {
  const tree = await aTree(database);
  head = await anActor(database, 'head', tree.cuChi.primaries[0]);
  const officer = await anActor(database, 'officer', tree.cuChi.office);
  await database.as(officer).execute(openPeriod, {
    ownerCode: 'cu-chi',
    name: 'Báo cáo sơ kết',
    kind: 'half_year',
    from: '2025-11-16',
    to: '2026-05-08',
    cutOffOn: '2026-05-08',
    dueOn: '2026-05-10',
  });
  const api = createApi({
    db: database.db,
    log: pino({ level: 'silent' }),
    origin: 'http://test.invalid',
    routes: [...worklistRoutes, ...reminderRoutes],
    actorOfToken: (token) => Promise.resolve(token === 'head' ? head : undefined),
    now: () => TEST_NOW,
  });
  call = async (method, path, headers = {}) =>
    api.request(`/api/v1${path}`, {
      method,
      headers,
      ...(method === 'POST' && { body: 'List-Unsubscribe=One-Click' }),
    });
});

const AS_HEAD = { authorization: 'Bearer head' };

test('the worklist is a list of what is due, in the language asked for, in the days asked for', async () => {
  const answer = await call('GET', '/worklist', AS_HEAD);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    total: 1,
    next: null,
    items: [
      { kind: 'due', title: 'Báo cáo sơ kết', on: '2026-05-10', startsOn: null, act: 'Mở báo cáo', units: 1 },
    ],
  });
  const english = await call('GET', '/worklist', { ...AS_HEAD, 'accept-language': 'en' });
  expect(await english.json()).toMatchObject({ items: [{ act: 'Open' }] });
  const later = await call('GET', '/worklist?from=2026-05-11&to=2026-12-31&upcoming=true', AS_HEAD);
  expect(await later.json()).toMatchObject({ total: 0, items: [] });
});

test.each([
  ['', {}, 401],
  ['?unit=cu-chi&role=officer', AS_HEAD, 404],
  ['?unit=cu-chi-th-1', AS_HEAD, 422],
  ['?from=2026-02-30', AS_HEAD, 422],
  ['?horizon=60', AS_HEAD, 422],
] as const)('the worklist with "%s" is refused', async (query, headers, status) => {
  expect((await call('GET', `/worklist${query}`, headers)).status).toBe(status);
});

test('a mail program ends the mails with one form from nowhere; opening the address ends nothing', async () => {
  const token = 'u'.repeat(43);
  const isOn = async () => {
    const { rows } = await sql<{ mail_on: boolean }>`select mail_on from reminder_settings`.execute(
      database.ownerDb,
    );
    return rows.map(({ mail_on }) => mail_on);
  };
  await sql`
    insert into reminder_settings (account_id, locale, mail_on, push_on, quiet_from, quiet_to, weekdays, mail_address,
      mail_confirmed_at, updated_at)
    values (${head.accountId}, 'vi', true, false, 1260, 390, '{1}', 'a@truong.vn', now(), now())`.execute(
    database.ownerDb,
  );
  await sql`
    insert into reminder_messages (id, account_id, channel, purpose, day, state, attempts, next_attempt_at, created_at,
      unsubscribe_sha256)
    values ('1', ${head.accountId}, 'mail', 'digest', '2026-05-04', 'sent', 1, now(), now(),
      ${createHash('sha256').update(token).digest()})`.execute(database.ownerDb);

  const opened = await call('GET', `/unsubscriptions/${token}`);
  expect(opened.status).toBe(200);
  expect(await opened.text()).toContain(`href="/thoi-nhac/${token}"`);
  expect(await isOn()).toEqual([true]);

  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await call('POST', `/unsubscriptions/${token}`, form)).status).toBe(200);
  expect((await call('POST', `/unsubscriptions/${token}`, form)).status).toBe(200);
  expect(await isOn()).toEqual([false]);
});

test.each(['x', 'a'.repeat(43), '%3Cscript%3E'])(
  'an address that no mail carried, %s, is not there',
  async (token) => {
    expect((await call('POST', `/unsubscriptions/${token}`)).status).toBe(404);
    if (token.length !== 43) expect((await call('GET', `/unsubscriptions/${token}`)).status).toBe(404);
  },
);
