import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDifferences, diffWords, differencesBetween } from './differences.ts';
import { sealedContent, sealedFigure } from './sealed-content.fixture.ts';

describe('differences of two versions', () => {
  it('a content has none from itself', () => {
    expect(differencesBetween(sealedContent(), sealedContent())).toEqual([]);
  });

  it('names figures and parts by their path, with both values', () => {
    const before = sealedContent({
      figures: [
        sealedFigure('fig.pr.radio', 0),
        sealedFigure('fig.pr.banner', null),
        sealedFigure('fig.pr.news', 24),
      ],
    });
    const after = sealedContent({
      figures: [
        sealedFigure('fig.pr.radio', 9),
        sealedFigure('fig.pr.banner', 14),
        sealedFigure('fig.pr.news', 24),
      ],
      sections: [{ id: 'II.2', title: 'Công tác tuyên truyền, vận động', text: 'Đã sửa.' }],
    });
    const found = differencesBetween(before, after);
    expect(found).toEqual([
      { path: 'figures/fig.pr.radio', before: 0, after: 9 },
      { path: 'figures/fig.pr.banner', before: null, after: 14 },
      { path: 'sections/II.2', before: 'Trong kỳ, nhà trường tổ chức 42 buổi.', after: 'Đã sửa.' },
    ]);
    expect(countDifferences(after, found)).toEqual({
      figures: 2,
      sections: 1,
      sameFigures: 1,
      sameSections: 0,
    });
  });

  it('the parts of a ratio count, what the system counts today does not', () => {
    const cover = (num: number) =>
      sealedContent({ figures: [sealedFigure('fig.pr.cover', { num, den: 660 })] });
    expect(differencesBetween(cover(643), cover(650))).toHaveLength(1);
    const recounted = sealedContent({ figures: [{ ...sealedFigure('fig.pr.ses', 42), computed: 43 }] });
    expect(
      differencesBetween(sealedContent({ figures: [sealedFigure('fig.pr.ses', 42)] }), recounted),
    ).toEqual([]);
  });

  it('a figure that no longer applies is not a 0', () => {
    const gone = { ...sealedFigure('fig.pr.radio', null), applicable: false };
    expect(
      differencesBetween(
        sealedContent({ figures: [sealedFigure('fig.pr.radio', null)] }),
        sealedContent({ figures: [gone] }),
      ),
    ).toEqual([{ path: 'figures/fig.pr.radio', before: null, after: 'not_applicable' }]);
  });

  it('a figure that only one version has differs from nothing', () => {
    const one = sealedContent({ figures: [sealedFigure('fig.pr.ses', 3)] });
    const none = sealedContent({ figures: [] });
    expect(differencesBetween(none, one)).toEqual([{ path: 'figures/fig.pr.ses', before: null, after: 3 }]);
    expect(differencesBetween(one, none)).toEqual([{ path: 'figures/fig.pr.ses', before: 3, after: null }]);
  });
});

describe('differences of words', () => {
  it('shows what was added and what was taken away', () => {
    expect(
      diffWords(
        'Ghi nhật ký phát thanh chưa đều. Cần khắc phục.',
        'Ghi nhật ký phát thanh măng non chưa đều. Cần khắc phục ngay.',
      ),
    ).toEqual([
      { kind: 'same', text: 'Ghi nhật ký phát thanh ' },
      { kind: 'ins', text: 'măng non ' },
      { kind: 'same', text: 'chưa đều. Cần khắc ' },
      { kind: 'del', text: 'phục' },
      { kind: 'ins', text: 'phục ngay' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('a text from nothing is one addition, the same text no change', () => {
    expect(diffWords('', 'Mới có.')).toEqual([{ kind: 'ins', text: 'Mới có.' }]);
    expect(diffWords('Mới có.', '')).toEqual([{ kind: 'del', text: 'Mới có.' }]);
    expect(diffWords('Như cũ.', 'Như cũ.')).toEqual([{ kind: 'same', text: 'Như cũ.' }]);
    expect(diffWords('', '')).toEqual([]);
  });

  it('gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('nhà', 'trường', 'tổ', 'chức', '42', 'buổi', ', ', '. ', '\n', '  '), {
        maxLength: 40,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = diffWords(before, after);
        const joined = (kind: 'ins' | 'del') =>
          changes
            .flatMap((change) => (change.kind === 'same' || change.kind === kind ? change.text : []))
            .join('');
        expect(joined('del')).toBe(before);
        expect(joined('ins')).toBe(after);
      }),
    );
  });

  it('two entirely different long texts are one removal and one addition', () => {
    const long = (word: string) => Array.from({ length: 1200 }, (_, at) => `${word}${at}`).join(' ');
    expect(diffWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['del', 'ins']);
  });
});
