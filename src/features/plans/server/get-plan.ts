// One plan as its page shows it: parts, tasks with how far they are, remarks, and what the actor may do.
import type { Role } from '#foundation/accounts/actor.ts';
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { stepsFrom } from '#foundation/workflow/workflow.ts';
import { notFound } from '#shared/app-error.ts';
import type { DateRange, IsoDate } from '#shared/dates.ts';
import { gateOf, type PlanGateItem } from '../check-plan.ts';
import {
  nameOfYear,
  numberTasks,
  type PlanKind,
  type PlanSection,
  type PlanTask,
  type PlanYear,
} from '../plan.ts';
import { isEditable, PLAN_WORKFLOW, type PlanState, type PlanTarget } from '../plan-workflow.ts';
import { mayReadPlans, mayWritePlan } from '../policy.ts';
import { countTasks, progressOf, type Progress, type TaskCounts } from '../progress.ts';
import { planIdInput, unitPlansInput } from '../schemas.ts';
import { contentOf } from './content.ts';
import { findPlanForActing, type PlanForActing } from './plan-for-acting.ts';
import { selectPlansOfUnit, type StoredPlan } from './plan-store.ts';
import { headCountsOf, linkedSumsOf, sumsOf, taskCountsOf } from './progress-query.ts';
import { openRemarksOf, type OpenRemark } from './remarks.ts';
import { findSeal } from './seal-store.ts';

export interface TaskView extends PlanTask {
  /** `2.3`. */
  readonly number: string;
  readonly progress: Progress;
  /** Inner bodies in words. */
  readonly coOwnerNames: readonly string[];
}

export interface PlanCan {
  readonly write: boolean;
  /** Leave out a task with a reason, also in the year of an accepted plan. */
  readonly leaveOut: boolean;
  readonly answerLeftOut: boolean;
  readonly share: boolean;
  readonly discard: boolean;
  /** Steps of the workflow, conditions aside. */
  readonly steps: readonly PlanTarget[];
}

export interface PlanView {
  readonly id: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly year: PlanYear;
  readonly yearName: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly kinds: readonly PlanKind[];
  readonly title: string;
  readonly documentNumber: number | null;
  readonly issuedOn: IsoDate | null;
  /** What follows the "/" of its number: `KH-THCSMHS`. */
  readonly symbol: string;
  readonly state: PlanState;
  readonly version: number;
  readonly editVersion: number;
  readonly isShared: boolean;
  readonly proposedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly openedByOfficeAt: Date | null;
  readonly sections: readonly PlanSection[];
  /** In the order of their numbers. */
  readonly tasks: readonly TaskView[];
  readonly counts: TaskCounts;
  readonly gate: readonly PlanGateItem[];
  /** About the version the office returned; empty otherwise. */
  readonly remarks: readonly OpenRemark[];
  readonly seal: { readonly sha256: string; readonly sealedAt: Date; readonly sealedBy: string } | null;
  readonly can: PlanCan;
}

export const getPlan = defineQuery({
  name: 'plans.get_plan',
  input: planIdInput,
  async run(ctx, { id }): Promise<PlanView> {
    const found = await findPlanForActing(ctx, id);
    const { plan, unit, roles } = found;
    const [content, headCounts, seal] = await Promise.all([
      contentOf(ctx, found),
      headCountsOf(ctx, [unit.id]),
      plan.version === 0 ? undefined : findSeal(ctx.tx, plan.id, plan.version),
    ]);
    const [linked, remarks] = await Promise.all([
      linkedSumsOf(
        ctx,
        content.tasks.map((task) => task.id),
      ),
      openRemarksOf(ctx, plan, content),
    ]);
    const tasks = numberTasks(content.sections, content.tasks).map(({ number, task }): TaskView => ({
      ...task,
      number,
      progress: progressOf(task, sumsOf(linked, task.id), headCounts(unit.id), ctx.today),
      coOwnerNames: task.coOwners.map((body) => content.bodies[body] ?? body),
    }));
    return {
      ...headOf(plan),
      unitName: content.unit.name,
      symbol: `KH-${content.paper.bodyCode}`,
      sections: content.sections,
      tasks,
      counts: countTasks(tasks.map(({ progress }) => progress.state)),
      gate: gateOf({ ...content, remarks }),
      remarks,
      seal: seal ? { sha256: seal.sha256, sealedAt: seal.sealedAt, sealedBy: seal.sealedByName } : null,
      can: canOf(found, roles),
    };
  },
});

function headOf(plan: StoredPlan) {
  return {
    id: plan.id,
    unitCode: plan.unitCode,
    year: plan.year,
    yearName: nameOfYear(plan.year),
    ...plan.range,
    kinds: plan.kinds,
    title: plan.title,
    documentNumber: plan.documentNumber,
    issuedOn: plan.issuedOn,
    state: plan.state,
    version: plan.version,
    editVersion: plan.editVersion,
    isShared: plan.isShared,
    proposedAt: plan.proposedAt,
    submittedAt: plan.submittedAt,
    acceptedAt: plan.acceptedAt,
    openedByOfficeAt: plan.openedByOfficeAt,
  };
}

function canOf({ plan }: PlanForActing, roles: readonly Role[]): PlanCan {
  const writes = roles.includes('coordinator') || roles.includes('head');
  const decides = roles.includes('officer') || roles.includes('office_leader');
  const edits = writes && isEditable(plan.state, roles);
  return {
    write: edits,
    leaveOut: edits || (writes && plan.state === 'accepted'),
    answerLeftOut: decides && (plan.state === 'submitted' || plan.state === 'accepted'),
    share: writes && plan.firstAcceptedAt !== null,
    discard: writes && plan.version === 0,
    steps: stepsFrom(PLAN_WORKFLOW, plan.state, roles),
  };
}

export interface PlanSummary {
  readonly id: string;
  readonly year: PlanYear;
  readonly yearName: string;
  readonly days: DateRange;
  readonly kinds: readonly PlanKind[];
  readonly title: string;
  readonly state: PlanState;
  readonly version: number;
  readonly isShared: boolean;
  readonly counts: TaskCounts;
}

export interface UnitPlans {
  readonly unitCode: string;
  readonly isReporting: boolean;
  readonly items: readonly PlanSummary[];
  readonly can: { readonly write: boolean };
}

/** All plans of one unit, newest year first. */
export const listUnitPlans = defineQuery({
  name: 'plans.list_unit_plans',
  input: unitPlansInput,
  async run(ctx, { unit: code }): Promise<UnitPlans> {
    const unit = await findUnitForActing(ctx, { code });
    if (!unit || !mayReadPlans(ctx.actor, unit)) throw notFound('unit');
    return {
      unitCode: unit.code,
      isReporting: unit.isReporting,
      items: await summariesOf(ctx, unit.id),
      can: { write: mayWritePlan(ctx.actor, unit) },
    };
  },
});

const NO_TASKS = countTasks([]);

async function summariesOf(ctx: Ctx, unitId: number): Promise<PlanSummary[]> {
  const plans = await selectPlansOfUnit(ctx.tx, unitId);
  const counts = await taskCountsOf(ctx, plans);
  return plans.map((plan) => ({
    id: plan.id,
    year: plan.year,
    yearName: nameOfYear(plan.year),
    days: plan.range,
    kinds: plan.kinds,
    title: plan.title,
    state: plan.state,
    version: plan.version,
    isShared: plan.isShared,
    counts: counts.get(plan.id) ?? NO_TASKS,
  }));
}
