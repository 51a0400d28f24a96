import { fail, redirect } from '@sveltejs/kit';
import { requireSignIn, submit } from '#app/page.ts';
import { emptyForm, onDay, readForm, readKeptForm } from '#features/journal/activity-form.ts';
import { discardActivityDraft, findActivityDrafts, getLogFrame } from '#features/journal/server/index.ts';
import { listTasksToServe } from '#features/plans/server/index.ts';
import { parseIsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { textIn } from '#shared/form-text.ts';
import { problemOfForm, receiveFormFiles, saveNewActivity, savedAlready } from '../journal-pages.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const unit = seat.unitCode;
  const [frame, planTasks, drafts] = await Promise.all([
    locals.ask(getLogFrame, { unit }),
    locals.ask(listTasksToServe, { unit }),
    locals.ask(findActivityDrafts, { unit }),
  ]);
  const own = drafts.filter(({ activityId }) => activityId === null);
  const wanted = url.searchParams.get('nhap') ?? '';
  const draft = own.find(({ id }) => id === wanted);
  const heldOn = parseIsoDate(url.searchParams.get('ngay') ?? '') ?? frame.today;
  return {
    task: true,
    frame,
    planTasks,
    // A draft keeps its id, which is also the key under which the activity is logged once; one that is gone was saved.
    draftId: draft?.id ?? newId(),
    // Only the device knows whether it keeps a draft that never came here.
    wantedId: draft ? null : wanted,
    savedAt: draft?.updatedAt ?? null,
    form: draft
      ? onDay(readKeptForm(draft.body['form'], frame.today), frame.today)
      : ofDocument(emptyForm(frame.today, heldOn), url),
    otherDraft:
      draft || !own[0]
        ? null
        : {
            id: own[0].id,
            title: readKeptForm(own[0].body['form'], frame.today).title,
            savedAt: own[0].updatedAt,
          },
  };
};

/** "Ghi buổi quán triệt" of a document opens the form with the kind, a name and the document. */
function ofDocument(form: ReturnType<typeof emptyForm>, url: URL): ReturnType<typeof emptyForm> {
  const documentId = url.searchParams.get('van-ban');
  if (documentId === null) return form;
  return {
    ...form,
    documentId,
    kind: 'staff_study',
    title: url.searchParams.get('ten')?.slice(0, 200) ?? '',
  };
}

export const actions: Actions = {
  async save({ request, locals, url }) {
    const fields = await request.formData();
    const text = (name: string) => textIn(fields, name);
    const unitCode = text('unit');
    const form = readForm(fields);
    const typed = { form, draftId: text('draftId') };
    // Signed out meanwhile: the draft, on the server or on the device, is there after signing in again.
    requireSignIn(locals, new URL(`/nhat-ky/ghi?nhap=${typed.draftId}`, url));
    const answer = await submit(locals, typed, async () => {
      await receiveFormFiles(locals, unitCode, form, fields.getAll('photos'));
      const problem = problemOfForm(form, locals);
      if (problem) return fail(422, { problem, typed });
      const { activity, notAttached } = await saveNewActivity(locals, {
        unitCode,
        key: typed.draftId,
        draftId: typed.draftId,
        form,
      });
      redirect(303, `/nhat-ky?da-ghi=${activity.id}${notAttached > 0 ? `&tep-loi=${notAttached}` : ''}`);
    });
    if ('data' in answer && 'problem' in answer.data && answer.data.problem.code === 'request.key_reused') {
      return fail(409, { problem: savedAlready(locals), typed });
    }
    return answer;
  },

  async discard({ request, locals }) {
    const id = textIn(await request.formData(), 'draftId');
    await submit(locals, {}, () => locals.run(discardActivityDraft, { id }));
    redirect(303, '/nhat-ky/ghi');
  },
};
