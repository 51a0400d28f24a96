// Shapes of what may be asked of the directives slice; shared by forms and API.
import { z } from 'zod';
import { addresseeRule } from '#foundation/organisation/addressee-rule.ts';
import { unitCode } from '#foundation/organisation/schemas.ts';
import { isoDate, tidiedText } from '#shared/input.ts';
import { ANSWER_KINDS, ASSIGNMENT_STATES, MEASURES } from './assignment.ts';
import { DUTY_STANDINGS, DUTY_TARGETS } from './duty-workflow.ts';

export const TITLE_MAX = 300;
export const ANSWER_TEXT_MAX = 2_000;
/** One document rarely orders more; a longer list is a mistake of the sender. */
export const ASSIGNMENTS_MAX = 300;

const id = z.uuid();
/** Ids of the catalogue of activities: whether one exists is asked of the catalogue when it is counted. */
const catalogueId = z.string().regex(/^[a-z][a-z0-9_]{1,59}$/);
const editVersion = z.int().min(1).max(1_000_000_000);
const reason = tidiedText('one', { min: 10, max: 500 });
/** Names a duty; one that names nothing is not found, not malformed. */
const dutyId = z.string().max(200);

const monthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .refine((text) => !['02-30', '02-31', '04-31', '06-31', '09-31', '11-31'].includes(text), {
    error: 'field.not_a_date',
  });

export const rhythm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('standing') }),
  z.strictObject({ kind: z.literal('once'), dueOn: isoDate }),
  z.strictObject({
    kind: z.literal('yearly'),
    days: z.array(monthDay).min(1).max(12),
    openDays: z.int().min(1).max(366).optional(),
  }),
  z.strictObject({
    kind: z.literal('monthly'),
    day: z.int().min(1).max(31),
    months: z.array(z.int().min(1).max(12)).min(1).max(12).optional(),
  }),
]);

export const expectedAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('activity'),
    kinds: z.array(catalogueId).max(60).default([]),
    topics: z.array(catalogueId).max(60).default([]),
    atLeast: z.int().min(1).max(400).default(1),
  }),
  z.strictObject({ kind: z.literal('report'), period: z.enum(['mid', 'end']) }),
  z.strictObject({ kind: z.literal('plan'), plans: z.array(catalogueId).min(1).max(10) }),
  z.strictObject({ kind: z.literal('document') }),
  z.strictObject({ kind: z.literal('register') }),
  z.strictObject({ kind: z.literal('self_assessment') }),
  z.strictObject({ kind: z.literal('confirmation'), bare: z.boolean().default(false) }),
]);

// Without defaults, so that a change touches only what it names.
const fields = {
  title: tidiedText('one', { min: 5, max: TITLE_MAX }),
  detail: tidiedText('many', { min: 0, max: 4_000 }),
  clause: tidiedText('one', { min: 0, max: 60 }),
  obligation: z
    .string()
    .regex(/^obl\.[0-9A-Za-z.]{1,40}$/)
    .nullable(),
  answer: expectedAnswer,
  addressees: addresseeRule,
  rhythm,
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  measure: z.enum(MEASURES),
};

/** What an office writes about one assignment; without `startsOn` it starts on the day it is written. */
export const assignmentFacts = z.strictObject({
  ...fields,
  detail: fields.detail.default(''),
  clause: fields.clause.default(''),
  obligation: fields.obligation.default(null),
  addressees: fields.addressees.default({}),
  startsOn: fields.startsOn.optional(),
  endsOn: fields.endsOn.default(null),
  measure: fields.measure.default('measured'),
});

/** `POST /assignments`: `give` false keeps it as a draft of the office. */
export const addAssignmentInput = assignmentFacts.extend({
  unitCode,
  documentId: id.nullable().default(null),
  give: z.boolean().default(false),
});

export const changeAssignmentInput = z
  .strictObject(fields)
  .partial()
  .extend({ id, editVersion: editVersion.optional() });

export const assignmentIdInput = z.strictObject({ id });
export const withdrawAssignmentInput = z.strictObject({ id, reason });

/** Units that fall under the rule now and owe it not yet; without `unitCodes` all of them. */
export const giveToNewUnitsInput = z.strictObject({ id, unitCodes: z.array(unitCode).max(5_000).optional() });

/** `POST /directives`: the document goes out to whom `addressees` means, and its assignments with it. */
export const issueDirectiveInput = z.strictObject({
  documentId: id,
  addressees: addresseeRule.default({}),
  acknowledgeBy: isoDate.nullable().default(null),
  assignments: z.array(assignmentFacts).max(ASSIGNMENTS_MAX).default([]),
});

export const listDirectivesInput = z.strictObject({ unit: unitCode });

export const listAssignmentsInput = z.strictObject({
  unit: unitCode,
  document: id.optional(),
  state: z.enum(ASSIGNMENT_STATES).optional(),
});

export const findDutiesInput = z.strictObject({
  unit: unitCode,
  open: z.stringbool().default(false),
  from: isoDate.optional(),
  to: isoDate.optional(),
});

export const dutyMatrixInput = z.strictObject({
  unit: unitCode,
  document: id.optional(),
  level: z.string().max(40).optional(),
  group: unitCode.optional(),
  answer: z.enum(ANSWER_KINDS).optional(),
  standing: z.enum(DUTY_STANDINGS).optional(),
  q: tidiedText('one', { min: 0, max: 100 }).optional(),
  /** Only what falls due within these days; what has no last day is left out then. */
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** Leaves out what everybody has done. */
  unfinished: z.stringbool().default(false),
  /** The day at which one looks: what had not begun is left out. */
  on: isoDate.optional(),
  cursor: unitCode.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const dutyIdInput = z.strictObject({ id: dutyId });

/** What a unit answers to what the product cannot see by itself. */
export const dutyAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('done'),
    doneOn: isoDate,
    text: tidiedText('many', { min: 0, max: ANSWER_TEXT_MAX }).default(''),
    documentId: id.nullable().default(null),
    fileIds: z.array(id).max(5).default([]),
  }),
  z.strictObject({ kind: z.literal('not_applicable'), reason }),
]);

export const transitionDutyInput = z.strictObject({
  id: dutyId,
  to: z.enum(DUTY_TARGETS),
  answer: dutyAnswer.optional(),
  remark: tidiedText('many', { min: 3, max: 1_000 }).optional(),
  editVersion: editVersion.optional(),
});

export const askForTimeInput = z.strictObject({ id: dutyId, until: isoDate, reason });

/** `until` null refuses what was asked for. */
export const extendDutiesInput = z.strictObject({
  ids: z.array(dutyId).min(1).max(500),
  until: isoDate.nullable(),
  reason,
});

export const nudgeDutiesInput = z.strictObject({
  unit: unitCode,
  assignmentIds: z.array(id).max(ASSIGNMENTS_MAX).default([]),
  unitCodes: z.array(unitCode).max(5_000).default([]),
});

export const officeInput = z.strictObject({ unit: unitCode });

/** Without `ids` everything that is offered. */
export const takeOverInput = z.strictObject({ unitCode, ids: z.array(id).max(ASSIGNMENTS_MAX).optional() });
