import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { recordUnitFacts } from '#foundation/organisation/server/index.ts';
import {
  changeActivity,
  deleteActivity,
  findActivities,
  installDefaultCatalogue,
  logActivity,
} from '#features/journal/server/index.ts';
import { aTree, anActor, aUnit, useTestDatabase, type TestTree, type TestUnit } from '#tests/kit/index.ts';
import { PLAN_KINDS } from '../plan.ts';
import type { PlanContent } from '../plan-content.ts';
import {
  answerLeftOut,
  answerPlanRemark,
  changePlan,
  discardPlan,
  getPlan,
  getPlanDocument,
  getPlanTemplate,
  getSharedPlan,
  installDefaultPlanTemplate,
  leaveOutTask,
  listPlans,
  listPlanVersions,
  listSharedPlans,
  listTasksToServe,
  listUnitPlans,
  openSentPlan,
  planFiguresOfUnits,
  removePlanTask,
  savePlanTask,
  savePlanTemplate,
  sealOfPlan,
  setPlanSection,
  sharePlan,
  startPlan,
  takeBackTask,
  transitionPlan,
  type PlanView,
} from './index.ts';

const database = useTestDatabase();
let tree: TestTree;
let officer: Actor;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  await installDefaultPlanTemplate(database.ownerDb);
  tree = await aTree(database);
  officer = await anActor(database, 'officer', tree.cuChi.office);
});

interface School {
  readonly unit: TestUnit;
  readonly coordinator: Actor;
  readonly head: Actor;
}

async function peopleOf(unit: TestUnit): Promise<School> {
  const coordinator = await anActor(database, 'coordinator', unit);
  const head = await anActor(database, 'head', unit);
  await database.as(coordinator).execute(recordUnitFacts, {
    unitCode: unit.code,
    asOfOn: '2025-09-05',
    pupils: 612,
    staff: 48,
    source: 'Thống kê đầu năm học',
  });
  return { unit, coordinator, head };
}

/** Each test has a school of its own below the office. */
let made = 0;
async function aSchool(): Promise<School> {
  made += 1;
  return peopleOf(await aUnit(database, { parent: tree.cuChi.office }));
}

const YEAR = { yearKind: 'school', firstYear: 2025 } as const;
const ALL = [...PLAN_KINDS];

async function begun({ unit, coordinator }: School, more: object = {}): Promise<string> {
  const { id } = await database
    .as(coordinator)
    .execute(startPlan, { unitCode: unit.code, ...YEAR, kinds: ALL, ...more });
  return id;
}
const planOf = (actor: Actor, id: string): Promise<PlanView> => database.as(actor).ask(getPlan, { id });
const send = (head: Actor, id: string) => database.as(head).execute(transitionPlan, { id, to: 'submitted' });
const accept = (id: string) => database.as(officer).execute(transitionPlan, { id, to: 'accepted' });
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;
const fieldProblem = (path: string, code: string) =>
  expect.objectContaining({
    code: 'request.invalid',
    fields: expect.arrayContaining([expect.objectContaining({ path, code })]) as unknown,
  }) as unknown;

const aNewTask = (id: string, more: object = {}) => ({
  id,
  sectionId: 'II.2',
  title: 'Tuyên truyền về bắt nạt trên mạng',
  ownerPost: 'Tổng phụ trách Đội',
  from: '2025-10-01',
  to: '2025-10-31',
  target: { kind: 'sessions', value: 2 } as const,
  ...more,
});
const taskNamed = (plan: PlanView, words: string) => {
  const found = plan.tasks.find(({ title }) => title.includes(words));
  if (!found) throw new Error(`no task ${words}`);
  return found;
};
const aTalk = (unit: TestUnit, planTaskId: string | null, more: object = {}) => ({
  unitCode: unit.code,
  kind: 'talk',
  title: 'Nói chuyện về an toàn trên mạng',
  heldOn: '2026-04-20',
  topics: ['drugs'],
  attendance: { staff: 41, pupils: 600 },
  planTaskId,
  ...more,
});

