import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { createLog } from '#platform/log/log.ts';
import { accountIn } from './account.ts';
import { socketPath } from './endpoint.ts';
import { findRunningEmbedded, startEmbedded, type EmbeddedDatabase } from './index.ts';
import { layoutOf } from './layout.ts';
import { clusterProcesses, lifeOf } from './processes.ts';
import { waitUntil } from './wait-until.ts';

const log = createLog({ level: 'silent' });

// Beside other work on the same machine, making a cluster may take a while.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: string;
let leftToKill: number[] = [];
let leftToStop: EmbeddedDatabase[] = [];

beforeAll(async () => {
  // Only its owner may walk this folder: PostgreSQL, which is somebody else when root runs the tests, cannot.
  workshop = await mkdtemp(join(tmpdir(), 'ta-'));
  const database = await startEmbedded({ dataDir: existingFolder(), log });
  await query(database.ownerUrl, `create table written as select 'first' as line`);
  await database.stop();
});

afterEach(async () => {
  for (const database of leftToStop) await database.stop();
  await kill(...leftToKill.filter((pid) => lifeOf(pid) !== null));
  leftToKill = [];
  leftToStop = [];
});

afterAll(() => rm(workshop, { recursive: true, force: true }));

/** The folder all tests share; each leaves it stopped, or is about what it leaves. Holds the line `first`. */
function existingFolder(): string {
  return join(workshop, 'shared');
}

async function copiedFolder(name: string): Promise<string> {
  const folder = join(workshop, name);
  await promisify(execFile)('cp', ['-a', existingFolder(), folder]);
  return folder;
}

async function start(dataDir: string, tune: Record<string, string> = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, log, tune });
  leftToStop.push(database);
  return database;
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

async function lines(url: string): Promise<unknown[]> {
  return (await query(url, 'select line from written')).map(({ line }) => line);
}

/** Commits a line nobody wrote before. */
async function write(url: string): Promise<string> {
  const line = randomUUID();
  await query(url, `insert into written values ('${line}')`);
  return line;
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number.parseInt(await readFile(join(layoutOf(dataDir).cluster, 'postmaster.pid'), 'utf8'), 10);
}

interface Server {
  readonly process: ChildProcess;
  readonly pid: number;
  readonly ownerUrl: string;
  readonly postmaster: number;
  readonly guardian: number;
  readonly ended: Promise<number | null>;
}

const SERVER = `
  import { startEmbedded } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)};
  import { createLog } from ${JSON.stringify(new URL('../../log/log.ts', import.meta.url).href)};
  const database = await startEmbedded({ dataDir: process.argv[1], log: createLog({ level: 'silent' }) });
  setInterval(() => {}, 60_000);
  const stop = () => database.stop().then(() => process.exit(0));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  console.log(database.ownerUrl);
`;

/** A server in a process of its own, which can be killed. */
async function serve(dataDir: string): Promise<Server> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SERVER, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ownerUrl = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', () => {
      reject(new Error('the server ended before it was ready'));
    });
  });
  const pid = child.pid ?? 0;
  const postmaster = await postmasterOf(dataDir);
  const children = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
  const guardian =
    children
      .trim()
      .split(' ')
      .map(Number)
      .find((id) => id !== postmaster) ?? 0;
  leftToKill.push(pid, postmaster, guardian);
  return { process: child, pid, ownerUrl, postmaster, guardian, ended };
}

async function kill(...pids: number[]): Promise<void> {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // It may end by itself just before.
      expect(error).toMatchObject({ code: 'ESRCH' });
    }
  }
  for (const pid of pids) expect(await waitUntil(() => lifeOf(pid) === null, 10_000)).toBe(true);
}

function isServed(dataDir: string): boolean {
  return clusterProcesses(layoutOf(dataDir).cluster).length > 0;
}

