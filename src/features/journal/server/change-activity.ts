// Corrects an activity. The person names the version they saw; if somebody else was faster, they learn what changed.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { defineCommand } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { changedPaths, type ActivityFacts } from '../activity.ts';
import { mayWriteJournal } from '../policy.ts';
import { changeActivityInput } from '../schemas.ts';
import { findRevision, findStoredActivity, replaceActivity } from './activity-store.ts';
import { LINKS, refuseOrWarn, type LoggedActivity } from './log-activity.ts';

export const changeActivity = defineCommand({
  name: 'journal.change_activity',
  input: changeActivityInput,
  constraints: LINKS,
  async run(ctx, { id, version, ...changes }): Promise<LoggedActivity> {
    const stored = await findStoredActivity(ctx.tx, id, true);
    const unit = stored && (await findUnitForActing(ctx, { id: stored.unitId }));
    if (!stored || !unit || stored.activity.deletedAt !== null || !mayWriteJournal(ctx.actor, unit))
      throw notFound('activity');
    const { activity } = stored;
    if (activity.version !== version) {
      const seen = await findRevision(ctx.tx, id, version);
      throw new AppError('conflict', 'activity.stale', {
        version: activity.version,
        changed: seen ? changedPaths(seen, activity).join(', ') : '',
        changedAt: activity.updatedAt,
      });
    }

    const facts: ActivityFacts = {
      ...activity,
      ...changes,
      attendance: { ...activity.attendance, ...changes.attendance },
      products: { ...activity.products, ...changes.products },
    };
    const warnings = await refuseOrWarn(ctx, unit, facts, id);
    await replaceActivity(ctx.tx, stored, { facts, by: ctx.actor.accountId, at: ctx.now });
    recordEvent(ctx, {
      name: 'journal.activity_changed',
      unitId: unit.id,
      subject: `activity:${id}`,
      data: { version: version + 1, changed: changedPaths(activity, facts), heldOn: facts.heldOn },
    });
    const after = await findStoredActivity(ctx.tx, id);
    if (!after) throw notFound('activity');
    return { ...after.activity, warnings };
  },
});
