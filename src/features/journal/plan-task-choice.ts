// Which task of the plan an activity serves, as the log offers it: those that fit kind and day first. Pure.
import { isWithin, type IsoDate } from '#shared/dates.ts';

/** A task of the unit's plans, as the slice that keeps plans hands it over. */
export interface PlanTaskChoice {
  readonly id: string;
  readonly title: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly planFrom: IsoDate;
  readonly planTo: IsoDate;
  /** Kinds that usually serve it. */
  readonly activityKinds: readonly string[];
}

export interface OfferedTasks {
  /** Usually served by such an activity on such a day. */
  readonly fitting: readonly PlanTaskChoice[];
  readonly others: readonly PlanTaskChoice[];
}

/** Only tasks of a plan whose year holds the day; in the order of the plan. */
export function tasksToOffer(tasks: readonly PlanTaskChoice[], kind: string, day: IsoDate): OfferedTasks {
  const ofYear = tasks.filter(({ planFrom, planTo }) => isWithin(day, { from: planFrom, to: planTo }));
  const fits = ({ activityKinds, from, to }: PlanTaskChoice) =>
    activityKinds.includes(kind) && isWithin(day, { from, to });
  return { fitting: ofYear.filter(fits), others: ofYear.filter((task) => !fits(task)) };
}
