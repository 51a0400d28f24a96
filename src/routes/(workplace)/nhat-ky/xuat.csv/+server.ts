// The journal as a CSV file, streamed page by page: its length costs time, not memory.
import { requireSignIn } from '#app/page.ts';
import { CSV_BOM, csvOfActivities, csvHead } from '#features/journal/activity-csv.ts';
import { listActivities } from '#features/journal/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { readJournalQuery } from '../journal-query.server.ts';
import type { RequestHandler } from './$types';

const PAGE = 200;

export const GET: RequestHandler = async ({ locals, url }) => {
  requireSignIn(locals, url);
  const { query, code, catalogue } = await readJournalQuery(locals, url, '');
  let page: { items: Parameters<typeof csvOfActivities>[0]; next: string | null } | null = await locals.ask(
    listActivities,
    {
      ...query,
      limit: PAGE,
    },
  );
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(CSV_BOM + csvHead(locals.locale)));
    },
    async pull(controller) {
      if (page === null) {
        controller.close();
        return;
      }
      controller.enqueue(encoder.encode(csvOfActivities(page.items, catalogue, locals.locale)));
      page =
        page.next === null
          ? null
          : await locals.ask(listActivities, { ...query, cursor: page.next, limit: PAGE });
    },
  });
  const name = `nhat-ky-${code}-${todayInVietnam(locals.now)}.csv`;
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};
