// Shapes of what may be sent to the plans; forms, API and command line share them. Strict: an unknown field is refused.
// What needs the plan's year or its parts: check-plan.ts.
import { z } from 'zod';
import { LEVELS } from '#shared/figure-definition.ts';
import { isoDate, plainText } from '#shared/input.ts';
import {
  PLAN_KINDS,
  POST_MAX,
  REACH_AUDIENCES,
  REASON_MAX,
  REASON_MIN,
  SECTION_TEXT_MAX,
  TASKS_MAX,
  TITLE_MAX,
  YEAR_KINDS,
} from './plan.ts';
import { PLAN_STATES, PLAN_TARGETS } from './plan-workflow.ts';
import { TASK_STATES } from './progress.ts';

const unitCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const planId = z.uuid();
const editVersion = z.number().int().min(1).max(1_000_000_000).optional();
const sectionId = z
  .string()
  .max(10)
  .regex(/^[IVX]+(\.[1-9]\d?)?$/);
const catalogueId = z.string().regex(/^[a-z][a-z0-9_]{1,59}$/);
const catalogueIds = z
  .array(catalogueId)
  .max(20)
  .transform((ids) => [...new Set(ids)]);
const opaqueId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const kinds = z
  .array(z.enum(PLAN_KINDS))
  .min(1)
  .max(PLAN_KINDS.length)
  .transform((some) => PLAN_KINDS.filter((kind) => some.includes(kind)));

const TARGET_MAX = 10_000;
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sessions'), value: z.number().int().min(1).max(TARGET_MAX) }),
  z.strictObject({
    kind: z.literal('count'),
    value: z.number().int().min(1).max(TARGET_MAX),
    unit: plainText({ min: 1, max: 30 }),
  }),
  z.strictObject({
    kind: z.literal('reach'),
    value: z.number().int().min(1).max(100),
    audience: z.enum(REACH_AUDIENCES),
  }),
  z.strictObject({ kind: z.literal('yes_no') }),
]);

export const planIdInput = z.strictObject({ id: planId });

/** A new plan of a unit. `school` = a school year, named by its first calendar year. */
export const startPlanInput = z.strictObject({
  unitCode,
  yearKind: z.enum(YEAR_KINDS).default('school'),
  firstYear: z.number().int().min(2000).max(2190),
  kinds,
  /** `template`: of the office · `plan`: an own plan of another year · `shared`: what another unit shares. */
  from: z
    .discriminatedUnion('source', [
      z.strictObject({ source: z.literal('template') }),
      z.strictObject({ source: z.literal('plan'), planId }),
      z.strictObject({ source: z.literal('shared'), planId }),
    ])
    .default({ source: 'template' }),
});

/** The head of a plan. Fields not named stay. */
export const changePlanInput = z.strictObject({
  id: planId,
  editVersion,
  title: plainText({ min: 10, max: 400 }).exactOptional(),
  kinds: kinds.exactOptional(),
  documentNumber: z.number().int().min(1).max(99_999).nullable().exactOptional(),
  issuedOn: isoDate.nullable().exactOptional(),
});

export const setPlanSectionInput = z.strictObject({
  id: planId,
  editVersion,
  sectionId,
  text: plainText({ max: SECTION_TEXT_MAX }),
});

/** A task as a whole. Without `taskId` it is a new one. */
export const savePlanTaskInput = z.strictObject({
  id: planId,
  editVersion,
  taskId: z.uuid().exactOptional(),
  sectionId,
  title: plainText({ min: 3, max: TITLE_MAX }),
  ownerPost: plainText({ max: POST_MAX }),
  coOwners: catalogueIds.default([]),
  from: isoDate,
  to: isoDate,
  target,
  activityKinds: catalogueIds.default([]),
  clause: plainText({ max: 200 }).default(''),
  assignmentId: z.uuid().nullable().default(null),
  modelId: opaqueId.nullable().default(null),
  campaignId: opaqueId.nullable().default(null),
});

