import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { getUnit } from '#foundation/organisation/server/index.ts';
import {
  deleteActivity,
  getActivityDetails,
  getJournalList,
  restoreActivity,
} from '#features/journal/server/index.ts';
import { readJournalSearch, searchHref } from '#features/journal/journal-search.ts';
import { AppError } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { textsIn } from '#shared/form-text.ts';
import { rowIds } from './journal-pages.server.ts';
import { readJournalQuery } from './journal-query.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const { search, code, catalogue, periods, query } = await readJournalQuery(locals, url, seat.unitCode);
  const cursor = url.searchParams.get('tiep');
  const [unit, own, list] = await Promise.all([
    locals.ask(getUnit, { code }),
    locals.ask(getUnit, { code: seat.unitCode }),
    locals.ask(getJournalList, { ...query, ...(cursor !== null && { cursor }), limit: 50 }),
  ]);
  return {
    today: todayInVietnam(locals.now),
    search,
    unit: { code: unit.code, name: unit.name },
    isOwn: code === seat.unitCode,
    // An office looks over the journals below it; a school has its own.
    hasUnitsBelow: own.level === null,
    list,
    isFirstPage: cursor === null,
    choices: {
      periods: periods.map(({ id, name }) => ({ id, name })),
      topics: catalogue.topics.map(({ id, label }) => ({ id, label: label[locals.locale] })),
      groups: [...new Set(catalogue.kinds.map(({ group }) => group))],
    },
    done: await whatWasDone(locals, url),
  };
};

/** What the page before has done, to be said here with the way back. What is gone meanwhile is not spoken of. */
async function whatWasDone(locals: App.Locals, url: URL) {
  const about = async (name: string) => {
    const ids = rowIds(url.searchParams.get(name)).slice(0, 100);
    const found = await Promise.all(
      ids.map((id) => locals.ask(getActivityDetails, { id }).catch(() => null)),
    );
    return found.filter((one) => one !== null);
  };
  const [saved] = await about('da-ghi');
  const deleted = (await about('vua-xoa')).filter(({ activity }) => activity.deletedAt !== null);
  const restored = (await about('vua-lay-lai')).filter(({ activity }) => activity.deletedAt === null);
  const named = (list: typeof deleted) => list.map(({ activity: { id, title } }) => ({ id, title }));
  const isKept = saved?.activity.deletedAt === null;
  return {
    saved: isKept ? { id: saved.activity.id, title: saved.activity.title, questions: saved.questions } : null,
    notAttached: Number(url.searchParams.get('tep-loi')) || 0,
    deleted: named(deleted),
    restored: named(restored),
  };
}

export const actions: Actions = {
  delete: ({ request, locals, url }) =>
    changeMany(request, locals, url, { command: deleteActivity, done: 'vua-xoa' }),
  restore: ({ request, locals, url }) =>
    changeMany(request, locals, url, { command: restoreActivity, done: 'vua-lay-lai' }),
};

/** Deletes or restores what was chosen and says so on the list it came from. What is gone already is passed over. */
async function changeMany(
  request: Request,
  locals: App.Locals,
  url: URL,
  { command, done }: { command: typeof deleteActivity | typeof restoreActivity; done: string },
) {
  const ids = rowIds(textsIn(await request.formData(), 'id').join(','));
  return submit(locals, {}, async () => {
    const changed: string[] = [];
    for (const id of ids) {
      try {
        await locals.run(command, { id });
        changed.push(id);
      } catch (cause) {
        if (!(cause instanceof AppError) || cause.kind !== 'not_found') throw cause;
      }
    }
    redirect(
      303,
      searchHref(readJournalSearch(url.searchParams), {}, '/nhat-ky', { [done]: changed.join(',') }),
    );
  });
}
