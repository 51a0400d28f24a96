import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVietnamese,
  containsWords,
  foldMarks,
  highlightMatches,
  isNfc,
  normaliseToneMarks,
  tidyText,
} from './vietnamese-text.ts';

const syllable = fc.constantFrom(
  ...'hoà hòa hóa hoá khoẻ khỏe thuỷ thủy uỷ ủy toà tòa thoả quý quỹ quá hoàn thuyết hoài khuỷu đường Đảng ma túy Củ Chi'.split(
    ' ',
  ),
  ...'TOÀ ÁN Uỷ ỦY Hoà oà xoã loè suỵt nguỵ chụyện an, ninh. 12/5 x'.split(' '),
);
const sentence = fc.array(syllable, { maxLength: 12 }).map((words) => words.join(' '));
const anyText = fc.oneof(sentence, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('the search key', () => {
  it.each([
    ['Phòng, chống MA TÚY', 'phong, chong ma tuy'],
    ['Đường đến trường', 'duong den truong'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['Ủy ban nhân dân xã Củ Chi', 'uy ban nhan dan xa cu chi'],
    ['lớp 8/1', 'lop 8/1'],
  ])('of %s is %s', (text, key) => {
    expect(foldMarks(text)).toBe(key);
  });

  it('is the same for both Unicode forms and both styles of tone marks, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        expect(foldMarks(text.normalize('NFD'))).toBe(foldMarks(text));
        expect(foldMarks(normaliseToneMarks(text))).toBe(foldMarks(text));
        expect(foldMarks(foldMarks(text))).toBe(foldMarks(text));
      }),
    );
  });
});

describe('tone marks', () => {
  it.each([
    ['hoà', 'hòa'],
    ['uỷ ban', 'ủy ban'],
    ['Uỷ ban', 'Ủy ban'],
    ['UỶ BAN', 'ỦY BAN'],
    ['khoẻ', 'khỏe'],
    ['hoá, toà, thoả', 'hóa, tòa, thỏa'],
    ['thuỷ lợi', 'thủy lợi'],
    ['TOÀ ÁN', 'TÒA ÁN'],
    ['Oà khóc', 'Òa khóc'],
    ['chí luỹ', 'chí lũy'],
  ])('%s becomes %s', (before, after) => {
    expect(normaliseToneMarks(before)).toBe(after);
  });

  it.each([
    'quý',
    'quỹ',
    'QUỶ',
    'hoàn thành',
    'thuyết trình',
    'hoài bão',
    'khuỷu tay',
    'khoảng',
    'suýt',
    'hòa, ủy, khỏe',
    'luyện',
  ])('%s stays', (text) => {
    expect(normaliseToneMarks(text)).toBe(text);
  });

  it('are settled after one pass and the text is NFC', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseToneMarks(text);
        expect(normaliseToneMarks(once)).toBe(once);
        expect(isNfc(once)).toBe(true);
      }),
    );
  });
});

describe('the alphabet', () => {
  it('goes a ă â … d đ … and counts numbers', () => {
    const words = ['đội', 'an', 'ân', 'ăn', 'dạy', 'lớp 10', 'lớp 2', 'ông', 'oan', 'ơn'];
    expect(words.toSorted(compareVietnamese)).toEqual([
      'an',
      'ăn',
      'ân',
      'dạy',
      'đội',
      'lớp 2',
      'lớp 10',
      'oan',
      'ông',
      'ơn',
    ]);
  });

  it('is a total order: only equal texts are equal', () => {
    fc.assert(
      fc.property(sentence, sentence, (a, b) => {
        expect(compareVietnamese(a, b) === 0).toBe(a === b);
        expect(Math.sign(compareVietnamese(a, b))).toBe(-Math.sign(compareVietnamese(b, a)) || 0);
      }),
    );
  });
});

describe('found letters', () => {
  it('are marked although typed without marks', () => {
    expect(highlightMatches('Nói chuyện phòng, chống ma túy và thuốc lá', 'ma tuy')).toEqual([
      { text: 'Nói chuyện phòng, chống ', found: false },
      { text: 'ma túy', found: true },
      { text: ' và thuốc lá', found: false },
    ]);
  });

  it('are marked word by word when the words stand apart', () => {
    const found = highlightMatches('Cổng trường an toàn', 'toan CONG').filter((part) => part.found);
    expect(found.map((part) => part.text)).toEqual(['Cổng', 'toàn']);
  });

  it('are none for an empty query', () => {
    expect(highlightMatches('Đảng', ' ')).toEqual([{ text: 'Đảng', found: false }]);
    expect(highlightMatches('', 'a')).toEqual([]);
  });

  it('joined again are the text, and each found part folds to letters of the query', () => {
    fc.assert(
      fc.property(anyText, fc.oneof(syllable, fc.string()), (text, query) => {
        const parts = highlightMatches(text, query);
        expect(parts.map((part) => part.text).join('')).toBe(text.normalize('NFC'));
        expect(parts.every((part, index) => index === 0 || part.found !== parts[index - 1]?.found)).toBe(
          true,
        );
      }),
    );
  });

  it('exist for every piece of a text that is searched for', () => {
    fc.assert(
      fc.property(sentence, syllable, sentence, (before, word, after) => {
        const text = `${before} ${word} ${after}`;
        expect(highlightMatches(text, foldMarks(word)).some((part) => part.found)).toBe(true);
        expect(containsWords(text, `${foldMarks(word)} ${before}`)).toBe(true);
      }),
    );
  });
});

describe('typed text', () => {
  it.each([
    ['  Họp   ban\tchỉ đạo ', 'Họp ban chỉ đạo'],
    ['một\nhai', 'một hai'],
    ['ho\u0300a', 'hòa'],
    ['an\u200bninh', 'anninh'],
    ['a\u00a0b', 'a b'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(tidyText(typed)).toEqual({ text: kept });
  });

  it('keeps its lines where lines are allowed', () => {
    expect(tidyText(' một \r\n\r\n\r\n\r\n hai  ba\r', 'many')).toEqual({ text: 'một\n\nhai ba' });
  });

  it.each(['a\u0000b', 'a\u0007', '\u001b[31m', 'evil\u202etxt', 'x\uffff'])('%j is refused', (typed) => {
    expect(tidyText(typed)).toEqual({ problem: 'field.control_character' });
  });

  it('half a character is refused', () => {
    expect(tidyText('a\ud800')).toEqual({ problem: 'field.broken_text' });
  });

  it('is settled after one pass', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('one' as const, 'many' as const), (typed, lines) => {
        const once = tidyText(typed, lines);
        if ('text' in once) expect(tidyText(once.text, lines)).toEqual(once);
      }),
    );
  });
});
