import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { installDefaultCatalogue, logActivity } from '#features/journal/server/index.ts';
import { recordUnitFacts } from '#foundation/organisation/server/index.ts';
import { getPeriod, openPeriod, setRecipients } from '#foundation/periods/server/index.ts';
import { renderDocx } from '#platform/documents/index.ts';
import { aTree, anActor, useTestDatabase, type TestTree, type TestUnit } from '#tests/kit/index.ts';
import { figureLine } from '../report-page.ts';
import { reportIdOf } from '../report-id.ts';
import {
  answerProposal,
  confirmDelivery,
  consolidateReports,
  enterOnBehalf,
  getChangesSinceBuild,
  getReport,
  getReportDocument,
  installDefaultReportForms,
  listConsolidated,
  listDeliveries,
  listFigureRows,
  listProposals,
  listReports,
  listVersions,
  nudgeUnits,
  saveReportForm,
  getReportForm,
  setFigure,
  setProposals,
  setSection,
  transitionReport,
} from './index.ts';

const database = useTestDatabase();
let tree: TestTree;
let officer: Actor;
let leader: Actor;
let police: Actor;
let department: Actor;

const IN_TIME = new Date('2026-05-05T09:00:00+07:00');
const LATE = new Date('2026-05-13T09:00:00+07:00');
const at = (actor: Actor, now: Date) => database.as(actor, { now });

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  await installDefaultReportForms(database.ownerDb);
  tree = await aTree(database);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  leader = await anActor(database, 'office_leader', tree.cuChi.office);
  police = await anActor(database, 'reviewer', tree.cuChi.police);
  department = await anActor(database, 'officer', tree.department);
});

let counter = 0;
async function aPeriod(more: object = {}, owner = tree.cuChi.office, actor = officer) {
  counter += 1;
  const period = await database.as(actor).execute(openPeriod, {
    ownerCode: owner.code,
    name: `Báo cáo sơ kết 6 tháng đầu năm 2026 (${String(counter)})`,
    kind: 'mid',
    from: '2025-11-16',
    to: '2026-05-10',
    cutOffOn: '2026-05-10',
    dueOn: '2026-05-10',
    ...more,
  });
  return period.id;
}

async function headOf(unit: TestUnit) {
  const head = await anActor(database, 'head', unit);
  await database.as(head).execute(recordUnitFacts, {
    unitCode: unit.code,
    asOfOn: '2025-09-05',
    classes: 10,
    pupils: 300,
    staff: 30,
    parents: 280,
    source: 'Thống kê đầu năm học',
  });
  return head;
}

const aTalk = (unit: TestUnit, more: object = {}) => ({
  unitCode: unit.code,
  kind: 'talk',
  title: 'Nói chuyện phòng, chống ma túy và thuốc lá điện tử',
  heldOn: '2026-04-20',
  topics: ['drugs'],
  channels: ['flag_assembly'],
  attendance: { staff: 20, pupils: 200 },
  ...more,
});

async function sendReport(period: string, unit: TestUnit, head: Actor, now = IN_TIME) {
  const id = reportIdOf(period, unit.code);
  await at(head, now).execute(setSection, {
    id,
    sectionId: 'III',
    text: 'Mặt làm được: đủ các buổi theo kế hoạch.',
  });
  await at(head, now).execute(transitionReport, { id, to: 'submitted' });
  return id;
}

