import { describe, expect, test } from 'vitest';
import type { Target } from './plan.ts';
import { aTask } from './plan-fixture.ts';
import { savePlanTaskInput } from './schemas.ts';
import { formOfTask, readTaskForm, taskInput } from './task-form.ts';

function posted(fields: object): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, String(one));
  }
  return data;
}

describe('a task through its form', () => {
  test.each<[string, Target]>([
    ['sessions', { kind: 'sessions', value: 6 }],
    ['pieces', { kind: 'count', value: 2, unit: 'cuộc họp' }],
    ['people', { kind: 'reach', value: 95, audience: 'staff_and_pupils' }],
    ['yes or no', { kind: 'yes_no' }],
  ])('comes back as it was: %s', (_, target) => {
    const task = aTask({ target, coOwners: ['party_cell', 'trade_union'], clause: '15/KH-VHXH, II.2' });
    const { id: _id, leftOut: _out, modelId: _model, campaignId: _campaign, ...facts } = task;
    const input = taskInput(readTaskForm(posted(formOfTask(task))));
    expect(input).toEqual(facts);
    expect(savePlanTaskInput.safeParse({ ...input, id: crypto.randomUUID() }).success).toBe(true);
  });

  test('an empty number is no number, so that it is refused and not taken for 0', () => {
    const form = { ...formOfTask(aTask()), value: ' ' };
    const parsed = savePlanTaskInput.safeParse({ ...taskInput(form), id: crypto.randomUUID() });
    expect(parsed.error?.issues[0]?.path).toEqual(['target', 'value']);
  });
});
