import { describe, expect, test } from 'vitest';
import { defineMessages, fillPlaceholders, inLocale, toLocale } from './messages.ts';

describe('a text with placeholders', () => {
  test.each([
    ['Còn {count} trường', { count: 3 }, 'Còn 3 trường'],
    ['Hạn {dueOn}', { dueOn: '2026-05-10' }, 'Hạn 10/5/2026'],
    ['Hạn {dueOn}', { dueOn: '2026-02-04' }, 'Hạn 04/02/2026'],
    ['Ngày {on}', { on: '2026-02-30' }, 'Ngày 2026-02-30'],
    ['{title} ({on})', { title: 'Họp 2026-05-10', on: '2026-05-10' }, 'Họp 2026-05-10 (10/5/2026)'],
    ['Gửi {unit}', {}, 'Gửi {unit}'],
  ])('%s with %o reads “%s”', (text, params, words) => {
    expect(fillPlaceholders(text, params)).toBe(words);
  });

  test('is a function in each language', () => {
    const texts = defineMessages({ due: { vi: 'Hạn {date}', en: 'Due {date}' } });
    expect(inLocale(texts, 'vi').due({ date: '2026-05-10' })).toBe('Hạn 10/5/2026');
    expect(inLocale(texts, 'en').due({ date: '2026-05-10' })).toBe('Due 10/5/2026');
  });
});

test.each([
  ['en', 'en'],
  ['vi', 'vi'],
  ['fr', 'vi'],
  [null, 'vi'],
  [undefined, 'vi'],
])('the language of %o is %s', (text, locale) => {
  expect(toLocale(text)).toBe(locale);
});
