// `npm start` as an operator uses it: it says when it is ready, and a signal to npm ends server and database.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PROJECT_ROOT } from '#platform/project-root.ts';

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s to npm stops server and database and leaves no process',
  async (signal) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'truong-an-start-'));
    onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
    // Its own mark in the environment tells the processes of this test from all others.
    const mark = `TRUONG_AN_TEST_MARK=${crypto.randomUUID()}`;
    const [name = '', value = ''] = mark.split('=');
    const npm = spawn('npm', ['start'], {
      cwd: PROJECT_ROOT,
      env: { ...process.env, PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn', [name]: value },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => npm.once('exit', resolve));

    const url = await readyAddress(npm.stdout, ended);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await processesWith(mark)).not.toEqual([]);

    npm.kill(signal);
    expect(await ended).toBe(0);
    expect(await processesWith(mark)).toEqual([]);
    await expect(readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'))).rejects.toMatchObject({
      code: 'ENOENT',
    });
  },
);

function readyAddress(output: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    output.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /^ready (\S+)$/m.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error(`npm start ended before it was ready:\n${printed}`)));
  });
}

/** Living processes that were started with the mark; PostgreSQL is given an empty environment and looked for by its file. */
async function processesWith(mark: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  const texts = await Promise.all(
    ids.map(async (id) => ({
      environment: await readFile(`/proc/${id}/environ`, 'utf8').catch(() => ''),
      command: await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => ''),
    })),
  );
  return texts
    .filter(({ environment }) => environment.includes(mark))
    .map(({ command }) => command.replaceAll('\0', ' '));
}
