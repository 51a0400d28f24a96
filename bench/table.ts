// How measures are shown: one table a scenario, and the same as JSON.
import { isMet, median, ratioOf, type Measure, type Target } from './measure.ts';

const HEADINGS = ['', 'median (min … max)', 'limit of this run', 'ratio', 'target', 'met'];

export function tableOf(measures: readonly Measure[]): string {
  const rows = [HEADINGS, ...measures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  const [head = '', ...body] = lines;
  return [head, '─'.repeat(head.length), ...body].map((line) => line.trimEnd()).join('\n');
}

function cellsOf(measure: Measure): string[] {
  const { name, unit, values, limit, targets } = measure;
  const spread =
    values.length > 1 ? ` (${number(Math.min(...values))} … ${number(Math.max(...values))})` : '';
  const ratio = ratioOf(measure);
  return [
    name,
    `${number(median(values))} ${unit}${spread}`,
    limit ? `${number(median(limit.values))} ${unit} ${limit.name}` : '',
    ratio === null ? '' : ratio.toFixed(2),
    targets.map((target) => wordsFor(target, unit)).join(', '),
    targets.map((target) => (isMet(measure, target) ? 'yes' : 'NO')).join(', '),
  ];
}

function wordsFor({ of, is, bound }: Target, unit: string): string {
  const sign = is === 'at least' ? '≥' : '≤';
  return of === 'value' ? `${sign} ${number(bound)} ${unit}` : `${sign} ${String(bound)} of the limit`;
}

function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', { maximumFractionDigits: digits });
}

/** A measure with what follows from it, for `bench/results`. */
export function recordOf(measure: Measure): object {
  const targets = measure.targets.map((target) => ({ ...target, met: isMet(measure, target) }));
  return { ...measure, median: median(measure.values), ratio: ratioOf(measure), targets };
}
