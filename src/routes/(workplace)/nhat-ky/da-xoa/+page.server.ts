import { RESTORABLE_DAYS } from '#features/journal/activity.ts';
import { listActivities } from '#features/journal/server/index.ts';
import { addDays, todayInVietnam } from '#shared/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  const { items } = await locals.ask(listActivities, { unit: seat.unitCode, deleted: true, limit: 200 });
  const deleted = items.flatMap(({ id, title, heldOn, deletedAt }) => {
    if (deletedAt === null) return [];
    const deletedOn = todayInVietnam(new Date(deletedAt));
    return [{ id, title, heldOn, deletedOn, until: addDays(deletedOn, RESTORABLE_DAYS) }];
  });
  return { today, deleted: deleted.filter(({ until }) => today <= until) };
};
