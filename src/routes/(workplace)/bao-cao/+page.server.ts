import { listPeriods } from '#foundation/periods/server/index.ts';
import { listReports } from '#features/reports/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import type { PageServerLoad } from './$types';

/** The reports that one's own unit owes, newest period first. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seat } = await parent();
  const { items: periods } = await locals.ask(listPeriods, { within: seat.unitCode, limit: 12 });
  const reports = await Promise.all(
    periods.map(async (period) => {
      const { items } = await locals.ask(listReports, { period: period.id, within: seat.unitCode });
      const own = items.find(({ unitCode }) => unitCode === seat.unitCode);
      return own && { period: { name: period.name, from: period.from, to: period.to }, ...own };
    }),
  );
  return { today: todayInVietnam(locals.now), reports: reports.filter((report) => report !== undefined) };
};
