import { RESTORABLE_DAYS } from '#features/journal/activity.ts';
import { getActivityDetails } from '#features/journal/server/index.ts';
import { addDays, todayInVietnam } from '#shared/dates.ts';
import { rowId } from '../journal-pages.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, parent }) => {
  const { seat } = await parent();
  const details = await locals.ask(getActivityDetails, { id: rowId(params.id) });
  const { deletedAt, unitCode } = details.activity;
  return {
    ...details,
    today: todayInVietnam(locals.now),
    isOwn: unitCode === seat.unitCode,
    restorableUntil:
      deletedAt === null ? null : addDays(todayInVietnam(new Date(deletedAt)), RESTORABLE_DAYS),
    isJustChanged: url.searchParams.has('da-sua'),
    notAttached: Number(url.searchParams.get('tep-loi')) || 0,
  };
};
