// The department's report over all of its schools, and the papers made from it.
import { copyOf, DATASETS, type DatasetName } from '../dataset.ts';
import { runJob } from '../job.ts';
import type { ConsolidatedReportInput, ConsolidatedReportOutput } from '../jobs/consolidated-report.ts';
import { ratioAtMost, type Measure } from '../measure.ts';
import { SEEDED_PERIOD_ID } from '../seed-reports.ts';
import { withServer } from '../server.ts';
import type { Setting } from '../setting.ts';
import type { Scenario } from './scenario.ts';

const GROWTH = DATASETS.city.schools / DATASETS.district.schools;
const STEPS = {
  build: 'consolidation from the seals',
  model: 'document model',
  '.docx': '.docx',
  '.pdf': '.pdf',
  '.xlsx': '.xlsx',
} as const;

export const consolidated: Scenario = {
  name: 'consolidated',
  title: 'Consolidated report of 105 and of 3,500 schools (server and this work on one core)',
  async measure(setting) {
    const few = await measureSteps(setting, 'district');
    const many = await measureSteps(setting, 'city');
    return Object.entries(STEPS).flatMap(([key, name]): Measure[] => {
      const step = key as keyof typeof STEPS;
      return [
        { name: `${name}, 105 schools`, unit: 'ms', values: few[step], targets: [] },
        {
          name: `${name}, 3,500 schools`,
          unit: 'ms',
          values: many[step],
          limit: { name: 'if linear', values: few[step].map((milliseconds) => milliseconds * GROWTH) },
          targets: [ratioAtMost(1)],
        },
      ];
    });
  },
};

async function measureSteps(setting: Setting, name: DatasetName): Promise<ConsolidatedReportOutput> {
  const data = await copyOf(setting, name);
  try {
    return await withServer(setting, data.dataDir, ({ ownerUrl }) => {
      const input: ConsolidatedReportInput = {
        ownerUrl,
        periodId: SEEDED_PERIOD_ID,
        repetitions: setting.repetitions,
      };
      return runJob<ConsolidatedReportOutput>(setting, 'consolidated-report', 'server', input);
    });
  } finally {
    await data.drop();
  }
}
