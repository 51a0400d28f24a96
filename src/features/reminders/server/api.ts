// HTTP interface of the reminders: the address that mail programs call to end the mails (RFC 8058). It stands here and
// not among the pages, because a mail program sends a form from nowhere, which pages rightly refuse.
import { ok, type ApiAnswer, type Route } from '#foundation/http/route.ts';
import { looksLikeSecret } from '#foundation/accounts/server/index.ts';
import { notFound } from '#shared/app-error.ts';
import { unsubscribe } from './mail-address.ts';

export const reminderRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/unsubscriptions/{token}',
    tag: 'reminders',
    summary: 'End the reminders by mail, with the link of a mail; the body is not read',
    auth: 'none',
    successStatus: 200,
    response: { description: 'No more mails; a second time changes nothing' },
    async handle({ run, params }) {
      await run(unsubscribe, { token: params['token'] });
      return ok({});
    },
  },
  {
    method: 'get',
    path: '/unsubscriptions/{token}',
    tag: 'reminders',
    summary: 'Leads a person who opens the link by hand to the page where they end the mails',
    auth: 'none',
    response: { description: 'A page that leads on; it ends nothing by itself', mediaType: 'text/html' },
    handle: ({ params }) => Promise.resolve(leadTo(params['token'] ?? '')),
  },
];

function leadTo(token: string): ApiAnswer {
  if (!looksLikeSecret(token)) throw notFound('reminder_link');
  const page = `/thoi-nhac/${token}`;
  const html = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${page}"><a href="${page}">Trường An</a>`;
  return {
    status: 200,
    stream: new TextEncoder().encode(html),
    headers: { 'content-type': 'text/html; charset=utf-8', 'referrer-policy': 'no-referrer' },
  };
}
