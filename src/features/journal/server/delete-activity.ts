// Takes an activity out of the journal; it can be brought back for 30 days.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError } from '#shared/app-error.ts';
import { addDays, todayInVietnam } from '#shared/dates.ts';
import { RESTORABLE_DAYS, type Activity } from '../activity.ts';
import { activityIdInput, deleteActivityInput } from '../schemas.ts';
import { findActivityForWriting, refuseWhenStale } from './activity-for-writing.ts';
import { setDeleted, type StoredActivity } from './activity-store.ts';

/** Deletes an activity: it counts nowhere from now on. What was sealed in a report keeps its number. */
export const deleteActivity = defineCommand({
  name: 'journal.delete_activity',
  input: deleteActivityInput,
  async run(ctx, { id, version }): Promise<Activity> {
    const stored = await findActivityForWriting(ctx, id);
    await refuseWhenStale(ctx, stored, version);
    return setDeletion(ctx, stored, ctx.now);
  },
});

/** Brings a deleted activity back; one that was not deleted stays as it is. */
export const restoreActivity = defineCommand({
  name: 'journal.restore_activity',
  input: activityIdInput,
  async run(ctx, { id }): Promise<Activity> {
    const stored = await findActivityForWriting(ctx, id, { deleted: true });
    const { deletedAt } = stored.activity;
    if (deletedAt === null) return stored.activity;
    const lastDay = addDays(todayInVietnam(new Date(deletedAt)), RESTORABLE_DAYS);
    if (ctx.today > lastDay) throw new AppError('rule', 'activity.too_late_to_restore', { lastDay });
    return setDeletion(ctx, stored, null);
  },
});

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
