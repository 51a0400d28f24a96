// What the office said about the version it returned, and whether it was answered, in words or by a change.
import type { Ctx } from '#foundation/use-case/index.ts';
import { differencesBetween, isFieldChanged, type PlanContent } from '../plan-content.ts';
import type { PlanRemark } from '../check-plan.ts';
import type { StoredPlan } from './plan-store.ts';
import { findSeal, selectRemarks, type StoredRemark } from './seal-store.ts';

export interface OpenRemark extends PlanRemark, StoredRemark {}

/** Remarks about the last sealed version, with what became of them; empty when nobody said anything about it. */
export async function openRemarksOf(
  ctx: Ctx,
  plan: StoredPlan,
  content: PlanContent,
): Promise<readonly OpenRemark[]> {
  if (plan.version === 0) return [];
  const remarks = await selectRemarks(ctx.tx, plan.id);
  const about = remarks.filter(({ aboutVersion }) => aboutVersion === plan.version);
  if (about.length === 0) return [];
  const seal = await findSeal(ctx.tx, plan.id, plan.version);
  const differences = seal ? differencesBetween(seal.content, content) : [];
  return about.map((remark) => ({ ...remark, isChanged: isFieldChanged(remark.field, differences) }));
}
