// Shapes of requests about what is in the journal already, and about drafts. The shape of an activity itself
// stands in schemas.ts.
import { z } from 'zod';
import { isoDate, plainText } from '#shared/input.ts';
import { addEvidenceInput, catalogueDetails, createActivityInput, listActivitiesInput, patchActivityInput } from './schemas.ts';

const unitCode = createActivityInput.shape.unitCode;
const activityId = z.uuid();
const version = z.number().int().min(1);

/** `unit` is one journal, `within` all journals below an office; `kind` may name several, separated by commas. */
export const findActivitiesInput = listActivitiesInput.omit({ kind: true }).extend({
  unit: unitCode.optional(),
  within: unitCode.optional(),
  kind: z
    .string()
    .regex(/^[a-z0-9_]+(,[a-z0-9_]+)*$/)
    .max(600)
    .optional(),
  deleted: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .or(z.boolean())
    .optional(),
});

export const activityIdInput = z.strictObject({ id: activityId });

export const changeActivityInput = patchActivityInput.extend({ id: activityId, version });

export const deleteActivityInput = z.strictObject({ id: activityId, version: version.optional() });

export const evidenceInput = addEvidenceInput.extend({ activityId });

export const unitInput = z.strictObject({ unit: unitCode });

export const monthInput = z.strictObject({ unit: unitCode, month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/) });

export const getCatalogueInput = z.strictObject({ unit: unitCode.optional(), on: isoDate.optional() });

/** The form as typed: any JSON, limited only in size, because a half-written draft is worth keeping. */
export const saveDraftInput = z.strictObject({
  id: z.uuid(),
  unitCode,
  activityId: activityId.nullable().default(null),
  baseVersion: version.nullable().default(null),
  body: z.record(z.string(), z.unknown()).refine((body) => JSON.stringify(body).length <= 20_000, { error: 'field.too_long' }),
});

export const draftIdInput = z.strictObject({ id: z.uuid() });

/** An office's own row for one entry of the catalogue, from a day on. */
export const changeCatalogueInput = z.strictObject({
  unitCode,
  list: z.enum(['kind', 'topic', 'channel', 'audience', 'organiser']),
  id: z.string().regex(/^[a-z][a-z0-9_]{1,59}$/),
  from: isoDate,
  label: z.strictObject({ vi: plainText({ min: 2, max: 120 }), en: plainText({ min: 2, max: 120 }) }).optional(),
  /** Kinds only: which rules count it. */
  counts: catalogueDetails.kind.shape.counts.optional(),
});
