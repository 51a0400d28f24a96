// Puts away what a killed server left behind, so that PostgreSQL can start and recover on its own: a cluster that still
// runs is stopped, files that name a dead process are removed. Never touches a process that is not this cluster's.
import { createConnection } from 'node:net';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '#platform/log/log.ts';
import { socketPath } from './endpoint.ts';
import { EmbeddedDatabaseError } from './errors.ts';
import type { Layout } from './layout.ts';
import { clusterProcesses } from './processes.ts';
import { waitUntil } from './wait-until.ts';

const FAST_STOP_MS = 60_000;
const HARD_STOP_MS = 10_000;

/**
 * Throws when the cluster answers though none of its processes can be seen: its server runs in another container that
 * shares the folder. PostgreSQL's own guards do not see across that wall, and two servers would destroy the data.
 */
export async function refuseWhenServedElsewhere({ cluster, dataDir }: Layout): Promise<void> {
  if (clusterProcesses(cluster).length > 0) return;
  if (await answers(socketPath(cluster)))
    throw new EmbeddedDatabaseError('data_dir_in_use_elsewhere', { dataDir });
}

/** Ends a cluster whose server died, and removes lock files that would keep a new one from starting. */
export async function clearLeftovers(layout: Layout, log: Log): Promise<void> {
  await stopPostmaster(layout, log);
  await endWorkers(layout, log);
  await removeStaleLock(join(layout.cluster, 'postmaster.pid'), log);
  await removeStaleLock(`${socketPath(layout.cluster)}.lock`, log);
}

async function stopPostmaster({ cluster, dataDir }: Layout, log: Log): Promise<void> {
  const postmaster = clusterProcesses(cluster).find(({ isPostmaster }) => isPostmaster);
  if (postmaster === undefined) return;
  const { pid } = postmaster;
  const isGone = () => !clusterProcesses(cluster).some((found) => found.pid === pid);
  log.warn({ postmaster: pid }, 'the database of a server that died still runs; stopping it');
  signal(pid, 'SIGINT');
  if (await waitUntil(isGone, FAST_STOP_MS)) return;
  signal(pid, 'SIGQUIT');
  if (await waitUntil(isGone, HARD_STOP_MS)) return;
  signal(pid, 'SIGKILL');
  if (!(await waitUntil(isGone, HARD_STOP_MS)))
    throw new EmbeddedDatabaseError('leftover_alive', { dataDir, pid });
}

/** Workers of a killed postmaster end by themselves once they notice; one in a long query may not look for a while. */
async function endWorkers({ cluster, dataDir }: Layout, log: Log): Promise<void> {
  const allGone = () => clusterProcesses(cluster).length === 0;
  if (await waitUntil(allGone, 500)) return;
  const left = clusterProcesses(cluster);
  log.warn(
    { processes: left.map(({ pid }) => pid) },
    'ending database processes whose postmaster was killed',
  );
  // Nothing they did since the last commit counts, and recovery follows: killing them loses nothing.
  for (const { pid } of left) signal(pid, 'SIGKILL');
  if (await waitUntil(allGone, HARD_STOP_MS)) return;
  throw new EmbeddedDatabaseError('leftover_alive', { dataDir, pid: left[0]?.pid ?? 0 });
}

/**
 * PostgreSQL refuses to start while the process named in its lock file lives, and cannot tell that the id now belongs to
 * something else (after a restart of the machine, say). That none of this cluster's processes lives is known here.
 */
async function removeStaleLock(path: string, log: Log): Promise<void> {
  const pid = Math.abs(Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10));
  // PostgreSQL clears the lock of an id that nobody has; it also looks for shared memory still in use.
  if (Number.isNaN(pid) || !isTaken(pid)) return;
  log.warn(
    { file: path, process: pid },
    'removing a database lock whose process id now belongs to another program',
  );
  await rm(path, { force: true });
}

/** Whether any process has this id; also one that ended and waits for its parent. */
function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It ended in between.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => {
      resolve(false);
    });
  });
}
