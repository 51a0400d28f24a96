import { expect, test } from 'vitest';
import { gridValues, niceEnd, pathOf, spreadLabels } from './step-chart.ts';

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

test.each([
  [105, [0, 50, 105]],
  [40, [0, 20, 40]],
  [3500, [0, 1000, 3500]],
  [2, [0, 1, 2]],
  [1, [0, 1]],
])('the lines of a scale up to %s stand at %j', (end, values) => {
  expect(gridValues(end)).toEqual(values);
});

test('names at the ends of lines do not lie on one another', () => {
  expect(spreadLabels([{ y: 20 }, { y: 12 }, { y: 60 }], 14)).toEqual([{ y: 12 }, { y: 26 }, { y: 60 }]);
});
