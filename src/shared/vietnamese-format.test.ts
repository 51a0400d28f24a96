import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatChange,
  formatCount,
  formatDate,
  formatDecimal,
  formatDocumentNumber,
  formatLongDate,
  formatPercent,
  formatPointChange,
  partsOfDate,
} from './vietnamese-format.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1.000'],
    [21870, '21.870'],
    [1234567, '1.234.567'],
    [-1536, '−1.536'],
    [-0.2, '0'],
  ])('the count %d is written %s', (value, text) => {
    expect(formatCount(value)).toBe(text);
  });

  it('a decimal has a comma and always its figures', () => {
    expect(formatDecimal(1234.5)).toBe('1.234,5');
    expect(formatDecimal(3, 2)).toBe('3,00');
    expect(formatDecimal(-0.04)).toBe('0,0');
  });

  it.each([
    [643 / 660, '97,4\u00a0%'],
    [0.96, '96,0\u00a0%'],
    [1, '100\u00a0%'],
    [0, '0\u00a0%'],
    [3499 / 3500, '99,9\u00a0%'],
    [1 / 3500, '0,1\u00a0%'],
    [1.25, '125,0\u00a0%'],
  ])('the share %d is written %s', (share, text) => {
    expect(formatPercent(share)).toBe(text);
  });

  it('100 % is written only when the parts are equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(100_000), (whole, part) => {
        expect(formatPercent(part / whole) === '100\u00a0%').toBe(part === whole);
      }),
    );
  });

  it.each([
    [6, '+6'],
    [-12, '−12'],
    [0, '0'],
    [1500, '+1.500'],
  ])('the change %d is written %s', (value, text) => {
    expect(formatChange(value)).toBe(text);
  });

  it('a change of shares is told in percentage points', () => {
    expect(formatPointChange(0.016)).toBe('+1,6\u00a0điểm\u00a0%');
    expect(formatPointChange(-0.05)).toBe('−5,0\u00a0điểm\u00a0%');
    expect(formatPointChange(0.0001)).toBe('0,0\u00a0điểm\u00a0%');
  });

  it('only the number of a document gets two figures', () => {
    expect([5, 12, 105].map(formatDocumentNumber)).toEqual(['05', '12', '105']);
  });

  it('what is no number is refused instead of printed', () => {
    expect(() => formatCount(Number.NaN)).toThrow(RangeError);
  });
});

describe('dates', () => {
  it.each([
    ['2026-05-04', '04/5/2026', 'ngày 04 tháng 5 năm 2026'],
    ['2026-01-09', '09/01/2026', 'ngày 09 tháng 01 năm 2026'],
    ['2024-02-29', '29/02/2024', 'ngày 29 tháng 02 năm 2024'],
    ['2026-03-10', '10/3/2026', 'ngày 10 tháng 3 năm 2026'],
    ['2025-11-15', '15/11/2025', 'ngày 15 tháng 11 năm 2025'],
  ])('%s is written %s and %s', (iso, short, long) => {
    expect(formatDate(iso)).toBe(short);
    expect(formatLongDate(iso)).toBe(long);
  });

  it.each(['2026-13-01', '2026-02-29', '2026-5-4', '04/5/2026', '', '2026-05-04T00:00:00Z'])(
    'refuses %j, which is no day',
    (text) => {
      expect(() => partsOfDate(text)).toThrow(RangeError);
    },
  );
});
