import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers.ts';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [3, 5, [1, 2, 3, 4, 5]],
  [1, 70, [1, 2, null, 70]],
  [70, 70, [1, null, 69, 70]],
])('page %s of %s', (page, pages, numbers) => {
  expect(pageNumbers(page, pages)).toEqual(numbers);
});
