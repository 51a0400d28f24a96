import { fail, redirect } from '@sveltejs/kit';
import { requireSignIn, submit } from '#app/page.ts';
import {
  factsOfForm,
  formOfActivity,
  onDay,
  readForm,
  readKeptForm,
  requestOfForm,
  type ActivityForm,
} from '#features/journal/activity-form.ts';
import { entryOn } from '#features/journal/catalogue.ts';
import { clockTime } from '#features/journal/date-words.ts';
import { collisionsOf, takeFields, valueAt } from '#features/journal/collisions.ts';
import {
  changeActivity,
  compareActivityVersions,
  discardActivityDraft,
  findActivityDrafts,
  getActivityDetails,
  getLogFrame,
  removeEvidence,
} from '#features/journal/server/index.ts';
import { listTasksToServe } from '#features/plans/server/index.ts';
import { AppError } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import { textIn } from '#shared/form-text.ts';
import { attachFiles, problemOfForm, receiveFormFiles, rowId } from '../../journal-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const id = rowId(params.id);
  const { activity, can } = await locals.ask(getActivityDetails, { id });
  if (!can.write || activity.deletedAt !== null) throw new AppError('not_found', 'activity.not_found');
  const unit = activity.unitCode;
  const [frame, planTasks, drafts] = await Promise.all([
    locals.ask(getLogFrame, { unit }),
    locals.ask(listTasksToServe, { unit }),
    locals.ask(findActivityDrafts, { unit }),
  ]);
  const ownDrafts = drafts.filter(({ activityId }) => activityId === id);
  const own = ownDrafts.find((one) => one.id === url.searchParams.get('nhap')) ?? ownDrafts[0];
  // A draft made from a version that is gone is continued from that version: saving then shows both.
  const draft = own && url.searchParams.get('nhap') === own.id ? own : undefined;
  const tile = entryOn(frame.catalogue.kinds, activity.kind, activity.heldOn)?.tile ?? 'other';
  return {
    task: true,
    frame,
    planTasks,
    activity,
    version: draft?.baseVersion ?? activity.version,
    draftId: draft?.id ?? newId(),
    // Only the device knows whether it keeps a draft that never came here.
    wantedId: draft ? null : url.searchParams.get('nhap'),
    savedAt: draft?.updatedAt ?? null,
    form: draft
      ? onDay(readKeptForm(draft.body['form'], frame.today), frame.today)
      : formOfActivity(activity, tile, frame.today),
    otherDraft: own && !draft ? { id: own.id, savedAt: own.updatedAt } : null,
  };
};

export const actions: Actions = {
  async save({ request, locals, params, url }) {
    const id = rowId(params.id);
    const fields = await request.formData();
    const version = Number(fields.get('version'));
    const draftId = textIn(fields, 'draftId');
    requireSignIn(locals, new URL(`${url.pathname}?nhap=${draftId}`, url));
    const form = readForm(fields);
    const typed = { form, draftId, version };
    return submit(locals, typed, async () => {
      const { activity } = await locals.ask(getActivityDetails, { id });
      await receiveFormFiles(locals, activity.unitCode, form, fields.getAll('photos'));
      const problem = problemOfForm(form, locals, activity.evidence.length - form.removed.length);
      if (problem) return fail(422, { problem, typed });
      const chosen = [...fields.keys()].filter(
        (name) => name.startsWith('keep.') && fields.get(name) === 'theirs',
      );
      try {
        await locals.run(changeActivity, {
          id,
          version,
          ...requestKeeping(
            form,
            activity,
            chosen.map((name) => name.slice(5)),
          ),
        });
      } catch (cause) {
        if (!(cause instanceof AppError) || cause.code !== 'activity.stale') throw cause;
        return fail(409, { conflict: await conflictOf(locals, id, version, form), typed });
      }
      for (const fileId of form.removed) await locals.run(removeEvidence, { activityId: id, fileId });
      const notAttached = await attachFiles(locals, id, form.files);
      for (const draft of await locals.ask(findActivityDrafts, { unit: activity.unitCode })) {
        if (draft.activityId === id) await locals.run(discardActivityDraft, { id: draft.id });
      }
      redirect(303, `/nhat-ky/${id}?da-sua=1${notAttached > 0 ? `&tep-loi=${notAttached}` : ''}`);
    });
  },

  async discard({ request, locals, params }) {
    const id = textIn(await request.formData(), 'draftId');
    await submit(locals, {}, () => locals.run(discardActivityDraft, { id }));
    redirect(303, `/nhat-ky/${rowId(params.id)}/sua`);
  },
};

/** What the form says, but the fields of `paths` as they are stored. */
function requestKeeping(
  form: ActivityForm,
  stored: Parameters<typeof takeFields>[1],
  paths: readonly string[],
) {
  const request = requestOfForm(form);
  const mine = factsOfForm(form);
  if (paths.length === 0 || mine === null) return request;
  const { attendance, products, ...rest } = takeFields(mine, stored, paths);
  const taken: Record<string, unknown> = { ...rest, attendance, products };
  return Object.fromEntries(Object.keys(request).map((name) => [name, taken[name]]));
}

/** Both versions where they differ, for the person to choose from. */
async function conflictOf(locals: App.Locals, id: string, version: number, form: ActivityForm) {
  const { seen, current } = await locals.ask(compareActivityVersions, { id, version });
  const mine = factsOfForm(form) ?? current;
  return {
    version: current.version,
    time: clockTime(new Date(current.updatedAt)),
    isDeleted: current.deletedAt !== null,
    collisions: collisionsOf(seen, current, mine).map((collision) => ({
      ...collision,
      mine: valueAt(mine, collision.path),
      theirs: valueAt(current, collision.path),
    })),
  };
}
