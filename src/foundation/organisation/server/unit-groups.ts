// Clusters and emulation blocks of an office: a name for "these schools", dated, without power over anybody.
import { sql } from 'kysely';
import { AppError, notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '../../use-case/index.ts';
import { mayKeepGroups, mayReadGroups } from '../policy.ts';
import { findUnitGroupsInput, saveUnitGroupInput } from '../schemas.ts';
import type { UnitGroupKind } from '../unit.ts';
import { findUnitForActing } from './unit-store.ts';
import { unitsUnderRule } from './units-under-rule.ts';

export interface UnitGroup {
  readonly code: string;
  readonly kind: UnitGroupKind;
  readonly name: string;
  /** Codes of its units on the day asked for. */
  readonly members: readonly string[];
}

/** Makes or changes a group; the members named are its members from `from` on, the others leave the day before. */
export const saveUnitGroup = defineCommand({
  name: 'organisation.save_unit_group',
  input: saveUnitGroupInput,
  async run(ctx, { officeCode, from, members, ...group }): Promise<UnitGroup> {
    const office = await findUnitForActing(ctx, { code: officeCode });
    if (!office || !mayKeepGroups(ctx.actor, office)) throw notFound('unit');
    const found = await unitsUnderRule(ctx, office.id, { units: members }, from);
    const unknown = members.find((code) => !found.some((unit) => unit.code === code));
    if (unknown !== undefined) throw new AppError('rule', 'organisation.not_in_line', { unit: unknown });

    const id = await upsertGroup(ctx, office.id, group);
    const memberIds = found.map((unit) => unit.id);
    await endMemberships(ctx, id, memberIds, from);
    await beginMemberships(ctx, id, memberIds, from);
    recordEvent(ctx, {
      name: 'organisation.group_saved',
      unitId: office.id,
      subject: `unit:${office.code}`,
      data: { code: group.code, from, members: found.length },
    });
    return { ...group, members: found.map((unit) => unit.code) };
  },
});

/** The groups of an office that stand on a day, with the members of that day, in the order of their names. */
export const findUnitGroups = defineQuery({
  name: 'organisation.find_unit_groups',
  input: findUnitGroupsInput,
  async run(ctx, { officeCode, on = ctx.today }): Promise<UnitGroup[]> {
    const office = await findUnitForActing(ctx, { code: officeCode });
    if (!office || !mayReadGroups(ctx.actor, office)) throw notFound('unit');
    const { rows } = await sql<UnitGroup>`
      select g.code, g.kind, g.name, array_agg(u.code order by u.code) as members
      from unit_groups g
      join unit_group_members m on m.group_id = g.id and m.valid @> ${on}::date
      join units u on u.id = m.unit_id
      where g.unit_id = ${office.id}
      group by g.id order by g.name, g.code`.execute(ctx.tx);
    return rows;
  },
});

async function upsertGroup(
  ctx: Ctx,
  officeId: number,
  group: { code: string; kind: UnitGroupKind; name: string },
): Promise<string> {
  const { id } = await ctx.tx
    .insertInto('unit_groups')
    .values({ ...group, id: newId(), unit_id: officeId })
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'code']).doUpdateSet({ kind: group.kind, name: group.name }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

// What began on the day itself or later never came to be; what began before ends the day before.
async function endMemberships(
  ctx: Ctx,
  groupId: string,
  staying: readonly number[],
  from: IsoDate,
): Promise<void> {
  await sql`delete from unit_group_members where group_id = ${groupId} and lower(valid) >= ${from}::date`.execute(
    ctx.tx,
  );
  await sql`
    update unit_group_members set valid = daterange(lower(valid), ${from}::date)
    where group_id = ${groupId} and valid @> ${from}::date
      and unit_id <> all (${[...staying]}::int[])`.execute(ctx.tx);
}

async function beginMemberships(
  ctx: Ctx,
  groupId: string,
  members: readonly number[],
  from: IsoDate,
): Promise<void> {
  await sql`
    insert into unit_group_members (group_id, unit_id, valid)
    select ${groupId}, member, daterange(${from}::date, null)
    from unnest(${[...members]}::int[]) as member
    where not exists (select from unit_group_members m
      where m.group_id = ${groupId} and m.unit_id = member and m.valid @> ${from}::date)`.execute(ctx.tx);
}
