import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { checkImport, inTreeOrder, kindNamed, levelNamed, type UnitToOpen } from './import-rows.ts';

const KINDS = [
  { id: 'commune_office', labels: ['Phòng Văn hóa - Xã hội', 'Commune office'] },
  { id: 'school', labels: ['Cơ sở giáo dục', 'School'] },
];

function unit(code: string, parentCode: string | null, given: Partial<UnitToOpen> = {}): UnitToOpen {
  return {
    code,
    parentCode,
    kind: 'school',
    level: 'primary',
    name: `Trường Mẫu ${code}`,
    openedOn: isoDate('2025-07-01'),
    letterhead: {},
    source: '',
    isSample: false,
    ...given,
  };
}

function problemsOf(units: readonly UnitToOpen[]) {
  const found = checkImport(units, { kinds: KINDS, takenCodes: new Set(['so']) });
  return found.map(({ path, code }) => `${path} ${code}`);
}

describe('a sheet of units', () => {
  test.each<[string, UnitToOpen[], string[]]>([
    ['a tree under a known unit is right', [unit('a', 'b'), unit('b', 'so')], []],
    ['a code taken', [unit('so', null)], ['rows.0.code organisation.code_taken']],
    ['a code written twice', [unit('a', null), unit('a', null)], ['rows.1.code organisation.code_twice']],
    ['an unknown kind', [unit('a', null, { kind: 'museum' })], ['rows.0.kind organisation.unknown_kind']],
    [
      'a school without level',
      [unit('a', null, { level: null })],
      ['rows.0.level organisation.level_of_schools'],
    ],
    [
      'an office with level',
      [unit('a', null, { kind: 'commune_office' })],
      ['rows.0.level organisation.level_of_schools'],
    ],
    ['an unknown parent', [unit('a', 'nowhere')], ['rows.0.parentCode organisation.parent_unknown']],
    ['its own parent', [unit('a', 'a')], ['rows.0.parentCode organisation.below_itself']],
    [
      'a circle of three',
      [unit('a', 'b'), unit('b', 'c'), unit('c', 'a'), unit('d', 'a')],
      ['rows.0', 'rows.1', 'rows.2'].map((row) => `${row}.parentCode organisation.below_itself`),
    ],
  ])('%s', (_, units, expected) => {
    expect(problemsOf(units)).toEqual(expected);
  });

  test('all problems of all rows are told at once', () => {
    expect(problemsOf([unit('so', 'nowhere'), unit('a', null, { kind: 'museum' })])).toHaveLength(3);
  });

  test('parents are opened before those below them, whatever the order of the rows', () => {
    const order = inTreeOrder([unit('c', 'b'), unit('b', 'a'), unit('d', 'so'), unit('a', 'so')]);
    expect(order.map(({ code }) => code)).toEqual(['d', 'a', 'b', 'c']);
  });
});

test('kinds and levels are known by id and by their words, with or without marks', () => {
  for (const words of ['THCS', 'thcs', 'Trung học cơ sở', 'lower_secondary']) {
    expect(levelNamed(words)).toBe('lower_secondary');
  }
  expect(levelNamed('đại học')).toBe('đại học');
  for (const words of ['school', 'Cơ sở giáo dục', 'co so giao duc', 'School']) {
    expect(kindNamed(words, KINDS)).toBe('school');
  }
  expect(kindNamed('bảo tàng', KINDS)).toBe('bảo tàng');
});