describe('a plan that is begun', () => {
  test('from the template holds its parts and the tasks that fit kinds and level', async () => {
    const school = await aSchool();
    const plan = await planOf(school.coordinator, await begun(school, { kinds: ['fire'] }));
    expect(plan).toMatchObject({
      state: 'draft',
      version: 0,
      kinds: ['fire'],
      yearName: 'năm học 2025–2026',
      from: '2025-08-01',
      to: '2026-07-31',
      seal: null,
    });
    expect(plan.sections.map(({ id }) => id)).toEqual(['I', 'II.1', 'II.2', 'II.3', 'III']);
    expect(plan.tasks.some(({ title }) => title.includes('chữa cháy'))).toBe(true);
    expect(plan.tasks.some(({ title }) => title.includes('mô hình của trường'))).toBe(false);
    expect(plan.tasks.every(({ progress }) => progress.done === 0)).toBe(true);
  });

  test('may stand beside another about other subjects, but each subject has one plan a year', async () => {
    const school = await aSchool();
    await begun(school, { kinds: ['order', 'traffic'] });
    await begun(school, { kinds: ['replication'] });
    await expect(begun(school, { kinds: ['fire', 'traffic'] })).rejects.toEqual(refusal('plan.kind_taken'));
    const { items } = await database.as(school.head).ask(listUnitPlans, { unit: school.unit.code });
    expect(items.map(({ kinds }) => kinds)).toEqual(
      expect.arrayContaining([['order', 'traffic'], ['replication']]),
    );
    const fire = await begun(school, { kinds: ['fire'] });
    await expect(
      database.as(school.coordinator).execute(changePlan, { id: fire, kinds: ['fire', 'order'] }),
    ).rejects.toEqual(refusal('plan.kind_taken'));
  });

  test('is made by the unit itself: not by its office, and not for the office', async () => {
    const input = { ...YEAR, kinds: ALL };
    const unitCode = tree.cuChi.lowerSecondaries[2].code;
    await expect(database.as(officer).execute(startPlan, { ...input, unitCode })).rejects.toEqual(
      refusal('plan.not_writer'),
    );
    await expect(
      database.as(officer).execute(startPlan, { ...input, unitCode: tree.cuChi.office.code }),
    ).rejects.toEqual(refusal('plan.unit_does_not_plan'));
  });

  test('may be thrown away until it was sent', async () => {
    const school = await aSchool();
    const id = await begun(school);
    await database.as(school.coordinator).execute(discardPlan, { id });
    await expect(planOf(school.coordinator, id)).rejects.toEqual(refusal('plan.not_found'));
    const second = await begun(school);
    await send(school.head, second);
    await expect(database.as(school.head).execute(discardPlan, { id: second })).rejects.toEqual(
      refusal('plan.was_sent'),
    );
  });
});

describe('tasks', () => {
  test('are written, changed and removed; each change names the version it was made from', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const as = database.as(school.coordinator);
    const { editVersion, taskId } = await as.execute(savePlanTask, { ...aNewTask(id), editVersion: 1 });
    expect(editVersion).toBe(2);
    await expect(
      as.execute(savePlanTask, { ...aNewTask(id), taskId, title: 'Khác hẳn', editVersion: 1 }),
    ).rejects.toEqual(refusal('plan.stale'));
    await as.execute(savePlanTask, { ...aNewTask(id), taskId, to: '2025-11-15', editVersion: 2 });
    const plan = await planOf(school.coordinator, id);
    expect(taskNamed(plan, 'bắt nạt')).toMatchObject({ to: '2025-11-15', number: '2.7' });
    expect(plan.editVersion).toBe(3);
    await as.execute(removePlanTask, { id, taskId });
    expect((await planOf(school.coordinator, id)).tasks.some((task) => task.id === taskId)).toBe(false);
  });

  test('are refused, each for its reason', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const as = database.as(school.coordinator);
    const cases: [object, string, string][] = [
      [{ from: '2025-10-31', to: '2025-10-01' }, 'to', 'plan.task_ends_before'],
      [{ to: '2026-08-01' }, 'to', 'plan.task_outside_year'],
      [{ ownerPost: ' ' }, 'ownerPost', 'plan.task_without_owner'],
      [{ sectionId: 'I' }, 'sectionId', 'plan.section_holds_no_tasks'],
      [{ coOwners: ['nobody_here'] }, 'coOwners', 'plan.word_unknown'],
      [{ title: 'Triển khai văn bản TỐI MẬT' }, 'title', 'text.secret_mark'],
    ];
    for (const [more, path, code] of cases) {
      await expect(as.execute(savePlanTask, aNewTask(id, more))).rejects.toEqual(fieldProblem(path, code));
    }
    await expect(as.execute(savePlanTask, aNewTask(id, { taskId: crypto.randomUUID() }))).rejects.toEqual(
      refusal('plan.task.not_found'),
    );
  });
});

