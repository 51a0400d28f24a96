// What building the consolidated report again changed: units that came, went or sent a new version, and the figures
// that moved because of them. Texts written by a person are never part of it.
import { rolledFigure, type Consolidation, type SealedReport } from './consolidation.ts';
import { sameValue, type ReportedValue } from './figure-value.ts';

/** One build of the report, with the sealed reports it was made from. */
export interface Build {
  readonly consolidation: Consolidation;
  readonly sealed: readonly SealedReport[];
}

export interface UnitCause {
  readonly unitCode: string;
  readonly kind: 'added' | 'removed' | 'new_version';
  readonly before: ReportedValue | null;
  readonly after: ReportedValue | null;
}

export interface FigureChange {
  readonly id: string;
  readonly before: ReportedValue | null;
  readonly after: ReportedValue | null;
  /** The units whose value made the difference. */
  readonly causes: readonly UnitCause[];
}

export interface BuildChanges {
  readonly unitsAdded: readonly string[];
  readonly unitsRemoved: readonly string[];
  readonly unitsNewVersion: readonly string[];
  readonly figures: readonly FigureChange[];
}

/** Whether building again would change nothing. */
export function isUnchanged(changes: BuildChanges): boolean {
  const { unitsAdded, unitsRemoved, unitsNewVersion, figures } = changes;
  return [unitsAdded, unitsRemoved, unitsNewVersion, figures].every((list) => list.length === 0);
}

export function changesBetween(before: Build, after: Build): BuildChanges {
  const versionsBefore = versionsOf(before);
  const versionsAfter = versionsOf(after);
  const unitsAdded = [...versionsAfter.keys()].filter((code) => !versionsBefore.has(code));
  const unitsRemoved = [...versionsBefore.keys()].filter((code) => !versionsAfter.has(code));
  const unitsNewVersion = [...versionsAfter.keys()].filter(
    (code) => versionsBefore.has(code) && versionsBefore.get(code) !== versionsAfter.get(code),
  );
  const moved = [
    ...unitsAdded.map((unitCode) => ({ unitCode, kind: 'added' }) as const),
    ...unitsNewVersion.map((unitCode) => ({ unitCode, kind: 'new_version' }) as const),
    ...unitsRemoved.map((unitCode) => ({ unitCode, kind: 'removed' }) as const),
  ];
  const [valuesBefore, valuesAfter] = [valuesOf(before), valuesOf(after)];
  const figures = after.consolidation.figures.flatMap(({ id, value }): FigureChange[] => {
    const earlier = rolledFigure(before.consolidation, id)?.value ?? null;
    if (sameValue(earlier, value)) return [];
    const causes = moved
      .map((unit) => ({
        ...unit,
        before: unit.kind === 'added' ? null : valuesBefore(unit.unitCode, id),
        after: unit.kind === 'removed' ? null : valuesAfter(unit.unitCode, id),
      }))
      .filter((cause) => !sameValue(cause.before, cause.after));
    return [{ id, before: earlier, after: value, causes }];
  });
  return { unitsAdded, unitsRemoved, unitsNewVersion, figures };
}

function versionsOf(build: Build): ReadonlyMap<string, number> {
  return new Map(build.consolidation.included.map(({ unitCode, version }) => [unitCode, version] as const));
}

function valuesOf(build: Build): (unitCode: string, figureId: string) => ReportedValue | null {
  const byUnit = new Map(
    build.sealed.map((report) => [report.content.unit.code, report.content.figures] as const),
  );
  return (unitCode, figureId) => byUnit.get(unitCode)?.find(({ id }) => id === figureId)?.reported ?? null;
}
