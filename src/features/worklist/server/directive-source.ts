// What directives ask: of a unit to answer, of an office to look at answers and to remind. Stored states only.
import {
  openDutiesOf,
  owedToOffice,
  waitingForOffice,
  type Duty,
  type OwedLine,
} from '#features/directives/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { DateRange } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { DueItem } from '../due-item.ts';
import { worklistMessages } from '../messages.ts';
import type { DueItemSource, Seat } from './due-item-source.ts';

export const directiveSource: DueItemSource = async (ctx, seat, days) => {
  if (seat.role === 'coordinator' || seat.role === 'head') return ofUnit(ctx, seat, days);
  if (seat.role !== 'officer' && seat.role !== 'office_leader') return [];
  return [...(await ofUnit(ctx, seat, days)), ...(await ofOffice(ctx, seat, days))];
};

// A report that is due stands in the list by itself already.
async function ofUnit(ctx: Ctx, { unit }: Seat, days: DateRange): Promise<DueItem[]> {
  const duties = await openDutiesOf(ctx, unit.id, days);
  return duties.filter(({ expected }) => expected.kind !== 'report').map(unitItem);
}

function unitItem(duty: Duty): DueItem {
  const { id, expected, standing, dueOn, counted, wanted } = duty;
  const isActivity = expected.kind === 'activity';
  const params = {
    task: duty.title,
    date: dueOn === null ? '' : formatDate(dueOn),
    done: counted,
    total: wanted,
  };
  return {
    key: `duty:${id}`,
    kind: standing === 'returned' ? 'waiting' : 'due',
    title: worklistMessages.dutyTitle,
    detail:
      standing === 'returned'
        ? worklistMessages.dutyReturned
        : isActivity
          ? worklistMessages.dutyCounted
          : worklistMessages.dutyDetail,
    params,
    href: `/giao-viec/viec/${id}`,
    act: isActivity ? worklistMessages.dutyLog : worklistMessages.dutyAnswer,
    on: dueOn,
    startsOn: duty.opensOn,
    progress: isActivity ? { done: Math.min(counted, wanted), total: wanted } : null,
    units: 1,
  };
}

async function ofOffice(ctx: Ctx, { unit }: Seat, days: DateRange): Promise<DueItem[]> {
  const [lines, waiting] = [await owedToOffice(ctx, unit.id, days), await waitingForOffice(ctx, unit.id)];
  const items = lines.map(owedItem);
  if (waiting.answers > 0) {
    items.push({
      key: 'duties:waiting',
      kind: 'waiting',
      title: worklistMessages.answersTitle,
      detail: worklistMessages.answersDetail,
      params: { count: waiting.answers, date: waiting.since === null ? '' : formatDate(waiting.since) },
      href: '/giao-viec/bang?standing=waiting',
      act: worklistMessages.waitingAct,
      on: waiting.since ?? ctx.today,
      progress: null,
      units: waiting.answers,
    });
  }
  if (waiting.timeAsked > 0) {
    items.push({
      key: 'duties:time',
      kind: 'waiting',
      title: worklistMessages.timeTitle,
      detail: worklistMessages.timeDetail,
      params: { count: waiting.timeAsked },
      href: '/giao-viec/bang',
      act: worklistMessages.waitingAct,
      on: ctx.today,
      progress: null,
      units: waiting.timeAsked,
    });
  }
  return items;
}

function owedItem(line: OwedLine): DueItem {
  return {
    key: `owed:${line.documentId ?? 'own'}:${line.dueOn}`,
    kind: 'missing',
    title: line.assignments > 1 ? worklistMessages.owedTitle : worklistMessages.owedOneTitle,
    detail: worklistMessages.owedDetail,
    params: {
      units: line.units,
      count: line.assignments,
      task: line.title,
      owed: line.owed,
      total: line.total,
      date: formatDate(line.dueOn),
    },
    href: line.documentId === null ? '/giao-viec/bang' : `/giao-viec/bang?document=${line.documentId}`,
    act: worklistMessages.missingAct,
    on: line.dueOn,
    progress: { done: line.total - line.owed, total: line.total },
    units: line.units,
  };
}
