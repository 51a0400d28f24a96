// As whom PostgreSQL runs. It refuses to run as root, so a server started by root gives it an account of its own.
import { execFile } from 'node:child_process';
import { chown, lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from '#platform/log/log.ts';
import { EmbeddedDatabaseError } from './errors.ts';
import type { Layout } from './layout.ts';

/** The account PostgreSQL is started under. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Made when the machine has no user `postgres`. */
const OWN_USER = 'truong-an';

/**
 * The account for this cluster: null = as we are, because we are not root. Otherwise the owner of an existing cluster
 * (nobody else may open it), else user `postgres`, else a system user of our own.
 */
export async function chooseAccount({ cluster, dataDir }: Layout, log: Log): Promise<Account | null> {
  const owner = await lstat(cluster).catch(() => null);
  const ourUid = process.getuid?.();
  if (ourUid !== 0) {
    if (owner !== null && owner.uid !== ourUid) {
      throw new EmbeddedDatabaseError('data_dir_not_ours', { dataDir, owner: owner.uid });
    }
    return null;
  }
  if (owner !== null && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = accountIn(await userList(), ['postgres', OWN_USER]) ?? (await createOwnUser(log));
  // A folder copied or restored by root came without its owner.
  if (owner !== null) await giveTo(account, cluster);
  return account;
}

/** The first of `names` that stands in a list in the form of passwd(5). */
export function accountIn(passwd: string, names: readonly string[]): Account | null {
  const users = new Map(
    passwd.split('\n').map((line) => {
      const [name = '', , uid, gid] = line.split(':');
      return [name, { uid: Number(uid), gid: Number(gid) }];
    }),
  );
  const found = names
    .map((name) => users.get(name))
    .find((account) => account !== undefined && account.uid > 0);
  return found ?? null;
}

/** Hands a file, or a folder with all it holds, to the account. */
export async function giveTo({ uid, gid }: Account, path: string): Promise<void> {
  if ((await lstat(path)).isDirectory()) {
    for (const name of await readdir(path)) await giveTo({ uid, gid }, join(path, name));
  }
  await chown(path, uid, gid);
}

interface Launch {
  /** What to write behind -D. */
  readonly dataDirectory: string;
  readonly options: {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly uid?: number;
    readonly gid?: number;
  };
}

/**
 * How to start a PostgreSQL program on `cluster` under the account. Another account may not be allowed to walk the path
 * to the folder (a project in /root, say); it need not: Node steps into the folder while it still is root, and
 * /proc/self/cwd is then that very folder. For the same reason nothing in the cluster is addressed by an absolute path.
 * The environment is empty, because ours holds secrets and PG… variables would change what PostgreSQL does.
 */
export function launchFor(account: Account | null, cluster: string): Launch {
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
  return account === null
    ? { dataDirectory: cluster, options: { cwd: cluster, env } }
    : { dataDirectory: '/proc/self/cwd', options: { cwd: cluster, env, ...account } };
}

async function createOwnUser(log: Log): Promise<Account> {
  const properties = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  const failure = await promisify(execFile)('useradd', [
    ...properties,
    '--shell',
    '/usr/sbin/nologin',
    OWN_USER,
  ]).then(
    () => null,
    (error: unknown) => error,
  );
  // Where /etc cannot be written (a container), the user that every system has must do.
  const account = accountIn(await userList(), [OWN_USER, 'nobody']);
  if (account === null) throw new EmbeddedDatabaseError('no_unprivileged_user', {}, failure);
  if (failure === null)
    log.info({ osUser: OWN_USER }, 'system user created, because PostgreSQL does not run as root');
  else log.warn({ osUser: 'nobody' }, 'PostgreSQL does not run as root and no user could be created for it');
  return account;
}

function userList(): Promise<string> {
  return readFile('/etc/passwd', 'utf8');
}
