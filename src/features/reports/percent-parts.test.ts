import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsFromPercent, percentOf } from './percent-parts.ts';

describe('the percent of a ratio', () => {
  it.each([
    [643, 660, 97.4],
    [660, 660, 100],
    [9999, 10_000, 99.9],
    [1, 10_000, 0.1],
    [0, 12, 0],
  ])('%d of %d is %d', (num, den, percent) => {
    expect(percentOf({ num, den })).toBe(percent);
  });

  it('is unknown for a part of nothing', () => {
    expect(percentOf({ num: 0, den: 0 })).toBeNull();
  });

  it('leads back to parts that print the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.nat(), (den, some) => {
        const percent = percentOf({ num: some % (den + 1), den });
        const parts = percent === null ? null : partsFromPercent(percent, den);
        expect(parts && percentOf(parts)).toBe(percent);
      }),
    );
  });

  it.each([
    [97.45, 660],
    [50, 7],
    [101, 10],
    [-1, 10],
    [Number.NaN, 10],
  ])('%d of %d is no count', (percent, den) => {
    expect(partsFromPercent(percent, den)).toBeNull();
  });
});
