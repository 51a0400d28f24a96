// Reads of the tree: as it stands today, or as it stood on any day.
import { notFound } from '#shared/app-error.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import { defineQuery } from '../../use-case/index.ts';
import { findUnitsInput, getUnitInput } from '../schemas.ts';
import type { Unit } from '../unit.ts';
import { findUnitForActing, selectUnits } from './unit-store.ts';

export interface UnitPage {
  readonly items: Unit[];
  readonly total: number;
  /** Code to continue after; null on the last page. */
  readonly next: string | null;
}

/** Units within the actor's reach, in the order of their codes. `within` includes the unit it names. */
export const findUnits = defineQuery({
  name: 'organisation.find_units',
  input: findUnitsInput,
  async run(ctx, input): Promise<UnitPage> {
    const within =
      input.within === undefined ? undefined : await findUnitForActing(ctx, { code: input.within });
    if (input.within !== undefined && !within) throw notFound('unit');
    const { items, total } = await selectUnits(ctx.tx, {
      on: input.on ?? ctx.today,
      withinId: within?.id,
      kind: input.kind,
      search: input.q === undefined ? undefined : foldMarks(input.q),
      after: input.cursor,
      limit: input.limit + 1,
    });
    const page = items.slice(0, input.limit);
    return { items: page, total, next: items.length > input.limit ? (page.at(-1)?.code ?? null) : null };
  },
});

/** One unit as it stood on a day; `unit.not_found` when it did not exist then. */
export const getUnit = defineQuery({
  name: 'organisation.get_unit',
  input: getUnitInput,
  async run(ctx, input): Promise<Unit> {
    const { items } = await selectUnits(ctx.tx, { on: input.on ?? ctx.today, codes: [input.code] });
    const unit = items[0];
    if (!unit) throw notFound('unit');
    return unit;
  },
});
