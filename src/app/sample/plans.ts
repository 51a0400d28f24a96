// Writes the plans of the sample and plays what happened to them, by the real commands, each at its moment.
import {
  insertPlans,
  leaveOutTask,
  openSentPlan,
  sharePlan,
  transitionPlan,
} from '#features/plans/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { actsIn, hoursAfter, play, type Act } from './acts.ts';
import { startOfDayInVietnam, todayInVietnam } from '#shared/dates.ts';
import { COMMUNES_FROM } from './organisation-plan.ts';
import { idOf, type UnitIds } from './organisation.ts';
import { formerOfficer, personOf, type People } from './people.ts';
import type { PlannedPlan } from './school-plans.ts';

interface ToPlay {
  readonly ids: UnitIds;
  readonly people: People;
  readonly signal: AbortSignal | undefined;
}

/** Drafts first, because the journals name their tasks. */
export async function writePlans(ctx: Ctx, plans: readonly PlannedPlan[], ids: UnitIds): Promise<void> {
  await insertPlans(
    ctx.tx,
    plans.map(({ school, startedAt, ...plan }) => ({
      ...plan,
      unitId: idOf(ids, school.code),
      unitCode: school.code,
      at: startedAt,
    })),
  );
}

/** Nothing lies in the future: what has not come yet is left out, and the plan stands where it is. */
export async function playPlans(ctx: Ctx, plans: readonly PlannedPlan[], toPlay: ToPlay): Promise<void> {
  const acts = plans.flatMap((plan) => actsOf(plan, toPlay, ctx.now));
  await play(
    ctx,
    acts.filter(({ at }) => at <= ctx.now),
    toPlay.signal,
  );
}

const ENDS_SENT: readonly PlannedPlan['end'][] = ['submitted', 'returned', 'accepted'];

function actsOf(plan: PlannedPlan, { ids, people }: ToPlay, now: Date): Act[] {
  const { id, school, end, leftOut, asked } = plan;
  const coordinator = personOf(people, `phutrach.${school.code}`);
  const head = personOf(people, `hieutruong.${school.code}`);
  const officer =
    todayInVietnam(plan.decidedAt) < COMMUNES_FROM
      ? formerOfficer(ids)
      : personOf(people, `chuyenvien.${school.commune.code}`);
  const actAt = actsIn(school.code);
  const when = (holds: boolean, moment: Date) => (holds ? moment : null);
  const isSent = ENDS_SENT.includes(end);
  return [
    ...(leftOut
      ? actAt(hoursAfter(plan.startedAt, 2), coordinator, (ctx) => leaveOutTask.run(ctx, { id, ...leftOut }))
      : []),
    ...actAt(when(end !== 'draft', plan.proposedAt), coordinator, (ctx) =>
      transitionPlan.run(ctx, { id, to: 'proposed', remarks: [] }),
    ),
    ...actAt(when(isSent, plan.sentAt), head, (ctx) =>
      transitionPlan.run(ctx, { id, to: 'submitted', remarks: [] }),
    ),
    ...actAt(when(end === 'accepted', plan.decidedAt), officer, async (ctx) => {
      await openSentPlan.run(ctx, { id });
      await transitionPlan.run(ctx, { id, to: 'accepted', remarks: [] });
    }),
    ...actAt(when(end === 'returned', plan.decidedAt), officer, (ctx) =>
      transitionPlan.run(ctx, { id, to: 'returned', remarks: remarksOn(plan) }),
    ),
    ...actAt(when(plan.isShared, hoursAfter(plan.decidedAt, 48)), head, (ctx) =>
      sharePlan.run(ctx, { id, shared: true }),
    ),
    ...(asked
      ? actAt(hoursAfter(startOfDayInVietnam(todayInVietnam(now)), -40), coordinator, (ctx) =>
          leaveOutTask.run(ctx, { id, ...asked }),
        )
      : []),
  ];
}

function remarksOn({ tasks }: PlannedPlan) {
  const [task] = tasks;
  return [
    ...(task
      ? [{ field: `tasks/${task.id}`, text: 'Nêu rõ hình thức quán triệt và thời điểm của từng tổ.' }]
      : []),
    { field: 'sections/I', text: 'Bổ sung mục tiêu của năm học này so với năm học trước.' },
  ];
}
