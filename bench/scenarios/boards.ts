// What an office looks at and builds reads sealed and stored values: five times the activities must not cost more.
import { copyOf } from '../dataset.ts';
import { ask, type LoadRequest } from '../load.ts';
import { ratioAtMost, type Measure } from '../measure.ts';
import { peopleOf } from '../people.ts';
import { SEEDED_PERIOD_ID } from '../seed-reports.ts';
import { withServer, type ServerUnderTest } from '../server.ts';
import type { Setting } from '../setting.ts';
import type { Scenario } from './scenario.ts';

export const boards: Scenario = {
  name: 'boards',
  title: 'Office board and consolidation of 1,000 schools: 1,000,000 activities against 200,000',
  async measure(setting) {
    const [standard, long] = [await copyOf(setting, 'standard'), await copyOf(setting, 'long')];
    try {
      return await withServer(setting, standard.dataDir, (small) =>
        withServer(setting, long.dataDir, (large) => measureBoards(setting, small, large)),
      );
    } finally {
      await Promise.all([standard.drop(), long.drop()]);
    }
  },
};

interface Work {
  readonly name: string;
  readonly status: number;
  readonly request: Omit<LoadRequest, 'headers'>;
}

const BOARD = `/api/v1/reports?period=${SEEDED_PERIOD_ID}`;
const WORKS: readonly Work[] = [
  {
    name: 'board of an office with 20 schools',
    status: 200,
    request: { method: 'GET', path: `${BOARD}&within=office-0` },
  },
  { name: 'board of all 1,000 schools', status: 200, request: { method: 'GET', path: `${BOARD}&within=so` } },
  {
    name: 'consolidation of 1,000 schools',
    status: 201,
    request: {
      method: 'POST',
      path: '/api/v1/consolidations',
      body: JSON.stringify({ periodId: SEEDED_PERIOD_ID, unitCode: 'so' }),
    },
  },
];

async function measureBoards(
  setting: Setting,
  small: ServerUnderTest,
  large: ServerUnderTest,
): Promise<Measure[]> {
  const sides = await Promise.all(
    [small, large].map(async (server) => ({ server, headers: await officerAt(server) })),
  );
  const measures: Measure[] = [];
  for (const { name, status, request } of WORKS) {
    const times = sides.map(({ server, headers }) => ({
      server,
      requests: [{ ...request, headers: { ...headers, 'content-type': 'application/json' } }],
      values: [] as number[],
    }));
    const one = { status, connections: 1, seconds: setting.secondsEach / 2 };
    for (const { server, requests } of times) await ask(setting, server.url, requests, one);
    for (let repetition = 0; repetition < setting.repetitions; repetition += 1) {
      for (const { server, requests, values } of times) {
        const { p50 } = await ask(setting, server.url, requests, one);
        values.push(p50);
      }
    }
    const [atSmall = [], atLarge = []] = times.map(({ values }) => values);
    measures.push({
      name,
      unit: 'ms',
      values: atLarge,
      limit: { name: 'at 200,000', values: atSmall },
      targets: [ratioAtMost(1.1)],
    });
  }
  return measures;
}

/** The officer of the department, who sees all schools. */
async function officerAt({ ownerUrl }: ServerUnderTest): Promise<Readonly<Record<string, string>>> {
  const [officer] = await peopleOf(ownerUrl, 'officer', 1);
  if (officer?.unitCode !== 'so') throw new Error('the first officer is not the one of the department');
  return officer.headers;
}
