import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { defineCommand, defineQuery } from '#foundation/use-case/index.ts';
import { inTransaction } from '#platform/db/index.ts';
import { aUnit, anActor, useTestDatabase } from '#tests/kit/index.ts';
import { z } from 'zod';
import { recordEvent, relayEvents, sealNextBlock, verifyChain } from './index.ts';

// A transaction anywhere in the cluster holds the horizon back, and other test files share it: patience.
vi.setConfig({ testTimeout: 200_000 });

const database = useTestDatabase();

const note = defineCommand({
  name: 'test.note',
  input: z.object({ subject: z.string(), unitId: z.number().nullable().default(null) }),
  run(ctx, input) {
    recordEvent(ctx, { name: 'test.noted', ...input });
    return Promise.resolve();
  },
});
const seal = defineCommand({ name: 'test.seal', input: z.object({}), run: (ctx) => sealNextBlock(ctx) });
const verify = defineQuery({ name: 'test.verify', input: z.object({}), run: (ctx) => verifyChain(ctx) });
const system = database.as(SYSTEM_ACTOR);

test('sealed events verify; an event changed, removed or slipped in afterwards breaks the chain', async () => {
  for (const subject of ['a:1', 'a:2', 'a:3']) await system.execute(note, { subject });
  await expect
    .poll(() => system.execute(seal, {}), { timeout: 90_000 })
    .toMatchObject({ number: 1, events: 3 });
  await system.execute(note, { subject: 'b:1' });
  expect(await system.ask(verify, {})).toEqual({ blocks: 1, events: 3, brokenAt: null, unsealed: 1 });
  await expect.poll(() => system.execute(seal, {}), { timeout: 90_000 }).toMatchObject({ number: 2 });
  expect(await system.execute(seal, {})).toBeUndefined();

  const tamper = async (statement: string) => {
    await sql.raw(statement).execute(database.ownerDb);
    return (await system.ask(verify, {})).brokenAt;
  };
  expect(await tamper(`update audit_events set subject = 'a:9' where subject = 'a:2'`)).toBe(1);
  expect(await tamper(`update audit_events set subject = 'a:2' where subject = 'a:9'`)).toBeNull();
  expect(
    await tamper(
      `create table kept as select * from audit_events where subject = 'b:1'; delete from audit_events where subject = 'b:1'`,
    ),
  ).toBe(2);
  expect(await tamper(`insert into audit_events overriding system value select * from kept`)).toBeNull();
  expect(
    await tamper(`insert into audit_events (transaction, at, name, actor_name, subject, request_id)
      select min(transaction), now(), 'test.noted', 'x', 'c:1', 'r' from audit_events`),
  ).toBe(1);
  await sql`delete from audit_events where subject = 'c:1'`.execute(database.ownerDb);
});

test('a transaction still running keeps later events out of the block, not out of the chain', async () => {
  await inTransaction(database.ownerDb, { readOnly: false, settings: {} }, async (running) => {
    await sql`insert into audit_events (at, name, actor_name, subject, request_id) values (now(), 'test.noted', 'x', 'slow:1', 'r')`.execute(
      running,
    );
    await system.execute(note, { subject: 'quick:1' });
    expect(await system.execute(seal, {})).toBeUndefined();
  });
  // Other test files share the cluster, and a transaction of theirs holds the horizon back just as well.
  await expect.poll(() => system.execute(seal, {}), { timeout: 90_000 }).toMatchObject({ events: 2 });
  expect(await system.ask(verify, {})).toMatchObject({ brokenAt: null, unsealed: 0 });
});

test('the application cannot change or delete history', async () => {
  for (const statement of [
    'update audit_events set name = name',
    'delete from audit_blocks',
    'truncate audit_events',
  ]) {
    await expect(sql.raw(statement).execute(database.db)).rejects.toMatchObject({ code: '42501' });
  }
});

test('every committed event is passed on exactly once', async () => {
  const received: string[] = [];
  const relay = () =>
    inTransaction(database.ownerDb, { readOnly: false, settings: {} }, (tx) =>
      relayEvents(tx, (event) => {
        received.push(event.subject);
        return Promise.resolve();
      }),
    );
  const seen = (subject: string) =>
    expect.poll(async () => (await relay(), received.includes(subject)), { timeout: 90_000 }).toBe(true);
  await system.execute(note, { subject: 'before:1' });
  await seen('before:1');
  received.length = 0;
  await system.execute(note, { subject: 'once:1' });
  const failing = () =>
    inTransaction(database.ownerDb, { readOnly: false, settings: {} }, (tx) =>
      relayEvents(tx, () => Promise.reject(new Error('the receiver failed'))),
    ).then(String, (error: unknown) => String(error));
  await expect.poll(failing, { timeout: 90_000 }).toContain('the receiver failed');
  await seen('once:1');
  await relay();
  expect(received).toEqual(['once:1']);
});

test('one sees the events of the own reach only', async () => {
  const own = await aUnit(database);
  const other = await aUnit(database);
  await system.execute(note, { subject: 'own:1', unitId: own.id });
  await system.execute(note, { subject: 'other:1', unitId: other.id });
  const subjects = defineQuery({
    name: 'test.subjects',
    input: z.object({}),
    run: async (ctx) =>
      (await ctx.tx.selectFrom('audit_events').select('subject').execute()).map((row) => row.subject),
  });
  const head = await anActor(database, 'head', own);
  expect(await database.as(head).ask(subjects, {})).toEqual(['own:1']);
});
