import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addAssignment, findDuties } from '#features/directives/server/index.ts';
import { installDefaultCatalogue } from '#features/journal/server/index.ts';
import { SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import type { PastEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { aTree, anActor, useTestDatabase, type TestUnit } from '#tests/kit/index.ts';
import type { PlanKind } from '../plan.ts';
import {
  answerLeftOut,
  followPlan,
  getPlan,
  installDefaultPlanTemplate,
  leaveOutTask,
  notifyLeftOutAnswered,
  notifyPlanAccepted,
  notifyPlanProposed,
  notifyPlanReturned,
  notifyPlanSubmitted,
  savePlanTask,
  startPlan,
  transitionPlan,
} from './index.ts';

const database = useTestDatabase();
let school: TestUnit;
let head: Actor;
let coordinator: Actor;
let officer: Actor;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  await installDefaultPlanTemplate(database.ownerDb);
  const { cuChi } = await aTree(database);
  [school] = cuChi.lowerSecondaries;
  head = await anActor(database, 'head', school);
  coordinator = await anActor(database, 'coordinator', school);
  officer = await anActor(database, 'officer', cuChi.office);
});

const begun = async (kinds: PlanKind[], firstYear = 2025) =>
  (await database.as(coordinator).execute(startPlan, { unitCode: school.code, firstYear, kinds })).id;
const move = (actor: Actor, id: string, to: 'proposed' | 'submitted' | 'accepted' | 'withdrawn') =>
  database.as(actor).execute(transitionPlan, { id, to });

/** The last event of a name, as the worker gets it from the queue: instants are text there. */
async function lastEvent(name: string): Promise<PastEvent> {
  const { rows } = await sql<PastEvent>`
    select name, at, actor_id as "actorId", unit_id as "unitId", subject, data from audit_events
    where name = ${name} order by id desc limit 1`.execute(database.ownerDb);
  const [event] = rows;
  if (!event) throw new Error(`no event ${name}`);
  return JSON.parse(JSON.stringify(event)) as PastEvent;
}

async function told(react: (ctx: Ctx, event: PastEvent) => Promise<void>, event: string) {
  const ctx = await database.ctxFor(SYSTEM_ACTOR);
  await react(ctx, await lastEvent(event));
  const { rows } = await sql<{ accountId: string; kind: string; href: string }>`
    select account_id as "accountId", kind, href from notifications order by account_id`.execute(ctx.tx);
  return rows.map(({ accountId, kind }) => `${kind} ${accountId}`);
}
const both = (kind: string) =>
  [coordinator, head].map(({ accountId }) => `${kind} ${accountId ?? ''}`).sort();

test('who is told: handed in the head; sent the coordinator; returned, accepted and refused both', async () => {
  const id = await begun(['order', 'traffic', 'fire', 'replication'], 2024);
  await move(coordinator, id, 'proposed');
  expect(await told(notifyPlanProposed, 'plan.proposed')).toEqual([`plan.proposed ${head.accountId ?? ''}`]);
  await move(head, id, 'submitted');
  expect(await told(notifyPlanSubmitted, 'plan.submitted')).toEqual([
    `plan.sent ${coordinator.accountId ?? ''}`,
  ]);
  await database.as(officer).execute(transitionPlan, {
    id,
    to: 'returned',
    remarks: [{ field: 'plan', text: 'Bổ sung mốc thời gian.' }],
  });
  expect(await told(notifyPlanReturned, 'plan.returned')).toEqual(both('plan.returned'));
  await database.as(coordinator).execute(savePlanTask, {
    id,
    sectionId: 'III',
    title: 'Họp rà soát tiến độ',
    ownerPost: 'Hiệu trưởng',
    from: '2025-01-05',
    to: '2025-01-20',
    target: { kind: 'yes_no' },
  });
  await move(head, id, 'submitted');
  await move(officer, id, 'accepted');
  expect(await told(notifyPlanAccepted, 'plan.accepted')).toEqual(both('plan.accepted'));
  const { tasks } = await database.as(head).ask(getPlan, { id });
  const taskId = tasks[0]?.id ?? '';
  await database.as(coordinator).execute(leaveOutTask, { id, taskId, reason: 'Trường chưa có điều kiện' });
  await database.as(officer).execute(answerLeftOut, {
    id,
    taskId,
    answer: 'refused',
    note: 'Việc này trường nào cũng làm được',
  });
  expect(await told(notifyLeftOutAnswered, 'plan.left_out_answered')).toEqual(both('plan.left_out_refused'));
});

