// A ratio that a person or a script gives as its percent, where the whole is known.
import type { Parts } from './figure-value.ts';

/** The percent that is printed, in tenths: 643 of 660 is 97.4; 100 only when the parts are equal. Null for 0 of 0. */
export function percentOf({ num, den }: Parts): number | null {
  if (den === 0) return null;
  const rounded = Math.round((num / den) * 1000) / 10;
  if (rounded === 100 && num < den) return 99.9;
  return rounded === 0 && num > 0 ? 0.1 : rounded;
}

/** The count that is printed as this percent of `den`; null when no whole number is. */
export function partsFromPercent(percent: number, den: number): Parts | null {
  if (!Number.isFinite(percent) || percent < 0 || percent > 100) return null;
  const num = Math.round((percent * den) / 100);
  return percentOf({ num, den }) === percent ? { num, den } : null;
}
