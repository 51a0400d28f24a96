// Takes an activity out of the journal; it can be brought back for 30 days.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { addDays, todayInVietnam } from '#shared/dates.ts';
import { RESTORABLE_DAYS, type Activity } from '../activity.ts';
import { mayWriteJournal } from '../policy.ts';
import { activityIdInput, deleteActivityInput } from '../schemas.ts';
import { findStoredActivity, setDeleted, type StoredActivity } from './activity-store.ts';

export const deleteActivity = defineCommand({
  name: 'journal.delete_activity',
  input: deleteActivityInput,
  async run(ctx, { id, version }): Promise<Activity> {
    const stored = await storedForWriting(ctx, id);
    const { activity } = stored;
    if (activity.deletedAt !== null) throw notFound('activity');
    if (version !== undefined && activity.version !== version) {
      throw new AppError('conflict', 'activity.stale', {
        version: activity.version,
        changed: '',
        changedAt: activity.updatedAt,
      });
    }
    return setDeletion(ctx, stored, ctx.now);
  },
});

export const restoreActivity = defineCommand({
  name: 'journal.restore_activity',
  input: activityIdInput,
  async run(ctx, { id }): Promise<Activity> {
    const stored = await storedForWriting(ctx, id);
    const { deletedAt } = stored.activity;
    if (deletedAt === null) return stored.activity;
    const lastDay = addDays(todayInVietnam(new Date(deletedAt)), RESTORABLE_DAYS);
    if (ctx.today > lastDay) throw new AppError('rule', 'activity.too_late_to_restore', { lastDay });
    return setDeletion(ctx, stored, null);
  },
});

async function storedForWriting(ctx: Ctx, id: string): Promise<StoredActivity> {
  const stored = await findStoredActivity(ctx.tx, id, true);
  const unit = stored && (await findUnitForActing(ctx, { id: stored.unitId }));
  if (!stored || !unit || !mayWriteJournal(ctx.actor, unit)) throw notFound('activity');
  return stored;
}

async function setDeletion(
  ctx: Ctx,
  { activity, unitId }: StoredActivity,
  deletedAt: Date | null,
): Promise<Activity> {
  await setDeleted(ctx.tx, activity.id, deletedAt, ctx.now);
  recordEvent(ctx, {
    name: deletedAt ? 'journal.activity_deleted' : 'journal.activity_restored',
    unitId,
    subject: `activity:${activity.id}`,
    data: { heldOn: activity.heldOn },
  });
  return {
    ...activity,
    version: activity.version + 1,
    updatedAt: ctx.now.toISOString(),
    deletedAt: deletedAt?.toISOString() ?? null,
  };
}
