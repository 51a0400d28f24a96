import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aTree, TEST_NOW, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import { SYSTEM_ACTOR, type Actor } from '../actor.ts';
import { anAccount } from './account-fixture.ts';
import { inviteAccount } from './invite-account.ts';
import { listAccounts } from './list-accounts.ts';
import { disableAccount } from './manage-account.ts';

const database = useTestDatabase();
let tree: TestTree;
let officer: Actor;
let head: Actor;
let sisterHead: Actor;
beforeAll(async () => {
  tree = await aTree(database);
  officer = await anAccount(database, 'officer', tree.cuChi.office);
  head = await anAccount(database, 'head', tree.cuChi.lowerSecondaries[0], { name: 'Nguyễn Thị Đào' });
  sisterHead = await anAccount(database, 'head', tree.tanAnHoi.lowerSecondaries[0]);
  await database.as(head).execute(inviteAccount, {
    username: 'moi.vao',
    name: 'Mới Vào',
    role: 'coordinator',
    unitCode: 'cu-chi-thcs-1',
  });
});

describe('the list of posts', () => {
  test('shows every post of the units below, also those nobody holds', async () => {
    const page = await database.as(officer).ask(listAccounts, { within: 'cu-chi' });
    expect(page.counts).toEqual({
      posts: 20,
      empty: 17,
      active: 2,
      invited: 1,
      link_expired: 0,
      disabled: 0,
    });
    expect(page).toMatchObject({ total: 20, next: null, mayAppoint: [] });
    expect(page.items.slice(0, 2)).toMatchObject([
      {
        unitCode: 'cu-chi',
        role: 'officer',
        account: { username: officer.username, state: 'active', linkUntil: null },
        from: '2026-05-04',
      },
      { unitCode: 'cu-chi', role: 'office_leader', account: null, from: null },
    ]);
    const atSchool = page.items.filter(({ unitCode }) => unitCode === 'cu-chi-thcs-1');
    expect(atSchool).toMatchObject([
      { role: 'head', unitName: tree.cuChi.lowerSecondaries[0].name, account: { name: 'Nguyễn Thị Đào' } },
      { role: 'coordinator', account: { username: 'moi.vao', state: 'invited', lastSignedInAt: null } },
    ]);
  });

  test('of a school is for those who work there', async () => {
    const page = await database.as(head).ask(listAccounts, { within: 'cu-chi-thcs-1' });
    expect(page.items).toHaveLength(2);
    expect(page.mayAppoint).toEqual(['coordinator']);
    await expect(
      database.as(sisterHead).ask(listAccounts, { within: 'cu-chi-thcs-1' }),
    ).rejects.toMatchObject({ code: 'unit.not_found' });
    await expect(database.as(head).ask(listAccounts, { within: 'cu-chi' })).rejects.toMatchObject({
      code: 'unit.not_found',
    });
  });

  test('is searched with and without marks, filtered and paged', async () => {
    const ask = (input: object) => database.as(officer).ask(listAccounts, { within: 'cu-chi', ...input });
    expect((await ask({ q: 'thi dao' })).items).toMatchObject([{ account: { username: head.username } }]);
    expect((await ask({ q: 'Đào' })).total).toBe(1);
    expect((await ask({ show: 'empty' })).total).toBe(17);
    expect((await ask({ show: 'invited' })).items).toMatchObject([{ account: { username: 'moi.vao' } }]);
    const first = await ask({ limit: 15 });
    const second = await ask({ limit: 15, cursor: first.next });
    expect([first.items.length, first.next, second.items.length, second.next]).toEqual([15, '15', 5, null]);
  });

  test('tells who is disabled and whose invitation ran out', async () => {
    const gone = await anAccount(database, 'coordinator', tree.cuChi.primaries[0]);
    await database.as(officer).execute(disableAccount, { username: gone.username });
    const later = new Date(TEST_NOW.getTime() + 8 * 86_400_000);
    const { counts } = await database.as(officer, { now: later }).ask(listAccounts, { within: 'cu-chi' });
    expect(counts).toMatchObject({ disabled: 1, link_expired: 1, invited: 0 });
  });
});

describe('row-level security', () => {
  const TABLES = ['account_credentials', 'account_sessions', 'api_tokens'] as const;
  const seenBy = async (actor: Actor) => {
    const ctx = await database.ctxFor(actor);
    const { rows } = await sql<{ username: string }>`select username from accounts order by username`.execute(
      ctx.tx,
    );
    return rows.map(({ username }) => username);
  };

  test('shows oneself and whoever holds a role within reach', async () => {
    expect(await seenBy(sisterHead)).toEqual([sisterHead.username]);
    expect(await seenBy(head)).toEqual([head.username, 'moi.vao'].sort());
    expect(await seenBy(officer)).toEqual(
      expect.arrayContaining([officer.username, head.username, 'moi.vao']),
    );
    expect(await seenBy(officer)).not.toContain(sisterHead.username);
    expect(await seenBy(SYSTEM_ACTOR)).toContain(sisterHead.username);
  });

  test('shows no password, session or token of anybody else, not even to the system', async () => {
    await database.ownerDb
      .insertInto('account_sessions')
      .values({
        token_sha256: Buffer.alloc(32),
        account_id: head.accountId ?? '',
        created_at: TEST_NOW,
        last_used_at: TEST_NOW,
        expires_at: TEST_NOW,
      })
      .execute();
    for (const actor of [officer, SYSTEM_ACTOR]) {
      const ctx = await database.ctxFor(actor);
      for (const table of TABLES) {
        const { rows } =
          await sql`select from ${sql.table(table)} where account_id is distinct from ${actor.accountId}`.execute(
            ctx.tx,
          );
        expect(rows).toEqual([]);
      }
    }
  });

  test('lets nobody grant a role outside the own reach, whatever the code forgets', async () => {
    const ctx = await database.ctxFor(head);
    const grant = {
      id: 'forged',
      account_id: head.accountId ?? '',
      role: 'officer',
      unit_id: tree.cuChi.office.id,
      valid: '[2026-01-01,)',
    } as const;
    await expect(ctx.tx.insertInto('role_grants').values(grant).execute()).rejects.toThrow(
      'row-level security',
    );
  });

  test('lets nobody replace the password of another account', async () => {
    const ctx = await database.ctxFor(SYSTEM_ACTOR);
    const result = await ctx.tx
      .updateTable('account_credentials')
      .set({ password_hash: 'x' })
      .executeTakeFirst();
    expect(result.numUpdatedRows).toBe(0n);
  });
});
