import { expect, test } from 'vitest';
import { stepCount } from './count-stepper.ts';

test.each([
  [null, 1, 1],
  [null, -1, 0],
  [null, 10, 10],
  [0, -1, 0],
  [41, 1, 42],
  [41, -10, 31],
  [5, -10, 0],
  [998, 10, 999],
])('%s changed by %s becomes %s', (value, step, next) => {
  expect(stepCount(value, step, 0, 999)).toBe(next);
});
