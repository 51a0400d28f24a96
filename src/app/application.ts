// One screen that assembles the running application: database, files, sign-in, interface, jobs. Faces (pages,
// API, command line) are given this object; nothing in it is reached through a global.
import { mkdir } from 'node:fs/promises';
import type { Hono } from 'hono';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { createApi } from '#api/index.ts';
import { apiRoutes } from '#api/routes.ts';
import { createAuthenticator, type Authenticator } from '#foundation/accounts/server/index.ts';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { findUnits } from '#foundation/organisation/server/index.ts';
import { ask } from '#foundation/use-case/index.ts';
import type { Config } from '#platform/config/config.ts';
import { connectAsApplication, migrate, type Database } from '#platform/db/index.ts';
import { startEmbedded } from '#platform/db/embedded/index.ts';
import { openStorage, type Storage } from '#platform/storage/index.ts';
import { createFeedLimits, type FeedLimits } from '#features/reminders/server/index.ts';
import { sendersOf } from '#worker/senders.ts';
import { startWorker, type Worker } from '#worker/index.ts';
import { installDefaults } from './defaults.ts';
import { createMetrics, type Metrics } from './metrics.ts';

export interface Application {
  readonly config: Config;
  readonly log: Logger;
  readonly db: Kysely<Database>;
  /** Address of the database for its owner: migrations, backup, doctor. */
  readonly ownerUrl: string;
  readonly storage: Storage;
  readonly authenticator: Authenticator;
  readonly api: Hono;
  readonly metrics: Metrics;
  readonly feedLimits: FeedLimits;
  now(): Date;
  /** Name of the topmost office of this installation, for the public pages; null before set-up. */
  officeName(): Promise<string | null>;
  /** Whether the database answers and no migration is missing. */
  isReady(): Promise<boolean>;
  /** Resolves when the embedded database has died and could not be brought back: nothing is left to serve. */
  readonly failed: Promise<Error>;
  close(): Promise<void>;
}

export interface StartOptions {
  /** False for short commands: no worker, no interface for others. */
  readonly jobs?: boolean;
}

/** Starts everything; what was started before a failure is stopped again, so that no database is left behind. */
export async function startApplication(
  config: Config,
  log: Logger,
  options: StartOptions = {},
): Promise<Application> {
  const started: { stop: () => Promise<void> }[] = [];
  const stopAll = async () => {
    for (const part of started.reverse()) await part.stop();
  };
  try {
    await mkdir(config.dataDir, { recursive: true });
    const { ownerUrl, failed } = await openDatabase(config, log, started);
    await migrate(ownerUrl);
    const connection = connectAsApplication(ownerUrl, {
      onError: (error) => log.warn({ err: error }, 'a database connection was lost'),
    });
    started.push({ stop: () => connection.close() });
    const { db, pool } = connection;
    const storage = await openStorage(config.storageUrl);
    const now = () => new Date();
    await installDefaults(db, now());
    const authenticator = createAuthenticator({ db });
    const metrics = createMetrics(pool);
    const api = createApi({
      db,
      log,
      origin: config.origin,
      routes: apiRoutes({ storage }),
      actorOfToken: (token, at) => authenticator.actorOfToken(token, at),
      now,
      onAnswer: metrics.countAnswer,
    });
    if ((options.jobs ?? true) && config.jobs === 'inside') {
      const worker: Worker = await startWorker({ ownerUrl, db, log, storage, now, ...sendersOf(config) });
      started.push({ stop: () => worker.stop() });
    }
    return {
      config,
      log,
      db,
      ownerUrl,
      storage,
      authenticator,
      api,
      metrics,
      feedLimits: createFeedLimits(),
      now,
      officeName: () => topmostOffice(db, now()),
      isReady: () => metrics.isDatabaseReady(),
      failed,
      close: stopAll,
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function topmostOffice(db: Kysely<Database>, now: Date): Promise<string | null> {
  const { items } = await ask(db, { actor: SYSTEM_ACTOR, now, requestId: 'site' }, findUnits, { limit: 500 });
  return (
    items.find(
      (unit) => (unit.parentCode === null && unit.kind.endsWith('office')) || unit.kind === 'department',
    )?.name ?? null
  );
}

interface OpenedDatabase {
  readonly ownerUrl: string;
  readonly failed: Promise<Error>;
}

async function openDatabase(
  config: Config,
  log: Logger,
  started: { stop: () => Promise<void> }[],
): Promise<OpenedDatabase> {
  // A database of the operator's own is the operator's to watch; /readyz says when it is away.
  if (config.databaseUrl !== null)
    return { ownerUrl: config.databaseUrl, failed: new Promise(() => undefined) };
  const embedded = await startEmbedded({ dataDir: config.dataDir, log });
  started.push(embedded);
  return embedded;
}