const figureIn = <Figure extends { id: string }>(
  report: { figures: readonly Figure[] },
  id: string,
): Figure => {
  const found = report.figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe('the consolidated report', () => {
  let period: string;
  let schools: readonly TestUnit[];
  let heads: Actor[];
  let id: string;

  beforeAll(async () => {
    period = await aPeriod();
    const { version } = await database.as(officer).ask(getPeriod, { id: period });
    await database.as(officer).execute(setRecipients, {
      id: period,
      version,
      recipients: [{ unitCode: 'congan-cu-chi', dueOn: '2026-05-20' }, { unitCode: 'mttq-cu-chi' }],
    });
    schools = tree.cuChi.lowerSecondaries;
    heads = await Promise.all(schools.map(headOf));
    const [first, second] = schools;
    const [head, late] = heads;
    if (!first || !second || !head || !late) throw new Error('two schools were expected');
    for (const day of ['2026-03-02', '2026-03-09']) {
      await database.as(head).execute(logActivity, aTalk(first, { heldOn: day }));
    }
    await database.as(late).execute(logActivity, aTalk(second, { attendance: { staff: 20, pupils: 300 } }));
    await database
      .as(officer)
      .execute(
        logActivity,
        aTalk(tree.cuChi.office, { title: 'Phòng nói chuyện với các trường', attendance: { others: 50 } }),
      );
    const reportOfFirst = reportIdOf(period, first.code);
    await at(head, IN_TIME).execute(setFigure, { id: reportOfFirst, figureId: 'fig.doc.plan', value: true });
    await at(head, IN_TIME).execute(setProposals, {
      id: reportOfFirst,
      proposals: [
        {
          sentence: 'Bố trí kinh phí lắp gờ giảm tốc trước cổng trường',
          addressee: 'Ủy ban nhân dân xã Củ Chi',
        },
      ],
    });
    await sendReport(period, first, head);
    await sendReport(period, second, late, LATE);
    const preschool = tree.cuChi.preschools[0];
    await sendReport(period, preschool, await headOf(preschool));
    ({ id } = await at(officer, LATE).execute(consolidateReports, { periodId: period, unitCode: 'cu-chi' }));
  });

  test('adds sealed values by their rule and says who is in, late and missing', async () => {
    const report = await at(officer, LATE).ask(getReport, { id });
    expect(report).toMatchObject({ isOffice: true, state: 'draft', build: { number: 1 } });
    expect(report.build?.included.map(({ unitCode }) => unitCode)).toEqual([
      'cu-chi-mn-1',
      'cu-chi-thcs-1',
      'cu-chi-thcs-2',
    ]);
    expect(report.build?.late).toMatchObject([{ unitCode: 'cu-chi-thcs-2', daysLate: 3 }]);
    expect(report.build?.missing).toHaveLength(6);

    expect(figureIn(report, 'fig.pr.ses')).toMatchObject({
      reported: 3,
      rolled: { unitsWithValue: 2, own: 1 },
    });
    expect(figureIn(report, 'fig.pr.att.pupil')).toMatchObject({ reported: 700 });
    const cover = figureIn(report, 'fig.pr.cover').reported;
    expect(cover).toEqual({ num: 220 + 320, den: 330 + 330 });
    expect(figureIn(report, 'fig.doc.plan')).toMatchObject({
      reported: 1,
      rolled: { unitsWithValue: 1, unitsOwing: 9 },
    });
    expect(figureIn(report, 'fig.pr.lesson').rolled).toMatchObject({ unitsOwing: 6, unitsNotApplicable: 3 });
    expect(figureIn(report, 'fig.in.drug').reported).toBeNull();
    expect(report.sections.find(({ id: section }) => section === 'I')?.text).toContain(
      '3/9 trường đã gửi báo cáo',
    );
  });

  test('opens every figure to its schools, with the office’s own work beside', async () => {
    const rows = await at(officer, LATE).ask(listFigureRows, { id, figureId: 'fig.pr.ses' });
    expect(rows.items.map((row) => [row.id, row.value])).toEqual([
      [reportIdOf(period, 'cu-chi-thcs-1'), 2],
      [reportIdOf(period, 'cu-chi-thcs-2'), 1],
    ]);
    expect(rows.excluded.filter(({ why }) => why === 'not_sent')).toHaveLength(6);
    expect(rows.excluded.find(({ kind }) => kind === 'own_work')).toMatchObject({ value: 1 });
    const [school] = schools;
    const behind = await at(officer, LATE).ask(listFigureRows, {
      id: reportIdOf(period, school?.code ?? ''),
      figureId: 'fig.pr.ses',
    });
    expect(behind.items).toHaveLength(2);
    expect(behind.items[0]?.href).toMatch(/^\/nhat-ky\//);
  });

  test('keeps the text a person wrote, and says what building it again changed', async () => {
    await at(officer, LATE).execute(setSection, {
      id,
      sectionId: 'III',
      text: 'Phòng đánh giá: các trường chủ động.',
    });
    const third = schools[2];
    const head = heads[2];
    if (!third || !head) throw new Error('a third school was expected');
    await at(head, LATE).execute(logActivity, aTalk(third));
    await sendReport(period, third, head, LATE);
    const again = await at(officer, LATE).execute(consolidateReports, {
      periodId: period,
      unitCode: 'cu-chi',
    });
    expect(again).toMatchObject({
      id,
      build: 2,
      changes: { unitsAdded: ['cu-chi-thcs-3'], unitsRemoved: [] },
    });
    expect(again.changes?.figures).toContainEqual(
      expect.objectContaining({ id: 'fig.pr.ses', before: 3, after: 4 }),
    );
    const report = await at(officer, LATE).ask(getReport, { id });
    expect(report.sections.find((section) => section.id === 'III')).toMatchObject({
      text: 'Phòng đánh giá: các trường chủ động.',
      isWritten: true,
    });
    const list = await at(officer, LATE).ask(listConsolidated, { unit: 'cu-chi' });
    expect(list.items.find((row) => row.periodId === period)).toMatchObject({
      id,
      build: 2,
      included: 4,
      owed: 9,
    });
  });

  test('is signed by the leader and goes to those the period names; the police confirm and see nothing else', async () => {
    await expect(at(officer, LATE).execute(transitionReport, { id, to: 'submitted' })).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'report.not_leader',
    });
    await expect(database.as(police).ask(getReport, { id })).rejects.toEqual(refusal('report.not_found'));
    await at(leader, LATE).execute(transitionReport, { id, to: 'submitted' });

    const received = await at(police, LATE).ask(listDeliveries, { unit: 'congan-cu-chi' });
    expect(received.items).toMatchObject([
      { id, version: 1, dueOn: '2026-05-20', confirmedAt: null, unitName: tree.cuChi.office.name },
    ]);
    const seen = await at(police, LATE).ask(getReport, { id });
    expect(seen).toMatchObject({
      state: 'submitted',
      version: 1,
      unitName: tree.cuChi.office.name,
      can: { confirmDelivery: true, edit: false },
    });
    expect(figureIn(seen, 'fig.pr.ses').reported).toBe(4);
    const ofSchool = reportIdOf(period, schools[0]?.code ?? '');
    await expect(at(police, LATE).ask(getReport, { id: ofSchool })).rejects.toEqual(
      refusal('report.not_found'),
    );
    await expect(at(police, LATE).ask(listFigureRows, { id, figureId: 'fig.pr.ses' })).rejects.toEqual(
      refusal('report.not_found'),
    );
    const stranger = await anActor(database, 'reviewer', tree.tanAnHoi.police);
    await expect(at(stranger, LATE).ask(getReport, { id })).rejects.toEqual(refusal('report.not_found'));

    expect(await at(police, LATE).execute(confirmDelivery, { id })).toMatchObject({ confirmed: 1 });
    expect(
      (await at(leader, LATE).ask(getReport, { id })).deliveries.map(
        ({ confirmedAt }) => confirmedAt !== null,
      ),
    ).toEqual([true, false]);
    expect(await at(police, LATE).execute(transitionReport, { id, to: 'accepted' })).toMatchObject({
      state: 'accepted',
    });
  });

  test('comes back with remarks of a receiver, and goes out again as version 2', async () => {
    const front = await anActor(database, 'guest', tree.cuChi.front);
    await at(front, LATE).execute(transitionReport, {
      id,
      to: 'returned',
      remarks: [{ field: 'II.7', text: 'Bổ sung số lần giao ban với Mặt trận Tổ quốc.' }],
    });
    await at(officer, LATE).execute(setSection, {
      id,
      sectionId: 'II.7',
      text: 'Phòng giao ban với Mặt trận 2 lần.',
    });
    await at(leader, LATE).execute(transitionReport, { id, to: 'submitted' });
    const { items } = await at(police, LATE).ask(listVersions, { id });
    expect(items.map(({ version }) => version)).toEqual([1, 2]);
    expect(items[1]?.differences.map(({ path }) => path)).toEqual(['sections/II.7']);
  });

  test('prints the same bytes from the same seal, for the sender and for the receiver', async () => {
    const mine = await at(leader, LATE).ask(getReportDocument, { id });
    const later = await database
      .as(police, { now: new Date('2027-01-20T09:00:00+07:00') })
      .ask(getReportDocument, { id, version: 2 });
    expect(mine).toMatchObject({ isDraft: false, fileName: 'bao-cao-cu-chi-ban-2' });
    expect(mine.document.annexes.map(({ code }) => code)).toEqual(['B1', 'B9']);
    expect(mine.document.addressees).toEqual([tree.cuChi.police.name, tree.cuChi.front.name]);
    expect(later.document).toEqual(mine.document);
    expect(await renderDocx(later.document)).toEqual(await renderDocx(mine.document));
  });

  test('is built only by the office that asks', async () => {
    for (const actor of [
      department,
      await anActor(database, 'officer', tree.tanAnHoi.office),
      heads[0] ?? department,
    ]) {
      await expect(
        at(actor, LATE).execute(consolidateReports, { periodId: period, unitCode: 'cu-chi' }),
      ).rejects.toMatchObject({ kind: expect.stringMatching(/forbidden|not_found/) as unknown });
    }
  });

  test('answers what schools asked; the answer stands in their next report', async () => {
    const { items } = await at(officer, LATE).ask(listProposals, { within: 'cu-chi', state: 'waiting' });
    expect(items).toMatchObject([{ unitCode: 'cu-chi-thcs-1', addressee: 'Ủy ban nhân dân xã Củ Chi' }]);
    const proposalId = items[0]?.id ?? '';
    const answer = 'Ủy ban nhân dân xã bố trí kinh phí trong quý III năm 2026.';
    const [head = officer] = heads;
    await expect(
      at(head, LATE).execute(answerProposal, { proposalId, state: 'answered', answer }),
    ).rejects.toEqual(refusal('proposal.only_office_answers'));
    await at(officer, LATE).execute(answerProposal, { proposalId, state: 'answered', answer });
    const next = await aPeriod({
      from: '2026-05-11',
      to: '2026-11-15',
      cutOffOn: '2026-11-15',
      dueOn: '2026-11-15',
      kind: 'end',
    });
    const report = await at(head, LATE).ask(getReport, { id: reportIdOf(next, schools[0]?.code ?? '') });
    expect(report.formerProposals).toMatchObject([{ state: 'answered', answer }]);
    expect(report.sections.find(({ id: section }) => section === 'V')?.text).toContain(
      'đã được trả lời ngày 13/5/2026',
    );
  });
});

