import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { ANONYMOUS, type Actor } from '#foundation/accounts/actor.ts';
import { openPeriod } from '#foundation/periods/server/index.ts';
import { createMailer, type Mailer } from '#platform/mail/index.ts';
import { aTree, anActor, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import {
  askTestMessage,
  confirmMailAddress,
  enterMailAddress,
  getConfirmationLink,
  getReminderSettings,
  removeMailAddress,
  saveReminderSettings,
  sendReminders,
  sendWaiting,
  unsubscribe,
} from './index.ts';
import { aMailServer, ORIGIN, toolsAt, type MailServer } from './reminder-fixture.ts';

const database = useTestDatabase();
let tree: TestTree;

beforeAll(async () => {
  tree = await aTree(database);
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
});

/** Monday 4 May 2026, at a time of the day in Việt Nam. */
const monday = (clock: string) => `2026-05-04T${clock}:00`;
const instant = (moment: string) => new Date(`${moment}+07:00`);

const LINK = /https:\/\/truong-an\.example\.vn\/(xac-nhan-thu|thoi-nhac)\/([\w-]{43})/;
let counter = 0;

/** Somebody at a school with something due, and nobody else with a message to be sent. */
async function somebody(): Promise<Actor> {
  await sql`delete from reminder_messages`.execute(database.ownerDb);
  await sql`delete from reminder_settings`.execute(database.ownerDb);
  return anActor(database, 'head', tree.cuChi.primaries[0]);
}

/** …who has confirmed an address the way people do. */
async function somebodyWithMail(server: MailServer): Promise<Actor> {
  const actor = await somebody();
  await database
    .as(actor)
    .execute(enterMailAddress, { address: `nguoi${(counter += 1)}@truong.vn`, locale: 'vi' });
  await sendWaiting(toolsAt(database, monday('10:00'), server));
  const [mail] = await server.mails();
  await database.as(ANONYMOUS).execute(confirmMailAddress, { token: LINK.exec(mail?.text ?? '')?.[2] ?? '' });
  return actor;
}

const send = (moment: string, options: { mailer?: Mailer | null } = {}) =>
  sendReminders(toolsAt(database, moment, options));
const digests = async (server: MailServer) => (await server.mails()).slice(1);

async function statesOf(actor: Actor) {
  const { rows } = await sql<{ purpose: string; state: string; reason: string | null; attempts: number }>`
    select purpose, state, reason, attempts from reminder_messages
    where account_id = ${actor.accountId} and channel = 'mail' and purpose <> 'confirmation' order by created_at`.execute(
    database.ownerDb,
  );
  return rows;
}

describe('an address', () => {
  test('is confirmed by the link in a mail, once, and only then mails begin', async () => {
    const server = await aMailServer();
    const actor = await somebody();
    const me = database.as(actor);
    await me.execute(enterMailAddress, { address: ' phu.trach@truong.vn ', locale: 'vi' });
    expect(await send(monday('10:00'), server)).toBe(1);
    const [mail] = await server.mails();
    expect(mail).toMatchObject({ subject: 'Trường An: xác nhận địa chỉ nhận thư nhắc' });
    expect(await me.ask(getReminderSettings, {})).toMatchObject({ mailOn: false, mailConfirmedAt: null });
    await expect(me.execute(saveReminderSettings, { ...CHOSEN, mailOn: true })).rejects.toMatchObject({
      code: 'reminder.address_not_confirmed',
    });
    const [, page, token = ''] = LINK.exec(mail?.text ?? '') ?? [];
    expect(page).toBe('xac-nhan-thu');
    expect(await database.as(ANONYMOUS).ask(getConfirmationLink, { token })).toEqual({
      address: 'p…@truong.vn',
    });
    await database.as(ANONYMOUS).execute(confirmMailAddress, { token });
    expect(await me.ask(getReminderSettings, {})).toMatchObject({
      mailOn: true,
      mailAddress: 'phu.trach@truong.vn',
    });
    await expect(database.as(ANONYMOUS).execute(confirmMailAddress, { token })).rejects.toMatchObject({
      code: 'reminder_link.not_found',
    });
  });

  test('leaves no trace in the audit trail, and its link is kept as a hash', async () => {
    const server = await aMailServer();
    const actor = await somebodyWithMail(server);
    const token = LINK.exec((await server.mails())[0]?.text ?? '')?.[2] ?? '';
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(e::text, ' ') from audit_events e) || (select string_agg(s::text, ' ') from reminder_settings s)
        || (select string_agg(m::text, ' ') from reminder_messages m) as all`.execute(database.ownerDb);
    expect(token).toHaveLength(43);
    expect(rows[0]?.all).not.toContain(token);
    const events = await sql<{ all: string }>`
      select string_agg(e::text, ' ') as all from audit_events e where actor_id = ${actor.accountId}`.execute(
      database.ownerDb,
    );
    expect(events.rows[0]?.all).toContain('reminder.address_confirmed');
    expect(events.rows[0]?.all).not.toContain('@');
  });

  test.each([
    '',
    'phu.trach',
    'a@b',
    'a@b.vn, c@d.vn',
    'a@b.vn\r\nBcc: c@d.vn',
    'Tên <a@b.vn>',
    `${'a'.repeat(250)}@b.vn`,
  ])('%j is none', async (address) => {
    await expect(
      database.as(await somebody()).execute(enterMailAddress, { address, locale: 'vi' }),
    ).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('is not flooded: five messages a day may be asked for', async () => {
    const me = database.as(await somebody());
    for (let n = 0; n < 5; n += 1)
      await me.execute(enterMailAddress, { address: 'a@truong.vn', locale: 'vi' });
    await expect(
      me.execute(enterMailAddress, { address: 'a@truong.vn', locale: 'vi' }),
    ).rejects.toMatchObject({
      code: 'reminder.asked_too_often',
    });
  });

  test('that is changed or removed gets nothing more', async () => {
    const server = await aMailServer();
    const me = database.as(await somebodyWithMail(server));
    await me.execute(removeMailAddress, {});
    expect(await send(monday('10:00'), server)).toBe(0);
    await expect(me.execute(askTestMessage, { channel: 'mail' })).rejects.toMatchObject({
      code: 'reminder.address_not_confirmed',
    });
  });

  test('whose link is older than three days is not confirmed by it', async () => {
    const server = await aMailServer();
    const me = database.as(await somebody());
    await me.execute(enterMailAddress, { address: 'a@truong.vn', locale: 'vi' });
    await send(monday('10:00'), server);
    const token = LINK.exec((await server.mails())[0]?.text ?? '')?.[2] ?? '';
    const late = database.as(ANONYMOUS, { now: instant('2026-05-07T10:00:01') });
    await expect(late.execute(confirmMailAddress, { token })).rejects.toMatchObject({
      code: 'reminder_link.not_found',
    });
  });
});

const CHOSEN = {
  locale: 'vi' as const,
  mailOn: true,
  pushOn: false,
  quietFrom: 21 * 60,
  quietTo: 6 * 60 + 30,
  weekdays: [1, 2, 3, 4, 5],
};

describe('a digest', () => {
  test('names what is due, with links, and how to end it', async () => {
    const server = await aMailServer();
    const actor = await somebodyWithMail(server);
    await send(monday('10:00'), server);
    const [mail] = await digests(server);
    expect(mail?.subject).toBe('Trường An: 1 việc, gần nhất Báo cáo sơ kết, hạn 10/5/2026');
    expect(mail?.text).toContain('- Báo cáo sơ kết: hạn 10/5/2026, còn 6 ngày\n');
    expect(mail?.text).toMatch(/https:\/\/truong-an\.example\.vn\/bao-cao\/[\w-]+\.cu-chi-th-1\n/);
    expect(mail?.html).toContain('<a href="https://truong-an.example.vn/bao-cao/');
    const list = mail?.headers.get('list') as { unsubscribe?: { url?: string } } | undefined;
    expect(list?.unsubscribe?.url).toMatch(
      /^https:\/\/truong-an\.example\.vn\/api\/v1\/unsubscriptions\/[\w-]{43}$/,
    );
    for (const secret of [actor.name, actor.username, actor.accountId ?? '']) {
      expect(`${mail?.text ?? ''}${mail?.html === false ? '' : (mail?.html ?? '')}`).not.toContain(secret);
    }
  });

  test('comes once a day, in the hours and on the days that were chosen', async () => {
    const server = await aMailServer();
    await somebodyWithMail(server);
    const arrived: string[] = [];
    for (const moment of [
      monday('05:00'),
      monday('06:25'),
      monday('06:30'),
      monday('06:35'),
      monday('12:00'),
      monday('23:00'),
      '2026-05-05T00:05:00',
      '2026-05-05T08:00:00',
      '2026-05-09T08:00:00', // a Saturday
      '2026-05-10T08:00:00',
      '2026-05-11T08:00:00',
    ]) {
      const before = (await server.mails()).length;
      await send(moment, server);
      if ((await server.mails()).length > before) arrived.push(moment);
    }
    expect(arrived).toEqual([monday('06:30'), '2026-05-05T08:00:00', '2026-05-11T08:00:00']);
  });

  test('is one mail, however many senders are at work', async () => {
    const server = await aMailServer();
    await somebodyWithMail(server);
    await Promise.all(Array.from({ length: 4 }, () => send(monday('10:00'), server)));
    expect(await digests(server)).toHaveLength(1);
  });

  test('is not sent when nothing is due, nor to whom may no longer act', async () => {
    const server = await aMailServer();
    const actor = await somebodyWithMail(server);
    await sql`update accounts set disabled_at = now() where id = ${actor.accountId}`.execute(
      database.ownerDb,
    );
    await send(monday('10:00'), server);
    expect(await statesOf(actor)).toMatchObject([{ state: 'nothing' }]);
    expect(await digests(server)).toEqual([]);
  });

  test('that the server refuses for now goes later, and arrives once', async () => {
    const server = await aMailServer();
    const actor = await somebodyWithMail(server);
    server.refuseWith(451);
    await send(monday('10:00'), server);
    expect(await statesOf(actor)).toMatchObject([{ state: 'waiting', reason: 'SMTP 451', attempts: 1 }]);
    await send(monday('10:04'), server);
    expect(await statesOf(actor)).toMatchObject([{ attempts: 1 }]);
    server.refuseWith(null);
    await send(monday('10:05'), server);
    await send(monday('10:30'), server);
    expect(await statesOf(actor)).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect(await digests(server)).toHaveLength(1);
  });

  test('to a mailbox that does not exist ends, and says so to its owner', async () => {
    const server = await aMailServer();
    const actor = await somebodyWithMail(server);
    server.refuseWith(550);
    await send(monday('10:00'), server);
    await send(monday('12:00'), server);
    expect(await statesOf(actor)).toMatchObject([{ state: 'failed', reason: 'SMTP 550', attempts: 1 }]);
    expect((await database.as(actor).ask(getReminderSettings, {})).last).toMatchObject([
      { channel: 'mail', purpose: 'digest', state: 'failed' },
    ]);
  });

  test('waits while the mail server is away, and is forgotten when the day is over', async () => {
    const server = await aMailServer();
    const actor = await somebodyWithMail(server);
    const away = { mailer: createMailer({ url: 'smtp://127.0.0.1:9', from: 'a@b.vn' }) };
    expect(await send(monday('10:00'), away)).toBe(0);
    expect(await statesOf(actor)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    await send('2026-05-05T10:00:00', server);
    expect(await statesOf(actor)).toMatchObject([{ state: 'failed', reason: 'too late' }, { state: 'sent' }]);
    expect(await digests(server)).toHaveLength(1);
  });

  test('whose sender died half-way is in doubt and never sent again', async () => {
    const server = await aMailServer();
    const actor = await somebodyWithMail(server);
    const dies: Mailer = { check: () => Promise.resolve(null), send: () => new Promise(() => undefined) };
    void send(monday('10:00'), { mailer: dies });
    await expect.poll(() => statesOf(actor)).toMatchObject([{ state: 'sending' }]);
    await send(monday('10:10'), server);
    expect(await statesOf(actor)).toMatchObject([{ state: 'sending' }]);
    await send(monday('10:16'), server);
    expect(await statesOf(actor)).toMatchObject([{ state: 'unknown', reason: 'interrupted' }]);
    await send(monday('15:00'), server);
    expect(await digests(server)).toEqual([]);
  });

  test('ends for good with the link it carries, by one request without a sign-in', async () => {
    const server = await aMailServer();
    const actor = await somebodyWithMail(server);
    await send(monday('10:00'), server);
    const [mail] = await digests(server);
    const [, page, token = ''] = LINK.exec(mail?.text ?? '') ?? [];
    expect(page).toBe('thoi-nhac');
    await database.as(ANONYMOUS).execute(unsubscribe, { token });
    await database.as(ANONYMOUS).execute(unsubscribe, { token });
    expect(await database.as(actor).ask(getReminderSettings, {})).toMatchObject({ mailOn: false });
    await send('2026-05-05T10:00:00', server);
    expect(await digests(server)).toHaveLength(1);
    await expect(
      database.as(ANONYMOUS).execute(unsubscribe, { token: 'a'.repeat(43) }),
    ).rejects.toMatchObject({
      code: 'reminder_link.not_found',
    });
  });

  test('of an installation without a mail server is not even planned', async () => {
    const actor = await somebodyWithMail(await aMailServer());
    await send(monday('10:00'));
    expect(await statesOf(actor)).toEqual([]);
  });
});

test('a test message comes at once, whatever the hour, beside the one of the day', async () => {
  const server = await aMailServer();
  const actor = await somebodyWithMail(server);
  await database.as(actor, { now: instant(monday('23:00')) }).execute(askTestMessage, { channel: 'mail' });
  await sendWaiting(toolsAt(database, monday('23:00'), server));
  expect((await digests(server)).map(({ subject }) => subject)).toEqual(['Trường An: tin thử']);
  expect((await digests(server))[0]?.text).toContain(`${ORIGIN}/tai-khoan/nhac-viec`);
});

test('settings, messages and addresses of others are not there', async () => {
  await somebodyWithMail(await aMailServer());
  const other = await anActor(database, 'operator', tree.department);
  const ctx = await database.ctxFor(other);
  for (const table of ['reminder_settings', 'reminder_messages', 'reminded_days']) {
    const { rows } = await sql`select from ${sql.table(table)}`.execute(ctx.tx);
    expect(rows, table).toEqual([]);
  }
});
