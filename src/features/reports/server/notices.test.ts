import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { installDefaultCatalogue } from '#features/journal/server/index.ts';
import { SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import type { PastEvent } from '#foundation/audit/server/index.ts';
import { openPeriod } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { aTree, anActor, useTestDatabase, type TestTree, type TestUnit } from '#tests/kit/index.ts';
import { reportIdOf } from '../report-id.ts';
import {
  consolidateReports,
  countFiguresOfOpenPeriods,
  installDefaultReportForms,
  listReports,
  notifyPeriodOpened,
  notifyReportAccepted,
  notifyReportProposed,
  notifyReportReturned,
  notifyReportSubmitted,
  notifyUnitsNudged,
  nudgeUnits,
  proposeReport,
  setFigure,
  setSection,
  transitionReport,
} from './index.ts';

const database = useTestDatabase();
let tree: TestTree;
let school: TestUnit;
let head: Actor;
let coordinator: Actor;
let officer: Actor;
let period: string;
let id: string;

beforeAll(async () => {
  await installDefaultCatalogue(database.ownerDb);
  await installDefaultReportForms(database.ownerDb);
  tree = await aTree(database);
  [school] = tree.cuChi.lowerSecondaries;
  head = await anActor(database, 'head', school);
  coordinator = await anActor(database, 'coordinator', school);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  await anActor(database, 'head', tree.tanAnHoi.lowerSecondaries[0]);
  ({ id: period } = await database.as(officer).execute(openPeriod, {
    ownerCode: 'cu-chi',
    name: 'Báo cáo sơ kết 6 tháng đầu năm 2026',
    kind: 'mid',
    from: '2025-11-16',
    to: '2026-05-10',
    cutOffOn: '2026-05-10',
    dueOn: '2026-05-10',
  }));
  id = reportIdOf(period, school.code);
});

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
  const { rows } = await sql<{ accountId: string; kind: string; params: object; href: string }>`
    select account_id as "accountId", kind, params, href from notifications order by id`.execute(ctx.tx);
  return rows;
}

const receivers = (notices: readonly { accountId: string }[]) =>
  notices.map(({ accountId }) => accountId).sort();
const accounts = (...actors: readonly Actor[]) => actors.map(({ accountId }) => accountId).sort();

describe('who is told', () => {
  test('an opened period: everybody whose unit owes a report', async () => {
    const notices = await told(notifyPeriodOpened, 'period.opened');
    expect(receivers(notices)).toEqual(accounts(head, coordinator));
    expect(notices[0]).toMatchObject({ kind: 'period.opened', params: { dueOn: '2026-05-10' } });
  });

  test('a nudge: the school about its own report', async () => {
    await database.as(officer).execute(nudgeUnits, { periodId: period, unitCodes: [school.code] });
    const notices = await told(notifyUnitsNudged, 'report.nudged');
    expect(notices).toHaveLength(2);
    expect(notices[0]).toMatchObject({ kind: 'report.nudged', href: `/bao-cao/${id}` });
  });

  test('handed in: the head; sent: the coordinator; returned: both; accepted: both', async () => {
    const text = 'Đủ các buổi theo kế hoạch.';
    await database.as(coordinator).execute(setSection, { id, sectionId: 'III', text });
    await database.as(coordinator).execute(proposeReport, { id });
    expect(await told(notifyReportProposed, 'report.proposed')).toMatchObject([
      { accountId: head.accountId, kind: 'report.proposed', href: `/bao-cao/${id}/duyet` },
    ]);
    await database.as(head).execute(transitionReport, { id, to: 'submitted' });
    expect(await told(notifyReportSubmitted, 'report.submitted')).toMatchObject([
      { accountId: coordinator.accountId, kind: 'report.sent', params: { time: '10:00' } },
    ]);
    const remarks = [{ field: 'II.2', text: 'Nêu số lượt cha mẹ học sinh.' }];
    await database.as(officer).execute(transitionReport, { id, to: 'returned', remarks });
    const returned = await told(notifyReportReturned, 'report.returned');
    expect(receivers(returned)).toEqual(accounts(head, coordinator));
    expect(returned[0]).toMatchObject({ kind: 'report.returned', params: { remarks: 1 } });
    await database
      .as(coordinator)
      .execute(setSection, { id, sectionId: 'II.2', text: 'Có 120 lượt cha mẹ.' });
    await database.as(head).execute(transitionReport, { id, to: 'submitted' });
    await database.as(officer).execute(transitionReport, { id, to: 'accepted' });
    const accepted = await told(notifyReportAccepted, 'report.accepted');
    expect(accepted.map(({ kind }) => kind)).toEqual(['report.accepted', 'report.accepted']);
  });

  test('a report sent after the consolidation was built: the officer', async () => {
    await database.as(officer).execute(consolidateReports, { periodId: period, unitCode: 'cu-chi' });
    const [, second] = tree.cuChi.lowerSecondaries;
    const other = await anActor(database, 'head', second);
    const late = reportIdOf(period, second.code);
    await database.as(other).execute(setSection, { id: late, sectionId: 'III', text: 'Đủ các buổi.' });
    await database.as(other).execute(transitionReport, { id: late, to: 'submitted' });
    expect(await told(notifyReportSubmitted, 'report.submitted')).toMatchObject([
      { accountId: officer.accountId, kind: 'consolidation.outdated', params: { count: 1 } },
    ]);
  });
});

