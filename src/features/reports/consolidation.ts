// The office's own report from sealed reports of its units: every figure rolled up by its rule, with who is in it,
// who is late and who is missing. Reads sealed values only, never live ones; the office's own work stands beside.
import type { IsoDate } from '#shared/dates.ts';
import type { FigureDefinition, FigureRule, Level } from '#shared/figure-definition.ts';
import { combineValues, type GivenValue } from './combine-values.ts';
import { compare, type ComparedPeriods, type Comparison } from './comparison.ts';
import { isZero, owes, type FigureCell, type ReportedValue } from './figure-value.ts';
import type { ReportState } from './report-workflow.ts';
import type { SealedContent, SealedFigure } from './sealed-content.ts';

/** The last seal of one unit. */
export interface SealedReport {
  readonly content: SealedContent;
  readonly version: number;
  readonly submittedOn: IsoDate;
  /** Days after the due day; 0 = in time. */
  readonly daysLate: number;
}

/** A unit that owes a report of this period, whatever it sent. */
export interface OwingUnit {
  readonly code: string;
  readonly name: string;
  readonly levels: readonly Level[];
  readonly state: ReportState;
}

export interface EarlierReports {
  readonly periods: ComparedPeriods;
  readonly sealed: readonly SealedReport[];
  /** The code a unit had in the earlier period, where the tree changed in between; null = it did not exist. */
  readonly formerCodeOf?: (code: string) => string | null;
}

export interface ConsolidationInput {
  readonly figures: readonly FigureDefinition[];
  readonly owing: readonly OwingUnit[];
  readonly sealed: readonly SealedReport[];
  /** What the office itself did in the period. */
  readonly own: readonly FigureCell[];
  readonly earlier: EarlierReports | null;
}

export interface RolledFigure {
  readonly id: string;
  readonly rule: FigureRule;
  /** Null when no unit gave a value: not reported, never 0. A yes/no figure counts the units that say yes. */
  readonly value: ReportedValue | null;
  /** n of N: units with a value, units that owe it. */
  readonly unitsWithValue: number;
  readonly unitsOwing: number;
  /** Of those with a value: units that said more than 0. */
  readonly unitsAboveZero: number;
  readonly unitsNotApplicable: number;
  /** Codes of units that owe it without a value: reports still missing, and reports that leave it blank. */
  readonly missingReports: readonly string[];
  readonly leftBlank: readonly string[];
  /** "Do Phòng tổ chức": never part of `value`. */
  readonly own: ReportedValue | null;
  /** Over units with a value in both periods only; null when there is none. */
  readonly comparison: RolledComparison | null;
}

export interface RolledComparison {
  readonly units: number;
  readonly now: ReportedValue;
  readonly before: ReportedValue;
  readonly result: Comparison;
}

export interface IncludedUnit {
  readonly unitCode: string;
  readonly unitName: string;
  readonly version: number;
  readonly submittedOn: IsoDate;
  readonly daysLate: number;
  readonly enteredOnBehalf: boolean;
  readonly state: ReportState;
}

export interface MissingUnit {
  readonly unitCode: string;
  readonly unitName: string;
  readonly state: ReportState;
}

/** Sums of sealed head counts; `units` = how many gave one. */
export interface RolledProfile {
  readonly units: number;
  readonly classes: number | null;
  readonly pupils: number | null;
  readonly staff: number | null;
}

export interface Consolidation {
  readonly figures: readonly RolledFigure[];
  readonly included: readonly IncludedUnit[];
  readonly missing: readonly MissingUnit[];
  /** Included, but sent after the due day. */
  readonly late: readonly IncludedUnit[];
  /** Units that owe a report, by level; a school of two levels counts in both. */
  readonly unitsByLevel: Readonly<Partial<Record<Level, number>>>;
  readonly profile: RolledProfile;
  /** Units with a sealed report in both periods. */
  readonly unitsInBoth: number;
}

/** A yes/no figure of many units is a number of units: those that say yes. Every other figure stays what it is. */
export function asNumberOfUnits(definition: FigureDefinition): FigureDefinition {
  return definition.rule === 'yes_no' ? { ...definition, rule: 'sum', unit: 'trường' } : definition;
}

/** A report that was returned waits for its correction: the version that was sent does not count meanwhile. */
export function isCounted(state: ReportState): boolean {
  return state === 'submitted' || state === 'accepted';
}

export function consolidate(input: ConsolidationInput): Consolidation {
  const owing = input.owing.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const sealedOf = new Map(input.sealed.map((report) => [report.content.unit.code, report] as const));
  const counted = owing.flatMap((unit) => {
    const report = isCounted(unit.state) ? sealedOf.get(unit.code) : undefined;
    return report === undefined ? [] : [{ unit, report, figures: figuresById(report) }];
  });
  const countedCodes = new Set(counted.map(({ unit }) => unit.code));
  const included = counted.map(({ unit, report }) => includedUnit(unit, report));
  const pairs = pairsOf(counted, input.earlier);
  return {
    figures: input.figures.map((figure) => rollUp(figure, owing, counted, pairs, input)),
    included,
    missing: owing.flatMap(({ code, name, state }) =>
      countedCodes.has(code) ? [] : [{ unitCode: code, unitName: name, state }],
    ),
    late: included.filter((unit) => unit.daysLate > 0),
    unitsByLevel: countByLevel(owing),
    profile: rollProfile(counted.map(({ report }) => report)),
    unitsInBoth: pairs.length,
  };
}

