// A task as a form writes it: texts only, turned into what the use case checks. Pure.
import { textIn, textsIn } from '#shared/form-text.ts';
import type { PlanTask } from './plan.ts';

export interface TaskForm {
  readonly sectionId: string;
  readonly title: string;
  readonly ownerPost: string;
  readonly coOwners: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly targetKind: string;
  readonly value: string;
  readonly unit: string;
  readonly audience: string;
  readonly activityKinds: readonly string[];
  readonly clause: string;
  readonly assignmentId: string;
}

/** As posted; a field that is missing is empty. */
export function readTaskForm(form: FormData): TaskForm {
  return {
    sectionId: textIn(form, 'sectionId'),
    title: textIn(form, 'title'),
    ownerPost: textIn(form, 'ownerPost'),
    coOwners: textsIn(form, 'coOwners'),
    from: textIn(form, 'from'),
    to: textIn(form, 'to'),
    targetKind: textIn(form, 'targetKind'),
    value: textIn(form, 'value'),
    unit: textIn(form, 'unit'),
    audience: textIn(form, 'audience'),
    activityKinds: textsIn(form, 'activityKinds'),
    clause: textIn(form, 'clause'),
    assignmentId: textIn(form, 'assignmentId'),
  };
}

/** The form that shows a stored task. */
export function formOfTask(task: PlanTask): TaskForm {
  const { target } = task;
  return {
    sectionId: task.sectionId,
    title: task.title,
    ownerPost: task.ownerPost,
    coOwners: task.coOwners,
    from: task.from,
    to: task.to,
    targetKind: target.kind,
    value: target.kind === 'yes_no' ? '1' : String(target.value),
    unit: target.kind === 'count' ? target.unit : '',
    audience: target.kind === 'reach' ? target.audience : 'staff',
    activityKinds: task.activityKinds,
    clause: task.clause,
    assignmentId: task.assignmentId ?? '',
  };
}

/** What `plans.save_task` takes; values that are none stay as they are and are refused there, field by field. */
export function taskInput(form: TaskForm): Record<string, unknown> {
  const value = form.value.trim() === '' ? null : Number(form.value);
  const { targetKind: kind, unit, audience, value: _value, assignmentId, ...facts } = form;
  return {
    ...facts,
    assignmentId: assignmentId === '' ? null : assignmentId,
    target: {
      kind,
      ...(kind === 'yes_no' ? {} : { value }),
      ...(kind === 'count' ? { unit } : {}),
      ...(kind === 'reach' ? { audience } : {}),
    },
  };
}
