// How far plans are, computed by the database for as many plans as are asked, in one statement. Must give the same
// states as the pure rule in ../progress.ts; progress-query.test.ts compares the two on random plans.
import { sql } from 'kysely';
import { sumsByPlanTask } from '#features/journal/server/index.ts';
import { latestFactsOf } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { NOTHING_LINKED, type HeadCounts, type LinkedSums, type TaskCounts } from '../progress.ts';
import './tables.ts';

/** What is linked to each of these tasks, by task id. The ids themselves are given, so that the index is walked. */
export async function linkedSumsOf(
  ctx: Ctx,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, LinkedSums>> {
  const { rows } = await sql<LinkedSums & { plan_task_id: string }>`
    select * from ${sumsByPlanTask(sql`select unnest(${[...taskIds]}::uuid[])`)} as linked`.execute(ctx.tx);
  return new Map(
    rows.map(({ plan_task_id: id, activities, sessions, staff, pupils }) => [
      id,
      { activities, sessions, staff, pupils },
    ]),
  );
}

/** The sums of one task; a task without activities has none. */
export function sumsOf(linked: ReadonlyMap<string, LinkedSums>, taskId: string): LinkedSums {
  return linked.get(taskId) ?? NOTHING_LINKED;
}

/** Last known head counts of units. */
export async function headCountsOf(
  ctx: Ctx,
  unitIds: readonly number[],
): Promise<(unitId: number) => HeadCounts> {
  const facts = await latestFactsOf(ctx.tx, unitIds, ctx.today);
  return (unitId) => {
    const known = facts.get(unitId);
    return { staff: known?.staff ?? null, pupils: known?.pupils ?? null };
  };
}

interface PlanOfUnit {
  readonly id: string;
  readonly unitId: number;
}

/** How many tasks of each plan are in which state today, by plan id. */
export async function taskCountsOf(
  ctx: Ctx,
  plans: readonly PlanOfUnit[],
): Promise<ReadonlyMap<string, TaskCounts>> {
  if (plans.length === 0) return new Map();
  const unitIds = [...new Set(plans.map(({ unitId }) => unitId))];
  const countsOf = await headCountsOf(ctx, unitIds);
  const ids = plans.map(({ id }) => id);
  const counts = unitIds.map(countsOf);
  const { rows } = await sql<TaskCounts & { plan_id: string }>`
    with wanted as materialized (select unnest(${ids}::uuid[]) as id),
    roll as materialized (
      select * from unnest(${unitIds}::int[], ${counts.map(({ staff }) => staff)}::int[],
                           ${counts.map(({ pupils }) => pupils)}::int[]) as r(unit_id, staff, pupils)
    ), counted as (
      select t.*, coalesce(l.activities, 0) as activities,
        case t.target_kind
          when 'sessions' then coalesce(l.sessions, 0)
          when 'count' then coalesce(l.activities, 0)
          when 'yes_no' then least(1, coalesce(l.activities, 0))
          else case when t.target_audience in ('staff', 'staff_and_pupils') then least(coalesce(l.staff, 0), r.staff) else 0 end
             + case when t.target_audience in ('pupils', 'staff_and_pupils') then least(coalesce(l.pupils, 0), r.pupils) else 0 end
        end as done,
        case t.target_kind
          when 'yes_no' then 1
          when 'reach' then ceil(nullif(case t.target_audience when 'staff' then r.staff when 'pupils' then r.pupils
                                             else r.staff + r.pupils end, 0) * t.target_value / 100.0)
          else t.target_value
        end as goal
      from plan_tasks t
      join roll r on r.unit_id = t.unit_id
      left join ${sumsByPlanTask(sql`select t.id from plan_tasks t join wanted w on w.id = t.plan_id`)} as l
        on l.plan_task_id = t.id
      where t.plan_id in (select id from wanted)
    ), stated as (
      select plan_id, case
        when left_out_reason is not null and left_out_answer is distinct from 'refused' then 'left_out'
        when goal > 0 and done >= goal then 'done'
        when to_on < ${ctx.today}::date then 'late'
        when from_on > ${ctx.today}::date and activities = 0 then 'upcoming'
        else 'running' end as state
      from counted
    )
    select plan_id,
      count(*) filter (where state <> 'left_out')::int as total,
      count(*) filter (where state = 'left_out')::int as left_out,
      count(*) filter (where state = 'done')::int as done,
      count(*) filter (where state = 'late')::int as late,
      count(*) filter (where state = 'running')::int as running,
      count(*) filter (where state = 'upcoming')::int as upcoming
    from stated group by plan_id`.execute(ctx.tx);
  return new Map(rows.map(({ plan_id: id, ...states }) => [id, states]));
}
