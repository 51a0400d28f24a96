import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import { isoDate } from '#shared/dates.ts';
import { aTree, anActor, aUnit, useTestDatabase, type TestTree, type TestUnit } from '#tests/kit/index.ts';
import { findUnitForActing } from '../../organisation/server/index.ts';
import { defineCommand } from '../../use-case/index.ts';
import { getPeriodInput } from '../schemas.ts';
import {
  changePeriod,
  getPeriod,
  listPeriods,
  lockPeriodDates,
  openPeriod,
  periodsAsking,
  setRecipients,
} from './index.ts';

const database = useTestDatabase();
let tree: TestTree;
let officer: Actor;
let departmentOfficer: Actor;
let head: Actor;
let guest: Actor;

beforeAll(async () => {
  tree = await aTree(database);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  departmentOfficer = await anActor(database, 'officer', tree.department);
  head = await anActor(database, 'head', tree.cuChi.primaries[0]);
  guest = await anActor(database, 'guest', tree.cuChi.police);
});

let counter = 0;

function aPeriod(owner: TestUnit, more: object = {}) {
  counter += 1;
  return {
    ownerCode: owner.code,
    name: `Báo cáo sơ kết ${counter}`,
    kind: 'mid',
    from: '2025-11-16',
    to: '2026-05-10',
    cutOffOn: '2026-05-10',
    dueOn: '2026-05-10',
    ...more,
  };
}

/** What the reports slice does when a school seals. */
const sealing = defineCommand({
  name: 'test.seal',
  input: getPeriodInput,
  run: (ctx, { id }) => lockPeriodDates(ctx, id),
});

const opened = (more: object = {}) =>
  database.as(officer).execute(openPeriod, aPeriod(tree.cuChi.office, more));
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe('opening a period', () => {
  it('gives it an id, records the event and shows it to the schools below and to nobody beside', async () => {
    const period = await opened();
    expect(period).toMatchObject({ ownerCode: 'cu-chi', asks: 'schools', dueOn: '2026-05-10', version: 1 });
    expect(await database.as(head).ask(getPeriod, { id: period.id })).toMatchObject({
      name: period.name,
      can: { change: false },
    });
    const { rows } =
      await sql`select name from audit_events where subject = ${`period:${period.id}`}`.execute(
        database.ownerDb,
      );
    expect(rows).toEqual([{ name: 'period.opened' }]);

    const sister = await anActor(database, 'officer', tree.tanAnHoi.office);
    await expect(database.as(sister).ask(getPeriod, { id: period.id })).rejects.toEqual(
      refusal('period.not_found'),
    );
    await expect(database.as(guest).ask(getPeriod, { id: period.id })).rejects.toEqual(
      refusal('period.not_found'),
    );
  });

  it('is the work of the office itself', async () => {
    const leader = await anActor(database, 'office_leader', tree.cuChi.office);
    await expect(database.as(leader).execute(openPeriod, aPeriod(tree.cuChi.office))).resolves.toBeDefined();
    for (const other of [head, departmentOfficer]) {
      await expect(database.as(other).execute(openPeriod, aPeriod(tree.cuChi.office))).rejects.toEqual(
        refusal('period.only_its_office'),
      );
    }
    await expect(database.as(head).execute(openPeriod, aPeriod(tree.tanAnHoi.office))).rejects.toEqual(
      refusal('unit.not_found'),
    );
    await expect(
      database.as(SYSTEM_ACTOR).execute(openPeriod, aPeriod(tree.cuChi.primaries[0])),
    ).rejects.toEqual(refusal('period.only_offices_ask'));
  });

  it('refuses days out of order, naming the field', async () => {
    await expect(opened({ dueOn: '2026-05-01' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'dueOn', code: 'period.due_before_cut_off' }],
    });
  });

  it('refuses a name the office has used', async () => {
    const { name } = await opened();
    await expect(opened({ name })).rejects.toEqual(refusal('period.name_taken'));
    await expect(
      database.as(departmentOfficer).execute(openPeriod, aPeriod(tree.department, { name })),
    ).resolves.toMatchObject({ name });
  });

  it('compares only with an earlier period, and says when the lengths differ', async () => {
    const year = await opened({
      from: '2024-11-16',
      to: '2025-11-15',
      cutOffOn: '2025-11-15',
      dueOn: '2025-11-15',
    });
    const period = await opened({ comparisonPeriodId: year.id });
    expect(await database.as(officer).ask(getPeriod, { id: period.id })).toMatchObject({
      comparison: { id: year.id, lengthDiffers: true },
    });
    await expect(opened({ comparisonPeriodId: period.id })).rejects.toEqual(
      refusal('period.comparison_not_earlier'),
    );
  });

  it('feeds only a period of an office above that asks offices', async () => {
    const openAbove = (asks: string) =>
      database.as(departmentOfficer).execute(openPeriod, aPeriod(tree.department, { asks }));
    const upper = await openAbove('offices');
    expect(await opened({ upperPeriodId: upper.id })).toMatchObject({ upperPeriodId: upper.id });
    await expect(opened({ upperPeriodId: (await openAbove('schools')).id })).rejects.toEqual(
      refusal('period.upper_does_not_ask'),
    );
    const own = await opened({ asks: 'offices' });
    await expect(opened({ upperPeriodId: own.id })).rejects.toEqual(refusal('period.upper_does_not_ask'));
  });
});

