import { expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { daysAsked } from './schemas.ts';

const TODAY = isoDate('2026-05-04');

test.each([
  ['nothing named', {}, '2025-10-16', '2026-07-03'],
  ['a month to come', { from: '2026-09-01', to: '2026-09-30' }, '2026-09-01', '2026-09-30'],
  ['an open end', { from: '2026-09-01' }, '2026-09-01', '2026-10-31'],
  ['an open beginning', { to: '2026-12-31' }, '2025-10-16', '2026-12-31'],
  ['an open beginning of a day long past', { to: '2024-12-31' }, '2024-06-14', '2024-12-31'],
  ['upside down', { from: '2026-09-30', to: '2026-09-01' }, '2026-09-30', '2026-09-30'],
  ['a hundred years', { from: '2026-01-01', to: '2126-01-01' }, '2026-01-01', '2028-03-11'],
])('the days meant by %s', (_, asked, from, to) => {
  expect(daysAsked(TODAY, asked)).toEqual({ from, to });
});