describe('what changed since the last build', () => {
  test('is told before building again, kept with the build, and nobody else’s business', async () => {
    const period = await aPeriod();
    const id = reportIdOf(period, 'cu-chi');
    const unit = tree.cuChi.lowerSecondaries[2];
    const head = await headOf(unit);
    const changes = () => at(officer, IN_TIME).ask(getChangesSinceBuild, { id });
    expect(await changes()).toMatchObject({ pending: null, builds: [], can: { consolidate: false } });

    const build = () =>
      at(officer, IN_TIME).execute(consolidateReports, { periodId: period, unitCode: 'cu-chi' });
    await build();
    expect((await changes()).pending).toEqual({
      unitsAdded: [],
      unitsRemoved: [],
      unitsNewVersion: [],
      figures: [],
    });

    await database.as(head).execute(logActivity, aTalk(unit));
    await sendReport(period, unit, head);
    const { pending, units } = await changes();
    expect(pending?.unitsAdded).toEqual([unit.code]);
    expect(pending?.figures).toContainEqual({
      id: 'fig.pr.ses',
      before: null,
      after: expect.any(Number) as number,
      causes: [{ unitCode: unit.code, kind: 'added', before: null, after: expect.any(Number) as number }],
    });
    expect(units[unit.code]).toEqual({ name: unit.name, reportId: reportIdOf(period, unit.code) });

    await build();
    const after = await changes();
    expect(after.pending?.figures).toEqual([]);
    expect(after.builds).toMatchObject([
      { number: 2, changes: pending },
      { number: 1, changes: null },
    ]);
    await expect(at(head, IN_TIME).ask(getChangesSinceBuild, { id })).rejects.toEqual(
      refusal('report.not_found'),
    );
    await expect(
      at(head, IN_TIME).ask(getChangesSinceBuild, { id: reportIdOf(period, unit.code) }),
    ).rejects.toEqual(refusal('report.not_found'));
  });

  test('of yes and no is a number of schools, also when the office corrects it', async () => {
    const period = await aPeriod();
    const { id } = await at(officer, IN_TIME).execute(consolidateReports, {
      periodId: period,
      unitCode: 'cu-chi',
    });
    await at(officer, IN_TIME).execute(setFigure, { id, figureId: 'fig.doc.plan', value: 12 });
    const report = await at(officer, IN_TIME).ask(getReport, { id });
    expect(figureLine(figureIn(report, 'fig.doc.plan'), [], 'vi')).toMatchObject({
      text: '12',
      unit: 'trường',
    });
  });
});

