import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isoDate, type IsoDate } from '#shared/dates.ts';
import { dueDaysIn, occurrenceOn, occurrencesIn, type Rhythm, type Span } from './rhythm.ts';

const d = isoDate;
const forever = (startsOn: string): Span => ({ startsOn: d(startsOn), endsOn: null });
const HALF_YEARS: Rhythm = { kind: 'yearly', days: ['11-15', '05-10'] };

describe('due days', () => {
  test.each<[string, Rhythm, Span, string, string, string[]]>([
    [
      'each 31/3, once a year',
      { kind: 'yearly', days: ['03-31'] },
      forever('2024-04-07'),
      '2024-01-01',
      '2026-12-31',
      ['2025-03-31', '2026-03-31'],
    ],
    [
      '10/5 and 15/11, in their order whatever the order of writing',
      HALF_YEARS,
      forever('2024-04-07'),
      '2024-01-01',
      '2025-12-31',
      ['2024-05-10', '2024-11-15', '2025-05-10', '2025-11-15'],
    ],
    [
      '29/2 on the last day of February where there is none',
      { kind: 'yearly', days: ['02-29'] },
      forever('2024-01-01'),
      '2024-01-01',
      '2028-12-31',
      ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    [
      'the 31st on the last day of shorter months',
      { kind: 'monthly', day: 31 },
      forever('2026-01-15'),
      '2026-01-01',
      '2026-04-30',
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    [
      'only the months of the school year, across its change',
      { kind: 'monthly', day: 25, months: [9, 10, 11, 12, 1, 2, 3, 4, 5] },
      forever('2025-09-01'),
      '2026-04-01',
      '2026-10-31',
      ['2026-04-25', '2026-05-25', '2026-09-25', '2026-10-25'],
    ],
    [
      'nothing after the last day of the span',
      { kind: 'monthly', day: 15 },
      { startsOn: d('2026-01-01'), endsOn: d('2026-03-14') },
      '2026-01-01',
      '2026-12-31',
      ['2026-01-15', '2026-02-15'],
    ],
    [
      'one day',
      { kind: 'once', dueOn: d('2026-03-31') },
      forever('2026-01-01'),
      '2026-01-01',
      '2027-01-01',
      ['2026-03-31'],
    ],
    ['no day at all', { kind: 'standing' }, forever('2026-01-01'), '2026-01-01', '2027-01-01', []],
  ])('%s', (_, rhythm, span, from, to, days) => {
    expect(dueDaysIn(rhythm, span, { from: d(from), to: d(to) })).toEqual(days);
  });
});

describe('what is open on a day', () => {
  test.each<[string, Rhythm, Span, string, { opensOn: string; dueOn: string | null } | null]>([
    ['before the beginning nothing', HALF_YEARS, forever('2026-01-01'), '2025-12-31', null],
    [
      'the first time since the beginning',
      HALF_YEARS,
      forever('2026-01-01'),
      '2026-01-01',
      { opensOn: '2026-01-01', dueOn: '2026-05-10' },
    ],
    [
      'on the due day itself still the same',
      HALF_YEARS,
      forever('2026-01-01'),
      '2026-05-10',
      { opensOn: '2026-01-01', dueOn: '2026-05-10' },
    ],
    [
      'from the day after it the next',
      HALF_YEARS,
      forever('2026-01-01'),
      '2026-05-11',
      { opensOn: '2026-05-11', dueOn: '2026-11-15' },
    ],
    [
      'across the year',
      HALF_YEARS,
      forever('2024-01-01'),
      '2025-12-20',
      { opensOn: '2025-11-16', dueOn: '2026-05-10' },
    ],
    [
      'only some days before the due day',
      { kind: 'yearly', days: ['04-30'], openDays: 150 },
      forever('2024-04-07'),
      '2026-06-01',
      { opensOn: '2026-12-01', dueOn: '2027-04-30' },
    ],
    [
      'not before the beginning, however many days',
      { kind: 'yearly', days: ['04-30'], openDays: 150 },
      forever('2024-04-07'),
      '2024-04-07',
      { opensOn: '2024-04-07', dueOn: '2024-04-30' },
    ],
    [
      'nothing when no due day is left before the end',
      HALF_YEARS,
      { startsOn: d('2021-01-01'), endsOn: d('2025-12-31') },
      '2025-11-16',
      null,
    ],
    [
      'a thing asked for once stays after its day',
      { kind: 'once', dueOn: d('2026-03-31') },
      forever('2026-01-01'),
      '2026-06-01',
      { opensOn: '2026-01-01', dueOn: '2026-03-31' },
    ],
    [
      'what always holds, without a day',
      { kind: 'standing' },
      forever('2026-01-01'),
      '2027-06-01',
      { opensOn: '2026-01-01', dueOn: null },
    ],
    [
      'nothing of it after its end',
      { kind: 'standing' },
      { startsOn: d('2021-01-01'), endsOn: d('2025-12-31') },
      '2026-01-01',
      null,
    ],
  ])('%s', (_, rhythm, span, today, expected) => {
    expect(occurrenceOn(rhythm, span, d(today))).toEqual(expected);
  });
});

describe('laws', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(d('2020-01-01'), days));
  const monthDay = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([month, inMonth]) => `${String(month).padStart(2, '0')}-${String(inMonth).padStart(2, '0')}`);
  const rhythm: fc.Arbitrary<Rhythm> = fc.oneof(
    fc.record({
      kind: fc.constant('yearly' as const),
      days: fc.uniqueArray(monthDay, { minLength: 1, maxLength: 4 }),
    }),
    fc.record({
      kind: fc.constant('monthly' as const),
      day: fc.integer({ min: 1, max: 31 }),
      months: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), {
        nil: undefined,
      }),
    }),
  );

  test('windows follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(rhythm, day, (each, startsOn) => {
        const found = occurrencesIn(
          each,
          { startsOn, endsOn: null },
          { from: startsOn, to: addDays(startsOn, 900) },
        );
        const days = found.map(({ dueOn }) => dueOn);
        expect(new Set(days).size).toBe(days.length);
        found.forEach(({ opensOn, dueOn }) => {
          const before = days
            .filter((other): other is IsoDate => other !== null && dueOn !== null && other < dueOn)
            .at(-1);
          expect(opensOn).toBe(before === undefined ? startsOn : addDays(before, 1));
        });
      }),
    );
  });

  test('whatever is open on a day has that day in its window', () => {
    fc.assert(
      fc.property(rhythm, day, fc.integer({ min: 0, max: 1500 }), (each, startsOn, later) => {
        const today = addDays(startsOn, later);
        const open = occurrenceOn(each, { startsOn, endsOn: null }, today);
        expect(open).not.toBeNull();
        expect(open && open.opensOn <= today && open.dueOn !== null && open.dueOn >= today).toBe(true);
      }),
    );
  });
});
