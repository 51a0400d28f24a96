// Whom to tell what happened to a plan. Called by the worker as the system, after the event is committed.
import type { PastEvent } from '#foundation/audit/server/index.ts';
import { followAnswer } from '#features/directives/server/index.ts';
import { notify, settleNotices } from '#foundation/notifications/server/index.ts';
import { findUnitForActing, versionOnDay } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { inKindOrder, nameOfYear } from '../plan.ts';
import type { PlanState } from '../plan-workflow.ts';
import { findStoredPlan, selectPlansOfUnit } from './plan-store.ts';
import { selectTasks } from './task-store.ts';

interface Concerned {
  readonly id: string;
  readonly unitId: number;
  /** `năm học 2025–2026`. */
  readonly year: string;
  /** Short name of the office right above: `Phòng VH-XH`. */
  readonly office: string;
  readonly subject: string;
  readonly href: string;
  readonly by: string | null;
}

/** It was handed in: the head should look at it. */
export async function notifyPlanProposed(ctx: Ctx, event: PastEvent): Promise<void> {
  const plan = await concernedBy(ctx, event);
  if (!plan) return;
  await notify(ctx, {
    toRolesAt: { unitId: plan.unitId, roles: ['head'] },
    exceptAccount: plan.by,
    kind: 'plan.proposed',
    params: { year: plan.year },
    subject: plan.subject,
    unitId: plan.unitId,
    href: plan.href,
    needsAction: true,
  });
}

export async function notifyPlanSubmitted(ctx: Ctx, event: PastEvent): Promise<void> {
  const plan = await concernedBy(ctx, event);
  if (!plan) return;
  await settleNotices(ctx, plan.subject);
  await notify(ctx, {
    toRolesAt: { unitId: plan.unitId, roles: ['coordinator', 'head'] },
    exceptAccount: plan.by,
    kind: 'plan.sent',
    params: { year: plan.year, office: plan.office },
    subject: plan.subject,
    unitId: plan.unitId,
    href: plan.href,
    needsAction: false,
  });
}

export async function notifyPlanReturned(ctx: Ctx, event: PastEvent): Promise<void> {
  const plan = await concernedBy(ctx, event);
  if (!plan) return;
  await settleNotices(ctx, plan.subject);
  const remarks = event.data['remarks'];
  await notify(ctx, {
    toRolesAt: { unitId: plan.unitId, roles: ['coordinator', 'head'] },
    kind: 'plan.returned',
    params: { remarks: typeof remarks === 'number' ? remarks : 0 },
    subject: plan.subject,
    unitId: plan.unitId,
    href: plan.href,
    needsAction: true,
  });
}

export async function notifyPlanAccepted(ctx: Ctx, event: PastEvent): Promise<void> {
  const plan = await concernedBy(ctx, event);
  if (!plan) return;
  await settleNotices(ctx, plan.subject);
  await notify(ctx, {
    toRolesAt: { unitId: plan.unitId, roles: ['coordinator', 'head'] },
    kind: 'plan.accepted',
    params: { year: plan.year, office: plan.office },
    subject: plan.subject,
    unitId: plan.unitId,
    href: plan.href,
    needsAction: false,
  });
}

/** Only a refusal asks for something; a reason that was taken shows itself in the plan. */
export async function notifyLeftOutAnswered(ctx: Ctx, event: PastEvent): Promise<void> {
  const plan = event.data['answer'] === 'refused' ? await concernedBy(ctx, event) : undefined;
  if (!plan) return;
  const task = (await selectTasks(ctx.tx, [plan.id])).find(({ id }) => id === event.data['task']);
  if (!task) return;
  await notify(ctx, {
    toRolesAt: { unitId: plan.unitId, roles: ['coordinator', 'head'] },
    kind: 'plan.left_out_refused',
    params: { office: plan.office, task: task.title },
    subject: plan.subject,
    unitId: plan.unitId,
    href: plan.href,
    needsAction: true,
  });
}

/** Plans that count together with one in a state: what is accepted was also sent. */
const COUNTING: Readonly<Record<'draft' | 'submitted' | 'returned' | 'accepted', readonly PlanState[]>> = {
  draft: [],
  returned: [],
  submitted: ['submitted', 'accepted'],
  accepted: ['accepted'],
};

/** The duty to make a plan follows the plan; several plans of one year answer it together. */
export function followPlan(state: keyof typeof COUNTING) {
  return async (ctx: Ctx, event: PastEvent): Promise<void> => {
    const plan = await findStoredPlan(ctx.tx, event.subject.replace(/^plan:/, ''));
    if (!plan) return;
    const beside = (await selectPlansOfUnit(ctx.tx, plan.unitId)).filter(
      (other) =>
        COUNTING[state].includes(other.state) &&
        other.range.from <= plan.range.to &&
        other.range.to >= plan.range.from,
    );
    await followAnswer(ctx, {
      unitId: plan.unitId,
      state,
      answers: {
        kind: 'plan',
        plans: inKindOrder([plan, ...beside].flatMap(({ kinds }) => kinds)),
        ...plan.range,
      },
      at: new Date(event.at),
    });
  };
}

async function concernedBy(ctx: Ctx, event: PastEvent): Promise<Concerned | undefined> {
  const id = event.subject.replace(/^plan:/, '');
  const plan = await findStoredPlan(ctx.tx, id);
  const unit = plan && (await findUnitForActing(ctx, { id: plan.unitId }));
  if (!plan || !unit) return undefined;
  const [officeId] = unit.ancestorIds;
  const office = officeId === undefined ? undefined : await versionOnDay(ctx.tx, officeId, ctx.today);
  return {
    id,
    unitId: unit.id,
    year: nameOfYear(plan.year),
    office: office?.letterhead.shortName ?? office?.shortName ?? 'Phòng',
    subject: event.subject,
    href: `/ke-hoach/${id}`,
    by: event.actorId,
  };
}
