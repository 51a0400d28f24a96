// What several pages of the journal do on the server: look something up, save an activity with its files, answer the
// scripts of the form. Use cases decide; this only carries values in and words out.
import { problemForForm, type FormProblem } from '#app/page.ts';
import { keepUpload } from '#app/upload.ts';
import { ANONYMOUS } from '#foundation/accounts/actor.ts';
import type { Upload } from '#foundation/files/server/index.ts';
import { execute } from '#foundation/use-case/index.ts';
import {
  missingFields,
  requestOfForm,
  type ActivityForm,
  type FormFile,
  type RequiredField,
} from '#features/journal/activity-form.ts';
import { MAX_EVIDENCE, isHeadingOnly } from '#features/journal/activity.ts';
import { journalPageMessages } from '#features/journal/page-messages.ts';
import {
  attachEvidence,
  discardActivityDraft,
  logActivity,
  type LoggedActivity,
} from '#features/journal/server/index.ts';
import { AppError } from '#shared/app-error.ts';
import { inLocale } from '#shared/messages.ts';

const ROW_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An id of a row as it stands in an address; anything else is nowhere. */
export function rowId(text: string): string {
  if (!ROW_ID.test(text)) throw new AppError('not_found', 'activity.not_found');
  return text;
}

/** Ids with commas between them; what is none is left out. */
export function rowIds(text: string | null): string[] {
  return (text ?? '').split(',').filter((one) => ROW_ID.test(one));
}

/** A new activity as the form hands it over. */
export interface NewActivity {
  readonly unitCode: string;
  /** Under it the activity is logged once, however often it is sent. */
  readonly key: string;
  readonly draftId: string;
  readonly form: ActivityForm;
}

/** Logs an activity and attaches its files; answers how many could not be. The form has passed `problemOfForm`. */
export async function saveNewActivity(
  locals: App.Locals,
  { unitCode, key, draftId, form }: NewActivity,
): Promise<{ activity: LoggedActivity; notAttached: number }> {
  const { app, actor, now, requestId } = locals;
  const caller = { actor, now, requestId, idempotencyKey: `journal-form:${key}` };
  const input = { unitCode, ...requestOfForm(form) } as never;
  const activity = await execute(app.db, caller, logActivity, input);
  const notAttached = await attachFiles(locals, activity.id, form.files);
  await locals.run(discardActivityDraft, { id: draftId });
  return { activity, notAttached };
}

/**
 * Attaches what has arrived. The activity is already kept, so a file that has gone meanwhile (an upload is kept for a
 * day) is counted and told, not thrown.
 */
export async function attachFiles(
  locals: App.Locals,
  activityId: string,
  files: readonly FormFile[],
): Promise<number> {
  let notAttached = 0;
  for (const { fileId } of files) {
    try {
      await locals.run(attachEvidence, { activityId, fileId });
    } catch (cause) {
      if (!(cause instanceof AppError)) throw cause;
      notAttached += 1;
    }
  }
  return notAttached;
}

/** What keeps a form from being saved before any use case is asked; undefined when nothing does. */
export function problemOfForm(
  form: ActivityForm,
  locals: App.Locals,
  filesAlready = 0,
): FormProblem | undefined {
  const m = inLocale(journalPageMessages, locals.locale);
  const words: Readonly<Record<RequiredField, string>> = {
    kind: m.kindMissing(),
    title: m.titleMissing(),
    heldOn: m.dateMissing(),
  };
  const fields: Record<string, string> = Object.fromEntries(
    missingFields(form).map((field) => [field, words[field]]),
  );
  for (const [field, value] of countsOf(form)) if (Number.isNaN(value)) fields[field] = m.countWrong();
  const files = form.files.length + filesAlready;
  if (form.files.length > 0 && isHeadingOnly(form)) fields['files'] = m.filesNotHere();
  else if (files > MAX_EVIDENCE) fields['files'] = m.filesTooMany({ max: MAX_EVIDENCE });
  if (Object.keys(fields).length === 0) return undefined;
  return { ...problemForForm(new AppError('invalid', 'request.invalid'), locals), fields };
}

function countsOf({ sessions, attendance, products }: ActivityForm): [string, number | null][] {
  return [
    ['sessions', sessions],
    ...Object.entries(attendance).map(([group, value]): [string, number | null] => [
      `attendance.${group}`,
      value,
    ]),
    ...Object.entries(products).map(([field, value]): [string, number | null] => [
      `products.${field}`,
      value,
    ]),
  ];
}

/**
 * Takes in what a browser without JavaScript sent along with the form. Each file joins the form as it arrives, so that
 * a refused one loses none of the others.
 */
export async function receiveFormFiles(
  locals: App.Locals,
  unitCode: string,
  form: ActivityForm,
  values: readonly FormDataEntryValue[],
): Promise<void> {
  for (const value of values) {
    if (typeof value === 'string' || value.size === 0) continue;
    form.files.push(await takeFile(locals, unitCode, value));
  }
}

/** Looks into one upload and keeps it for the unit. */
export async function takeFile(
  locals: App.Locals,
  unitCode: string,
  upload: Upload | File,
): Promise<FormFile> {
  const file = await keepUpload(locals, unitCode, upload);
  return { fileId: file.id, mediaType: file.mediaType };
}

/** The form when a key was used for something else: it was saved before and then written on. */
export function savedAlready(locals: App.Locals): FormProblem {
  const m = inLocale(journalPageMessages, locals.locale);
  return {
    code: 'request.key_reused',
    why: m.savedAlready(),
    who: '',
    next: m.savedAlreadyNext(),
    fields: {},
  };
}

/** Answers a script of the form: JSON (or the answer itself), and a refusal as a problem with its words. */
export async function answerScript(locals: App.Locals, work: () => Promise<unknown>): Promise<Response> {
  try {
    if (locals.actor === ANONYMOUS) throw new AppError('unauthenticated', 'request.not_signed_in');
    const answer = await work();
    return answer instanceof Response ? answer : Response.json(answer);
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    const problem =
      cause.code === 'request.key_reused' ? savedAlready(locals) : problemForForm(cause, locals);
    return Response.json({ problem }, { status: cause.status });
  }
}
