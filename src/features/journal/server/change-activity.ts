// Corrects an activity. The person names the version they saw; if somebody else was faster, they learn what changed.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import { changedPaths, type ActivityFacts } from '../activity.ts';
import { changeActivityInput } from '../schemas.ts';
import { findActivityForWriting, refuseWhenStale } from './activity-for-writing.ts';
import { findStoredActivity, replaceActivity } from './activity-store.ts';
import { LINK_ERRORS, refuseOrWarn, type LoggedActivity } from './log-activity.ts';

/** Only what is named changes; counts are merged group by group. The former version is kept as it was. */
export const changeActivity = defineCommand({
  name: 'journal.change_activity',
  input: changeActivityInput,
  constraints: LINK_ERRORS,
  async run(ctx, { id, version, ...changes }): Promise<LoggedActivity> {
    const stored = await findActivityForWriting(ctx, id);
    await refuseWhenStale(ctx, stored, version);
    const { activity, unit } = stored;

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