describe('the duty to make a plan', () => {
  const stateOf = async (title: string) =>
    (await database.as(head).ask(findDuties, { unit: school.code })).find((duty) => duty.title === title)
      ?.state;
  const follow = async (state: 'draft' | 'submitted' | 'returned' | 'accepted', event: string) => {
    const following = await lastEvent(event);
    const command = defineCommand({
      name: 'test.follow_plan',
      input: z.strictObject({}),
      run: (ctx) => followPlan(state)(ctx, following),
    });
    await database.as(SYSTEM_ACTOR).execute(command, {});
    const { rows } = await sql<{ title: string; state: string }>`
      select a.title, d.state from duties d join assignments a on a.id = d.assignment_id
      where d.unit_id = ${school.id} order by a.title`.execute(database.ownerDb);
    return Object.fromEntries(rows.map(({ title, state: now }) => [title, now]));
  };
  const ask = (title: string, plans: PlanKind[]) =>
    database.as(officer).execute(addAssignment, {
      unitCode: 'cu-chi',
      title,
      answer: { kind: 'plan', plans },
      addressees: { units: [school.code] },
      rhythm: { kind: 'once', dueOn: '2026-05-31' },
      give: true,
    });

  test('follows the plan; two plans of one year answer together what neither answers alone', async () => {
    await ask('Kế hoạch ANTT, ATGT', ['order', 'traffic']);
    await ask('Kế hoạch nhân rộng', ['replication']);
    expect(await stateOf('Kế hoạch ANTT, ATGT')).toBe('open');
    const order = await begun(['order']);
    const rest = await begun(['traffic', 'replication']);
    await move(head, order, 'submitted');
    expect(await follow('submitted', 'plan.submitted')).toEqual({
      'Kế hoạch ANTT, ATGT': 'open',
      'Kế hoạch nhân rộng': 'open',
    });
    await move(head, rest, 'submitted');
    expect(await follow('submitted', 'plan.submitted')).toEqual({
      'Kế hoạch ANTT, ATGT': 'submitted',
      'Kế hoạch nhân rộng': 'submitted',
    });
    await move(officer, rest, 'accepted');
    expect(await follow('accepted', 'plan.accepted')).toMatchObject({ 'Kế hoạch nhân rộng': 'accepted' });
  });

  test('may be named by a task; what the unit was not asked may not', async () => {
    await ask('Kế hoạch PCCC và CNCH', ['fire']);
    const id = await begun(['fire']);
    const duties = await database.as(head).ask(findDuties, { unit: school.code });
    const task = {
      id,
      sectionId: 'II.1',
      title: 'Xây dựng kế hoạch của trường',
      ownerPost: 'Hiệu trưởng',
      from: '2026-05-01',
      to: '2026-05-31',
      target: { kind: 'yes_no' } as const,
    };
    const assignmentId = duties.find(({ state }) => state === 'open')?.assignmentId ?? '';
    const { taskId } = await database.as(head).execute(savePlanTask, { ...task, assignmentId });
    const plan = await database.as(head).ask(getPlan, { id });
    expect(plan.tasks.find((one) => one.id === taskId)).toMatchObject({ assignmentId });
    await expect(
      database.as(head).execute(savePlanTask, { ...task, assignmentId: crypto.randomUUID() }),
    ).rejects.toMatchObject({
      code: 'request.invalid',
      fields: [{ path: 'assignmentId', code: 'plan.assignment_unknown' }],
    });
  });
});
