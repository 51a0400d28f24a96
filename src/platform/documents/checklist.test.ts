import { describe, expect, it } from 'vitest';
import { CHECK_IDS, checkDocument } from './checklist.ts';
import type { CheckId, CheckResult } from './checklist.ts';
import { documentMessages } from './messages.ts';
import type { OfficialDocument } from './model.ts';
import { officeReport, schoolReport } from './sample-documents.ts';
import { findOldToneMark, findWrongZero, lacksCitation, wrongSymbol } from './spelling-rules.ts';

const point = (document: OfficialDocument, id: CheckId): CheckResult | undefined =>
  checkDocument(document).find((result) => result.id === id);
const head = (number: OfficialDocument['letterhead']['number']): OfficialDocument => ({
  ...schoolReport,
  letterhead: { ...schoolReport.letterhead, number },
});
const paragraph = (text: string): OfficialDocument => ({
  ...schoolReport,
  body: [{ kind: 'paragraph', content: [text] }, ...schoolReport.body],
});

describe('the eleven points', () => {
  it.each([
    ['a school report', schoolReport],
    ['an office report with a long annex', officeReport()],
  ])('%s passes all', (_, document) => {
    const results = checkDocument(document);
    expect(results.map(({ id }) => id)).toEqual(CHECK_IDS);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('every point and its remedy has words', () => {
    for (const id of CHECK_IDS) {
      expect(documentMessages[id].vi).not.toBe('');
      expect(documentMessages[`fix_${id}`].vi).not.toBe('');
    }
  });

  it.each<[CheckId, string, OfficialDocument, string, string]>([
    [
      'leading_zeros',
      'a date without its zero',
      paragraph('họp ngày 4/5/2026 tại'),
      '4/5/2026',
      'giay-doan-1',
    ],
    [
      'symbol',
      'a space in the symbol',
      head({ value: 5, symbol: 'BC -THCSMHS' }),
      '5/BC -THCSMHS',
      'giay-so',
    ],
    [
      'symbol',
      'the code of another type',
      head({ value: 5, symbol: 'KH-THCSMHS' }),
      '5/KH-THCSMHS',
      'giay-so',
    ],
    ['symbol', 'the number 0', head({ value: 0, symbol: 'BC-THCSMHS' }), '0/BC-THCSMHS', 'giay-so'],
    [
      'bases',
      'a căn cứ without its date',
      { ...schoolReport, bases: ['Căn cứ Kế hoạch số 15/KH-VHXH của Phòng'] },
      'Căn cứ Kế hoạch số 15/KH-VHXH của Phòng',
      'giay-can-cu-1',
    ],
    [
      'bases',
      'a quyết định without any',
      {
        ...schoolReport,
        bases: [],
        heading: { kind: 'named', typeName: 'Quyết định', abstract: 'Thành lập tổ' },
      },
      '0',
      'giay-trich-yeu',
    ],
    [
      'recipients',
      'no line of filing',
      { ...schoolReport, recipients: ['Như trên'] },
      '12/11 pt · Như trên … Như trên',
      'giay-noi-nhan',
    ],
    [
      'end_mark',
      'a paper that ends with a heading',
      { ...schoolReport, body: [{ kind: 'heading', level: 'roman', text: 'Kiến nghị' }] },
      'Kiến nghị./.',
      'giay-doan-1',
    ],
    ['end_mark', 'an end mark in the middle', paragraph('Hết phần một./.'), './.', 'giay-doan-1'],
    [
      'annexes',
      'a reference to an annex that is not there',
      paragraph('xem Phụ lục III.'),
      'Phụ lục III',
      'giay-doan-1',
    ],
    ['unicode', 'two styles of tone marks', paragraph('giữ gìn hoà bình'), 'hoà', 'giay-doan-1'],
  ])('%s finds %s', (id, _, document, found, where) => {
    expect(point(document, id)).toEqual({ id, ok: false, found, where });
  });

  it('a công văn needs no type code, but never "CV"', () => {
    const letter = { kind: 'letter', subject: 'nhắc gửi báo cáo' } as const;
    const check = (symbol: string): boolean | undefined =>
      point({ ...head({ value: 12, symbol }), heading: letter }, 'symbol')?.ok;
    expect([check('UBND-VHXH'), check('CV-UBND'), check('UBND')]).toEqual([true, false, false]);
  });
});

describe('rules of spelling', () => {
  it.each([
    ['ngày 04 tháng 5 năm 2026', null],
    ['ngày 4 tháng 5 năm 2026', 'ngày 4 tháng 5'],
    ['ngày 04 tháng 05 năm 2026', 'ngày 04 tháng 05'],
    ['ngày 12 tháng 2 năm 2026', 'ngày 12 tháng 2'],
    ['từ 16/11/2025 đến 10/5/2026', null],
    ['trước 10/05/2026', '10/05/2026'],
    ['643/660 người, 6/6 lớp, 97,4 %', null],
    ['Kế hoạch số 5/KH-VHXH ngày', 'số 5/KH-VHXH ngà'],
    ['Nghị định số 09/2019/NĐ-CP', null],
    ['sĩ số 5/6 em', null],
  ])('zeros in "%s": %s', (text, wrong) => {
    expect(findWrongZero(text)).toBe(wrong);
  });

  it.each([
    ['hòa bình, khỏe, thủy lợi, ủy ban, tòa, quý, quỹ, hoàn toàn, thuyết', null],
    ['mô hình “Học sinh hoà nhã”', null],
    ['Uỷ ban nhân dân', 'Uỷ'],
    ['sức khoẻ học sinh', 'khoẻ'],
    ['HOÀ GIẢI', 'HOÀ'],
  ])('tone marks in "%s": %s', (text, wrong) => {
    expect(findOldToneMark(text)).toBe(wrong);
  });

  it.each([
    ['Căn cứ Luật An ninh mạng', false],
    ['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư', false],
    ['Căn cứ Kết luận số 44-KL/TW ngày 22 tháng 01 năm 2019 của Ban Bí thư', false],
    ['Căn cứ Nghị định 30/2020/NĐ-CP', true],
    ['Theo đề nghị của Tổ trưởng Tổ Văn phòng', false],
  ])('"%s" lacks something: %s', (base, lacks) => {
    expect(lacksCitation(base)).toBe(lacks);
  });

  it.each([
    ['TTr-THCSMHS', 'Tờ trình', false],
    ['QyĐ-UBND', 'Quy định', false],
    ['GK-THCSMHS', 'Giấy khen', false],
    ['', 'Báo cáo', true],
    ['BC', 'Báo cáo', true],
    ['BC-THCS-', 'Báo cáo', true],
  ])('the symbol "%s" of a %s is wrong: %s', (symbol, type, wrong) => {
    expect(wrongSymbol(symbol, type)).toBe(wrong);
  });
});
