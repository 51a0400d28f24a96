// What building the consolidated report again changes, in words and numbers for a page: units by what they did, figures
// from → to with the units that moved them. Pure; runs on the server.
import { fillPlaceholders, type Locale } from '#shared/messages.ts';
import { formatChange } from '#shared/vietnamese-format.ts';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { findFigure, isUnion } from './catalogue.ts';
import type { BuildChanges, FigureChange, UnitCause } from './consolidation-changes.ts';
import { asNumberOfUnits } from './consolidation.ts';
import type { ReportedValue } from './figure-value.ts';
import { reportMessages } from './messages.ts';
import { valueText } from './report-page.ts';

export interface MovedFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** '' = not reported. */
  readonly before: string;
  readonly after: string;
  /** `+64 từ 3 trường mới, −72 từ bản mới của …`. */
  readonly why: string;
  readonly causes: readonly {
    readonly unitCode: string;
    readonly kind: UnitCause['kind'];
    readonly before: string;
    readonly after: string;
  }[];
}

/** The units that a change may name. */
export interface ChangedUnits {
  readonly nameOf: (unitCode: string) => string;
  /** Offices report numbers of schools where a school says yes or no. */
  readonly areOffices: boolean;
}

/** The figures in the order of the report; what the catalogue does not know any more is left out. */
export function movedFigures(
  changes: BuildChanges,
  units: ChangedUnits,
  locale: Locale,
): readonly MovedFigure[] {
  return changes.figures.flatMap((change) => {
    const definition = findFigure(change.id);
    return definition ? [movedFigure(definition, change, units, locale)] : [];
  });
}

function movedFigure(
  definition: FigureDefinition,
  change: FigureChange,
  { nameOf, areOffices }: ChangedUnits,
  locale: Locale,
): MovedFigure {
  const total = asNumberOfUnits(definition);
  const said = areOffices ? total : definition;
  const causes = change.causes.toSorted((a, b) => Math.abs(amountOf(b) ?? 0) - Math.abs(amountOf(a) ?? 0));
  return {
    id: change.id,
    label: definition.label[locale],
    unit: total.rule === 'ratio' ? '' : total.unit,
    before: valueText(total, change.before, locale),
    after: valueText(total, change.after, locale),
    why: whyOf(causes, isUnion(change.id), nameOf, locale),
    causes: causes.map(({ unitCode, kind, before, after }) => ({
      unitCode,
      kind,
      before: valueText(said, before, locale),
      after: valueText(said, after, locale),
    })),
  };
}

/** Sums where every part is a number that adds; only who did it where it does not. */
function whyOf(
  causes: readonly UnitCause[],
  isUnited: boolean,
  nameOf: (unitCode: string) => string,
  locale: Locale,
): string {
  const KINDS = ['added', 'new_version', 'removed'] as const;
  return KINDS.flatMap((kind) => {
    const own = causes.filter((cause) => cause.kind === kind);
    const [first] = own;
    if (!first) return [];
    const amounts = isUnited ? [] : own.map(amountOf).filter((amount) => amount !== null);
    const amount = amounts.length === own.length ? formatChange(amounts.reduce((a, b) => a + b, 0)) : '';
    const who = own.length === 1 ? 'one' : 'many';
    const words = reportMessages[`consolidated.cause_${kind}_${who}`][locale];
    return [fillPlaceholders(words, { amount, count: own.length, unit: nameOf(first.unitCode) }).trim()];
  }).join('; ');
}

/** What a unit adds to a number; null where it is no number. */
function amountOf({ before, after }: UnitCause): number | null {
  const number = (value: ReportedValue | null) =>
    value === null ? 0 : typeof value === 'number' ? value : null;
  const [from, to] = [number(before), number(after)];
  return from === null || to === null ? null : to - from;
}
