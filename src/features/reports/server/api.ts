// HTTP interface of the reports. Papers are rendered here, outside any transaction.
import { z } from 'zod';
import { created, ok, type Route, inputOf } from '#foundation/http/route.ts';
import { renderDocx, renderPdf, renderXlsx, type OfficialDocument } from '#platform/documents/index.ts';
import { CATALOGUE } from '../catalogue.ts';
import { REPORT_STATES } from '../report-workflow.ts';
import {
  answerProposalInput,
  answerRemarkInput,
  answerWarningInput,
  consolidateInput,
  enterOnBehalfInput,
  getReportFormInput,
  listDeliveriesInput,
  listProposalsInput,
  listReportsInput,
  reopenFieldInput,
  reportDocumentInput,
  saveReportFormInput,
  setFigureInput,
  setProposalsInput,
  setSectionInput,
  transitionReportInput,
} from '../schemas.ts';
import { answerRemark, answerWarning, reopenField } from './answer-checks.ts';
import { definitionBody, figureBody, reportBody, rowsBody, versionsBody } from './api-bodies.ts';
import { getChangesSinceBuild } from './build-changes.ts';
import { getReportForm, saveReportForm } from './change-form.ts';
import { consolidateReports } from './consolidate.ts';
import { confirmDelivery, listDeliveries } from './deliveries.ts';
import { enterOnBehalf } from './enter-on-behalf.ts';
import { listFigureRows } from './figure-rows.ts';
import { listReports } from './list-reports.ts';
import { listVersions } from './list-versions.ts';
import { nudgeUnits } from './nudge-units.ts';
import { answerProposal, listProposals, setProposals } from './proposals.ts';
import { getReport } from './read-report.ts';
import { getReportDocument } from './report-document.ts';
import { setFigure } from './set-figure.ts';
import { setSection } from './set-section.ts';
import { openSentReport, proposeReport, transitionReport } from './transition-report.ts';

const value = z.union([z.number(), z.record(z.string(), z.number().nullable())]).nullable();
const page = <Item extends z.ZodType>(item: Item) =>
  z.looseObject({ items: z.array(item), total: z.int(), next: z.string().nullable() });

const figureShape = z.looseObject({
  id: z.string(),
  applicable: z.boolean(),
  computed: value,
  reported: value,
  reason: z.string().nullable(),
});
const sectionShape = z.looseObject({ id: z.string(), title: z.string(), text: z.string() });
const sealShape = z.looseObject({ sha256: z.string(), sealedAt: z.iso.datetime() });
const rowShape = z.looseObject({
  id: z.string(),
  unitCode: z.string(),
  state: z.enum(REPORT_STATES),
  dueOn: z.iso.date(),
  submittedAt: z.iso.datetime().nullable(),
  late: z.boolean(),
});
const reportShape = z.looseObject({
  id: z.string(),
  unitCode: z.string(),
  periodId: z.string(),
  state: z.enum(REPORT_STATES),
  version: z.int(),
  figures: z.array(figureShape),
  sections: z.array(sectionShape),
  remarks: z.array(z.looseObject({ field: z.string(), text: z.string() })),
  seal: sealShape.nullable(),
});
const anyShape = z.looseObject({});

const FORMATS = [
  [
    'docx',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'the official document as Word',
    renderDocx,
  ],
  ['pdf', 'application/pdf', 'the official document as PDF', renderPdf],
  [
    'xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'head and annexes as a spreadsheet',
    renderXlsx,
  ],
] as const satisfies readonly (readonly [
  string,
  string,
  string,
  (document: OfficialDocument) => Promise<Uint8Array>,
])[];

const documentRoutes = FORMATS.map(([extension, mediaType, what, render]): Route => ({
  method: 'get',
  path: `/reports/{id}/document.${extension}`,
  tag: 'reports',
  summary: `A report: ${what}; a version as it was sealed, or the draft, marked as one`,
  auth: 'token',
  query: reportDocumentInput.omit({ id: true }),
  response: { description: 'The bytes', mediaType },
  async handle({ ask, params, query }) {
    const paper = await ask(getReportDocument, { ...query, ...params });
    return {
      status: 200,
      stream: new Uint8Array(await render(paper.document)),
      headers: {
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${paper.fileName}.${extension}"`,
      },
    };
  },
}));

