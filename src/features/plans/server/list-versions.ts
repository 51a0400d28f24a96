// The versions of a plan: one for each seal, with what it says otherwise than the one before.
import { defineQuery } from '#foundation/use-case/index.ts';
import { differencesBetween, type PlanDifference } from '../plan-content.ts';
import { planIdInput } from '../schemas.ts';
import { findPlanForActing } from './plan-for-acting.ts';
import { selectRemarks, selectSeals, type StoredRemark } from './seal-store.ts';

export interface PlanVersion {
  readonly version: number;
  readonly sha256: string;
  readonly sealedAt: Date;
  readonly sealedBy: string;
  readonly withdrawnAt: Date | null;
  readonly differences: readonly PlanDifference[];
  /** Titles of the tasks that the differences name. */
  readonly taskTitles: Readonly<Record<string, string>>;
  /** What the office said about it. */
  readonly remarks: readonly StoredRemark[];
}

export interface PlanVersions {
  readonly items: readonly PlanVersion[];
  readonly total: number;
  readonly next: null;
}

/** Oldest first. */
export const listPlanVersions = defineQuery({
  name: 'plans.list_versions',
  input: planIdInput,
  async run(ctx, { id }): Promise<PlanVersions> {
    const { plan } = await findPlanForActing(ctx, id);
    const [seals, remarks] = await Promise.all([
      selectSeals(ctx.tx, plan.id),
      selectRemarks(ctx.tx, plan.id),
    ]);
    const items = seals.map(({ version, sha256, sealedAt, sealedByName, withdrawnAt, content }, at) => {
      const before = seals[at - 1]?.content;
      return {
        version,
        sha256,
        sealedAt,
        sealedBy: sealedByName,
        withdrawnAt,
        differences: before ? differencesBetween(before, content) : [],
        taskTitles: Object.fromEntries(
          [...(before?.tasks ?? []), ...content.tasks].map((task) => [task.id, task.title]),
        ),
        remarks: remarks.filter(({ aboutVersion }) => aboutVersion === version),
      };
    });
    return { items, total: items.length, next: null };
  },
});
