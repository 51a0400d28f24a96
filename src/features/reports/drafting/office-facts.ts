// What an office's sentences say beside rolled figures. The office or its slices give what they know; what follows from
// the consolidation itself is derived here, so that a sentence and the table never disagree.
import type { IsoDate } from '#shared/dates.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import { AWARD_LEVEL_IDS } from '../catalogue/safety-figures.ts';
import { figureOf, isIncident } from '../catalogue.ts';
import { rolledFigure, type Consolidation } from '../consolidation.ts';
import { countProposals, isOpen, type Proposal } from '../proposals.ts';

/** Given from outside; absent = unknown, its words are left out. Texts are phrases without a full stop. */
export interface OfficeFacts {
  /** Short name used after the full one: `Phòng`. */
  readonly office?: string | null;
  readonly nudges?: number | null;
  readonly unitsChange?: string | null;
  readonly pupilsChange?: string | null;
  readonly topics?: string | null;
  /** Of the criteria set in force: only lower secondary schools are recognised under Thông tư 124. */
  readonly onlySecondaryRecognised?: 'yes' | null;
  readonly modelsCarriedOver?: 'yes' | null;
  readonly modelsBefore?: number | null;
  readonly widestModel?: string | null;
  readonly widestPlaces?: number | null;
  readonly regulationsEnding?: number | null;
  readonly awardsListed?: 'yes' | null;
  readonly groupsBefore?: number | null;
  readonly fullUnits?: number | null;
  readonly taskGroups?: number | null;
  readonly aheadUnits?: number | null;
  readonly weaknesses?: string | null;
  readonly rising?: string | null;
  readonly falling?: string | null;
  readonly causes?: string | null;
  readonly workCount?: number | null;
  readonly work?: string | null;
  readonly workUnits?: number | null;
  readonly openWork?: string | null;
  readonly openUntil?: IsoDate | null;
  readonly keptLevel?: string | null;
  readonly aimedFigure?: string | null;
  readonly aimFrom?: string | null;
  readonly aimTo?: string | null;
  readonly nextDeadline?: IsoDate | null;
  readonly askedBefore?: number | null;
  readonly settledBefore?: number | null;
  readonly askedAgain?: string | null;
}

export interface DerivedOfficeFacts {
  readonly asOf: IsoDate;
  readonly units: number;
  readonly unitsByLevel: string;
  readonly pupils: number | null;
  readonly staff: number | null;
  readonly included: number;
  readonly missing: string | null;
  readonly unitsInBoth: number;
  readonly attendance: number | null;
  readonly groups: number | null;
  readonly incidentsConfirmed: number | null;
  readonly incidentsOwing: number | null;
  readonly incidentsUnconfirmed: string | null;
  readonly allIncidentsConfirmed: 'yes' | null;
  readonly someIncidentsUnconfirmed: 'yes' | null;
  readonly awardedCollectives: number | null;
  readonly awardedPersons: number | null;
  readonly awardsByLevel: string | null;
  readonly noAwards: 'yes' | null;
  readonly asked: number | null;
  readonly askedAnswered: number;
  readonly askedPassedUp: number;
  readonly askedOpen: number;
  readonly nothingAsked: 'yes' | null;
}

export type OfficeFactName = keyof OfficeFacts | keyof DerivedOfficeFacts;

const NAMED_UNITS = 3;
const LEVEL_NAMES = [
  ['preschool', 'mầm non'],
  ['primary', 'tiểu học'],
  ['lower_secondary', 'trung học cơ sở'],
] as const;

/** `Trường A, Trường B`, or `17 trường` when more than three; null when there is none. */
export function unitsInWords(codes: readonly string[], nameOf: (code: string) => string): string | null {
  if (codes.length === 0) return null;
  return codes.length > NAMED_UNITS ? `${formatCount(codes.length)} trường` : codes.map(nameOf).join(', ');
}

