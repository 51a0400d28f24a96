// What one line of the table is: a value measured several times, the limit taken beside it, and what was aimed at.

export interface Target {
  readonly of: 'value' | 'ratio';
  readonly is: 'at least' | 'at most';
  readonly bound: number;
}

/** The same work done with nothing of ours around it, measured in the same run. */
export interface Limit {
  readonly name: string;
  readonly values: readonly number[];
}

export interface Measure {
  readonly name: string;
  readonly unit: string;
  /** One value for each repetition. */
  readonly values: readonly number[];
  readonly limit?: Limit;
  /** Empty: shown for information. */
  readonly targets: readonly Target[];
}

export const atLeast = (bound: number): Target => ({ of: 'value', is: 'at least', bound });
export const atMost = (bound: number): Target => ({ of: 'value', is: 'at most', bound });
export const ratioAtLeast = (bound: number): Target => ({ of: 'ratio', is: 'at least', bound });
export const ratioAtMost = (bound: number): Target => ({ of: 'ratio', is: 'at most', bound });

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Value over limit; repetition by repetition, so that a slow moment of the machine weighs on both sides. */
export function ratioOf({ values, limit }: Measure): number | null {
  if (!limit) return null;
  const { values: limits } = limit;
  if (limits.length !== values.length) return median(values) / median(limits);
  return median(values.map((value, index) => value / (limits[index] ?? NaN)));
}

export function isMet(measure: Measure, target: Target): boolean {
  const reached = target.of === 'value' ? median(measure.values) : (ratioOf(measure) ?? NaN);
  return target.is === 'at least' ? reached >= target.bound : reached <= target.bound;
}
