// All SQL on units, their versions, the closure and the head counts.
import { sql } from 'kysely';
import type { Ctx } from '../../use-case/index.ts';
import type { Tx } from '#platform/db/index.ts';
import { addDays, type IsoDate } from '#shared/dates.ts';
import type { Letterhead, Unit, UnitFacts, UnitLevel } from '../unit.ts';
import type { DayRangeText } from './tables.ts';
import './tables.ts';

/** A unit as use cases need it to decide: what it is, and who stands above it today. */
export interface UnitForActing {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly level: UnitLevel | null;
  readonly openedOn: IsoDate;
  readonly closedOn: IsoDate | null;
  readonly isReporting: boolean;
  readonly isManagingOffice: boolean;
  /** Units above it today, nearest first. */
  readonly ancestorIds: readonly number[];
}

/** Days from `from` to `to`, both included; `to` null = without end. */
export function dayRange(from: IsoDate, to: IsoDate | null): DayRangeText {
  return `[${from},${to ?? ''}${to === null ? ')' : ']'}`;
}

/** Undefined when the unit does not exist or lies outside the actor's reach. */
export async function findUnitForActing(
  ctx: Ctx,
  by: { code: string } | { id: number },
): Promise<UnitForActing | undefined> {
  const { rows } = await sql<UnitForActing>`
    select u.id, u.code, u.kind, u.level, u.opened_on as "openedOn", u.closed_on as "closedOn",
           k.is_reporting as "isReporting", k.is_managing_office as "isManagingOffice",
           array(select c.ancestor_id from unit_closure c
                 where c.unit_id = u.id and c.depth > 0 and c.reach @> ${ctx.today}::date order by c.depth) as "ancestorIds"
    from units u join unit_kinds k on k.id = u.kind
    where ${'code' in by ? sql`u.code = ${by.code}` : sql`u.id = ${by.id}`}`.execute(ctx.tx);
  return rows[0];
}

interface UnitRow {
  code: string;
  name: string;
  short_name: string;
  kind: string;
  level: UnitLevel | null;
  parent_code: string | null;
  valid_from: IsoDate;
  valid_to: IsoDate | null;
  is_sample: boolean;
}

function toUnit(row: UnitRow): Unit {
  return {
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    kind: row.kind,
    level: row.level,
    parentCode: row.parent_code,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    isSample: row.is_sample,
  };
}

