// Shapes of what may be asked of the reports slice; shared by forms, API and command line. What depends on the form,
// the catalogue or the state is decided by the use cases.
import { z } from 'zod';
import { isoDate, tidiedText } from '#shared/input.ts';
import { LEVELS } from '#shared/figure-definition.ts';
import { PROPOSAL_STATES } from './proposals.ts';
import { REPORT_STATES, REPORT_TARGETS } from './report-workflow.ts';

const unitCode = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const periodId = z.uuid();
/** Period and unit in one word; see report-id.ts. One that names nothing is not found, not malformed. */
const reportId = z.string().max(200);
const figureId = z.string().max(60);
const sectionId = z.string().max(20);
const field = z.string().max(60);
const editVersion = z.number().int().min(1).max(1_000_000_000);

export const SECTION_TEXT_MAX = 20_000;
export const REMARK_MAX = 1_000;

export const reportIdInput = z.strictObject({ id: reportId });

/** `within`: an office or a school; without it all that the actor may see. */
export const listReportsInput = z.strictObject({
  period: periodId,
  within: unitCode.optional(),
  state: z.enum(REPORT_STATES).optional(),
});

/** Null takes the entry back. A ratio is `{ num, den }`, or its percent where the whole is known. */
export const setFigureInput = z.strictObject({
  id: reportId,
  figureId,
  value: z
    .union([
      z.number(),
      z.boolean(),
      z.strictObject({ num: z.number(), den: z.number() }),
      z.record(z.string().max(40), z.number()),
    ])
    .nullable(),
  reason: tidiedText('one', { min: 0, max: 500 }).nullable().default(null),
  editVersion: editVersion.optional(),
});

export const figureRowsInput = z.strictObject({ id: reportId, figureId });

/** Null gives the part back to the system, which drafts it from the figures. */
export const setSectionInput = z.strictObject({
  id: reportId,
  sectionId,
  text: tidiedText('many', { min: 0, max: SECTION_TEXT_MAX }).nullable(),
  editVersion: editVersion.optional(),
});

export const sectionInput = z.strictObject({ id: reportId, sectionId });

/** `check` is the key of the check as the report shows it; null takes the answer back. */
export const answerWarningInput = z.strictObject({
  id: reportId,
  check: z.string().min(3).max(600),
  explanation: tidiedText('one', { min: 3, max: 500 }).nullable(),
});

export const answerRemarkInput = z.strictObject({
  id: reportId,
  remarkId: z.uuid(),
  answer: tidiedText('many', { min: 2, max: REMARK_MAX }).nullable(),
});

export const reopenFieldInput = z.strictObject({
  id: reportId,
  field,
  reason: tidiedText('one', { min: 10, max: 500 }),
});

const remark = z.strictObject({ field, text: tidiedText('many', { min: 3, max: REMARK_MAX }) });

/** `editVersion`: the version one looked at; another meanwhile is refused, so that nobody signs what they did not see. */
export const transitionReportInput = z.strictObject({
  id: reportId,
  to: z.enum(REPORT_TARGETS),
  remarks: z.array(remark).max(100).default([]),
  editVersion: editVersion.optional(),
});

/** `onBehalf` false gives the report back to the school. */
export const enterOnBehalfInput = z.strictObject({
  id: reportId,
  onBehalf: z.boolean().default(true),
  scanFileId: z.uuid().nullable().default(null),
});

/** The whole list of part V, in place of the one before. */
export const setProposalsInput = z.strictObject({
  id: reportId,
  proposals: z
    .array(
      z.strictObject({
        id: z.uuid().optional(),
        sentence: tidiedText('one', { min: 10, max: 500 }),
        addressee: tidiedText('one', { min: 3, max: 200 }),
      }),
    )
    .max(20),
});

export const answerProposalInput = z.strictObject({
  proposalId: z.uuid(),
  state: z.enum(PROPOSAL_STATES),
  answer: tidiedText('many', { min: 10, max: REMARK_MAX }),
});

export const listProposalsInput = z.strictObject({
  within: unitCode,
  state: z.enum(PROPOSAL_STATES).optional(),
});

export const consolidateInput = z.strictObject({ periodId, unitCode });

export const confirmDeliveryInput = z.strictObject({ id: reportId });

export const listDeliveriesInput = z.strictObject({
  unit: unitCode,
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const bilingual = z.strictObject({
  vi: tidiedText('one', { min: 1, max: 250 }),
  en: tidiedText('one', { min: 0, max: 250 }).default(''),
});

export const saveReportFormInput = z.strictObject({
  unitCode,
  kind: z.enum(['mid', 'end']),
  appliesFrom: isoDate,
  sections: z
    .array(
      z.strictObject({
        id: z.string().max(20),
        title: bilingual,
        shortTitle: bilingual.optional(),
        figureIds: z.array(figureId).max(200),
        levels: z.array(z.enum(LEVELS)).max(LEVELS.length),
        requiresText: z.boolean().default(false),
      }),
    )
    .max(60),
});

export const getReportFormInput = z.strictObject({
  unitCode,
  kind: z.enum(['mid', 'end']),
  on: isoDate.optional(),
});

export const reportDocumentInput = z.strictObject({
  id: reportId,
  version: z.coerce.number().int().min(1).max(100_000).optional(),
});
