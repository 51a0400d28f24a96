// npm run bench: measures, prints a table a scenario, and keeps the figures in bench/results.
// `--only writes,list` runs some scenarios; `--quick` one short repetition of each.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SCENARIOS } from './scenarios/index.ts';
import { createSetting, describeSetting, moveAside } from './setting.ts';
import { recordOf, tableOf } from './table.ts';

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
const wanted = options.only?.split(',');
const unknown = wanted?.filter((name) => !SCENARIOS.some((scenario) => scenario.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; known: ${SCENARIOS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const setting = createSetting({ isQuick: options.quick });
moveAside(setting);
console.log(describeSetting(setting));
const results: Record<string, object[]> = {};
for (const scenario of SCENARIOS.filter(({ name }) => wanted?.includes(name) ?? true)) {
  const measures = await scenario.measure(setting);
  results[scenario.name] = measures.map(recordOf);
  console.log(`\n${scenario.title}\n${tableOf(measures)}`);
}
await keep({ setting: describeSetting(setting), scenarios: results });

/** A part of the scenarios or a quick look is shown, but not kept. */
async function keep(record: object): Promise<void> {
  if (wanted || options.quick) return;
  const folder = join(import.meta.dirname, 'results');
  await mkdir(folder, { recursive: true });
  const now = new Date().toISOString();
  const text = `${JSON.stringify({ measuredAt: now, ...record }, null, 2)}\n`;
  for (const name of [now.slice(0, 10), 'latest']) await writeFile(join(folder, `${name}.json`), text);
}
