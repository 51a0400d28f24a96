import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalContent } from './seal.ts';
import { sealedContent, sealedFigure } from './sealed-content.fixture.ts';

describe('the text that is sealed', () => {
  it('is the same whatever the order of the keys', () => {
    const content = sealedContent();
    const turned = Object.fromEntries(Object.entries(content).reverse()) as unknown as typeof content;
    expect(canonicalContent(turned)).toBe(canonicalContent(content));
  });

  it('is JSON that gives the content back', () => {
    const content = sealedContent();
    expect(JSON.parse(canonicalContent(content))).toEqual(content);
  });

  it('differs for 0 and not reported, and for the order of a list', () => {
    const of = (...figures: ReturnType<typeof sealedFigure>[]) =>
      canonicalContent(sealedContent({ figures }));
    expect(of(sealedFigure('fig.pr.radio', 0))).not.toBe(of(sealedFigure('fig.pr.radio', null)));
    const [a, b] = [sealedFigure('fig.pr.ses', 1), sealedFigure('fig.pr.news', 1)];
    expect(of(a, b)).not.toBe(of(b, a));
  });

  it('treats an absent and an undefined key alike', () => {
    const figure = sealedFigure('fig.pr.forms', 3);
    const withUndefined = { ...figure, items: undefined } as unknown as typeof figure;
    expect(canonicalContent(sealedContent({ figures: [withUndefined] }))).toBe(
      canonicalContent(sealedContent({ figures: [figure] })),
    );
  });

  it('keeps every letter that a person wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sections = [{ id: 'III', title: 'Đánh giá chung', text }];
        const back = JSON.parse(canonicalContent(sealedContent({ sections }))) as {
          sections: { text: string }[];
        };
        expect(back.sections[0]?.text).toBe(text);
      }),
    );
  });

  it('refuses a number that JSON would silently turn into null', () => {
    expect(() =>
      canonicalContent(sealedContent({ figures: [sealedFigure('fig.pr.ses', Number.NaN)] })),
    ).toThrow(RangeError);
  });
});
