import { expect, it } from 'vitest';
import type { Block } from './model.ts';
import { blockLabels, romanNumber, vietnameseLetter } from './numbering.ts';

it.each([
  [1, 'I'],
  [4, 'IV'],
  [9, 'IX'],
  [14, 'XIV'],
  [49, 'XLIX'],
])('%d is written %s in Roman figures', (value, text) => {
  expect(romanNumber(value)).toBe(text);
});

it('points follow the Vietnamese alphabet: đ after d, no f, j, w, z', () => {
  const letters = Array.from({ length: 24 }, (_, index) => vietnameseLetter(index + 1));
  expect(letters.join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa');
});

it('headings count inside the heading above, articles through the whole paper', () => {
  const heading = (level: 'roman' | 'arabic' | 'letter', label?: string): Block => ({
    kind: 'heading',
    level,
    text: 'x',
    ...(label !== undefined && { label }),
  });
  const blocks: Block[] = [
    heading('roman'),
    heading('arabic'),
    heading('letter'),
    heading('letter'),
    heading('arabic'),
    heading('letter'),
    heading('roman', 'Phần II.'),
    heading('arabic'),
    { kind: 'article', content: ['x'] },
    { kind: 'paragraph', content: ['x'] },
    { kind: 'article', content: ['x'] },
  ];
  expect(blockLabels(blocks)).toEqual([
    'I.',
    '1.',
    'a)',
    'b)',
    '2.',
    'a)',
    'Phần II.',
    '1.',
    'Điều 1.',
    null,
    'Điều 2.',
  ]);
});
