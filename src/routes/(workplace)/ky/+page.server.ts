import { listPeriods } from '#foundation/periods/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seat } = await parent();
  const { items } = await locals.ask(listPeriods, { within: seat.unitCode, limit: 100 });
  return { periods: items, today: todayInVietnam(locals.now), unitCode: seat.unitCode };
};
