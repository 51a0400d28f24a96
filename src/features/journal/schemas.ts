// Shapes of an activity as it may be sent: forms, API and command line share them. Strict: an unknown field, a wrong
// type, half a character or a null byte is refused. What needs the catalogue or the day: check-activity.ts.
import { z } from 'zod';
import { LEVELS } from '#shared/figure-definition.ts';
import { isoDate, wholeNumber } from '#shared/input.ts';
import { tidyText } from '#shared/vietnamese-text.ts';
import {
  COUNT_MAX,
  NO_ATTENDANCE,
  NO_PRODUCTS,
  NOTE_MAX,
  SESSIONS_MAX,
  TITLE_MAX,
  TITLE_MIN,
  type ActivityFacts,
} from './activity.ts';
import { KIND_GROUPS, KIND_TILES, KIND_TRAITS } from './catalogue.ts';
import { COUNTING_RULES } from './counting-rules.ts';

/** A person's text, tidied; bounds count what is left of it. */
function tidied(lines: 'one' | 'many', bounds: { min: number; max: number }) {
  return z
    .string()
    .max(bounds.max * 4, { error: 'field.too_long' })
    .transform((typed, refusals) => {
      const tidy = tidyText(typed, lines);
      if ('text' in tidy) return tidy.text;
      refusals.addIssue({ code: 'custom', message: tidy.problem });
      return z.NEVER;
    })
    .pipe(z.string().min(bounds.min).max(bounds.max));
}

const title = tidied('one', { min: TITLE_MIN, max: TITLE_MAX });
const note = tidied('many', { min: 0, max: NOTE_MAX });

const unitCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
/** Ids of the catalogue: stable, lower case. Whether one exists on the day is asked of the catalogue. */
const catalogueId = z.string().regex(/^[a-z][a-z0-9_]{1,59}$/);
/** More than the catalogue has is a mistake of the sender, whatever the ids. An id named twice counts once. */
const catalogueIds = z
  .array(catalogueId)
  .max(100)
  .transform((ids) => [...new Set(ids)]);
/** Ids of rows of other slices: opaque. */
const opaqueId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const sessions = z.number().int().min(1).max(SESSIONS_MAX);
/** Null = nobody counted, which is not 0. */
const count = wholeNumber({ max: COUNT_MAX }).nullable().exactOptional();
const attendance = z.strictObject({ staff: count, pupils: count, parents: count, others: count });
const products = z.strictObject({
  articles: count,
  banners: count,
  broadcasts: count,
  materials: count,
  videos: count,
});

/** `POST /activities`. A count not given is unknown (null); a link not given is none. */
export const createActivityInput = z.strictObject({
  unitCode,
  kind: catalogueId,
  title,
  heldOn: isoDate,
  topics: catalogueIds.default([]),
  channels: catalogueIds.default([]),
  sessions: sessions.default(1),
  attendance: attendance.default({}),
  organisers: catalogueIds.default([]),
  products: products.default({}),
  note: note.default(''),
  planTaskId: opaqueId.nullable().default(null),
  modelId: opaqueId.nullable().default(null),
  campaignId: opaqueId.nullable().default(null),
});
export type CreateActivityInput = z.output<typeof createActivityInput>;

/** `PATCH /activities/{id}`. Fields not named stay; a count set to null becomes unknown; lists are replaced. */
export const patchActivityInput = z.strictObject({
  kind: catalogueId.exactOptional(),
  title: title.exactOptional(),
  heldOn: isoDate.exactOptional(),
  topics: catalogueIds.exactOptional(),
  channels: catalogueIds.exactOptional(),
  sessions: sessions.exactOptional(),
  attendance: attendance.exactOptional(),
  organisers: catalogueIds.exactOptional(),
  products: products.exactOptional(),
  note: note.exactOptional(),
  planTaskId: opaqueId.nullable().exactOptional(),
  modelId: opaqueId.nullable().exactOptional(),
  campaignId: opaqueId.nullable().exactOptional(),
});
export type PatchActivityInput = z.output<typeof patchActivityInput>;

/** `GET /activities`: newest first. `q` finds letters typed without marks. */
export const listActivitiesInput = z.strictObject({
  unit: unitCode,
  from: isoDate.optional(),
  to: isoDate.optional(),
  kind: catalogueId.optional(),
  topic: catalogueId.optional(),
  q: tidied('one', { min: 0, max: 200 }).optional(),
  cursor: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9_-]+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const addEvidenceInput = z.strictObject({ fileId: z.uuid() });

/** The facts of a new activity: what was not given stands as null. */
export function factsOf(input: Omit<CreateActivityInput, 'unitCode'>): ActivityFacts {
  return {
    ...input,
    attendance: { ...NO_ATTENDANCE, ...input.attendance },
    products: { ...NO_PRODUCTS, ...input.products },
  };
}

/** The facts after a change. */
export function patchedFacts(facts: ActivityFacts, patch: PatchActivityInput): ActivityFacts {
  return {
    kind: patch.kind ?? facts.kind,
    title: patch.title ?? facts.title,
    heldOn: patch.heldOn ?? facts.heldOn,
    topics: patch.topics ?? facts.topics,
    channels: patch.channels ?? facts.channels,
    sessions: patch.sessions ?? facts.sessions,
    attendance: { ...facts.attendance, ...patch.attendance },
    organisers: patch.organisers ?? facts.organisers,
    products: { ...facts.products, ...patch.products },
    note: patch.note ?? facts.note,
    // Null takes a link away, so only a link that was not named stays.
    planTaskId: patch.planTaskId === undefined ? facts.planTaskId : patch.planTaskId,
    modelId: patch.modelId === undefined ? facts.modelId : patch.modelId,
    campaignId: patch.campaignId === undefined ? facts.campaignId : patch.campaignId,
  };
}

/** `details` of a row of the catalogue, by list. Unknown rules, levels and traits are refused before they count. */
export const catalogueDetails = {
  kind: z.strictObject({
    group: z.enum(keysOf(KIND_GROUPS)),
    tile: z.enum(keysOf(KIND_TILES)),
    levels: z.array(z.enum(LEVELS)).min(1),
    staffOnlyAt: z.array(z.enum(LEVELS)).default([]),
    counts: z.array(z.enum(keysOf(COUNTING_RULES))).default([]),
    proves: z.array(z.string().max(60)).default([]),
    traits: z.array(z.enum(KIND_TRAITS)).default([]),
    hint: z.strictObject({ vi: z.string().max(500), en: z.string().max(500) }).default({ vi: '', en: '' }),
  }),
} as const;

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[];
}
