import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from './diff-words.ts';

test('a changed number is one word removed and one added', () => {
  expect(diffWords('tổ chức 42 buổi', 'tổ chức 43 buổi')).toEqual([
    { kind: 'same', text: 'tổ chức' },
    { kind: 'removed', text: ' 42' },
    { kind: 'added', text: ' 43' },
    { kind: 'same', text: ' buổi' },
  ]);
});

test('equal texts have one part', () => {
  expect(diffWords('như cũ', 'như cũ')).toEqual([{ kind: 'same', text: 'như cũ' }]);
});

const words = fc.array(fc.constantFrom('an', 'toàn', 'giao', 'thông', ' ', '\n', '42.', 'ế'), {
  maxLength: 12,
});

test('nothing is lost on either side', () => {
  fc.assert(
    fc.property(words, words, (left, right) => {
      const before = left.join(' ');
      const after = right.join(' ');
      const parts = diffWords(before, after);
      const joined = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('');
      expect(joined('added')).toBe(before);
      expect(joined('removed')).toBe(after);
    }),
  );
});
