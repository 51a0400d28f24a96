import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import { installDefaultCatalogue, logActivity, deleteActivity } from '#features/journal/server/index.ts';
import { changeUnit, openUnit } from '#foundation/organisation/server/index.ts';
import { settingsOf } from '#foundation/use-case/index.ts';
import { inTransaction } from '#platform/db/index.ts';
import { isoDate } from '#shared/dates.ts';
import type { z } from 'zod';
import { aTree, anActor, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import type { addAssignmentInput } from '../schemas.ts';
import {
  addAssignment,
  askForTime,
  changeAssignment,
  extendDuties,
  findDuties,
  followAnswer,
  getAssignment,
  getDuty,
  getDutyMatrix,
  giveToNewUnits,
  listAssignments,
  listOrphaned,
  nudgeDuties,
  openOccurrences,
  recountDuties,
  releaseClosedUnits,
  takeOverAssignments,
  transitionDuty,
  withdrawAssignment,
} from './index.ts';

const database = useTestDatabase();
const SCHOOL = 'cu-chi-thcs-1';
/** The day of the tests: 4 May 2026. */
const LATER = (day: string) => ({ now: new Date(`${day}T08:00:00+07:00`) });
let tree: TestTree;
let officer: Actor;
let upper: Actor;
let operator: Actor;
let head: Actor;
let coordinator: Actor;
let sister: Actor;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  tree = await aTree(database);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  upper = await anActor(database, 'officer', tree.department);
  operator = await anActor(database, 'operator', tree.department);
  head = await anActor(database, 'head', tree.cuChi.lowerSecondaries[0]);
  coordinator = await anActor(database, 'coordinator', tree.cuChi.lowerSecondaries[0]);
  sister = await anActor(database, 'officer', tree.tanAnHoi.office);
});

type ToAsk = Partial<z.input<typeof addAssignmentInput>>;

/** Asks all lower secondary schools for a paper by 31 May 2026, unless said otherwise. */
async function ask(what: ToAsk = {}, moment = LATER('2026-05-04')): Promise<string> {
  const given = await database.as(officer, moment).execute(addAssignment, {
    unitCode: 'cu-chi',
    title: 'Gửi quyết định thành lập lực lượng tự vệ',
    answer: { kind: 'document' },
    addressees: { levels: ['lower_secondary'] },
    rhythm: { kind: 'once', dueOn: '2026-05-31' },
    give: true,
    ...what,
  });
  return given.id;
}

async function dutyOf(assignmentId: string, actor = coordinator, unit = SCHOOL, day = '2026-05-04') {
  const duties = await database.as(actor, LATER(day)).ask(findDuties, { unit });
  const duty = duties.find((one) => one.assignmentId === assignmentId);
  if (!duty) throw new Error('the unit owes no such thing');
  return duty;
}

const DONE = { kind: 'done', doneOn: '2026-05-04', text: 'Đã ban hành và niêm yết.' } as const;

