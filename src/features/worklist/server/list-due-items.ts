// Việc cần làm: asks every slice what is due for a person at a unit, and puts what hurts most first. Owns nothing.
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import type { DateRange } from '#shared/dates.ts';
import { hasBegun, mostUrgentFirst, type DueItem } from '../due-item.ts';
import { listDueItemsInput, listOwnDueItemsInput, daysAsked } from '../schemas.ts';
import type { Seat } from './due-item-source.ts';
import { DUE_ITEM_SOURCES } from './sources.ts';

/** For one seat, most urgent first. `upcoming`: also what cannot be begun yet, as the calendar shows it. */
export const listDueItems = defineQuery({
  name: 'worklist.list_due_items',
  input: listDueItemsInput,
  async run(ctx, { unit: code, role, from, to, upcoming }): Promise<DueItem[]> {
    const held = ctx.actor.grants.some((grant) => grant.unitCode === code && grant.role === role);
    const unit = held ? await findUnitForActing(ctx, { code }) : undefined;
    if (!unit) throw notFound('unit');
    const items = await gather(ctx, { unit, role }, daysAsked(ctx.today, { from, to }));
    return items.filter((item) => upcoming || hasBegun(item, ctx.today)).toSorted(mostUrgentFirst(ctx.today));
  },
});

/** For all seats of whoever asks, each thing once, most urgent first: what the feed and the reminders tell. */
export const listOwnDueItems = defineQuery({
  name: 'worklist.list_own_due_items',
  input: listOwnDueItemsInput,
  async run(ctx, { from, to, upcoming }): Promise<DueItem[]> {
    const byKey = new Map<string, DueItem>();
    for (const { unitId, role } of ctx.actor.grants) {
      const unit = await findUnitForActing(ctx, { id: unitId });
      if (!unit) continue;
      const items = await gather(ctx, { unit, role }, daysAsked(ctx.today, { from, to }));
      for (const item of items) if (!byKey.has(item.key)) byKey.set(item.key, item);
    }
    return [...byKey.values()]
      .filter((item) => upcoming || hasBegun(item, ctx.today))
      .toSorted(mostUrgentFirst(ctx.today));
  },
});

/** One source after the other: they share one connection. */
async function gather(ctx: Ctx, seat: Seat, days: DateRange): Promise<DueItem[]> {
  const items: DueItem[] = [];
  for (const source of DUE_ITEM_SOURCES) items.push(...(await source(ctx, seat, days)));
  return items;
}
