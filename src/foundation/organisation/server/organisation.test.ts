import { beforeAll, describe, expect, test } from 'vitest';
import { SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import { aTree, aUnit, anActor, useTestDatabase, type TestUnit } from '#tests/kit/index.ts';
import { changeUnit, findUnits, getUnit, getUnitFacts, openUnit, recordUnitFacts } from './index.ts';

const database = useTestDatabase();
let tree: Awaited<ReturnType<typeof aTree>>;
let operator: Actor;
let officer: Actor;
let coordinator: Actor;
let school: TestUnit;

beforeAll(async () => {
  tree = await aTree(database);
  const [first] = tree.cuChi.lowerSecondaries;
  school = first;
  operator = await anActor(database, 'operator', tree.department);
  officer = await anActor(database, 'officer', tree.cuChi.office);
  coordinator = await anActor(database, 'coordinator', school);
});

describe('reading the tree', () => {
  test('an officer finds the schools of the own commune and no others', async () => {
    const page = await database.as(officer).ask(findUnits, { kind: 'school' });
    expect(page.items.map((unit) => unit.code).sort()).toEqual(
      tree.cuChi.schools.map((school) => school.code).sort(),
    );
    expect(page.total).toBe(9);
  });

  test('a commune of somebody else answers as if it were not there', async () => {
    await expect(
      database.as(officer).ask(getUnit, { code: tree.tanAnHoi.schools[0]?.code ?? '' }),
    ).rejects.toMatchObject({
      kind: 'not_found',
      code: 'unit.not_found',
    });
    await expect(
      database.as(officer).ask(findUnits, { within: tree.tanAnHoi.office.code }),
    ).rejects.toMatchObject({ kind: 'not_found' });
  });

  test('a school sees the line above it, to know to whom it reports', async () => {
    const office = await database.as(coordinator).ask(getUnit, { code: tree.cuChi.office.code });
    expect(office.parentCode).toBe(tree.department.code);
  });

  test('units are found by name without Vietnamese marks', async () => {
    await aUnit(database, {
      code: 'cu-chi-dac-biet',
      name: 'Trường THCS Mẫu Đường Hòa',
      parent: tree.cuChi.office,
    });
    for (const q of ['duong hoa', 'Đường Hoà', 'DUONG']) {
      const page = await database.as(officer).ask(findUnits, { q });
      expect(page.items.map((unit) => unit.code)).toContain('cu-chi-dac-biet');
    }
  });

  test('pages follow each other without gap or repetition', async () => {
    const codes: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await database.as(operator).ask(findUnits, { limit: 4, ...(cursor && { cursor }) });
      codes.push(...page.items.map((unit) => unit.code));
      cursor = page.next ?? undefined;
    } while (cursor);
    const everything = await database.as(operator).ask(findUnits, { limit: 500 });
    expect(codes).toEqual(everything.items.map((unit) => unit.code));
  });
});