test('a new folder becomes a durable UTF-8 database that its owner reaches by password', async () => {
  const dataDir = join(workshop, 'new');
  const { ownerUrl, stop } = await start(dataDir);
  const [facts] = await query(
    ownerUrl,
    `select datcollate, datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding,
       current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
       current_setting('synchronous_commit') as synchronous_commit, current_setting('data_checksums') as checksums,
       current_setting('timezone') as timezone, upper('đường') as upper, current_database() as name
     from pg_database where datname = current_database()`,
  );
  expect(facts).toEqual({
    datcollate: 'C',
    datlocprovider: 'b',
    datlocale: 'C.UTF-8',
    encoding: 'UTF8',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    checksums: 'on',
    timezone: 'UTC',
    upper: 'ĐƯỜNG',
    name: 'truong_an',
  });
  expect((await stat(layoutOf(dataDir).password)).mode & 0o777).toBe(0o600);
  await expect(query(ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
    'password authentication',
  );
  await stop();
  expect(isServed(dataDir)).toBe(false);
  expect(existsSync(socketPath(layoutOf(dataDir).cluster))).toBe(false);
});

test('PostgreSQL never runs as root', async () => {
  const dataDir = existingFolder();
  await start(dataDir);
  expect((await stat(`/proc/${String(await postmasterOf(dataDir))}`)).uid).not.toBe(0);
});

test('what was written is there after stop and start, and stopping twice is one stop', async () => {
  const dataDir = existingFolder();
  const first = await start(dataDir);
  const line = await write(first.ownerUrl);
  await Promise.all([first.stop(), first.stop()]);
  const second = await start(dataDir);
  expect(second.ownerUrl).toBe(first.ownerUrl);
  expect(await lines(second.ownerUrl)).toContain(line);
});

test('a second server on the same folder is refused and told who has it', async () => {
  const dataDir = existingFolder();
  const server = await serve(dataDir);
  await expect(start(dataDir)).rejects.toMatchObject({
    code: 'data_dir_in_use',
    params: { dataDir, pid: server.pid },
    message: expect.stringContaining(`process ${String(server.pid)}`) as string,
  });
  expect(await lines(server.ownerUrl)).toContain('first');
});

test('a second start within one process is refused too', async () => {
  const dataDir = existingFolder();
  await start(dataDir);
  await expect(start(dataDir)).rejects.toMatchObject({
    code: 'data_dir_in_use',
    params: { pid: process.pid },
  });
});

test('another process finds the database while it is served, and only then', async () => {
  const dataDir = existingFolder();
  expect(await findRunningEmbedded(dataDir)).toBeNull();
  const server = await serve(dataDir);
  expect(await findRunningEmbedded(dataDir)).toEqual({ ownerUrl: server.ownerUrl, serverPid: server.pid });
  await kill(server.guardian, server.pid);
  expect(await findRunningEmbedded(dataDir)).toBeNull();
  expect(await findRunningEmbedded(join(workshop, 'never made'))).toBeNull();
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s to the whole process group stops server and database',
  async (signal) => {
    const dataDir = existingFolder();
    const server = await serve(dataDir);
    process.kill(-server.pid, signal);
    expect(await server.ended).toBe(0);
    expect(isServed(dataDir)).toBe(false);
    expect(await waitUntil(() => lifeOf(server.guardian) === null, 10_000)).toBe(true);
  },
);

test('a database whose server was killed shuts down by itself', async () => {
  const dataDir = existingFolder();
  const server = await serve(dataDir);
  const line = await write(server.ownerUrl);
  await kill(server.pid);
  expect(await waitUntil(() => !isServed(dataDir), 10_000)).toBe(true);
  expect(await lines((await start(dataDir)).ownerUrl)).toContain(line);
});

test('a start right after the server was killed waits for the old database to be gone', async () => {
  const dataDir = existingFolder();
  const server = await serve(dataDir);
  const line = await write(server.ownerUrl);
  process.kill(server.pid, 'SIGKILL');
  await server.ended;
  expect(await lines((await start(dataDir)).ownerUrl)).toContain(line);
});

test('a database left running without its server is replaced', async () => {
  const dataDir = existingFolder();
  const server = await serve(dataDir);
  const line = await write(server.ownerUrl);
  await kill(server.guardian, server.pid);
  expect(isServed(dataDir)).toBe(true);
  const database = await start(dataDir);
  expect(lifeOf(server.postmaster)).toBeNull();
  expect(await lines(database.ownerUrl)).toContain(line);
});

test('after kill -9 of server and database the next start recovers what was acknowledged', async () => {
  const dataDir = existingFolder();
  const server = await serve(dataDir);
  const line = await write(server.ownerUrl);
  await kill(server.guardian, server.pid, server.postmaster);
  expect(existsSync(join(layoutOf(dataDir).cluster, 'postmaster.pid'))).toBe(true);
  expect(await lines((await start(dataDir)).ownerUrl)).toContain(line);
});

test('a worker still busy after its postmaster was killed does not keep the next start from recovering', async () => {
  const dataDir = existingFolder();
  const server = await serve(dataDir);
  const client = new pg.Client({ connectionString: server.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const busy = client.query('do $$ begin loop end loop; end $$').catch(() => undefined);
  await kill(server.guardian, server.pid, server.postmaster);
  await start(dataDir);
  expect(lifeOf(rows[0]?.pid ?? 0)).toBeNull();
  await busy;
});

test('locks that name a process id used again by another program fool nobody, and that program lives on', async () => {
  const dataDir = existingFolder();
  const { cluster, lock } = layoutOf(dataDir);
  // Same user and same folder as PostgreSQL, even the same words on its command line: only the program differs.
  const user =
    process.getuid?.() === 0
      ? accountIn(await readFile('/etc/passwd', 'utf8'), ['postgres', 'nobody'])
      : null;
  const stranger = spawn('/bin/sh', ['-c', 'read -r _', 'postgres', '-D', cluster], {
    cwd: workshop,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...user,
  });
  const pid = stranger.pid ?? 0;
  leftToKill.push(pid);
  await writeFile(
    join(cluster, 'postmaster.pid'),
    [pid, cluster, 0, 5432, '.', '', '', 'ready', ''].join('\n'),
  );
  await writeFile(`${socketPath(cluster)}.lock`, [pid, cluster, 0, 5432, '.', ''].join('\n'));
  await writeFile(`${lock}.99`, JSON.stringify({ pid, life: 'another boot 12345' }));
  const database = await start(dataDir);
  expect(await lines(database.ownerUrl)).toContain('first');
  expect(lifeOf(pid)).not.toBeNull();
});

test('a folder served from where its processes cannot be seen is left alone', async () => {
  const dataDir = existingFolder();
  const elsewhere = createServer().listen(socketPath(layoutOf(dataDir).cluster));
  await new Promise((resolve) => elsewhere.once('listening', resolve));
  await expect(start(dataDir)).rejects.toMatchObject({
    code: 'data_dir_in_use_elsewhere',
    params: { dataDir },
  });
  await new Promise((resolve) => elsewhere.close(resolve));
  await start(dataDir);
});

test('a postmaster that is killed under a living server is started again at the same address', async () => {
  const dataDir = existingFolder();
  const { ownerUrl } = await start(dataDir);
  const line = await write(ownerUrl);
  const former = await postmasterOf(dataDir);
  await kill(former);
  const answers = () => lines(ownerUrl).catch(() => null);
  expect(await waitUntil(async () => (await answers()) !== null, 10_000)).toBe(true);
  expect(await postmasterOf(dataDir)).not.toBe(former);
  expect(await lines(ownerUrl)).toContain(line);
});

test('a cluster that was only half made is made again', async () => {
  const dataDir = join(workshop, 'half');
  const { unfinished, home } = layoutOf(dataDir);
  await mkdir(join(unfinished, 'base'), { recursive: true });
  await writeFile(join(home, 'password'), 'of the attempt before\n');
  await query((await start(dataDir)).ownerUrl, 'select 1');
});

test('a lost password file is replaced', async () => {
  const dataDir = existingFolder();
  await rm(layoutOf(dataDir).password);
  expect(await lines((await start(dataDir)).ownerUrl)).toContain('first');
});

test('the cluster of another PostgreSQL version is refused with what to do, and stays as it is', async () => {
  const dataDir = existingFolder();
  const versionFile = join(layoutOf(dataDir).cluster, 'PG_VERSION');
  await writeFile(versionFile, '17\n');
  await expect(start(dataDir)).rejects.toMatchObject({
    code: 'version_mismatch',
    params: { dataDir, found: '17', needed: '18' },
    message: expect.stringContaining('restore it into a new DATA_DIR') as string,
  });
  await writeFile(versionFile, '18\n');
  expect(await lines((await start(dataDir)).ownerUrl)).toContain('first');
});

test('a folder with something else in it is refused', async () => {
  const dataDir = join(workshop, 'photos');
  await mkdir(layoutOf(dataDir).cluster, { recursive: true });
  await writeFile(join(layoutOf(dataDir).cluster, 'photo.jpg'), '');
  await expect(start(dataDir)).rejects.toMatchObject({ code: 'not_a_database' });
});

test('a folder that cannot be made is refused', async () => {
  const file = join(workshop, 'file');
  await writeFile(file, '');
  await expect(start(join(file, 'data'))).rejects.toMatchObject({ code: 'data_dir_not_writable' });
});

test('why PostgreSQL did not start is told in its own words, and the folder is free again', async () => {
  const dataDir = existingFolder();
  await expect(start(dataDir, { shared_buffers: 'plenty' })).rejects.toMatchObject({
    code: 'start_failed',
    message: expect.stringContaining('invalid value for parameter "shared_buffers": "plenty"') as string,
  });
  await start(dataDir, { shared_buffers: '16MB' });
});

test.each(['fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses'])(
  '%s cannot be tuned',
  async (name) => {
    await expect(start(join(workshop, 'tuned'), { [name]: 'off' })).rejects.toMatchObject({
      code: 'unsafe_setting',
      params: { name },
    });
  },
);

test('a path too long for a socket is served over loopback, found by others, and closed by the password', async () => {
  const dataDir = await copiedFolder('a-rather-long-name-for-a-folder-'.repeat(5));
  const { ownerUrl } = await start(dataDir);
  expect(new URL(ownerUrl).hostname).toBe('127.0.0.1');
  expect(await lines(ownerUrl)).toContain('first');
  expect((await findRunningEmbedded(dataDir))?.ownerUrl).toBe(ownerUrl);
  await expect(query(ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
    'password authentication',
  );
});

test('a path with Vietnamese letters, spaces and a percent sign works', async () => {
  const dataDir = await copiedFolder('Dữ liệu 100% của trường');
  expect(await lines((await start(dataDir)).ownerUrl)).toContain('first');
});

test('two paths to one folder are one folder', async () => {
  const dataDir = existingFolder();
  await symlink(dataDir, join(workshop, 'link'));
  await start(join(workshop, 'link'));
  await expect(start(dataDir)).rejects.toMatchObject({ code: 'data_dir_in_use' });
});
