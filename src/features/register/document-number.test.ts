import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeCode } from '#platform/documents/spelling-rules.ts';
import { DOCUMENT_TYPES } from './document-types.ts';
import { numberLabel, parseDocumentNumber, symbolFor, symbolProblem } from './document-number.ts';

describe('a number with its symbol', () => {
  test.each([
    ['05/KH-VHXH', { number: 5, symbol: 'KH-VHXH', label: '05/KH-VHXH' }],
    ['Số: 5/KH-VHXH', { number: 5, symbol: 'KH-VHXH', label: '05/KH-VHXH' }],
    ['3358/SGDĐT-HSSV', { number: 3358, symbol: 'SGDĐT-HSSV', label: '3358/SGDĐT-HSSV' }],
    ['124/2021/TT-BCA', { number: 124, symbol: '2021/TT-BCA', label: '124/2021/TT-BCA' }],
    ['44-KL/TW', { number: 44, symbol: 'KL/TW', label: '44-KL/TW' }],
    ['1 / QĐ - THCSMHS', { number: 1, symbol: 'QĐ-THCSMHS', label: '01/QĐ-THCSMHS' }],
    ['12a/TB-VHXH', { number: 12, symbol: 'TB-VHXH', label: '12a/TB-VHXH' }],
  ])('%s is read', (text, expected) => {
    expect(parseDocumentNumber(text)).toEqual(expected);
  });

  test.each(['', '0/KH-VHXH', 'KH-VHXH', '12', '12/', '12 KH VHXH', '1234567/KH-A'])('%j is none', (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });

  test('what is written is read again', () => {
    const symbols = fc.stringMatching(/^[A-ZĐ]{2,4}-[A-ZĐ]{2,8}$/);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), symbols, fc.boolean(), (number, symbol, isParty) => {
        const label = numberLabel(number, symbol, isParty);
        expect(parseDocumentNumber(label)).toEqual({ number, symbol, label });
      }),
    );
  });

  test.each([
    [7, 'KH-VHXH', false, '07/KH-VHXH'],
    [10, 'KH-VHXH', false, '10/KH-VHXH'],
    [3, 'NQ/CB', true, '03-NQ/CB'],
  ] as const)('%i and %s are printed %s', (number, symbol, isParty, label) => {
    expect(numberLabel(number, symbol, isParty)).toBe(label);
  });
});

describe('symbols of Phụ lục III', () => {
  test.each([
    ['plan', 'THCSMHS', '', 'KH-THCSMHS'],
    ['rules', 'VHXH', '', 'QyĐ-VHXH'],
    ['submission', 'VHXH', '', 'TTr-VHXH'],
    ['official_letter', 'UBND', 'VHXH', 'UBND-VHXH'],
    ['official_letter', 'VHXH', '', 'VHXH'],
  ])('%s of %s', (type, body, drafter, symbol) => {
    expect(symbolFor(type, body, drafter)).toBe(symbol);
  });

  test.each([
    ['guidance', 'HĐ-CACC-XDPT', 'document.symbol_code'],
    ['official_letter', 'CV-THCSMHS', 'document.symbol_letter'],
    ['plan', 'KHVHXH', 'document.symbol_form'],
    ['plan', 'KH VHXH', 'document.symbol_form'],
    ['rules', 'QĐ-VHXH', 'document.symbol_code'],
  ])('a %s with %s is told what is wrong', (type, symbol, code) => {
    expect(symbolProblem(type, symbol)?.code).toBe(code);
  });

  test.each([
    ['guidance', 'HD-CACC-XDPT'],
    ['plan', '2026/KH-VHXH'],
    ['official_letter', 'THCSMHS-VP'],
    ['circular', '2021/TT-BCA'],
    ['coordination_regulation', 'QCPH-BCA-BGDĐT'],
  ])('a %s with %s is right', (type, symbol) => {
    expect(symbolProblem(type, symbol)).toBeNull();
  });

  test('codes agree with those the checklist of the printed paper knows', () => {
    const different = DOCUMENT_TYPES.filter(({ label, code }) => {
      const printed = typeCode(label.vi);
      return printed !== null && printed !== code;
    });
    expect(different).toEqual([]);
  });

  test('no two types share an id or a code', () => {
    const codes = DOCUMENT_TYPES.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(DOCUMENT_TYPES.map(({ id }) => id)).size).toBe(DOCUMENT_TYPES.length);
  });
});
