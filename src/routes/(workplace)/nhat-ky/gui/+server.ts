// Takes an activity that was written without a network and is sent later. The same as saving the form.
import { readKeptForm } from '#features/journal/activity-form.ts';
import { invalid } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { answerScript, problemOfForm, saveNewActivity } from '../journal-pages.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request, locals }) =>
  answerScript(locals, async () => {
    const sent = (await request.json().catch(() => null)) as Readonly<Record<string, unknown>> | null;
    const text = (name: string) => {
      const value = sent?.[name];
      if (typeof value !== 'string') throw invalid([{ path: name, code: 'field.invalid_type' }]);
      return value;
    };
    const form = readKeptForm(sent?.['form'], todayInVietnam(locals.now));
    const problem = problemOfForm(form, locals);
    if (problem) return Response.json({ problem }, { status: 422 });
    const { activity, notAttached } = await saveNewActivity(locals, {
      unitCode: text('unitCode'),
      key: text('key'),
      draftId: text('draftId'),
      form,
    });
    return { id: activity.id, title: activity.title, notAttached };
  });
