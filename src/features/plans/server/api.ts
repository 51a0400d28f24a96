// The HTTP interface of plans. Each handler is one call of a use case.
import { z } from 'zod';
import { created, noContent, ok, type Route, inputOf } from '#foundation/http/route.ts';
import { renderDocx, renderPdf, renderXlsx, type OfficialDocument } from '#platform/documents/index.ts';
import { PLAN_KINDS } from '../plan.ts';
import { PLAN_STATES } from '../plan-workflow.ts';
import {
  answerLeftOutInput,
  answerPlanRemarkInput,
  changePlanInput,
  getPlanTemplateInput,
  leaveOutTaskInput,
  listPlansInput,
  listSharedPlansInput,
  planDocumentInput,
  savePlanTaskInput,
  savePlanTemplateInput,
  setPlanSectionInput,
  sharePlanInput,
  startPlanInput,
  tasksForLogInput,
  transitionPlanInput,
} from '../schemas.ts';
import { changePlan, removePlanTask, savePlanTask, setPlanSection } from './change-plan.ts';
import { getPlan, listUnitPlans } from './get-plan.ts';
import { answerLeftOut, leaveOutTask, takeBackTask } from './leave-out-task.ts';
import { LISTED_STATES, listPlans } from './list-plans.ts';
import { listPlanVersions } from './list-versions.ts';
import { getPlanDocument } from './plan-document.ts';
import { getSharedPlan, listSharedPlans, sharePlan } from './share-plan.ts';
import { discardPlan, startPlan } from './start-plan.ts';
import { listTasksToServe } from './tasks-to-serve.ts';
import { getPlanTemplate, savePlanTemplate } from './templates.ts';
import { answerPlanRemark, openSentPlan, transitionPlan } from './transition-plan.ts';

const page = <Item extends z.ZodType>(item: Item) =>
  z.looseObject({ items: z.array(item), total: z.int(), next: z.string().nullable() });
const anyShape = z.looseObject({});
const kinds = z.array(z.enum(PLAN_KINDS));
const countsShape = z.looseObject({ total: z.int(), done: z.int(), late: z.int(), running: z.int() });
const sealShape = z.looseObject({ sha256: z.string(), sealedAt: z.iso.datetime() });
const taskShape = z.looseObject({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  ownerPost: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  target: z.looseObject({ kind: z.string() }),
  progress: z.looseObject({
    state: z.string(),
    done: z.int(),
    goal: z.int().nullable(),
    share: z.number().nullable(),
  }),
});
const planShape = z.looseObject({
  id: z.string(),
  unitCode: z.string(),
  kinds,
  title: z.string(),
  state: z.enum(PLAN_STATES),
  version: z.int(),
  editVersion: z.int(),
  sections: z.array(z.looseObject({ id: z.string(), title: z.string(), text: z.string() })),
  tasks: z.array(taskShape),
  counts: countsShape,
  remarks: z.array(z.looseObject({ field: z.string(), text: z.string() })),
  seal: sealShape.nullable(),
});
const rowShape = z.looseObject({
  id: z.string().nullable(),
  unitCode: z.string(),
  state: z.enum(LISTED_STATES),
  kinds,
  tasks: countsShape.nullable(),
});