describe('changing the tree', () => {
  const aSchool = (code: string) => ({
    code,
    kind: 'school',
    level: 'primary' as const,
    name: 'Trường Tiểu học Mẫu Mới',
    parentCode: 'cu-chi',
    openedOn: '2026-01-01',
  });

  test('only the operator may', async () => {
    await expect(database.as(officer).execute(openUnit, aSchool('cu-chi-moi-0'))).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'organisation.only_operator',
    });
  });

  test('a moved school keeps its old parent on old days', async () => {
    await database.as(operator).execute(openUnit, aSchool('cu-chi-moi-1'));
    await database.as(operator).execute(changeUnit, {
      change: 'move',
      code: 'cu-chi-moi-1',
      on: '2026-03-01',
      parentCode: 'tan-an-hoi',
    });
    const before = await database.as(operator).ask(getUnit, { code: 'cu-chi-moi-1', on: '2026-02-28' });
    const after = await database.as(operator).ask(getUnit, { code: 'cu-chi-moi-1', on: '2026-03-01' });
    expect([before.parentCode, before.validTo]).toEqual(['cu-chi', '2026-02-28']);
    expect([after.parentCode, after.validTo]).toEqual(['tan-an-hoi', null]);
    // The office it left no longer reaches it; the office it joined does.
    await expect(database.as(officer).ask(getUnit, { code: 'cu-chi-moi-1' })).rejects.toMatchObject({
      kind: 'not_found',
    });
    const otherOfficer = await anActor(database, 'officer', tree.tanAnHoi.office);
    expect((await database.as(otherOfficer).ask(getUnit, { code: 'cu-chi-moi-1' })).code).toBe(
      'cu-chi-moi-1',
    );
  });

  test('a closed school stays within reach of the office that was above it', async () => {
    await database.as(operator).execute(openUnit, aSchool('cu-chi-moi-2'));
    await database.as(operator).execute(changeUnit, {
      change: 'close',
      code: 'cu-chi-moi-2',
      on: '2026-04-01',
      successorCode: 'cu-chi-th-1',
    });
    await expect(database.as(officer).ask(getUnit, { code: 'cu-chi-moi-2' })).rejects.toMatchObject({
      kind: 'not_found',
    });
    const onLastDay = await database.as(officer).ask(getUnit, { code: 'cu-chi-moi-2', on: '2026-03-31' });
    expect(onLastDay.name).toBe('Trường Tiểu học Mẫu Mới');
  });

  test('a dry run says what would change and changes nothing', async () => {
    await database.as(operator).execute(openUnit, aSchool('cu-chi-moi-3'));
    const plan = await database.as(operator).execute(changeUnit, {
      change: 'rename',
      code: 'cu-chi-moi-3',
      on: '2026-04-01',
      name: 'Trường Tiểu học Mẫu Tên Mới',
      dryRun: true,
    });
    expect(plan).toMatchObject({ applied: false, after: { name: 'Trường Tiểu học Mẫu Tên Mới' } });
    expect((await database.as(operator).ask(getUnit, { code: 'cu-chi-moi-3' })).name).toBe(
      'Trường Tiểu học Mẫu Mới',
    );
  });

  test.each([
    [
      'an office cannot move below its own school',
      { change: 'move', code: 'cu-chi', on: '2026-05-01', parentCode: 'cu-chi-th-1' },
      'organisation.below_itself',
    ],
    [
      'an office with schools cannot close',
      { change: 'close', code: 'cu-chi', on: '2026-05-01' },
      'organisation.units_below',
    ],
    [
      'a change before the opening',
      { change: 'move', code: 'cu-chi', on: '1990-01-01', parentCode: null },
      'organisation.change_before_opening',
    ],
  ] as const)('refuses: %s', async (_, input, code) => {
    await expect(database.as(operator).execute(changeUnit, input)).rejects.toMatchObject({ code });
  });

  test.each([
    ['the same code twice', { code: 'cu-chi' }, 'organisation.code_taken'],
    ['a school without a level', { code: 'cu-chi-moi-4', level: null }, 'organisation.level_of_schools'],
    [
      'a kind that does not exist',
      { code: 'cu-chi-moi-5', kind: 'ministry', level: null },
      'organisation.unknown_kind',
    ],
  ])('refuses to open: %s', async (_, wrong, code) => {
    await expect(
      database.as(operator).execute(openUnit, { ...aSchool('cu-chi-moi-6'), ...wrong }),
    ).rejects.toMatchObject({ code });
  });

  test('names the field and the reason when the input is malformed', async () => {
    const wrong = { ...aSchool('Củ Chi'), openedOn: '2026-02-30', extra: 1 };
    await expect(database.as(operator).execute(openUnit, wrong)).rejects.toMatchObject({
      kind: 'invalid',
      fields: [
        { path: 'code', code: 'field.invalid_format' },
        { path: 'openedOn', code: 'field.not_a_date' },
        { path: 'extra', code: 'field.unknown' },
      ],
    });
  });
});

describe('head counts', () => {
  const facts = {
    asOfOn: '2025-09-05',
    classes: 18,
    pupils: 612,
    staff: 48,
    parents: 600,
    staffVneid2: 40,
    partyMembers: 12,
    source: 'Thống kê đầu năm học',
  };

  test('the latest count on or before a day is given, with its source', async () => {
    const unitCode = school.code;
    await database.as(coordinator).execute(recordUnitFacts, { unitCode, ...facts });
    await database
      .as(coordinator)
      .execute(recordUnitFacts, { unitCode, ...facts, asOfOn: '2026-01-15', pupils: 615 });
    expect(await database.as(officer).ask(getUnitFacts, { code: unitCode, on: '2025-12-31' })).toEqual(facts);
    expect(await database.as(officer).ask(getUnitFacts, { code: unitCode })).toMatchObject({
      asOfOn: '2026-01-15',
      pupils: 615,
    });
    expect(await database.as(officer).ask(getUnitFacts, { code: unitCode, on: '2025-01-01' })).toBeNull();
  });

  test('a sister school and a guest cannot see or change them', async () => {
    const unitCode = school.code;
    const [sisterSchool] = tree.cuChi.primaries;
    const sister = await anActor(database, 'head', sisterSchool);
    const guest = await anActor(database, 'reviewer', tree.cuChi.police);
    for (const actor of [sister, guest]) {
      await expect(database.as(actor).ask(getUnitFacts, { code: unitCode })).rejects.toMatchObject({
        kind: 'not_found',
      });
      await expect(database.as(actor).execute(recordUnitFacts, { unitCode, ...facts })).rejects.toMatchObject(
        { kind: 'not_found' },
      );
    }
  });

  test('refuses a day that has not come, and more identities than staff', async () => {
    const unitCode = school.code;
    await expect(
      database.as(coordinator).execute(recordUnitFacts, { unitCode, ...facts, asOfOn: '2030-01-01' }),
    ).rejects.toMatchObject({
      code: 'organisation.facts_in_future',
    });
    await expect(
      database.as(coordinator).execute(recordUnitFacts, { unitCode, ...facts, staffVneid2: 49 }),
    ).rejects.toMatchObject({
      code: 'organisation.vneid_above_staff',
    });
  });
});

test('the system itself reaches every unit', async () => {
  const page = await database.as(SYSTEM_ACTOR).ask(findUnits, { kind: 'commune_office' });
  expect(page.total).toBe(2);
});
