// What the journal asks of a school: to go on writing, and to finish what was begun.
import { findDraftsOf, lastHeldOn } from '#features/journal/server/index.ts';
import { diffDays, todayInVietnam } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { DueItem } from '../due-item.ts';
import { worklistMessages } from '../messages.ts';
import type { DueItemSource } from './due-item-source.ts';

/** After so many days without an entry the school is asked whether something was not written down. */
const QUIET_DAYS = 30;

export const journalSource: DueItemSource = async (ctx, { unit, role }) => {
  if (role !== 'coordinator' && role !== 'head') return [];
  const [last, drafts] = [await lastHeldOn(ctx, unit.id), await findDraftsOf(ctx, unit.id)];
  const items: DueItem[] = drafts.map((draft) => ({
    key: `draft:${draft.id}`,
    kind: 'waiting',
    title: draft.title === '' ? worklistMessages.draftUntitled : worklistMessages.draftTitle,
    titleOutside: worklistMessages.draftOutside,
    detail: worklistMessages.draftDetail,
    params: { title: draft.title, time: formatDate(todayInVietnam(draft.updatedAt)) },
    href: `/nhat-ky/${draft.activityId === null ? 'ghi' : `${draft.activityId}/sua`}?nhap=${draft.id}`,
    act: worklistMessages.draftAct,
    on: todayInVietnam(draft.updatedAt),
    progress: null,
    units: 1,
  }));
  const quietDays = last === null ? null : diffDays(last, ctx.today);
  if (quietDays !== null && quietDays >= QUIET_DAYS) {
    items.push({
      key: 'journal:quiet',
      kind: 'gap',
      title: worklistMessages.quietTitle,
      detail: worklistMessages.quietDetail,
      params: { days: quietDays },
      href: '/nhat-ky/ghi',
      act: worklistMessages.quietAct,
      on: null,
      progress: null,
      units: 1,
    });
  }
  return items;
};
