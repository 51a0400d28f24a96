import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { ANONYMOUS, SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import { aTree, anActor, anActorWith, TEST_NOW, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import {
  countUnread,
  forgetOldNotices,
  listNotifications,
  markAllRead,
  markRead,
  notify,
  settleNotices,
} from './index.ts';
import { z } from 'zod';
import { defineCommand, type Ctx } from '../../use-case/index.ts';

const database = useTestDatabase();
let tree: TestTree;
let head: Actor;
let coordinator: Actor;
let officer: Actor;

beforeAll(async () => {
  tree = await aTree(database);
  head = await anActor(database, 'head', tree.cuChi.primaries[0]);
  coordinator = await anActor(database, 'coordinator', tree.cuChi.primaries[0]);
  officer = await anActor(database, 'officer', tree.cuChi.office);
});

/** What the worker does: a transaction of the system. */
function asSystem<Result>(work: (ctx: Ctx) => Promise<Result>, now = TEST_NOW): Promise<Result> {
  return database
    .as(SYSTEM_ACTOR, { now })
    .execute(defineCommand({ name: 'test.react', input: z.null(), run: work }), null);
}

let counter = 0;
const aSubject = () => `report:${(counter += 1)}`;

const returned = (subject: string, remarks = 2) => ({
  toRolesAt: { unitId: tree.cuChi.primaries[0].id, roles: ['head', 'coordinator'] as const },
  kind: 'report.returned' as const,
  params: { office: 'Phòng', remarks },
  subject,
  unitId: tree.cuChi.primaries[0].id,
  href: '/bao-cao/1',
  needsAction: true,
});

const noticesOf = async (actor: Actor) => (await database.as(actor).ask(listNotifications, {})).items;

describe('telling', () => {
  it('reaches whoever holds a role at the unit, and nobody beside or above', async () => {
    expect(await asSystem((ctx) => notify(ctx, returned(aSubject())))).toBe(2);
    for (const actor of [head, coordinator]) {
      expect((await noticesOf(actor))[0]).toMatchObject({
        kind: 'report.returned',
        params: { office: 'Phòng', remarks: 2 },
        href: '/bao-cao/1',
        needsAction: true,
        createdAt: TEST_NOW,
        readAt: null,
      });
    }
    const operator = await anActor(database, 'operator', tree.department);
    for (const actor of [officer, operator]) expect(await noticesOf(actor)).toEqual([]);
  });

  it('reaches several units and named accounts at once, each once, and not the one who did it', async () => {
    const both = await anActorWith(database, [
      ['head', tree.cuChi.primaries[1]],
      ['coordinator', tree.cuChi.primaries[2]],
    ]);
    const units = [tree.cuChi.primaries[1].id, tree.cuChi.primaries[2].id];
    const told = await asSystem((ctx) =>
      notify(ctx, {
        toAccounts: [both.accountId ?? '', officer.accountId ?? ''],
        toRolesAt: { unitId: units, roles: ['head', 'coordinator'] },
        exceptAccount: officer.accountId,
        kind: 'journal.quiet',
        params: { days: 30 },
        subject: 'unit:x',
        href: '/nhat-ky',
        needsAction: false,
      }),
    );
    expect(told).toBe(1);
    expect(await noticesOf(both)).toHaveLength(1);
  });

  it('passes over roles that have ended and accounts that are closed', async () => {
    const school = tree.tanAnHoi.primaries[0];
    const [former, closed, present] = [
      await anActor(database, 'head', school),
      await anActor(database, 'head', school),
      await anActor(database, 'head', school),
    ];
    await sql`update role_grants set valid = '[2020-01-01,2026-05-01)' where account_id = ${former.accountId}`.execute(
      database.ownerDb,
    );
    await sql`update accounts set disabled_at = now() where id = ${closed.accountId}`.execute(
      database.ownerDb,
    );
    const notice = { ...returned(aSubject()), toRolesAt: { unitId: school.id, roles: ['head'] as const } };
    expect(await asSystem((ctx) => notify(ctx, notice))).toBe(1);
    expect(await noticesOf(present)).toHaveLength(1);
  });

  it('renews an unread notice instead of repeating it, and tells anew once it was read', async () => {
    const subject = aSubject();
    await asSystem((ctx) => notify(ctx, returned(subject, 2)));
    const before = await noticesOf(head);
    await asSystem((ctx) => notify(ctx, returned(subject, 3)));
    const after = await noticesOf(head);
    expect(after).toHaveLength(before.length);
    expect(after[0]).toMatchObject({ id: before[0]?.id, params: { remarks: 3 } });
    await database.as(head).execute(markRead, { ids: [after[0]?.id ?? ''] });
    await asSystem((ctx) => notify(ctx, returned(subject, 4)));
    expect(await noticesOf(head)).toHaveLength(before.length + 1);
  });

  it('is the system’s work: in a person’s transaction it fails, by hand too', async () => {
    const ctx = await database.ctxFor(officer);
    await expect(notify(ctx, returned(aSubject()))).rejects.toThrow('system');
    await expect(
      sql`insert into notifications (account_id, kind, subject, href, needs_action, created_at)
          values (${head.accountId}, 'report.returned', 'report:1', '/', true, now())`.execute(ctx.tx),
    ).rejects.toThrow('row-level security');
  });

  it('leads only to pages of this installation', async () => {
    for (const href of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      await expect(asSystem((ctx) => notify(ctx, { ...returned(aSubject()), href }))).rejects.toThrow(
        'notification_leads_inside',
      );
    }
  });
});

describe('reading', () => {
  it('is of one’s own notices, page by page, by group', async () => {
    const reader = await anActor(database, 'coordinator', tree.tanAnHoi.preschools[0]);
    const tell = (subject: string, needsAction: boolean) =>
      asSystem((ctx) =>
        notify(ctx, {
          ...returned(subject),
          toAccounts: [reader.accountId ?? ''],
          toRolesAt: { unitId: [], roles: [] },
          needsAction,
        }),
      );
    for (const number of [1, 2, 3]) await tell(`plan:${number}`, number === 2);
    const first = await database.as(reader).ask(listNotifications, { limit: 2 });
    expect(first).toMatchObject({ total: 3, next: first.items[1]?.id });
    const second = await database.as(reader).ask(listNotifications, { limit: 2, cursor: first.next ?? '' });
    expect(second).toMatchObject({ total: 3, next: null });
    expect(second.items).toHaveLength(1);
    expect((await database.as(reader).ask(listNotifications, { group: 'needs_action' })).items).toHaveLength(
      1,
    );
    expect((await database.as(reader).ask(listNotifications, { group: 'to_know' })).items).toHaveLength(2);
    expect(await database.as(reader).ask(countUnread, {})).toEqual({ unread: 3, needsAction: 1 });

    const [newest, middle] = first.items;
    expect(await database.as(head).execute(markRead, { ids: [newest?.id ?? ''] })).toEqual({ marked: 0 });
    expect(await database.as(reader).execute(markAllRead, { upTo: middle?.id ?? '' })).toEqual({ marked: 2 });
    expect(await database.as(reader).ask(countUnread, {})).toEqual({ unread: 1, needsAction: 0 });
    expect(await database.as(reader).execute(markRead, { ids: [newest?.id ?? ''] })).toEqual({ marked: 1 });
  });

  it('needs an account', async () => {
    for (const actor of [ANONYMOUS, SYSTEM_ACTOR]) {
      await expect(database.as(actor).ask(countUnread, {})).rejects.toMatchObject({
        code: 'notification.only_accounts',
      });
    }
  });

  it('finds what somebody has done among what need only be known', async () => {
    const subject = aSubject();
    await asSystem((ctx) => notify(ctx, returned(subject)));
    await asSystem((ctx) => settleNotices(ctx, subject));
    expect((await noticesOf(coordinator))[0]).toMatchObject({ needsAction: false, readAt: null });
  });

  it('goes back half a year', async () => {
    await asSystem((ctx) => notify(ctx, returned(aSubject())));
    const inDays = (days: number) => new Date(TEST_NOW.getTime() + days * 86_400_000);
    expect(await asSystem(forgetOldNotices, inDays(180))).toBe(0);
    expect(await asSystem(forgetOldNotices, inDays(181))).toBeGreaterThan(0);
    expect(await noticesOf(head)).toEqual([]);
  });
});
