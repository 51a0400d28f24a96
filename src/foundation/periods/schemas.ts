// Shapes of what may be asked of the periods slice; shared by forms, API and command line.
import { z } from 'zod';
import { isoDate, plainText } from '#shared/input.ts';
import { unitCode } from '../organisation/schemas.ts';
import { ASKS, datesOutOfOrder } from './period.ts';

const periodId = z.uuid();
const name = plainText({ min: 3, max: 200 });
const kind = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);

export const openPeriodInput = z
  .strictObject({
    ownerCode: unitCode,
    name,
    kind,
    asks: z.enum(ASKS).default('schools'),
    from: isoDate,
    to: isoDate,
    cutOffOn: isoDate,
    dueOn: isoDate,
    comparisonPeriodId: periodId.nullable().default(null),
    upperPeriodId: periodId.nullable().default(null),
  })
  .superRefine((period, refinement) => {
    for (const { path, code } of datesOutOfOrder(period)) {
      refinement.addIssue({ code: 'custom', path: [path], message: code });
    }
  });

/** What is left out stays as it is. `version` is the one the person saw. */
export const changePeriodInput = z.strictObject({
  id: periodId,
  version: z.number().int().min(1),
  name: name.optional(),
  kind: kind.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  cutOffOn: isoDate.optional(),
  dueOn: isoDate.optional(),
  comparisonPeriodId: periodId.nullable().optional(),
  upperPeriodId: periodId.nullable().optional(),
});

/** The whole list, in place of the one before. */
export const setRecipientsInput = z.strictObject({
  id: periodId,
  version: z.number().int().min(1),
  recipients: z
    .array(
      z.strictObject({
        unitCode,
        dueOn: isoDate.nullable().default(null),
        note: plainText({ max: 300 }).default(''),
      }),
    )
    .max(50)
    .refine((list) => new Set(list.map((recipient) => recipient.unitCode)).size === list.length, {
      error: 'period.recipient_twice',
    }),
});

export const getPeriodInput = z.strictObject({ id: periodId });

/** `openOn`: periods that have begun and are not past their due day on that day. */
export const listPeriodsInput = z.strictObject({
  within: unitCode.optional(),
  kind: kind.optional(),
  openOn: isoDate.optional(),
  cursor: periodId.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
