// Notices inside the application some days before a last day, and the day after: each thing, day and distance once for
// each account, also when the notice was read or the job runs again.
import { listActingActors } from '#foundation/accounts/server/index.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import { notify } from '#foundation/notifications/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { DueItem } from '#features/worklist/due-item.ts';
import { nameOutside } from '#features/worklist/due-item-words.ts';
import { listOwnDueItems } from '#features/worklist/server/index.ts';
import { addDays, diffDays, type IsoDate } from '#shared/dates.ts';
import { REMINDER_DAYS } from '../settings.ts';
import { rememberReminded } from './message-store.ts';
import type { ReminderTools } from './tools.ts';

/** Runs once a morning. Answers how many notices were written. */
export async function remindInside(tools: ReminderTools): Promise<number> {
  const { actors, today } = await tools.inSystemTransaction(async (ctx) => ({
    actors: await listActingActors(ctx),
    today: ctx.today,
  }));
  let told = 0;
  for (const actor of actors) told += await remind(tools, actor, today);
  return told;
}

interface Due {
  readonly item: DueItem;
  readonly on: IsoDate;
  readonly days: number;
}

async function remind(tools: ReminderTools, actor: Actor, today: IsoDate): Promise<number> {
  const { accountId } = actor;
  if (accountId === null) return 0;
  const items = await tools.askAs(actor, listOwnDueItems, {
    from: addDays(today, Math.min(...REMINDER_DAYS)),
    to: addDays(today, Math.max(...REMINDER_DAYS)),
  });
  const due = items.flatMap((item): Due[] => {
    if (item.on === null || item.kind === 'waiting' || item.kind === 'gap') return [];
    const days = diffDays(today, item.on);
    return REMINDER_DAYS.includes(days) ? [{ item, on: item.on, days }] : [];
  });
  if (due.length === 0) return 0;
  return tools.inSystemTransaction(async (ctx) => {
    let told = 0;
    for (const one of due) told += await tellOnce(ctx, accountId, one);
    return told;
  });
}

/** The notice and the memory of it are one transaction: neither is there without the other. */
async function tellOnce(ctx: Ctx, accountId: string, { item, on, days }: Due): Promise<number> {
  const isNew = await rememberReminded(ctx, { accountId, itemKey: item.key, dueOn: on, days });
  if (!isNew) return 0;
  const common = {
    toAccounts: [accountId],
    subject: `due:${item.key}`,
    href: item.href,
    needsAction: true,
  };
  const task = nameOutside(item, 'vi');
  if (days < 0) return notify(ctx, { ...common, kind: 'due.late', params: { task, dueOn: on } });
  if (days === 1) return notify(ctx, { ...common, kind: 'due.tomorrow', params: { task, dueOn: on } });
  return notify(ctx, { ...common, kind: 'due.soon', params: { task, days, dueOn: on } });
}
