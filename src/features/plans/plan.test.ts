import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { movedDay, movedTask } from './move-year.ts';
import { dayInYear, numberTasks, rangeOfYear, schoolYearAt, titleOf, type PlanYear } from './plan.ts';
import { aTask } from './plan-fixture.ts';

const school = (firstYear: number): PlanYear => ({ yearKind: 'school', firstYear });
const calendar = (firstYear: number): PlanYear => ({ yearKind: 'calendar', firstYear });
const anYear = fc.record({
  yearKind: fc.constantFrom('calendar' as const, 'school' as const),
  firstYear: fc.integer({ min: 2000, max: 2100 }),
});

describe('a day of the pattern inside a year', () => {
  test.each([
    [school(2025), '09-05', '2025-09-05'],
    [school(2025), '05-25', '2026-05-25'],
    [school(2025), '07-31', '2026-07-31'],
    [school(2025), '08-01', '2025-08-01'],
    [calendar(2026), '01-01', '2026-01-01'],
    [calendar(2026), '12-31', '2026-12-31'],
    [calendar(2026), '02-29', '2026-02-28'],
    [school(2027), '02-29', '2028-02-29'],
    [school(2025), '02-29', '2026-02-28'],
  ])('%o %s is %s', (year, monthDay, day) => {
    expect(dayInYear(rangeOfYear(year), monthDay)).toBe(day);
  });

  test('lies in that year, whatever the day', () => {
    const monthDay = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
      .map(([month, day]) => `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(anYear, monthDay, (year, wanted) => {
        const { from, to } = rangeOfYear(year);
        const day = dayInYear({ from, to }, wanted);
        expect(day >= from && day <= to).toBe(true);
      }),
    );
  });
});

describe('a plan moved into another year', () => {
  test.each([
    ['the same day a year later', '2025-09-05', school(2025), school(2026), '2026-09-05'],
    ['29 February becomes 28', '2028-02-29', school(2027), school(2028), '2029-02-28'],
    ['28 February stays 28', '2027-02-28', school(2026), school(2027), '2028-02-28'],
    ['the 31st stays where there is one', '2025-10-31', school(2025), school(2026), '2026-10-31'],
    ['the last day of the year', '2026-07-31', school(2025), school(2026), '2027-07-31'],
    ['two years further', '2025-12-01', school(2025), school(2027), '2027-12-01'],
    ['back to a year before', '2026-01-31', calendar(2026), calendar(2025), '2025-01-31'],
  ])('%s', (_, day, from, to, expected) => {
    expect(movedDay(isoDate(day), from, to)).toBe(expected);
  });

  test.each([
    ['a school year', '2025-09-05', '2025-09-30', school(2025), calendar(2026), '2026-09-05', '2026-09-30'],
    ['over New Year', '2025-12-01', '2026-04-30', school(2025), calendar(2026), '2026-12-01', '2026-12-31'],
    ['a calendar year', '2026-03-31', '2026-04-30', calendar(2026), school(2026), '2027-03-31', '2027-04-30'],
  ])('%s into another kind of year keeps the months', (_, from, to, source, target, begin, end) => {
    const moved = movedTask(aTask({ from: isoDate(from), to: isoDate(to) }), source, target);
    expect([moved.from, moved.to]).toEqual([begin, end]);
  });

  test('never leaves its year and never ends before it begins', () => {
    fc.assert(
      fc.property(anYear, anYear, fc.nat(364), fc.nat(364), (source, target, a, b) => {
        const days = rangeOfYear(source);
        const at = (offset: number) =>
          isoDate(
            new Date(Date.parse(`${days.from}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10),
          );
        const moved = movedTask(aTask({ from: at(Math.min(a, b)), to: at(Math.max(a, b)) }), source, target);
        const range = rangeOfYear(target);
        expect(moved.from >= range.from && moved.from <= moved.to && moved.to <= range.to).toBe(true);
      }),
    );
  });

  test('takes along neither assignments nor campaigns of last year', () => {
    const task = aTask({ assignmentId: crypto.randomUUID(), campaignId: 'thang-atgt', modelId: 'm-1' });
    expect(movedTask(task, school(2025), school(2026))).toMatchObject({
      assignmentId: null,
      campaignId: null,
      modelId: 'm-1',
    });
  });
});

test('a title names what the plan answers for, without abbreviations', () => {
  expect(titleOf(['order', 'traffic'], school(2025))).toBe(
    'Bảo đảm an ninh, trật tự, an toàn giao thông năm học 2025–2026',
  );
  expect(titleOf(['replication'], calendar(2026))).toBe(
    'Xây dựng, nhân rộng mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc năm 2026',
  );
});

test('tasks are numbered by part, then by day', () => {
  const sections = [
    { id: 'I', holdsTasks: false },
    { id: 'II.1', holdsTasks: true },
    { id: 'II.2', holdsTasks: true },
  ];
  const tasks = [
    aTask({ id: 'c', sectionId: 'II.2' }),
    aTask({ id: 'b', sectionId: 'II.1', from: isoDate('2025-10-01') }),
    aTask({ id: 'a', sectionId: 'II.1', from: isoDate('2025-09-01') }),
  ];
  expect(numberTasks(sections, tasks).map(({ number, task }) => `${number} ${task.id}`)).toEqual([
    '1.1 a',
    '1.2 b',
    '2.1 c',
  ]);
});

test('a school year begins on 1 August', () => {
  expect(schoolYearAt(isoDate('2026-07-31'))).toEqual(school(2025));
  expect(schoolYearAt(isoDate('2026-08-01'))).toEqual(school(2026));
});