describe('comparison with an earlier period', () => {
  test('uses only units with values in both', async () => {
    const before = await aPeriod({
      from: '2024-11-16',
      to: '2025-05-10',
      cutOffOn: '2025-05-10',
      dueOn: '2025-05-10',
    });
    const now = await aPeriod({ comparisonPeriodId: before });
    const [first, second] = tree.cuChi.primaries;
    const [one, two] = [await headOf(first), await headOf(second)];
    await database.as(one).execute(logActivity, aTalk(first, { heldOn: '2025-03-03' }));
    await database.as(one).execute(logActivity, aTalk(first, { heldOn: '2026-03-03' }));
    await database.as(one).execute(logActivity, aTalk(first, { heldOn: '2026-03-10' }));
    await database.as(two).execute(logActivity, aTalk(second, { heldOn: '2026-03-10' }));
    await sendReport(before, first, one);
    const own = await at(one, IN_TIME).ask(getReport, { id: reportIdOf(now, first.code) });
    expect(figureIn(own, 'fig.pr.ses').comparison).toEqual({
      kind: 'changed',
      before: 1,
      by: 1,
      basis: 'same_period',
    });
    await sendReport(now, first, one);
    await sendReport(now, second, two);
    const { id } = await at(officer, IN_TIME).execute(consolidateReports, {
      periodId: now,
      unitCode: 'cu-chi',
    });
    const report = await at(officer, IN_TIME).ask(getReport, { id });
    expect(figureIn(report, 'fig.pr.ses')).toMatchObject({
      reported: 3,
      rolled: { comparison: { units: 1, now: 2, before: 1 } },
    });
  });
});

