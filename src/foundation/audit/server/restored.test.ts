// A restored database counts its transactions from the beginning again; the era tells before from after.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { settingsOf, type Ctx } from '#foundation/use-case/index.ts';
import { inTransaction } from '#platform/db/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { TEST_NOW, useTestDatabase } from '#tests/kit/index.ts';
import { recordEvent, relayEvents, sealNextBlock, verifyChain } from './index.ts';

const database = useTestDatabase();

/** What the system does in a database that was restored `era - 1` times. */
function inEra<Result>(era: number, work: (ctx: Ctx) => Promise<Result>): Promise<Result> {
  const caller = { actor: SYSTEM_ACTOR, now: TEST_NOW, requestId: 'test' };
  const settings = { ...settingsOf(caller), 'app.era': String(era) };
  return inTransaction(database.db, { readOnly: false, settings }, (tx, defer) =>
    work({ ...caller, tx, defer, today: todayInVietnam(TEST_NOW) }),
  );
}

async function note(era: number, subject: string): Promise<void> {
  await inEra(era, (ctx) => {
    recordEvent(ctx, { name: 'test.noted', unitId: null, subject });
    return Promise.resolve();
  });
}

function relay(era: number, received: string[]): Promise<number> {
  return inTransaction(database.ownerDb, { readOnly: false, settings: { 'app.era': String(era) } }, (tx) =>
    relayEvents(tx, (event) => {
      received.push(event.subject);
      return Promise.resolve();
    }),
  );
}

test('what was not sealed or passed on before the backup is, before the events after it, each once', async () => {
  await note(1, 'a:1');
  await expect
    .poll(() => inEra(1, sealNextBlock), { timeout: 15_000 })
    .toMatchObject({ number: 1, events: 1 });
  const received: string[] = [];
  await relay(1, received);
  expect(received).toEqual(['a:1']);

  // As if the original had written these later, with numbers far above those the restored database begins with.
  await note(1, 'a:2');
  await sql`update audit_events set transaction = '900000000000' where subject = 'a:2'`.execute(
    database.ownerDb,
  );
  await note(2, 'b:1');

  await expect
    .poll(() => inEra(2, sealNextBlock), { timeout: 15_000 })
    .toMatchObject({ number: 2, events: 1 });
  await expect
    .poll(() => inEra(2, sealNextBlock), { timeout: 15_000 })
    .toMatchObject({ number: 3, events: 1 });
  expect(await inEra(2, verifyChain)).toEqual({ blocks: 3, events: 3, brokenAt: null, unsealed: 0 });

  await expect
    .poll(async () => (await relay(2, received), received.length), { timeout: 15_000 })
    .toBeGreaterThanOrEqual(3);
  await relay(2, received);
  expect(received).toEqual(['a:1', 'a:2', 'b:1']);
});

test('an event slipped into a former era after the chain went on stays unsealed, so it is noticed', async () => {
  await sql`
    insert into audit_events (era, transaction, at, name, actor_name, subject, request_id)
    values (1, '900000000001', now(), 'test.noted', 'x', 'c:1', 'r')`.execute(database.ownerDb);
  expect(await inEra(2, sealNextBlock)).toBeUndefined();
  expect(await inEra(2, verifyChain)).toMatchObject({ brokenAt: null, unsealed: 1 });
});
