// Starts one postmaster, tells when it accepts connections and when it ends, and stops it. Knows nothing of locks,
// passwords and leftovers.
import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Log } from '#platform/log/log.ts';
import { launchFor, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError } from './errors.ts';
import { postGuardian } from './guardian.ts';
import type { Layout } from './layout.ts';

const FAST_STOP_MS = 60_000;
const HARD_STOP_MS = 10_000;

export interface PostmasterPlan {
  readonly layout: Layout;
  readonly account: Account | null;
  readonly binaries: Binaries;
  /** postgresql.conf in code, so that every start uses what this version of the program needs. */
  readonly settings: Readonly<Record<string, string>>;
  readonly log: Log;
}

export interface Postmaster {
  readonly pid: number;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** `fast`: open transactions are rolled back, everything is on disk. `immediate`: as after a power cut. */
  stop(mode: 'fast' | 'immediate'): Promise<void>;
}

/** Resolves once connections are accepted, after recovery if one is needed. Throws start_failed with PostgreSQL's words. */
export async function startPostmaster(plan: PostmasterPlan): Promise<Postmaster> {
  const { layout, account, binaries, settings, log } = plan;
  const { dataDirectory, options } = launchFor(account, layout.cluster);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(binaries.postgres, ['-D', dataDirectory, ...flags], {
    ...options,
    // Its own session: Ctrl-C in the terminal is for us, we stop the database in our own order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => {
      resolve();
    });
    child.once('close', () => {
      resolve();
    });
  });
  await becomesReady(child, child.stderr, ended, layout.dataDir, log);
  const pid = child.pid;
  if (pid === undefined)
    throw new EmbeddedDatabaseError('start_failed', { dataDir: layout.dataDir, detail: '' });
  const guardian = postGuardian(pid, account, layout.cluster);
  void ended.then(guardian.dismiss);
  // The database serves the process; it does not keep it alive.
  child.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
  return { pid, ended, stop: (mode) => stop(child, ended, mode) };
}

async function becomesReady(
  child: ChildProcess,
  complaints: Readable,
  ended: Promise<void>,
  dataDir: string,
  log: Log,
): Promise<void> {
  const last: string[] = [];
  const failed = (cause?: unknown) => {
    const detail = cause instanceof Error ? cause.message : last.join(' ');
    return new EmbeddedDatabaseError('start_failed', { dataDir, detail }, cause);
  };
  await new Promise<void>((resolve, reject) => {
    child.once('error', (error) => {
      reject(failed(error));
    });
    void ended.then(() => {
      reject(failed());
    });
    createInterface({ input: complaints }).on('line', (line) => {
      if (!isReadyLine(line) && last.push(line) > 5) last.shift();
      writeToLog(line, log);
      if (isReadyLine(line)) resolve();
    });
  });
}

function isReadyLine(line: string): boolean {
  return line.includes('database system is ready to accept connections');
}

/** Lines have the form `LEVEL:  text`; PostgreSQL's LOG level is chatter unless it tells of a recovery. */
function writeToLog(line: string, log: Log): void {
  const [, level, text = line] = /^([A-Z]+):\s+(.*)$/.exec(line) ?? [];
  const fields = { part: 'database' };
  if (level === 'PANIC') log.error(fields, text);
  else if (level === 'WARNING' || level === 'FATAL') log.warn(fields, text);
  else if (/recover|properly shut down|redo/.test(text)) log.info(fields, text);
  else log.debug(fields, text);
}

async function stop(child: ChildProcess, ended: Promise<void>, mode: 'fast' | 'immediate'): Promise<void> {
  child.ref();
  if (mode === 'fast') {
    child.kill('SIGINT');
    if (await within(FAST_STOP_MS, ended)) return;
  }
  child.kill('SIGQUIT');
  if (await within(HARD_STOP_MS, ended)) return;
  child.kill('SIGKILL');
  await ended;
}

async function within(milliseconds: number, event: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, milliseconds, false);
  });
  try {
    return await Promise.race([event.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
