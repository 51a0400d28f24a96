// What a person is writing, saved on the server at every pause: Back, reload, sign-out or another phone lose nothing.
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import { readKeptForm } from '../activity-form.ts';
import { mayWriteJournal } from '../policy.ts';
import { draftIdInput, saveDraftInput, unitInput } from '../schemas.ts';
import './tables.ts';

export interface ActivityDraft {
  readonly id: string;
  readonly unitCode: string;
  /** The activity being corrected; null for a new one. */
  readonly activityId: string | null;
  readonly baseVersion: number | null;
  /** The form as typed, not checked: half-written dates and all. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly updatedAt: string;
}

/** Keeps the form as typed. Half-finished values are welcome; only its size is limited. No event: it is nobody else's business. */
export const saveActivityDraft = defineCommand({
  name: 'journal.save_draft',
  input: saveDraftInput,
  async run(ctx, input): Promise<{ id: string; updatedAt: string }> {
    const unit = await findUnitForActing(ctx, { code: input.unitCode });
    if (!unit || !mayWriteJournal(ctx.actor, unit) || ctx.actor.accountId === null) throw notFound('unit');
    const body = JSON.stringify(input.body);
    await ctx.tx
      .insertInto('activity_drafts')
      .values({
        id: input.id,
        account_id: ctx.actor.accountId,
        unit_id: unit.id,
        activity_id: input.activityId,
        base_version: input.baseVersion,
        body,
        updated_at: ctx.now,
      })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ body, updated_at: ctx.now }))
      .execute();
    return { id: input.id, updatedAt: ctx.now.toISOString() };
  },
});

export const discardActivityDraft = defineCommand({
  name: 'journal.discard_draft',
  input: draftIdInput,
  async run(ctx, { id }): Promise<void> {
    // Row-level security lets one delete one's own drafts only; a draft of somebody else is not there.
    await ctx.tx.deleteFrom('activity_drafts').where('id', '=', id).execute();
  },
});

/** The actor's own drafts for one unit, newest first. */
export const findActivityDrafts = defineQuery({
  name: 'journal.find_drafts',
  input: unitInput,
  async run(ctx, { unit: code }): Promise<ActivityDraft[]> {
    const unit = await findUnitForActing(ctx, { code });
    if (!unit || !mayWriteJournal(ctx.actor, unit)) throw notFound('unit');
    const rows = await ctx.tx
      .selectFrom('activity_drafts')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .orderBy('updated_at', 'desc')
      .limit(20)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      unitCode: unit.code,
      activityId: row.activity_id,
      baseVersion: row.base_version,
      body: row.body,
      updatedAt: row.updated_at.toISOString(),
    }));
  },
});

/** Own drafts of a unit for the worklist: what they are about ('' = nothing yet) and when they were last touched. */
export async function findDraftsOf(
  ctx: Ctx,
  unitId: number,
): Promise<{ id: string; activityId: string | null; title: string; updatedAt: Date }[]> {
  const rows = await ctx.tx
    .selectFrom('activity_drafts')
    .select(['id', 'activity_id', 'body', 'updated_at'])
    .where('unit_id', '=', unitId)
    .orderBy('updated_at', 'desc')
    .limit(5)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    activityId: row.activity_id,
    title: readKeptForm(row.body['form'], ctx.today).title.trim(),
    updatedAt: row.updated_at,
  }));
}
