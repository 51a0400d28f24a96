import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { settingsOf } from '#foundation/use-case/index.ts';
import { inTransaction } from '#platform/db/index.ts';
import { createLog } from '#platform/log/log.ts';
import { createPushSender } from '#platform/push/index.ts';
import { openStorage } from '#platform/storage/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { aUnit, anActor, TEST_NOW, useTestDatabase } from '#tests/kit/index.ts';
import type { WorkerTools } from './index.ts';
import { recurringJobs } from './schedule.ts';

const database = useTestDatabase();

async function toolsOfTest(): Promise<WorkerTools> {
  const folder = await mkdtemp(join(tmpdir(), 'truong-an-schedule-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const caller = { actor: SYSTEM_ACTOR, now: TEST_NOW, requestId: 'test' };
  return {
    storage: await openStorage(pathToFileURL(folder).href),
    log: createLog({ level: 'silent' }),
    mailer: null,
    pushSender: createPushSender({ subject: 'https://truong-an.example.vn' }),
    origin: 'https://truong-an.example.vn',
    askAs: (actor, query, input) => database.as(actor).ask(query, input),
    inSystemTransaction: (work) =>
      inTransaction(database.db, { readOnly: false, settings: settingsOf(caller) }, (tx, defer) =>
        work({ ...caller, tx, defer, today: todayInVietnam(TEST_NOW) }),
      ),
  };
}

test('the nights clean up what nobody needs, and nothing else', async () => {
  const tools = await toolsOfTest();
  const school = await aUnit(database);
  const { accountId } = await anActor(database, 'head', school);
  const shown = await tools.storage.put(Buffer.from('shown'));
  const unused = await tools.storage.put(Buffer.from('unused'));
  const [shownId, activityId] = [crypto.randomUUID(), crypto.randomUUID()];
  await sql`
    insert into files (id, unit_id, sha256, size, media_type, unused_since, created_at)
    values (${shownId}, ${school.id}, ${shown.sha256}, 5, 'application/pdf', '2026-01-01', '2026-01-01'),
           (gen_random_uuid(), ${school.id}, ${unused.sha256}, 6, 'application/pdf', '2026-01-01', '2026-01-01')`.execute(
    database.ownerDb,
  );
  await sql`
    insert into activities (id, unit_id, kind, title, held_on, search, created_at, updated_at)
    values (${activityId}, ${school.id}, 'talk', 'Buổi tuyên truyền', '2026-01-01', '', now(), now())`.execute(
    database.ownerDb,
  );
  await sql`
    insert into activity_evidence (activity_id, file_id, media_type, size, unit_id, position, added_at)
    values (${activityId}, ${shownId}, 'application/pdf', 5, ${school.id}, 1, now())`.execute(
    database.ownerDb,
  );
  await sql`
    insert into account_sessions (token_sha256, account_id, created_at, last_used_at, expires_at)
    values ('\\x01', ${accountId}, '2026-01-01', '2026-01-01', '2026-01-15'),
           ('\\x02', ${accountId}, '2026-05-01', '2026-05-01', '2026-05-15')`.execute(database.ownerDb);
  await sql`
    insert into notifications (account_id, kind, subject, href, needs_action, created_at)
    values (${accountId}, 'report.due', 'report:1', '/', false, '2025-01-01'),
           (${accountId}, 'report.due', 'report:2', '/', false, '2026-05-01')`.execute(database.ownerDb);

  const jobs = recurringJobs(tools);
  for (const job of jobs) await job.run({});

  expect(jobs.every(({ schedule }) => schedule !== undefined)).toBe(true);
  expect(await tools.storage.exists(shown.sha256)).toBe(true);
  expect(await tools.storage.exists(unused.sha256)).toBe(false);
  const left = async (query: ReturnType<typeof sql<{ left: string }>>) =>
    (await query.execute(database.ownerDb)).rows.map((row) => row.left);
  expect(await left(sql`select sha256 as left from files`)).toEqual([shown.sha256]);
  expect(await left(sql`select subject as left from notifications`)).toEqual(['report:2']);
  expect(await left(sql`select encode(token_sha256, 'hex') as left from account_sessions`)).toEqual(['02']);
});