describe('changing a period', () => {
  it('keeps what is not named and counts the versions', async () => {
    const { id, name } = await opened();
    const changed = await database.as(officer).execute(changePeriod, { id, version: 1, dueOn: '2026-05-12' });
    expect(changed).toMatchObject({ name, from: '2025-11-16', dueOn: '2026-05-12', version: 2 });
    await expect(
      database.as(officer).execute(changePeriod, { id, version: 1, dueOn: '2026-05-13' }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'period.stale' });
    const { rows } = await sql<{ data: unknown }>`
      select data from audit_events where subject = ${`period:${id}`} and name = 'period.changed'`.execute(
      database.ownerDb,
    );
    expect(rows).toEqual([{ data: { dueOn: ['2026-05-10', '2026-05-12'] } }]);
  });

  it('refuses days that no longer fit together', async () => {
    const { id } = await opened();
    await expect(
      database.as(officer).execute(changePeriod, { id, version: 1, cutOffOn: '2026-05-11' }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: [{ path: 'dueOn' }] });
  });

  it('is refused to schools and to the office above', async () => {
    const { id } = await opened();
    for (const other of [head, departmentOfficer]) {
      await expect(
        database.as(other).execute(changePeriod, { id, version: 1, name: 'Kỳ khác' }),
      ).rejects.toEqual(refusal('period.only_its_office'));
    }
  });

  it('leaves the first three days alone once a school has sealed its report, but moves the due day', async () => {
    const { id } = await opened();
    await database.as(head).execute(sealing, { id });
    const locked = await database.as(officer).ask(getPeriod, { id });
    expect(locked.datesLockedAt).toBeInstanceOf(Date);
    await database.as(head).execute(sealing, { id });
    expect(await database.as(officer).ask(getPeriod, { id })).toEqual(locked);

    const change = (changes: object) =>
      database.as(officer).execute(changePeriod, { id, version: locked.version, ...changes });
    await expect(change({ cutOffOn: '2026-05-09' })).rejects.toMatchObject({
      kind: 'rule',
      code: 'period.dates_locked',
      params: { lockedOn: '2026-05-04' },
    });
    await expect(change({ dueOn: '2026-05-20' })).resolves.toMatchObject({ dueOn: '2026-05-20' });
  });
});

describe('recipients', () => {
  it('stand outside the line of the office, see the period and themselves only', async () => {
    const { id } = await opened();
    const recipients = [
      { unitCode: 'congan-cu-chi', dueOn: '2026-05-20', note: 'Công an xã' },
      { unitCode: 'mttq-cu-chi' },
      { unitCode: 'so' },
    ];
    const set = await database.as(officer).execute(setRecipients, { id, version: 1, recipients });
    expect(set.version).toBe(2);
    expect((await database.as(officer).ask(getPeriod, { id })).recipients).toEqual([
      { unitCode: 'congan-cu-chi', dueOn: '2026-05-20', note: 'Công an xã' },
      { unitCode: 'mttq-cu-chi', dueOn: null, note: '' },
      { unitCode: 'so', dueOn: null, note: '' },
    ]);
    expect((await database.as(guest).ask(getPeriod, { id })).recipients).toHaveLength(1);
    expect((await database.as(guest).ask(listPeriods, { within: 'congan-cu-chi' })).items).toMatchObject([
      { id },
    ]);
    expect((await database.as(head).ask(getPeriod, { id })).recipients).toEqual([]);

    await database.as(officer).execute(setRecipients, { id, version: 2, recipients: [] });
    await expect(database.as(guest).ask(getPeriod, { id })).rejects.toEqual(refusal('period.not_found'));
  });

  it('are units that exist, each once, and never the office itself', async () => {
    const { id } = await opened();
    const set = (...codes: string[]) =>
      database
        .as(officer)
        .execute(setRecipients, { id, version: 1, recipients: codes.map((unitCode) => ({ unitCode })) });
    await expect(set('so', 'nowhere')).rejects.toMatchObject({
      fields: [{ path: 'recipients.1.unitCode', code: 'unit.not_found' }],
    });
    await expect(set('so', 'so')).rejects.toMatchObject({ fields: [{ code: 'period.recipient_twice' }] });
    await expect(set('cu-chi')).rejects.toEqual(refusal('period.recipient_is_owner'));
  });
});

