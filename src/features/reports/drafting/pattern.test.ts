import { describe, expect, it } from 'vitest';
import { textOf } from './paragraph.ts';
import { renderPattern, slotsOf, type SlotContent } from './pattern.ts';

const slots: Readonly<Record<string, SlotContent>> = {
  ses: { state: 'said', pieces: ['42 buổi'], figureId: 'fig.ses' },
  news: { state: 'zero', pieces: ['0 bài'], figureId: 'fig.news' },
  radio: { state: 'unknown', figureId: 'fig.radio' },
  lesson: { state: 'not_applicable' },
  place: { state: 'said', pieces: ['sân trường'] },
  topic: { state: 'unknown', figureId: null },
};
const render = (pattern: string) => {
  const { pieces, unknown, zeros } = renderPattern(
    pattern,
    (name) => slots[name] ?? { state: 'not_applicable' },
  );
  return [pieces === null ? null : textOf(pieces), unknown, zeros];
};

describe('filling a pattern', () => {
  it.each([
    ['tổ chức {ses} tại {place}', 'tổ chức 42 buổi tại sân trường', [], []],
    ['đăng {news}', 'đăng 0 bài', [], []],
    ['phát {radio}', null, ['fig.radio'], []],
    ['dạy {lesson}', null, [], []],
    ['về {topic}', null, [], []],
    ['{ses}[, đăng {news}]', '42 buổi', [], ['fig.news']],
    ['{ses}[, phát {radio}]', '42 buổi', [], []],
    ['{ses}[!, phát {radio}]', '42 buổi', ['fig.radio'], []],
    ['{ses}[!, dạy {lesson}]', '42 buổi', [], []],
    ['<đăng {news}|, phát {radio}|, dạy {lesson}| và {ses}>', '42 buổi', ['fig.radio'], ['fig.news']],
    ['<{ses}|, {place}>', '42 buổi, sân trường', [], []],
    ['<!đăng {news}|, phát {radio}>', 'đăng 0 bài', ['fig.radio'], []],
    ['<{news}|, {radio}>', null, ['fig.radio'], ['fig.news']],
    ['{?ses}có {place}', 'có sân trường', [], []],
    ['{?news}có {radio}', null, [], ['fig.news']],
    ['{ses}[ ({place}[, {topic}])]', '42 buổi (sân trường)', [], []],
  ] as const)('%s', (pattern, text, unknown, zeros) => {
    expect(render(pattern)).toEqual([text, unknown, zeros]);
  });

  it.each(['{ses', '[{ses}', '<{ses}|', 'ses}', '{ses:lots}', '{}', ']'])(
    'refuses the broken pattern %s',
    (pattern) => {
      expect(() => render(pattern)).toThrow(RangeError);
    },
  );

  it('names its slots', () => {
    expect(slotsOf('{a}[ {b:date}<{c#}|{d:%}>]{?e}')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
