// Turns a refusal into `application/problem+json` (RFC 9457): why, who can undo it, what next.
import { AppError } from '#shared/app-error.ts';
import type { Locale } from '#shared/messages.ts';
import { describeError } from './error-texts.ts';
import type { Answer } from './send.ts';

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly fields: readonly { path: string; code: string; message: string }[];
  readonly requestId: string;
}

/** Everything that is not an AppError is a fault of ours: the person sees only the id under which it was logged. */
export function toAppError(error: unknown): AppError | undefined {
  return error instanceof AppError ? error : undefined;
}

export function problemOf(error: AppError, locale: Locale, requestId: string): Problem {
  const words = describeError(error.code, error.params, locale);
  return {
    type: `urn:truong-an:problem:${error.code}`,
    title: words.why,
    status: error.status,
    code: error.code,
    detail: [words.why, words.who, words.next].filter(Boolean).join(' '),
    fields: error.fields.map((field) => ({
      path: field.path,
      code: field.code,
      message: describeError(field.code, field.params ?? {}, locale).why,
    })),
    requestId,
  };
}

export function problemAnswer(error: AppError, locale: Locale, requestId: string): Answer {
  const retryAfter =
    error.kind === 'unavailable'
      ? '5'
      : error.kind === 'too_many'
        ? String(error.params['seconds'] ?? 60)
        : undefined;
  return {
    status: error.status,
    body: JSON.stringify(problemOf(error, locale, requestId)),
    headers: {
      'content-type': 'application/problem+json',
      'content-language': locale,
      ...(retryAfter && { 'retry-after': retryAfter }),
      ...(error.kind === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
    },
  };
}