describe('periods within a unit', () => {
  let world: { office: TestUnit; school: TestUnit; ids: string[]; upperId: string };
  let someone: Actor;

  beforeAll(async () => {
    const department = await aUnit(database, { kind: 'department' });
    const office = await aUnit(database, { kind: 'commune_office', parent: department });
    const school = await aUnit(database, { parent: office });
    someone = await anActor(database, 'officer', office);
    const own = await anActor(database, 'officer', department);
    const upper = await database
      .as(own)
      .execute(openPeriod, aPeriod(department, { asks: 'offices', dueOn: '2026-05-30' }));
    const ids: string[] = [];
    for (const dueOn of ['2026-05-20', '2026-05-10', '2026-05-15']) {
      ids.push((await database.as(someone).execute(openPeriod, aPeriod(office, { dueOn }))).id);
    }
    world = { office, school, ids, upperId: upper.id };
  });

  it('are those of an office and its subtree, newest first, page by page', async () => {
    const [latest, earliest, middle] = world.ids;
    const first = await database.as(someone).ask(listPeriods, { within: world.office.code, limit: 2 });
    expect(first).toMatchObject({ items: [{ id: latest }, { id: middle }], total: 3, next: middle });
    const second = await database
      .as(someone)
      .ask(listPeriods, { within: world.office.code, limit: 2, cursor: first.next ?? '' });
    expect(second).toMatchObject({ items: [{ id: earliest }], total: 3, next: null });
  });

  it('are for a school those that ask schools above it; for anybody also those that ask the office', async () => {
    const mine = await anActor(database, 'coordinator', world.school);
    const ofSchool = await database.as(mine).ask(listPeriods, { within: world.school.code });
    expect(ofSchool.items.map((period) => period.id).sort()).toEqual([...world.ids].sort());
    const all = await database.as(someone).ask(listPeriods, {});
    expect(all.items.map((period) => period.id)).toContain(world.upperId);
  });

  it('can be narrowed to those open on a day', async () => {
    const { items } = await database
      .as(someone)
      .ask(listPeriods, { within: world.office.code, openOn: '2026-05-12' });
    expect(items.map((period) => period.dueOn)).toEqual(['2026-05-20', '2026-05-15']);
  });

  it('ask a unit by the tree of their last day', async () => {
    const system = await database.ctxFor(SYSTEM_ACTOR);
    const asking = async (code: string, openOn?: string) => {
      const unit = await findUnitForActing(system, { code });
      if (!unit) throw new Error(`no unit ${code}`);
      const filter = openOn === undefined ? {} : { openOn: isoDate(openOn) };
      return (await periodsAsking(system, unit, filter)).map((period) => period.id);
    };
    expect(await asking(world.office.code)).toEqual([world.upperId]);
    expect(await asking(world.school.code, '2026-05-18')).toEqual([world.ids[0]]);
    await sql`update unit_closure set valid = daterange('2010-09-01', '2026-05-01')
      where unit_id = ${world.school.id} and ancestor_id = ${world.office.id}`.execute(database.ownerDb);
    expect(await asking(world.school.code)).toEqual([]);
    await sql`update unit_closure set valid = daterange('2010-09-01', null)
      where unit_id = ${world.school.id} and ancestor_id = ${world.office.id}`.execute(database.ownerDb);
  });

  it('stay in sight of a school after the office that asked was dissolved', async () => {
    const [id = ''] = world.ids;
    const mine = await anActor(database, 'head', world.school);
    await sql`update unit_closure set valid = daterange('2010-09-01', '2026-05-01'), reach = daterange('2010-09-01', '2026-05-01')
      where unit_id = ${world.school.id} and ancestor_id = ${world.office.id}`.execute(database.ownerDb);
    expect(await database.as(mine).ask(getPeriod, { id })).toMatchObject({ ownerCode: world.office.code });
  });
});

describe('the wall behind the use cases', () => {
  it('lets nobody write a period of an office outside their reach', async () => {
    const { id } = await opened();
    const ctx = await database.ctxFor(head);
    const { numUpdatedRows } = await ctx.tx
      .updateTable('periods')
      .set({ name: 'Đổi tên' })
      .where('id', '=', id)
      .executeTakeFirst();
    expect(numUpdatedRows).toBe(0n);
    await expect(
      sql`insert into period_recipients (period_id, owner_unit_id, unit_id, unit_code)
          values (${id}, ${tree.cuChi.office.id}, ${tree.cuChi.primaries[0].id}, 'cu-chi-th-1')`.execute(
        ctx.tx,
      ),
    ).rejects.toThrow('row-level security');
  });
});
