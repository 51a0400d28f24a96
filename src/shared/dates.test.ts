import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  daysInclusive,
  diffDays,
  endOfDayInVietnam,
  isoDate,
  isWithin,
  mondayOf,
  monthGrid,
  overlapOf,
  parseIsoDate,
  schoolYearOf,
  schoolYearRange,
  startOfDayInVietnam,
  todayInVietnam,
  weekdayOf,
} from './dates.ts';

const anyDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(isoDate('1990-01-01'), days));

describe('a day', () => {
  it.each(['2026-05-04', '2024-02-29', '2000-08-01', '1900-01-01', '2199-12-31'])('%s is one', (text) => {
    expect(parseIsoDate(text)).toBe(text);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-5-4',
    '04/05/2026',
    '2026-05-04T00:00:00Z',
    ' 2026-05-04',
    '2026-05-04\n',
    '0000-01-01',
    '9999-12-31',
    '',
    '２０２６-05-04',
  ])('%j is none', (text) => {
    expect(parseIsoDate(text)).toBeNull();
    expect(() => isoDate(text)).toThrow(RangeError);
  });
});

describe('the day in Việt Nam', () => {
  it.each([
    ['2026-05-03T16:59:59.999Z', '2026-05-03'],
    ['2026-05-03T17:00:00.000Z', '2026-05-04'],
    ['2025-12-31T23:00:00.000Z', '2026-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(todayInVietnam(new Date(instant))).toBe(day);
  });

  it('starts and ends on itself', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(todayInVietnam(startOfDayInVietnam(date))).toBe(date);
        expect(todayInVietnam(endOfDayInVietnam(date))).toBe(date);
        expect(endOfDayInVietnam(date).getTime() + 1).toBe(startOfDayInVietnam(addDays(date, 1)).getTime());
      }),
    );
  });
});

describe('counting days', () => {
  it('adding and subtracting agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(diffDays(date, addDays(date, days))).toBe(days);
        expect(compareDates(date, addDays(date, days))).toBe(-Math.sign(days) || 0);
      }),
    );
  });

  it('both ends of a range count', () => {
    expect(daysInclusive({ from: isoDate('2025-11-16'), to: isoDate('2026-05-10') })).toBe(176);
    expect(daysInclusive({ from: isoDate('2026-05-10'), to: isoDate('2026-05-10') })).toBe(1);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -13, '2024-12-15'],
  ])('%s plus %d months is %s', (date, months, result) => {
    expect(addMonths(isoDate(date), months)).toBe(result);
  });

  it('ranges share the days that are in both', () => {
    const year = { from: isoDate('2025-11-16'), to: isoDate('2026-11-15') };
    expect(overlapOf(year, { from: isoDate('2026-09-01'), to: isoDate('2026-12-31') })).toEqual({
      from: '2026-09-01',
      to: '2026-11-15',
    });
    expect(overlapOf(year, { from: isoDate('2026-11-16'), to: isoDate('2026-12-31') })).toBeNull();
    expect(isWithin(isoDate('2025-11-16'), year)).toBe(true);
    expect(isWithin(isoDate('2025-11-15'), year)).toBe(false);
  });
});

describe('school years', () => {
  it.each([
    ['2025-08-01', '2025–2026'],
    ['2026-07-31', '2025–2026'],
    ['2026-08-01', '2026–2027'],
    ['2026-01-01', '2025–2026'],
  ])('%s belongs to %s', (date, name) => {
    expect(schoolYearOf(isoDate(date))).toBe(name);
  });

  it('every day lies in its own school year', () => {
    fc.assert(fc.property(anyDate, (date) => isWithin(date, schoolYearRange(date))));
  });
});

describe('weeks', () => {
  it.each([
    ['2026-05-04', 1],
    ['2026-05-10', 7],
    ['2000-08-01', 2],
  ])('%s is weekday %d, Monday being 1', (date, weekday) => {
    expect(weekdayOf(isoDate(date))).toBe(weekday);
  });

  it('a month is shown in whole weeks from Monday', () => {
    const weeks = monthGrid(2026, 5);
    expect(weeks[0]?.[0]).toBe('2026-04-27');
    expect(weeks.at(-1)?.[6]).toBe('2026-05-31');
    expect(weeks).toHaveLength(5);
  });

  it('each day of a month stands in its grid exactly once', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const days = monthGrid(Number(date.slice(0, 4)), Number(date.slice(5, 7))).flat();
        expect(days.filter((day) => day === date)).toHaveLength(1);
        expect(days.length % 7).toBe(0);
        expect(days.every((day, index) => index === 0 || day === addDays(days[index - 1] ?? day, 1))).toBe(
          true,
        );
        expect(weekdayOf(mondayOf(date))).toBe(1);
      }),
    );
  });
});