export function deriveOfficeFacts(
  consolidation: Consolidation,
  asOf: IsoDate,
  nameOf: (code: string) => string,
  proposals: readonly Proposal[],
): DerivedOfficeFacts {
  const { included, missing, unitsByLevel, profile, unitsInBoth } = consolidation;
  const incidents = consolidation.figures.filter(({ id }) => isIncident(id));
  const unconfirmed = [
    ...new Set(incidents.flatMap((figure) => [...figure.missingReports, ...figure.leftBlank])),
  ];
  const owing = incidents.length === 0 ? 0 : included.length + missing.length;
  const [collectives, persons] = [awardTotal(consolidation, 'col'), awardTotal(consolidation, 'ind')];
  const counts = countProposals(proposals);
  return {
    asOf,
    units: included.length + missing.length,
    unitsByLevel: LEVEL_NAMES.flatMap(([level, name]) => {
      const count = unitsByLevel[level] ?? 0;
      return count === 0 ? [] : [`${formatCount(count)} ${name}`];
    }).join(', '),
    pupils: profile.pupils,
    staff: profile.staff,
    included: included.length,
    missing: unitsInWords(
      missing.map(({ unitCode }) => unitCode),
      nameOf,
    ),
    unitsInBoth,
    attendance: sumOf(consolidation, ['fig.pr.att.staff', 'fig.pr.att.pupil', 'fig.pr.att.parent']),
    groups: sumOf(consolidation, ['fig.gr.teacher.groups', 'fig.gr.learner.groups']),
    incidentsConfirmed: unconfirmed.length === 0 ? null : owing - unconfirmed.length,
    incidentsOwing: unconfirmed.length === 0 ? null : owing,
    incidentsUnconfirmed: unitsInWords(unconfirmed.toSorted(), nameOf),
    allIncidentsConfirmed: owing > 0 && unconfirmed.length === 0 ? 'yes' : null,
    someIncidentsUnconfirmed: unconfirmed.length > 0 && unconfirmed.length < owing ? 'yes' : null,
    awardedCollectives: collectives === 0 ? null : collectives,
    awardedPersons: persons === 0 ? null : persons,
    awardsByLevel: awardsByLevel(consolidation),
    noAwards: collectives === 0 && persons === 0 ? 'yes' : null,
    asked: counts.all === 0 ? null : counts.all,
    askedAnswered: counts.answered + counts.notCompetent,
    askedPassedUp: counts.passedUp,
    askedOpen: proposals.filter(isOpen).length - counts.passedUp,
    nothingAsked: counts.all === 0 ? 'yes' : null,
  };
}

function countOf(consolidation: Consolidation, id: string): number | null {
  const value = rolledFigure(consolidation, id)?.value ?? null;
  return typeof value === 'number' ? value : null;
}

function sumOf(consolidation: Consolidation, ids: readonly string[]): number | null {
  const known = ids.map((id) => countOf(consolidation, id)).filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

function awardTotal(consolidation: Consolidation, whom: 'col' | 'ind'): number | null {
  return sumOf(
    consolidation,
    AWARD_LEVEL_IDS.map((level) => `fig.aw.${whom}.${level}`),
  );
}

function awardsByLevel(consolidation: Consolidation): string | null {
  const levels = AWARD_LEVEL_IDS.flatMap((level) => {
    const [collectives, persons] = (['col', 'ind'] as const).map((whom) =>
      countOf(consolidation, `fig.aw.${whom}.${level}`),
    );
    const counts = [
      collectives ? `${formatCount(collectives)} tập thể` : '',
      persons ? `${formatCount(persons)} cá nhân` : '',
    ].filter((text) => text !== '');
    const name = figureOf(`fig.aw.col.${level}`).label.vi.split(': ').at(-1) ?? level;
    return counts.length === 0 ? [] : [`${name} ${counts.join(', ')}`];
  });
  return levels.length === 0 ? null : levels.join('; ');
}
