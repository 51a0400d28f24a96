// When the offices build, send and correct their own reports, and when their receivers confirm and decide. Pure.
import { addDays, startOfDayInVietnam, type IsoDate } from '#shared/dates.ts';
import { chanceOf } from './chance.ts';
import { DISTRICT_CODE } from './organisation-plan.ts';
import type { PlannedPeriod } from './period-plan.ts';

/** Null: not yet, or not at all. */
export interface OfficeReportHistory {
  readonly builtAt: Date | null;
  readonly sentAt: Date | null;
  readonly policeConfirmedAt: Date | null;
  readonly frontConfirmedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly returnedAt: Date | null;
}

/**
 * `age` counts the periods that are over, the newest is 1. The first commune leaves work to do for whoever tries the
 * demo: its newest report is not built yet, the one before came back from the department.
 */
export function planOfficeReport(
  period: PlannedPeriod,
  place: { readonly communeIndex: number; readonly age: number },
  options: { readonly seed: string; readonly today: IsoDate },
): OfficeReportHistory {
  const chance = chanceOf(options.seed, 'office-report', period.ownerCode, period.name);
  const isFirst = place.communeIndex === 0;
  const end = startOfDayInVietnam(options.today);
  const onDay = (daysAfterDue: number, hour: number): Date | null => {
    const midnight = startOfDayInVietnam(addDays(period.dueOn, daysAfterDue));
    const at = new Date(midnight.getTime() + (hour * 60 + chance.int(0, 59)) * 60_000);
    return at < end ? at : null;
  };
  if (place.age < 1 || (isFirst && place.age === 1)) return NOTHING;
  const delay = place.communeIndex % 4;
  const isReturned = isFirst && place.age === 2;
  const hasPartners = period.ownerCode !== DISTRICT_CODE;
  return {
    builtAt: onDay(4 + delay, 14),
    sentAt: onDay(6 + delay, 9),
    policeConfirmedAt: hasPartners ? onDay(7 + delay, 10) : null,
    frontConfirmedAt: hasPartners && chance.happens(0.6) ? onDay(9 + delay, 15) : null,
    acceptedAt: isReturned ? null : onDay(14 + delay, 11),
    returnedAt: isReturned ? onDay(15, 11) : null,
  };
}

const NOTHING: OfficeReportHistory = {
  builtAt: null,
  sentAt: null,
  policeConfirmedAt: null,
  frontConfirmedAt: null,
  acceptedAt: null,
  returnedAt: null,
};
