import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lockFolder, lockHolder } from './folder-lock.ts';
import { lifeOf } from './processes.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ta-lock-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function endedProcess(): Promise<{ pid: number; life: string }> {
  const child = spawn('/bin/cat', { stdio: ['pipe', 'ignore', 'ignore'] });
  const pid = child.pid ?? 0;
  const life = lifeOf(pid) ?? '';
  child.stdin.end();
  await new Promise((resolve) => child.once('exit', resolve));
  return { pid, life };
}

test('a lock has one owner until it is released', async () => {
  const path = join(folder, 'one');
  const lock = await lockFolder(path, folder);
  expect(await lockHolder(path)).toBe(process.pid);
  await expect(lockFolder(path, folder)).rejects.toMatchObject({
    code: 'data_dir_in_use',
    params: { pid: process.pid },
  });
  await lock.release();
  expect(await lockHolder(path)).toBeNull();
  await (await lockFolder(path, folder)).release();
});

test.each([
  ['of a process that ended', async () => JSON.stringify(await endedProcess())],
  ['of an earlier process with our id', () => JSON.stringify({ pid: process.pid, life: 'another boot 1' })],
  ['cut off while it was written', () => '{"pid":1'],
  ['with other content', () => '"x"'],
  ['that is empty', () => ''],
])('a lock %s is taken over, by exactly one of many who try at once', async (name, content) => {
  const path = join(folder, name);
  await writeFile(`${path}.7`, await content());
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(path, folder)));
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await lockHolder(path)).toBe(process.pid);
  for (const attempt of attempts) if (attempt.status === 'fulfilled') await attempt.value.release();
});

test('however often the owner changes, one file remains', async () => {
  const inner = await mkdtemp(join(folder, 'clean-'));
  const path = join(inner, 'lock');
  await writeFile(`${path}.1`, JSON.stringify(await endedProcess()));
  await (await lockFolder(path, folder)).release();
  await (await lockFolder(path, folder)).release();
  expect(await readdir(inner)).toEqual(['lock.3']);
});

test('who lost the lock does not release that of the next owner', async () => {
  const path = join(folder, 'lost');
  const lost = await lockFolder(path, folder);
  await rm(`${path}.1`);
  const next = await lockFolder(path, folder);
  await rm(`${path}.1`);
  await lost.release();
  await writeFile(`${path}.2`, JSON.stringify({ pid: process.pid, life: lifeOf(process.pid) }));
  await lost.release();
  expect(await lockHolder(path)).toBe(process.pid);
  await next.release();
});

test('owners that come and go while others try never overlap', async () => {
  const path = join(folder, 'busy');
  let owners = 0;
  let taken = 0;
  const worker = async () => {
    for (let turn = 0; turn < 30; turn++) {
      const lock = await lockFolder(path, folder).catch(() => null);
      if (lock === null) continue;
      taken += 1;
      expect(++owners).toBe(1);
      await readdir(folder);
      owners -= 1;
      await lock.release();
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  expect(taken).toBeGreaterThan(0);
});
