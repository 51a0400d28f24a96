// The form of a report as versioned data: which parts, which figures, in which order, for whom. The office edits it;
// a report keeps the version it was started with. Figures come from the catalogue only.
import type { IsoDate } from '#shared/dates.ts';
import type { BilingualText, FigureDefinition, Level } from '#shared/figure-definition.ts';
import { figureOf, findFigure } from './catalogue.ts';
import { owes } from './figure-value.ts';
import { DEFAULT_FIGURES, SECTIONS } from './sections.ts';

/** sơ kết (to 10/5) and tổng kết (to 15/11) of the plan; a period of another kind takes one of these two forms. */
export type ReportKind = 'mid' | 'end';

export interface FormSection {
  /** `I`, `II.2`; stable over versions, so that texts and remarks keep their place. */
  readonly id: string;
  readonly title: BilingualText;
  readonly shortTitle: BilingualText;
  readonly figureIds: readonly string[];
  /** Levels of the units that write this part. */
  readonly levels: readonly Level[];
  /** The report cannot be sent while this part is empty. */
  readonly requiresText: boolean;
}

export interface ReportForm {
  readonly kind: ReportKind;
  readonly version: number;
  /** Periods that begin on or after this day use it; null = not yet in force. */
  readonly appliesFrom: IsoDate | null;
  readonly sections: readonly FormSection[];
}

const EVERY_LEVEL: readonly Level[] = ['preschool', 'primary', 'lower_secondary', 'office'];
const LARGEST_FORM = 40;
const LONGEST_TITLE = 250;

/** Version 1, for an office that has not made its own: every part and every figure of the catalogue. */
export function defaultForm(kind: ReportKind): ReportForm {
  return {
    kind,
    version: 1,
    appliesFrom: null,
    sections: SECTIONS.map(({ id, title, shortTitle, requiresText }) => ({
      id,
      title,
      shortTitle,
      figureIds: DEFAULT_FIGURES[id],
      levels: EVERY_LEVEL,
      requiresText,
    })),
  };
}

/** Figures of the form in its order, or of one part of it. */
export function figuresOfForm(form: ReportForm, sectionId?: string): readonly FigureDefinition[] {
  return form.sections
    .filter((section) => sectionId === undefined || section.id === sectionId)
    .flatMap((section) => section.figureIds.map(figureOf));
}

/** The parts a unit of these levels writes. */
export function sectionsFor(form: ReportForm, levels: readonly Level[]): readonly FormSection[] {
  return form.sections.filter((section) => levels.some((level) => section.levels.includes(level)));
}

/** The part of this form that holds a figure. */
export function sectionOfFigure(form: ReportForm, figureId: string): FormSection | null {
  return form.sections.find((section) => section.figureIds.includes(figureId)) ?? null;
}

/** Figures of the form that units of these levels owe. */
export function owedFigures(form: ReportForm, levels: readonly Level[]): readonly FigureDefinition[] {
  return figuresOfForm(form).filter((figure) => owes(figure, levels));
}

export interface FormProblem {
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What is wrong with an edited form; empty when it may be put in force. Paths as in the body: `sections.2.figureIds.0`. */
export function formProblems(form: ReportForm): readonly FormProblem[] {
  const problems: FormProblem[] = [];
  const add = (path: string, code: string, params: Readonly<Record<string, string>> = {}) =>
    problems.push({ path, code, params });
  if (form.sections.length === 0) add('sections', 'form.empty');
  if (form.sections.length > LARGEST_FORM) add('sections', 'form.too_many_sections');
  const sectionIds = new Set<string>();
  const figureIds = new Set<string>();
  form.sections.forEach((section, at) => {
    const path = `sections.${at}`;
    if (!/^[IVX]+(?:\.[1-9]\d?)?$/.test(section.id))
      add(`${path}.id`, 'form.bad_section_id', { section: section.id });
    if (sectionIds.has(section.id)) add(`${path}.id`, 'form.duplicate_section', { section: section.id });
    sectionIds.add(section.id);
    const title = section.title.vi.trim();
    if (title === '' || title.length > LONGEST_TITLE)
      add(`${path}.title`, 'form.title_missing', { section: section.id });
    if (section.levels.length === 0) add(`${path}.levels`, 'form.no_levels', { section: section.id });
    section.figureIds.forEach((id, position) => {
      const figurePath = `${path}.figureIds.${position}`;
      if (findFigure(id) === null) add(figurePath, 'form.unknown_figure', { figure: id });
      if (figureIds.has(id)) add(figurePath, 'form.duplicate_figure', { figure: id });
      figureIds.add(id);
    });
  });
  if (
    form.sections.length > 0 &&
    !form.sections.some((section) => section.requiresText || section.figureIds.length > 0)
  ) {
    add('sections', 'form.asks_nothing');
  }
  return problems;
}

export interface FormChanges {
  readonly figuresAdded: readonly string[];
  readonly figuresDropped: readonly string[];
  /** In another part than before. */
  readonly figuresMoved: readonly string[];
  readonly sectionsAdded: readonly string[];
  readonly sectionsDropped: readonly string[];
  readonly sectionsRenamed: readonly string[];
}

/** What a new version changes: shown before it is put in force, so that dropped rows stay visible until then. */
export function formChanges(before: ReportForm, after: ReportForm): FormChanges {
  const placesBefore = placesOfFigures(before);
  const placesAfter = placesOfFigures(after);
  const sectionIn = (form: ReportForm, id: string) => form.sections.find((section) => section.id === id);
  return {
    figuresAdded: [...placesAfter.keys()].filter((id) => !placesBefore.has(id)),
    figuresDropped: [...placesBefore.keys()].filter((id) => !placesAfter.has(id)),
    figuresMoved: [...placesAfter].flatMap(([id, place]) =>
      placesBefore.has(id) && placesBefore.get(id) !== place ? [id] : [],
    ),
    sectionsAdded: after.sections.flatMap(({ id }) => (sectionIn(before, id) ? [] : [id])),
    sectionsDropped: before.sections.flatMap(({ id }) => (sectionIn(after, id) ? [] : [id])),
    sectionsRenamed: after.sections.flatMap(({ id, title }) => {
      const earlier = sectionIn(before, id);
      return earlier !== undefined && earlier.title.vi !== title.vi ? [id] : [];
    }),
  };
}

function placesOfFigures(form: ReportForm): Map<string, string> {
  return new Map(
    form.sections.flatMap((section) => section.figureIds.map((id) => [id, section.id] as const)),
  );
}
