// The list a school opens most often, at two sizes of the table: whose school it is decides the cost, not how many others.
import { copyOf } from '../dataset.ts';
import { emptyAnswers } from '../limits.ts';
import { ask, warmUp, type LoadRequest } from '../load.ts';
import { atLeast, ratioAtMost, type Measure } from '../measure.ts';
import { peopleOf } from '../people.ts';
import { withServer, type ServerUnderTest } from '../server.ts';
import type { Setting } from '../setting.ts';
import type { Scenario } from './scenario.ts';

export const newest: Scenario = {
  name: 'newest',
  title: 'The newest 50 activities of a unit, through the API',
  async measure(setting) {
    const [standard, long] = [await copyOf(setting, 'standard'), await copyOf(setting, 'long')];
    try {
      return await withServer(setting, standard.dataDir, (small) =>
        withServer(setting, long.dataDir, (large) => measureNewest(setting, small, large)),
      );
    } finally {
      await Promise.all([standard.drop(), long.drop()]);
    }
  },
};

async function measureNewest(
  setting: Setting,
  small: ServerUnderTest,
  large: ServerUnderTest,
): Promise<Measure[]> {
  const { beside, limit } = emptyAnswers(setting, small);
  const sides = await Promise.all(
    [small, large].map(async (server) => ({
      server,
      requests: await requestsTo(server),
      values: [] as number[],
    })),
  );
  for (const { server, requests } of sides) await warmUp(setting, server.url, requests);
  for (let repetition = 0; repetition < setting.repetitions; repetition += 1) {
    await beside();
    // In turns, so that a slow moment of the machine meets both; the server that is not asked rests.
    for (const { server, requests, values } of sides)
      values.push((await ask(setting, server.url, requests)).perSecond);
  }
  const [atSmall = [], atLarge = []] = sides.map(({ values }) => values);
  return [
    {
      name: '200,000 activities in the table',
      unit: '1/s',
      values: atSmall,
      limit,
      targets: [atLeast(1000)],
    },
    {
      name: 'time of a page: 1,000,000 against 200,000',
      unit: 'ms',
      values: atLarge.map((perSecond) => 1000 / perSecond),
      limit: { name: 'at 200,000', values: atSmall.map((perSecond) => 1000 / perSecond) },
      targets: [ratioAtMost(1.1)],
    },
  ];
}

async function requestsTo({ ownerUrl }: ServerUnderTest): Promise<LoadRequest[]> {
  const people = await peopleOf(ownerUrl, 'coordinator', 1000);
  return people.map(({ unitCode, headers }) => ({
    method: 'GET',
    path: `/api/v1/activities?unit=${unitCode}&limit=50`,
    headers,
  }));
}
