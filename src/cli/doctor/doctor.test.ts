import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '#platform/config/config.ts';
import { connectAsOwner, type DatabaseConnection } from '#platform/db/index.ts';
import { openStorage } from '#platform/storage/index.ts';
import { inLocale } from '#shared/messages.ts';
import { aUnit, TEST_NOW, useTestDatabase, type TestUnit } from '#tests/kit/index.ts';
import { checkClock, checkDatabase, checkMigrations, checkRowSecurity } from './check-database.ts';
import { checkFiles } from './check-files.ts';
import { checkConfig, checkDisk } from './check-machine.ts';
import { checkAuditChain, checkBackup, checkJobs, checkWorker } from './check-trail.ts';
import { examineDatabase } from './examine.ts';
import type { AnsweringPatient, Finding, Patient } from './finding.ts';
import { doctorMessages } from './messages.ts';

const database = useTestDatabase();
let school: TestUnit;
beforeAll(async () => {
  school = await aUnit(database);
});

function aPatient(env: Readonly<Record<string, string>> = {}): Patient {
  return { config: readConfig(env), locale: 'vi', words: inLocale(doctorMessages, 'vi'), now: TEST_NOW };
}

async function anAnswering(
  given: Partial<AnsweringPatient> = {},
): Promise<AnsweringPatient & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'truong-an-doctor-'));
  const owner: DatabaseConnection = connectAsOwner(database.url);
  onTestFinished(async () => {
    await owner.close();
    await rm(folder, { recursive: true, force: true });
  });
  const access = {
    ownerUrl: database.url,
    serverPid: null,
    isStartedHere: false,
    failed: new Promise<Error>(() => undefined),
    close: () => Promise.resolve(),
  };
  return {
    ...aPatient(),
    folder,
    access,
    owner,
    storage: await openStorage(pathToFileURL(folder).href),
    ...given,
  };
}

async function asOwner(...statements: string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database.ownerDb);
}

const state = ({ state: found }: Finding) => found;

describe('the machine', () => {
  test('an address without encryption is something to do, unless it is this machine', () => {
    expect(checkConfig(aPatient()).state).toBe('passes');
    expect(checkConfig(aPatient({ ORIGIN: 'https://truong-an.example.vn' })).state).toBe('passes');
    expect(checkConfig(aPatient({ ORIGIN: 'http://truong-an.example.vn' }))).toMatchObject({
      state: 'todo',
      advice: expect.stringContaining('HTTPS') as string,
    });
  });

  test('room on the disk is measured, also before there is a data folder', async () => {
    const found = await checkDisk(aPatient({ DATA_DIR: tmpdir(), STORAGE_URL: 'file:///nowhere/at/all' }));
    expect(found.data).toMatchObject({ folder: tmpdir(), freeBytes: expect.any(Number) as number });
  });
});

describe('the database', () => {
  test('that may lose confirmed writes is something to do', async () => {
    // The cluster of the tests is quick and forgetful.
    expect(await checkDatabase(await anAnswering())).toMatchObject({
      state: 'todo',
      data: { notDurable: ['fsync', 'full_page_writes', 'synchronous_commit'] },
    });
  });

  test('lacking a migration is something to do', async () => {
    const patient = await anAnswering();
    expect(state(await checkMigrations(patient))).toBe('passes');
    await asOwner(
      `create table kept as select * from schema_migrations`,
      `delete from schema_migrations where name like '0010%'`,
    );
    expect(await checkMigrations(patient)).toMatchObject({
      state: 'todo',
      data: { pending: ['0010_idempotency.sql'] },
    });
    await asOwner(
      `insert into schema_migrations select * from kept where name like '0010%'`,
      'drop table kept',
    );
  });

  test('with a table open to everybody is something to do', async () => {
    const patient = await anAnswering();
    expect(state(await checkRowSecurity(patient))).toBe('passes');
    await asOwner('alter table unit_facts disable row level security');
    expect(await checkRowSecurity(patient)).toMatchObject({ state: 'todo', data: { open: ['unit_facts'] } });
    await asOwner('alter table unit_facts enable row level security');
  });

  test('whose last event lies in the future tells of a clock set back', async () => {
    const patient = await anAnswering();
    expect(state(await checkClock(patient))).toBe('passes');
    await asOwner(`insert into audit_events (at, name, actor_name, subject, request_id)
      values ('2026-05-04T12:00:00+07:00', 'test.noted', 'x', 'clock:1', 'r')`);
    expect(await checkClock(patient)).toMatchObject({
      state: 'todo',
      measure: expect.stringContaining('vặn lùi') as string,
    });
    expect(state(await checkClock({ ...patient, now: new Date('2026-05-04T12:01:00+07:00') }))).toBe(
      'passes',
    );
    await asOwner(`delete from audit_events where subject = 'clock:1'`);
  });
});

