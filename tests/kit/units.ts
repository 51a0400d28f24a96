// Units for tests, inserted directly by the owner of the tables.
import { sql } from 'kysely';
import type { UnitLevel } from '#foundation/organisation/unit.ts';
import '#foundation/organisation/server/tables.ts';
import type { TestDatabase } from './database.ts';

/** A unit as tests hold it; it fits wherever authorisation asks for a unit in the tree. */
export interface TestUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: UnitLevel | null;
  /** Units above it, nearest first. */
  readonly ancestorIds: readonly number[];
}

export interface UnitToMake {
  readonly code?: string;
  readonly name?: string;
  /** Default: a school. */
  readonly kind?: string;
  /** Default: lower secondary for a school, none for others. */
  readonly level?: UnitLevel | null;
  readonly parent?: TestUnit | null;
  /** Default: long before any test happens. */
  readonly openedOn?: string;
}

type Owner = Pick<TestDatabase, 'ownerDb'>;

let counter = 0;

/** One unit below `parent` (or on its own), open without end. */
export async function aUnit({ ownerDb }: Owner, unit: UnitToMake = {}): Promise<TestUnit> {
  counter += 1;
  const kind = unit.kind ?? 'school';
  const level = unit.level ?? (kind === 'school' || kind === 'nursery_group' ? 'lower_secondary' : null);
  const code = unit.code ?? `unit-${String(counter)}`;
  const name = unit.name ?? `Đơn vị Mẫu ${String(counter)}`;
  const openedOn = unit.openedOn ?? '2010-09-01';
  const parent = unit.parent ?? null;
  const { rows } = await sql<{ id: number }>`
    with made as (
      insert into units (code, kind, level, opened_on) values (${code}, ${kind}, ${level}, ${openedOn}) returning id
    ), named as (
      insert into unit_versions (unit_id, name, short_name, parent_id, valid, source)
      select id, ${name}, ${name}, ${parent?.id ?? null}::int, daterange(${openedOn}::date, null), 'test' from made
    ), below as (
      insert into unit_closure (ancestor_id, unit_id, depth, valid, reach)
      select c.ancestor_id, made.id, c.depth + 1,
             c.valid * daterange(${openedOn}::date, null), c.valid * daterange(${openedOn}::date, null)
      from unit_closure c, made
      where c.unit_id = ${parent?.id ?? null}::int and c.valid && daterange(${openedOn}::date, null)
      union all
      select id, id, 0, daterange(${openedOn}::date, null), daterange(${openedOn}::date, null) from made
    )
    select id from made`.execute(ownerDb);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('the unit was not inserted');
  return { id, code, name, kind, level, ancestorIds: parent ? [parent.id, ...parent.ancestorIds] : [] };
}

export interface TestCommune {
  readonly office: TestUnit;
  readonly police: TestUnit;
  readonly front: TestUnit;
  /** Three schools of each level: codes `<commune>-mn-1…3`, `-th-1…3`, `-thcs-1…3`. */
  readonly preschools: readonly [TestUnit, TestUnit, TestUnit];
  readonly primaries: readonly [TestUnit, TestUnit, TestUnit];
  readonly lowerSecondaries: readonly [TestUnit, TestUnit, TestUnit];
  /** All nine schools. */
  readonly schools: readonly TestUnit[];
}

export interface TestTree {
  readonly department: TestUnit;
  readonly cuChi: TestCommune;
  /** The sister commune: same department, another office. */
  readonly tanAnHoi: TestCommune;
}

/** The city department, two communes with nine schools each, and their police and Front beside them. */
export async function aTree(database: Owner): Promise<TestTree> {
  const department = await aUnit(database, {
    code: 'so',
    kind: 'department',
    name: 'Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh',
  });
  const cuChi = await aCommune(database, department, 'cu-chi', 'xã Củ Chi');
  const tanAnHoi = await aCommune(database, department, 'tan-an-hoi', 'xã Tân An Hội');
  return { department, cuChi, tanAnHoi };
}

async function aCommune(
  database: Owner,
  department: TestUnit,
  code: string,
  place: string,
): Promise<TestCommune> {
  const office = await aUnit(database, {
    code,
    kind: 'commune_office',
    name: `Phòng Văn hóa - Xã hội ${place}`,
    parent: department,
  });
  const police = await aUnit(database, { code: `congan-${code}`, kind: 'police', name: `Công an ${place}` });
  const front = await aUnit(database, {
    code: `mttq-${code}`,
    kind: 'front',
    name: `Ủy ban Mặt trận Tổ quốc Việt Nam ${place}`,
  });
  const schools = (short: string, level: UnitLevel, words: string) =>
    threeSchools(database, office, short, level, words);
  const preschools = await schools('mn', 'preschool', 'Trường Mầm non Mẫu');
  const primaries = await schools('th', 'primary', 'Trường Tiểu học Mẫu');
  const lowerSecondaries = await schools('thcs', 'lower_secondary', 'Trường THCS Mẫu');
  return {
    office,
    police,
    front,
    preschools,
    primaries,
    lowerSecondaries,
    schools: [...preschools, ...primaries, ...lowerSecondaries],
  };
}

async function threeSchools(
  database: Owner,
  parent: TestUnit,
  short: string,
  level: UnitLevel,
  words: string,
): Promise<[TestUnit, TestUnit, TestUnit]> {
  const school = (number: number) =>
    aUnit(database, {
      code: `${parent.code}-${short}-${String(number)}`,
      name: `${words} ${String(number)}`,
      level,
      parent,
    });
  return [await school(1), await school(2), await school(3)];
}
