// To whom something goes, said once as a rule: it is read on the day it is needed, so a unit that opens later falls
// under it too. Pure; who falls under a rule on a day is asked of server/units-under-rule.ts.
import { z } from 'zod';
import { unitCode } from './schemas.ts';
import { UNIT_LEVELS } from './unit.ts';

/** At most so many units are named one by one; more than that is a rule by level, kind or group. */
const NAMED_UNITS_MAX = 5_000;

/**
 * Parts that are given must all hold: of one of these levels, of one of these kinds, in one of these groups. `units`
 * names units in addition to what the other parts find, or alone; `except` takes units out. With no part at all the
 * rule means every reporting unit below the office. A multi-level school counts as each of its levels.
 */
export const addresseeRule = z.strictObject({
  levels: z
    .array(z.enum(UNIT_LEVELS))
    .max(UNIT_LEVELS.length)
    .transform((levels) => [...new Set(levels)])
    .optional(),
  kinds: z.array(z.string().max(40)).max(20).optional(),
  /** Codes of the office's groups. */
  groups: z.array(unitCode).max(200).optional(),
  units: z.array(unitCode).max(NAMED_UNITS_MAX).optional(),
  except: z.array(unitCode).max(NAMED_UNITS_MAX).optional(),
});

export type AddresseeRule = z.output<typeof addresseeRule>;

/** Whether the rule names units and nothing else. */
export function namesOnlyUnits({ levels, kinds, groups, units }: AddresseeRule): boolean {
  return (units?.length ?? 0) > 0 && [levels, kinds, groups].every((part) => (part?.length ?? 0) === 0);
}
