import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '#platform/log/log.ts';
import { canRun, copyPrograms, prepareBinaries } from './binaries.ts';

const log = createLog({ level: 'silent' });
const STRANGER = { uid: 65_533, gid: 65_533 };

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ta-binaries-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the installed programs are found and say the version that clusters are compared with', async () => {
  const { postgres, majorVersion } = await prepareBinaries(null, log);
  expect(execFileSync(postgres, ['--version'], { encoding: 'utf8' })).toContain(
    `(PostgreSQL) ${majorVersion}.`,
  );
});

test('another account can run a program only if it may walk to it', async () => {
  const program = join(folder, 'program');
  await writeFile(program, '', { mode: 0o755 });
  await chmod(folder, 0o700);
  expect(await canRun(STRANGER, program)).toBe(false);
  await chmod(folder, 0o755);
  expect(await canRun(STRANGER, program)).toBe(true);
  await chmod(program, 0o644);
  expect(await canRun(STRANGER, program)).toBe(false);
});

test('a copy of the programs is complete: it runs, whatever the umask was', async () => {
  const { postgres } = await prepareBinaries(null, log);
  const copy = join(folder, 'copy');
  const umask = process.umask(0o077);
  try {
    await copyPrograms(dirname(dirname(postgres)), copy);
  } finally {
    process.umask(umask);
  }
  await chmod(folder, 0o755);
  const copied = join(copy, 'bin', 'postgres');
  expect(await canRun(STRANGER, copied)).toBe(true);
  const asStranger = process.getuid?.() === 0 ? STRANGER : {};
  expect(execFileSync(copied, ['--version'], { encoding: 'utf8', ...asStranger })).toContain('PostgreSQL');
  await copyPrograms(dirname(dirname(postgres)), copy);
  expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
});
