// Who falls under a rule of addressees on a day.
import { sql } from 'kysely';
import type { Ctx } from '../../use-case/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { AddresseeRule } from '../addressee-rule.ts';
import { namesOnlyUnits } from '../addressee-rule.ts';
import type { UnitLevel } from '../unit.ts';
import './tables.ts';

export interface Addressee {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: UnitLevel | null;
}

/**
 * The units below `officeId` that the rule means on `day`, in the order of their codes; one statement whatever their
 * number. Partners outside the line (police, Front) are meant only when named, and only with `partners`.
 */
export async function unitsUnderRule(
  ctx: Pick<Ctx, 'tx'>,
  officeId: number,
  rule: AddresseeRule,
  day: IsoDate,
  { partners = false }: { readonly partners?: boolean } = {},
): Promise<Addressee[]> {
  const { rows } = await sql<Addressee>`
    select u.id, u.code, v.name, u.kind, u.level
    from units u
    join unit_kinds k on k.id = u.kind
    join unit_versions v on v.unit_id = u.id and v.valid @> ${day}::date
    where u.code <> all (${[...(rule.except ?? [])]}::text[])
      and (${namesOnlyUnits(rule) ? sql`false` : sql`(${isBelow(officeId, day)} and ${isMeant(officeId, rule, day)})`}
        or (u.code = any (${[...(rule.units ?? [])]}::text[])
            and (${isBelow(officeId, day)} or ${partners ? sql`u.kind in ('police', 'front')` : sql`false`})))
    order by u.code`.execute(ctx.tx);
  return rows;
}

function isBelow(officeId: number, day: IsoDate) {
  return sql`u.id in (select c.unit_id from unit_closure c
    where c.ancestor_id = ${officeId} and c.depth > 0 and c.valid @> ${day}::date)`;
}

function isMeant(officeId: number, { levels, kinds, groups }: AddresseeRule, day: IsoDate) {
  const parts = [
    levels && levels.length > 0 ? sql`u.level = any (${withMultiLevel(levels)}::text[])` : null,
    kinds && kinds.length > 0 ? sql`u.kind = any (${[...kinds]}::text[])` : sql`k.is_reporting`,
    groups && groups.length > 0
      ? sql`u.id in (select m.unit_id from unit_group_members m join unit_groups g on g.id = m.group_id
          where g.unit_id = ${officeId} and g.code = any (${[...groups]}::text[]) and m.valid @> ${day}::date)`
      : null,
  ].filter((part) => part !== null);
  return sql.join(parts, sql` and `);
}

// A school with several levels follows the rules of each of its parts.
function withMultiLevel(levels: readonly UnitLevel[]): UnitLevel[] {
  const holdsPart = levels.includes('primary') || levels.includes('lower_secondary');
  return holdsPart ? [...new Set<UnitLevel>([...levels, 'multi_level'])] : [...levels];
}