describe('an office that reports to the office above', () => {
  test('answers with its own report; the office above adds what offices added', async () => {
    const upper = await aPeriod({ asks: 'offices', dueOn: '2026-05-30' }, tree.department, department);
    const period = await aPeriod({ upperPeriodId: upper });
    const list = () => at(department, LATE).ask(listReports, { period: upper });
    const row = (await list()).items.find(({ unitCode }) => unitCode === 'cu-chi');
    expect(row).toMatchObject({ id: reportIdOf(period, 'cu-chi'), state: 'not_started' });
    expect((await list()).items.map(({ unitCode }) => unitCode)).toEqual(['cu-chi', 'tan-an-hoi']);

    const unit = tree.cuChi.primaries[2];
    const head = await headOf(unit);
    await database.as(head).execute(logActivity, aTalk(unit));
    const reportOfSchool = reportIdOf(period, unit.code);
    await at(head, IN_TIME).execute(setFigure, { id: reportOfSchool, figureId: 'fig.doc.plan', value: 1 });
    await sendReport(period, unit, head);
    const { id } = await at(officer, IN_TIME).execute(consolidateReports, {
      periodId: upper,
      unitCode: 'cu-chi',
    });
    expect(id).toBe(reportIdOf(period, 'cu-chi'));
    await at(officer, IN_TIME).execute(setSection, {
      id,
      sectionId: 'III',
      text: 'Các trường thực hiện đúng tiến độ.',
    });
    await at(leader, IN_TIME).execute(transitionReport, { id, to: 'submitted' });
    expect((await at(department, LATE).ask(listDeliveries, { unit: 'so' })).items).toMatchObject([{ id }]);
    await at(department, LATE).execute(transitionReport, { id, to: 'accepted' });

    const top = await at(department, LATE).execute(consolidateReports, { periodId: upper, unitCode: 'so' });
    expect(top.included.map(({ unitCode }) => unitCode)).toEqual(['cu-chi']);
    const report = await at(department, LATE).ask(getReport, { id: top.id });
    expect(figureIn(report, 'fig.pr.ses').reported).toBe(1);
    expect(figureIn(report, 'fig.doc.plan').reported).toBe(1);
    // The department has no leader's account: its officer signs.
    await at(department, LATE).execute(setSection, {
      id: top.id,
      sectionId: 'III',
      text: 'Toàn thành phố đúng tiến độ.',
    });
    expect(
      await at(department, LATE).execute(transitionReport, { id: top.id, to: 'submitted' }),
    ).toMatchObject({ state: 'submitted' });
  });
});

