// Renames, moves and closes units. Each operation may be tried first: a dry run answers what would change and
// changes nothing. Old reports keep the tree of their day, because versions end and are never overwritten.
import { AppError, notFound } from '#shared/app-error.ts';
import { addDays } from '#shared/dates.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { defineCommand, type Ctx } from '../../use-case/index.ts';
import { mayChangeTree } from '../policy.ts';
import { changeUnitInput } from '../schemas.ts';
import { parentOn, withoutUndefined } from './open-unit.ts';
import {
  endVersion,
  findUnitForActing,
  insertVersion,
  markClosed,
  rebuildClosure,
  selectIdsBelow,
  selectVersion,
  type UnitForActing,
  type UnitVersion,
} from './unit-store.ts';

export interface UnitChange {
  readonly code: string;
  readonly change: 'rename' | 'move' | 'close';
  readonly on: string;
  readonly before: { name: string; parentId: number | null };
  readonly after: { name: string; parentId: number | null } | null;
  /** Units below it that move or lose their place with it. */
  readonly unitsBelow: number;
  readonly applied: boolean;
}

export const changeUnit = defineCommand({
  name: 'organisation.change_unit',
  input: changeUnitInput,
  constraints: { unit_versions_do_not_overlap: ['conflict', 'organisation.later_version_exists'] },
  async run(ctx, input): Promise<UnitChange> {
    if (!mayChangeTree(ctx.actor)) throw new AppError('forbidden', 'organisation.only_operator');
    const unit = await findUnitForActing(ctx, { code: input.code });
    if (!unit) throw notFound('unit');
    const current = await versionToChange(ctx, unit, input.on);
    const below = await selectIdsBelow(ctx.tx, unit.id, input.on);
    const next = await nextVersion(ctx, unit, current, below, input);

    if (!input.dryRun) {
      await endVersion(ctx.tx, current, input.on);
      if (next) await insertVersion(ctx.tx, { ...next, source: input.source });
      if (input.change === 'close')
        await markClosed(ctx.tx, unit.id, addDays(input.on, -1), await parentOn(ctx, input.successorCode));
      await rebuildClosure(ctx.tx);
      recordEvent(ctx, {
        name: `organisation.unit_${EVENT_NAME[input.change]}`,
        unitId: unit.id,
        subject: `unit:${unit.code}`,
        data: { on: input.on },
      });
    }
    return {
      code: unit.code,
      change: input.change,
      on: input.on,
      before: { name: current.name, parentId: current.parentId },
      after: next && { name: next.name, parentId: next.parentId },
      unitsBelow: below.length,
      applied: !input.dryRun,
    };
  },
});

const EVENT_NAME = { rename: 'renamed', move: 'moved', close: 'closed' } as const;

/** The version that stands on the day of the change, provided that it began before that day and is the last one. */
async function versionToChange(ctx: Ctx, unit: UnitForActing, on: typeof ctx.today): Promise<UnitVersion> {
  if (unit.closedOn !== null)
    throw new AppError('rule', 'organisation.unit_closed', { closedOn: unit.closedOn });
  const current = await selectVersion(ctx.tx, unit.id, on);
  if (!current || current.from >= on)
    throw new AppError('rule', 'organisation.change_before_opening', { on });
  if (current.to !== null) throw new AppError('conflict', 'organisation.later_version_exists', { on });
  return current;
}

type Input = (typeof changeUnit)['input']['_zod']['output'];

async function nextVersion(
  ctx: Ctx,
  unit: UnitForActing,
  current: UnitVersion,
  below: readonly number[],
  input: Input,
): Promise<Omit<UnitVersion, 'id'> | null> {
  const unchanged = { ...current, from: input.on, to: null };
  if (input.change === 'rename') {
    return {
      ...unchanged,
      name: input.name,
      shortName: input.shortName ?? input.name,
      letterhead: { ...current.letterhead, ...withoutUndefined(input.letterhead ?? {}) },
    };
  }
  if (input.change === 'move') {
    const parentId = await parentOn(ctx, input.parentCode);
    if (parentId === unit.id || (parentId !== null && below.includes(parentId))) {
      throw new AppError('rule', 'organisation.below_itself');
    }
    return { ...unchanged, parentId };
  }
  if (below.length > 0) throw new AppError('rule', 'organisation.units_below', { count: below.length });
  return null;
}
