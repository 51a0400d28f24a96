// HTTP interface of the organisation: units on any day, and their head counts.
import { z } from 'zod';
import { asObject, ok, type Route } from '../../http/route.ts';
import { findUnitsInput, recordUnitFactsInput } from '../schemas.ts';
import { UNIT_LEVELS } from '../unit.ts';
import { findUnits, getUnit } from './find-units.ts';
import { getUnitFacts, recordUnitFacts } from './unit-facts.ts';

const unitShape = z.object({
  code: z.string(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  level: z.enum(UNIT_LEVELS).nullable(),
  parentCode: z.string().nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  isSample: z.boolean(),
});

const count = z.int().nullable();
const factsShape = z.object({
  asOfOn: z.iso.date(),
  classes: count,
  pupils: count,
  staff: count,
  parents: count,
  staffVneid2: count,
  partyMembers: count,
  source: z.string(),
});

export const organisationRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/units',
    tag: 'organisation',
    summary: 'Units within reach, as they stand on a day',
    auth: 'token',
    query: findUnitsInput,
    response: {
      description: 'One page, in the order of codes',
      schema: z.object({ items: z.array(unitShape), total: z.int(), next: z.string().nullable() }),
    },
    handle: async ({ ask, query }) => ok(await ask(findUnits, query)),
  },
  {
    method: 'get',
    path: '/units/{code}',
    tag: 'organisation',
    summary: 'One unit as it stood on a day',
    auth: 'token',
    query: z.strictObject({ on: z.iso.date().optional() }),
    response: { description: 'The unit', schema: unitShape },
    handle: async ({ ask, params, query }) => ok(await ask(getUnit, { ...query, ...params })),
  },
  {
    method: 'get',
    path: '/units/{code}/facts',
    tag: 'organisation',
    summary: 'Latest head counts on or before a day',
    auth: 'token',
    query: z.strictObject({ on: z.iso.date().optional() }),
    response: { description: 'Head counts, or null when none were recorded', schema: factsShape.nullable() },
    handle: async ({ ask, params, query }) => ok(await ask(getUnitFacts, { ...query, ...params })),
  },
  {
    method: 'put',
    path: '/units/{code}/facts',
    tag: 'organisation',
    summary: 'Record the head counts of one day',
    auth: 'token',
    body: recordUnitFactsInput.omit({ unitCode: true }),
    response: { description: 'The head counts recorded', schema: factsShape },
    handle: async ({ run, params, body }) =>
      ok(await run(recordUnitFacts, { ...asObject(body), unitCode: params['code'] })),
  },
];
