// HTTP interface of directives: what offices ask, and what units owe and answer.
import { z } from 'zod';
import { created, inputOf, ok, type Route } from '#foundation/http/route.ts';
import { DUTY_STANDINGS, DUTY_STATES } from '../duty-workflow.ts';
import {
  addAssignmentInput,
  askForTimeInput,
  changeAssignmentInput,
  dutyMatrixInput,
  extendDutiesInput,
  findDutiesInput,
  giveToNewUnitsInput,
  issueDirectiveInput,
  listAssignmentsInput,
  listDirectivesInput,
  nudgeDutiesInput,
  takeOverInput,
  transitionDutyInput,
  withdrawAssignmentInput,
} from '../schemas.ts';
import {
  addAssignment,
  changeAssignment,
  giveAssignment,
  giveToNewUnits,
  withdrawAssignment,
} from './change-assignment.ts';
import { getDutyMatrix } from './duty-matrix.ts';
import { askForTime, extendDuties } from './extend-duties.ts';
import { findDuties, getDuty } from './find-duties.ts';
import { issueDirective } from './issue-directive.ts';
import { nudgeDuties } from './nudge-duties.ts';
import { getAssignment, listAssignments, listDirectives } from './read-assignments.ts';
import { listOrphaned, takeOverAssignments } from './take-over.ts';
import { transitionDuty } from './transition-duty.ts';

const day = z.iso.date().nullable();

const assignmentShape = z.looseObject({
  id: z.uuid(),
  title: z.string(),
  clause: z.string(),
  obligation: z.string().nullable(),
  documentId: z.string().nullable(),
  answer: z.looseObject({ kind: z.string() }),
  addressees: z.looseObject({}),
  rhythm: z.looseObject({ kind: z.string() }),
  startsOn: z.iso.date(),
  endsOn: day,
  measure: z.string(),
  state: z.string(),
  editVersion: z.int(),
  dueOn: day,
  standings: z.record(z.enum(DUTY_STANDINGS), z.int()),
  owedBefore: z.int(),
});

const dutyShape = z.looseObject({
  id: z.string(),
  assignmentId: z.string(),
  unitCode: z.string(),
  title: z.string(),
  state: z.enum(DUTY_STATES),
  standing: z.enum(DUTY_STANDINGS),
  opensOn: z.iso.date(),
  dueOn: day,
  counted: z.int(),
  wanted: z.int(),
  editVersion: z.int(),
});

const givenShape = z.object({ id: z.string(), state: z.string(), units: z.int() });

const pageOf = (item: z.ZodType) =>
  z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() });

/** Lists without pages: an office asks at most some hundred things. */
const whole = (items: readonly object[]) => ok({ items, total: items.length, next: null });

