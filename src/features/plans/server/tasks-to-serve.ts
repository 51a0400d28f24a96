// Which tasks of its plans an activity of a unit may serve; the log offers them, those that fit first.
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { defineQuery } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import { addDays, type IsoDate } from '#shared/dates.ts';
import { mayReadPlans } from '../policy.ts';
import { tasksForLogInput } from '../schemas.ts';
import { selectTasksToServe } from './task-store.ts';

export interface TaskToServe {
  readonly id: string;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly planFrom: IsoDate;
  readonly planTo: IsoDate;
  readonly activityKinds: readonly string[];
}

/** An activity may be logged so many days after it was held; older plans are history. */
const DAYS_BACK = 60;

/** Tasks of the plans whose year holds one of the last days; in the order of the plan. */
export const listTasksToServe = defineQuery({
  name: 'plans.list_tasks_to_serve',
  input: tasksForLogInput,
  async run(ctx, { unit: code }): Promise<readonly TaskToServe[]> {
    const unit = await findUnitForActing(ctx, { code });
    if (!unit || !mayReadPlans(ctx.actor, unit)) throw notFound('unit');
    const days = { from: addDays(ctx.today, -DAYS_BACK), to: ctx.today };
    const tasks = await selectTasksToServe(ctx.tx, unit.id, days);
    return tasks.map(({ id, title, from, to, planFrom, planTo, activityKinds }) => ({
      id,
      title,
      from,
      to,
      planFrom,
      planTo,
      activityKinds,
    }));
  },
});
