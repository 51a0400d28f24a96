// What plans ask of somebody now, for the worklist: of a school to repair, approve and do; of an office to look.
import { sql } from 'kysely';
import { namedUnits, type UnitForActing } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { isWithin, type DateRange } from '#shared/dates.ts';
import { nameOfYear, type PlanTask } from '../plan.ts';
import type { PlanState } from '../plan-workflow.ts';
import { progressOf, type Progress } from '../progress.ts';
import { selectPlansOfUnit, type StoredPlan } from './plan-store.ts';
import { headCountsOf, linkedSumsOf, sumsOf } from './progress-query.ts';
import { selectTasks, selectWaitingLeftOut } from './task-store.ts';

export interface PlanWork {
  /** Plans that stand between school and office. */
  readonly plans: readonly {
    readonly id: string;
    readonly yearName: string;
    readonly state: PlanState;
    readonly since: Date | null;
  }[];
  /** Tasks of plans in force that are not done, whose last day lies within the days asked. */
  readonly tasks: readonly {
    readonly planId: string;
    readonly task: PlanTask;
    readonly progress: Progress;
  }[];
}

/** A plan once accepted is in force, also while it is corrected, until its year is over: then it is history. */
const isInForce = ({ firstAcceptedAt, range }: StoredPlan, { today }: Pick<Ctx, 'today'>) =>
  firstAcceptedAt !== null && range.to >= today;

export async function openPlanWork(ctx: Ctx, unitId: number, days: DateRange): Promise<PlanWork> {
  const plans = await selectPlansOfUnit(ctx.tx, unitId);
  const inForce = plans
    .filter((plan) => isInForce(plan, ctx))
    .filter(({ range }) => range.from <= days.to && range.to >= days.from)
    .map(({ id }) => id);
  const tasks = (await selectTasks(ctx.tx, inForce)).filter(({ to }) => isWithin(to, days));
  const [linked, headCounts] =
    tasks.length === 0
      ? [new Map<string, never>(), () => ({ staff: null, pupils: null })]
      : [
          await linkedSumsOf(
            ctx,
            tasks.map(({ id }) => id),
          ),
          await headCountsOf(ctx, [unitId]),
        ];
  return {
    plans: plans
      .filter(({ state }) => state === 'returned' || state === 'proposed')
      .map(({ id, year, state, returnedAt, proposedAt }) => ({
        id,
        yearName: nameOfYear(year),
        state,
        since: state === 'returned' ? returnedAt : proposedAt,
      })),
    tasks: tasks
      .map((task) => ({
        planId: task.planId,
        task,
        progress: progressOf(task, sumsOf(linked, task.id), headCounts(unitId), ctx.today),
      }))
      .filter(({ progress }) => progress.state !== 'done' && progress.state !== 'left_out'),
  };
}

export interface PlansWaiting {
  readonly sent: { readonly count: number; readonly since: Date | null };
  /** Reasons for leaving out a task of an accepted plan. */
  readonly reasons: number;
}

/** What waits for the office right above the units that planned. */
export async function plansWaiting(ctx: Ctx, office: Pick<UnitForActing, 'id'>): Promise<PlansWaiting> {
  const units = await namedUnits(ctx.tx, { on: ctx.today, withinId: office.id });
  const own = units.filter(({ parentId, isReporting }) => isReporting && parentId === office.id);
  const ids = own.map(({ id }) => id);
  const { rows } = await sql<{ count: number; since: Date | null }>`
    select count(*)::int as count, min(submitted_at) as since from plans
    where state = 'submitted' and unit_id = any (${ids}::int[])`.execute(ctx.tx);
  const reasons = await selectWaitingLeftOut(ctx.tx, ids);
  return { sent: rows[0] ?? { count: 0, since: null }, reasons };
}
