// The whole catalogue of figures: the journal's own, and those that other slices will answer. A slice that starts to
// answer moves its definitions to its own figures.ts and adds itself here; an id never changes its meaning.
import { JOURNAL_FIGURES } from '#features/journal/figures.ts';
import { PLAN_FIGURES } from '#features/plans/figures.ts';
import { REGISTER_FIGURES } from '#features/register/figures.ts';
import type { FigureDefinition, FigureFiller, Level } from '#shared/figure-definition.ts';
import { LEADERSHIP_FIGURES } from './catalogue/leadership-figures.ts';
import { MOVEMENT_FIGURES } from './catalogue/movement-figures.ts';
import { SAFETY_FIGURES } from './catalogue/safety-figures.ts';
import { owes } from './figure-value.ts';
import { DEFAULT_FIGURES, SECTION_IDS, type SectionId } from './sections.ts';

const DEFINED: readonly FigureDefinition[] = [
  ...JOURNAL_FIGURES,
  ...PLAN_FIGURES,
  ...REGISTER_FIGURES,
  ...LEADERSHIP_FIGURES,
  ...MOVEMENT_FIGURES,
  ...SAFETY_FIGURES,
];

const BY_ID: ReadonlyMap<string, FigureDefinition> = new Map(DEFINED.map((figure) => [figure.id, figure]));

const SECTION_BY_ID: ReadonlyMap<string, SectionId> = new Map(
  SECTION_IDS.flatMap((section) => DEFAULT_FIGURES[section].map((id) => [id, section] as const)),
);

/** All figures, in the order of the report. */
export const CATALOGUE: readonly FigureDefinition[] = SECTION_IDS.flatMap((section) =>
  DEFAULT_FIGURES[section].flatMap((id) => BY_ID.get(id) ?? []),
);

export function findFigure(id: string): FigureDefinition | null {
  return BY_ID.get(id) ?? null;
}

/** For ids written in code and in checked forms. Throws RangeError when the catalogue does not know it. */
export function figureOf(id: string): FigureDefinition {
  const figure = BY_ID.get(id);
  if (figure === undefined) throw new RangeError(`no figure ${id} in the catalogue`);
  return figure;
}

/** The part of the report a figure belongs to, as long as no form moves it. */
export function sectionOf(figureId: string): SectionId | null {
  return SECTION_BY_ID.get(figureId) ?? null;
}

export function figuresFor(levels: readonly Level[]): readonly FigureDefinition[] {
  return CATALOGUE.filter((figure) => owes(figure, levels));
}

/** The slices that already compute their figures; all others are typed by a person, and the screen says which slice will. */
const ANSWERING: readonly FigureFiller[] = ['journal', 'unit_facts', 'plans'];

export function isTypedByHand(figure: FigureDefinition): boolean {
  return !ANSWERING.includes(figure.filledBy);
}

/**
 * How values of many units become one. Everything follows from the rule but two: forms of information are a union
 * (the same form in two schools is one form), and a model applied by twelve schools is one model.
 */
export function isUnion(figureId: string): boolean {
  return figureId === 'fig.pr.forms' || figureId === 'fig.md.total';
}

/** Counts of incidents: a blank must never be read as "nothing happened". */
export function isIncident(figureId: string): boolean {
  return figureId.startsWith('fig.in.');
}
