// What a plan must not say: a task that ends before it begins, that lies outside the plan's year, that nobody owns.
// Pure, so that the form says it before it is sent and the server says the same.
import { hasSecrecyMark } from '#features/journal/text-signs.ts';
import type { FieldProblem } from '#shared/app-error.ts';
import type { DateRange } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { LeftOut, PlanSection, PlanTask, TaskFacts } from './plan.ts';

/** What one task is refused for; paths as in the body of the request. */
export function taskProblems(
  task: Pick<TaskFacts, 'title' | 'ownerPost' | 'from' | 'to' | 'sectionId' | 'clause'>,
  { year, sections }: { year: DateRange; sections: readonly Pick<PlanSection, 'id' | 'holdsTasks'>[] },
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const days = { from: formatDate(year.from), to: formatDate(year.to) };
  if (task.ownerPost.trim() === '') problems.push({ path: 'ownerPost', code: 'plan.task_without_owner' });
  if (task.to < task.from) {
    problems.push({ path: 'to', code: 'plan.task_ends_before', params: { from: formatDate(task.from) } });
  } else if (task.to > year.to) {
    problems.push({ path: 'to', code: 'plan.task_outside_year', params: days });
  }
  if (task.from < year.from || task.from > year.to) {
    problems.push({ path: 'from', code: 'plan.task_outside_year', params: days });
  }
  if (!sections.some(({ id, holdsTasks }) => holdsTasks && id === task.sectionId)) {
    problems.push({ path: 'sectionId', code: 'plan.section_holds_no_tasks' });
  }
  return [...problems, ...secretTexts({ title: task.title, ownerPost: task.ownerPost, clause: task.clause })];
}

/** State secrets never enter, wherever they are written. */
export function secretTexts(texts: Readonly<Record<string, string>>): FieldProblem[] {
  return Object.entries(texts)
    .filter(([, text]) => hasSecrecyMark(text))
    .map(([path]) => ({ path, code: 'text.secret_mark' }));
}

/** Whether a task still counts: left out is only what the office has not refused to leave out. */
export function isLeftOut({ leftOut }: { readonly leftOut: LeftOut | null }): boolean {
  return leftOut !== null && leftOut.answer !== 'refused';
}

export interface PlanGateItem {
  readonly code: 'gate.no_tasks' | 'gate.section_empty' | 'gate.remark_open' | 'gate.left_out';
  readonly severity: 'blocks' | 'look';
  /** `plan`, `sections/I`, `tasks/<id>`. */
  readonly field: string;
}

export interface PlanRemark {
  readonly field: string;
  readonly text: string;
  readonly answer: string | null;
  /** The field holds something else than in the version the remark is about. */
  readonly isChanged: boolean;
}

/** A remark is answered in words, or by the change it asked for. */
export function isAnswered({ answer, isChanged }: Pick<PlanRemark, 'answer' | 'isChanged'>): boolean {
  return isChanged || (answer ?? '').trim() !== '';
}

/** What stands between the plan and sending it: what must be done first, then what deserves a look. */
export function gateOf(plan: {
  readonly sections: readonly PlanSection[];
  readonly tasks: readonly PlanTask[];
  readonly remarks: readonly PlanRemark[];
}): readonly PlanGateItem[] {
  const planned = plan.tasks.filter((task) => !isLeftOut(task));
  return [
    ...plan.remarks
      .filter((remark) => !isAnswered(remark))
      .map(({ field }) => ({ code: 'gate.remark_open', severity: 'blocks', field }) as const),
    ...(planned.length === 0 ? [{ code: 'gate.no_tasks', severity: 'blocks', field: 'plan' } as const] : []),
    ...plan.sections
      .filter(
        ({ id, text, holdsTasks }) =>
          text.trim() === '' && !(holdsTasks && planned.some(({ sectionId }) => sectionId === id)),
      )
      .map(
        ({ id }) => ({ code: 'gate.section_empty', severity: 'blocks', field: `sections/${id}` }) as const,
      ),
    ...plan.tasks
      .filter(isLeftOut)
      .map(({ id }) => ({ code: 'gate.left_out', severity: 'look', field: `tasks/${id}` }) as const),
  ];
}