describe('asking', () => {
  test('makes one duty for each unit the rule means, and nobody else owes it', async () => {
    const id = await ask();
    const row = (await database.as(officer).ask(listAssignments, { unit: 'cu-chi' })).find(
      (one) => one.id === id,
    );
    expect(row).toMatchObject({
      state: 'open',
      dueOn: '2026-05-31',
      standings: { open: 3, late: 0, done: 0 },
    });
    expect(await dutyOf(id)).toMatchObject({ standing: 'open', dueOn: '2026-05-31' });
  });

  test('as a draft asks nobody until it is given', async () => {
    const id = await ask({ give: false });
    await expect(dutyOf(id)).rejects.toThrow();
    expect(await database.as(officer).ask(getAssignment, { id })).toMatchObject({
      state: 'draft',
      can: { change: true },
    });
  });

  test.each<[string, ToAsk, string]>([
    ['of nobody', { addressees: { groups: ['khong-co'] } }, 'assignment.nobody_meant'],
    [
      'of a unit of another office',
      { addressees: { units: ['tan-an-hoi-thcs-1'] } },
      'assignment.nobody_meant',
    ],
    ['with an end before its beginning', { startsOn: '2026-06-01', endsOn: '2026-05-01' }, 'request.invalid'],
    ['with a due day before its beginning', { startsOn: '2026-06-01' }, 'request.invalid'],
    [
      'that never falls due',
      { rhythm: { kind: 'yearly', days: ['03-31'] }, startsOn: '2026-05-01', endsOn: '2026-12-31' },
      'request.invalid',
    ],
  ])('is refused %s', async (_, what, code) => {
    await expect(ask(what)).rejects.toMatchObject({ code });
  });

  test('is not for a sister office, and not for a school', async () => {
    for (const actor of [sister, head, upper]) {
      await expect(
        database.as(actor).execute(addAssignment, {
          unitCode: 'cu-chi',
          title: 'Việc của người khác',
          answer: { kind: 'confirmation' },
          rhythm: { kind: 'standing' },
        }),
      ).rejects.toMatchObject({ code: 'unit.not_found' });
    }
  });

  test('keeps its words open to change, and whom, when and how closed once it is given', async () => {
    const id = await ask();
    const edit = (change: object) => database.as(officer).execute(changeAssignment, { id, ...change });
    await edit({ detail: 'Theo mẫu của Phòng.' });
    expect(await database.as(officer).ask(getAssignment, { id })).toMatchObject({
      detail: 'Theo mẫu của Phòng.',
      title: 'Gửi quyết định thành lập lực lượng tự vệ',
    });
    await expect(edit({ rhythm: { kind: 'standing' } })).rejects.toMatchObject({
      code: 'assignment.already_given',
    });
    await expect(edit({ detail: 'Khác', editVersion: 1 })).rejects.toMatchObject({
      code: 'assignment.changed_meanwhile',
    });
  });

  test('is offered to a school that opens later', async () => {
    const id = await ask();
    await database.as(operator).execute(openUnit, {
      code: 'cu-chi-thcs-7',
      kind: 'school',
      level: 'lower_secondary',
      name: 'Trường THCS Mẫu 7',
      parentCode: 'cu-chi',
      openedOn: '2026-05-01',
    });
    const { offered } = await database.as(officer).ask(getAssignment, { id });
    expect(offered.map(({ code }) => code)).toEqual(['cu-chi-thcs-7']);
    expect(await database.as(officer).execute(giveToNewUnits, { id })).toMatchObject({ units: 1 });
    await expect(database.as(officer).execute(giveToNewUnits, { id })).rejects.toMatchObject({
      code: 'assignment.nobody_new',
    });
  });

  test('can be taken back; then it is owed no longer', async () => {
    const id = await ask();
    await database.as(officer).execute(withdrawAssignment, { id, reason: 'Đã có văn bản khác thay thế' });
    await expect(dutyOf(id)).rejects.toThrow();
    expect(await database.as(officer).ask(getAssignment, { id })).toMatchObject({ state: 'withdrawn' });
  });
});

describe('answering', () => {
  const step = (actor: Actor, id: string, to: string, more: object = {}) =>
    database.as(actor).execute(transitionDuty, { id, to, ...more } as never);

  test('goes from the school to the office, back with a remark, and to the end', async () => {
    const { id } = await dutyOf(await ask({ answer: { kind: 'register' } }));
    expect(await step(coordinator, id, 'submitted', { answer: DONE })).toMatchObject({ state: 'submitted' });
    await expect(step(officer, id, 'returned')).rejects.toMatchObject({ code: 'duty.remark_missing' });
    await step(officer, id, 'returned', { remark: 'Ghi rõ số quyết định.' });
    await step(coordinator, id, 'submitted', { answer: { ...DONE, text: 'Quyết định số 05.' } });
    expect(await step(officer, id, 'accepted')).toMatchObject({ state: 'accepted' });
    const whole = await database.as(head).ask(getDuty, { id });
    expect(whole.steps.map((one) => one.step)).toEqual(['submitted', 'returned', 'submitted', 'accepted']);
    expect(whole.steps[0]?.answer).toMatchObject({ text: DONE.text });
    expect(whole.standing).toBe('done');
  });

  test('"it does not fit us" is a state of its own once the office accepts the reason', async () => {
    const { id } = await dutyOf(await ask());
    const answer = { kind: 'not_applicable', reason: 'Trường không có bếp ăn bán trú' };
    await step(coordinator, id, 'submitted', { answer });
    expect(await step(officer, id, 'accepted')).toMatchObject({ state: 'not_applicable' });
    expect(await database.as(head).ask(getDuty, { id })).toMatchObject({ standing: 'not_applicable' });
  });

  test('can be taken back while nobody has decided', async () => {
    const { id } = await dutyOf(await ask({ answer: { kind: 'register' } }));
    await step(coordinator, id, 'submitted', { answer: DONE });
    expect(await step(head, id, 'withdrawn')).toMatchObject({ state: 'open' });
  });

  test.each<[string, ToAsk, () => Actor, object, string]>([
    ['a paper that is not there', {}, () => coordinator, DONE, 'duty.paper_missing'],
    [
      'a confirmation by anybody but the head',
      { answer: { kind: 'confirmation' } },
      () => coordinator,
      DONE,
      'duty.only_head_confirms',
    ],
    [
      'by hand what the journal answers',
      { answer: { kind: 'activity', kinds: ['talk'] } },
      () => head,
      DONE,
      'duty.answered_by_system',
    ],
    [
      'words where only yes and a day may stand',
      { answer: { kind: 'confirmation', bare: true } },
      () => head,
      DONE,
      'request.invalid',
    ],
    [
      'a day to come',
      { answer: { kind: 'register' } },
      () => head,
      { ...DONE, doneOn: '2026-05-05' },
      'request.invalid',
    ],
    [
      'a mark of secrecy',
      { answer: { kind: 'register' } },
      () => head,
      { ...DONE, text: 'Văn bản TUYỆT MẬT số 1' },
      'request.invalid',
    ],
    ['for another', { answer: { kind: 'register' } }, () => officer, DONE, 'duty.not_the_unit'],
  ])('refuses %s', async (_, what, actor, answer, code) => {
    const { id } = await dutyOf(await ask(what));
    await expect(step(actor(), id, 'submitted', { answer })).rejects.toMatchObject({ code });
  });

  test('is as if not there for a sister office', async () => {
    const { id } = await dutyOf(await ask());
    await expect(database.as(sister).ask(getDuty, { id })).rejects.toMatchObject({ code: 'duty.not_found' });
  });
});

