import { expect, test } from 'vitest';
import { dueTone } from './due.ts';

test.each([
  [21, 'far'],
  [8, 'far'],
  [7, 'soon'],
  [1, 'soon'],
  [0, 'today'],
  [-1, 'late'],
] as const)('%i days before the due date is %s', (days, tone) => {
  expect(dueTone(days)).toBe(tone);
});
