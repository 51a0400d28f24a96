// What a figure (chỉ tiêu) is, for everyone who defines, fills, adds up or prints one.
// Only the shape: each slice keeps its own list in `figures.ts`, the reports collect them.

/**
 * How a figure is added up.
 * `sum` over days and units · `state` at the end of the period, over units only · `ratio` recomputed from its
 * parts, never averaged · `yes_no` over units as "how many say yes" · `count_table` as sum, cell by cell.
 */
export const FIGURE_RULES = ['sum', 'state', 'ratio', 'yes_no', 'count_table'] as const;
export type FigureRule = (typeof FIGURE_RULES)[number];

/** Levels of the units that report. `office`: what a managing office does itself. */
export const LEVELS = ['preschool', 'primary', 'lower_secondary', 'office'] as const;
export type Level = (typeof LEVELS)[number];

/** Where the value comes from: the slice that computes it, dated head counts, or a person's hand. */
export const FIGURE_FILLERS = [
  'journal',
  'unit_facts',
  'register',
  'directives',
  'plans',
  'models',
  'criteria',
  'campaigns',
  'safety',
  'readiness',
  'coordination',
  'inspections',
  'recognition',
  'hand',
] as const;
export type FigureFiller = (typeof FIGURE_FILLERS)[number];

export interface BilingualText {
  readonly vi: string;
  readonly en: string;
}

export interface FigureDefinition {
  /** Stable; two values under one heading have sub-ids: `fig.pr.contest.held`, `fig.pr.contest.entries`. */
  readonly id: string;
  readonly label: BilingualText;
  /** Word of counting, Vietnamese, without a number: `buổi`, `lượt`, `%`. */
  readonly unit: string;
  readonly rule: FigureRule;
  /** Vietnamese name of the family it is printed under: `tuyên truyền`. */
  readonly group: string;
  /** Text that asks for it, short, as a reader would look it up. */
  readonly source: string;
  /** A unit of another level does not owe it: "không áp dụng", neither 0 nor unknown. */
  readonly appliesTo: readonly Level[];
  /** False as long as nobody compared `source` with the original text; shown to users. */
  readonly verified: boolean;
  readonly filledBy: FigureFiller;
  /** One sentence that says how it is counted, for the drawer behind the number. */
  readonly definition?: BilingualText;
  /** For `ratio` only. */
  readonly ratio?: { readonly numeratorLabel: BilingualText; readonly denominatorLabel: BilingualText };
  /** Whether more is better, worse, or says nothing. Figures on incidents say nothing. */
  readonly higherIs?: 'better' | 'worse' | 'neutral';
}

/** Both parts of a ratio; an unknown part is null and the ratio is then unknown, too. */
export interface RatioParts {
  readonly num: number | null;
  readonly den: number | null;
}

/** Null = not reported, which is never 0. A yes/no figure is 1 or 0. */
export type FigureValue = number | RatioParts | null;

/**
 * The levels whose rules hold for a unit, from its `level` in the tree (null = an office). A school of several
 * levels follows the rules of each part; which parts it has is not recorded, and whatever a preschool owes the
 * others owe, too.
 */
export function levelsOfUnit(unitLevel: string | null): readonly Level[] {
  if (unitLevel === null) return ['office'];
  if (unitLevel === 'multi_level') return ['primary', 'lower_secondary'];
  return LEVELS.filter((level) => level === unitLevel);
}
