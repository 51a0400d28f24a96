import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Role } from '#foundation/accounts/actor.ts';
import { getPeriod, openPeriod, setRecipients } from '#foundation/periods/server/index.ts';
import { installDefaultCatalogue } from '#features/journal/server/index.ts';
import { reportIdOf } from '#features/reports/report-id.ts';
import {
  confirmDelivery,
  consolidateReports,
  enterOnBehalf,
  installDefaultReportForms,
  proposeReport,
  setFigure,
  setSection,
  transitionReport,
} from '#features/reports/server/index.ts';
import { aTree, anActor, useTestDatabase, type TestTree, type TestUnit } from '#tests/kit/index.ts';
import { listDueItems } from './index.ts';

const database = useTestDatabase();
const at = (actor: Actor, now: Date) => database.as(actor, { now });

/** Due on 10/5/2026. */
const EARLY = new Date('2026-03-02T09:00:00+07:00');
const NEAR = new Date('2026-05-05T09:00:00+07:00');
const LATE = new Date('2026-05-13T09:00:00+07:00');
const LONG_AFTER = new Date('2027-03-01T09:00:00+07:00');

let tree: TestTree;
let school: TestUnit;
let head: Actor;
let coordinator: Actor;
let officer: Actor;
let leader: Actor;
let police: Actor;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  await installDefaultReportForms(database.ownerDb);
  tree = await aTree(database);
  [school] = tree.cuChi.lowerSecondaries;
  head = await anActor(database, 'head', school);
  coordinator = await anActor(database, 'coordinator', school);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  leader = await anActor(database, 'office_leader', tree.cuChi.office);
  police = await anActor(database, 'reviewer', tree.cuChi.police);
});

// Each test has a period of its own, and looks at nothing else.
let period: string;
let report: string;
let office: string;
let counter = 0;

beforeEach(async () => {
  counter += 1;
  ({ id: period } = await at(officer, EARLY).execute(openPeriod, {
    ownerCode: 'cu-chi',
    name: `Kỳ ${String(counter)}`,
    kind: 'mid',
    from: '2025-11-16',
    to: '2026-05-10',
    cutOffOn: '2026-05-10',
    dueOn: '2026-05-10',
  }));
  report = reportIdOf(period, school.code);
  office = reportIdOf(period, 'cu-chi');
});

/** What the list says about this test's period: kind, act, where it leads. */
async function due(actor: Actor, role: Role, unit: string, now: Date) {
  const items = await at(actor, now).ask(listDueItems, { unit, role });
  return items
    .filter(({ params }) => params['report'] === `Kỳ ${String(counter)}`)
    .map(({ kind, act, href, on, units, progress, detail }) => ({
      kind,
      act: act.vi,
      href,
      on,
      units,
      progress,
      detail: detail.vi,
    }));
}
const ofHead = (now = NEAR) => due(head, 'head', school.code, now);
const ofCoordinator = (now = NEAR) => due(coordinator, 'coordinator', school.code, now);
const ofOfficer = (now = NEAR) => due(officer, 'officer', 'cu-chi', now);
const ofLeader = (now = NEAR) => due(leader, 'office_leader', 'cu-chi', now);
const ofPolice = (now = NEAR) => due(police, 'reviewer', 'congan-cu-chi', now);

async function write(): Promise<void> {
  await at(coordinator, NEAR).execute(setSection, {
    id: report,
    sectionId: 'III',
    text: 'Ưu điểm, hạn chế và nguyên nhân.',
  });
}
async function send(now = NEAR): Promise<void> {
  await write();
  await at(head, now).execute(transitionReport, { id: report, to: 'submitted' });
}
async function giveBack(): Promise<void> {
  await at(officer, NEAR).execute(transitionReport, {
    id: report,
    to: 'returned',
    remarks: [{ field: 'III', text: 'Nêu rõ nguyên nhân.' }],
  });
}