describe('the trail', () => {
  test('is whole until somebody changes it', async () => {
    const patient = await anAnswering();
    await asOwner(
      `insert into audit_events (transaction, at, name, actor_name, subject, request_id)
       values ('1', now(), 'test.noted', 'x', 'chain:1', 'r')`,
      `insert into audit_blocks values (1, 1, '0', '2', 1, repeat('0', 64), repeat('f', 64), now())`,
    );
    expect(await checkAuditChain(patient)).toMatchObject({ state: 'todo', data: { brokenAt: 1 } });
    await asOwner('delete from audit_blocks', `delete from audit_events where subject = 'chain:1'`);
    expect(await checkAuditChain(patient)).toMatchObject({ state: 'passes', data: { brokenAt: null } });
  });

  test('of a database copied without its era is something to do', async () => {
    const patient = await anAnswering();
    await asOwner(`insert into audit_events (era, transaction, at, name, actor_name, subject, request_id)
      values (2, '1', now(), 'test.noted', 'x', 'era:1', 'r')`);
    expect(await checkAuditChain(patient)).toMatchObject({
      state: 'todo',
      advice: expect.stringContaining(`app.era = '3'`) as string,
    });
    await asOwner(`delete from audit_events where subject = 'era:1'`);
  });

  test('tells when the last backup was', async () => {
    const patient = await anAnswering();
    expect(await checkBackup(patient)).toMatchObject({ state: 'todo', data: { lastAt: null } });
    await asOwner(`insert into audit_events (at, name, actor_name, subject, request_id)
      values ('2026-05-03T02:00:00+07:00', 'installation.backed_up', 'system', 'installation:backup', 'r')`);
    expect(await checkBackup(patient)).toMatchObject({
      state: 'passes',
      measure: expect.stringContaining('32 giờ') as string,
    });
    const later = new Date('2026-06-04T02:00:00+07:00');
    expect(await checkBackup({ ...patient, now: later })).toMatchObject({
      state: 'todo',
      measure: expect.stringContaining('32 ngày') as string,
    });
    await asOwner(`update units set is_sample = true`);
    expect(state(await checkBackup({ ...patient, now: later }))).toBe('skipped');
    await asOwner(`update units set is_sample = false`);
  });

  test('shows that nobody passes events on', async () => {
    const patient = await anAnswering();
    expect(await checkWorker(patient)).toMatchObject({ state: 'todo', data: { workerConnections: 0 } });
    const stopped = { ...patient, access: { ...patient.access, isStartedHere: true } };
    expect(state(await checkWorker(stopped))).toBe('skipped');
    expect(state(await checkJobs(patient))).toBe('skipped');
  });
});

describe('stored files', () => {
  test('are compared with what the database names, and read', async () => {
    const patient = await anAnswering();
    expect(state(await checkFiles(patient))).toBe('skipped');
    const contents = ['first', 'second', 'third'];
    const stored = await Promise.all(contents.map((content) => patient.storage.put(Buffer.from(content))));
    for (const { sha256 } of stored) {
      await asOwner(`insert into files (id, unit_id, sha256, size, media_type, unused_since, created_at)
        values (gen_random_uuid(), ${school.id}, '${sha256}', 5, 'application/pdf', now(), now())`);
    }
    await patient.storage.put(Buffer.from('nobody knows me'));
    const later = new Date(Date.now() + 2 * 3_600_000);
    expect(await checkFiles({ ...patient, now: later })).toMatchObject({
      state: 'passes',
      data: { files: 3, missing: 0, sampled: 3, spare: 1 },
    });

    const [first, second] = stored;
    const place = ({ sha256 = '' }: { sha256?: string } = {}) =>
      join(patient.folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    await writeFile(place(first), 'changed');
    expect(await checkFiles(patient)).toMatchObject({ state: 'todo', data: { damaged: [first?.sha256] } });
    await rm(place(second));
    expect(await checkFiles(patient)).toMatchObject({
      state: 'todo',
      data: { files: 2, missing: 1 },
      advice: expect.stringContaining(`files/${second?.sha256 ?? ''}`) as string,
    });
    await asOwner('delete from files');
  });
});

test('a check that fails is a finding, and the others go on', async () => {
  const patient = await anAnswering();
  await asOwner('alter table audit_events rename to away');
  const findings = await examineDatabase(patient);
  await asOwner('alter table away rename to audit_events');
  const byId = new Map(findings.map((finding) => [finding.id, finding]));
  expect(byId.size).toBe(10);
  expect(byId.get('audit_chain')).toMatchObject({
    state: 'todo',
    measure: expect.stringContaining('chưa khám được') as string,
  });
  expect(byId.get('migrations')?.state).toBe('passes');
});
