import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import {
  cellOf,
  cellState,
  completenessOf,
  formatValue,
  formatWithUnit,
  overrideProblem,
  parseValue,
  provenance,
  readValue,
  sameValue,
} from './figure-value.ts';

const figure = (rule: FigureDefinition['rule'], id = 'fig.x', unit = 'buổi'): FigureDefinition => ({
  id,
  label: { vi: 'x', en: 'x' },
  unit,
  rule,
  group: 'x',
  source: 'x',
  appliesTo: ['primary', 'lower_secondary'],
  verified: true,
  filledBy: 'hand',
});
const sum = figure('sum');
const ratio = figure('ratio', 'fig.y', 'bản');
const yesNo = figure('yes_no');
const table = figure('count_table', 'fig.qd510.lvl');

describe('the four states of a cell', () => {
  it.each([
    ['a value', sum, ['primary'], 4, 'value'],
    ['a confirmed 0', sum, ['primary'], 0, 'zero'],
    ['not reported', sum, ['primary'], null, 'not_reported'],
    ['not applicable, whatever was counted', sum, ['preschool'], 4, 'not_applicable'],
    [
      'a school of two levels owes what one of them owes',
      sum,
      ['preschool', 'primary'],
      null,
      'not_reported',
    ],
    ['nobody of 20 signed', ratio, ['primary'], { num: 0, den: 20 }, 'zero'],
    ['a ratio with an unknown part is unknown', ratio, ['primary'], { num: 3, den: null }, 'not_reported'],
    ['the answer no is an answer', yesNo, ['primary'], 0, 'value'],
    ['a table of zeros', table, ['primary'], { good: 0 }, 'zero'],
  ] as const)('%s', (_, definition, levels, computed, state) => {
    expect(cellState(cellOf(definition, levels, computed), definition)).toBe(state);
  });

  it('a figure that does not apply holds neither a computed nor a typed value', () => {
    const cell = cellOf(sum, ['preschool'], 4, { value: 5, reason: 'ghi nhầm cấp học' });
    expect(cell).toEqual({ id: 'fig.x', applicable: false, computed: null, reported: null, reason: null });
  });

  it('completeness counts only what applies and lists what is missing', () => {
    const cells = [
      cellOf(sum, ['primary'], 0),
      cellOf(sum, ['primary'], null),
      cellOf(sum, ['preschool'], null),
    ];
    expect(completenessOf(cells)).toEqual({ given: 1, owed: 2, missing: ['fig.x'] });
  });
});

describe('a value by hand', () => {
  it('stands before the computed one and keeps its reason', () => {
    const cell = cellOf(sum, ['primary'], 1190, { value: 1262, reason: 'Họp phụ huynh ghi thiếu một lớp' });
    expect(cell).toMatchObject({ computed: 1190, reported: 1262 });
    expect(provenance(cell)).toBe('override');
  });

  it.each([
    ['another number without a reason', 42, 40, null, 'figure.reason_missing'],
    ['a reason of nine letters', 42, 40, 'ghi thiếu', 'figure.reason_missing'],
    ['blanks are no reason', 42, 40, '            ', 'figure.reason_missing'],
    ['a reason of ten letters', 42, 40, 'ghi thiếu!', null],
    ['the same number', 42, 42, null, null],
    ['nothing was computed', null, 42, null, null],
    ['back to the computed number', 42, null, null, null],
    ['0 against a computed number', 42, 0, null, 'figure.reason_missing'],
  ] as const)('%s', (_, computed, value, reason, code) => {
    expect(overrideProblem(computed, value, reason)).toBe(code);
  });

  it('tells whence a value comes', () => {
    expect(provenance(cellOf(sum, ['primary'], null))).toBe('none');
    expect(provenance(cellOf(sum, ['primary'], 3))).toBe('computed');
    expect(provenance(cellOf(sum, ['primary'], null, { value: 0, reason: null }))).toBe('typed');
    expect(
      provenance(cellOf(ratio, ['primary'], { num: 1, den: 2 }, { value: { num: 1, den: 2 }, reason: null })),
    ).toBe('computed');
  });
});

