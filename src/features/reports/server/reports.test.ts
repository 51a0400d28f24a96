import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { changeActivity, installDefaultCatalogue, logActivity } from '#features/journal/server/index.ts';
import { recordUnitFacts } from '#foundation/organisation/server/index.ts';
import { openPeriod } from '#foundation/periods/server/index.ts';
import { aTree, anActor, useTestDatabase, type TestTree, type TestUnit } from '#tests/kit/index.ts';
import { reportIdOf } from '../report-id.ts';
import {
  answerRemark,
  getReport,
  installDefaultReportForms,
  listReports,
  openSentReport,
  proposeReport,
  reopenField,
  sealOfContent,
  setFigure,
  setSection,
  transitionReport,
} from './index.ts';

const database = useTestDatabase();
let tree: TestTree;
let school: TestUnit;
let officer: Actor;
let leader: Actor;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  await installDefaultReportForms(database.ownerDb);
  tree = await aTree(database);
  [school] = tree.cuChi.lowerSecondaries;
  officer = await anActor(database, 'officer', tree.cuChi.office);
  leader = await anActor(database, 'office_leader', tree.cuChi.office);
});

let counter = 0;
async function aPeriod(more: object = {}) {
  counter += 1;
  const { id } = await database.as(officer).execute(openPeriod, {
    ownerCode: tree.cuChi.office.code,
    name: `Báo cáo sơ kết ${String(counter)}`,
    kind: 'mid',
    from: '2025-11-16',
    to: '2026-05-10',
    cutOffOn: '2026-05-10',
    dueOn: '2026-05-10',
    ...more,
  });
  return id;
}

/** A school of its own with its people, so that a test counts only what it logged. */
async function peopleOf(unit: TestUnit) {
  const coordinator = await anActor(database, 'coordinator', unit);
  const head = await anActor(database, 'head', unit);
  await database.as(coordinator).execute(recordUnitFacts, {
    unitCode: unit.code,
    asOfOn: '2025-09-05',
    classes: 16,
    pupils: 612,
    staff: 48,
    parents: 600,
    source: 'Thống kê đầu năm học',
  });
  return { unit, coordinator, head };
}

const aTalk = (unit: TestUnit, more: object = {}) => ({
  unitCode: unit.code,
  kind: 'talk',
  title: 'Nói chuyện phòng, chống ma túy và thuốc lá điện tử',
  heldOn: '2026-04-20',
  topics: ['drugs'],
  channels: ['flag_assembly'],
  attendance: { staff: 41, pupils: 612 },
  ...more,
});

const figureIn = <Figure extends { id: string }>(
  report: { figures: readonly Figure[] },
  id: string,
): Figure => {
  const found = report.figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};

const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe('a report nobody has started', () => {
  test('stands in the list of its period at once, one row for each school that owes one', async () => {
    const period = await aPeriod();
    const list = await database.as(officer).ask(listReports, { period });
    expect(list.total).toBe(9);
    expect(list.items[0]).toMatchObject({
      unitCode: 'cu-chi-mn-1',
      state: 'not_started',
      dueOn: '2026-05-10',
      submittedAt: null,
      late: false,
      figuresDone: null,
    });
  });

  test('has an address and shows what the journal already counts', async () => {
    const period = await aPeriod();
    const { coordinator, unit } = await peopleOf(school);
    await database.as(coordinator).execute(logActivity, aTalk(unit));
    const [row] = (await database.as(coordinator).ask(listReports, { period, within: unit.code })).items;
    const report = await database.as(coordinator).ask(getReport, { id: row?.id ?? '' });
    expect(report).toMatchObject({ state: 'not_started', version: 0, unitCode: unit.code, seal: null });
    expect(figureIn(report, 'fig.pr.ses')).toMatchObject({
      applicable: true,
      computed: 1,
      reported: 1,
      reason: null,
    });
    expect(figureIn(report, 'fig.pr.att.pupil')).toMatchObject({ reported: 612 });
    expect(figureIn(report, 'fig.pr.group')).toMatchObject({ applicable: true, reported: null });
    expect(report.sections.find(({ id }) => id === 'II.2')?.text).toContain('1 buổi tuyên truyền');
    expect(report.sections.find(({ id }) => id === 'I')?.text).toContain('612 học sinh');
    expect(report.can).toMatchObject({ edit: true, propose: true, enterOnBehalf: false });
  });

  test('says "không áp dụng" where a preschool owes nothing, and leaves it out of completeness', async () => {
    const period = await aPeriod();
    const [preschool] = tree.cuChi.preschools;
    const { head } = await peopleOf(preschool);
    const report = await database.as(head).ask(getReport, { id: reportIdOf(period, preschool.code) });
    const lessons = figureIn(report, 'fig.pr.lesson');
    expect(lessons).toMatchObject({ applicable: false, computed: null, reported: null });
    expect(report.completeness.missing).not.toContain('fig.pr.lesson');
    expect(report.completeness.owed).toBe(report.figures.filter(({ applicable }) => applicable).length);
    await expect(
      database.as(head).execute(setFigure, { id: report.id, figureId: 'fig.pr.lesson', value: 3 }),
    ).rejects.toEqual(refusal('figure.not_applicable'));
  });

  test('is not there for sisters, the police, or a unit that owes none', async () => {
    const period = await aPeriod();
    const id = reportIdOf(period, school.code);
    const [sister] = tree.cuChi.primaries;
    for (const actor of [
      await anActor(database, 'head', sister),
      await anActor(database, 'reviewer', tree.cuChi.police),
      await anActor(database, 'officer', tree.tanAnHoi.office),
    ]) {
      await expect(database.as(actor).ask(getReport, { id })).rejects.toEqual(refusal('report.not_found'));
    }
    const stranger = reportIdOf(period, tree.tanAnHoi.lowerSecondaries[0].code);
    const department = await anActor(database, 'officer', tree.department);
    await expect(database.as(department).ask(getReport, { id: stranger })).rejects.toEqual(
      refusal('report.not_found'),
    );
    expect(await database.as(department).ask(getReport, { id })).toMatchObject({
      can: { edit: false, steps: [] },
    });
    await expect(database.as(officer).ask(getReport, { id: 'nothing' })).rejects.toEqual(
      refusal('report.not_found'),
    );
  });
});

