// A task that does not fit the school is left out with a reason; the office takes the reason, or the task stays.
import { defineCommand } from '#foundation/use-case/index.ts';
import { AppError, invalid } from '#shared/app-error.ts';
import { secretTexts } from '../check-plan.ts';
import { isEditable } from '../plan-workflow.ts';
import { answerLeftOutInput, leaveOutTaskInput, planTaskInput } from '../schemas.ts';
import { taskOf, type Changed } from './change-plan.ts';
import {
  findPlanForActing,
  findPlanForWriting,
  recordPlanEvent,
  refuseOtherThanWriters,
  refuseWhenStale,
  type PlanForActing,
} from './plan-for-acting.ts';
import { updatePlan } from './plan-store.ts';
import { selectTasks, updateLeftOut, updateLeftOutAnswer } from './task-store.ts';

/** While the plan is written, and in the year of an accepted plan: then the office is asked at once. */
export const leaveOutTask = defineCommand({
  name: 'plans.leave_out_task',
  input: leaveOutTaskInput,
  async run(ctx, { id, taskId, reason, editVersion }): Promise<Changed> {
    const found = await findPlanForActing(ctx, id, { lock: true });
    const { plan } = found;
    refuseOtherThanWriters(found);
    if (plan.state !== 'accepted' && !isEditable(plan.state, found.roles))
      throw new AppError('rule', plan.state === 'proposed' ? 'plan.with_head' : 'plan.sealed');
    refuseWhenStale(plan, editVersion);
    const task = taskOf(await selectTasks(ctx.tx, [plan.id]), taskId);
    const problems = secretTexts({ reason });
    if (problems.length > 0) throw invalid(problems);
    ctx.defer(updateLeftOut(ctx.tx, task.id, { reason, at: ctx.now, by: ctx.actor.accountId }));
    ctx.defer(updatePlan(ctx.tx, plan, {}, ctx.now));
    recordPlanEvent(ctx, plan, 'plan.task_left_out', { task: taskId, isAsked: plan.state === 'accepted' });
    return changed(found);
  },
});

/** The task is part of the plan again. */
export const takeBackTask = defineCommand({
  name: 'plans.take_back_task',
  input: planTaskInput,
  async run(ctx, { id, taskId, editVersion }): Promise<Changed> {
    const found = await findPlanForWriting(ctx, id, editVersion);
    const task = taskOf(await selectTasks(ctx.tx, [found.plan.id]), taskId);
    ctx.defer(updateLeftOut(ctx.tx, task.id, null));
    ctx.defer(updatePlan(ctx.tx, found.plan, {}, ctx.now));
    recordPlanEvent(ctx, found.plan, 'plan.task_taken_back', { task: taskId });
    return changed(found);
  },
});

/** The office takes a reason, or says why the task stays; then the task counts again. */
export const answerLeftOut = defineCommand({
  name: 'plans.answer_left_out',
  input: answerLeftOutInput,
  async run(ctx, { id, taskId, answer, note }): Promise<Changed> {
    const found = await findPlanForActing(ctx, id, { lock: true });
    const { plan, roles } = found;
    if (!roles.includes('officer') && !roles.includes('office_leader'))
      throw new AppError('forbidden', 'plan.not_office');
    if (plan.state !== 'submitted' && plan.state !== 'accepted') throw new AppError('rule', 'plan.not_sent');
    const task = taskOf(await selectTasks(ctx.tx, [plan.id]), taskId);
    if (task.leftOut === null) throw new AppError('rule', 'plan.task_not_left_out');
    const problems = secretTexts({ note });
    if (problems.length > 0) throw invalid(problems);
    ctx.defer(updateLeftOutAnswer(ctx.tx, task.id, { answer, note, at: ctx.now }));
    ctx.defer(updatePlan(ctx.tx, plan, {}, ctx.now));
    recordPlanEvent(ctx, plan, 'plan.left_out_answered', { task: taskId, answer });
    return changed(found);
  },
});

function changed({ plan }: PlanForActing): Changed {
  return { id: plan.id, editVersion: plan.editVersion + 1 };
}
