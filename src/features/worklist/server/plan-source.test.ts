import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { installDefaultCatalogue, logActivity } from '#features/journal/server/index.ts';
import {
  answerPlanRemark,
  getPlan,
  installDefaultPlanTemplate,
  leaveOutTask,
  startPlan,
  transitionPlan,
} from '#features/plans/server/index.ts';
import { aTree, anActor, useTestDatabase, type TestUnit } from '#tests/kit/index.ts';
import { wordsOf } from '../due-item-words.ts';
import { listDueItems } from './index.ts';

const database = useTestDatabase();
let school: TestUnit;
let head: Actor;
let coordinator: Actor;
let officer: Actor;
let id: string;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  await installDefaultPlanTemplate(database.ownerDb);
  const { cuChi } = await aTree(database);
  [school] = cuChi.lowerSecondaries;
  head = await anActor(database, 'head', school);
  coordinator = await anActor(database, 'coordinator', school);
  officer = await anActor(database, 'officer', cuChi.office);
  ({ id } = await database.as(coordinator).execute(startPlan, {
    unitCode: school.code,
    firstYear: 2025,
    kinds: ['order', 'traffic', 'fire', 'replication'],
  }));
});

const RANGE = { from: '2025-09-01', to: '2026-05-31' };
async function dueFor(actor: Actor, role: 'head' | 'coordinator' | 'officer') {
  const unit = role === 'officer' ? 'cu-chi' : school.code;
  const items = await database.as(actor).ask(listDueItems, { unit, role, ...RANGE });
  return items
    .filter(({ key }) => key.startsWith('plan'))
    .map((item) => ({ ...item, ...wordsOf(item, 'vi') }));
}
const keys = async (actor: Actor, role: 'head' | 'coordinator' | 'officer') =>
  (await dueFor(actor, role)).map(({ key }) => key);

test('a plan waits for whoever has to do the next step', async () => {
  const move = (actor: Actor, to: 'proposed' | 'submitted' | 'accepted') =>
    database.as(actor).execute(transitionPlan, { id, to });
  expect(await keys(coordinator, 'coordinator')).toEqual([]);
  await move(coordinator, 'proposed');
  expect([await keys(coordinator, 'coordinator'), await keys(head, 'head')]).toEqual([[], [`plan:${id}`]]);
  await move(head, 'submitted');
  expect([await keys(head, 'head'), await keys(officer, 'officer')]).toEqual([[], ['plans:waiting']]);
  await database.as(officer).execute(transitionPlan, {
    id,
    to: 'returned',
    remarks: [{ field: 'plan', text: 'Chia mốc theo quý.' }],
  });
  expect(await dueFor(coordinator, 'coordinator')).toMatchObject([{ key: `plan:${id}`, act: 'Sửa' }]);
});

test('tasks of an accepted plan stand with their last day until they are done', async () => {
  const { remarks } = await database.as(head).ask(getPlan, { id });
  expect(remarks).toHaveLength(1);
  await database
    .as(head)
    .execute(answerPlanRemark, { id, remarkId: remarks[0]?.id ?? '', answer: 'Đã chia.' });
  await database.as(head).execute(transitionPlan, { id, to: 'submitted' });
  await database.as(officer).execute(transitionPlan, { id, to: 'accepted' });
  const before = await dueFor(coordinator, 'coordinator');
  const meeting = before.find(({ title }) => title.startsWith('Kiện toàn ban chỉ đạo'));
  expect(meeting).toMatchObject({
    kind: 'due',
    on: '2025-09-30',
    detail: 'Theo kế hoạch: 0/1 việc · đến 30/9/2025',
  });
  await database.as(coordinator).execute(logActivity, {
    unitCode: school.code,
    kind: 'steering_meeting',
    title: 'Họp kiện toàn ban chỉ đạo',
    heldOn: '2025-09-12',
    topics: ['law_policy'],
    planTaskId: meeting?.key.replace('plan-task:', '') ?? '',
  });
  const after = await dueFor(coordinator, 'coordinator');
  expect(after).toHaveLength(before.length - 1);
});

test('a reason for leaving out a task of an accepted plan waits for the office', async () => {
  const { tasks } = await database.as(head).ask(getPlan, { id });
  const taskId = tasks.at(-1)?.id ?? '';
  await database.as(head).execute(leaveOutTask, { id, taskId, reason: 'Ban đại diện chưa bầu lại' });
  expect(await keys(officer, 'officer')).toEqual(['plans:reasons']);
  expect(await keys(head, 'head')).not.toContain(`plan-task:${taskId}`);
});
