import { getUnit } from '#foundation/organisation/server/index.ts';
import { daysOfMonth } from '#features/journal/journal-list.ts';
import { getJournalList } from '#features/journal/server/index.ts';
import { parseIsoDate, todayInVietnam } from '#shared/dates.ts';
import type { PageServerLoad } from './$types';

/** More than a unit ever does in a month; one that does shows its latest. */
const MOST = 200;

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  const code = url.searchParams.get('unit') ?? seat.unitCode;
  const day = parseIsoDate(url.searchParams.get('ngay') ?? '');
  const wanted = url.searchParams.get('thang') ?? day?.slice(0, 7) ?? '';
  const month = parseIsoDate(`${wanted}-01`) === null ? today.slice(0, 7) : wanted;
  const [unit, list] = await Promise.all([
    locals.ask(getUnit, { code }),
    locals.ask(getJournalList, { unit: code, ...daysOfMonth(month), limit: MOST }),
  ]);
  return {
    today,
    month,
    day: day?.startsWith(month) ? day : null,
    unit: { code, name: unit.name },
    isOwn: code === seat.unitCode,
    list,
  };
};
