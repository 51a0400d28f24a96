import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import {
  changeInShort,
  compare,
  comparisonInWords,
  periodLengths,
  type ComparedPeriods,
} from './comparison.ts';

const figure = (rule: FigureDefinition['rule'], unit: string): FigureDefinition => ({
  id: 'fig.x',
  label: { vi: 'x', en: 'x' },
  unit,
  rule,
  group: 'x',
  source: 'x',
  appliesTo: ['primary'],
  verified: true,
  filledBy: 'hand',
});
const sessions = figure('sum', 'buổi');
const share = figure('ratio', 'người');
const halfYears: ComparedPeriods = {
  basis: 'same_period',
  now: { from: isoDate('2025-11-16'), to: isoDate('2026-05-10') },
  before: { from: isoDate('2024-11-16'), to: isoDate('2025-05-10') },
};
const nextToIt: ComparedPeriods = {
  basis: 'former_period',
  now: halfYears.now,
  before: { from: isoDate('2025-05-11'), to: isoDate('2025-11-15') },
};

describe('comparing two periods', () => {
  it.each([
    [sessions, 42, 36, 'tăng 6 buổi so với cùng kỳ (36 buổi)', '+6'],
    [sessions, 24, 36, 'giảm 12 buổi so với cùng kỳ (36 buổi)', '−12'],
    [sessions, 36, 36, 'bằng cùng kỳ (36 buổi)', '='],
    [sessions, 0, 2, 'giảm 2 buổi so với cùng kỳ (2 buổi)', '−2'],
    [
      share,
      { num: 974, den: 1000 },
      { num: 958, den: 1000 },
      'tăng 1,6 điểm phần trăm so với cùng kỳ (95,8\u00a0%)',
      '+1,6\u00a0điểm\u00a0%',
    ],
    [share, { num: 1, den: 2 }, { num: 2, den: 4 }, 'bằng cùng kỳ (50,0\u00a0%)', '='],
  ] as const)('%s: %j beside %j', (definition, now, before, words, short) => {
    const comparison = compare(now, before, halfYears);
    expect(comparisonInWords(definition, comparison)).toBe(words);
    expect(changeInShort(comparison)).toBe(short);
  });

  it('says nothing when a side is not reported, but shows the earlier value', () => {
    expect(compare(3, null, halfYears)).toEqual({ kind: 'none' });
    const onlyBefore = compare(null, 18, halfYears);
    expect(onlyBefore).toEqual({ kind: 'shown_only', before: 18, why: 'missing_now' });
    expect(comparisonInWords(sessions, onlyBefore)).toBeNull();
    expect(changeInShort(onlyBefore)).toBeNull();
  });

  it('says nothing when the lengths differ by more than 10 days, and tells both lengths', () => {
    expect(periodLengths(nextToIt)).toEqual({ now: 176, before: 189, comparable: false });
    expect(compare(42, 36, nextToIt)).toEqual({ kind: 'shown_only', before: 36, why: 'length' });
    expect(periodLengths(halfYears).comparable).toBe(true);
    const tenDaysMore = { ...halfYears, now: { from: isoDate('2025-11-16'), to: isoDate('2026-05-20') } };
    expect(periodLengths(tenDaysMore).comparable).toBe(true);
  });

  it('shows tables side by side without a difference', () => {
    expect(compare({ good: 2 }, { good: 1 }, halfYears)).toMatchObject({ kind: 'shown_only', why: 'table' });
  });

  it('the points told are the difference of the two printed percents', () => {
    const part = fc
      .integer({ min: 1, max: 5000 })
      .chain((den) => fc.record({ num: fc.nat(den), den: fc.constant(den) }));
    const printed = (words: string) => Number(/\(([\d,]+)\u00a0%\)/.exec(words)?.[1]?.replace(',', '.'));
    fc.assert(
      fc.property(part, part, (now, before) => {
        const there = comparisonInWords(share, compare(now, before, halfYears)) ?? '';
        const back = comparisonInWords(share, compare(before, now, halfYears)) ?? '';
        const points = Number((/(?:tăng|giảm) ([\d,]+)/.exec(there)?.[1] ?? '0').replace(',', '.'));
        expect(Math.abs(printed(back) - printed(there))).toBeCloseTo(points, 6);
      }),
    );
  });
});
