// A unit writes down, once, what it did.
import { recordEvent } from '#foundation/audit/server/index.ts';
import {
  factsOfUnits,
  findUnitForActing,
  type UnitForActing,
} from '#foundation/organisation/server/index.ts';
import { defineCommand, type ConstraintErrors, type Ctx } from '#foundation/use-case/index.ts';
import { invalid, notFound, type FieldProblem } from '#shared/app-error.ts';
import { levelsOfUnit } from '#shared/figure-definition.ts';
import { newId } from '#shared/ids.ts';
import type { Activity, ActivityFacts } from '../activity.ts';
import { checkActivity } from '../check-activity.ts';
import { DUPLICATE_DAYS } from '../likely-duplicates.ts';
import { mayWriteJournal } from '../policy.ts';
import { logActivityInput } from '../schemas.ts';
import { insertActivity, selectAround } from './activity-store.ts';
import { catalogueOf } from './catalogue.ts';

export interface LoggedActivity extends Activity {
  /** Questions, not refusals: attendance above the head count, likely duplicates … */
  readonly warnings: readonly FieldProblem[];
}

/** An activity may name a task of a plan and a document; the database refuses ids of neither. */
export const LINK_ERRORS: ConstraintErrors = {
  activity_serves_task_of_its_unit: ['invalid', 'activity.plan_task_unknown'],
  activities_document_id_fkey: ['invalid', 'activity.document_unknown'],
};

/** Writes a new activity. What is only doubtful comes back as `warnings`, beside what is kept. */
export const logActivity = defineCommand({
  name: 'journal.log_activity',
  input: logActivityInput,
  constraints: LINK_ERRORS,
  async run(ctx, { unitCode, ...facts }): Promise<LoggedActivity> {
    const unit = await findUnitForActing(ctx, { code: unitCode });
    if (!unit || !mayWriteJournal(ctx.actor, unit)) throw notFound('unit');
    const warnings = await refuseOrWarn(ctx, unit, facts);

    const id = newId();
    ctx.defer(insertActivity(ctx.tx, { id, unitId: unit.id, facts, by: ctx.actor.accountId, at: ctx.now }));
    recordEvent(ctx, {
      name: 'journal.activity_logged',
      unitId: unit.id,
      subject: `activity:${id}`,
      data: { kind: facts.kind, heldOn: facts.heldOn },
    });
    const at = ctx.now.toISOString();
    return {
      id,
      unitCode: unit.code,
      ...facts,
      evidence: [],
      version: 1,
      createdAt: at,
      updatedAt: at,
      deletedAt: null,
      warnings,
    };
  },
});

/** Throws when the activity cannot stand as it is; otherwise answers what a person should look at again. */
export async function refuseOrWarn(
  ctx: Ctx,
  unit: UnitForActing,
  facts: ActivityFacts,
  activityId?: string,
): Promise<readonly FieldProblem[]> {
  const [headCounts, around, catalogue] = await Promise.all([
    factsOfUnits(ctx.tx, [unit.id], facts.heldOn),
    selectAround(ctx.tx, unit.id, facts.heldOn, DUPLICATE_DAYS, facts),
    catalogueOf(ctx, unit),
  ]);
  const { problems, warnings } = checkActivity(facts, {
    catalogue,
    levels: levelsOfUnit(unit.level),
    headCounts: headCounts.get(unit.id) ?? [],
    today: ctx.today,
    nearby: around.filter((other) => other.id !== activityId),
  });
  if (problems.length > 0) throw invalid(problems);
  return warnings;
}
