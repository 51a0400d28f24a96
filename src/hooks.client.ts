// A fault in the browser gets the same three paragraphs as one of the server; nothing is sent anywhere.
import type { HandleClientError } from '@sveltejs/kit/hooks';
import { inLocale, toLocale } from '#shared/messages.ts';
import { clientFaultMessages } from './routes/messages.ts';

export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'app') return error;
  const m = inLocale(clientFaultMessages, toLocale(document.documentElement.lang));
  return {
    message: m.why(),
    code: 'browser.fault',
    why: m.why(),
    who: m.who(),
    next: m.next(),
    requestId: '',
  };
};