export interface UnitFilter {
  readonly on: IsoDate;
  readonly withinId?: number | undefined;
  readonly codes?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly search?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** The part of a statement that finds the units of a day; read once for the page and once for the count. */
function fromUnits(filter: UnitFilter) {
  return sql`
    from units u
    join unit_versions v on v.unit_id = u.id and v.valid @> ${filter.on}::date
    left join units p on p.id = v.parent_id
    where true
      and ${isWithin(filter.withinId, filter.on)}
      ${filter.codes === undefined ? sql`` : sql`and u.code = any (${[...filter.codes]}::text[])`}
      ${filter.kind === undefined ? sql`` : sql`and u.kind = ${filter.kind}`}
      ${filter.search === undefined ? sql`` : sql`and app.fold_marks(v.name || ' ' || u.code) like ${`%${filter.search}%`}`}`;
}

/** Whether `u` is the unit named or stands below it that day; without a unit all are meant. */
function isWithin(unitId: number | undefined, on: IsoDate) {
  return unitId === undefined
    ? sql`true`
    : sql`exists (select from unit_closure c
        where c.unit_id = u.id and c.ancestor_id = ${unitId} and c.valid @> ${on}::date)`;
}

/** Units of a day in the order of their codes, one page after `after`. */
export async function selectUnits(tx: Tx, filter: UnitFilter): Promise<{ items: Unit[]; total: number }> {
  const { rows } = await sql<UnitRow>`
    select u.code, v.name, v.short_name, u.kind, u.level, p.code as parent_code,
           lower(v.valid) as valid_from, (upper(v.valid) - 1) as valid_to, u.is_sample
    ${fromUnits(filter)}
      ${filter.after === undefined ? sql`` : sql`and u.code > ${filter.after}`}
    order by u.code limit ${filter.limit ?? 10_000}`.execute(tx);
  const counted = await sql<{ total: number }>`select count(*)::int as total ${fromUnits(filter)}`.execute(
    tx,
  );
  return { items: rows.map(toUnit), total: counted.rows[0]?.total ?? 0 };
}

/** The identity alone; its first version comes with `insertVersion`. Answers the id. */
export async function insertUnit(
  tx: Tx,
  unit: { code: string; kind: string; level: UnitLevel | null; openedOn: IsoDate; isSample: boolean },
): Promise<number> {
  const row = await tx
    .insertInto('units')
    .values({
      code: unit.code,
      kind: unit.kind,
      level: unit.level,
      opened_on: unit.openedOn,
      closed_on: null,
      successor_id: null,
      is_sample: unit.isSample,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Name, parent and letterhead of a unit for a time. */
export interface UnitVersion {
  readonly id: number;
  readonly unitId: number;
  readonly name: string;
  readonly shortName: string;
  readonly parentId: number | null;
  readonly letterhead: Partial<Letterhead>;
  readonly from: IsoDate;
  /** Last day; null = without end. */
  readonly to: IsoDate | null;
}

/** The version of a day; undefined when the unit did not exist then. */
export async function selectVersion(tx: Tx, unitId: number, on: IsoDate): Promise<UnitVersion | undefined> {
  const { rows } = await sql<UnitVersion>`
    select id, unit_id as "unitId", name, short_name as "shortName", parent_id as "parentId", letterhead,
           lower(valid) as "from", (upper(valid) - 1) as "to"
    from unit_versions where unit_id = ${unitId} and valid @> ${on}::date`.execute(tx);
  return rows[0];
}

export async function insertVersion(
  tx: Tx,
  version: Omit<UnitVersion, 'id'> & { source: string },
): Promise<void> {
  await tx
    .insertInto('unit_versions')
    .values({
      unit_id: version.unitId,
      name: version.name,
      short_name: version.shortName,
      parent_id: version.parentId,
      letterhead: JSON.stringify(version.letterhead),
      valid: dayRange(version.from, version.to),
      source: version.source,
    })
    .execute();
}

/** Ends a version the day before `on`. */
export async function endVersion(tx: Tx, version: UnitVersion, on: IsoDate): Promise<void> {
  await tx
    .updateTable('unit_versions')
    .set({ valid: dayRange(version.from, addDays(on, -1)) })
    .where('id', '=', version.id)
    .execute();
}

/** Notes the last day of a unit and who goes on with its work; the version is ended by `endVersion`. */
export async function markClosed(
  tx: Tx,
  unitId: number,
  lastDay: IsoDate,
  successorId: number | null,
): Promise<void> {
  await tx
    .updateTable('units')
    .set({ closed_on: lastDay, successor_id: successorId })
    .where('id', '=', unitId)
    .execute();
}

/**
 * Computes anew who stands above whom on which days. Adjacent versions with the same parents are joined, so a
 * rename adds no rows. The whole tree of a city (3,600 units) takes one statement.
 */
export async function rebuildClosure(tx: Tx): Promise<void> {
  await sql`delete from unit_closure`.execute(tx);
  await sql`
    insert into unit_closure (ancestor_id, unit_id, depth, valid, reach)
    with recursive line as (
      select u.id as ancestor_id, u.id as unit_id, 0 as depth, daterange(u.opened_on, u.closed_on, '[]') as valid
      from units u
      union all
      select v.parent_id, line.unit_id, line.depth + 1, line.valid * v.valid
      from line join unit_versions v on v.unit_id = line.ancestor_id and v.valid && line.valid
      where v.parent_id is not null and line.depth < 20
    ), joined as (
      select ancestor_id, unit_id, min(depth) as depth, unnest(range_agg(valid)) as valid
      from line group by ancestor_id, unit_id
    )
    select j.ancestor_id, j.unit_id, j.depth, j.valid,
           case when upper(j.valid) = u.closed_on + 1 then daterange(lower(j.valid), null) else j.valid end
    from joined j join units u on u.id = j.unit_id`.execute(tx);
}

/** Ids of the units below `unitId` on a day, itself not included. */
export async function selectIdsBelow(tx: Tx, unitId: number, on: IsoDate): Promise<number[]> {
  const { rows } = await sql<{ unit_id: number }>`
    select unit_id from unit_closure
    where ancestor_id = ${unitId} and depth > 0 and valid @> ${on}::date`.execute(tx);
  return rows.map((row) => row.unit_id);
}

/** Ids of the units whose last day is past. */
export async function selectClosedIds(tx: Tx, today: IsoDate): Promise<number[]> {
  const rows = await tx.selectFrom('units').select('id').where('closed_on', '<', today).execute();
  return rows.map(({ id }) => id);
}

/** The counts of a day, in place of those recorded for the same day before. */
export async function upsertFacts(tx: Tx, unitId: number, facts: UnitFacts): Promise<void> {
  const counts = {
    classes: facts.classes,
    pupils: facts.pupils,
    staff: facts.staff,
    parents: facts.parents,
    staff_vneid2: facts.staffVneid2,
    party_members: facts.partyMembers,
    source: facts.source,
  };
  await tx
    .insertInto('unit_facts')
    .values({ unit_id: unitId, as_of_on: facts.asOfOn, ...counts })
    .onConflict((conflict) => conflict.columns(['unit_id', 'as_of_on']).doUpdateSet(counts))
    .execute();
}

interface FactsRow extends UnitFacts {
  readonly unitId: number;
}

/** The latest head counts of each unit on or before `on`; units without any are left out. */
export async function selectLatestFacts(
  tx: Tx,
  unitIds: readonly number[],
  on: IsoDate,
): Promise<Map<number, UnitFacts>> {
  const { rows } = await sql<FactsRow>`
    select distinct on (unit_id) unit_id as "unitId", as_of_on as "asOfOn", classes, pupils, staff, parents,
           staff_vneid2 as "staffVneid2", party_members as "partyMembers", source
    from unit_facts where unit_id = any (${[...unitIds]}::int[]) and as_of_on <= ${on}::date
    order by unit_id, as_of_on desc`.execute(tx);
  return new Map(rows.map(({ unitId, ...facts }) => [unitId, facts]));
}

/** One line of a list of units to which another slice adds its own column: a post, a state, a figure. */
export interface NamedUnit {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel | null;
  readonly parentId: number | null;
  readonly isReporting: boolean;
  readonly isManagingOffice: boolean;
}

/** The units of a day with their ids, in the order of codes; `withinId` = that unit and all below it. */
export async function selectNamedUnits(
  tx: Tx,
  filter: { on: IsoDate; withinId?: number },
): Promise<NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select u.id, u.code, v.name, u.level, v.parent_id as "parentId",
           k.is_reporting as "isReporting", k.is_managing_office as "isManagingOffice"
    from units u
    join unit_kinds k on k.id = u.kind
    join unit_versions v on v.unit_id = u.id and v.valid @> ${filter.on}::date
    where ${isWithin(filter.withinId, filter.on)}
    order by u.code`.execute(tx);
  return rows;
}

/** All head counts of each unit up to `to`, and the first one after it for units that have none before. */
export async function selectFactsOfUnits(
  tx: Tx,
  unitIds: readonly number[],
  to: IsoDate,
): Promise<Map<number, UnitFacts[]>> {
  const [only, ...others] = unitIds;
  // A statement with a list is planned anew each time, and planning it costs five times its work for one unit.
  const isOfUnits =
    only !== undefined && others.length === 0
      ? sql`unit_id = ${only}`
      : sql`unit_id = any (${[...unitIds]}::int[])`;
  const { rows } = await sql<FactsRow>`
    select unit_id as "unitId", as_of_on as "asOfOn", classes, pupils, staff, parents,
           staff_vneid2 as "staffVneid2", party_members as "partyMembers", source
    from unit_facts where ${isOfUnits} order by unit_id, as_of_on`.execute(tx);
  const byUnit = Map.groupBy(rows, (row) => row.unitId);
  return new Map([...byUnit].map(([unitId, facts]) => [unitId, countedUpTo(to, facts)]));
}

/** What was counted up to a day. `facts` in the order of their days; the first count stands for the time before it. */
function countedUpTo(to: IsoDate, facts: readonly FactsRow[]): UnitFacts[] {
  const earlier = facts.filter(({ asOfOn }) => asOfOn <= to);
  const counted = earlier.length > 0 ? earlier : facts.slice(0, 1);
  return counted.map(({ unitId: _, ...rest }) => rest);
}
