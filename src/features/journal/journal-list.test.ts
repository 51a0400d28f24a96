import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { byMonth, daysOfMonth, monthBeside, peopleOf, totalOf } from './journal-list.ts';
import { anActivity } from './journal-fixture.ts';

describe('the list of the journal', () => {
  it('has its activities by month, in the order they come', () => {
    const items = ['2026-05-04', '2026-05-01', '2026-04-30'].map((day) => ({ heldOn: isoDate(day) }));
    expect(byMonth(items).map(({ month, items: ofMonth }) => [month, ofMonth.length])).toEqual([
      ['2026-05', 2],
      ['2026-04', 1],
    ]);
  });

  it('knows people only where somebody counted', () => {
    expect(peopleOf(anActivity('talk'))).toBeNull();
    expect(peopleOf(anActivity('talk', { attendance: { pupils: 0 } }))).toBe(0);
    const months = [
      { month: '2026-05', activities: 2, sessions: 2, people: null },
      { month: '2026-04', activities: 1, sessions: 3, people: 40 },
    ];
    expect(totalOf(months)).toEqual({ activities: 3, people: 40 });
    expect(totalOf([])).toEqual({ activities: 0, people: null });
  });

  it.each([
    ['2026-02', '2026-02-28', '2026-01', '2026-03'],
    ['2024-02', '2024-02-29', '2024-01', '2024-03'],
    ['2026-12', '2026-12-31', '2026-11', '2027-01'],
    ['2026-01', '2026-01-31', '2025-12', '2026-02'],
  ])('%s ends on %s, between %s and %s', (month, last, before, after) => {
    expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, to: last });
    expect([monthBeside(month, -1), monthBeside(month, 1)]).toEqual([before, after]);
  });
});
