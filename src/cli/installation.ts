// Opens the installation that a command works on: the database of a running server when there is one, else the
// database itself, for the time of the command. Everything acts as the system, through use cases.
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { z } from 'zod';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { ask, execute, type Caller, type Command, type Query } from '#foundation/use-case/index.ts';
import type { Config } from '#platform/config/config.ts';
import {
  connectAsApplication,
  migrate,
  pendingMigrations,
  translateConnectionError,
  type Database,
} from '#platform/db/index.ts';
import { findRunningEmbedded, hasEmbedded, startEmbedded } from '#platform/db/embedded/index.ts';
import type { Log } from '#platform/log/log.ts';
import { openStorage, type Storage } from '#platform/storage/index.ts';
import { newId } from '#shared/ids.ts';
import { Refusal } from './refusal.ts';

/** Where the database is, before anybody has asked it anything. */
export interface DatabaseAccess {
  readonly ownerUrl: string;
  /** The server whose database this is; null when the command started it, or it is one of the operator's own. */
  readonly serverPid: number | null;
  /** Whether this command started the database and will stop it. */
  readonly isStartedHere: boolean;
  /** Resolves when a database started here has died for good. */
  readonly failed: Promise<Error>;
  close(): Promise<void>;
}

export interface Installation extends DatabaseAccess {
  readonly db: Kysely<Database>;
  readonly storage: Storage;
  execute<Input extends z.ZodType, Output>(
    command: Command<Input, Output>,
    input: z.input<Input>,
  ): Promise<Output>;
  ask<Input extends z.ZodType, Output>(query: Query<Input, Output>, input: z.input<Input>): Promise<Output>;
}

export interface OpenOptions {
  /** Whether the command may make a new installation; otherwise an empty data folder is refused. */
  readonly mayCreate?: boolean;
}

/** Errors: Refusal noInstallation; EmbeddedDatabaseError. */
export async function openDatabase(
  config: Config,
  log: Log,
  { mayCreate = false }: OpenOptions = {},
): Promise<DatabaseAccess> {
  const never = new Promise<Error>(() => undefined);
  const notOurs = { serverPid: null, isStartedHere: false, failed: never, close: () => Promise.resolve() };
  if (config.databaseUrl !== null) return { ...notOurs, ownerUrl: config.databaseUrl };
  const running = await findRunningEmbedded(config.dataDir);
  if (running) return { ...notOurs, ...running };
  if (!mayCreate && !(await hasEmbedded(config.dataDir))) {
    throw new Refusal('noInstallation', { dataDir: config.dataDir });
  }
  const { ownerUrl, failed, stop } = await startEmbedded({ dataDir: config.dataDir, log });
  return { ownerUrl, serverPid: null, isStartedHere: true, failed, close: stop };
}

/** Errors: those of `openDatabase`; Refusal neverMigrated, migrationsPending. With `mayCreate` a new database is migrated. */
export async function openInstallation(
  config: Config,
  log: Log,
  now: () => Date,
  options: OpenOptions = {},
): Promise<Installation> {
  const access = await openDatabase(config, log, options);
  await prepareTables(access, options).catch(async (error: unknown) => {
    await access.close();
    throw error;
  });
  const connection = connectAsApplication(access.ownerUrl, {
    max: 4,
    onError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  });
  const close = async () => {
    await connection.close();
    await access.close();
  };
  try {
    const caller = (): Caller => ({ actor: SYSTEM_ACTOR, now: now(), requestId: newId() });
    return {
      ...access,
      db: connection.db,
      storage: await openStorage(config.storageUrl),
      execute: (command, input) => execute(connection.db, caller(), command, input),
      ask: (query, input) => ask(connection.db, caller(), query, input),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function prepareTables(
  { ownerUrl }: DatabaseAccess,
  { mayCreate = false }: OpenOptions,
): Promise<void> {
  const state = await withOwner(ownerUrl, async (client) =>
    (await isMigrated(client)) ? pendingMigrations(client) : null,
  );
  if (state === null && mayCreate) await migrate(ownerUrl);
  else if (state === null) throw new Refusal('neverMigrated');
  else if (state.length > 0) throw new Refusal('migrationsPending', { count: state.length });
}

/** One connection as the owner of the tables, for what stands outside use cases: migrations, backup, doctor. */
export async function withOwner<Result>(
  ownerUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'truong-an command',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => undefined); // the statement in progress fails with the same error
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw translateConnectionError(error);
  } finally {
    await client.end();
  }
}

/** Whether any version of the program has ever prepared this database. */
export async function isMigrated(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ is_ours: boolean }>(
    `select to_regclass('public.schema_migrations') is not null as is_ours`,
  );
  return rows[0]?.is_ours === true;
}
