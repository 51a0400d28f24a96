// What is written in a plan: its head, its parts, its tasks. Each change names the version it was made from.
import { openDutiesOf } from '#features/directives/server/index.ts';
import { catalogueOf } from '#features/journal/server/index.ts';
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, invalid, notFound, type FieldProblem } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import { secretTexts, taskProblems } from '../check-plan.ts';
import { TASKS_MAX, titleOf, type TaskFacts } from '../plan.ts';
import { changePlanInput, planTaskInput, savePlanTaskInput, setPlanSectionInput } from '../schemas.ts';
import { findPlanForWriting, recordPlanEvent, type PlanForActing } from './plan-for-acting.ts';
import { replaceKinds, updatePlan } from './plan-store.ts';
import {
  deleteTask,
  insertTasks,
  selectSections,
  selectTasks,
  updateSection,
  updateTask,
  type TaskOfPlan,
} from './task-store.ts';

export interface Changed {
  readonly id: string;
  readonly editVersion: number;
}

/** Title, subjects, number and date of the paper. A title nobody wrote follows the subjects. */
export const changePlan = defineCommand({
  name: 'plans.change_plan',
  input: changePlanInput,
  constraints: { plan_kind_once_a_year: ['rule', 'plan.kind_taken'] },
  async run(ctx, { id, editVersion, title, kinds, documentNumber, issuedOn }): Promise<Changed> {
    const { plan } = await findPlanForWriting(ctx, id, editVersion);
    refuse(secretTexts({ title: title ?? '' }));
    const isOwnTitle = plan.title !== titleOf(plan.kinds, plan.year);
    const newTitle = title ?? (kinds && !isOwnTitle ? titleOf(kinds, plan.year) : plan.title);
    if (kinds) await replaceKinds(ctx.tx, plan, kinds);
    ctx.defer(
      updatePlan(
        ctx.tx,
        plan,
        {
          title: newTitle,
          document_number: documentNumber === undefined ? plan.documentNumber : documentNumber,
          issued_on: issuedOn === undefined ? plan.issuedOn : issuedOn,
        },
        ctx.now,
      ),
    );
    recordPlanEvent(ctx, { ...plan, kinds: kinds ?? plan.kinds }, 'plan.changed');
    return changed(plan);
  },
});

export const setPlanSection = defineCommand({
  name: 'plans.set_section',
  input: setPlanSectionInput,
  async run(ctx, { id, editVersion, sectionId, text }): Promise<Changed> {
    const { plan } = await findPlanForWriting(ctx, id, editVersion);
    const sections = await selectSections(ctx.tx, plan.id);
    if (!sections.some((section) => section.id === sectionId))
      throw new AppError('rule', 'plan.section_unknown', { section: sectionId });
    refuse(secretTexts({ text }));
    ctx.defer(updateSection(ctx.tx, plan.id, sectionId, text));
    ctx.defer(updatePlan(ctx.tx, plan, {}, ctx.now));
    recordPlanEvent(ctx, plan, 'plan.section_written', { section: sectionId });
    return changed(plan);
  },
});

/** Writes a task as a whole; without `taskId` a new one. */
export const savePlanTask = defineCommand({
  name: 'plans.save_task',
  input: savePlanTaskInput,
  async run(ctx, { id, editVersion, taskId, ...facts }): Promise<Changed & { readonly taskId: string }> {
    const found = await findPlanForWriting(ctx, id, editVersion);
    const { plan } = found;
    const [sections, tasks] = await Promise.all([
      selectSections(ctx.tx, plan.id),
      selectTasks(ctx.tx, [plan.id]),
    ]);
    refuse([
      ...taskProblems(facts, { year: plan.range, sections }),
      ...(await unknownWords(ctx, found, facts)),
      ...(await unknownAssignment(
        ctx,
        found,
        facts.assignmentId,
        tasks.find((task) => task.id === taskId),
      )),
    ]);
    if (taskId === undefined && tasks.length >= TASKS_MAX)
      throw new AppError('rule', 'plan.too_many_tasks', { most: TASKS_MAX });
    if (taskId === undefined) {
      const task = { ...facts, id: newId() };
      await insertTasks(ctx.tx, plan, [task], ctx.now);
      taskId = task.id;
    } else {
      ctx.defer(updateTask(ctx.tx, taskOf(tasks, taskId).id, facts));
    }
    ctx.defer(updatePlan(ctx.tx, plan, {}, ctx.now));
    recordPlanEvent(ctx, plan, 'plan.task_saved', { task: taskId });
    return { ...changed(plan), taskId };
  },
});

/** A task that was once sent is not removed but left out, with a reason; nor is one that activities name. */
export const removePlanTask = defineCommand({
  name: 'plans.remove_task',
  input: planTaskInput,
  constraints: { activity_serves_task_of_its_unit: ['rule', 'plan.task_has_activities'] },
  async run(ctx, { id, taskId, editVersion }): Promise<Changed> {
    const { plan } = await findPlanForWriting(ctx, id, editVersion);
    const task = taskOf(await selectTasks(ctx.tx, [plan.id]), taskId);
    if (plan.firstSubmittedAt !== null && task.createdAt <= plan.firstSubmittedAt)
      throw new AppError('rule', 'plan.task_was_sent');
    await deleteTask(ctx.tx, task.id);
    ctx.defer(updatePlan(ctx.tx, plan, {}, ctx.now));
    recordPlanEvent(ctx, plan, 'plan.task_removed', { task: taskId });
    return changed(plan);
  },
});

/** Throws `plan.task_not_found` for the task of another plan, as for none. */
export function taskOf(tasks: readonly TaskOfPlan[], taskId: string): TaskOfPlan {
  const task = tasks.find((one) => one.id === taskId);
  if (!task) throw notFound('plan.task');
  return task;
}

async function unknownWords(
  ctx: Ctx,
  { unit }: PlanForActing,
  facts: Pick<TaskFacts, 'coOwners' | 'activityKinds'>,
): Promise<FieldProblem[]> {
  if (facts.coOwners.length === 0 && facts.activityKinds.length === 0) return [];
  const { organisers, kinds } = await catalogueOf(ctx, unit);
  const missing = (path: string, ids: readonly string[], known: readonly { readonly id: string }[]) =>
    ids
      .filter((id) => !known.some((entry) => entry.id === id))
      .map((id): FieldProblem => ({ path, code: 'plan.word_unknown', params: { id } }));
  return [
    ...missing('coOwners', facts.coOwners, organisers),
    ...missing('activityKinds', facts.activityKinds, kinds),
  ];
}

/** A task answers what the unit was asked; a link that stands is kept when the duty is long done. */
async function unknownAssignment(
  ctx: Ctx,
  { unit, plan }: PlanForActing,
  assignmentId: string | null,
  before: TaskOfPlan | undefined,
): Promise<FieldProblem[]> {
  if (assignmentId === null || assignmentId === before?.assignmentId) return [];
  const asked = await openDutiesOf(ctx, unit.id, plan.range);
  return asked.some((duty) => duty.assignmentId === assignmentId)
    ? []
    : [{ path: 'assignmentId', code: 'plan.assignment_unknown' }];
}

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw invalid(problems);
}

function changed(plan: PlanForActing['plan']): Changed {
  return { id: plan.id, editVersion: plan.editVersion + 1 };
}