describe('more time', () => {
  test('is asked for with a reason and granted for many at once', async () => {
    const { id } = await dutyOf(await ask());
    const reason = 'Trường đang kiện toàn nhân sự';
    await database.as(coordinator).execute(askForTime, { id, until: '2026-06-15', reason });
    expect(await database.as(officer).ask(getDuty, { id })).toMatchObject({ askedUntil: '2026-06-15' });
    await database
      .as(officer)
      .execute(extendDuties, { ids: [id], until: '2026-06-10', reason: 'Đồng ý đến ngày 10/6' });
    expect(await database.as(head).ask(getDuty, { id })).toMatchObject({
      dueOn: '2026-06-10',
      askedUntil: null,
    });
  });

  test.each([
    ['an earlier day', '2026-05-20', 'duty.not_later'],
    ['the same day', '2026-05-31', 'duty.not_later'],
  ])('cannot be %s', async (_, until, code) => {
    const { id } = await dutyOf(await ask());
    await expect(
      database.as(coordinator).execute(askForTime, { id, until, reason: 'Cần thêm thời gian chuẩn bị' }),
    ).rejects.toMatchObject({ code });
  });

  test('changes nothing at all when one of many cannot be moved', async () => {
    const open = await dutyOf(await ask());
    const standing = await dutyOf(await ask({ rhythm: { kind: 'standing' } }));
    await expect(
      database.as(officer).execute(extendDuties, {
        ids: [open.id, standing.id],
        until: '2026-07-01',
        reason: 'Gia hạn chung cho cả xã',
      }),
    ).rejects.toMatchObject({ code: 'duty.never_due' });
    expect(await database.as(head).ask(getDuty, { id: open.id })).toMatchObject({ dueOn: '2026-05-31' });
  });
});

