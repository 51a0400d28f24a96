// Shapes of what may be sent to the journal: forms, API and command line share them. Strict: an unknown field, a
// wrong type, half a character or a null byte is refused. What needs the catalogue or the day: check-activity.ts.
import { z } from 'zod';
import { isoDate, wholeNumber } from '#shared/input.ts';
import { LEVELS } from '#shared/figure-definition.ts';
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
import { ATTENDANCE_GROUPS, KIND_GROUPS, KIND_TILES, KIND_TRAITS } from './catalogue.ts';
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
/** Ids of rows elsewhere: opaque. */
const opaqueId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** More than the catalogue has is a mistake of the sender, whatever the ids. */
const catalogueIds = z.array(catalogueId).max(100).transform(eachOnce);

const count = wholeNumber({ max: COUNT_MAX }).nullable();
const sessions = z.number().int().min(1).max(SESSIONS_MAX);

const attendance = z.strictObject({
  staff: count.optional(),
  pupils: count.optional(),
  parents: count.optional(),
  others: count.optional(),
});

const products = z.strictObject({
  articles: count.optional(),
  banners: count.optional(),
  broadcasts: count.optional(),
  materials: count.optional(),
  videos: count.optional(),
});

const links = {
  planTaskId: opaqueId.nullable(),
  modelId: opaqueId.nullable(),
  campaignId: opaqueId.nullable(),
};

/** `POST /activities`. A count not given is unknown (null); links not given are none. */
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
  planTaskId: links.planTaskId.default(null),
  modelId: links.modelId.default(null),
  campaignId: links.campaignId.default(null),
});
export type CreateActivityInput = z.output<typeof createActivityInput>;

/** `PATCH /activities/{id}`. Fields not named stay; a count set to null becomes unknown; lists are replaced. */
export const patchActivityInput = z.strictObject({
  kind: catalogueId.optional(),
  title: title.optional(),
  heldOn: isoDate.optional(),
  topics: catalogueIds.optional(),
  channels: catalogueIds.optional(),
  sessions: sessions.optional(),
  attendance: attendance.optional(),
  organisers: catalogueIds.optional(),
  products: products.optional(),
  note: note.optional(),
  planTaskId: links.planTaskId.optional(),
  modelId: links.modelId.optional(),
  campaignId: links.campaignId.optional(),
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
    .regex(/^[A-Za-z0-9_.~-]*$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListActivitiesInput = z.output<typeof listActivitiesInput>;

export const addEvidenceInput = z.strictObject({ fileId: z.uuid() });

/** The facts of a new activity: what was not given stands as null. */
export function factsOf(input: Omit<CreateActivityInput, 'unitCode'>): ActivityFacts {
  return {
    ...input,
    attendance: { ...NO_ATTENDANCE, ...withoutUndefined(input.attendance) },
    products: { ...NO_PRODUCTS, ...withoutUndefined(input.products) },
  };
}

/** The facts after a change. */
export function patchedFacts(facts: ActivityFacts, patch: PatchActivityInput): ActivityFacts {
  return {
    ...facts,
    ...withoutUndefined(patch),
    attendance: { ...facts.attendance, ...withoutUndefined(patch.attendance ?? {}) },
    products: { ...facts.products, ...withoutUndefined(patch.products ?? {}) },
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
  topic: z.strictObject({ clause: z.string().max(40).default('') }),
  channel: z.strictObject({ levels: z.array(z.enum(LEVELS)).min(1), inRegister: z.boolean().default(false) }),
  audience: z.strictObject({ attendanceGroup: z.enum(ATTENDANCE_GROUPS) }),
  organiser: z.strictObject({ levels: z.array(z.enum(LEVELS)).min(1) }),
} as const;

function eachOnce(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(table) as Key[];
}

type Defined<Shape> = { [Key in keyof Shape]?: Exclude<Shape[Key], undefined> };

// A field left out of a request arrives as undefined and must not wipe out what is there.
function withoutUndefined<Shape extends object>(shape: Shape): Defined<Shape> {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as Defined<Shape>;
}
