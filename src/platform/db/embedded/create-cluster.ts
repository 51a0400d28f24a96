// Makes a new PostgreSQL cluster: UTF-8, sorted the same on every machine, closed by a password, on disk when it returns.
import { spawn } from 'node:child_process';
import { chmod, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { giveTo, launchFor, type Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { newPassword, OWNER } from './endpoint.ts';
import { EmbeddedDatabaseError } from './errors.ts';
import type { Layout } from './layout.ts';

interface Making {
  readonly layout: Layout;
  readonly account: Account | null;
  readonly binaries: Binaries;
  /** false only for clusters that are thrown away. */
  readonly durable: boolean;
}

/** Makes the cluster unless there is one, and returns the password of its owner. Throws when the folder is not ours. */
export async function ensureCluster(making: Making): Promise<string> {
  const { layout, binaries } = making;
  const found = await versionOf(layout);
  if (found === null) return createCluster(making);
  const needed = binaries.majorVersion;
  if (found !== needed)
    throw new EmbeddedDatabaseError('version_mismatch', { dataDir: layout.dataDir, found, needed });
  return (await storedPassword(layout)) ?? replacePassword(making);
}

/** PG_VERSION of the cluster, null when there is none yet. */
async function versionOf({ cluster, dataDir }: Layout): Promise<string | null> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version !== null) return version.trim();
  const content = await readdir(cluster).catch(() => []);
  if (content.length > 0) throw new EmbeddedDatabaseError('not_a_database', { dataDir });
  return null;
}

/** The password of the cluster's owner, null when there is none. */
export async function storedPassword({ password }: Layout): Promise<string | null> {
  return (await readFile(password, 'utf8').catch(() => '')).trim() || null;
}

async function createCluster({ layout, account, binaries, durable }: Making): Promise<string> {
  const password = await writePassword(layout, account);
  await rm(layout.unfinished, { recursive: true, force: true });
  await rm(layout.cluster, { recursive: true, force: true });
  await mkdir(layout.unfinished, { mode: 0o700 });
  if (account !== null) await giveTo(account, layout.unfinished);
  const { dataDirectory, options } = launchFor(account, layout.unfinished);
  // The password comes as an open file, because the account may not be able to walk to it.
  const passwordFile = await open(layout.password);
  try {
    await run(
      binaries.initdb,
      [
        ...['-D', dataDirectory, `--username=${OWNER}`, '--pwfile=/dev/fd/3', '--auth=scram-sha-256'],
        ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
        ...['--text-search-config=simple', '--no-instructions', ...(durable ? [] : ['--no-sync'])],
      ],
      { ...options, stdio: ['ignore', 'pipe', 'pipe', passwordFile.fd] },
    ).catch((error: unknown) => {
      const detail = error instanceof Error ? error.message : '';
      throw new EmbeddedDatabaseError('init_failed', { dataDir: layout.dataDir, detail }, error);
    });
  } finally {
    await passwordFile.close();
  }
  // A cluster that was only half made never stands where a whole one is expected.
  await rename(layout.unfinished, layout.cluster);
  if (durable) await syncFolder(layout.home);
  return password;
}

/** A cluster whose password file was lost gets a new password; whoever may write the folder may do that anyway. */
async function replacePassword({ layout, account, binaries }: Making): Promise<string> {
  const password = await writePassword(layout, account);
  const { dataDirectory, options } = launchFor(account, layout.cluster);
  await run(
    binaries.postgres,
    ['--single', '-D', dataDirectory, '-c', 'log_min_messages=fatal', 'postgres'],
    { ...options, stdio: ['pipe', 'pipe', 'pipe'] },
    `alter role ${OWNER} password '${password}'\n`,
  ).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : '';
    throw new EmbeddedDatabaseError('start_failed', { dataDir: layout.dataDir, detail }, error);
  });
  return password;
}

async function writePassword(layout: Layout, account: Account | null): Promise<string> {
  const password = newPassword();
  await rm(layout.password, { force: true });
  const file = await open(layout.password, 'wx', 0o600);
  try {
    await file.writeFile(`${password}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(layout.password, 0o600);
  if (account !== null) await giveTo(account, layout.password);
  return password;
}

async function run(
  program: string,
  args: readonly string[],
  options: Parameters<typeof spawn>[2],
  input?: string,
): Promise<void> {
  const child = spawn(program, args, options);
  child.stdin?.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, , complaints] = await Promise.all([
    ended,
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
  ]);
  if (code !== 0) throw new Error(complaints.trim() || `${program} ended with ${String(code)}`);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
