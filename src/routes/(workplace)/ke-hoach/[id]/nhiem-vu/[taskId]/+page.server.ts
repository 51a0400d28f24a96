import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { findDuties } from '#features/directives/server/index.ts';
import { entriesOn } from '#features/journal/catalogue.ts';
import { getCatalogue } from '#features/journal/server/index.ts';
import {
  getPlan,
  leaveOutTask,
  removePlanTask,
  savePlanTask,
  takeBackTask,
} from '#features/plans/server/index.ts';
import { formOfTask, readTaskForm, taskInput, type TaskForm } from '#features/plans/task-form.ts';
import { AppError } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

const NEW = 'moi';

/** One task: what it says, and leaving it out with a reason. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const plan = await locals.ask(getPlan, { id: params.id });
  const task = plan.tasks.find(({ id }) => id === params.taskId);
  if (!task && params.taskId !== NEW) throw new AppError('not_found', 'plan.task.not_found');
  const today = todayInVietnam(locals.now);
  const [catalogue, duties] = await Promise.all([
    locals.ask(getCatalogue, { unit: plan.unitCode }),
    locals.ask(findDuties, { unit: plan.unitCode, open: 'true' }),
  ]);
  const blank: TaskForm = {
    sectionId: plan.sections.find(({ holdsTasks }) => holdsTasks)?.id ?? '',
    title: '',
    ownerPost: '',
    coOwners: [],
    from: today > plan.from && today < plan.to ? today : plan.from,
    to: plan.to,
    targetKind: 'sessions',
    value: '1',
    unit: '',
    audience: 'staff',
    activityKinds: [],
    clause: '',
    assignmentId: '',
  };
  const asked = duties.map(({ assignmentId, title, clause }) => ({
    value: assignmentId,
    label: clause === '' ? title : `${clause}: ${title}`,
  }));
  const isChosen = (id: string) => task?.activityKinds.includes(id) ?? false;
  return {
    task: true,
    planId: plan.id,
    editVersion: plan.editVersion,
    year: { from: plan.from, to: plan.to, name: plan.yearName },
    can: plan.can,
    number: task?.number ?? null,
    leftOut: task?.leftOut ?? null,
    values: task ? formOfTask(task) : blank,
    remark: plan.remarks.find(({ field }) => field === `tasks/${params.taskId}`)?.text ?? null,
    sections: plan.sections
      .filter(({ holdsTasks }) => holdsTasks)
      .map(({ id, title }) => ({ value: id, label: `${id}. ${title}` })),
    posts: [...new Set(plan.tasks.map(({ ownerPost }) => ownerPost))],
    bodies: entriesOn(catalogue.organisers, today).map(({ id, label }) => ({
      id,
      label: label[locals.locale],
    })),
    // Chosen ones first, so that the others may stay folded.
    kinds: entriesOn(catalogue.kinds, today)
      .map(({ id, label }) => ({ id, label: label[locals.locale] }))
      .toSorted((a, b) => Number(isChosen(b.id)) - Number(isChosen(a.id))),
    assignments: [...new Map(asked.map((one) => [one.value, one])).values()],
  };
};

export const actions: Actions = {
  async save({ request, locals, params }) {
    const form = await request.formData();
    const typed = readTaskForm(form);
    return submit(locals, { task: typed }, async () => {
      await locals.run(savePlanTask, {
        id: params.id,
        ...(params.taskId === NEW ? {} : { taskId: params.taskId }),
        editVersion: Number(form.get('editVersion')),
        ...taskInput(typed),
      });
      redirect(303, `/ke-hoach/${params.id}?thang=tat-ca`);
    });
  },
  async remove({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      const editVersion = Number(form.get('editVersion'));
      await locals.run(removePlanTask, { id: params.id, taskId: params.taskId, editVersion });
      redirect(303, `/ke-hoach/${params.id}`);
    });
  },
  async leaveOut({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, { reason: textIn(form, 'reason') }, async () => {
      await locals.run(leaveOutTask, {
        id: params.id,
        taskId: params.taskId,
        reason: textIn(form, 'reason'),
      });
      redirect(303, `/ke-hoach/${params.id}?thang=tat-ca`);
    });
  },
  async takeBack({ locals, params }) {
    return submit(locals, {}, async () => {
      await locals.run(takeBackTask, { id: params.id, taskId: params.taskId });
      redirect(303, `/ke-hoach/${params.id}`);
    });
  },
};