export const planTaskInput = z.strictObject({ id: planId, taskId: z.uuid(), editVersion });
export const leaveOutTaskInput = planTaskInput.extend({
  reason: plainText({ min: REASON_MIN, max: REASON_MAX }),
});
export const answerLeftOutInput = z
  .strictObject({
    id: planId,
    taskId: z.uuid(),
    answer: z.enum(['accepted', 'refused']),
    note: plainText({ max: REASON_MAX }).default(''),
  })
  .refine(({ answer, note }) => answer === 'accepted' || note.length >= REASON_MIN, {
    path: ['note'],
    error: 'plan.refusal_without_reason',
  });

export const transitionPlanInput = z.strictObject({
  id: planId,
  to: z.enum(PLAN_TARGETS),
  editVersion,
  remarks: z
    .array(
      z.strictObject({
        /** `plan`, `sections/II.1`, `tasks/<id>`. */
        field: z
          .string()
          .max(60)
          .regex(/^(plan|sections\/[IVX]+(\.[1-9]\d?)?|tasks\/[0-9a-f-]{36})$/),
        text: plainText({ min: 3, max: 1000 }),
      }),
    )
    .max(60)
    .default([]),
});

export const answerPlanRemarkInput = z.strictObject({
  id: planId,
  remarkId: z.uuid(),
  answer: plainText({ max: 1000 }),
});

export const sharePlanInput = z.strictObject({ id: planId, shared: z.boolean() });

/** An empty field of a filter form is no filter. */
function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z
    .literal('')
    .transform(() => undefined)
    .or(schema)
    .optional();
}

/** One row for each plan, and one for each unit that plans and has none, whose year holds the day `on`. */
export const listPlansInput = z.strictObject({
  within: orEmpty(unitCode),
  on: orEmpty(isoDate),
  state: orEmpty(z.enum(['not_started', ...PLAN_STATES])),
  kind: orEmpty(z.enum(PLAN_KINDS)),
  level: orEmpty(z.enum(['preschool', 'primary', 'lower_secondary', 'multi_level'])),
  /** Only plans with a task in this state. */
  task: orEmpty(z.enum(TASK_STATES)),
  q: orEmpty(plainText({ max: 100 })),
  cursor: orEmpty(z.string().max(120)),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const unitPlansInput = z.strictObject({ unit: unitCode });
/** Tasks that an activity of this unit may serve. */
export const tasksForLogInput = z.strictObject({ unit: unitCode });

export const planDocumentInput = z.strictObject({
  id: planId,
  version: z.coerce.number().int().min(1).max(10_000).optional(),
});

export const listSharedPlansInput = z.strictObject({
  level: orEmpty(z.enum(['preschool', 'primary', 'lower_secondary', 'multi_level'])),
  q: orEmpty(plainText({ max: 100 })),
});

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

export const getPlanTemplateInput = z.strictObject({ unitCode, on: orEmpty(isoDate) });
export const savePlanTemplateInput = z.strictObject({
  unitCode,
  /** Plans whose year begins on this day or later begin with it. */
  appliesFrom: isoDate,
  sections: z
    .array(
      z.strictObject({
        id: sectionId,
        title: plainText({ min: 3, max: 200 }),
        text: plainText({ max: SECTION_TEXT_MAX }),
        holdsTasks: z.boolean(),
      }),
    )
    .min(1)
    .max(20),
  tasks: z
    .array(
      z.strictObject({
        sectionId,
        title: plainText({ min: 3, max: TITLE_MAX }),
        ownerPost: plainText({ min: 2, max: POST_MAX }),
        coOwners: catalogueIds.default([]),
        fromDay: monthDay,
        toDay: monthDay,
        target,
        activityKinds: catalogueIds.default([]),
        kinds,
        levels: z.array(z.enum(LEVELS)).min(1).max(LEVELS.length),
        clause: plainText({ max: 200 }).default(''),
      }),
    )
    .max(TASKS_MAX),
});