describe('progress', () => {
  test('is counted from the activities that name a task, as they change', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const as = database.as(school.coordinator);
    const { taskId } = await as.execute(savePlanTask, aNewTask(id, { from: '2025-10-01', to: '2026-05-31' }));
    const progress = async () => taskNamed(await planOf(school.head, id), 'bắt nạt').progress;
    expect(await progress()).toMatchObject({ state: 'running', done: 0, goal: 2, activities: 0 });
    const first = await as.execute(logActivity, aTalk(school.unit, taskId));
    expect(await progress()).toMatchObject({ state: 'running', done: 1, share: 0.5 });
    await as.execute(changeActivity, { id: first.id, version: 1, sessions: 3 });
    expect(await progress()).toMatchObject({ state: 'done', done: 3, share: 1 });
    expect((await as.ask(findActivities, { unit: school.unit.code, planTask: taskId })).total).toBe(1);
    await as.execute(deleteActivity, { id: first.id });
    expect(await progress()).toMatchObject({ state: 'running', done: 0 });
  });

  test('counts people as a lower bound, at most the head count', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const as = database.as(school.coordinator);
    const study = taskNamed(await planOf(school.head, id), 'Quán triệt kế hoạch');
    for (const staff of [40, 46]) {
      await as.execute(
        logActivity,
        aTalk(school.unit, study.id, {
          kind: 'staff_study',
          attendance: { staff },
          heldOn: staff === 40 ? '2025-09-10' : '2025-09-20',
        }),
      );
    }
    expect(taskNamed(await planOf(school.head, id), 'Quán triệt kế hoạch').progress).toMatchObject({
      state: 'late',
      done: 46,
      goal: 48,
      isLowerBound: true,
    });
  });

  test('an activity names a task of its own unit; any other is refused', async () => {
    const [school, other] = [await aSchool(), await aSchool()];
    const [task] = (await planOf(other.head, await begun(other))).tasks;
    const as = database.as(school.coordinator);
    const unknown = refusal('activity.plan_task_unknown');
    await expect(as.execute(logActivity, aTalk(school.unit, task?.id ?? ''))).rejects.toEqual(unknown);
    await expect(as.execute(logActivity, aTalk(school.unit, crypto.randomUUID()))).rejects.toEqual(unknown);
    const logged = await as.execute(logActivity, aTalk(school.unit, null));
    await expect(
      as.execute(changeActivity, { id: logged.id, version: 1, planTaskId: task?.id ?? '' }),
    ).rejects.toEqual(unknown);
  });

  test('a task that activities name is not removed, and a plan with such tasks is not thrown away', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const as = database.as(school.coordinator);
    const [task] = (await planOf(school.head, id)).tasks;
    const taskId = task?.id ?? '';
    await as.execute(logActivity, aTalk(school.unit, taskId, { heldOn: '2025-10-06' }));
    const kept = refusal('plan.task_has_activities');
    await expect(as.execute(removePlanTask, { id, taskId })).rejects.toEqual(kept);
    await expect(as.execute(discardPlan, { id })).rejects.toEqual(kept);
  });

  test('the log offers the tasks of the year, without those left out', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const as = database.as(school.coordinator);
    const { tasks } = await planOf(school.head, id);
    const [task] = tasks;
    await as.execute(leaveOutTask, { id, taskId: task?.id ?? '', reason: 'Trường chưa có bộ phận này' });
    const offered = await as.ask(listTasksToServe, { unit: school.unit.code });
    expect(offered).toHaveLength(tasks.length - 1);
    expect(offered.some((one) => one.id === task?.id)).toBe(false);
  });
});