describe('what the journal answers', () => {
  const talk = (heldOn: string, sessions = 1) =>
    database.as(coordinator, LATER('2026-05-20')).execute(logActivity, {
      unitCode: SCHOOL,
      kind: 'talk',
      title: 'Tuyên truyền an toàn giao thông dưới cờ',
      heldOn,
      topics: ['traffic_safety'],
      sessions,
    });
  const recount = async () => {
    const caller = { actor: SYSTEM_ACTOR, requestId: 'test', ...LATER('2026-05-20') };
    await inTransaction(database.db, { readOnly: false, settings: settingsOf(caller) }, (tx, defer) =>
      recountDuties({ ...caller, tx, defer, today: isoDate('2026-05-20') }, [
        tree.cuChi.lowerSecondaries[0].id,
      ]),
    );
    return database.ownerDb
      .selectFrom('duties')
      .select(['state', 'counted'])
      .where('assignment_id', '=', asked)
      .where('unit_code', '=', SCHOOL)
      .executeTakeFirstOrThrow();
  };
  let asked = '';
  beforeEach(async () => {
    asked = await ask({
      answer: { kind: 'activity', kinds: ['talk'], topics: ['traffic_safety'], atLeast: 3 },
      startsOn: '2026-05-01',
    });
  });

  test('counts sessions of the kind and topic between the first day and the due day', async () => {
    expect(await recount()).toMatchObject({ state: 'open', counted: 0 });
    const before = await talk('2026-04-30', 5);
    const one = await talk('2026-05-01');
    expect(await recount()).toMatchObject({ state: 'open', counted: 1 });
    const two = await talk('2026-05-12', 2);
    expect(await recount()).toMatchObject({ state: 'met', counted: 3 });
    await database.as(coordinator).execute(deleteActivity, { id: two.id });
    expect(await recount()).toMatchObject({ state: 'open', counted: 1 });
    for (const { id } of [before, one]) await database.as(coordinator).execute(deleteActivity, { id });
  });
});

describe('what a report or a plan answers', () => {
  test('follows its state', async () => {
    const id = await ask({
      answer: { kind: 'report', period: 'mid' },
      rhythm: { kind: 'yearly', days: ['05-10'] },
      startsOn: '2026-01-01',
    });
    const ctx = await database.ctxFor(SYSTEM_ACTOR);
    const follow = (state: 'draft' | 'submitted' | 'accepted', period: 'mid' | 'end' = 'mid') =>
      followAnswer(ctx, {
        unitId: tree.cuChi.lowerSecondaries[0].id,
        state,
        answers: { kind: 'report', period, dueOn: '2026-05-10' as never },
        at: ctx.now,
      });
    const stateNow = async () =>
      (
        await ctx.tx
          .selectFrom('duties')
          .select('state')
          .where('assignment_id', '=', id)
          .where('unit_code', '=', SCHOOL)
          .executeTakeFirstOrThrow()
      ).state;
    await follow('submitted', 'end');
    expect(await stateNow()).toBe('open');
    await follow('submitted');
    expect(await stateNow()).toBe('submitted');
    await follow('accepted');
    expect(await stateNow()).toBe('accepted');
    await follow('draft');
    expect(await stateNow()).toBe('open');
  });
});

describe('what comes round', () => {
  test('is asked again after its due day, of the units of that day, and only once', async () => {
    const id = await ask({ rhythm: { kind: 'monthly', day: 31 }, startsOn: '2026-05-01' });
    const ctx = await database.ctxFor(SYSTEM_ACTOR, LATER('2026-06-01'));
    expect(await openOccurrences(ctx)).toBeGreaterThan(0);
    expect(await openOccurrences(ctx)).toBe(0);
    const rows = await ctx.tx
      .selectFrom('duties')
      .select(['due_on', 'opens_on'])
      .where('assignment_id', '=', id)
      .where('unit_code', '=', SCHOOL)
      .orderBy('due_on')
      .execute();
    expect(rows).toEqual([
      { opens_on: '2026-05-01', due_on: '2026-05-31' },
      { opens_on: '2026-06-01', due_on: '2026-06-30' },
    ]);
  });
});

describe('the matrix', () => {
  test('shows the units of a filter, page by page, and each cell as its duty stands', async () => {
    const id = await ask({ rhythm: { kind: 'once', dueOn: '2026-05-10' }, answer: { kind: 'register' } });
    const { id: duty } = await dutyOf(id);
    await database.as(coordinator).execute(transitionDuty, { id: duty, to: 'submitted', answer: DONE });
    const matrix = (more: object = {}, day = '2026-05-11') =>
      database
        .as(officer, LATER(day))
        .ask(getDutyMatrix, { unit: 'cu-chi', answer: 'register', ...more } as never);
    const cellsOf = async (unit: string) =>
      (await matrix()).items
        .find(({ unitCode }) => unitCode === unit)
        ?.cells.find((cell) => cell.assignmentId === id);
    expect(await cellsOf(SCHOOL)).toMatchObject({ standing: 'waiting' });
    expect(await cellsOf('cu-chi-thcs-2')).toMatchObject({ standing: 'late' });

    const first = await matrix({ limit: 1, q: 'mẫu' });
    const second = await matrix({ limit: 1, q: 'MAU', cursor: first.next });
    expect(second.items[0]?.unitCode).not.toBe(first.items[0]?.unitCode);
    expect((await matrix({ level: 'preschool' })).total).toBe(0);
    expect(await database.as(sister).ask(getDutyMatrix, { unit: 'tan-an-hoi' })).toMatchObject({ total: 0 });
  });
});