describe('a school that sends paper', () => {
  test('has its report typed by the office, marked, and never sent without the scan', async () => {
    const period = await aPeriod();
    const unit = tree.cuChi.preschools[1];
    const id = reportIdOf(period, unit.code);
    const head = await headOf(unit);
    await expect(database.as(head).execute(enterOnBehalf, { id })).rejects.toEqual(
      refusal('report.on_behalf_only'),
    );
    await database.as(officer).execute(enterOnBehalf, { id });
    await database.as(officer).execute(setFigure, { id, figureId: 'fig.in.inj', value: 0 });
    await database
      .as(officer)
      .execute(setSection, { id, sectionId: 'III', text: 'Theo báo cáo giấy của trường.' });
    await expect(database.as(officer).execute(transitionReport, { id, to: 'submitted' })).rejects.toEqual(
      refusal('report.scan_missing'),
    );
    const scanFileId = crypto.randomUUID();
    await database.ownerDb
      .insertInto('files')
      .values({
        id: scanFileId,
        unit_id: tree.cuChi.office.id,
        sha256: 'a'.repeat(64),
        size: 10,
        media_type: 'application/pdf',
        width: null,
        height: null,
        thumb_sha256: null,
        uploaded_by: officer.accountId,
        claimed_at: null,
        unused_since: new Date(),
        created_at: new Date(),
      })
      .execute();
    await database.as(officer).execute(enterOnBehalf, { id, scanFileId });
    await database.as(officer).execute(transitionReport, { id, to: 'submitted' });
    expect(await database.as(officer).ask(getReport, { id })).toMatchObject({
      onBehalf: true,
      scanFileId,
      state: 'submitted',
    });
    const built = await database
      .as(officer)
      .execute(consolidateReports, { periodId: period, unitCode: 'cu-chi' });
    expect(built.included).toMatchObject([{ unitCode: unit.code, enteredOnBehalf: true }]);
  });

  test('is written by the office alone until the office gives it back', async () => {
    const period = await aPeriod();
    const unit = tree.cuChi.preschools[2];
    const id = reportIdOf(period, unit.code);
    const head = await headOf(unit);
    const write = (by: Actor) => database.as(by).execute(setFigure, { id, figureId: 'fig.in.inj', value: 0 });
    await database.as(officer).execute(enterOnBehalf, { id });
    await expect(write(head)).rejects.toEqual(refusal('report.not_writer'));
    await write(officer);
    await database.as(officer).execute(enterOnBehalf, { id, onBehalf: false });
    await expect(write(officer)).rejects.toEqual(refusal('report.not_writer'));
    await write(head);
    expect(await database.as(head).ask(getReport, { id })).toMatchObject({
      onBehalf: false,
      scanFileId: null,
    });
  });
});

