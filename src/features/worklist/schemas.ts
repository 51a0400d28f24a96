// Shapes of what may be asked of the worklist, and the days that are meant when none are named.
import { z } from 'zod';
import { ROLES } from '#foundation/accounts/actor.ts';
import { addDays, parseIsoDate, type DateRange, type IsoDate } from '#shared/dates.ts';
import { isoDate } from '#shared/input.ts';

const days = { from: isoDate.optional(), to: isoDate.optional(), upcoming: z.boolean().default(false) };

export const listDueItemsInput = z.strictObject({ unit: z.string().max(60), role: z.enum(ROLES), ...days });

export const listOwnDueItemsInput = z.strictObject(days);

/** What was due longer ago is history, unless somebody asks for it. */
export const LATE_DAYS = 200;
const HORIZON_DAYS = 60;
/** Two years and a little: nobody looks further at once. */
const MOST_DAYS = 800;

/** The range asked for; an end left open is 200 days back or 60 ahead of today. A range that is upside down is one day. */
export function daysAsked(
  today: IsoDate,
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
): DateRange {
  const from = parseIsoDate(asked.from ?? '');
  const to = parseIsoDate(asked.to ?? '');
  const first = from ?? addDays(to !== null && to < today ? to : today, -LATE_DAYS);
  const last = to ?? addDays(first > today ? first : today, HORIZON_DAYS);
  const longest = addDays(first, MOST_DAYS);
  if (last < first) return { from: first, to: first };
  return { from: first, to: last < longest ? last : longest };
}
