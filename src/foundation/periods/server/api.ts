// HTTP interface of the reporting periods.
import { z } from 'zod';
import { asObject, created, ok, type Route } from '../../http/route.ts';
import { changePeriodInput, listPeriodsInput, openPeriodInput, setRecipientsInput } from '../schemas.ts';
import { changePeriod, setRecipients } from './change-period.ts';
import { getPeriod, listPeriods } from './find-periods.ts';
import { openPeriod } from './open-period.ts';

const periodShape = z.looseObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  ownerCode: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  cutOffOn: z.iso.date(),
  dueOn: z.iso.date(),
});

export const periodRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/periods',
    tag: 'periods',
    summary: 'Reporting periods that concern a unit, newest first',
    auth: 'token',
    query: listPeriodsInput,
    response: {
      description: 'One page',
      schema: z.object({ items: z.array(periodShape), total: z.int(), next: z.string().nullable() }),
    },
    handle: async ({ ask, query }) => ok(await ask(listPeriods, query)),
  },
  {
    method: 'post',
    path: '/periods',
    tag: 'periods',
    summary: 'Open a period: two dates, a cut-off and a due date',
    auth: 'token',
    body: openPeriodInput,
    response: { description: 'The period', schema: periodShape },
    handle: async ({ run, body }) => created(await run(openPeriod, body)),
  },
  {
    method: 'get',
    path: '/periods/{id}',
    tag: 'periods',
    summary: 'One period with its recipients and the period it is compared with',
    auth: 'token',
    response: { description: 'The period', schema: periodShape },
    handle: async ({ ask, params }) => ok(await ask(getPeriod, params)),
  },
  {
    method: 'patch',
    path: '/periods/{id}',
    tag: 'periods',
    summary: 'Change a period; its first three days stand fast once a report was sealed',
    auth: 'token',
    body: changePeriodInput.omit({ id: true }),
    response: { description: 'The period', schema: periodShape },
    handle: async ({ run, params, body }) =>
      ok(await run(changePeriod, { ...asObject(body), id: params['id'] })),
  },
  {
    method: 'put',
    path: '/periods/{id}/recipients',
    tag: 'periods',
    summary: "Who receives the office's report, also outside its own line",
    auth: 'token',
    body: setRecipientsInput.omit({ id: true }),
    response: { description: 'The period', schema: periodShape },
    handle: async ({ run, params, body }) =>
      ok(await run(setRecipients, { ...asObject(body), id: params['id'] })),
  },
];
