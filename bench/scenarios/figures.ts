// The figures of one period for all schools at once, against the plain SQL that adds up the same rows.
import { isoDate, type DateRange } from '#shared/dates.ts';
import { copyOf, DATASETS, type DatasetName } from '../dataset.ts';
import { runJob } from '../job.ts';
import type { CountFiguresInput, CountFiguresOutput } from '../jobs/count-figures.ts';
import { ratioAtMost, type Measure } from '../measure.ts';
import { SEEDED_DAYS } from '../seed.ts';
import { withServer } from '../server.ts';
import type { Setting } from '../setting.ts';
import type { Scenario } from './scenario.ts';

const SPANS: readonly { readonly name: string; readonly days: DateRange }[] = [
  { name: 'half a year', days: { from: isoDate('2025-11-16'), to: isoDate('2026-05-10') } },
  { name: 'all two years', days: SEEDED_DAYS },
];

export const figures: Scenario = {
  name: 'figures',
  title: 'Figures of one period for all units, in one pass over 200,000 activities',
  async measure(setting) {
    return [...(await measureUnits(setting, 'district')), ...(await measureUnits(setting, 'city'))];
  },
};

async function measureUnits(setting: Setting, name: DatasetName): Promise<Measure[]> {
  const data = await copyOf(setting, name);
  try {
    return await withServer(setting, data.dataDir, async ({ ownerUrl }) => {
      const measures: Measure[] = [];
      for (const span of SPANS) {
        const input: CountFiguresInput = { ownerUrl, days: span.days, repetitions: setting.repetitions };
        const { ours, plain } = await runJob<CountFiguresOutput>(setting, 'count-figures', 'server', input);
        measures.push({
          name: `${DATASETS[name].schools.toLocaleString('en')} units, ${span.name}`,
          unit: 'ms',
          values: ours,
          limit: { name: 'plain SQL', values: plain },
          targets: [ratioAtMost(1.5)],
        });
      }
      return measures;
    });
  } finally {
    await data.drop();
  }
}