export const directiveRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/directives',
    tag: 'directives',
    summary: 'The documents by which an office asks something, with how many units stand how',
    auth: 'token',
    query: listDirectivesInput,
    response: {
      description: 'Newest first',
      schema: pageOf(
        z.looseObject({
          document: z.looseObject({ id: z.string(), citation: z.string() }),
          assignments: z.int(),
          standings: z.record(z.enum(DUTY_STANDINGS), z.int()),
        }),
      ),
    },
    handle: async ({ ask, query }) => whole(await ask(listDirectives, query)),
  },
  {
    method: 'post',
    path: '/directives',
    tag: 'directives',
    summary: 'Send an issued document to the units a rule means, and give its assignments',
    auth: 'token',
    body: issueDirectiveInput,
    idempotent: true,
    response: {
      description: 'How many units, assignments and duties',
      schema: z.object({
        documentId: z.string(),
        addressees: z.int(),
        assignments: z.int(),
        duties: z.int(),
      }),
    },
    handle: async ({ run, body }) => created(await run(issueDirective, body)),
  },
  {
    method: 'get',
    path: '/assignments',
    tag: 'directives',
    summary: 'What an office asks, with how many units stand how',
    auth: 'token',
    query: listAssignmentsInput,
    response: { description: 'In the order of documents and clauses', schema: pageOf(assignmentShape) },
    handle: async ({ ask, query }) => whole(await ask(listAssignments, query)),
  },
  {
    method: 'post',
    path: '/assignments',
    tag: 'directives',
    summary: 'Ask something of the units that a rule means; kept as a draft unless `give`',
    auth: 'token',
    body: addAssignmentInput,
    idempotent: true,
    response: { description: 'The assignment and how many units owe it', schema: givenShape },
    async handle({ run, body }) {
      const given = await run(addAssignment, body);
      return created(given, { location: `/api/v1/assignments/${given.id}` });
    },
  },
  {
    method: 'get',
    path: '/assignments/orphaned',
    tag: 'directives',
    summary: 'What dissolved offices asked of the units of this one, not yet taken over',
    auth: 'token',
    query: z.strictObject({ unit: z.string() }),
    response: {
      description: 'In the order of documents',
      schema: pageOf(z.looseObject({ id: z.string(), title: z.string() })),
    },
    handle: async ({ ask, query }) => whole(await ask(listOrphaned, query)),
  },
  {
    method: 'get',
    path: '/assignments/{id}',
    tag: 'directives',
    summary: 'One assignment, with units that came under its rule later',
    auth: 'token',
    response: { description: 'The assignment', schema: assignmentShape },
    handle: async ({ ask, params }) => ok(await ask(getAssignment, params)),
  },
  {
    method: 'patch',
    path: '/assignments/{id}',
    tag: 'directives',
    summary: 'Change a draft, or the words of what was given',
    auth: 'token',
    body: changeAssignmentInput.omit({ id: true }),
    response: { description: 'Its new version', schema: z.object({ id: z.string(), editVersion: z.int() }) },
    handle: async (request) => ok(await request.run(changeAssignment, inputOf(request))),
  },
  {
    method: 'post',
    path: '/assignments/{id}/give',
    tag: 'directives',
    summary: 'Give a draft to its units',
    auth: 'token',
    successStatus: 200,
    response: { description: 'How many units owe it', schema: givenShape },
    handle: async ({ run, params }) => ok(await run(giveAssignment, params)),
  },
  {
    method: 'post',
    path: '/assignments/{id}/new-units',
    tag: 'directives',
    summary: 'Give it to units that came under its rule later',
    auth: 'token',
    body: giveToNewUnitsInput.omit({ id: true }),
    successStatus: 200,
    response: { description: 'How many units owe it more', schema: givenShape },
    handle: async (request) => ok(await request.run(giveToNewUnits, inputOf(request))),
  },
  {
    method: 'post',
    path: '/assignments/{id}/withdraw',
    tag: 'directives',
    summary: 'Ask it no longer',
    auth: 'token',
    body: withdrawAssignmentInput.omit({ id: true }),
    successStatus: 200,
    response: { description: 'Its id', schema: z.object({ id: z.string() }) },
    handle: async (request) => ok(await request.run(withdrawAssignment, inputOf(request))),
  },
  {
    method: 'post',
    path: '/assignments/take-over',
    tag: 'directives',
    summary: 'Go on with what a dissolved office asked',
    auth: 'token',
    body: takeOverInput,
    successStatus: 200,
    response: { description: 'How many', schema: z.object({ taken: z.int() }) },
    handle: async ({ run, body }) => ok(await run(takeOverAssignments, body)),
  },
  {
    method: 'get',
    path: '/duties',
    tag: 'directives',
    summary: 'What one unit owes, what is owed first',
    auth: 'token',
    query: findDutiesInput,
    response: { description: 'The duties', schema: pageOf(dutyShape) },
    handle: async ({ ask, query }) => whole(await ask(findDuties, query)),
  },
  {
    method: 'get',
    path: '/duties/matrix',
    tag: 'directives',
    summary: 'Unit × assignment for an office, one page of units',
    auth: 'token',
    query: dutyMatrixInput,
    response: {
      description: 'One page',
      schema: pageOf(
        z.looseObject({
          unitCode: z.string(),
          unitName: z.string(),
          cells: z.array(
            z.looseObject({
              assignmentId: z.string(),
              dutyId: z.string(),
              standing: z.enum(DUTY_STANDINGS),
              dueOn: day,
            }),
          ),
        }),
      ).loose(),
    },
    handle: async ({ ask, query }) => ok(await ask(getDutyMatrix, query)),
  },
  {
    method: 'post',
    path: '/duties/nudge',
    tag: 'directives',
    summary: 'Remind units of what they owe, each at most once in 24 hours',
    auth: 'token',
    body: nudgeDutiesInput,
    successStatus: 200,
    response: { description: 'How many', schema: z.object({ units: z.int(), duties: z.int() }) },
    handle: async ({ run, body }) => ok(await run(nudgeDuties, body)),
  },
  {
    method: 'post',
    path: '/duties/extend',
    tag: 'directives',
    summary: 'Give more time, or refuse it (`until` null)',
    auth: 'token',
    body: extendDutiesInput,
    successStatus: 200,
    response: { description: 'How many', schema: z.object({ changed: z.int() }) },
    handle: async ({ run, body }) => ok(await run(extendDuties, body)),
  },
  {
    method: 'get',
    path: '/duties/{id}',
    tag: 'directives',
    summary: 'One duty with everything that was answered and said',
    auth: 'token',
    response: { description: 'The duty', schema: dutyShape },
    handle: async ({ ask, params }) => ok(await ask(getDuty, params)),
  },
  {
    method: 'post',
    path: '/duties/{id}/transitions',
    tag: 'directives',
    summary: 'Answer, take the answer back, accept it or return it',
    auth: 'token',
    body: transitionDutyInput.omit({ id: true }),
    successStatus: 200,
    response: {
      description: 'Its new state',
      schema: z.object({ id: z.string(), state: z.enum(DUTY_STATES), editVersion: z.int() }),
    },
    handle: async (request) => ok(await request.run(transitionDuty, inputOf(request))),
  },
  {
    method: 'post',
    path: '/duties/{id}/more-time',
    tag: 'directives',
    summary: 'Ask the office for more time',
    auth: 'token',
    body: askForTimeInput.omit({ id: true }),
    successStatus: 200,
    response: {
      description: 'Until when',
      schema: z.object({ id: z.string(), askedUntil: z.iso.date() }),
    },
    handle: async (request) => ok(await request.run(askForTime, inputOf(request))),
  },
];
