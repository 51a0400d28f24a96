// A plan as use cases need it to decide: what is stored of it, its unit, and the parts the actor plays.
import type { Role } from '#foundation/accounts/actor.ts';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { isEditable } from '../plan-workflow.ts';
import { mayReadPlans, rolesOnPlan } from '../policy.ts';
import { findStoredPlan, type StoredPlan } from './plan-store.ts';

export interface PlanForActing {
  readonly plan: StoredPlan;
  readonly unit: UnitForActing;
  readonly roles: readonly Role[];
}

/** Throws `plan.not_found` when there is none, and when it is not the actor's to see. */
export async function findPlanForActing(ctx: Ctx, id: string, { lock = false } = {}): Promise<PlanForActing> {
  const plan = await findStoredPlan(ctx.tx, id, lock);
  const unit = plan && (await findUnitForActing(ctx, { id: plan.unitId }));
  if (!plan || !unit || !mayReadPlans(ctx.actor, unit)) throw notFound('plan');
  return { plan, unit, roles: rolesOnPlan(ctx.actor, unit) };
}

/** A plan to be changed: throws `plan.not_writer` for those who only read it, and a refusal once it is sent. */
export async function findPlanForWriting(
  ctx: Ctx,
  id: string,
  editVersion: number | undefined,
): Promise<PlanForActing> {
  const found = await findPlanForActing(ctx, id, { lock: true });
  refuseOtherThanWriters(found);
  if (!isEditable(found.plan.state, found.roles)) {
    throw new AppError('rule', found.plan.state === 'proposed' ? 'plan.with_head' : 'plan.sealed');
  }
  refuseWhenStale(found.plan, editVersion);
  return found;
}

export function refuseOtherThanWriters({ roles }: Pick<PlanForActing, 'roles'>): void {
  if (!roles.includes('coordinator') && !roles.includes('head'))
    throw new AppError('forbidden', 'plan.not_writer');
}

/** Somebody else changed the plan after the actor looked at it. */
export function refuseWhenStale(plan: StoredPlan, editVersion: number | undefined): void {
  if (editVersion !== undefined && plan.editVersion !== editVersion)
    throw new AppError('conflict', 'plan.stale', { editVersion: plan.editVersion });
}

/** Every change says so in the audit trail; texts stay out of it. */
export function recordPlanEvent(
  ctx: Ctx,
  plan: Pick<StoredPlan, 'id' | 'unitId' | 'year' | 'kinds'>,
  name: string,
  data: Readonly<Record<string, unknown>> = {},
): void {
  recordEvent(ctx, {
    name,
    unitId: plan.unitId,
    subject: `plan:${plan.id}`,
    data: { year: plan.year.firstYear, yearKind: plan.year.yearKind, kinds: plan.kinds, ...data },
  });
}