describe('reminding', () => {
  test('tells each unit once in 24 hours everything it owes', async () => {
    await ask();
    await ask();
    const nudge = (day: string) => database.as(officer, LATER(day)).execute(nudgeDuties, { unit: 'cu-chi' });
    const told = await nudge('2026-05-06');
    expect(told.duties).toBeGreaterThanOrEqual(2 * told.units);
    await expect(nudge('2026-05-06')).rejects.toMatchObject({ code: 'nudge.too_soon' });
    expect(await nudge('2026-05-08')).toMatchObject({ units: told.units });
  });
});

describe('when the tree changes', () => {
  test('a school that moves carries what it owes, and the new office decides', async () => {
    const unit = 'cu-chi-thcs-3';
    const mover = await anActor(database, 'head', tree.cuChi.lowerSecondaries[2]);
    const { id } = await dutyOf(await ask({ answer: { kind: 'register' } }), mover, unit);
    await database.as(mover).execute(transitionDuty, { id, to: 'submitted', answer: DONE });
    await database.as(operator).execute(changeUnit, {
      code: unit,
      change: 'move',
      parentCode: 'tan-an-hoi',
      on: '2026-05-04',
    });
    await expect(database.as(officer).ask(getDuty, { id })).rejects.toMatchObject({ code: 'duty.not_found' });
    expect(await database.as(sister).execute(transitionDuty, { id, to: 'accepted' })).toMatchObject({
      state: 'accepted',
    });
  });

  test('what a closed school owed is no longer asked of it', async () => {
    const unit = 'cu-chi-thcs-2';
    const { id } = await dutyOf(await ask(), officer, unit);
    await database.as(operator).execute(changeUnit, { code: unit, change: 'close', on: '2026-05-10' });
    const ctx = await database.ctxFor(SYSTEM_ACTOR, LATER('2026-05-11'));
    expect(await releaseClosedUnits(ctx)).toBeGreaterThan(0);
    const row = await ctx.tx
      .selectFrom('duties')
      .select('state')
      .where('assignment_id', '=', id.slice(0, 36))
      .where('unit_code', '=', unit)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('withdrawn');
  });

  test('what a dissolved office asked has no successor until an office goes on with it', async () => {
    const given = await database.as(upper, LATER('2026-05-04')).execute(addAssignment, {
      unitCode: 'so',
      title: 'Phối hợp với lực lượng Công an tại địa phương',
      answer: { kind: 'confirmation' },
      addressees: { kinds: ['school'] },
      rhythm: { kind: 'yearly', days: ['12-31'] },
      give: true,
    });
    await database.ownerDb
      .updateTable('units')
      .set({ closed_on: '2026-05-05' as never })
      .where('code', '=', 'so')
      .execute();
    const asOfficer = database.as(officer, LATER('2026-05-07'));
    const orphaned = await asOfficer.ask(listOrphaned, { unit: 'cu-chi' });
    expect(orphaned).toMatchObject([{ id: given.id, closedOn: '2026-05-05' }]);
    expect(await asOfficer.execute(takeOverAssignments, { unitCode: 'cu-chi' })).toEqual({ taken: 1 });
    expect(await asOfficer.ask(listOrphaned, { unit: 'cu-chi' })).toEqual([]);
    const duties = await database.ownerDb
      .selectFrom('duties')
      .innerJoin('assignments', 'assignments.id', 'duties.assignment_id')
      .select(['duties.state', 'duties.opens_on', 'assignments.continues_id'])
      .where('duties.unit_code', '=', SCHOOL)
      .where((eb) => eb.or([eb('assignments.id', '=', given.id), eb('continues_id', '=', given.id)]))
      .orderBy('continues_id', (order) => order.nullsFirst())
      .execute();
    expect(duties).toEqual([
      { state: 'withdrawn', opens_on: '2026-05-04', continues_id: null },
      { state: 'open', opens_on: '2026-05-04', continues_id: given.id },
    ]);
    await database.ownerDb.updateTable('units').set({ closed_on: null }).where('code', '=', 'so').execute();
  });
});
