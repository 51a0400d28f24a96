// What the journal holds for the tasks of plans, as a part of a query that the plans complete: they name the tasks, the
// journal says what counts. Coverage is a lower bound: the largest attendance of one activity, never a sum of visits.
import { sql, type RawBuilder } from 'kysely';
import './tables.ts';

/**
 * One row for each of these tasks that has activities: `plan_task_id, activities, sessions, staff, pupils`. `taskIds` is
 * a query of ids.
 */
export function sumsByPlanTask(taskIds: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select plan_task_id, count(*)::int as activities, sum(sessions)::int as sessions, max(staff) as staff,
           max(pupils) as pupils
    from activities
    where plan_task_id is not null and deleted_at is null and plan_task_id in (${taskIds})
    group by plan_task_id)`;
}
