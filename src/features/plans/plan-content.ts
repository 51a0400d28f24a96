// What the seal of a plan freezes, and what two sealed versions say otherwise. Progress is no part of it: a plan is what
// was meant, the journal is what was done. Pure.
import type { IsoDate } from '#shared/dates.ts';
import { sameValue } from './same-value.ts';
import { numberTasks, type PlanKind, type PlanSection, type PlanTask, type PlanYear } from './plan.ts';

/** Lines of the paper as they stood on the day of the seal. */
export interface PlanPaper {
  readonly nameInText: string;
  /** For "Lưu: VT, …". */
  readonly shortName: string;
  readonly superior: string | null;
  readonly issuer: string;
  readonly bodyCode: string;
  readonly place: string;
  readonly signerPosition: string;
  /** Name of the office it goes to; null where none stands above. */
  readonly addressee: string | null;
}

export interface PlanContent {
  readonly unit: { readonly code: string; readonly name: string; readonly level: string | null };
  readonly year: PlanYear;
  readonly kinds: readonly PlanKind[];
  readonly title: string;
  readonly documentNumber: number | null;
  readonly issuedOn: IsoDate | null;
  readonly sections: readonly PlanSection[];
  readonly tasks: readonly PlanTask[];
  /** Inner bodies that are named, in words. */
  readonly bodies: Readonly<Record<string, string>>;
  readonly paper: PlanPaper;
}

export interface PlanDifference {
  /** `title`, `kinds`, `sections/II.1`, `tasks/<id>` (the whole task) or `tasks/<id>/to`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

const TASK_FIELDS = [
  'sectionId',
  'title',
  'ownerPost',
  'coOwners',
  'from',
  'to',
  'target',
  'clause',
  'leftOut',
] as const satisfies readonly (keyof PlanTask)[];

/** In the order of the newer content; what only the older one had comes last. Empty when they say the same. */
export function differencesBetween(before: PlanContent, after: PlanContent): readonly PlanDifference[] {
  const single = (['title', 'kinds', 'documentNumber', 'issuedOn'] as const).flatMap((field) =>
    sameValue(before[field], after[field])
      ? []
      : [{ path: field, before: before[field], after: after[field] }],
  );
  const textOf = ({ sections }: PlanContent) => new Map(sections.map(({ id, text }) => [id, text]));
  const [earlierTexts, laterTexts] = [textOf(before), textOf(after)];
  const sections = idsOfBoth(earlierTexts, laterTexts).flatMap((id) => {
    const sides = { before: earlierTexts.get(id) ?? null, after: laterTexts.get(id) ?? null };
    return sameValue(sides.before, sides.after) ? [] : [{ path: `sections/${id}`, ...sides }];
  });
  return [...single, ...sections, ...taskDifferences(before, after)];
}

function taskDifferences(before: PlanContent, after: PlanContent): PlanDifference[] {
  const inOrder = ({ sections, tasks }: PlanContent) =>
    new Map(numberTasks(sections, tasks).map(({ task }) => [task.id, task]));
  const [earlier, later] = [inOrder(before), inOrder(after)];
  return idsOfBoth(earlier, later).flatMap((id): PlanDifference[] => {
    const [old, fresh] = [earlier.get(id), later.get(id)];
    if (old === undefined || fresh === undefined)
      return [{ path: `tasks/${id}`, before: old?.title ?? null, after: fresh?.title ?? null }];
    return TASK_FIELDS.flatMap((field) =>
      sameValue(old[field], fresh[field])
        ? []
        : [{ path: `tasks/${id}/${field}`, before: old[field], after: fresh[field] }],
    );
  });
}

function idsOfBoth(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>): string[] {
  return [...after.keys(), ...[...before.keys()].filter((id) => !after.has(id))];
}

/** Whether a field of a remark (`tasks/<id>`, `sections/I`, `plan`) says something else than in a sealed version. */
export function isFieldChanged(field: string, differences: readonly PlanDifference[]): boolean {
  if (field === 'plan') return differences.length > 0;
  return differences.some(({ path }) => path === field || path.startsWith(`${field}/`));
}

/** What others may take as a pattern: no links, no reasons, no tasks left out, and never any progress. */
export type SharedContent = Pick<PlanContent, 'sections' | 'bodies'> & {
  readonly tasks: readonly Omit<PlanTask, 'leftOut' | 'assignmentId' | 'modelId' | 'campaignId' | 'clause'>[];
};

export function sharedContentOf({ sections, tasks, bodies }: PlanContent): SharedContent {
  return {
    sections,
    bodies,
    tasks: tasks
      .filter(({ leftOut }) => leftOut === null || leftOut.answer === 'refused')
      .map(({ id, sectionId, title, ownerPost, coOwners, from, to, target, activityKinds }) => ({
        id,
        sectionId,
        title,
        ownerPost,
        coOwners,
        from,
        to,
        target,
        activityKinds,
      })),
  };
}