export const reportRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/figures',
    tag: 'reports',
    summary: 'The catalogue of figures, in the order of the report',
    auth: 'token',
    response: {
      description: 'All figures',
      schema: page(
        z.looseObject({
          id: z.string(),
          label: z.string(),
          unit: z.string(),
          rule: z.string(),
          group: z.string(),
          source: z.string(),
          appliesTo: z.array(z.string()),
        }),
      ),
    },
    handle: () =>
      Promise.resolve(ok({ items: CATALOGUE.map(definitionBody), total: CATALOGUE.length, next: null })),
  },
  {
    method: 'get',
    path: '/reports',
    tag: 'reports',
    summary: 'One row for each unit that owes a report of a period',
    auth: 'token',
    query: listReportsInput,
    response: { description: 'All rows', schema: page(rowShape) },
    handle: async ({ ask, query }) => ok(await ask(listReports, query)),
  },
  {
    method: 'get',
    path: '/reports/{id}',
    tag: 'reports',
    summary: 'One report: live while it is written, sealed once it is sent',
    auth: 'token',
    response: { description: 'The report', schema: reportShape },
    async handle({ ask, run, params }) {
      const report = await ask(getReport, params);
      // From the first look of the office on, a sent report can no longer be withdrawn.
      const isFirstLook = report.can.steps.includes('accepted') && report.openedByOfficeAt === null;
      if (isFirstLook) await run(openSentReport, params);
      return ok(reportBody(report));
    },
  },
  {
    method: 'put',
    path: '/reports/{id}/figures/{figureId}',
    tag: 'reports',
    summary: 'Say what a figure is; null takes the entry back, 0 is a confirmed 0',
    auth: 'token',
    body: setFigureInput.omit({ id: true, figureId: true }),
    response: { description: 'The figure', schema: figureShape },
    handle: async (request) => ok(figureBody(await request.run(setFigure, inputOf(request)))),
  },
  {
    method: 'get',
    path: '/reports/{id}/figures/{figureId}/rows',
    tag: 'reports',
    summary: 'The rows behind a figure, and what is not counted and why',
    auth: 'token',
    response: { description: 'The rows', schema: page(anyShape) },
    handle: async ({ ask, params }) => ok(rowsBody(await ask(listFigureRows, params))),
  },
  {
    method: 'put',
    path: '/reports/{id}/sections/{sectionId}',
    tag: 'reports',
    summary: 'Write a part; null gives it back to the system, which drafts it',
    auth: 'token',
    body: setSectionInput.omit({ id: true, sectionId: true }),
    response: { description: 'The part', schema: sectionShape },
    handle: async (request) => ok(await request.run(setSection, inputOf(request))),
  },
  {
    method: 'put',
    path: '/reports/{id}/checks',
    tag: 'reports',
    summary: 'Explain a number that looks wrong',
    auth: 'token',
    body: answerWarningInput.omit({ id: true }),
    response: { description: 'The explanation', schema: anyShape },
    handle: async (request) => ok(await request.run(answerWarning, inputOf(request))),
  },
  {
    method: 'put',
    path: '/reports/{id}/remarks/{remarkId}',
    tag: 'reports',
    summary: 'Answer a remark',
    auth: 'token',
    body: answerRemarkInput.omit({ id: true, remarkId: true }),
    response: { description: 'The answer', schema: anyShape },
    handle: async (request) => ok(await request.run(answerRemark, inputOf(request))),
  },
  {
    method: 'post',
    path: '/reports/{id}/reopened-fields',
    tag: 'reports',
    summary: 'Open another field of a returned report, with the reason',
    auth: 'token',
    body: reopenFieldInput.omit({ id: true }),
    response: { description: 'The field', schema: anyShape },
    handle: async (request) => created(await request.run(reopenField, inputOf(request))),
  },
  {
    method: 'put',
    path: '/reports/{id}/proposals',
    tag: 'reports',
    summary: 'What the report asks of whom, as a whole list',
    auth: 'token',
    body: setProposalsInput.omit({ id: true }),
    response: { description: 'The proposals', schema: anyShape },
    handle: async (request) => ok(await request.run(setProposals, inputOf(request))),
  },
  {
    method: 'put',
    path: '/reports/{id}/on-behalf',
    tag: 'reports',
    summary: 'The office types a report from paper and keeps its scan',
    auth: 'token',
    body: enterOnBehalfInput.omit({ id: true }),
    response: { description: 'Who types it', schema: anyShape },
    handle: async (request) => ok(await request.run(enterOnBehalf, inputOf(request))),
  },
  {
    method: 'post',
    path: '/reports/{id}/hand-in',
    tag: 'reports',
    summary: 'The coordinator hands the draft to the head',
    auth: 'token',
    successStatus: 200,
    response: { description: 'When', schema: anyShape },
    handle: async ({ run, params }) => ok(await run(proposeReport, params)),
  },
  {
    method: 'post',
    path: '/reports/{id}/transitions',
    idempotent: true,
    tag: 'reports',
    summary: 'Send, return with remarks, accept or withdraw',
    auth: 'token',
    body: transitionReportInput.omit({ id: true }),
    successStatus: 200,
    response: {
      description: 'The state it is in now',
      schema: z.looseObject({
        id: z.string(),
        state: z.enum(REPORT_STATES),
        version: z.int(),
        seal: sealShape.nullable(),
      }),
    },
    handle: async (request) => ok(await request.run(transitionReport, inputOf(request))),
  },
  {
    method: 'get',
    path: '/reports/{id}/versions',
    tag: 'reports',
    summary: 'One item for each seal, with what it says otherwise than the one before',
    auth: 'token',
    response: {
      description: 'All versions, oldest first',
      schema: page(
        sealShape.extend({
          version: z.int(),
          differences: z.array(z.looseObject({ path: z.string(), before: z.unknown(), after: z.unknown() })),
        }),
      ),
    },
    handle: async ({ ask, params }) => ok(versionsBody(await ask(listVersions, params))),
  },
  ...documentRoutes,
  {
    method: 'post',
    path: '/reports/{id}/confirmation',
    tag: 'reports',
    summary: 'A receiver confirms that the report has arrived',
    auth: 'token',
    successStatus: 200,
    response: { description: 'How many deliveries were confirmed', schema: anyShape },
    handle: async ({ run, params }) => ok(await run(confirmDelivery, params)),
  },
  {
    method: 'get',
    path: '/deliveries',
    tag: 'reports',
    summary: 'Reports that were delivered to a unit, newest first',
    auth: 'token',
    query: listDeliveriesInput,
    response: { description: 'The newest', schema: page(anyShape) },
    handle: async ({ ask, query }) => ok(await ask(listDeliveries, query)),
  },
  {
    method: 'post',
    path: '/consolidations',
    idempotent: true,
    tag: 'reports',
    summary: "Build the office's own report from the sealed reports of its units",
    auth: 'token',
    body: consolidateInput,
    response: {
      description: 'The report, and who is in it',
      schema: z.looseObject({
        id: z.string(),
        included: z.array(anyShape),
        missing: z.array(anyShape),
        late: z.array(anyShape),
      }),
    },
    async handle({ run, body }) {
      const built = await run(consolidateReports, body);
      return created(built, { location: `/api/v1/reports/${built.id}` });
    },
  },
  {
    method: 'get',
    path: '/reports/{id}/changes',
    tag: 'reports',
    summary: "What changed since the office's report was last built, and what each build changed",
    auth: 'token',
    response: {
      description: 'Against the last build (null when there is none, or it is sent), and the builds',
      schema: z.looseObject({ pending: anyShape.nullable(), builds: z.array(anyShape) }),
    },
    handle: async ({ ask, params }) => ok(await ask(getChangesSinceBuild, params)),
  },
  {
    method: 'post',
    path: '/nudges',
    tag: 'reports',
    summary: 'Ask units for their reports, each at most once a day',
    auth: 'token',
    body: nudgeUnits.input,
    response: { description: 'How many were asked', schema: anyShape },
    handle: async ({ run, body }) => created(await run(nudgeUnits, body)),
  },
  {
    method: 'get',
    path: '/proposals',
    tag: 'reports',
    summary: 'What units asked in their reports, and the answers',
    auth: 'token',
    query: listProposalsInput,
    response: { description: 'All of them, newest first', schema: page(anyShape) },
    handle: async ({ ask, query }) => ok(await ask(listProposals, query)),
  },
  {
    method: 'put',
    path: '/proposals/{proposalId}/answer',
    tag: 'reports',
    summary: 'Answer a proposal, pass it up, or say that it is not ours to decide',
    auth: 'token',
    body: answerProposalInput.omit({ proposalId: true }),
    response: { description: 'The answer', schema: anyShape },
    handle: async (request) => ok(await request.run(answerProposal, inputOf(request))),
  },
  {
    method: 'get',
    path: '/report-forms',
    tag: 'reports',
    summary: 'The form of report an office asks with, on a day',
    auth: 'token',
    query: getReportFormInput,
    response: { description: 'The form and its versions', schema: anyShape },
    handle: async ({ ask, query }) => ok(await ask(getReportForm, query)),
  },
  {
    method: 'post',
    path: '/report-forms',
    tag: 'reports',
    summary: 'Put a new version of the form in force from a day on',
    auth: 'token',
    body: saveReportFormInput,
    response: { description: 'The version and what it changes', schema: anyShape },
    handle: async ({ run, body }) => created(await run(saveReportForm, body)),
  },
];
