// A unit lets others take its plan as a pattern: what is written in it, never how far it is.
import { defineCommand, defineQuery } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import { sharedContentOf } from '../plan-content.ts';
import { maySeeShares } from '../policy.ts';
import { listSharedPlansInput, planIdInput, sharePlanInput } from '../schemas.ts';
import { findPlanForActing, recordPlanEvent, refuseOtherThanWriters } from './plan-for-acting.ts';
import {
  deleteShare,
  findShare,
  selectSeals,
  selectShares,
  upsertShare,
  type SharedPlan,
} from './seal-store.ts';

/** Only a plan that the office has accepted once is a pattern; what is shared is its last sealed version. */
export const sharePlan = defineCommand({
  name: 'plans.share_plan',
  input: sharePlanInput,
  async run(ctx, { id, shared }): Promise<{ id: string; isShared: boolean }> {
    const found = await findPlanForActing(ctx, id, { lock: true });
    refuseOtherThanWriters(found);
    const { plan } = found;
    if (!shared) {
      await deleteShare(ctx.tx, plan.id);
    } else {
      const seal = (await selectSeals(ctx.tx, plan.id)).findLast(({ withdrawnAt }) => withdrawnAt === null);
      if (plan.firstAcceptedAt === null || !seal) throw new AppError('rule', 'plan.not_accepted_yet');
      await upsertShare(ctx.tx, plan, {
        content: seal.content,
        shared: sharedContentOf(seal.content),
        at: ctx.now,
      });
    }
    recordPlanEvent(ctx, plan, shared ? 'plan.shared' : 'plan.unshared');
    return { id: plan.id, isShared: shared };
  },
});

export interface SharedPlans {
  readonly items: readonly (Omit<SharedPlan, 'content' | 'unitId'> & { readonly tasks: number })[];
  readonly total: number;
  readonly next: null;
}

/** What may be taken as a pattern, newest first. */
export const listSharedPlans = defineQuery({
  name: 'plans.list_shared',
  input: listSharedPlansInput,
  async run(ctx, { level, q }): Promise<SharedPlans> {
    if (!maySeeShares(ctx.actor)) throw notFound('plan');
    const found = await selectShares(ctx.tx, { level, search: q === undefined ? undefined : foldMarks(q) });
    const items = found.map(({ content, unitId: _unitId, ...share }) => ({
      ...share,
      tasks: content.tasks.length,
    }));
    return { items, total: items.length, next: null };
  },
});

/** One of them, to look at before it is copied. */
export const getSharedPlan = defineQuery({
  name: 'plans.get_shared',
  input: planIdInput,
  async run(ctx, { id }): Promise<Omit<SharedPlan, 'unitId'>> {
    const share = maySeeShares(ctx.actor) ? await findShare(ctx.tx, id) : undefined;
    if (!share) throw notFound('plan');
    const { unitId: _unitId, ...visible } = share;
    return visible;
  },
});
