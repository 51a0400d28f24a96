// A unit begins the plan of a year: from the office's template, from its own plan of another year, or from one that
// another unit shares.
import { findUnitForActing, type UnitForActing } from '#foundation/organisation/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { levelsOfUnit } from '#shared/figure-definition.ts';
import { newId } from '#shared/ids.ts';
import { isLeftOut } from '../check-plan.ts';
import { movedTask } from '../move-year.ts';
import {
  rangeOfYear,
  titleOf,
  type PlanKind,
  type PlanSection,
  type PlanYear,
  type TaskFacts,
} from '../plan.ts';
import { mayReadPlans, mayWritePlan } from '../policy.ts';
import { planIdInput, startPlanInput } from '../schemas.ts';
import { planFromTemplate } from '../template.ts';
import { findPlanForActing, recordPlanEvent, refuseOtherThanWriters } from './plan-for-acting.ts';
import { deletePlan, findStoredPlan, insertPlan } from './plan-store.ts';
import { findShare } from './seal-store.ts';
import { insertSections, insertTasks, selectSections, selectTasks } from './task-store.ts';
import { templateFor } from './templates.ts';

interface Beginning {
  readonly sections: readonly PlanSection[];
  readonly tasks: readonly TaskFacts[];
  readonly templateId: string | null;
  readonly copiedFromUnitId: number | null;
}

interface Wanted {
  readonly year: PlanYear;
  readonly kinds: readonly PlanKind[];
}

export const startPlan = defineCommand({
  name: 'plans.start_plan',
  input: startPlanInput,
  constraints: { plan_kind_once_a_year: ['rule', 'plan.kind_taken'] },
  async run(ctx, { unitCode, yearKind, firstYear, kinds, from }): Promise<{ id: string }> {
    const unit = await findUnitForActing(ctx, { code: unitCode });
    if (!unit || !mayReadPlans(ctx.actor, unit)) throw notFound('unit');
    if (!unit.isReporting) throw new AppError('rule', 'plan.unit_does_not_plan');
    if (!mayWritePlan(ctx.actor, unit)) throw new AppError('forbidden', 'plan.not_writer');
    const year = { yearKind, firstYear };
    const beginning = await beginningOf(ctx, unit, from, { year, kinds });
    const plan = {
      id: newId(),
      unitId: unit.id,
      unitCode: unit.code,
      year,
      range: rangeOfYear(year),
      kinds,
      title: titleOf(kinds, year),
    };
    await insertPlan(ctx.tx, { ...plan, ...beginning, at: ctx.now });
    await insertSections(ctx.tx, plan, beginning.sections);
    await insertTasks(
      ctx.tx,
      plan,
      beginning.tasks.map((task) => ({ ...task, id: newId() })),
      ctx.now,
    );
    recordPlanEvent(ctx, plan, 'plan.started', { source: from.source });
    return { id: plan.id };
  },
});

function beginningOf(
  ctx: Ctx,
  unit: UnitForActing,
  from: { source: 'template' } | { source: 'plan' | 'shared'; planId: string },
  wanted: Wanted,
): Promise<Beginning> {
  if (from.source === 'template') return fromTemplate(ctx, unit, wanted);
  return from.source === 'plan'
    ? fromOwnPlan(ctx, unit, from.planId, wanted)
    : fromShare(ctx, from.planId, wanted);
}

async function fromTemplate(ctx: Ctx, unit: UnitForActing, { year, kinds }: Wanted): Promise<Beginning> {
  const template = await templateFor(ctx, unit, rangeOfYear(year).from);
  const { sections, tasks } = planFromTemplate(template, {
    year,
    kinds,
    levels: levelsOfUnit(unit.level),
  });
  return { sections, tasks, templateId: template.id, copiedFromUnitId: null };
}

// What was left out last year is left out of the copy: the reason was last year's.
async function fromOwnPlan(
  ctx: Ctx,
  unit: UnitForActing,
  planId: string,
  { year }: Wanted,
): Promise<Beginning> {
  const plan = await findStoredPlan(ctx.tx, planId);
  if (plan?.unitId !== unit.id) throw notFound('plan');
  const [sections, tasks] = await Promise.all([
    selectSections(ctx.tx, plan.id),
    selectTasks(ctx.tx, [plan.id]),
  ]);
  return {
    sections,
    tasks: tasks.filter((task) => !isLeftOut(task)).map((task) => movedTask(task, plan.year, year)),
    templateId: null,
    copiedFromUnitId: null,
  };
}

async function fromShare(ctx: Ctx, planId: string, { year }: Wanted): Promise<Beginning> {
  const share = await findShare(ctx.tx, planId);
  if (!share) throw notFound('plan');
  const noLinks = { clause: '', assignmentId: null, modelId: null, campaignId: null };
  return {
    sections: share.content.sections,
    tasks: share.content.tasks.map((task) => movedTask({ ...task, ...noLinks }, share.year, year)),
    templateId: null,
    copiedFromUnitId: share.unitId,
  };
}

/** A plan that was never sent may be thrown away, as long as no activity names one of its tasks. */
export const discardPlan = defineCommand({
  name: 'plans.discard_plan',
  input: planIdInput,
  constraints: { activity_serves_task_of_its_unit: ['rule', 'plan.task_has_activities'] },
  async run(ctx, { id }): Promise<void> {
    const found = await findPlanForActing(ctx, id, { lock: true });
    refuseOtherThanWriters(found);
    if (found.plan.version > 0) throw new AppError('rule', 'plan.was_sent');
    await deletePlan(ctx.tx, found.plan);
    recordPlanEvent(ctx, found.plan, 'plan.discarded');
  },
});