const changedShape = z.looseObject({ id: z.string(), editVersion: z.int() });

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
    'head and schedule as a spreadsheet',
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
  path: `/plans/{id}/document.${extension}`,
  tag: 'plans',
  summary: `A plan: ${what}; a version as it was sealed, or the draft, marked as one`,
  auth: 'token',
  query: planDocumentInput.omit({ id: true }),
  response: { description: 'The bytes', mediaType },
  async handle({ ask, params, query }) {
    const paper = await ask(getPlanDocument, { ...query, ...params });
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

export const planRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/plans',
    tag: 'plans',
    summary: 'One row for each plan whose year holds a day, and for each unit that has none',
    auth: 'token',
    query: listPlansInput,
    response: { description: 'A page', schema: page(rowShape) },
    handle: async ({ ask, query }) => ok(await ask(listPlans, query)),
  },
  {
    method: 'post',
    path: '/plans',
    idempotent: true,
    tag: 'plans',
    summary: 'Begin a plan from the template, an own plan of another year, or a shared one',
    auth: 'token',
    body: startPlanInput,
    response: { description: 'The plan', schema: planShape },
    async handle({ run, ask, body }) {
      const { id } = await run(startPlan, body);
      return created(await ask(getPlan, { id }), { location: `/api/v1/plans/${id}` });
    },
  },
  {
    method: 'get',
    path: '/plans/{id}',
    tag: 'plans',
    summary: 'One plan with its tasks and how far they are',
    auth: 'token',
    response: { description: 'The plan', schema: planShape },
    async handle({ ask, run, params }) {
      const plan = await ask(getPlan, params);
      // From the first look of the office on, a sent plan can no longer be withdrawn.
      if (plan.can.steps.includes('accepted') && plan.openedByOfficeAt === null)
        await run(openSentPlan, params);
      return ok(plan);
    },
  },
  {
    method: 'patch',
    path: '/plans/{id}',
    tag: 'plans',
    summary: 'Title, subjects, number and date of a plan',
    auth: 'token',
    body: changePlanInput.omit({ id: true }),
    response: { description: 'The version of editing', schema: changedShape },
    handle: async (request) => ok(await request.run(changePlan, inputOf(request))),
  },
  {
    method: 'delete',
    path: '/plans/{id}',
    tag: 'plans',
    summary: 'Throw away a plan that was never sent',
    auth: 'token',
    successStatus: 204,
    response: { description: 'Gone' },
    async handle({ run, params }) {
      await run(discardPlan, params);
      return noContent();
    },
  },
  {
    method: 'put',
    path: '/plans/{id}/sections/{sectionId}',
    tag: 'plans',
    summary: 'Write a part',
    auth: 'token',
    body: setPlanSectionInput.omit({ id: true, sectionId: true }),
    response: { description: 'The version of editing', schema: changedShape },
    handle: async (request) => ok(await request.run(setPlanSection, inputOf(request))),
  },
  {
    method: 'post',
    path: '/plans/{id}/tasks',
    tag: 'plans',
    summary: 'Add a task',
    auth: 'token',
    body: savePlanTaskInput.omit({ id: true, taskId: true }),
    response: { description: 'The id of the task', schema: changedShape },
    handle: async (request) => created(await request.run(savePlanTask, inputOf(request))),
  },
  {
    method: 'put',
    path: '/plans/{id}/tasks/{taskId}',
    tag: 'plans',
    summary: 'Write a task as a whole',
    auth: 'token',
    body: savePlanTaskInput.omit({ id: true, taskId: true }),
    response: { description: 'The version of editing', schema: changedShape },
    handle: async (request) => ok(await request.run(savePlanTask, inputOf(request))),
  },
  {
    method: 'delete',
    path: '/plans/{id}/tasks/{taskId}',
    tag: 'plans',
    summary: 'Remove a task that was never sent and that no activity names',
    auth: 'token',
    successStatus: 204,
    response: { description: 'Gone' },
    async handle({ run, params }) {
      await run(removePlanTask, params);
      return noContent();
    },
  },
  {
    method: 'put',
    path: '/plans/{id}/tasks/{taskId}/left-out',
    tag: 'plans',
    summary: 'Leave a task out, with the reason',
    auth: 'token',
    body: leaveOutTaskInput.omit({ id: true, taskId: true }),
    response: { description: 'The version of editing', schema: changedShape },
    handle: async (request) => ok(await request.run(leaveOutTask, inputOf(request))),
  },
  {
    method: 'delete',
    path: '/plans/{id}/tasks/{taskId}/left-out',
    tag: 'plans',
    summary: 'Take a task back into the plan',
    auth: 'token',
    successStatus: 204,
    response: { description: 'It is back' },
    async handle({ run, params }) {
      await run(takeBackTask, params);
      return noContent();
    },
  },
  {
    method: 'put',
    path: '/plans/{id}/tasks/{taskId}/left-out/answer',
    tag: 'plans',
    summary: 'The office takes the reason, or says why the task stays',
    auth: 'token',
    body: z.looseObject(answerLeftOutInput.shape).omit({ id: true, taskId: true }),
    response: { description: 'The version of editing', schema: changedShape },
    handle: async (request) => ok(await request.run(answerLeftOut, inputOf(request))),
  },
  {
    method: 'put',
    path: '/plans/{id}/remarks/{remarkId}',
    tag: 'plans',
    summary: 'Answer a remark',
    auth: 'token',
    body: answerPlanRemarkInput.omit({ id: true, remarkId: true }),
    response: { description: 'The answer', schema: anyShape },
    handle: async (request) => ok(await request.run(answerPlanRemark, inputOf(request))),
  },
  {
    method: 'post',
    path: '/plans/{id}/transitions',
    idempotent: true,
    tag: 'plans',
    summary: 'Hand to the head, approve and send, return with remarks, accept, withdraw',
    auth: 'token',
    body: transitionPlanInput.omit({ id: true }),
    successStatus: 200,
    response: {
      description: 'The state it is in now',
      schema: z.looseObject({
        id: z.string(),
        state: z.enum(PLAN_STATES),
        version: z.int(),
        seal: sealShape.nullable(),
      }),
    },
    handle: async (request) => ok(await request.run(transitionPlan, inputOf(request))),
  },
  {
    method: 'get',
    path: '/plans/{id}/versions',
    tag: 'plans',
    summary: 'One item for each seal, with what it says otherwise than the one before',
    auth: 'token',
    response: {
      description: 'All versions, oldest first',
      schema: page(sealShape.extend({ version: z.int(), differences: z.array(anyShape) })),
    },
    handle: async ({ ask, params }) => ok(await ask(listPlanVersions, params)),
  },
  ...documentRoutes,
  {
    method: 'put',
    path: '/plans/{id}/share',
    tag: 'plans',
    summary: 'Let others take the plan as a pattern, or no longer',
    auth: 'token',
    body: sharePlanInput.omit({ id: true }),
    response: { description: 'Whether it is shared', schema: anyShape },
    handle: async (request) => ok(await request.run(sharePlan, inputOf(request))),
  },
  {
    method: 'get',
    path: '/shared-plans',
    tag: 'plans',
    summary: 'Plans that units let others take as a pattern',
    auth: 'token',
    query: listSharedPlansInput,
    response: { description: 'The newest', schema: page(anyShape) },
    handle: async ({ ask, query }) => ok(await ask(listSharedPlans, query)),
  },
  {
    method: 'get',
    path: '/shared-plans/{id}',
    tag: 'plans',
    summary: 'One shared plan, without links, reasons and progress',
    auth: 'token',
    response: { description: 'The pattern', schema: anyShape },
    handle: async ({ ask, params }) => ok(await ask(getSharedPlan, params)),
  },
  {
    method: 'get',
    path: '/units/{unit}/plans',
    tag: 'plans',
    summary: 'All plans of one unit, newest year first',
    auth: 'token',
    response: { description: 'The plans', schema: anyShape },
    handle: async ({ ask, params }) => ok(await ask(listUnitPlans, params)),
  },
  {
    method: 'get',
    path: '/plan-tasks',
    tag: 'plans',
    summary: 'Tasks that an activity of a unit may serve',
    auth: 'token',
    query: tasksForLogInput,
    response: { description: 'All of them', schema: page(anyShape) },
    async handle({ ask, query }) {
      const items = await ask(listTasksToServe, query);
      return ok({ items, total: items.length, next: null });
    },
  },
  {
    method: 'get',
    path: '/plan-templates',
    tag: 'plans',
    summary: 'The template that plans of an office begin with, on a day',
    auth: 'token',
    query: getPlanTemplateInput,
    response: { description: 'The template and its versions', schema: anyShape },
    handle: async ({ ask, query }) => ok(await ask(getPlanTemplate, query)),
  },
  {
    method: 'post',
    path: '/plan-templates',
    tag: 'plans',
    summary: 'Put a new version of the template in force from a day on',
    auth: 'token',
    body: savePlanTemplateInput,
    response: { description: 'The version', schema: anyShape },
    handle: async ({ run, body }) => created(await run(savePlanTemplate, body)),
  },
];
