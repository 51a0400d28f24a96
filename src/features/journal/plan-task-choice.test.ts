import { expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { tasksToOffer, type PlanTaskChoice } from './plan-task-choice.ts';

const task = (id: string, more: Partial<PlanTaskChoice> = {}): PlanTaskChoice => ({
  id,
  title: id,
  from: isoDate('2025-09-01'),
  to: isoDate('2026-05-31'),
  planFrom: isoDate('2025-08-01'),
  planTo: isoDate('2026-07-31'),
  activityKinds: ['talk'],
  ...more,
});
const TASKS = [
  task('others'),
  task('fits', { activityKinds: ['fire_drill', 'escape_training'] }),
  task('other days', { activityKinds: ['fire_drill'], to: isoDate('2025-12-31') }),
  task('other year', {
    activityKinds: ['fire_drill'],
    planFrom: isoDate('2026-08-01'),
    planTo: isoDate('2027-07-31'),
  }),
];

test('tasks that fit kind and day come first; those of another year are not offered', () => {
  const { fitting, others } = tasksToOffer(TASKS, 'fire_drill', isoDate('2026-03-10'));
  expect(fitting.map(({ id }) => id)).toEqual(['fits']);
  expect(others.map(({ id }) => id)).toEqual(['others', 'other days']);
});

test('before a kind is chosen nothing is suggested and everything is there', () => {
  const { fitting, others } = tasksToOffer(TASKS, '', isoDate('2026-03-10'));
  expect([fitting.length, others.length]).toEqual([0, 3]);
});