describe('figures by hand', () => {
  test('fill what nobody counts; 0 is a confirmed 0, null takes the entry back', async () => {
    const [, unit] = tree.cuChi.lowerSecondaries;
    const { coordinator } = await peopleOf(unit);
    const id = reportIdOf(await aPeriod(), unit.code);
    const set = (value: unknown, figureId = 'fig.in.drug') =>
      database.as(coordinator).execute(setFigure, { id, figureId, value: value as number });
    expect(await set(0)).toMatchObject({ reported: 0, computed: null });
    let report = await database.as(coordinator).ask(getReport, { id });
    expect(report.state).toBe('draft');
    expect(figureIn(report, 'fig.in.drug')).toMatchObject({ reported: 0 });
    expect(report.completeness.missing).not.toContain('fig.in.drug');
    await set(null);
    report = await database.as(coordinator).ask(getReport, { id });
    expect(figureIn(report, 'fig.in.drug').reported).toBeNull();
    const [row] = (await database.as(coordinator).ask(listReports, { period: report.periodId })).items;
    expect(row).toMatchObject({
      state: 'draft',
      figuresDone: report.completeness.given,
      figuresTotal: report.completeness.owed,
    });
  });

  test('stand against a counted number only with a reason', async () => {
    const [, , unit] = tree.cuChi.lowerSecondaries;
    const { coordinator } = await peopleOf(unit);
    await database.as(coordinator).execute(logActivity, aTalk(unit));
    const id = reportIdOf(await aPeriod(), unit.code);
    const set = (value: number, reason: string | null) =>
      database.as(coordinator).execute(setFigure, { id, figureId: 'fig.pr.ses', value, reason });
    await expect(set(3, null)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'figure.reason_missing',
      fields: [{ path: 'reason' }],
    });
    await expect(set(3, 'ngắn')).rejects.toEqual(refusal('figure.reason_missing'));
    await set(3, 'Hai buổi ghi ở sổ của tổ chuyên môn');
    const report = await database.as(coordinator).ask(getReport, { id });
    expect(figureIn(report, 'fig.pr.ses')).toMatchObject({
      computed: 1,
      reported: 3,
      reason: 'Hai buổi ghi ở sổ của tổ chuyên môn',
    });
    await set(1, null);
    expect(await database.as(coordinator).ask(getReport, { id })).toMatchObject({ state: 'draft' });
  });

  test.each<[string, unknown, string]>([
    ['fig.in.drug', -1, 'figure.not_a_count'],
    ['fig.in.drug', 1.5, 'figure.not_a_count'],
    ['fig.in.drug', true, 'figure.not_a_count'],
    ['fig.doc.plan', 2, 'figure.not_yes_or_no'],
    ['fig.cm.pupil', { num: 640, den: 612 }, 'figure.above_expected'],
    ['fig.cm.pupil', 97.4, 'figure.parts_missing'],
    ['fig.qd510.lvl', { splendid: 1 }, 'figure.unknown_class'],
    ['fig.nowhere', 1, 'figure.unknown'],
  ])('%s refuses %j', async (figureId, value, code) => {
    const { head } = await peopleOf(school);
    const id = reportIdOf(await aPeriod(), school.code);
    await expect(
      database.as(head).execute(setFigure, { id, figureId, value: value as number }),
    ).rejects.toEqual(refusal(code));
  });

  test('a ratio takes both parts, or its percent once the whole is known', async () => {
    const { head } = await peopleOf(school);
    const id = reportIdOf(await aPeriod(), school.code);
    const set = (value: number | { num: number; den: number }) =>
      database.as(head).execute(setFigure, { id, figureId: 'fig.cm.pupil', value });
    expect(await set({ num: 600, den: 612 })).toMatchObject({ reported: { num: 600, den: 612 } });
    expect(await set(100)).toMatchObject({ reported: { num: 612, den: 612 } });
    expect(await set(50)).toMatchObject({ reported: { num: 306, den: 612 } });
  });

  test('are written by the school, not by the office', async () => {
    const id = reportIdOf(await aPeriod(), school.code);
    await expect(
      database.as(officer).execute(setFigure, { id, figureId: 'fig.in.drug', value: 0 }),
    ).rejects.toEqual(refusal('report.not_writer'));
  });
});

