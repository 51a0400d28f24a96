// The common beginning of everything that changes an activity: found, the actor's to write, and of the version they saw.
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { changedPaths } from '../activity.ts';
import { mayWriteJournal } from '../policy.ts';
import { findRevision, findStoredActivity, type StoredActivity } from './activity-store.ts';

export interface ActivityForWriting extends StoredActivity {
  readonly unit: UnitForActing;
}

/**
 * Finds an activity and holds its row, so that two people who write at once follow each other. Throws
 * `activity.not_found` when it is not the actor's to write, and when it is deleted unless `deleted` allows that.
 */
export async function findActivityForWriting(
  ctx: Ctx,
  id: string,
  { deleted = false } = {},
): Promise<ActivityForWriting> {
  const stored = await findStoredActivity(ctx.tx, id, true);
  const unit = stored && (await findUnitForActing(ctx, { id: stored.unitId }));
  if (!stored || !unit || !mayWriteJournal(ctx.actor, unit)) throw notFound('activity');
  if (stored.activity.deletedAt !== null && !deleted) throw notFound('activity');
  return { ...stored, unit };
}

/** Somebody was faster: `activity.stale` says which fields differ from the version the actor saw. */
export async function refuseWhenStale(
  ctx: Ctx,
  { activity }: StoredActivity,
  version: number | undefined,
): Promise<void> {
  if (version === undefined || activity.version === version) return;
  const seen = await findRevision(ctx.tx, activity.id, version);
  throw new AppError('conflict', 'activity.stale', {
    version: activity.version,
    changed: seen ? changedPaths(seen, activity).join(', ') : '',
    changedAt: activity.updatedAt,
  });
}
