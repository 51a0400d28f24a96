// The calendar behind a secret address, for calendar applications: no page, no cookie. The address is a secret: it is
// never logged, and a wrong, old or revoked one answers as if nothing had ever been there.
import { describeError } from '#api/error-texts.ts';
import { networkOf } from '#foundation/accounts/sign-in-delay.ts';
import { readCalendarFeed } from '#features/reminders/server/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import type { RequestHandler } from './$types';

const EXTENSION = '.ics';

export const GET: RequestHandler = async ({ locals, params, request, getClientAddress }) => {
  const { app, now } = locals;
  const network = networkOf(getClientAddress());
  try {
    if (!params.file.endsWith(EXTENSION)) throw notFound('calendar_feed');
    const token = params.file.slice(0, -EXTENSION.length);
    app.feedLimits.beforeReading(token, network, now);
    const { text, etag, changedAt } = await locals.run(readCalendarFeed, {
      token,
      origin: app.config.origin,
    });
    const headers = {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="truong-an.ics"',
      'cache-control': 'private, max-age=900',
      etag,
      'last-modified': changedAt.toUTCString(),
      'x-robots-tag': 'noindex',
    };
    if (isKnown(request, etag, changedAt)) return new Response(null, { status: 304, headers });
    return new Response(text, { headers });
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'fault') throw error;
    if (error.kind === 'not_found') app.feedLimits.afterMiss(network, now);
    const { why, who, next } = describeError(error.code, error.params, locals.locale);
    const seconds = error.params['seconds'];
    return new Response(`${[why, who, next].join(' ')}\n`, {
      status: error.status,
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'cache-control': 'no-store',
        ...(seconds !== undefined && { 'retry-after': String(seconds) }),
      },
    });
  }
};

/** Whether the reader holds these very bytes; `If-None-Match` counts before the time. */
function isKnown(request: Request, etag: string, changedAt: Date): boolean {
  const tags = request.headers.get('if-none-match');
  if (tags !== null) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(request.headers.get('if-modified-since') ?? '');
  return !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
