// The product under measurement: the built server with its embedded database, as an operator runs it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findRunningEmbedded } from '#platform/db/embedded/index.ts';
import { PROJECT_ROOT } from '#platform/project-root.ts';
import { onCore, type Setting } from './setting.ts';

const PROGRAM = join(PROJECT_ROOT, 'build', 'server', 'main.js');

export interface ServerUnderTest {
  /** Without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** Address of its database for the owner. */
  readonly ownerUrl: string;
  stop(): Promise<void>;
}

/** Starts it on the server's core and resolves when it says that requests are answered. */
export async function startServer(setting: Setting, dataDir: string): Promise<ServerUnderTest> {
  const [command = '', ...args] = onCore(setting, 'server', [process.execPath, PROGRAM]);
  const child = spawn(command, args, {
    cwd: PROJECT_ROOT,
    env: { PATH: process.env['PATH'], PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const ready = /^ready (http:\/\/\S+)$/m.exec(printed)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once('close', (code) => {
      reject(new Error(`the server ended with ${String(code)} before it was ready:\n${printed}`));
    });
  });
  const database = await findRunningEmbedded(dataDir);
  if (!database || child.pid === undefined) throw new Error('the server runs without its embedded database');
  return {
    url,
    pid: child.pid,
    dataDir,
    ownerUrl: database.ownerUrl,
    async stop() {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs `work` against a server on this folder and stops it whatever happens. */
export async function withServer<Result>(
  setting: Setting,
  dataDir: string,
  work: (server: ServerUnderTest) => Promise<Result>,
): Promise<Result> {
  const server = await startServer(setting, dataDir);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
