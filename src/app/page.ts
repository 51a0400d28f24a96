// How form actions answer: a refusal gives the form back as it was typed. (A refused `load` becomes the error page
// by itself, in hooks.server.ts.)
import { fail, redirect, type ActionFailure } from '@sveltejs/kit';
import { ANONYMOUS } from '#foundation/accounts/actor.ts';
import { describeError } from '#api/error-texts.ts';
import { AppError } from '#shared/app-error.ts';

/** A refused form: the words of the refusal, field by field, and what the person had typed. */
export interface FormProblem {
  readonly code: string;
  readonly why: string;
  readonly who: string;
  readonly next: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Runs the body of a form action; a refusal becomes `fail` with `problem`, and `typed` comes back so that nothing
 * typed is lost.
 */
export async function submit<Result, Typed extends Record<string, unknown>>(
  locals: App.Locals,
  typed: Typed,
  action: () => Promise<Result>,
): Promise<Result | ActionFailure<{ problem: FormProblem; typed: Typed }>> {
  try {
    return await action();
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    return fail(cause.status, { problem: problemForForm(cause, locals), typed });
  }
}

/** The words of a refusal for a form, and for the scripts that stand behind one. */
export function problemForForm(cause: AppError, locals: App.Locals): FormProblem {
  const words = describeError(cause.code, cause.params, locals.locale);
  const fields = cause.fields.map(
    (field) => [field.path, describeError(field.code, field.params ?? {}, locals.locale).why] as const,
  );
  return { code: cause.code, ...words, fields: Object.fromEntries(fields) };
}

/** Sends somebody who is not signed in to the sign-in page and back here afterwards. */
export function requireSignIn(locals: App.Locals, url: URL): void {
  if (locals.actor === ANONYMOUS)
    redirect(303, `/dang-nhap?tiep=${encodeURIComponent(url.pathname + url.search)}`);
}
