import { findActivities } from '#features/journal/server/index.ts';
import { urgencyOf } from '#features/worklist/due-item.ts';
import { wordsOf, zaloOfDueItem } from '#features/worklist/due-item-words.ts';
import { listDueItems } from '#features/worklist/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import type { PageServerLoad } from './$types';

/** What is due for the person in this seat, worded in their language. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  const items = await locals.ask(listDueItems, { unit: seat.unitCode, role: seat.role });
  const writes = seat.role === 'coordinator' || seat.role === 'head';
  const recent = writes ? (await locals.ask(findActivities, { unit: seat.unitCode, limit: 4 })).items : [];
  return {
    today,
    writes,
    items: items.map((item) => ({
      key: item.key,
      kind: item.kind,
      ...wordsOf(item, locals.locale),
      zalo: zaloOfDueItem(item, url.origin),
      href: item.href,
      days: urgencyOf(item, today),
      progress: item.progress,
    })),
    recent: recent.map(({ id, title, heldOn, attendance, evidence }) => ({
      id,
      title,
      heldOn,
      attendance,
      pictures: evidence.length,
    })),
  };
};