describe('the way of a plan', () => {
  test('coordinator → head → office → back with remarks → changed, sent again → accepted', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const coordinator = database.as(school.coordinator);
    expect(await coordinator.execute(transitionPlan, { id, to: 'proposed' })).toMatchObject({
      state: 'proposed',
    });
    await expect(coordinator.execute(setPlanSection, { id, sectionId: 'I', text: 'Khác.' })).rejects.toEqual(
      refusal('plan.with_head'),
    );
    await database
      .as(school.head)
      .execute(setPlanSection, { id, sectionId: 'I', text: 'Hiệu trưởng bổ sung.' });
    const sent = await send(school.head, id);
    expect(sent).toMatchObject({
      state: 'submitted',
      version: 1,
      seal: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown },
    });
    const sealed = await planOf(officer, id);
    expect(sealed).toMatchObject({
      state: 'submitted',
      seal: { sha256: sent.seal?.sha256 },
      can: { steps: ['returned', 'accepted'] },
    });

    const task = taskNamed(sealed, 'Giao ban');
    await expect(database.as(officer).execute(transitionPlan, { id, to: 'returned' })).rejects.toEqual(
      refusal('plan.remarks_missing'),
    );
    await expect(
      database.as(officer).execute(transitionPlan, {
        id,
        to: 'returned',
        remarks: [{ field: 'sections/IX', text: 'Không có mục này.' }],
      }),
    ).rejects.toEqual(fieldProblem('remarks.0.field', 'plan.field_unknown'));
    await database.as(officer).execute(transitionPlan, {
      id,
      to: 'returned',
      remarks: [
        { field: `tasks/${task.id}`, text: 'Mỗi quý một lần.' },
        { field: 'sections/I', text: 'Nêu mục tiêu cụ thể.' },
      ],
    });

    await expect(send(school.head, id)).rejects.toEqual(
      expect.objectContaining({
        code: 'plan.remarks_open',
        params: expect.objectContaining({ count: 2 }) as unknown,
      }),
    );
    const returned = await planOf(school.coordinator, id);
    expect(returned.remarks.map(({ field, isChanged }) => [field, isChanged])).toEqual(
      expect.arrayContaining([
        [`tasks/${task.id}`, false],
        ['sections/I', false],
      ]),
    );
    const { id: _id, number: _n, progress: _p, coOwnerNames: _c, leftOut: _l, ...facts } = task;
    await coordinator.execute(savePlanTask, {
      id,
      taskId: task.id,
      ...facts,
      coOwners: [...facts.coOwners],
      activityKinds: [...facts.activityKinds],
      target: { kind: 'count', value: 4, unit: 'lần' },
    });
    const remark = returned.remarks.find(({ field }) => field === 'sections/I');
    await coordinator.execute(answerPlanRemark, {
      id,
      remarkId: remark?.id ?? '',
      answer: 'Đã nêu tại mục II.',
    });
    await expect(coordinator.execute(removePlanTask, { id, taskId: task.id })).rejects.toEqual(
      refusal('plan.task_was_sent'),
    );
    expect(await send(school.head, id)).toMatchObject({ version: 2 });
    await expect(
      database.as(school.head).execute(answerPlanRemark, { id, remarkId: remark?.id ?? '', answer: '' }),
    ).rejects.toEqual(refusal('plan.sealed'));
    expect(await accept(id)).toMatchObject({ state: 'accepted' });

    const { items } = await database.as(school.head).ask(listPlanVersions, { id });
    expect(items.map(({ version, differences }) => [version, differences.map(({ path }) => path)])).toEqual([
      [1, []],
      [2, [`tasks/${task.id}/target`]],
    ]);
    expect(items[0]?.remarks).toHaveLength(2);
  });

  test('a withdrawn plan is a draft again, as long as the office has not looked', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const head = database.as(school.head);
    await send(school.head, id);
    expect(await head.execute(transitionPlan, { id, to: 'withdrawn' })).toMatchObject({ state: 'draft' });
    await send(school.head, id);
    await database.as(officer).execute(openSentPlan, { id });
    await expect(head.execute(transitionPlan, { id, to: 'withdrawn' })).rejects.toEqual(
      refusal('plan.already_viewed'),
    );
    const { items } = await head.ask(listPlanVersions, { id });
    expect(items.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true, false]);
  });

  test('an empty part keeps it from being handed in', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const as = database.as(school.coordinator);
    await as.execute(setPlanSection, { id, sectionId: 'I', text: '' });
    await expect(as.execute(transitionPlan, { id, to: 'proposed' })).rejects.toEqual(
      expect.objectContaining({
        code: 'plan.section_empty',
        params: expect.objectContaining({ section: 'I' }) as unknown,
      }),
    );
    await expect(as.execute(setPlanSection, { id, sectionId: 'IX', text: 'Mục lạ' })).rejects.toEqual(
      refusal('plan.section_unknown'),
    );
  });

  test('the seal can be computed again by whoever holds the content, and the database keeps it', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const { seal } = await send(school.head, id);
    const row = await database.ownerDb
      .selectFrom('plan_seals')
      .select('content')
      .where('plan_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(sealOfPlan(row.content as unknown as PlanContent).sha256).toBe(seal?.sha256);
    await expect(database.db.deleteFrom('plan_seals').where('plan_id', '=', id).execute()).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('a task that does not fit', () => {
  test('is left out with a reason; accepting the plan takes the reason', async () => {
    const school = await aSchool();
    const id = await begun(school);
    const as = database.as(school.coordinator);
    const task = taskNamed(await planOf(school.head, id), 'cổng trường');
    await expect(as.execute(leaveOutTask, { id, taskId: task.id, reason: 'Không' })).rejects.toEqual(
      fieldProblem('reason', 'field.too_small'),
    );
    await as.execute(leaveOutTask, { id, taskId: task.id, reason: 'Cổng trường do Công an xã trực' });
    await as.execute(takeBackTask, { id, taskId: task.id });
    await as.execute(leaveOutTask, { id, taskId: task.id, reason: 'Cổng trường do Công an xã trực' });
    await send(school.head, id);
    await accept(id);
    const plan = await planOf(officer, id);
    expect(taskNamed(plan, 'cổng trường').leftOut).toMatchObject({ answer: 'accepted' });
    expect(plan.counts).toMatchObject({ left_out: 1, total: plan.tasks.length - 1 });
  });

  test('in the year of an accepted plan the office answers; a refusal needs a reason and brings the task back', async () => {
    const school = await aSchool();
    const id = await begun(school);
    await send(school.head, id);
    await accept(id);
    const task = taskNamed(await planOf(school.head, id), 'Giao ban');
    await database
      .as(school.coordinator)
      .execute(leaveOutTask, { id, taskId: task.id, reason: 'Công an xã chưa sắp xếp được' });
    expect((await planOf(officer, id)).counts.left_out).toBe(1);
    await expect(
      database.as(officer).execute(answerLeftOut, { id, taskId: task.id, answer: 'refused' }),
    ).rejects.toEqual(fieldProblem('note', 'plan.refusal_without_reason'));
    await expect(
      database.as(school.head).execute(answerLeftOut, { id, taskId: task.id, answer: 'accepted' }),
    ).rejects.toEqual(refusal('plan.not_office'));
    await database.as(officer).execute(answerLeftOut, {
      id,
      taskId: task.id,
      answer: 'refused',
      note: 'Phòng đã thống nhất lịch với Công an xã',
    });
    expect((await planOf(officer, id)).counts.left_out).toBe(0);
  });
});

describe('copies', () => {
  test('of last year’s own plan: days a year later, nothing left out, no links of last year', async () => {
    const school = await aSchool();
    const last = await begun(school, { firstYear: 2024 });
    const as = database.as(school.coordinator);
    const old = await planOf(school.head, last);
    const dropped = taskNamed(old, 'Giao ban');
    await as.execute(leaveOutTask, { id: last, taskId: dropped.id, reason: 'Không sắp xếp được lịch' });
    await as.execute(
      savePlanTask,
      aNewTask(last, {
        title: 'Ngày cuối tháng hai',
        from: '2025-02-28',
        to: '2025-03-31',
        assignmentId: null,
      }),
    );
    const id = await begun(school, { from: { source: 'plan', planId: last } });
    const copy = await planOf(school.head, id);
    expect(copy.tasks).toHaveLength(old.tasks.length);
    expect(taskNamed(copy, 'Ngày cuối tháng hai')).toMatchObject({ from: '2026-02-28', to: '2026-03-31' });
    expect(copy.tasks.some(({ title }) => title === dropped.title)).toBe(false);
    expect(copy.tasks.every((task) => task.from >= copy.from && task.to <= copy.to)).toBe(true);
  });

  test('of what another unit shares: its tasks, never its progress; without sharing there is nothing', async () => {
    const [owner, other] = [await aSchool(), await peopleOf(tree.tanAnHoi.lowerSecondaries[2])];
    const id = await begun(owner);
    await expect(database.as(owner.head).execute(sharePlan, { id, shared: true })).rejects.toEqual(
      refusal('plan.not_accepted_yet'),
    );
    await send(owner.head, id);
    await accept(id);
    const shared = { source: 'shared', planId: id } as const;
    await expect(begun(other, { from: shared })).rejects.toEqual(refusal('plan.not_found'));
    await database.as(owner.head).execute(sharePlan, { id, shared: true });

    const list = await database.as(other.coordinator).ask(listSharedPlans, {});
    expect(list.items.map(({ planId, unitCode }) => [planId, unitCode])).toContainEqual([
      id,
      owner.unit.code,
    ]);
    const pattern = await database.as(other.coordinator).ask(getSharedPlan, { id });
    expect(JSON.stringify(pattern)).not.toMatch(/progress|leftOut|assignmentId/);
    await expect(planOf(other.coordinator, id)).rejects.toEqual(refusal('plan.not_found'));

    const copy = await planOf(other.head, await begun(other, { firstYear: 2026, from: shared }));
    expect(copy.tasks).toHaveLength(pattern.content.tasks.length);
    expect(copy).toMatchObject({ from: '2026-08-01', isShared: false, state: 'draft' });

    await database.as(owner.head).execute(sharePlan, { id, shared: false });
    expect((await database.as(other.coordinator).ask(listSharedPlans, {})).items).toEqual([]);
  });
});

describe('the list of the office', () => {
  test('has a row for each plan and for each unit without one, with states and progress', async () => {
    const list = await database.as(officer).ask(listPlans, { within: 'cu-chi', limit: 500 });
    const codes = new Set(list.items.map(({ unitCode }) => unitCode));
    expect(codes.size).toBe(9 + made);
    expect(Object.values(list.states).reduce((sum, count) => sum + count, 0)).toBe(list.total);
    const accepted = await database.as(officer).ask(listPlans, { within: 'cu-chi', state: 'accepted' });
    expect(accepted.items.every(({ state }) => state === 'accepted')).toBe(true);
    expect(accepted.total).toBe(list.states.accepted);
    const none = await database.as(officer).ask(listPlans, { within: 'cu-chi', on: '2031-01-01' });
    expect(none.states.not_started).toBe(9 + made);
  });

  test('is read page by page, each row once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (;;) {
      const part = await database
        .as(officer)
        .ask(listPlans, { within: 'cu-chi', limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...part.items.map(({ id, unitCode }) => `${unitCode} ${id ?? ''}`));
      if (part.next === null) break;
      cursor = part.next;
    }
    const all = await database.as(officer).ask(listPlans, { within: 'cu-chi', limit: 500 });
    expect(seen).toEqual(all.items.map(({ id, unitCode }) => `${unitCode} ${id ?? ''}`));
  });

  test('counts the same states as the page of each plan', async () => {
    const { items } = await database.as(officer).ask(listPlans, { within: 'cu-chi', limit: 500 });
    for (const row of items.filter(({ id }) => id !== null).slice(0, 5)) {
      expect(row.tasks).toEqual((await planOf(officer, row.id ?? '')).counts);
    }
  });

  test('shows nothing of another commune', async () => {
    await expect(database.as(officer).ask(listPlans, { within: 'tan-an-hoi' })).rejects.toEqual(
      refusal('unit.not_found'),
    );
  });
});

describe('the template of an office', () => {
  test('holds from a day on, for its own schools; plans that were begun keep what they began with', async () => {
    const school = await peopleOf(tree.tanAnHoi.lowerSecondaries[0]);
    const office = await anActor(database, 'officer', tree.tanAnHoi.office);
    const before = await database.as(office).ask(getPlanTemplate, { unitCode: 'tan-an-hoi' });
    expect(before).toMatchObject({ template: { ownerUnitId: null }, versions: [], can: { change: true } });
    const { sections, tasks } = before.template;
    await expect(
      database.as(office).execute(savePlanTemplate, {
        unitCode: 'tan-an-hoi',
        appliesFrom: '2026-08-01',
        sections: [...sections],
        tasks: tasks.slice(0, 1).map((task) => ({
          ...task,
          sectionId: 'I',
          coOwners: [],
          activityKinds: [],
          kinds: [...task.kinds],
          levels: [...task.levels],
        })),
      }),
    ).rejects.toEqual(fieldProblem('tasks.0.sectionId', 'plan.section_holds_no_tasks'));
    await database.as(office).execute(savePlanTemplate, {
      unitCode: 'tan-an-hoi',
      appliesFrom: '2026-08-01',
      sections: [...sections],
      tasks: tasks.slice(0, 2).map((task) => ({
        ...task,
        coOwners: [...task.coOwners],
        activityKinds: [...task.activityKinds],
        kinds: [...task.kinds],
        levels: [...task.levels],
      })),
    });
    const next = await planOf(school.head, await begun(school, { firstYear: 2027 }));
    expect(next.tasks).toHaveLength(2);
    const elsewhere = await peopleOf(tree.cuChi.lowerSecondaries[2]);
    const theirs = await planOf(elsewhere.head, await begun(elsewhere, { firstYear: 2027 }));
    expect(theirs.tasks.length).toBeGreaterThan(10);
    await expect(
      database.as(officer).execute(savePlanTemplate, {
        unitCode: 'tan-an-hoi',
        appliesFrom: '2026-08-01',
        sections: [...sections],
        tasks: [],
      }),
    ).rejects.toEqual(refusal('unit.not_found'));
  });
});

test('figures: a joint plan answers both, a unit without a plan here is unknown', async () => {
  const joint = await peopleOf(tree.cuChi.preschools[2]);
  const apart = await peopleOf(tree.cuChi.primaries[2]);
  const none = tree.tanAnHoi.lowerSecondaries[1];
  const YEARS_ON = { firstYear: 2029, yearKind: 'calendar' as const };
  const jointPlan = await begun(joint, { ...YEARS_ON, kinds: ['order', 'traffic', 'replication'] });
  const order = await begun(apart, { ...YEARS_ON, kinds: ['order', 'traffic'] });
  const draft = await begun(apart, { ...YEARS_ON, kinds: ['replication'] });
  await send(joint.head, jointPlan);
  await accept(jointPlan);
  await send(apart.head, order);
  await accept(order);
  expect(draft).toBeDefined();
  const ctx = await database.ctxFor(officer);
  const figures = await planFiguresOfUnits(ctx, [joint.unit, apart.unit, none], {
    from: '2029-01-01' as never,
    to: '2029-05-10' as never,
  });
  expect(figures.get(joint.unit.id)).toEqual({
    'fig.doc.plan': 1,
    'fig.doc.plan.order': 1,
    'fig.doc.plan.rep': 1,
  });
  expect(figures.get(apart.unit.id)).toEqual({
    'fig.doc.plan': 1,
    'fig.doc.plan.order': 1,
    'fig.doc.plan.rep': 0,
  });
  expect(figures.get(none.id)).toBeUndefined();
});

test('the paper of a draft says that it is one; a sealed version is printed as it was', async () => {
  const school = await peopleOf(tree.cuChi.lowerSecondaries[0]);
  const id = await begun(school, { firstYear: 2030 });
  const draft = await database.as(school.head).ask(getPlanDocument, { id });
  expect(draft).toMatchObject({ isDraft: true, fileName: 'ke-hoach-cu-chi-thcs-1-ban-nhap' });
  await send(school.head, id);
  const sealed = await database.as(school.head).ask(getPlanDocument, { id });
  expect(sealed).toMatchObject({ isDraft: false, fileName: 'ke-hoach-cu-chi-thcs-1-ban-1' });
  await expect(database.as(school.head).ask(getPlanDocument, { id, version: 7 })).rejects.toEqual(
    refusal('plan.version_unknown'),
  );
});