describe('what two people do at the same moment', () => {
  test('the first entries of two people start one report', async () => {
    const [unit] = tree.cuChi.primaries;
    const people = [await anActor(database, 'head', unit), await anActor(database, 'coordinator', unit)];
    const own = reportIdOf(period, unit.code);
    const figures = ['fig.in.drug', 'fig.in.law', 'fig.in.inj', 'fig.in.fire'];
    await Promise.all(
      figures.map((figureId, at) =>
        database.as(people[at % 2] ?? head).execute(setFigure, { id: own, figureId, value: 0 }),
      ),
    );
    const { rows } = await sql`
      select (select count(*)::int from report_figures f where f.period_id = r.period_id and f.unit_id = r.unit_id) as figures,
             edit_version - 1 as changes
      from reports r where period_id = ${period} and unit_code = ${unit.code}`.execute(database.ownerDb);
    expect(rows).toEqual([{ figures: 4, changes: 4 }]);
  });

  test('a report sent twice at once is sealed once', async () => {
    const [, unit] = tree.cuChi.primaries;
    const own = await anActor(database, 'head', unit);
    const report = reportIdOf(period, unit.code);
    await database.as(own).execute(setSection, { id: report, sectionId: 'III', text: 'Đủ các buổi.' });
    const send = () => database.as(own).execute(transitionReport, { id: report, to: 'submitted' });
    const results = await Promise.allSettled([send(), send()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'report.already_sent' },
    });
    const { rows } = await sql`
      select version from report_seals where period_id = ${period} and unit_id = ${unit.id}`.execute(
      database.ownerDb,
    );
    expect(rows).toEqual([{ version: 1 }]);
  });
});

test('at night the drafts are counted anew, so that lists know what the journal gained', async () => {
  const [, , unit] = tree.cuChi.primaries;
  const own = await anActor(database, 'head', unit);
  const report = reportIdOf(period, unit.code);
  await database.as(own).execute(setFigure, { id: report, figureId: 'fig.in.drug', value: 0 });
  await sql`
    insert into activities (id, unit_id, kind, title, held_on, topics, search, created_at, updated_at)
    values (gen_random_uuid(), ${unit.id}, 'talk', 'Nói chuyện', '2026-03-02', '{drugs}', '', now(), now())`.execute(
    database.ownerDb,
  );
  const { items } = await database.as(own).ask(listReports, { period, within: unit.code });
  const ctx = await database.ctxFor(SYSTEM_ACTOR);
  expect(await countFiguresOfOpenPeriods(ctx)).toBeGreaterThan(0);
  const counted = await listReports.run(ctx, { period, within: unit.code });
  expect(counted.items[0]?.figuresDone).toBeGreaterThan(items[0]?.figuresDone ?? 0);
});
