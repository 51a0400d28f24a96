import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { aTree, anActor, TEST_NOW, useTestDatabase, type TestTree } from './index.ts';

describe('the test kit', () => {
  const database = useTestDatabase();
  let tree: TestTree | undefined;
  const treeOfFile = async () => (tree ??= await aTree(database));

  test('gives each file a migrated database in which the application owns nothing', async () => {
    const { rows } = await sql<{ user: string }>`select current_user as "user"`.execute(database.db);
    expect(rows).toEqual([{ user: 'truong_an_app' }]);
  });

  test('makes a tree that row-level security understands', async () => {
    const { cuChi } = await treeOfFile();
    const officer = await anActor(database, 'officer', cuChi.office);
    const ctx = await database.ctxFor(officer);
    const { rows } = await sql<{ code: string }>`
      select code from units where kind = 'school' order by code`.execute(ctx.tx);
    expect(rows).toHaveLength(9);
    expect(rows.every(({ code }) => code.startsWith('cu-chi-'))).toBe(true);
  });

  test('hides everything from a connection that says nothing about its actor', async () => {
    await treeOfFile();
    const { rows } = await sql`select code from units where kind = 'school'`.execute(database.db);
    expect(rows).toEqual([]);
  });

  test('rolls back what a ctx wrote', async () => {
    const ctx = await database.ctxFor(SYSTEM_ACTOR);
    expect(ctx.now).toEqual(TEST_NOW);
    expect(ctx.today).toBe('2026-05-04');
    const { rows } = await sql`select name from audit_events`.execute(ctx.tx);
    expect(rows).toEqual([]);
    await sql`
      insert into audit_events (at, name, actor_name, subject, request_id)
      values (now(), 'kit.tried', 'system', 'kit:1', 'test')`.execute(ctx.tx);
  });

  test('…so that the next test finds nothing of it', async () => {
    const { rows } = await sql`select name from audit_events`.execute(database.ownerDb);
    expect(rows).toEqual([]);
  });
});
