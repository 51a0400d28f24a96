// Every page request passes here: who is it, in which language, under which id. Pages then only ask and show.
import { error } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { compressPage } from '#app/compress.ts';
import { startFromEnvironment } from '#app/start.ts';
import { findRunning } from '#app/running.ts';
import { localeOfRequest, themeOfRequest } from '#app/preferences.ts';
import { SESSION_COOKIE } from '#foundation/accounts/server/index.ts';
import { ANONYMOUS } from '#foundation/accounts/actor.ts';
import { ask, execute } from '#foundation/use-case/index.ts';
import { describeError } from '#api/error-texts.ts';
import { AppError } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';

/** `vite dev` has no main.ts; the built server has started the application already. */
export const init: ServerInit = async () => {
  if (!findRunning()) await startFromEnvironment();
};

export const handle: Handle = async ({ event, resolve }) => {
  const app = findRunning();
  if (!app) error(503, 'starting', errorWords(new AppError('fault', 'server.fault'), 'vi', newId()));
  if (event.url.pathname.startsWith('/api/')) return app.api.fetch(event.request);

  const now = app.now();
  const requestId = newId();
  const session = event.cookies.get(SESSION_COOKIE);
  const actor =
    (session === undefined ? undefined : await app.authenticator.actorOfSession(session, now)) ?? ANONYMOUS;
  const caller = () => ({ actor: event.locals.actor, now, requestId });
  const locale = localeOfRequest(event);
  const theme = themeOfRequest(event);
  const locals: App.Locals = {
    app,
    requestId,
    locale,
    theme,
    actor,
    now,
    run: (command, input) => execute(app.db, caller(), command, input as never),
    ask: (query, input) => ask(app.db, caller(), query, input as never),
  };
  Object.assign(event.locals, locals);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%lang%', locale)
        .replace(' data-theme="%theme%"', theme === 'system' ? '' : ` data-theme="${theme}"`),
    preload: ({ type, path }) =>
      type === 'js' ||
      type === 'css' ||
      (type === 'font' && /(latin|vietnamese)-(400|600)-normal/.test(path)),
  });
  response.headers.set('x-request-id', requestId);
  for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
  // A file says itself how long a browser may keep it; everything else of a person signed in is not kept.
  if (actor !== ANONYMOUS && !response.headers.has('cache-control'))
    response.headers.set('cache-control', 'private, no-store');
  return compressPage(response, event.request.headers.get('accept-encoding'));
};

// The content security policy itself is written by SvelteKit (vite.config.ts), which knows its scripts.
const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', 'geolocation=(), microphone=(), payment=()'],
  ['cross-origin-opener-policy', 'same-origin'],
];

/**
 * Whatever a page throws ends here. A refusal (AppError) becomes the error page with its three paragraphs; anything
 * unknown is logged under an id, and the person sees the id, never the cause.
 */
export const handleError: HandleServerError = ({ kind, error: cause, event }) => {
  const { requestId = newId(), locale = 'vi', app } = event.locals as Partial<App.Locals>;
  if (kind === 'app') return cause;
  const refusal =
    cause instanceof AppError
      ? cause
      : kind === 'framework' && cause.status === 404
        ? new AppError('not_found', 'request.not_found')
        : new AppError('fault', 'server.fault');
  if (refusal.kind === 'fault' || refusal.kind === 'unavailable') {
    app?.log.error({ err: cause, requestId, route: event.route.id }, 'page failed');
  }
  const words = errorWords(refusal, locale, requestId);
  return { status: refusal.status, message: words.why, ...words };
};

function errorWords(refusal: AppError, locale: App.Locals['locale'], requestId: string) {
  return { ...describeError(refusal.code, refusal.params, locale), code: refusal.code, requestId };
}
