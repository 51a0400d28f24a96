// Pictures and papers that prove an activity. The file itself is kept by the files slice.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { claimFile } from '#foundation/files/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { MAX_EVIDENCE, mayHoldFiles, type Activity } from '../activity.ts';
import { evidenceInput } from '../schemas.ts';
import { findActivityForWriting } from './activity-for-writing.ts';
import { deleteEvidence, findStoredActivity, insertEvidence } from './activity-store.ts';

/** Shows a file that has arrived as proof of an activity; the same file twice is the same as once. */
export const attachEvidence = defineCommand({
  name: 'journal.attach_evidence',
  input: evidenceInput,
  async run(ctx, { activityId, fileId }): Promise<Activity> {
    const { activity, unitId } = await findActivityForWriting(ctx, activityId);
    if (!mayHoldFiles(activity)) throw new AppError('rule', 'activity.heading_only');
    if (activity.evidence.length >= MAX_EVIDENCE)
      throw new AppError('rule', 'activity.too_many_files', { max: MAX_EVIDENCE });
    const { mediaType, size } = await claimFile(ctx, fileId, unitId);
    await insertEvidence(ctx.tx, { activityId, fileId, mediaType, size, unitId, at: ctx.now });
    recordEvent(ctx, {
      name: 'journal.evidence_attached',
      unitId,
      subject: `activity:${activityId}`,
      data: { fileId },
    });
    return reread(ctx, activityId);
  },
});

/** Takes a proof away from its activity. */
export const removeEvidence = defineCommand({
  name: 'journal.remove_evidence',
  input: evidenceInput,
  async run(ctx, { activityId, fileId }): Promise<Activity> {
    const { unitId } = await findActivityForWriting(ctx, activityId);
    await deleteEvidence(ctx.tx, activityId, fileId);
    recordEvent(ctx, {
      name: 'journal.evidence_removed',
      unitId,
      subject: `activity:${activityId}`,
      data: { fileId },
    });
    return reread(ctx, activityId);
  },
});

async function reread(ctx: Ctx, id: string): Promise<Activity> {
  const stored = await findStoredActivity(ctx.tx, id);
  if (!stored) throw notFound('activity');
  return stored.activity;
}
