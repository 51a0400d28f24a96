import { expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { clockTime, fullDate, listDate, momentWords } from './date-words.ts';

const TODAY = isoDate('2026-05-04');

it.each([
  ['2026-05-04', '04/5'],
  ['2026-02-10', '10/02'],
  ['2025-12-31', '31/12/2025'],
])('%s stands in a list of 2026 as %s', (date, words) => {
  expect(listDate(isoDate(date), TODAY)).toBe(words);
});

it('the clock is the one on a wall in Việt Nam', () => {
  expect(clockTime(new Date('2026-05-04T03:42:59Z'))).toBe('10:42');
  expect(clockTime(new Date('2026-05-03T17:00:00Z'))).toBe('00:00');
});

it('an instant of today is a time, another one has its day', () => {
  expect(momentWords('2026-05-04T03:42:00.000Z', TODAY)).toBe('10:42');
  expect(momentWords('2026-05-02T18:00:00.000Z', TODAY)).toBe('01:00, 03/5');
});

it('one day that is meant is said with its weekday', () => {
  expect(fullDate(TODAY, 'vi')).toBe('Thứ Hai, 04/5/2026');
  expect(fullDate(isoDate('2026-05-10'), 'en')).toBe('Sunday, 10/5/2026');
});
