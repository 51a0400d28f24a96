// Shapes of what may be sent to the journal: forms, API and command line share them. Strict: an unknown field, a
// wrong type, half a character or a null byte is refused. What needs the catalogue or the day: check-activity.ts.
import { z } from 'zod';
import { isoDate, tidiedText, wholeNumber } from '#shared/input.ts';
import { COUNT_MAX, NOTE_MAX, SESSIONS_MAX, TITLE_MAX, TITLE_MIN } from './activity.ts';
import { CATALOGUE_LISTS } from './catalogue.ts';
import { isCountingRule, type CountingRuleId } from './counting-rules.ts';

const unitCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const activityId = z.uuid();
const version = z.number().int().min(1).max(1_000_000_000);
/** Ids of the catalogue: stable, lower case. Whether one exists on the day is asked of the catalogue. */
const catalogueId = z.string().regex(/^[a-z][a-z0-9_]{1,59}$/);
/** More than the catalogue has is a mistake of the sender, whatever the ids. An id named twice counts once. */
const catalogueIds = z
  .array(catalogueId)
  .max(100)
  .transform((ids) => [...new Set(ids)]);
/** Ids of rows of other slices: opaque. */
const opaqueId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const title = tidiedText('one', { min: TITLE_MIN, max: TITLE_MAX });
const note = tidiedText('many', { min: 0, max: NOTE_MAX });
const sessions = z.number().int().min(1).max(SESSIONS_MAX);
/** Null = nobody counted, which is not 0. */
const count = wholeNumber({ max: COUNT_MAX }).nullable();

/** `POST /activities`. A count not given is unknown (null); a link not given is none. */
export const logActivityInput = z.strictObject({
  unitCode,
  kind: catalogueId,
  title,
  heldOn: isoDate,
  topics: catalogueIds.default([]),
  channels: catalogueIds.default([]),
  sessions: sessions.default(1),
  attendance: z
    .strictObject({
      staff: count.default(null),
      pupils: count.default(null),
      parents: count.default(null),
      others: count.default(null),
    })
    .prefault({}),
  organisers: catalogueIds.default([]),
  products: z
    .strictObject({
      articles: count.default(null),
      banners: count.default(null),
      broadcasts: count.default(null),
      materials: count.default(null),
      videos: count.default(null),
    })
    .prefault({}),
  note: note.default(''),
  planTaskId: z.uuid().nullable().default(null),
  modelId: opaqueId.nullable().default(null),
  campaignId: opaqueId.nullable().default(null),
  /** The document a study of the staff (quán triệt) was about. */
  documentId: z.uuid().nullable().default(null),
});

/** `PATCH /activities/{id}`. Fields not named stay; a count set to null becomes unknown; lists are replaced. */
export const changeActivityInput = z.strictObject({
  id: activityId,
  version,
  kind: catalogueId.exactOptional(),
  title: title.exactOptional(),
  heldOn: isoDate.exactOptional(),
  topics: catalogueIds.exactOptional(),
  channels: catalogueIds.exactOptional(),
  sessions: sessions.exactOptional(),
  attendance: z
    .strictObject({
      staff: count.exactOptional(),
      pupils: count.exactOptional(),
      parents: count.exactOptional(),
      others: count.exactOptional(),
    })
    .exactOptional(),
  organisers: catalogueIds.exactOptional(),
  products: z
    .strictObject({
      articles: count.exactOptional(),
      banners: count.exactOptional(),
      broadcasts: count.exactOptional(),
      materials: count.exactOptional(),
      videos: count.exactOptional(),
    })
    .exactOptional(),
  note: note.exactOptional(),
  planTaskId: z.uuid().nullable().exactOptional(),
  modelId: opaqueId.nullable().exactOptional(),
  campaignId: opaqueId.nullable().exactOptional(),
  documentId: z.uuid().nullable().exactOptional(),
});

export const activityIdInput = z.strictObject({ id: activityId });
/** The activity, and the version of it that a person had before them. */
export const activityVersionInput = z.strictObject({ id: activityId, version });
export const deleteActivityInput = z.strictObject({ id: activityId, version: version.optional() });
export const evidenceInput = z.strictObject({ activityId, fileId: z.uuid() });

/** A field of a filter form without JavaScript is sent empty: that is no filter. */
function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional();
}

/**
 * `GET /activities`, newest first: the journal of a `unit`, or all journals `within` an office. `kind` may name several
 * with commas; `q` finds letters typed without marks.
 */
export const findActivitiesInput = z.strictObject({
  unit: orEmpty(unitCode),
  within: orEmpty(unitCode),
  from: orEmpty(isoDate),
  to: orEmpty(isoDate),
  kind: orEmpty(
    z
      .string()
      .max(2000)
      .regex(/^[a-z0-9_]+(,[a-z0-9_]+)*$/),
  ),
  topic: orEmpty(catalogueId),
  /** Only what serves this task of a plan. */
  planTask: orEmpty(z.uuid()),
  q: orEmpty(tidiedText('one', { min: 0, max: 200 })),
  /** Only activities with evidence, or only those without. */
  withFiles: orEmpty(z.boolean().or(z.stringbool())),
  deleted: z.boolean().or(z.stringbool()).default(false),
  cursor: orEmpty(
    z
      .string()
      .max(200)
      .regex(/^[A-Za-z0-9_-]+$/),
  ),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Everything a unit and those below it did; days included. */
export const exportActivitiesInput = z.strictObject({
  within: unitCode,
  from: isoDate.optional(),
  to: isoDate.optional(),
});

export const unitInput = z.strictObject({ unit: unitCode });
/** `month`: `yyyy-mm`. */
export const monthInput = z.strictObject({
  unit: unitCode,
  month: z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/),
});

// A null byte and half a character are valid JSON and no valid jsonb.
const UNSTORABLE_ESCAPE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;
const DRAFT_MAX = 20_000;

/** A form as typed: half-written values are welcome, only its size and its characters are looked at. */
export const saveDraftInput = z.strictObject({
  id: z.uuid(),
  unitCode,
  activityId: activityId.nullable().default(null),
  baseVersion: version.nullable().default(null),
  body: z
    .record(z.string().max(60), z.unknown())
    .refine((body) => JSON.stringify(body).length <= DRAFT_MAX, { error: 'field.too_long' })
    .refine((body) => !UNSTORABLE_ESCAPE.test(JSON.stringify(body)), { error: 'field.control_character' }),
});
export const draftIdInput = z.strictObject({ id: z.uuid() });

export const getCatalogueInput = z.strictObject({ unit: orEmpty(unitCode), on: orEmpty(isoDate) });

const label = tidiedText('one', { min: 2, max: 120 });
const countingRule = z.custom<CountingRuleId>((rule) => typeof rule === 'string' && isCountingRule(rule), {
  error: 'journal.rule_unknown',
});

/** An office's own row from a day on. `counts` belongs to kinds: what such an entry feeds from that day. */
export const changeCatalogueInput = z.strictObject({
  unitCode,
  list: z.enum(CATALOGUE_LISTS),
  id: catalogueId,
  from: isoDate,
  label: z.strictObject({ vi: label, en: label }).optional(),
  counts: z.array(countingRule).max(10).optional(),
});
