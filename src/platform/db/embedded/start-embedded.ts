// Starts the embedded database on a data folder and keeps it running until it is stopped. Whatever an earlier server
// left behind (killed, half made, still running) is put right here, without a person.
import { constants } from 'node:fs';
import { access, mkdir, realpath, stat } from 'node:fs/promises';
import pg from 'pg';
import type { Log } from '#platform/log/log.ts';
import { chooseAccount } from './account.ts';
import { prepareBinaries } from './binaries.ts';
import { ensureCluster, storedPassword } from './create-cluster.ts';
import { addressOf, chooseEndpoint, DATABASE, endpointSettings, readEndpoint } from './endpoint.ts';
import { EmbeddedDatabaseError } from './errors.ts';
import { lockFolder, lockHolder } from './folder-lock.ts';
import { keepRunning } from './keep-running.ts';
import { layoutOf, type Layout } from './layout.ts';
import { clearLeftovers, refuseWhenServedElsewhere } from './leftovers.ts';
import { startPostmaster, type Postmaster } from './postmaster.ts';
import { durableSettings, type Settings } from './settings.ts';

export interface EmbeddedDatabase {
  /** The address of the database as its owner (a superuser). The same after a restart of PostgreSQL. */
  readonly ownerUrl: string;
  /** Resolves only if PostgreSQL ended and could not be started again: the server should end too. */
  readonly failed: Promise<Error>;
  /** Fast shutdown: open transactions are rolled back. May be called more than once. */
  readonly stop: () => Promise<void>;
}

interface StartOptions {
  /** The data folder of the installation; the database takes `postgres/` in it. Made when missing. */
  readonly dataDir: string;
  readonly log: Log;
  /** Settings of postgresql.conf for a bigger machine, such as shared_buffers. */
  readonly tune?: Settings;
}

/**
 * Starts PostgreSQL on the folder, after making the cluster if there is none. Only one server at a time may do so.
 * Throws EmbeddedDatabaseError; its text tells the operator what to do.
 */
export async function startEmbedded({ dataDir, log, tune = {} }: StartOptions): Promise<EmbeddedDatabase> {
  return startCluster({ dataDir, log, settings: durableSettings(tune), durable: true });
}

/** Whether the folder holds a database already; for commands that must not make one. What may not be looked at counts. */
export async function hasEmbedded(dataDir: string): Promise<boolean> {
  return stat(layoutOf(dataDir).cluster).then(
    () => true,
    (error: unknown) => !(error instanceof Error && 'code' in error && error.code === 'ENOENT'),
  );
}

/** The address of the database that another process serves from this folder; null when none does. */
export async function findRunningEmbedded(
  dataDir: string,
): Promise<{ ownerUrl: string; serverPid: number } | null> {
  const folder = await realpath(dataDir).catch(() => null);
  if (folder === null || !(await hasEmbedded(folder))) return null;
  const layout = layoutOf(folder);
  const serverPid = await lockHolder(layout.lock);
  const endpoint = await readEndpoint(layout.cluster);
  const password = await storedPassword(layout);
  if (serverPid === null || endpoint === null || password === null) return null;
  return { ownerUrl: addressOf(endpoint, password), serverPid };
}

interface ClusterPlan {
  readonly dataDir: string;
  readonly log: Log;
  readonly settings: Settings;
  readonly durable: boolean;
}

/** What startEmbedded and startTestCluster share. */
export async function startCluster({
  dataDir,
  log,
  settings,
  durable,
}: ClusterPlan): Promise<EmbeddedDatabase> {
  const layout = await prepareFolder(dataDir);
  await refuseWhenServedElsewhere(layout);
  const lock = await lockFolder(layout.lock, layout.dataDir);
  try {
    const account = await chooseAccount(layout, log);
    const binaries = await prepareBinaries(account, log);
    await clearLeftovers(layout, log);
    const password = await ensureCluster({ layout, account, binaries, durable });
    const endpoint = await chooseEndpoint(layout.cluster);
    const start = async (): Promise<Postmaster> => {
      const all = { ...settings, ...endpointSettings(endpoint) };
      return startPostmaster({ layout, account, binaries, settings: all, log });
    };
    const running = await keepRunning({ start, clear: () => clearLeftovers(layout, log), log });
    try {
      await ensureDatabase(addressOf(endpoint, password, 'postgres'));
    } catch (error) {
      await running.stop('fast');
      throw error;
    }
    let stopping: Promise<void> | undefined;
    const stop = async () => {
      await running.stop(durable ? 'fast' : 'immediate');
      await lock.release();
    };
    const ownerUrl = addressOf(endpoint, password);
    return { ownerUrl, failed: running.failed, stop: () => (stopping ??= stop()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function prepareFolder(dataDir: string): Promise<Layout> {
  if (process.platform === 'win32') {
    throw new EmbeddedDatabaseError('platform_unsupported', { platform: 'Windows' });
  }
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const layout = layoutOf(await realpath(dataDir));
    await mkdir(layout.home, { recursive: true, mode: 0o700 });
    await access(layout.home, constants.R_OK | constants.W_OK | constants.X_OK);
    return layout;
  } catch (error) {
    throw new EmbeddedDatabaseError('data_dir_not_writable', { dataDir }, error);
  }
}

/** A new cluster has no database of ours yet; so has one whose first start was cut off. */
async function ensureDatabase(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl, application_name: 'truong-an start' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}
