import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import type { PlanTask, Target } from './plan.ts';
import { aTask } from './plan-fixture.ts';
import { countTasks, NOTHING_LINKED, progressOf, type LinkedSums } from './progress.ts';

const TODAY = isoDate('2026-02-10');
const KNOWN = { staff: 48, pupils: 612 };
const sums = (more: Partial<LinkedSums>): LinkedSums => ({ ...NOTHING_LINKED, ...more });
const reach = (value: number, audience: 'staff' | 'pupils' | 'staff_and_pupils'): Target => ({
  kind: 'reach',
  value,
  audience,
});

describe('how far a task is', () => {
  test.each<[string, Target, LinkedSums, number, number | null]>([
    ['sessions are added', { kind: 'sessions', value: 6 }, sums({ activities: 2, sessions: 4 }), 4, 6],
    [
      'pieces are activities',
      { kind: 'count', value: 2, unit: 'cuộc họp' },
      sums({ activities: 1, sessions: 9 }),
      1,
      2,
    ],
    ['yes or no is once', { kind: 'yes_no' }, sums({ activities: 3 }), 1, 1],
    [
      'people: the largest reach, never the sum',
      reach(100, 'staff'),
      sums({ activities: 2, staff: 41 }),
      41,
      48,
    ],
    [
      'visits above the head count are capped',
      reach(100, 'staff'),
      sums({ activities: 1, staff: 144 }),
      48,
      48,
    ],
    ['a percent of people is rounded up', reach(95, 'staff'), sums({ activities: 1, staff: 45 }), 45, 46],
    [
      'two groups have each their own reach',
      reach(100, 'staff_and_pupils'),
      sums({ activities: 2, staff: 48, pupils: 600 }),
      648,
      660,
    ],
  ])('%s', (_, target, linked, done, goal) => {
    expect(progressOf(aTask({ target }), linked, KNOWN, TODAY)).toMatchObject({ done, goal });
  });

  test('without head counts nobody knows how far it is, and it is never done', () => {
    const unknown = { staff: null, pupils: null };
    expect(
      progressOf(aTask({ target: reach(1, 'staff') }), sums({ activities: 1, staff: 40 }), unknown, TODAY),
    ).toMatchObject({
      state: 'running',
      done: 40,
      goal: null,
      share: null,
    });
  });
});

describe('the state of a task', () => {
  const left = (answer: 'accepted' | 'refused' | null) => ({
    reason: 'Trường không có cổng sau',
    answer,
    note: '',
  });
  test.each<[string, Partial<PlanTask>, number, string]>([
    ['its first day has not come', { from: isoDate('2026-03-01') }, 0, 'upcoming'],
    ['begun before its first day', { from: isoDate('2026-03-01') }, 1, 'running'],
    ['in its days', {}, 0, 'running'],
    ['on its last day', { to: TODAY }, 0, 'running'],
    ['its last day is over', { to: isoDate('2026-02-09') }, 5, 'late'],
    ['met, although late', { to: isoDate('2026-02-09') }, 6, 'done'],
    ['left out, nobody has answered', { leftOut: left(null) }, 0, 'left_out'],
    [
      'left out with the office’s consent',
      { leftOut: left('accepted'), to: isoDate('2026-01-01') },
      0,
      'left_out',
    ],
    [
      'the office refused: it counts again',
      { leftOut: left('refused'), to: isoDate('2026-01-01') },
      0,
      'late',
    ],
  ])('%s', (_, task, sessions, state) => {
    const linked = sums({ sessions, activities: sessions });
    expect(progressOf(aTask(task), linked, KNOWN, TODAY).state).toBe(state);
  });

  test('more activities never make it less done, and a share stays between 0 and 1', () => {
    const target = fc.oneof(
      fc.record({ kind: fc.constant('sessions' as const), value: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ kind: fc.constant('yes_no' as const) }),
      fc.record({
        kind: fc.constant('reach' as const),
        value: fc.integer({ min: 1, max: 100 }),
        audience: fc.constantFrom('staff' as const, 'pupils' as const, 'staff_and_pupils' as const),
      }),
    );
    fc.assert(
      fc.property(target, fc.nat(50), fc.nat(50), fc.nat(700), (goal, sessions, more, people) => {
        const task = aTask({ target: goal });
        const before = progressOf(
          task,
          sums({ activities: sessions, sessions, staff: people, pupils: people }),
          KNOWN,
          TODAY,
        );
        const after = progressOf(
          task,
          sums({
            activities: sessions + more,
            sessions: sessions + more,
            staff: people + more,
            pupils: people + more,
          }),
          KNOWN,
          TODAY,
        );
        expect(after.done).toBeGreaterThanOrEqual(before.done);
        if (before.state === 'done') expect(after.state).toBe('done');
        expect(after.share ?? 0).toBeGreaterThanOrEqual(0);
        expect(after.share ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('a total leaves out what is left out', () => {
  expect(countTasks(['done', 'late', 'left_out', 'running', 'upcoming', 'done'])).toEqual({
    total: 5,
    done: 2,
    late: 1,
    running: 1,
    upcoming: 1,
    left_out: 1,
  });
});
