// A new unit enters the tree on a day.
import type { z } from 'zod';
import { AppError, notFound } from '#shared/app-error.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, type Ctx } from '../../use-case/index.ts';
import { mayChangeTree } from '../policy.ts';
import { openUnitInput } from '../schemas.ts';
import { findUnitForActing, insertUnit, insertVersion, rebuildClosure } from './unit-store.ts';

export const openUnit = defineCommand({
  name: 'organisation.open_unit',
  input: openUnitInput,
  constraints: {
    unit_code_unique: ['conflict', 'organisation.code_taken'],
    unit_level_of_schools: ['rule', 'organisation.level_of_schools'],
    units_kind_fkey: ['rule', 'organisation.unknown_kind'],
  },
  async run(ctx, input): Promise<{ code: string }> {
    if (!mayChangeTree(ctx.actor)) throw new AppError('forbidden', 'organisation.only_operator');
    await addToTree(ctx, input, await parentOn(ctx, input.parentCode));
    await rebuildClosure(ctx.tx);
    return { code: input.code };
  },
});

/** Writes a unit with its first version, and says so in the audit trail. The caller rebuilds the closure, once for all. */
export async function addToTree(
  ctx: Ctx,
  unit: z.output<typeof openUnitInput>,
  parentId: number | null,
  from?: 'import',
): Promise<number> {
  const unitId = await insertUnit(ctx.tx, unit);
  await insertVersion(ctx.tx, {
    unitId,
    name: unit.name,
    shortName: unit.shortName ?? unit.name,
    parentId,
    letterhead: withoutUndefined(unit.letterhead),
    from: unit.openedOn,
    to: null,
    source: unit.source,
  });
  recordEvent(ctx, {
    name: 'organisation.unit_opened',
    unitId,
    subject: `unit:${unit.code}`,
    data: { openedOn: unit.openedOn, ...(from && { by: from }) },
  });
  return unitId;
}

/** The id of a parent named by code; null stays null. Not there and out of reach answer alike. */
export async function parentOn(ctx: Ctx, parentCode: string | null): Promise<number | null> {
  if (parentCode === null) return null;
  const parent = await findUnitForActing(ctx, { code: parentCode });
  if (!parent) throw notFound('unit');
  return parent.id;
}

/** Drops keys without a value, so that a partial letterhead does not erase lines it does not name. */
export function withoutUndefined<T extends object>(
  partial: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(partial).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