describe('nudges', () => {
  test('ask each school at most once a day', async () => {
    const period = await aPeriod();
    const nudge = (now: Date) =>
      at(officer, now).execute(nudgeUnits, {
        periodId: period,
        unitCodes: ['cu-chi-th-1', 'tan-an-hoi-th-1'],
      });
    expect(await nudge(IN_TIME)).toEqual({ nudged: 1, skipped: 1 });
    await expect(nudge(IN_TIME)).rejects.toEqual(refusal('nudge.too_soon'));
    expect(await nudge(LATE)).toMatchObject({ nudged: 1 });
  });
});

describe('the form of an office', () => {
  test('holds from its day on for reports not yet started', async () => {
    const own = await anActor(database, 'officer', tree.tanAnHoi.office);
    const { form } = await database.as(own).ask(getReportForm, { unitCode: 'tan-an-hoi', kind: 'end' });
    const sections = form.sections
      .filter(({ id }) => ['II.2', 'III'].includes(id))
      .map(({ shortTitle: _, ...section }) => ({
        ...section,
        figureIds: [...section.figureIds],
        levels: [...section.levels],
      }));
    const save = (more: object) =>
      database.as(own).execute(saveReportForm, {
        unitCode: 'tan-an-hoi',
        kind: 'end',
        appliesFrom: '2026-01-01',
        sections,
        ...more,
      });
    await expect(save({ sections: [{ ...sections[0], figureIds: ['fig.nowhere'] }] })).rejects.toMatchObject({
      code: 'form.not_valid',
      fields: [{ path: 'sections.0.figureIds.0', code: 'form.unknown_figure' }],
    });
    const saved = await save({});
    expect(saved.version).toBe(1);
    expect(saved.changes.sectionsDropped).toContain('I');
    const year = { kind: 'end', cutOffOn: '2026-11-15', to: '2026-11-15', dueOn: '2026-11-15' };
    const before = await aPeriod({ ...year, from: '2025-11-16' }, tree.tanAnHoi.office, own);
    const after = await aPeriod({ ...year, from: '2026-01-01' }, tree.tanAnHoi.office, own);
    const figures = async (period: string) =>
      (await database.as(own).ask(getReport, { id: reportIdOf(period, 'tan-an-hoi-th-1') })).figures.length;
    expect(await figures(after)).toBeLessThan(await figures(before));
    await expect(
      database.as(officer).execute(saveReportForm, {
        unitCode: 'tan-an-hoi',
        kind: 'end',
        appliesFrom: '2026-01-01',
        sections,
      }),
    ).rejects.toEqual(refusal('unit.not_found'));
  });
});
