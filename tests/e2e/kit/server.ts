// The built server as a process of its own, on a free port, as an operator would run it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project-root.ts';

const PROGRAM = join(PROJECT_ROOT, 'build', 'server', 'main.js');
const READY = /^ready (http:\/\/\S+)$/m;

export interface RunningServer {
  /** Its address without a slash at the end. */
  readonly url: string;
  readonly pid: number;
  /** Everything it has printed so far. */
  output(): string;
  /** Asks it to stop and answers its exit code; null when it was killed. */
  stop(): Promise<number | null>;
  /** kill -9, as a power cut would. */
  kill(): Promise<void>;
}

export interface ServerToStart {
  /** The owner's address of its database; none = an embedded one in its data folder. */
  readonly databaseUrl?: string;
  /** Default: a new temporary folder that goes when the server stops. */
  readonly dataDir?: string;
  /** As `npm run demo` starts it: with the sample organisation. */
  readonly isDemo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the server and resolves once it says that requests are answered. */
export async function startServer(wanted: ServerToStart = {}): Promise<RunningServer> {
  if (!existsSync(PROGRAM)) throw new Error(`${PROGRAM} is missing: build first (npm test does)`);
  const ownFolder =
    wanted.dataDir === undefined ? await mkdtemp(join(tmpdir(), 'truong-an-e2e-')) : undefined;
  const child = spawn(process.execPath, [PROGRAM, ...(wanted.isDemo ? ['--demo'] : [])], {
    cwd: PROJECT_ROOT,
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      DATA_DIR: wanted.dataDir ?? ownFolder,
      ...(wanted.databaseUrl !== undefined && { DATABASE_URL: wanted.databaseUrl }),
      ...wanted.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  let printed = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      resolve(code);
    });
  });
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const ready = READY.exec(printed);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    void ended.then((code) => {
      reject(new Error(`the server ended with ${String(code)} before it was ready:\n${printed}`));
    });
  });

  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const code = await ended;
    if (ownFolder !== undefined) await rm(ownFolder, { recursive: true, force: true });
    return code;
  };
  return {
    url,
    pid: child.pid ?? 0,
    output: () => printed,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}
