import { async as ical, type VEvent } from 'node-ical';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, type Actor } from '#foundation/accounts/actor.ts';
import { changePeriod, openPeriod } from '#foundation/periods/server/index.ts';
import { aTree, anActor, TEST_NOW, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import {
  closeCalendarFeed,
  createFeedLimits,
  getCalendarFeed,
  openCalendarFeed,
  readCalendarFeed,
} from './index.ts';

const database = useTestDatabase();
const ORIGIN = 'https://truong-an.example.vn';
let tree: TestTree;
let officer: Actor;
let period: { id: string; version: number };

beforeAll(async () => {
  tree = await aTree(database);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  period = await aPeriod(
    'Báo cáo sơ kết phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026',
    '2025-11-16',
    '2026-05-08',
  );
  await aPeriod('Báo cáo tổng kết', '2026-05-16', '2026-11-13');
});

const aPeriod = (name: string, from: string, to: string) =>
  database.as(officer).execute(openPeriod, {
    ownerCode: 'cu-chi',
    name,
    kind: 'half_year',
    from,
    to,
    cutOffOn: to,
    dueOn: to,
  });

async function aFeed(actor: Actor, locale: 'vi' | 'en' = 'vi'): Promise<string> {
  const { path } = await database.as(actor).execute(openCalendarFeed, { locale });
  expect(path).toMatch(/^\/lich\/[A-Za-z0-9_-]{43}\.ics$/);
  return path.slice('/lich/'.length, -'.ics'.length);
}

const read = (token: string, now = TEST_NOW) =>
  database.as(ANONYMOUS, { now }).execute(readCalendarFeed, { token, origin: ORIGIN });

async function eventsOf(token: string): Promise<VEvent[]> {
  const parsed = await ical.parseICS((await read(token)).text);
  return Object.values(parsed).filter((part): part is VEvent => part?.type === 'VEVENT');
}

const NOT_THERE = { kind: 'not_found', code: 'calendar_feed.not_found' };

describe('a calendar feed', () => {
  test('is a calendar that another program reads: all-day events with days, names and addresses', async () => {
    const head = await anActor(database, 'head', tree.cuChi.primaries[0]);
    const token = await aFeed(head);
    const events = await eventsOf(token);
    expect(
      events.map((event) => [event.summary, event.datetype, dayOf(event.start), dayOf(event.end)]),
    ).toEqual([
      [
        'Hạn: Báo cáo sơ kết phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026',
        'date',
        '2026-05-08',
        '2026-05-09',
      ],
      ['Hạn: Báo cáo tổng kết', 'date', '2026-11-13', '2026-11-14'],
    ]);
    expect(events[0]?.url).toMatchObject({ val: `${ORIGIN}/bao-cao/${period.id}.cu-chi-th-1` });
    const { text } = await read(token);
    expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.normalize('NFC')).toBe(text);
    for (const secret of [head.name, head.username, head.accountId ?? '']) expect(text).not.toContain(secret);
  });

  test('speaks the language its owner chose', async () => {
    const token = await aFeed(await anActor(database, 'coordinator', tree.cuChi.primaries[0]), 'en');
    expect((await read(token)).text).toContain('SUMMARY:Due: ');
  });

  test('of an office names what the schools owe it', async () => {
    const events = await eventsOf(await aFeed(officer));
    expect(events[0]?.summary).toBe(
      'Hạn: 9 trường chưa gửi Báo cáo sơ kết phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026',
    );
  });

  test('keeps its bytes, its tag and its time until something changes, and the same UIDs after', async () => {
    const token = await aFeed(await anActor(database, 'head', tree.cuChi.primaries[1]));
    const later = new Date(TEST_NOW.getTime() + 3_600_000);
    const first = await read(token);
    const second = await read(token, later);
    expect(second).toEqual(first);
    expect(second.changedAt).toEqual(TEST_NOW);
    const uids = (await eventsOf(token)).map(({ uid }) => uid);
    const { version } = await database
      .as(officer)
      .execute(changePeriod, { id: period.id, version: period.version, dueOn: '2026-05-09' });
    expect(version).toBeGreaterThan(period.version);
    const third = await read(token, later);
    expect(third.etag).not.toBe(first.etag);
    expect(third.changedAt).toEqual(later);
    expect((await eventsOf(token)).map(({ uid }) => uid)).toEqual(uids);
  });

  test('has one address: a new one ends the old, and without one there is nothing', async () => {
    const head = await anActor(database, 'head', tree.cuChi.primaries[2]);
    const me = database.as(head);
    expect(await me.ask(getCalendarFeed, {})).toBeNull();
    const old = await aFeed(head);
    await read(old);
    expect(await me.ask(getCalendarFeed, {})).toEqual({ createdAt: TEST_NOW, lastReadAt: TEST_NOW });
    const fresh = await aFeed(head);
    await expect(read(old)).rejects.toMatchObject(NOT_THERE);
    await expect(read(fresh)).resolves.toBeDefined();
    await me.execute(closeCalendarFeed, {});
    await expect(read(fresh)).rejects.toMatchObject(NOT_THERE);
    await expect(me.execute(closeCalendarFeed, {})).rejects.toMatchObject(NOT_THERE);
    const { rows } = await sql<{ name: string }>`
      select name from audit_events where subject = ${`account:${head.accountId ?? ''}`} order by id`.execute(
      database.ownerDb,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'calendar_feed.opened',
      'calendar_feed.renewed',
      'calendar_feed.closed',
    ]);
  });

  test.each([
    ['is disabled', `update accounts set disabled_at = now() where id`],
    ['has a new password', `update accounts set access_from = '2026-05-05' where id`],
    ['has lost its role', `update role_grants set valid = '[2020-01-01,2026-05-01)' where account_id`],
  ])('is not there for an account that %s', async (_, change) => {
    const head = await anActor(database, 'head', tree.tanAnHoi.primaries[0]);
    const token = await aFeed(head);
    await sql`${sql.raw(change)} = ${head.accountId}`.execute(database.ownerDb);
    await expect(read(token)).rejects.toMatchObject(NOT_THERE);
  });

  test.each(['', 'x', 'a'.repeat(43), '../../etc/passwd', 'ta_' + 'a'.repeat(43)])(
    'is not there under %j',
    async (token) => {
      await expect(read(token)).rejects.toMatchObject(NOT_THERE);
    },
  );

  test('is kept as a hash, and nobody sees the row of another', async () => {
    const head = await anActor(database, 'head', tree.tanAnHoi.primaries[1]);
    const token = await aFeed(head);
    const { rows } = await sql<{ all: string }>`
      select string_agg(f::text, ' ') as all from calendar_feeds f`.execute(database.ownerDb);
    expect(rows[0]?.all).not.toContain(token);
    const ctx = await database.ctxFor(officer);
    const seen = await sql<{ account_id: string }>`select account_id from calendar_feeds`.execute(ctx.tx);
    expect(seen.rows.filter(({ account_id }) => account_id !== officer.accountId)).toEqual([]);
  });
});

