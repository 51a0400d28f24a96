import { findUnits } from '#foundation/organisation/server/index.ts';
import { isIsoDate } from '#shared/dates.ts';
import type { PageServerLoad } from './$types';

/** The units below one's own, as they stand today or stood on any day. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const q = url.searchParams.get('q')?.trim() ?? '';
  const on = url.searchParams.get('ngay') ?? '';
  const cursor = url.searchParams.get('tu') ?? '';
  const page = await locals.ask(findUnits, {
    ...(seat.role !== 'operator' && { within: seat.unitCode }),
    ...(q !== '' && { q }),
    ...(isIsoDate(on) && { on }),
    ...(cursor !== '' && { cursor }),
    limit: 200,
  });
  return { units: page.items, total: page.total, next: page.next, q, on };
};