describe('reading a request', () => {
  it.each([
    [sum, 42, 42],
    [sum, null, null],
    [yesNo, true, 1],
    [yesNo, 0, 0],
    [ratio, { num: 643, den: 660 }, { num: 643, den: 660 }],
    [table, { good: 1 }, { good: 1 }],
  ] as const)('takes a value that fits the rule', (definition, input, value) => {
    expect(readValue(definition, input)).toEqual({ ok: true, value });
  });

  it.each([
    [sum, '42', 'figure.not_a_count'],
    [sum, 1.5, 'figure.not_a_count'],
    [sum, -1, 'figure.not_a_count'],
    [sum, Number.NaN, 'figure.not_a_count'],
    [sum, 1e9, 'figure.not_a_count'],
    [sum, { num: 1, den: 2 }, 'figure.not_a_count'],
    [sum, undefined, 'figure.not_a_count'],
    [yesNo, 2, 'figure.not_yes_or_no'],
    [ratio, 97.4, 'figure.parts_missing'],
    [ratio, { num: 1 }, 'figure.parts_missing'],
    [ratio, { num: 1, den: null }, 'figure.parts_missing'],
    [ratio, { num: 640, den: 612 }, 'figure.above_expected'],
    [table, { best: 1 }, 'figure.unknown_class'],
    [table, { good: -1 }, 'figure.not_a_count'],
    [table, [], 'figure.table_missing'],
    [table, {}, 'figure.table_missing'],
  ] as const)('refuses what does not fit, with a reason', (definition, input, code) => {
    expect(readValue(definition, input)).toMatchObject({ ok: false, code });
  });

  it('never throws and never invents, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(sum, ratio, yesNo, table), (input, definition) => {
        const read = readValue(definition, input);
        if (read.ok)
          expect(sameValue(read.value, input === null ? null : readAgain(definition, read.value))).toBe(true);
      }),
    );
  });
});

function readAgain(definition: FigureDefinition, value: unknown) {
  const read = readValue(definition, value);
  return read.ok ? read.value : null;
}

describe('typing and printing', () => {
  it.each([
    [sum, '', null],
    [sum, ' 1.234 ', 1234],
    [sum, '21870', 21870],
    [ratio, '643/660', { num: 643, den: 660 }],
    [ratio, '1.643 / 1.660', { num: 1643, den: 1660 }],
    [yesNo, 'Có', 1],
    [yesNo, 'chưa', 0],
  ] as const)('reads what a Vietnamese person types', (definition, text, value) => {
    expect(parseValue(definition, text)).toEqual({ ok: true, value });
  });

  it.each([
    [sum, '1,5'],
    [sum, '1.23'],
    [sum, 'nhiều'],
    [ratio, '97,4 %'],
    [ratio, '1/2/3'],
    [ratio, '3/2'],
    [yesNo, 'có lẽ'],
  ] as const)('refuses what is no value', (definition, text) => {
    expect(parseValue(definition, text).ok).toBe(false);
  });

  it.each([
    [sum, 21870, '21.870', '21.870 buổi'],
    [sum, 0, '0', '0 buổi'],
    [ratio, { num: 643, den: 660 }, '97,4\u00a0%', '643/660'],
    [ratio, { num: 659, den: 660 }, '99,8\u00a0%', '659/660'],
    [ratio, { num: 660, den: 660 }, '100\u00a0%', '660/660'],
    [ratio, { num: 0, den: 0 }, '0/0', '0/0'],
    [yesNo, 1, 'có', 'có'],
    [yesNo, 0, 'chưa có', 'chưa có'],
    [table, { good: 45, excellent: 3 }, '3 xuất sắc, 45 khá', '3 xuất sắc, 45 khá'],
  ] as const)('prints the value alone and with its unit', (definition, value, alone, withUnit) => {
    expect(formatValue(definition, value)).toBe(alone);
    expect(formatWithUnit(definition, value)).toBe(withUnit);
  });

  it('what is printed of a count can be typed again', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), (count) => {
        expect(parseValue(sum, formatValue(sum, count))).toEqual({ ok: true, value: count });
      }),
    );
  });
});
