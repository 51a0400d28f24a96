// HTTP interface of the journal.
import { z } from 'zod';
import { created, ok, asObject, type Route, versionOf, withVersion } from '#foundation/http/route.ts';
import { AppError } from '#shared/app-error.ts';
import { countsAs, type Catalogue } from '../catalogue.ts';
import {
  changeActivityInput,
  evidenceInput,
  findActivitiesInput,
  getCatalogueInput,
  logActivityInput,
} from '../schemas.ts';
import { getCatalogue } from './catalogue.ts';
import { changeActivity } from './change-activity.ts';
import { deleteActivity, restoreActivity } from './delete-activity.ts';
import { attachEvidence, removeEvidence } from './evidence.ts';
import { findActivities, getActivity } from './find-activities.ts';
import { logActivity } from './log-activity.ts';

const count = z.int().nullable();

export const activityShape = z.looseObject({
  id: z.string(),
  unitCode: z.string(),
  kind: z.string(),
  title: z.string(),
  heldOn: z.iso.date(),
  topics: z.array(z.string()),
  channels: z.array(z.string()),
  sessions: z.int(),
  attendance: z.object({ staff: count, pupils: count, parents: count, others: count }),
  organisers: z.array(z.string()),
  products: z.object({ articles: count, banners: count, broadcasts: count, materials: count, videos: count }),
  note: z.string(),
  planTaskId: z.string().nullable(),
  modelId: z.string().nullable(),
  campaignId: z.string().nullable(),
  documentId: z.string().nullable(),
  evidence: z.array(z.object({ fileId: z.string(), mediaType: z.string(), size: z.int() })),
  version: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

const entryShape = z.object({ id: z.string(), label: z.string(), labelEn: z.string() });

export const journalRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/activities',
    tag: 'journal',
    summary: 'Log an activity',
    auth: 'token',
    body: logActivityInput,
    idempotent: true,
    response: { description: 'The activity, with questions about it as `warnings`', schema: activityShape },
    async handle({ run, body }) {
      const activity = await run(logActivity, body);
      return created(activity, { location: `/api/v1/activities/${activity.id}`, ...withVersion(activity) });
    },
  },
  {
    method: 'get',
    path: '/activities',
    tag: 'journal',
    summary: 'Activities of a unit, or of all units within an office, newest first',
    auth: 'token',
    query: findActivitiesInput,
    response: {
      description: 'One page',
      schema: z.object({ items: z.array(activityShape), total: z.int(), next: z.string().nullable() }),
    },
    handle: async ({ ask, query }) => ok(await ask(findActivities, query)),
  },
  {
    method: 'get',
    path: '/activities/{id}',
    tag: 'journal',
    summary: 'One activity',
    auth: 'token',
    response: { description: 'The activity', schema: activityShape },
    async handle({ ask, params }) {
      const activity = await ask(getActivity, params);
      if (activity.deletedAt !== null) throw new AppError('not_found', 'activity.not_found');
      return ok(activity, withVersion(activity));
    },
  },
  {
    method: 'patch',
    path: '/activities/{id}',
    tag: 'journal',
    summary: 'Correct an activity; a stale version gets 409 with what changed',
    auth: 'token',
    body: changeActivityInput.omit({ id: true, version: true }),
    needsVersion: true,
    response: { description: 'The corrected activity', schema: activityShape },
    async handle(request) {
      const input = { ...asObject(request.body), id: request.params['id'], version: versionOf(request) };
      const activity = await request.run(changeActivity, input);
      return ok(activity, withVersion(activity));
    },
  },
  {
    method: 'delete',
    path: '/activities/{id}',
    tag: 'journal',
    summary: 'Take an activity out of the journal (it can be restored for 30 days)',
    auth: 'token',
    response: { description: 'The activity, deleted', schema: activityShape },
    async handle(request) {
      const version = request.header('if-match') === undefined ? undefined : versionOf(request);
      return ok(
        await request.run(deleteActivity, { ...request.params, ...(version !== undefined && { version }) }),
      );
    },
  },
  {
    method: 'post',
    path: '/activities/{id}/restore',
    tag: 'journal',
    summary: 'Bring a deleted activity back',
    auth: 'token',
    successStatus: 200,
    response: { description: 'The activity', schema: activityShape },
    handle: async ({ run, params }) => ok(await run(restoreActivity, params)),
  },
  {
    method: 'post',
    path: '/activities/{id}/evidence',
    tag: 'journal',
    summary: 'Attach an uploaded file as evidence',
    auth: 'token',
    body: evidenceInput.omit({ activityId: true }),
    response: { description: 'The activity', schema: activityShape },
    handle: async ({ run, params, body }) =>
      created(await run(attachEvidence, { ...asObject(body), activityId: params['id'] })),
  },
  {
    method: 'delete',
    path: '/activities/{id}/evidence/{fileId}',
    tag: 'journal',
    summary: 'Take a file off an activity',
    auth: 'token',
    response: { description: 'The activity', schema: activityShape },
    handle: async ({ run, params }) =>
      ok(await run(removeEvidence, { activityId: params['id'], fileId: params['fileId'] })),
  },
  {
    method: 'get',
    path: '/catalogues',
    tag: 'journal',
    summary: 'Kinds, topics, channels, audiences and inner bodies as they stand on a day',
    auth: 'token',
    query: getCatalogueInput,
    response: {
      description: 'The catalogue',
      schema: z.object({
        activityKinds: z.array(
          entryShape.extend({
            group: z.string(),
            levels: z.array(z.string()),
            countsAs: z.array(z.string()),
            hint: z.string(),
          }),
        ),
        topics: z.array(entryShape),
        channels: z.array(entryShape),
        audiences: z.array(entryShape.extend({ attendanceGroup: z.string() })),
        organisers: z.array(entryShape),
      }),
    },
    handle: async ({ ask, query }) => ok(presentCatalogue(await ask(getCatalogue, query))),
  },
];

function presentCatalogue(catalogue: Catalogue): object {
  const entry = ({ id, label }: { id: string; label: { vi: string; en: string } }) => ({
    id,
    label: label.vi,
    labelEn: label.en,
  });
  return {
    activityKinds: catalogue.kinds.map((kind) => ({
      ...entry(kind),
      group: kind.group,
      levels: kind.levels,
      countsAs: countsAs(kind),
      hint: kind.hint.vi,
    })),
    topics: catalogue.topics.map(entry),
    channels: catalogue.channels.map(entry),
    audiences: catalogue.audiences.map((audience) => ({
      ...entry(audience),
      attendanceGroup: audience.attendanceGroup,
    })),
    organisers: catalogue.organisers.map(entry),
  };
}
