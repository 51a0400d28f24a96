import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { CATALOGUE, figureOf } from './catalogue.ts';
import { classesOf } from './figure-classes.ts';
import { figureInputs, readFigureInputs } from './figure-inputs.ts';
import type { ReportedValue } from './figure-value.ts';

const table = figureOf('fig.qd510.lvl');

/** Types what the boxes of a figure show, except where `typed` says otherwise. */
function read(definition: FigureDefinition, value: ReportedValue | null, typed: Record<string, string> = {}) {
  const shown = new Map(figureInputs(definition, value, 'f', 'vi').map((input) => [input.name, input.value]));
  return readFigureInputs(definition, 'f', (name) => typed[name] ?? shown.get(name) ?? '');
}

describe('the boxes of a figure', () => {
  test('are one for a number, one for each class of a table', () => {
    expect(figureInputs(figureOf('fig.pr.ses'), 1234, 'f', 'vi')).toEqual([
      { name: 'f', label: '', value: '1.234' },
    ]);
    expect(figureInputs(table, { good: 3 }, 'f', 'vi')).toEqual([
      { name: 'f.excellent', label: 'xuất sắc', value: '' },
      { name: 'f.good', label: 'khá', value: '3' },
      { name: 'f.average', label: 'trung bình', value: '' },
      { name: 'f.weak', label: 'yếu', value: '' },
    ]);
  });

  test('give back what they show, whatever was reported', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    const valueOf = (definition: FigureDefinition): fc.Arbitrary<ReportedValue> => {
      switch (definition.rule) {
        case 'yes_no':
          return fc.constantFrom(0, 1);
        case 'ratio':
          return fc.tuple(count, count).map(([a, b]) => ({ num: Math.min(a, b), den: Math.max(a, b) }));
        case 'count_table':
          return fc
            .dictionary(fc.constantFrom(...classesOf(definition.id).map(({ id }) => id)), count, {
              minKeys: 1,
            })
            .map((counts) => ({ ...counts }));
        default:
          return count;
      }
    };
    const cases = fc
      .constantFrom(...CATALOGUE)
      .chain((definition) => valueOf(definition).map((value) => ({ definition, value })));
    fc.assert(
      fc.property(cases, ({ definition, value }) => {
        expect(read(definition, value)).toEqual({ ok: true, value });
      }),
    );
  });

  test.each(CATALOGUE.map((definition) => [definition.id, definition] as const))(
    'of %s are empty while it is not reported, and stay so',
    (_, definition) => {
      expect(read(definition, null)).toEqual({ ok: true, value: null });
    },
  );

  test('of a table refuse what is no count, and take a class left empty as not counted', () => {
    expect(read(table, null, { 'f.good': 'ba' })).toMatchObject({ ok: false, code: 'figure.not_a_count' });
    expect(read(table, null, { 'f.good': '0' })).toEqual({ ok: true, value: { good: 0 } });
  });
});
