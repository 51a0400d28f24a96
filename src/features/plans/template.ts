// What a plan begins with: parts with their first words, and tasks with days of the year. The office keeps its own
// version; the default one follows the parts of the plan of 2024. Pure.
import type { FieldProblem } from '#shared/app-error.ts';
import type { Level } from '#shared/figure-definition.ts';
import { secretTexts } from './check-plan.ts';
import {
  dayInYear,
  rangeOfYear,
  type PlanKind,
  type PlanSection,
  type PlanYear,
  type Target,
  type TaskFacts,
} from './plan.ts';

export interface TemplateTask {
  readonly sectionId: string;
  readonly title: string;
  readonly ownerPost: string;
  readonly coOwners: readonly string[];
  /** Days of the year `MM-DD`. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly target: Target;
  readonly activityKinds: readonly string[];
  /** It enters a plan that answers for one of these. */
  readonly kinds: readonly PlanKind[];
  readonly levels: readonly Level[];
  readonly clause: string;
}

export interface TemplateContent {
  readonly sections: readonly PlanSection[];
  readonly tasks: readonly TemplateTask[];
}

/** The parts and tasks of a new plan. A task whose last day comes before its first ends with the year. */
export function planFromTemplate(
  template: TemplateContent,
  { year, kinds, levels }: { year: PlanYear; kinds: readonly PlanKind[]; levels: readonly Level[] },
): { sections: readonly PlanSection[]; tasks: readonly TaskFacts[] } {
  const range = rangeOfYear(year);
  const fitting = template.tasks.filter(
    (task) =>
      task.kinds.some((kind) => kinds.includes(kind)) && task.levels.some((level) => levels.includes(level)),
  );
  return {
    sections: template.sections,
    tasks: fitting.map(({ fromDay, toDay, kinds: _kinds, levels: _levels, ...task }): TaskFacts => {
      const from = dayInYear(range, fromDay);
      const to = dayInYear(range, toDay);
      return {
        ...task,
        from,
        to: to < from ? range.to : to,
        assignmentId: null,
        modelId: null,
        campaignId: null,
      };
    }),
  };
}

/** What is wrong with an edited template; paths as in the body: `tasks.3.sectionId`. */
export function templateProblems({ sections, tasks }: TemplateContent): readonly FieldProblem[] {
  const holders = new Set(sections.filter(({ holdsTasks }) => holdsTasks).map(({ id }) => id));
  const seen = new Set<string>();
  const problems: FieldProblem[] = [];
  for (const [at, { id, title, text }] of sections.entries()) {
    const path = `sections.${String(at)}`;
    if (seen.has(id))
      problems.push({ path: `${path}.id`, code: 'plan.section_twice', params: { section: id } });
    seen.add(id);
    problems.push(...secretTexts({ [`${path}.title`]: title, [`${path}.text`]: text }));
  }
  for (const [at, { sectionId, title }] of tasks.entries()) {
    const path = `tasks.${String(at)}`;
    if (!holders.has(sectionId))
      problems.push({ path: `${path}.sectionId`, code: 'plan.section_holds_no_tasks' });
    problems.push(...secretTexts({ [`${path}.title`]: title }));
  }
  return problems;
}
