// Shapes of what may be asked of the organisation slice; shared by forms, API and command line.
import { z } from 'zod';
import { isoDate, plainText, wholeNumber } from '#shared/input.ts';
import { UNIT_GROUP_KINDS, UNIT_LEVELS } from './unit.ts';

export const unitCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const name = plainText({ min: 3, max: 200 });

export const letterhead = z.strictObject({
  superior: plainText({ max: 200 }).optional(),
  issuer: plainText({ max: 200 }).optional(),
  bodyCode: plainText({ max: 30 }).optional(),
  place: plainText({ max: 100 }).optional(),
  signerPosition: plainText({ max: 100 }).optional(),
  shortName: plainText({ max: 100 }).optional(),
});

export const findUnitsInput = z.strictObject({
  within: unitCode.optional(),
  kind: z.string().max(40).optional(),
  on: isoDate.optional(),
  q: plainText({ max: 100 }).optional(),
  cursor: unitCode.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const getUnitInput = z.strictObject({ code: unitCode, on: isoDate.optional() });

export const openUnitInput = z.strictObject({
  code: unitCode,
  kind: z.string().max(40),
  level: z.enum(UNIT_LEVELS).nullable().default(null),
  name,
  shortName: plainText({ min: 1, max: 100 }).optional(),
  parentCode: unitCode.nullable(),
  openedOn: isoDate,
  letterhead: letterhead.default({}),
  source: plainText({ max: 500 }).default(''),
  isSample: z.boolean().default(false),
});

/** One operation on the tree. `on` is the first day of the new state; a closed unit's last day is the day before. */
export const changeUnitInput = z.discriminatedUnion('change', [
  z.strictObject({
    change: z.literal('rename'),
    code: unitCode,
    on: isoDate,
    name,
    shortName: plainText({ min: 1, max: 100 }).optional(),
    letterhead: letterhead.optional(),
    source: plainText({ max: 500 }).default(''),
    dryRun: z.boolean().default(false),
  }),
  z.strictObject({
    change: z.literal('move'),
    code: unitCode,
    on: isoDate,
    parentCode: unitCode.nullable(),
    source: plainText({ max: 500 }).default(''),
    dryRun: z.boolean().default(false),
  }),
  z.strictObject({
    change: z.literal('close'),
    code: unitCode,
    on: isoDate,
    successorCode: unitCode.nullable().default(null),
    source: plainText({ max: 500 }).default(''),
    dryRun: z.boolean().default(false),
  }),
]);

export const recordUnitFactsInput = z.strictObject({
  unitCode,
  asOfOn: isoDate,
  classes: wholeNumber({ max: 500 }).nullable().default(null),
  pupils: wholeNumber({ max: 20_000 }).nullable().default(null),
  staff: wholeNumber({ max: 2_000 }).nullable().default(null),
  parents: wholeNumber({ max: 40_000 }).nullable().default(null),
  staffVneid2: wholeNumber({ max: 2_000 }).nullable().default(null),
  partyMembers: wholeNumber({ max: 2_000 }).nullable().default(null),
  source: plainText({ min: 3, max: 300 }),
});

/** A group as it shall be from `from` on: whoever is not named has left the day before. Without members the group is no longer shown. */
export const saveUnitGroupInput = z.strictObject({
  officeCode: unitCode,
  code: unitCode,
  kind: z.enum(UNIT_GROUP_KINDS).default('cluster'),
  name,
  from: isoDate,
  members: z.array(unitCode).max(500),
});

export const findUnitGroupsInput = z.strictObject({ officeCode: unitCode, on: isoDate.optional() });
