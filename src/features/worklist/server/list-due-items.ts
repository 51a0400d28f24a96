// Việc cần làm: asks every slice what is due for a person at a unit, and puts what hurts most first. Owns nothing.
import { z } from 'zod';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import { ROLES, type Role } from '#foundation/accounts/actor.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import { mostUrgentFirst, type DueItem } from '../due-item.ts';
import { DUE_ITEM_SOURCES } from './sources.ts';

/** What a slice contributes: everything due for this role at this unit within `horizonDays`, in one or two statements. */
export type DueItemSource = (ctx: Ctx, seat: Seat, horizonDays: number) => Promise<DueItem[]>;

export interface Seat {
  readonly unit: UnitForActing;
  readonly role: Role;
}

export const listDueItems = defineQuery({
  name: 'worklist.list_due_items',
  input: z.strictObject({
    unit: z.string().max(60),
    role: z.enum(ROLES),
    horizonDays: z.coerce.number().int().min(1).max(400).default(60),
  }),
  async run(ctx, { unit: code, role, horizonDays }): Promise<DueItem[]> {
    const held = ctx.actor.grants.some((grant) => grant.unitCode === code && grant.role === role);
    const unit = held ? await findUnitForActing(ctx, { code }) : undefined;
    if (!unit) throw notFound('unit');
    const items: DueItem[] = [];
    for (const source of DUE_ITEM_SOURCES) items.push(...(await source(ctx, { unit, role }, horizonDays)));
    return items.sort(mostUrgentFirst(ctx.today));
  },
});
