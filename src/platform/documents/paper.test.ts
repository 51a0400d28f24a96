import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, OfficialDocument } from './model.ts';
import { plainText } from './paper-body.ts';
import type { PaperBlock } from './paper-body.ts';
import { layOutPaper, textWithRoom } from './paper.ts';
import { officeReport, schoolReport } from './sample-documents.ts';
import { textWidth } from './text-width.ts';

const withHead = (change: Partial<OfficialDocument['letterhead']>): OfficialDocument => ({
  ...schoolReport,
  letterhead: { ...schoolReport.letterhead, ...change },
});
const withBody = (...body: Block[]): readonly PaperBlock[] => layOutPaper({ ...schoolReport, body }).body;
const shown = (document: OfficialDocument): string =>
  textWithRoom(layOutPaper(document).placeAndDate).replace(/\u00a0+/g, '_');

describe('head', () => {
  it('prints names in capitals, the issuer and the superior in one size', () => {
    const paper = layOutPaper(schoolReport);
    expect(paper.superior?.lines).toEqual(['ỦY BAN NHÂN DÂN XÃ CỦ CHI']);
    expect(paper.issuer.lines).toEqual(['TRƯỜNG THCS MẪU HOA SEN']);
    expect(paper.issuer.size).toBe(paper.superior?.size);
  });

  it('a name too long for one line takes two at full size', () => {
    const { superior, issuer } = layOutPaper(withHead({ superior: 'Ủy ban nhân dân Thành phố Hồ Chí Minh' }));
    expect(superior?.lines).toEqual(['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HỒ CHÍ MINH']);
    expect(issuer.size).toBe(13);
  });

  it.each([
    ['2026-05-04', 'Củ Chi, ngày 04 tháng 5 năm 2026'],
    ['2026-02-12', 'Củ Chi, ngày 12 tháng 02 năm 2026'],
    ['2026-05', 'Củ Chi, ngày _ tháng 5 năm 2026'],
    ['2026-01', 'Củ Chi, ngày _ tháng 01 năm 2026'],
    [null, 'Củ Chi, ngày _ tháng _ năm _'],
  ])('the date %s reads "%s"', (date, text) => {
    expect(shown(withHead({ date }))).toBe(text);
  });

  it('refuses a date that is none', () => {
    expect(() => layOutPaper(withHead({ date: '2026-02-30' }))).toThrow(RangeError);
  });

  it('a long place takes room from the left half, so that the date keeps one line', () => {
    const usual = layOutPaper(schoolReport);
    const long = layOutPaper(withHead({ place: 'Thành phố Hồ Chí Minh', date: '2026-12-28' }));
    expect(long.leftColumn).toBeLessThan(usual.leftColumn);
    expect(textWidth(textWithRoom(long.placeAndDate), 13, false)).toBeLessThan(long.rightColumn - 3);
  });

  it.each([
    [null, 'Số: _/BC-THCSMHS'],
    [5, 'Số: 05/BC-THCSMHS'],
    [112, 'Số: 112/BC-THCSMHS'],
  ])('the number %s reads "%s"', (value, text) => {
    const { number } = layOutPaper(withHead({ number: { value, symbol: 'BC-THCSMHS' } }));
    expect(textWithRoom(number).replace(/\u00a0+/g, '_')).toBe(text);
  });

  it('a công văn has its subject under the number and no title', () => {
    const paper = layOutPaper({
      ...schoolReport,
      heading: { kind: 'letter', subject: 'nhắc gửi báo cáo 6 tháng' },
    });
    expect(paper.subject?.lines.join(' ')).toBe('V/v nhắc gửi báo cáo 6 tháng');
    expect(paper.title).toBeNull();
  });
});

describe('marks', () => {
  it('căn cứ and nơi nhận end with ";" and the last with "."', () => {
    const { bases, recipients } = layOutPaper({
      ...schoolReport,
      bases: ['Căn cứ A;', 'Căn cứ B', 'Theo đề nghị C,'],
    });
    expect(bases).toEqual(['Căn cứ A;', 'Căn cứ B;', 'Theo đề nghị C.']);
    expect(recipients).toEqual(['- Như trên;', '- Công an xã Củ Chi;', '- Lưu: VT, TPT.']);
  });

  it.each<[string, Block, string]>([
    [
      'a paragraph',
      { kind: 'paragraph', content: ['Trên đây là ', { text: 'báo cáo. ', bold: true }] },
      'Trên đây là báo cáo./.',
    ],
    [
      'a paragraph that has it',
      { kind: 'paragraph', content: ['Trên đây là báo cáo./.'] },
      'Trên đây là báo cáo./.',
    ],
    [
      'an article',
      { kind: 'article', content: ['Có hiệu lực kể từ ngày ký'] },
      'Điều 1. Có hiệu lực kể từ ngày ký./.',
    ],
    ['a list', { kind: 'list', items: [['Một'], ['Hai.']] }, 'Một;|Hai./.'],
    ['an empty paragraph', { kind: 'paragraph', content: [] }, './.'],
  ])('"./." closes %s', (_, block, text) => {
    const [last] = withBody(block);
    const parts = last?.kind === 'list' ? last.items : last?.kind === 'paragraph' ? [last.runs] : [];
    expect(parts.map(plainText).join('|')).toBe(text);
  });

  it('after a table "./." stands on its own line', () => {
    const body = withBody({ kind: 'table', table: { columns: [], rows: [] } });
    expect(body.at(-1)).toEqual({ kind: 'paragraph', runs: [{ text: './.' }] });
  });

  it('every paper ends with exactly one "./.", whatever was typed', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), (content) => {
        const clean = content.map((part) => part.replaceAll('./.', ''));
        const last = withBody({ kind: 'paragraph', content: clean }).at(-1);
        const text = last?.kind === 'paragraph' ? plainText(last.runs) : '';
        expect(text.endsWith('./.')).toBe(true);
      }),
    );
  });
});

describe('annexes', () => {
  it('have Roman numbers when there are several, none when there is one', () => {
    expect(layOutPaper(schoolReport).annexes.map(({ label }) => label)).toEqual(['Phụ lục I', 'Phụ lục II']);
    expect(layOutPaper(officeReport(1)).annexes.map(({ label }) => label)).toEqual(['Phụ lục']);
  });

  it('say which paper they belong to', () => {
    const [annex] = layOutPaper(officeReport(1)).annexes;
    expect(textWithRoom(annex?.accompanying ?? [])).toBe(
      '(Kèm theo Báo cáo số 07/BC-VHXH ngày 09 tháng 02 năm 2026 của Phòng Văn hóa - Xã hội xã Củ Chi)',
    );
  });
});

it('every text is NFC and free of signs that break a file', () => {
  const nfd = 'Hòa\u0000 bình\tvà\nAn ninh \ud800'.normalize('NFD');
  const [block] = withBody({ kind: 'paragraph', content: [nfd] });
  const text = block?.kind === 'paragraph' ? plainText(block.runs) : '';
  expect(text).toBe('Hòa bình và An ninh \ufffd./.');
});
