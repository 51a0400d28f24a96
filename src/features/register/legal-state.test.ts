import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { legalStateOn, mayBeBasis, successionOf, type Force } from './legal-state.ts';

const PAPER: Force = {
  state: 'issued',
  issuedOn: isoDate('2024-04-07'),
  effectiveOn: null,
  expiresOn: null,
  withdrawnOn: null,
  isReplaced: false,
  isAmended: false,
};
const day = (text: string) => isoDate(text);

describe('the state of a paper on a day', () => {
  test.each<[string, Partial<Force>, string, string]>([
    ['from its day of issue on, when no other day is named', {}, '2024-04-07', 'in_force'],
    ['the day before', {}, '2024-04-06', 'not_yet'],
    ['before its first day', { effectiveOn: day('2024-06-01') }, '2024-05-31', 'not_yet'],
    ['on its first day', { effectiveOn: day('2024-06-01') }, '2024-06-01', 'in_force'],
    ['on its last day', { expiresOn: day('2025-06-30') }, '2025-06-30', 'in_force'],
    ['the day after its last day', { expiresOn: day('2025-06-30') }, '2025-07-01', 'expired'],
    [
      'when another took its place',
      { expiresOn: day('2025-06-30'), isReplaced: true },
      '2025-07-01',
      'replaced',
    ],
    [
      'replaced, but only from a later day',
      { expiresOn: day('2025-06-30'), isReplaced: true },
      '2025-06-30',
      'in_force',
    ],
    ['amended', { isAmended: true }, '2026-01-01', 'amended'],
    ['amended and over', { isAmended: true, expiresOn: day('2025-12-31') }, '2026-01-01', 'expired'],
    ['withdrawn', { state: 'withdrawn', withdrawnOn: day('2024-05-01') }, '2024-05-01', 'withdrawn'],
    ['withdrawn later', { state: 'withdrawn', withdrawnOn: day('2024-05-01') }, '2024-04-30', 'in_force'],
    ['a draft', { state: 'draft', issuedOn: null }, '2024-05-01', 'draft'],
    ['of unknown days', { issuedOn: null }, '2024-05-01', 'unknown'],
    [
      'of an unknown first day, but over',
      { issuedOn: null, expiresOn: day('2020-12-31') },
      '2024-05-01',
      'expired',
    ],
    [
      '29 February to 28 February',
      { effectiveOn: day('2024-02-29'), expiresOn: day('2025-02-28') },
      '2025-03-01',
      'expired',
    ],
  ])('%s', (_, change, on, state) => {
    expect(legalStateOn({ ...PAPER, ...change }, day(on))).toBe(state);
  });

  test.each([
    ['in_force', true],
    ['amended', true],
    ['unknown', true],
    ['expired', false],
    ['replaced', false],
    ['withdrawn', false],
    ['not_yet', false],
    ['draft', false],
  ] as const)('one may rest on what is %s: %s', (state, may) => {
    expect(mayBeBasis(state)).toBe(may);
  });
});

describe('an issuer that is gone', () => {
  const closedOn = day('2025-06-30');
  const successor = { code: 'cu-chi', name: 'Phòng Văn hóa - Xã hội xã Củ Chi' };
  test.each([
    ['stands', null, { kind: 'standing' }],
    [
      'stands on its last day',
      { name: 'A', closedOn: day('2026-01-01'), successor: null },
      { kind: 'standing' },
    ],
    [
      'has a successor',
      { name: 'A', closedOn, successor },
      { kind: 'succeeded', on: closedOn, by: successor.name },
    ],
    ['has none', { name: 'A', closedOn, successor: null }, { kind: 'no_successor', on: closedOn }],
  ] as const)('%s', (_, standing, expected) => {
    expect(successionOf(standing, day('2026-01-01'))).toEqual(expected);
  });
});
