// What plans ask: of a school to repair, approve and do its tasks; of an office to look at what was sent.
import { openPlanWork, plansWaiting, type PlanWork } from '#features/plans/server/index.ts';
import { unitWord } from '#features/plans/target-words.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { todayInVietnam, type DateRange } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { DueItem } from '../due-item.ts';
import { worklistMessages } from '../messages.ts';
import type { DueItemSource, Seat } from './due-item-source.ts';

export const planSource: DueItemSource = async (ctx, seat, days) => {
  if (seat.role === 'coordinator' || seat.role === 'head') return ofSchool(ctx, seat, days);
  if (seat.role === 'officer' || seat.role === 'office_leader') return ofOffice(ctx, seat);
  return [];
};

async function ofSchool(ctx: Ctx, { unit, role }: Seat, days: DateRange): Promise<DueItem[]> {
  const { plans, tasks } = await openPlanWork(ctx, unit.id, days);
  return [
    ...plans
      // What was handed in waits for the head, not for whoever handed it in.
      .filter(({ state }) => state === 'returned' || role === 'head')
      .map((plan) => planItem(ctx, plan)),
    ...tasks.map(taskItem),
  ];
}

function planItem(ctx: Ctx, { id, yearName, state, since }: PlanWork['plans'][number]): DueItem {
  const isReturned = state === 'returned';
  return {
    key: `plan:${id}`,
    kind: 'waiting',
    title: isReturned ? worklistMessages.planReturnedTitle : worklistMessages.planProposedTitle,
    detail: isReturned ? worklistMessages.planReturnedDetail : worklistMessages.planProposedDetail,
    params: { year: yearName },
    href: `/ke-hoach/${id}`,
    act: isReturned ? worklistMessages.reportRepair : worklistMessages.reportApprove,
    on: since ? todayInVietnam(since) : ctx.today,
    progress: null,
    units: 1,
  };
}

function taskItem({ planId, task, progress }: PlanWork['tasks'][number]): DueItem {
  const { done, goal } = progress;
  return {
    key: `plan-task:${task.id}`,
    kind: 'due',
    title: worklistMessages.planTaskTitle,
    detail: goal === null ? worklistMessages.planTaskUncounted : worklistMessages.planTaskDetail,
    params: {
      task: task.title,
      done,
      total: goal ?? 0,
      unit: unitWord(task.target),
      date: formatDate(task.to),
    },
    href: `/ke-hoach/${planId}?thang=${task.to.slice(0, 7)}`,
    act: worklistMessages.planOpen,
    on: task.to,
    startsOn: task.from,
    progress: goal === null ? null : { done: Math.min(done, goal), total: goal },
    units: 1,
  };
}

async function ofOffice(ctx: Ctx, { unit }: Seat): Promise<DueItem[]> {
  const { sent, reasons } = await plansWaiting(ctx, unit);
  const common = { kind: 'waiting', progress: null, act: worklistMessages.waitingAct } as const;
  return [
    ...(sent.count > 0
      ? [
          {
            ...common,
            key: 'plans:waiting',
            title: worklistMessages.plansWaitingTitle,
            detail: worklistMessages.plansWaitingDetail,
            params: {
              count: sent.count,
              date: sent.since ? formatDate(todayInVietnam(sent.since)) : '',
            },
            href: '/ke-hoach?trang-thai=submitted',
            on: sent.since ? todayInVietnam(sent.since) : ctx.today,
            units: sent.count,
          },
        ]
      : []),
    ...(reasons > 0
      ? [
          {
            ...common,
            key: 'plans:reasons',
            title: worklistMessages.reasonsWaitingTitle,
            detail: worklistMessages.reasonsWaitingDetail,
            params: { count: reasons },
            href: '/ke-hoach?tien-do=left_out',
            on: ctx.today,
            units: reasons,
          },
        ]
      : []),
  ];
}
