// Keeps the form of the log as it is typed, at every pause.
import { saveActivityDraft } from '#features/journal/server/index.ts';
import { answerScript } from '../journal-pages.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request, locals }) =>
  answerScript(locals, async () => locals.run(saveActivityDraft, await request.json().catch(() => null)));
