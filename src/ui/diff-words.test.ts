import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from './diff-words.ts';

test('a changed word is removed and added whole, not by letters', () => {
  expect(diffWords('có 42 buổi tuyên truyền', 'có 44 buổi tuyên truyền')).toEqual([
    { kind: 'same', text: 'có ' },
    { kind: 'removed', text: '42 ' },
    { kind: 'added', text: '44 ' },
    { kind: 'same', text: 'buổi tuyên truyền' },
  ]);
});

test.each([
  ['', '', []],
  ['', 'mới', [{ kind: 'added', text: 'mới' }]],
  ['cũ', '', [{ kind: 'removed', text: 'cũ' }]],
  ['như cũ', 'như cũ', [{ kind: 'same', text: 'như cũ' }]],
])('from “%s” to “%s”', (before, after, parts) => {
  expect(diffWords(before, after)).toEqual(parts);
});

test('without the added parts it is the old text, without the removed ones the new', () => {
  const text = fc.array(fc.constantFrom('một', 'hai', 'ba', ' ', '\n'), { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after);
      const without = (kind: string) => parts.filter((part) => part.kind !== kind).map((part) => part.text).join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});

test('a very long text is still answered', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ');
  expect(diffWords(long('a'), long('b')).map((part) => part.kind)).toEqual(['removed', 'added']);
});
