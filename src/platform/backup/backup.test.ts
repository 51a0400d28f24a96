import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  aTree,
  openTestDatabase,
  testCluster,
  TEST_NOW,
  urlOfDatabase,
  type OpenDatabase,
} from '#tests/kit/index.ts';
import { openStorage, type Storage } from '../storage/index.ts';
import {
  checkContent,
  checkSeal,
  createBackup,
  restoreBackup,
  type BackupSummary,
  type RestoreReport,
} from './index.ts';
import { CREATE_LIST, listMigrations, runMigration, type Tx } from '../db/index.ts';
import { readTables, selectRows } from './tables.ts';

let folder: string;
let source: OpenDatabase;
let storage: Storage;
let backup: string;
let summary: BackupSummary;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truong-an-backup-'));
  storage = await newStorage();
  source = await openTestDatabase('empty');
  await fill();
  backup = join(folder, 'first.tar');
  summary = await createBackup(
    { ownerUrl: source.url, storage, storedHashes },
    { file: backup, now: TEST_NOW },
  );
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true, force: true });
});

async function storedHashes(tx: Tx, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select distinct hash from files, unnest(array[sha256, thumb_sha256]) as hash
    where hash > ${after} order by hash limit ${limit}`.execute(tx);
  return rows.map(({ hash }) => hash);
}

async function newStorage(): Promise<Storage> {
  return openStorage(pathToFileURL(await mkdtemp(join(folder, 'files-'))).href);
}

const HARD_TEXTS = [
  'tab\there',
  'line\nbreak',
  'back\\slash',
  '\\N',
  '\\.',
  '',
  'Trường “An”; 100 %',
  '𝕏 😀',
];

/** Rows of every difficult kind: text that COPY must escape, ranges, json, bytes, counters, a file kept and a file lost. */
async function fill(): Promise<void> {
  const { cuChi } = await aTree(source);
  for (const [index, text] of HARD_TEXTS.entries()) {
    await sql`
      insert into activities (id, unit_id, kind, title, held_on, topics, note, search, pupils, created_at, updated_at)
      values (gen_random_uuid(), ${cuChi.schools[index]?.id}, 'talk', ${`Buổi ${index}`}, '2026-03-01',
              ${[text]}::text[], ${text}, '', ${index === 0 ? null : index}, '2026-03-01T07:00:00.123456Z', now())`.execute(
      source.ownerDb,
    );
    await sql`
      insert into audit_events (at, name, actor_name, unit_id, subject, data, request_id)
      values (now(), 'test.noted', 'x', ${cuChi.schools[index]?.id}, 'a:1', ${JSON.stringify({ text })}::jsonb, 'r')`.execute(
      source.ownerDb,
    );
  }
  await sql`insert into sign_in_failures (key, failures, last_at) values ('\\x00ff5c0a', 1, 'infinity')`.execute(
    source.ownerDb,
  );
  const kept = await storage.put(Buffer.from('a picture'));
  const thumb = await storage.put(Buffer.from('a thumbnail'));
  const lost = createHash('sha256').update('a lost file').digest('hex');
  await sql`
    insert into files (id, unit_id, sha256, size, media_type, width, height, thumb_sha256, unused_since, created_at)
    values (gen_random_uuid(), ${cuChi.office.id}, ${kept.sha256}, 9, 'image/jpeg', 1, 1, ${thumb.sha256}, now(), now()),
           (gen_random_uuid(), ${cuChi.office.id}, ${lost}, 9, 'application/pdf', null, null, null, now(), now())`.execute(
    source.ownerDb,
  );
}

/** An empty database of the same cluster, with nothing in it. */
async function virginDatabase(): Promise<string> {
  const { adminUrl } = testCluster();
  const name = `restored_${crypto.randomUUID().replaceAll('-', '')}`;
  const inMaintenance = async (statement: string) => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await inMaintenance(`create database ${name} template template0`);
  onTestFinished(() => inMaintenance(`drop database ${name} with (force)`));
  return urlOfDatabase(adminUrl, name);
}

async function restore(file: string, ownerUrl: string, files?: Storage): Promise<RestoreReport> {
  const target = { ownerUrl, storage: files ?? (await newStorage()), mustBeEmpty: ['units', 'accounts'] };
  return restoreBackup(await checkSeal(file), target);
}

async function rowsOf(url: string): Promise<Map<string, unknown[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = new Map<string, unknown[]>();
    for (const shape of await readTables(client)) {
      const { rows: found } = await client.query<{ row: string }>(
        `select t::text as row from (${selectRows(shape)}) as t`,
      );
      rows.set(
        shape.name,
        found.map(({ row }) => row),
      );
    }
    return rows;
  } finally {
    await client.end();
  }
}

async function tablesIn(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  await client.end();
  return rows[0]?.count ?? -1;
}

describe('a backup', () => {
  test('restored into a new database gives the same rows, files and counters', async () => {
    const url = await virginDatabase();
    const files = await newStorage();
    const report = await restore(backup, url, files);

    expect(report).toMatchObject({ era: 2, migrated: [], sha256: summary.sha256 });
    const original = await rowsOf(source.url);
    expect(original.get('activities')).toHaveLength(HARD_TEXTS.length);
    expect(await rowsOf(url)).toEqual(original);
    for (const hash of await storedHashes(source.ownerDb, '', 10)) {
      expect(await files.exists(hash)).toBe(await storage.exists(hash));
    }
  });

  test('counts on where the original stopped, in a new era', async () => {
    const url = await virginDatabase();
    await restore(backup, url);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const insert = `insert into audit_events (at, name, actor_name, subject, request_id)
      values (now(), 'test.noted', 'x', 'a:2', 'r') returning era, id`;
    const { rows } = await client.query<{ era: number; id: string }>(insert).finally(() => client.end());
    expect(rows).toEqual([{ era: 2, id: HARD_TEXTS.length + 1 }]);
  });

  test('goes into a database that was migrated but never used', async () => {
    const unused = await openTestDatabase('empty');
    onTestFinished(() => unused.drop());
    // Its own connections would count as a running server.
    await unused.db.destroy();
    await unused.ownerDb.destroy();
    await restore(backup, unused.url);
    expect(await rowsOf(unused.url)).toEqual(await rowsOf(source.url));
  });

  test('names the files that the storage no longer holds', () => {
    expect(summary.manifest.files).toEqual({
      count: 2,
      bytes: 20,
      missing: [createHash('sha256').update('a lost file').digest('hex')],
    });
  });

  test('is whole: what is written is what is read', async () => {
    expect(await checkContent(backup)).toEqual({
      file: backup,
      manifest: summary.manifest,
      sha256: summary.sha256,
    });
  });

  test('is never written over, and a stopped one leaves nothing', async () => {
    const make = (file: string, signal?: AbortSignal) =>
      createBackup(
        { ownerUrl: source.url, storage, storedHashes },
        { file, now: TEST_NOW, ...(signal && { signal }) },
      );
    await expect(make(backup)).rejects.toMatchObject({ code: 'file_exists' });
    const before = await readdir(folder);
    await expect(make(join(folder, 'stopped.tar'), AbortSignal.abort())).rejects.toThrow();
    await expect(make(join(folder, 'no-such-folder', 'x.tar'))).rejects.toMatchObject({
      code: 'not_writable',
    });
    expect(await readdir(folder)).toEqual(before);
  });
});

describe('a backup that is not what it was', () => {
  async function refused(change: (bytes: Buffer) => Buffer): Promise<string> {
    const copy = join(folder, `changed-${crypto.randomUUID()}.tar`);
    await writeFile(copy, change(await readFile(backup)));
    const url = await virginDatabase();
    const error: unknown = await restore(copy, url).then(
      () => 'was restored',
      (refusal: unknown) => refusal,
    );
    expect(await tablesIn(url)).toBe(0);
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }

  const flipped = (at: (bytes: Buffer) => number) => (bytes: Buffer) => {
    const place = at(bytes);
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    return bytes;
  };

  test.each([
    ['a byte of the rows', flipped((bytes) => bytes.indexOf('tables/activities/') + 512 + 40), 'damaged'],
    ['a byte of a picture', flipped((bytes) => bytes.indexOf('a picture')), 'damaged'],
    ['a byte of the manifest', flipped((bytes) => bytes.indexOf('"createdAt"') + 20), 'damaged'],
    ['a byte of the seal', flipped((bytes) => bytes.indexOf('seal.sha256', -3_000) + 512), 'damaged'],
    ['a byte of a heading', flipped((bytes) => bytes.indexOf('manifest.json', -50_000) + 130), 'damaged'],
    ['a byte between entries', flipped((bytes) => bytes.indexOf('a picture') + 9), 'damaged'],
    ['a byte after the end', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')]), 'damaged'],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 2)), 'truncated'],
    ['all but the end mark', (bytes: Buffer) => bytes.subarray(0, -1024), 'truncated'],
    [
      'all but the manifest',
      (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf('manifest.json')),
      'truncated',
    ],
    ['nothing of it', () => Buffer.alloc(0), 'not_a_backup'],
    ['another file', () => Buffer.from('<!doctype html>'.repeat(100)), 'not_a_backup'],
  ])('%s: refused, and the database stays empty', async (_, change, code) => {
    expect(await refused(change)).toBe(code);
  });

  test('cannot be read: refused', async () => {
    await expect(checkContent(join(folder, 'nowhere.tar'))).rejects.toMatchObject({ code: 'not_readable' });
    const cut = join(folder, 'cut.tar');
    await writeFile(cut, await readFile(backup));
    await truncate(cut, 2_000);
    await expect(checkContent(cut)).rejects.toMatchObject({ code: 'truncated' });
  });
});

test('a program that lacks a migration of the backup, or has another of that name, does not restore it', async () => {
  const checked = await checkSeal(backup);
  const url = await virginDatabase();
  const files = await newStorage();
  const target = { ownerUrl: url, storage: files, mustBeEmpty: ['units'] };
  const withMigration = (name: string) => ({
    ...checked,
    manifest: {
      ...checked.manifest,
      migrations: [...checked.manifest.migrations, { name, checksum: '0'.repeat(64) }],
    },
  });
  await expect(restoreBackup(withMigration('9999_later.sql'), target)).rejects.toMatchObject({
    code: 'newer_program',
    params: { migration: '9999_later.sql' },
  });
  await expect(restoreBackup(withMigration('0001_platform_roles.sql'), target)).rejects.toMatchObject({
    code: 'other_migration',
  });
  expect(await tablesIn(url)).toBe(0);
});

test('a backup of an older version is restored as it was, then brought up to this one', async () => {
  const migrations = await listMigrations();
  const older = await virginDatabase();
  const client = new pg.Client({ connectionString: older });
  await client.connect();
  await client.query(CREATE_LIST);
  for (const migration of migrations.slice(0, -1)) await runMigration(client, migration);
  await client.query(`insert into units (code, kind, opened_on) values ('so', 'department', '2010-01-01')`);
  await client.end();
  const file = join(folder, 'older.tar');
  await createBackup({ ownerUrl: older, storage, storedHashes }, { file, now: TEST_NOW });

  const url = await virginDatabase();
  expect(await restore(file, url)).toMatchObject({ migrated: [migrations.at(-1)?.name] });
  expect((await rowsOf(url)).get('units')).toEqual((await rowsOf(older)).get('units'));
});

describe('a backup is not put over', () => {
  test('a living installation', async () => {
    const living = await openTestDatabase('empty');
    onTestFinished(() => living.drop());
    await sql`insert into units (code, kind, opened_on) values ('so', 'department', '2010-01-01')`.execute(
      living.ownerDb,
    );
    await expect(restore(backup, living.url)).rejects.toMatchObject({ code: 'server_running' });
    await living.db.destroy();
    await living.ownerDb.destroy();
    await expect(restore(backup, living.url)).rejects.toMatchObject({
      code: 'not_empty',
      params: { table: 'units', rows: 1 },
    });
  });

  test('the database of another program', async () => {
    const url = await virginDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('create table invoices (id int)').finally(() => client.end());
    await expect(restore(backup, url)).rejects.toMatchObject({
      code: 'foreign_database',
      params: { table: 'invoices' },
    });
  });
});
