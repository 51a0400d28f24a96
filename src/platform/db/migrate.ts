// Brings a database to the newest shape: plain SQL files in order, each in its own transaction, never edited
// once released (their checksum is kept).
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { PROJECT_ROOT } from '../project-root.ts';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The list of what was applied, which the first migration relies on. */
export const CREATE_LIST = `create table if not exists schema_migrations (
  name text primary key, checksum text not null, applied_at timestamptz not null default now())`;

/** All migrations shipped with this version, in the order they run. */
export async function listMigrations(folder = join(PROJECT_ROOT, 'migrations')): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, sql: text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/**
 * Applies what is missing and returns the names applied. Two servers that start together wait for each other.
 * Throws when a released migration was changed, or when the database is newer than this program.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const migrations = await listMigrations();
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'truong-an migrate' });
  await client.connect();
  try {
    await client.query(CREATE_LIST);
    await client.query(`select pg_advisory_lock(hashtext('truong-an migrations'))`);
    const applied = await appliedChecksums(client);
    refuseUnknown(applied, migrations);
    const missing = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/** Names of migrations not yet applied; reads only, so any role may ask. */
export async function pendingMigrations(client: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from schema_migrations');
  const applied = new Set(rows.map(({ name }) => name));
  return (await listMigrations()).map(({ name }) => name).filter((name) => !applied.has(name));
}

async function appliedChecksums(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migrations',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function refuseUnknown(applied: Map<string, string>, migrations: Migration[]): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const shipped = known.get(name);
    if (shipped === undefined)
      throw new Error(`the database is newer than this program: it holds migration ${name}`);
    if (shipped !== checksum) throw new Error(`migration ${name} was changed after it had been applied`);
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await runMigration(client, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}

/** One migration inside a transaction that the caller has opened; the restore of a backup runs several in one. */
export async function runMigration(client: pg.ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [name, checksum]);
  await client.query(sql);
}
