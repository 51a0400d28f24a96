// Takes one picture or paper of the log, sent by its script while somebody still types.
import { readUpload } from '#foundation/files/server/index.ts';
import { answerScript, takeFile } from '../journal-pages.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = ({ request, locals, url }) =>
  answerScript(locals, async () =>
    takeFile(locals, url.searchParams.get('unit') ?? '', await readUpload(request)),
  );