function dayOf(date: Date | undefined): string {
  if (!date) return '';
  const figure = (value: number) => String(value).padStart(2, '0');
  return `${String(date.getFullYear())}-${figure(date.getMonth() + 1)}-${figure(date.getDate())}`;
}

describe('how often it may be read', () => {
  const at = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1000);

  test('sixty times an hour, and again when the hour is over', () => {
    const limits = createFeedLimits();
    for (let n = 0; n < 60; n += 1) limits.beforeReading('a', '192.0.2.1', at(n));
    expect(() => limits.beforeReading('a', '192.0.2.1', at(60))).toThrow(
      expect.objectContaining({ kind: 'too_many', params: { seconds: 3540 } }) as Error,
    );
    expect(() => limits.beforeReading('b', '192.0.2.1', at(60))).not.toThrow();
    expect(() => limits.beforeReading('a', '192.0.2.1', at(3600))).not.toThrow();
  });

  test('a network that keeps missing is refused, others are not', () => {
    const limits = createFeedLimits();
    for (let n = 0; n < 100; n += 1) limits.afterMiss('192.0.2.1', at(n));
    expect(() => limits.beforeReading('a', '192.0.2.1', at(100))).toThrow('calendar_feed.too_often');
    expect(() => limits.beforeReading('a', '192.0.2.2', at(100))).not.toThrow();
  });
});
