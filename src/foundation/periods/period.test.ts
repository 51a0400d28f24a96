import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate, isWithin } from '#shared/dates.ts';
import {
  datesOutOfOrder,
  daysLeft,
  defaultPeriodsAround,
  isLate,
  lengthDiffers,
  movesLockedDates,
} from './period.ts';

const days = (from: string, to: string, cutOffOn: string, dueOn: string) => ({
  from: isoDate(from),
  to: isoDate(to),
  cutOffOn: isoDate(cutOffOn),
  dueOn: isoDate(dueOn),
});

describe('the days of a period', () => {
  it.each([
    ['the plan', days('2025-11-16', '2026-05-10', '2026-05-10', '2026-05-10'), []],
    [
      'a cut-off before the last day (NĐ 09/2019)',
      days('2025-12-15', '2026-12-31', '2026-12-14', '2026-12-15'),
      [],
    ],
    ['one day', days('2026-05-10', '2026-05-10', '2026-05-10', '2026-05-10'), []],
    ['to before from', days('2026-05-11', '2026-05-10', '2026-05-11', '2026-05-12'), ['to']],
    ['cut-off before from', days('2026-05-01', '2026-05-10', '2026-04-30', '2026-05-10'), ['cutOffOn']],
    ['due before cut-off', days('2026-05-01', '2026-05-10', '2026-05-10', '2026-05-09'), ['dueOn']],
    ['all wrong', days('2026-05-11', '2026-05-10', '2026-05-09', '2026-05-08'), ['to', 'cutOffOn', 'dueOn']],
  ])('%s: fields out of order %#', (_, dates, fields) => {
    expect(datesOutOfOrder(dates).map((problem) => problem.path)).toEqual(fields);
  });

  it('let only the due day move once a report is sealed', () => {
    const before = days('2025-11-16', '2026-05-10', '2026-05-08', '2026-05-10');
    expect(movesLockedDates(before, { ...before, dueOn: isoDate('2026-05-20') })).toBe(false);
    expect(movesLockedDates(before, { ...before, from: isoDate('2025-11-15') })).toBe(true);
    expect(movesLockedDates(before, { ...before, to: isoDate('2026-05-11') })).toBe(true);
    expect(movesLockedDates(before, { ...before, cutOffOn: isoDate('2026-05-09') })).toBe(true);
  });
});

describe('the due day', () => {
  it.each([
    ['2026-05-09', false, 1],
    ['2026-05-10', false, 0],
    ['2026-05-11', true, -1],
  ])('sent on %s is late: %s, days left: %d', (day, late, left) => {
    expect(isLate(isoDate(day), isoDate('2026-05-10'))).toBe(late);
    expect(daysLeft(isoDate(day), isoDate('2026-05-10'))).toBe(left);
  });
});

describe('comparison', () => {
  it.each([
    [10, false],
    [11, true],
    [-10, false],
    [-11, true],
  ])('a period %d days longer differs: %s', (more, differs) => {
    const range = { from: isoDate('2025-11-16'), to: isoDate('2026-05-10') };
    expect(lengthDiffers(range, { ...range, to: addDays(range.to, more) })).toBe(differs);
  });
});

describe('the calendar of the plan', () => {
  it('asks for a review of six months on 10/5 and of the year on 15/11', () => {
    expect(defaultPeriodsAround(isoDate('2026-05-04')).slice(2)).toEqual([
      {
        name: 'Báo cáo sơ kết 6 tháng đầu năm 2026',
        kind: 'mid',
        ...days('2025-11-16', '2026-05-10', '2026-05-10', '2026-05-10'),
      },
      {
        name: 'Báo cáo tổng kết năm 2026',
        kind: 'end',
        ...days('2025-11-16', '2026-11-15', '2026-11-15', '2026-11-15'),
      },
    ]);
  });

  it('begins the next working year on 16/11', () => {
    const yearsOf = (day: string) =>
      defaultPeriodsAround(isoDate(day)).map((period) => period.dueOn.slice(0, 4));
    expect(yearsOf('2026-11-15')).toEqual(['2025', '2025', '2026', '2026']);
    expect(yearsOf('2026-11-16')).toEqual(['2026', '2026', '2027', '2027']);
  });

  it('holds any day in its last period, in order, with periods that compare', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (offset) => {
        const today = addDays(isoDate('2000-01-01'), offset);
        const [midBefore, endBefore, mid, end] = defaultPeriodsAround(today);
        if (!midBefore || !endBefore || !mid || !end) throw new Error('four periods were expected');
        expect(isWithin(today, end)).toBe(true);
        expect(endBefore.dueOn < today).toBe(true);
        expect(lengthDiffers(mid, midBefore) || lengthDiffers(end, endBefore)).toBe(false);
        for (const period of [midBefore, endBefore, mid, end]) expect(datesOutOfOrder(period)).toEqual([]);
      }),
    );
  });
});
