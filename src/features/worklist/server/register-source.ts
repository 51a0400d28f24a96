// What the register asks: of a unit to confirm what it received and to answer what asks for an answer; of whoever sent to
// look at those that have not confirmed; of whoever advised to ask for the answer that does not come.
import {
  papersAwaitingReply,
  papersNotAcknowledged,
  papersToAcknowledge,
  papersToAnswer,
  type OpenPaper,
} from '#features/register/server/index.ts';
import { isWithin, type IsoDate } from '#shared/dates.ts';
import type { MessageDefinition } from '#shared/messages.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { DueItem } from '../due-item.ts';
import { worklistMessages } from '../messages.ts';
import type { DueItemSource } from './due-item-source.ts';

export const registerSource: DueItemSource = async (ctx, { unit, role }, days) => {
  if (role === 'operator' || role === 'reader') return [];
  const toConfirm = (await papersToAcknowledge(ctx, unit.id)).map((paper) =>
    item(
      'confirm',
      paper,
      worklistMessages.documentConfirm,
      worklistMessages.documentFrom,
      worklistMessages.documentConfirmAct,
    ),
  );
  if (role === 'reviewer' || role === 'guest') return within(toConfirm, days);
  const toAnswer = (await papersToAnswer(ctx, unit.id)).map((paper) =>
    item(
      'answer',
      paper,
      worklistMessages.documentAnswer,
      worklistMessages.documentFrom,
      worklistMessages.documentAct,
    ),
  );
  const awaited = (await papersAwaitingReply(ctx, unit.id)).map((paper) =>
    item(
      'reply',
      paper,
      worklistMessages.documentReply,
      worklistMessages.documentReplyDetail,
      worklistMessages.documentAct,
    ),
  );
  const unconfirmed = (await papersNotAcknowledged(ctx, unit.id)).map((paper): DueItem => ({
    ...item(
      'unconfirmed',
      paper,
      worklistMessages.documentUnconfirmed,
      worklistMessages.documentUnconfirmedDetail,
      worklistMessages.documentAct,
    ),
    kind: 'missing',
    progress: { done: paper.total - paper.units, total: paper.total },
    href: `/van-ban/${paper.id}/noi-nhan?con=1`,
  }));
  return within([...toConfirm, ...toAnswer, ...awaited, ...unconfirmed], days);
};

function item(
  what: string,
  paper: OpenPaper,
  title: MessageDefinition,
  detail: MessageDefinition,
  act: MessageDefinition,
): DueItem {
  return {
    key: `document:${what}:${paper.id}`,
    kind: 'due',
    title,
    detail,
    params: {
      document: paper.citation,
      about: paper.abstract,
      issuer: paper.issuerName,
      date: formatDate(paper.dueOn),
      count: paper.units,
      total: paper.total,
    },
    href: `/van-ban/${paper.id}`,
    act,
    on: paper.dueOn,
    progress: null,
    units: paper.units,
  };
}

function within(items: readonly DueItem[], days: { from: IsoDate; to: IsoDate }): DueItem[] {
  return items.filter(({ on }) => on !== null && isWithin(on, days));
}
