// Puts a backup into an empty database: all of it in one transaction, compared with the backup before it counts, so
// that whatever goes wrong leaves the database as it was.
import { createHash } from 'node:crypto';
import pg from 'pg';
import { CREATE_LIST, listMigrations, migrate, runMigration, type Migration } from '../db/index.ts';
import type { Storage } from '../storage/index.ts';
import { copyIn, copyOut } from './copy.ts';
import { BackupError } from './errors.ts';
import type { BackedUpTable, BackupManifest } from './manifest.ts';
import { openBackup, type BackupReader, type CheckedBackup } from './read-backup.ts';
import {
  continueSequence,
  copyInto,
  quoted,
  readTables,
  SAME_EVERYWHERE,
  selectRows,
  type TableShape,
} from './tables.ts';

const COMPARE_BYTES = 1024 * 1024;

export interface RestoreTarget {
  readonly ownerUrl: string;
  readonly storage: Storage;
  /** Tables that may hold nothing: whoever has rows there has a living installation. */
  readonly mustBeEmpty: readonly string[];
  readonly onProgress?: (what: string, count: number) => void;
}

export interface RestoreReport extends CheckedBackup {
  /** The era in which the restored database counts its transactions. */
  readonly era: number;
  /** Migrations that this program added to those of the backup. */
  readonly migrated: readonly string[];
}

/**
 * `backup` has been checked (`checkSeal`), so that a wrong file is refused before a database is even started. Errors:
 * BackupError newer_program, other_migration, server_running, not_empty, foreign_database, other_shape, not_equal.
 */
export async function restoreBackup(backup: CheckedBackup, target: RestoreTarget): Promise<RestoreReport> {
  const era = await withClient(target.ownerUrl, async (client) => {
    await refuseWhenServed(client);
    await client.query(SAME_EVERYWHERE);
    return restoreWith(client, backup, target);
  });
  return { ...backup, era, migrated: await migrate(target.ownerUrl) };
}

async function restoreWith(client: pg.Client, backup: CheckedBackup, target: RestoreTarget): Promise<number> {
  const migrations = await migrationsOf(backup.manifest);
  const added: string[] = [];
  try {
    return await inOneTransaction(client, async () => {
      const era = await raiseEra(client, backup.manifest.era);
      await prepareShape(client, migrations, target.mustBeEmpty);
      await load(client, backup, target, added);
      return era;
    });
  } catch (error) {
    // Files know no transaction; those that came with this restore go with it.
    for (const hash of added) await target.storage.remove(hash);
    throw error;
  }
}

async function withClient<Result>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'truong-an restore' });
  client.on('error', () => undefined); // the statement in progress fails with the same error
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function inOneTransaction<Result>(client: pg.Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('begin');
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined); // the connection may be gone, and the transaction with it
    throw error;
  }
}

/** The migrations that the backup names, as this program ships them. */
async function migrationsOf(manifest: BackupManifest): Promise<Migration[]> {
  const shipped = new Map((await listMigrations()).map((migration) => [migration.name, migration]));
  return manifest.migrations.map(({ name, checksum }) => {
    const migration = shipped.get(name);
    if (!migration) throw new BackupError('newer_program', { migration: name });
    if (migration.checksum !== checksum) throw new BackupError('other_migration', { migration: name });
    return migration;
  });
}

