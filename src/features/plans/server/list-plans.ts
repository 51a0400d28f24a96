// Who has a plan and how far it is: one row for each plan whose year holds a day, and for each unit that has none. The
// list of 3,500 units costs as many statements as that of one.
import { findUnitForActing, namedUnits, type NamedUnit } from '#foundation/organisation/server/index.ts';
import type { UnitLevel } from '#foundation/organisation/unit.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { invalid, notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { containsWords } from '#shared/vietnamese-text.ts';
import { nameOfYear, type PlanKind } from '../plan.ts';
import { PLAN_STATES, type PlanState } from '../plan-workflow.ts';
import { mayReadPlans } from '../policy.ts';
import { listPlansInput } from '../schemas.ts';
import type { TaskCounts } from '../progress.ts';
import { selectPlansOn, type StoredPlan } from './plan-store.ts';
import { taskCountsOf } from './progress-query.ts';

export const LISTED_STATES = ['not_started', ...PLAN_STATES] as const;
export type ListedState = PlanState | 'not_started';

export interface PlanRow {
  /** Null for a unit without a plan. */
  readonly id: string | null;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly level: UnitLevel | null;
  readonly state: ListedState;
  readonly yearName: string | null;
  readonly kinds: readonly PlanKind[];
  readonly version: number;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly openedByOfficeAt: Date | null;
  readonly tasks: TaskCounts | null;
}

export interface PlanList {
  readonly items: readonly PlanRow[];
  readonly total: number;
  /** To continue with; null on the last page. */
  readonly next: string | null;
  /** Rows by state before the filter by state, for the tabs above the list. */
  readonly states: Readonly<Record<ListedState, number>>;
  /** Tasks of all rows found. */
  readonly sums: { readonly total: number; readonly done: number; readonly late: number };
  readonly on: IsoDate;
}

export const listPlans = defineQuery({
  name: 'plans.list_plans',
  input: listPlansInput,
  async run(ctx, input): Promise<PlanList> {
    const code = input.within ?? soleUnit(ctx);
    const within = await findUnitForActing(ctx, { code });
    if (!within || !mayReadPlans(ctx.actor, within)) throw notFound('unit');
    const on = input.on ?? ctx.today;
    const rows = await planRowsOf(ctx, within.id, on);
    const found = rows
      .filter(({ kinds }) => input.kind === undefined || kinds.includes(input.kind))
      .filter(({ level }) => input.level === undefined || level === input.level)
      .filter(({ tasks }) => input.task === undefined || (tasks?.[input.task] ?? 0) > 0)
      .filter(
        ({ unitName, unitCode }) =>
          input.q === undefined || containsWords(`${unitName} ${unitCode}`, input.q),
      );
    const inState = found.filter(({ state }) => input.state === undefined || state === input.state);
    const start = input.cursor === undefined ? 0 : startAfter(inState, input.cursor);
    const items = inState.slice(start, start + input.limit);
    const last = items.at(-1);
    const isMore = start + input.limit < inState.length;
    return {
      items,
      total: inState.length,
      next: isMore && last ? keyOf(last) : null,
      states: countStates(found),
      sums: sumOf(inState),
      on,
    };
  },
});

/** A list needs a unit to be within; who has one only need not say it. */
function soleUnit(ctx: Ctx): string {
  const codes = [...new Set(ctx.actor.grants.map(({ unitCode }) => unitCode))];
  const [only] = codes;
  if (codes.length !== 1 || only === undefined) throw invalid([{ path: 'within', code: 'field.missing' }]);
  return only;
}

/** Units of today's tree, in the order of codes. */
async function planRowsOf(ctx: Ctx, withinId: number, on: IsoDate): Promise<PlanRow[]> {
  const units = (await namedUnits(ctx.tx, { on: ctx.today, withinId })).filter(
    ({ isReporting }) => isReporting,
  );
  const plans = await selectPlansOn(
    ctx.tx,
    on,
    units.map(({ id }) => id),
  );
  const counts = await taskCountsOf(ctx, plans);
  const byUnit = Map.groupBy(plans, ({ unitId }) => unitId);
  return units.flatMap((unit) => {
    const own = byUnit.get(unit.id);
    return own
      ? own.map((plan) => rowOf(unit, plan, counts.get(plan.id) ?? null))
      : [rowOf(unit, null, null)];
  });
}

function rowOf(unit: NamedUnit, plan: StoredPlan | null, tasks: TaskCounts | null): PlanRow {
  return {
    id: plan?.id ?? null,
    unitId: unit.id,
    unitCode: unit.code,
    unitName: unit.name,
    level: unit.level,
    state: plan?.state ?? 'not_started',
    yearName: plan ? nameOfYear(plan.year) : null,
    kinds: plan?.kinds ?? [],
    version: plan?.version ?? 0,
    submittedAt: plan?.submittedAt ?? null,
    acceptedAt: plan?.acceptedAt ?? null,
    openedByOfficeAt: plan?.openedByOfficeAt ?? null,
    tasks,
  };
}

function keyOf({ unitCode, id }: PlanRow): string {
  return id === null ? unitCode : `${unitCode}.${id}`;
}

// A row that is gone meanwhile is no reason to begin anew: the first row behind its place is the next one.
function startAfter(rows: readonly PlanRow[], cursor: string): number {
  const at = rows.findIndex((row) => keyOf(row) > cursor);
  return at === -1 ? rows.length : at;
}

function countStates(rows: readonly PlanRow[]): Record<ListedState, number> {
  const states = rows.map(({ state }) => state);
  return Object.fromEntries(
    LISTED_STATES.map((state) => [state, states.filter((one) => one === state).length]),
  ) as Record<ListedState, number>;
}

function sumOf(rows: readonly PlanRow[]): PlanList['sums'] {
  const add = (pick: (counts: TaskCounts) => number) =>
    rows.reduce((sum, { tasks }) => sum + (tasks ? pick(tasks) : 0), 0);
  return { total: add(({ total }) => total), done: add(({ done }) => done), late: add(({ late }) => late) };
}