export function rolledFigure(consolidation: Consolidation, figureId: string): RolledFigure | null {
  return consolidation.figures.find((figure) => figure.id === figureId) ?? null;
}

type FiguresById = ReadonlyMap<string, SealedFigure>;
interface Counted {
  readonly unit: OwingUnit;
  readonly report: SealedReport;
  readonly figures: FiguresById;
}
type Pair = readonly [now: FiguresById, before: FiguresById];

function rollUp(
  figure: FigureDefinition,
  owing: readonly OwingUnit[],
  counted: readonly Counted[],
  pairs: readonly Pair[],
  input: ConsolidationInput,
): RolledFigure {
  const sealed = new Map(counted.map(({ unit, figures }) => [unit.code, figures.get(figure.id)] as const));
  // A sealed report says itself whether the figure applied on its day; for the others the level of the unit decides.
  const owingHere = owing.filter(({ code, levels }) => sealed.get(code)?.applicable ?? owes(figure, levels));
  const given = owingHere.flatMap(({ code }) => givenValue(sealed.get(code)) ?? []);
  const without = owingHere
    .filter(({ code }) => givenValue(sealed.get(code)) === null)
    .map(({ code }) => code);
  return {
    id: figure.id,
    rule: figure.rule,
    value: combineValues(figure, given),
    unitsWithValue: given.length,
    unitsOwing: owingHere.length,
    unitsAboveZero: given.filter(({ value }) => !isZero(value)).length,
    unitsNotApplicable: owing.length - owingHere.length,
    missingReports: without.filter((code) => !sealed.has(code)),
    leftBlank: without.filter((code) => sealed.has(code)),
    own: input.own.find((cell) => cell.id === figure.id && cell.applicable)?.reported ?? null,
    comparison: compareUnits(figure, pairs, input.earlier?.periods ?? null),
  };
}

function compareUnits(
  figure: FigureDefinition,
  pairs: readonly Pair[],
  periods: ComparedPeriods | null,
): RolledComparison | null {
  if (periods === null) return null;
  const inBoth = pairs.flatMap(([now, before]) => {
    const sides = [givenValue(now.get(figure.id)), givenValue(before.get(figure.id))] as const;
    return sides[0] === null || sides[1] === null ? [] : [{ now: sides[0], before: sides[1] }];
  });
  const now = combineValues(
    figure,
    inBoth.map((pair) => pair.now),
  );
  const before = combineValues(
    figure,
    inBoth.map((pair) => pair.before),
  );
  if (now === null || before === null) return null;
  return { units: inBoth.length, now, before, result: compare(now, before, periods) };
}

function pairsOf(counted: readonly Counted[], earlier: EarlierReports | null): readonly Pair[] {
  if (earlier === null) return [];
  const before = new Map(earlier.sealed.map((report) => [report.content.unit.code, report] as const));
  return counted.flatMap(({ unit: { code }, figures }): Pair[] => {
    const formerCode = earlier.formerCodeOf === undefined ? code : earlier.formerCodeOf(code);
    const former = formerCode === null ? undefined : before.get(formerCode);
    return former === undefined ? [] : [[figures, figuresById(former)]];
  });
}

function figuresById(report: SealedReport): FiguresById {
  return new Map(report.content.figures.map((figure) => [figure.id, figure] as const));
}

function givenValue(figure: SealedFigure | undefined): GivenValue | null {
  if (figure === undefined || !figure.applicable || figure.reported === null) return null;
  return { value: figure.reported, items: figure.items };
}

function includedUnit({ code, name, state }: OwingUnit, report: SealedReport): IncludedUnit {
  const { version, submittedOn, daysLate, content } = report;
  return {
    unitCode: code,
    unitName: name,
    version,
    submittedOn,
    daysLate,
    enteredOnBehalf: content.enteredOnBehalf,
    state,
  };
}

function countByLevel(units: readonly OwingUnit[]): Readonly<Partial<Record<Level, number>>> {
  const counts: Partial<Record<Level, number>> = {};
  for (const level of units.flatMap((unit) => unit.levels)) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
}

function rollProfile(reports: readonly SealedReport[]): RolledProfile {
  const profiles = reports.flatMap(({ content }) => content.profile ?? []);
  const sum = (key: 'classes' | 'pupils' | 'staff'): number | null => {
    const known = profiles.map((profile) => profile[key]).filter((value) => value !== null);
    return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
  };
  return { units: profiles.length, classes: sum('classes'), pupils: sum('pupils'), staff: sum('staff') };
}
