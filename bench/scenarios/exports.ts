// All activities of a department's schools, streamed: by the command line as CSV and JSON, and as the page's CSV of an
// office. The memory must not follow the number of rows.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT } from '#platform/project-root.ts';
import { isoDate } from '#shared/dates.ts';
import { copyOf, DATASETS } from '../dataset.ts';
import { runJob } from '../job.ts';
import type { RequestWorkInput } from '../jobs/request-work.ts';
import { atLeast, ratioAtMost, type Measure } from '../measure.ts';
import { watchMemory } from '../memory.ts';
import { sessionOf } from '../people.ts';
import { withServer, type ServerUnderTest } from '../server.ts';
import { onCore, type Setting } from '../setting.ts';
import type { Scenario } from './scenario.ts';

const ROWS = DATASETS.standard.activities;
/** The page hands out its list as it shows it, page by page; a part of it is enough to see how fast. */
const PAGE_FROM = isoDate('2026-05-01');
const TARGETS = [atLeast(25_000)];

export const exports: Scenario = {
  name: 'exports',
  title: "Export of 200,000 activities (rows a second; everything on the server's core)",
  async measure(setting) {
    const data = await copyOf(setting, 'standard');
    try {
      return await withServer(setting, data.dataDir, (server) => measureExports(setting, server));
    } finally {
      await data.drop();
    }
  },
};

async function measureExports(setting: Setting, server: ServerUnderTest): Promise<Measure[]> {
  const csv = await repeated(setting, () => exportByCommand(setting, server, 'csv'));
  const json = await repeated(setting, () => exportByCommand(setting, server, 'json'));
  const busy = await repeated(setting, async () => {
    const input: RequestWorkInput = { ownerUrl: server.ownerUrl, times: 20 };
    await runJob<number>(setting, 'request-work', 'load', input);
    return exportByCommand(setting, server, 'csv');
  });
  const page = await repeated(setting, () => exportByPage(server));
  return [
    rate('CSV, command line', csv),
    rate('JSON, command line', json),
    rate('CSV, command line, while jobs run', busy),
    rate('CSV, from the page of the journal', page),
    growth('memory of the command: second half against first', json),
    growth("memory of the server during the page's export", page),
  ];
}

interface Exported {
  readonly rowsPerSecond: number;
  /** Megabytes, oldest first. */
  readonly memory: readonly number[];
}

async function repeated(setting: Setting, run: () => Promise<Exported>): Promise<Exported[]> {
  const results: Exported[] = [];
  for (let repetition = 0; repetition < setting.repetitions; repetition += 1) results.push(await run());
  return results;
}

function rate(name: string, results: readonly Exported[]): Measure {
  return {
    name,
    unit: 'rows/s',
    values: results.map(({ rowsPerSecond }) => rowsPerSecond),
    targets: TARGETS,
  };
}

/** The highest in the second half of the export against the highest in the first. */
function growth(name: string, results: readonly Exported[]): Measure {
  const half = (memory: readonly number[]) => memory.length >> 1;
  return {
    name,
    unit: 'MB',
    values: results.map(({ memory }) => Math.max(...memory.slice(half(memory)))),
    limit: {
      name: 'in the first half',
      values: results.map(({ memory }) => Math.max(...memory.slice(0, half(memory)))),
    },
    targets: [ratioAtMost(1.15)],
  };
}

/** The time is that from the first to the last row: starting the program is no part of a rate. */
async function exportByCommand(
  setting: Setting,
  { dataDir }: ServerUnderTest,
  format: 'csv' | 'json',
): Promise<Exported> {
  const program = join(PROJECT_ROOT, 'src', 'cli', 'main.ts');
  const words = ['activities', 'export', '--within', 'so', '--format', format, '--out', '-'];
  const [command = '', ...args] = onCore(setting, 'server', [process.execPath, program, ...words]);
  const child = spawn(command, args, {
    env: { PATH: process.env['PATH'], DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const memory = watchMemory(child.pid ?? 0);
  let started = 0;
  let lines = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    started ||= performance.now();
    lines += newlinesIn(chunk);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0 || lines < ROWS)
    throw new Error(`the export ended with ${String(code)} after ${String(lines)} lines`);
  return { rowsPerSecond: ROWS / seconds, memory: memory.stop() };
}

async function exportByPage(server: ServerUnderTest): Promise<Exported> {
  const cookie = await sessionOf(server, 'so.chuyenvien');
  const memory = watchMemory(server.pid);
  const started = performance.now();
  const response = await fetch(`${server.url}/nhat-ky/xuat.csv?within=so&tu=${PAGE_FROM}`, {
    headers: { cookie },
  });
  let lines = 0;
  for await (const chunk of response.body ?? []) lines += newlinesIn(chunk);
  const seconds = (performance.now() - started) / 1000;
  if (response.status !== 200 || lines < ROWS / 10)
    throw new Error(`the page exported ${String(lines)} lines`);
  return { rowsPerSecond: lines / seconds, memory: memory.stop() };
}

function newlinesIn(chunk: Uint8Array): number {
  let count = 0;
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) count += 1;
  return count;
}