/** A running server would go on writing in the old era. */
async function refuseWhenServed(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and application_name like 'truong-an%'`,
  );
  const count = rows[0]?.count ?? 0;
  if (count > 0) throw new BackupError('server_running', { count });
}

/** Either a database without tables, or one of ours with the same migrations and no data yet. */
async function prepareShape(
  client: pg.Client,
  migrations: readonly Migration[],
  mustBeEmpty: readonly string[],
): Promise<void> {
  const tables = (await readTables(client)).map(({ name }) => name);
  const { rows } = await client.query<{ is_ours: boolean }>(
    `select to_regclass('public.schema_migrations') is not null as is_ours`,
  );
  if (rows[0]?.is_ours !== true) {
    if (tables[0] !== undefined) throw new BackupError('foreign_database', { table: tables[0] });
    await client.query(CREATE_LIST);
    for (const migration of migrations) await runMigration(client, migration);
    return;
  }
  for (const table of mustBeEmpty.filter((name) => tables.includes(name))) {
    const counted = await client.query<{ rows: number }>(
      `select count(*)::int as rows from ${quoted(table)}`,
    );
    const held = counted.rows[0]?.rows ?? 0;
    if (held > 0) throw new BackupError('not_empty', { table, rows: held });
  }
  const applied = await client.query<{ name: string }>('select name from schema_migrations');
  const names = new Set(applied.rows.map(({ name }) => name));
  if (names.size !== migrations.length || migrations.some(({ name }) => !names.has(name))) {
    throw new BackupError('other_shape');
  }
}

/** `added` names the files that were not in the storage before. */
async function load(
  client: pg.Client,
  { file, manifest }: CheckedBackup,
  { storage, onProgress }: RestoreTarget,
  added: string[],
): Promise<void> {
  const shapes = await shapesLike(client, manifest);
  // The migrations brought rows of their own (kinds of units, default forms), which the backup holds as well.
  await client.query(`truncate ${shapes.map(({ name }) => quoted(name)).join(', ')}`);
  const reader = await openBackup(file);
  try {
    for (const table of manifest.tables) {
      await loadTable(client, reader, table);
      onProgress?.(table.name, table.rows);
    }
    for (const sequence of manifest.sequences) await continueSequence(client, sequence);
    for (const [index, shape] of shapes.entries()) await compare(client, shape, manifest.tables[index]);
    await loadFiles(reader, file, storage, added, onProgress);
  } finally {
    await reader.close();
  }
}

/** The tables of this database in the order of the backup; they came from the same migrations, so they are the same. */
async function shapesLike(client: pg.Client, manifest: BackupManifest): Promise<TableShape[]> {
  const shapes = new Map((await readTables(client)).map((shape) => [shape.name, shape]));
  if (shapes.size !== manifest.tables.length) throw new BackupError('other_shape');
  return manifest.tables.map(({ name, columns }) => {
    const shape = shapes.get(name);
    if (shape?.columns.join() !== columns.join()) throw new BackupError('other_shape');
    return shape;
  });
}

async function loadTable(client: pg.Client, reader: BackupReader, table: BackedUpTable): Promise<void> {
  // Triggers of ours have already had their effect on what is loaded; foreign keys go on being checked.
  await client.query(`alter table ${quoted(table.name)} disable trigger user`);
  await copyIn(client, copyInto(table), reader.rowsOf(table));
  await client.query(`set constraints all immediate`);
  await client.query(`alter table ${quoted(table.name)} enable trigger user`);
}

/** Reads the table back and holds it against the backup, row by row. */
async function compare(
  client: pg.Client,
  shape: TableShape,
  expected: BackedUpTable | undefined,
): Promise<void> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const part of copyOut(client, selectRows(shape), COMPARE_BYTES)) {
    hash.update(part.bytes);
    rows += part.rows;
  }
  if (rows !== expected?.rows || hash.digest('hex') !== expected.sha256) {
    throw new BackupError('not_equal', { table: shape.name, rows, expected: expected?.rows ?? 0 });
  }
}

async function loadFiles(
  reader: BackupReader,
  file: string,
  storage: Storage,
  added: string[],
  onProgress: RestoreTarget['onProgress'],
): Promise<void> {
  let count = 0;
  for await (const { hash, content } of reader.files()) {
    if (!(await storage.exists(hash))) added.push(hash);
    const stored = await storage.put(content, { maxBytes: content.byteLength });
    if (stored.sha256 !== hash) throw new BackupError('damaged', { file, where: hash });
    count += 1;
  }
  onProgress?.('files', count);
}

/** Only a superuser, or whom one allowed it, may give a database a setting of one's own. */
const NOT_ALLOWED = '42501';

/** The restored database counts its transactions anew; the era tells its events from those before. */
async function raiseEra(client: pg.Client, former: number): Promise<number> {
  const { rows } = await client.query<{ era: number; database: string; role: string }>(
    `select greatest($1::int, coalesce(nullif(current_setting('app.era', true), ''), '1')::int) + 1 as era,
            current_database() as database, current_user as role`,
    [former],
  );
  const { era, database, role } = rows[0] ?? { era: former + 1, database: '', role: '' };
  try {
    await client.query(`alter database ${quoted(database)} set app.era = '${era}'`);
  } catch (error) {
    const isRefused = error instanceof Error && 'code' in error && error.code === NOT_ALLOWED;
    throw isRefused ? new BackupError('era_not_allowed', { role }, error) : error;
  }
  return era;
}
