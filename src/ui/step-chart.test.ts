import { expect, test } from 'vitest';
import { niceEnd, pathOf } from './step-chart.ts';

test.each([
  [0, 1],
  [1, 2],
  [3, 4],
  [37, 40],
  [105, 200],
  [612, 800],
  [1000, 1000],
])('a scale up to %s ends at %s', (value, end) => {
  expect(niceEnd(value)).toBe(end);
});

const same = (value: number) => value;

test('a count holds until the next date', () => {
  expect(pathOf([0, 3, 3], same, same, 'step')).toBe('M0 0H1V3H2V3');
});

test('an unknown value interrupts the line', () => {
  expect(pathOf([1, null, 2, 4], same, same, 'line')).toBe('M0 1M2 2L3 4');
});
