import { submit } from '#app/page.ts';
import { keepUpload } from '#app/upload.ts';
import { askForTime, extendDuties, getDuty, transitionDuty } from '#features/directives/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  today: todayInVietnam(locals.now),
  duty: await locals.ask(getDuty, { id: params.id }),
});

export const actions: Actions = {
  async answer({ request, locals, params }) {
    const form = await request.formData();
    const kind = textIn(form, 'kind');
    const typed = {
      kind,
      doneOn: textIn(form, 'doneOn'),
      text: textIn(form, 'text'),
      reason: textIn(form, 'reason'),
    };
    return submit(locals, typed, async () => {
      const answer =
        kind === 'not_applicable'
          ? { kind, reason: typed.reason }
          : {
              kind: 'done',
              doneOn: typed.doneOn,
              text: typed.text,
              fileIds: await receiveFiles(locals, params.id, form),
            };
      await locals.run(transitionDuty, { id: params.id, to: 'submitted', answer });
      return { sent: true };
    });
  },
  async decide({ request, locals, params }) {
    const form = await request.formData();
    const [to, remark] = [textIn(form, 'to'), textIn(form, 'remark')];
    return submit(locals, { remark }, async () => {
      await locals.run(transitionDuty, {
        id: params.id,
        to,
        ...(remark !== '' && { remark }),
      });
      return { sent: true };
    });
  },
  async moreTime({ request, locals, params }) {
    const form = await request.formData();
    const typed = { until: textIn(form, 'until'), timeReason: textIn(form, 'reason') };
    return submit(locals, typed, async () => {
      await locals.run(askForTime, { id: params.id, until: typed.until, reason: typed.timeReason });
      return { sent: true };
    });
  },
  async extend({ request, locals, params }) {
    const form = await request.formData();
    const typed = { until: textIn(form, 'until'), timeReason: textIn(form, 'reason') };
    return submit(locals, typed, async () => {
      await locals.run(extendDuties, {
        ids: [params.id],
        until: form.has('refuse') ? null : typed.until,
        reason: typed.timeReason,
      });
      return { sent: true };
    });
  },
};

/** Keeps what was chosen for the unit that answers; the command then claims it. */
async function receiveFiles(locals: App.Locals, dutyId: string, form: FormData): Promise<string[]> {
  const files = form.getAll('file').filter((one): one is File => one instanceof File && one.size > 0);
  if (files.length === 0) return [];
  const { unitCode } = await locals.ask(getDuty, { id: dutyId });
  const ids: string[] = [];
  for (const file of files) ids.push((await keepUpload(locals, unitCode, file)).id);
  return ids;
}
