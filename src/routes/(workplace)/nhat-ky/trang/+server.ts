// The next page of a list, for the script that appends it. The page itself does the same without one.
import { getJournalList } from '#features/journal/server/index.ts';
import { answerScript } from '../journal-pages.server.ts';
import { readJournalQuery } from '../journal-query.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) =>
  answerScript(locals, async () => {
    const { query } = await readJournalQuery(locals, url, '');
    return locals.ask(getJournalList, { ...query, cursor: url.searchParams.get('tiep') ?? '', limit: 50 });
  });