describe('the school', () => {
  test('is told of a report nobody has opened once its day is near, and as late afterwards', async () => {
    expect(await ofCoordinator(EARLY)).toEqual([]);
    const item = {
      kind: 'due',
      act: 'Mở báo cáo',
      on: '2026-05-10',
      href: `/bao-cao/${report}`,
      progress: null,
    };
    expect(await ofCoordinator()).toMatchObject([item]);
    expect(await ofHead(LATE)).toMatchObject([item]);
    expect(await ofHead(LONG_AFTER)).toEqual([]);
  });

  test('sees how far a draft is', async () => {
    await at(coordinator, NEAR).execute(setFigure, { id: report, figureId: 'fig.in.drug', value: 0 });
    const [item] = await ofCoordinator();
    expect(item?.progress?.done).toBeGreaterThan(0);
    expect(item?.progress?.total).toBeGreaterThan(item?.progress?.done ?? 0);
  });

  test('whose report is handed to the head: the head is asked at once, the coordinator keeps the draft', async () => {
    await write();
    await at(coordinator, EARLY).execute(proposeReport, { id: report });
    expect(await ofHead(EARLY)).toMatchObject([
      { kind: 'waiting', act: 'Duyệt', href: `/bao-cao/${report}/duyet`, on: '2026-03-02' },
    ]);
    expect(await ofCoordinator(EARLY)).toEqual([]);
    expect(await ofCoordinator()).toMatchObject([{ kind: 'due', act: 'Mở báo cáo' }]);
  });

  test('has nothing to do while its report is sealed, and something at once when it comes back', async () => {
    await send();
    for (const asked of [ofHead, ofCoordinator]) expect(await asked()).toEqual([]);
    await giveBack();
    for (const asked of [ofHead, ofCoordinator]) {
      expect(await asked(EARLY)).toMatchObject([
        { kind: 'waiting', act: 'Sửa', href: `/bao-cao/${report}`, on: '2026-05-05' },
      ]);
    }
    await at(coordinator, NEAR).execute(setSection, {
      id: report,
      sectionId: 'III',
      text: 'Đã nêu nguyên nhân.',
    });
    await at(coordinator, LATE).execute(proposeReport, { id: report });
    expect(await ofHead(LATE)).toMatchObject([{ kind: 'waiting', act: 'Duyệt', on: '2026-05-13' }]);
    await at(head, NEAR).execute(transitionReport, { id: report, to: 'submitted' });
    await at(officer, NEAR).execute(transitionReport, { id: report, to: 'accepted' });
    for (const asked of [ofHead, ofCoordinator]) expect(await asked(LATE)).toEqual([]);
  });

  test('that sent paper is asked for nothing: the office types it', async () => {
    await at(officer, NEAR).execute(enterOnBehalf, { id: report });
    for (const asked of [ofHead, ofCoordinator]) expect(await asked(LATE)).toEqual([]);
    expect(await ofOfficer()).toMatchObject([{ kind: 'missing', units: 9 }]);
  });
});

describe('the office', () => {
  test('sees how many schools have not sent: near the day, and after it those who are late', async () => {
    expect(await ofOfficer(EARLY)).toEqual([]);
    const board = `/nop?ky=${period}`;
    expect(await ofOfficer()).toMatchObject([
      {
        kind: 'missing',
        units: 9,
        act: 'Xem và nhắc',
        href: `${board}&nhom=all`,
        progress: { done: 0, total: 9 },
      },
    ]);
    await send();
    expect(await ofOfficer(LATE)).toMatchObject(
      [
        { kind: 'waiting', units: 1, act: 'Xem', href: `${board}&nhom=waiting`, on: '2026-05-05' },
        { kind: 'missing', units: 8, href: `${board}&nhom=late`, progress: { done: 1, total: 9 } },
      ].toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
    );
    expect(await ofLeader(LATE)).toHaveLength(2);
  });

  test('is asked to read what was sent, also long before the day; a returned report waits for its school', async () => {
    await send(EARLY);
    expect(await ofOfficer(EARLY)).toMatchObject([{ kind: 'waiting', units: 1 }]);
    await giveBack();
    expect(await ofOfficer(EARLY)).toEqual([]);
  });

  test('has its own report signed by the leader and read by the police, who send it back or confirm', async () => {
    const { version } = await at(officer, NEAR).ask(getPeriod, { id: period });
    await at(officer, NEAR).execute(setRecipients, {
      id: period,
      version,
      recipients: [{ unitCode: 'congan-cu-chi' }],
    });
    await at(officer, NEAR).execute(consolidateReports, { periodId: period, unitCode: 'cu-chi' });
    await at(officer, NEAR).execute(setSection, {
      id: office,
      sectionId: 'III',
      text: 'Đúng tiến độ chung.',
    });
    await at(officer, EARLY).execute(proposeReport, { id: office });
    expect(await ofOfficer(EARLY)).toEqual([]);
    expect(await ofLeader(EARLY)).toMatchObject([
      { kind: 'waiting', act: 'Duyệt', href: `/bao-cao/${office}/duyet`, on: '2026-03-02' },
    ]);
    expect(await ofPolice()).toEqual([]);

    await at(leader, EARLY).execute(transitionReport, { id: office, to: 'submitted' });
    expect(await ofLeader(EARLY)).toEqual([]);
    expect(await ofPolice(EARLY)).toMatchObject([
      { kind: 'waiting', act: 'Xác nhận', href: '/da-nhan', units: 1 },
    ]);

    await at(police, NEAR).execute(transitionReport, {
      id: office,
      to: 'returned',
      remarks: [{ field: 'III', text: 'Nêu số trường chưa gửi.' }],
    });
    expect(await ofPolice()).toEqual([]);
    for (const asked of [ofOfficer, ofLeader]) {
      expect(await asked(EARLY)).toMatchObject([{ kind: 'waiting', act: 'Sửa', href: `/bao-cao/${office}` }]);
    }
    await at(officer, NEAR).execute(setSection, {
      id: office,
      sectionId: 'III',
      text: 'Còn tám trường chưa gửi.',
    });
    await at(leader, NEAR).execute(transitionReport, { id: office, to: 'submitted' });
    expect(await ofPolice()).toHaveLength(1);
    await at(police, LATE).execute(confirmDelivery, { id: office });
    expect(await ofPolice(LATE)).toEqual([]);
    expect(await ofOfficer(EARLY)).toEqual([]);
  });
});

test('nobody else is asked for reports', async () => {
  const reader = await anActor(database, 'reader', tree.cuChi.office);
  expect(await due(reader, 'reader', 'cu-chi', LATE)).toEqual([]);
});
