import { findActivities } from '#features/journal/server/index.ts';
import { urgencyOf } from '#features/worklist/due-item.ts';
import { listDueItems } from '#features/worklist/server/index.ts';
import { fillPlaceholders } from '#shared/messages.ts';
import { todayInVietnam } from '#shared/dates.ts';
import type { PageServerLoad } from './$types';

/** What is due for the person in this seat, worded in their language. */
export const load: PageServerLoad = async ({ locals, parent }) => {
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
      title: fillPlaceholders(item.title[locals.locale], item.params),
      detail: fillPlaceholders(item.detail[locals.locale], item.params),
      act: item.act[locals.locale],
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