describe('the life of a report', () => {
  async function aDraft(more: { period?: object } = {}) {
    const [unit] = tree.cuChi.primaries;
    const people = await peopleOf(unit);
    const period = await aPeriod(more.period);
    const activity = await database.as(people.coordinator).execute(logActivity, aTalk(unit));
    const id = reportIdOf(period, unit.code);
    await database
      .as(people.coordinator)
      .execute(setSection, { id, sectionId: 'III', text: 'Mặt làm được: đủ các buổi theo kế hoạch.' });
    return { ...people, id, period, activity };
  }

  test('a report without its assessment cannot be sent, and says which part is missing', async () => {
    const { head, unit } = await peopleOf(school);
    const id = reportIdOf(await aPeriod(), unit.code);
    await expect(database.as(head).execute(transitionReport, { id, to: 'submitted' })).rejects.toMatchObject({
      kind: 'rule',
      code: 'report.gate_open',
      params: { section: 'III' },
    });
  });

  test('the coordinator hands it in, the head sends it; then figures and text stand fast', async () => {
    const { id, coordinator, head, activity, unit } = await aDraft();
    await database.as(coordinator).execute(proposeReport, { id });
    await expect(
      database.as(coordinator).execute(transitionReport, { id, to: 'submitted' }),
    ).rejects.toMatchObject({ kind: 'forbidden', code: 'report.not_head' });
    const sent = await database.as(head).execute(transitionReport, { id, to: 'submitted' });
    expect(sent).toMatchObject({ state: 'submitted', version: 1 });
    expect(sent.seal?.sha256).toMatch(/^[0-9a-f]{64}$/);

    await expect(
      database.as(head).execute(setFigure, { id, figureId: 'fig.in.drug', value: 1 }),
    ).rejects.toEqual(refusal('report.sealed'));
    const before = await database.as(head).ask(getReport, { id });
    const later = database.as(coordinator, { now: new Date('2026-05-05T08:00:00+07:00') });
    await later.execute(changeActivity, { id: activity.id, version: 1, attendance: { pupils: 500 } });
    await later.execute(logActivity, aTalk(unit, { title: 'Buổi ghi bù', heldOn: '2026-04-21' }));
    const after = await database.as(head).ask(getReport, { id });
    expect(after.figures).toEqual(before.figures);
    expect(figureIn(after, 'fig.pr.att.pupil').reported).toBe(612);
    expect(after.seal?.sha256).toBe(sent.seal?.sha256);
  });

  test('what the seal holds gives its hash again', async () => {
    const { id, head, period, unit } = await aDraft();
    const { seal } = await database.as(head).execute(transitionReport, { id, to: 'submitted' });
    const row = await database.ownerDb
      .selectFrom('report_seals')
      .selectAll()
      .where('period_id', '=', period)
      .where('unit_id', '=', unit.id)
      .executeTakeFirstOrThrow();
    expect(row.sha256).toBe(seal?.sha256);
    expect(sealOfContent(row.content as never).sha256).toBe(seal?.sha256);
  });

  test('the office returns it with remarks; only remarked fields open; answered, it goes out as version 2', async () => {
    const { id, head, coordinator, unit } = await aDraft();
    await database.as(head).execute(transitionReport, { id, to: 'submitted' });
    await expect(
      database.as(officer).execute(transitionReport, { id, to: 'returned' }),
    ).rejects.toMatchObject({ kind: 'rule', code: 'report.remarks_missing' });
    const remarks = [
      { field: 'fig.pr.news', text: 'Bài đăng lại trên ba nhóm chỉ tính một bài.' },
      { field: 'II.7', text: 'Quy chế phối hợp ký từ năm 2023; ghi ngày hết hiệu lực.' },
    ];
    await expect(
      database.as(officer).execute(transitionReport, {
        id,
        to: 'returned',
        remarks: [{ field: 'fig.nowhere', text: 'Không có chỉ tiêu này' }],
      }),
    ).rejects.toMatchObject({ fields: [{ path: 'remarks.0.field', code: 'remark.unknown_field' }] });
    await database.as(officer).execute(transitionReport, { id, to: 'returned', remarks });

    const returned = await database.as(coordinator).ask(getReport, { id });
    expect(returned).toMatchObject({ state: 'returned', remarks: remarks.map((remark) => remark) });
    expect(returned.openFields).toContain('fig.pr.news');
    expect(returned.openFields).toContain('II.2');
    expect(returned.openFields).not.toContain('fig.in.drug');
    const set = (figureId: string, value: number) =>
      database.as(coordinator).execute(setFigure, { id, figureId, value });
    await expect(set('fig.in.inj', 0)).rejects.toEqual(refusal('report.field_closed'));
    await database
      .as(coordinator)
      .execute(logActivity, aTalk(unit, { title: 'Buổi ghi sau khi bị trả lại' }));
    const { figures } = await database.as(coordinator).ask(getReport, { id });
    expect(figureIn({ figures }, 'fig.pr.ses').reported).toBe(figureIn(returned, 'fig.pr.ses').reported);
    await database
      .as(coordinator)
      .execute(reopenField, { id, field: 'fig.in.inj', reason: 'Rà soát lại vụ việc ngày 20/4' });
    await set('fig.in.inj', 0);
    await set('fig.pr.news', 2);
    await expect(database.as(head).execute(transitionReport, { id, to: 'submitted' })).rejects.toMatchObject({
      code: 'report.remarks_open',
      params: { count: 1 },
    });
    const [, second] = returned.remarks;
    await database.as(coordinator).execute(answerRemark, {
      id,
      remarkId: second?.id ?? '',
      answer: 'Quy chế hết hiệu lực ngày 14/8/2027.',
    });
    expect(await database.as(head).execute(transitionReport, { id, to: 'submitted' })).toMatchObject({
      version: 2,
    });

    const again = await database.as(officer).ask(getReport, { id });
    expect(again).toMatchObject({ state: 'submitted', version: 2 });
    expect(again.remarks.map(({ isChanged, answer }) => isChanged || answer !== null)).toEqual([true, true]);
    await database.as(officer).execute(transitionReport, { id, to: 'accepted' });
    await expect(database.as(head).execute(transitionReport, { id, to: 'withdrawn' })).rejects.toEqual(
      refusal('report.already_accepted'),
    );
    const correction = [{ field: 'report', text: 'Lập lại theo số liệu đã thống nhất.' }];
    await database.as(officer).execute(transitionReport, { id, to: 'returned', remarks: correction });
    expect(await database.as(head).ask(getReport, { id })).toMatchObject({
      state: 'returned',
      openFields: null,
    });
  });

  test('the head takes it back as long as the office has not looked', async () => {
    const { id, head } = await aDraft();
    await database.as(head).execute(transitionReport, { id, to: 'submitted' });
    await database.as(head).execute(transitionReport, { id, to: 'withdrawn' });
    expect(await database.as(head).ask(getReport, { id })).toMatchObject({
      state: 'draft',
      submittedAt: null,
    });
    await database.as(head).execute(transitionReport, { id, to: 'submitted' });
    expect(await database.as(officer).execute(openSentReport, { id })).toEqual({ opened: true });
    await expect(database.as(head).execute(transitionReport, { id, to: 'withdrawn' })).rejects.toEqual(
      refusal('report.already_viewed'),
    );
  });

  test('is late by its first sending only', async () => {
    const { id, head, period, unit } = await aDraft();
    await database.as(head).execute(transitionReport, { id, to: 'submitted' });
    await database.as(leader).execute(transitionReport, {
      id,
      to: 'returned',
      remarks: [{ field: 'report', text: 'Xem lại toàn bộ.' }],
    });
    const later = { now: new Date('2026-05-20T08:00:00+07:00') };
    const lateList = await database.as(officer, later).ask(listReports, { period, within: unit.code });
    expect(lateList.items[0]).toMatchObject({ state: 'returned', late: false });
    const missing = await database.as(officer, later).ask(listReports, { period, within: 'cu-chi-th-2' });
    expect(missing.items[0]).toMatchObject({ state: 'not_started', late: true });
  });

  test('nobody signs what changed meanwhile', async () => {
    const { id, head, coordinator } = await aDraft();
    const { editVersion } = await database.as(head).ask(getReport, { id });
    await database.as(coordinator).execute(setFigure, { id, figureId: 'fig.in.drug', value: 0 });
    await expect(
      database.as(head).execute(transitionReport, { id, to: 'submitted', editVersion }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'report.stale' });
  });
});
