// What the server process holds at rest and under load, and how soon an existing data folder answers.
import { setTimeout as sleep } from 'node:timers/promises';
import { copyOf } from '../dataset.ts';
import { ask, type LoadRequest } from '../load.ts';
import { atMost, type Measure } from '../measure.ts';
import { residentMegabytes, watchMemory } from '../memory.ts';
import { peopleOf, sessionOf } from '../people.ts';
import { SEEDED_DAYS } from '../seed.ts';
import { SEEDED_PERIOD_ID } from '../seed-reports.ts';
import { startServer, withServer, type ServerUnderTest } from '../server.ts';
import type { Setting } from '../setting.ts';
import type { Scenario } from './scenario.ts';

const AT_REST_AFTER_MS = 5_000;

export const footprint: Scenario = {
  name: 'footprint',
  title: 'Start and memory of the server process (the database has its own)',
  async measure(setting) {
    const data = await copyOf(setting, 'standard');
    try {
      const starts: number[] = [];
      const atRest: number[] = [];
      for (let repetition = 0; repetition < setting.repetitions; repetition += 1) {
        const started = performance.now();
        const server = await startServer(setting, data.dataDir);
        await (await fetch(`${server.url}/readyz`)).text();
        starts.push((performance.now() - started) / 1000);
        await sleep(AT_REST_AFTER_MS);
        atRest.push(await residentMegabytes(server.pid));
        await server.stop();
      }
      const underLoad = await withServer(setting, data.dataDir, (server) => measureLoad(setting, server));
      return [
        {
          name: 'start of an existing folder to the first answer, with the database',
          unit: 's',
          values: starts,
          targets: [atMost(0.7)],
        },
        { name: 'memory at rest', unit: 'MB', values: atRest, targets: [atMost(113)] },
        {
          name: 'highest memory under load (writes, lists, pages, a paper)',
          unit: 'MB',
          values: [underLoad],
          targets: [atMost(300)],
        },
      ] satisfies Measure[];
    } finally {
      await data.drop();
    }
  },
};

async function measureLoad(setting: Setting, server: ServerUnderTest): Promise<number> {
  const people = await peopleOf(server.ownerUrl, 'coordinator', 200);
  const lists = people.map(({ unitCode, headers }): LoadRequest => ({
    method: 'GET',
    path: `/api/v1/activities?unit=${unitCode}&limit=50`,
    headers,
  }));
  const writes = people.map(({ unitCode, headers }): LoadRequest => ({
    method: 'POST',
    path: '/api/v1/activities',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      unitCode,
      kind: 'talk',
      title: 'Buổi tuyên truyền #NUMBER#',
      heldOn: SEEDED_DAYS.to,
      topics: ['drugs'],
      channels: ['hall'],
    }),
  }));
  const cookie = await sessionOf(server, 'so.chuyenvien');
  const pages = ['/viec-can-lam', '/nop', '/nhat-ky'].map((path): LoadRequest => ({
    method: 'GET',
    path,
    headers: { cookie },
  }));
  const [officer] = await peopleOf(server.ownerUrl, 'officer', 1);
  const paper = `/api/v1/reports/${SEEDED_PERIOD_ID}.school-0/document.pdf`;
  const memory = watchMemory(server.pid);
  await ask(setting, server.url, writes, { status: 201 });
  await ask(setting, server.url, lists);
  await ask(setting, server.url, pages);
  await ask(setting, server.url, [{ method: 'GET', path: paper, headers: officer?.headers ?? {} }]);
  return Math.max(...memory.stop());
}
