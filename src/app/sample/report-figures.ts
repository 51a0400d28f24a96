// The figures that a school types into its report because no part of the system counts them yet. Plausible by level and
// size; a year's report never says less than the half-year before it. Pure.
import { defaultTrafficWindows, figuresOf } from '#features/journal/counting.ts';
import { DEFAULT_CATALOGUE } from '#features/journal/default-catalogue.ts';
import type { JournalFigureId } from '#features/journal/figures.ts';
import { CATALOGUE, figureOf, isIncident, isTypedByHand } from '#features/reports/catalogue.ts';
import { owes, type ReportedValue } from '#features/reports/figure-value.ts';
import { isWithin } from '#shared/dates.ts';
import { levelsOfUnit } from '#shared/figure-definition.ts';
import type { PlannedActivity } from './activity-plan.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Character } from './character.ts';
import type { HeadCounts } from './head-counts.ts';
import type { PlannedSchool } from './organisation-plan.ts';
import type { PlannedPeriod } from './period-plan.ts';

export interface TypedFigure {
  readonly figureId: string;
  readonly value: ReportedValue;
}

/** What a school has for good, drawn once: models, groups, equipment. */
interface Holdings {
  readonly models: number;
  readonly grades: number;
  readonly equipment: number;
  readonly guards: number;
  readonly channels: number;
  readonly exemplars: readonly [collectives: number, persons: number];
}

interface FigureFrame {
  readonly school: PlannedSchool;
  readonly period: PlannedPeriod;
  readonly headCounts: HeadCounts;
  readonly holdings: Holdings;
  /** Years since the first period of the sample: models and exemplars grow slowly. */
  readonly years: number;
  readonly chance: Chance;
}

/** How often a figure is left blank, and how often one of the incidents is; blank is "not reported", never 0. */
const BLANK: Readonly<Record<Character['id'], { readonly figure: number; readonly incident: number }>> = {
  diligent: { figure: 0.004, incident: 0.02 },
  average: { figure: 0.02, incident: 0.1 },
  late: { figure: 0.05, incident: 0.25 },
  sparse: { figure: 0.14, incident: 0.6 },
};

/** The typed figures of one report, in the order of the catalogue. */
export function typedFigures(
  school: PlannedSchool,
  period: PlannedPeriod,
  context: {
    readonly seed: string;
    readonly headCounts: HeadCounts;
    readonly character: Character;
    readonly firstYear: number;
  },
): TypedFigure[] {
  const { seed, headCounts, character, firstYear } = context;
  const year = Number(period.dueOn.slice(0, 4));
  const frame: FigureFrame = {
    school,
    period,
    headCounts,
    holdings: holdingsOf(school, chanceOf(seed, 'holdings', school.code)),
    years: year - firstYear,
    // Both reports of a year draw the same first half from it.
    chance: chanceOf(seed, 'figures', school.code, String(year)),
  };
  const values = valuesOf(frame);
  const blanks = chanceOf(seed, 'blanks', school.code, period.name);
  const levels = levelsOfUnit(school.level);
  const owed = CATALOGUE.filter((figure) => isTypedByHand(figure) && owes(figure, levels));
  const blank = BLANK[character.id];
  const forgotten = blanks.happens(blank.incident)
    ? blanks.pick(owed.filter(({ id }) => isIncident(id))).id
    : '';
  return owed.flatMap(({ id }) => {
    const value = values[id];
    const isBlank = id === forgotten || (!isIncident(id) && blanks.happens(blank.figure));
    return value === undefined || value === null || isBlank ? [] : [{ figureId: id, value }];
  });
}

/** Counts of the journal that a school confirms as 0 when it did nothing of the kind. */
const CONFIRMED: readonly JournalFigureId[] = [
  'fig.pr.ses',
  'fig.pr.news',
  'fig.pr.radio',
  'fig.pr.banner',
  'fig.pr.material',
  'fig.pr.contest.held',
  'fig.pr.contest.entries',
  'fig.pr.lesson',
  'fig.cm.unit',
  'fig.co.meet',
  'fig.co.parent',
  'fig.svc.help',
  'fig.pc.check',
  'fig.pc.drill',
  'fig.pc.train',
  'fig.gt.month.acts',
  'fig.fest.held',
  'fig.fest.joined',
  'fig.fest.people',
];
const CONFIRMS: Readonly<Record<Character['id'], number>> = {
  diligent: 0.98,
  average: 0.85,
  late: 0.6,
  sparse: 0.25,
};

/** What the journal says nothing about and the school confirms as 0; a blank stays where nobody thought of it. */
export function confirmedZeros(
  school: PlannedSchool,
  period: PlannedPeriod,
  activities: readonly PlannedActivity[],
  context: {
    readonly seed: string;
    readonly headCounts: readonly HeadCounts[];
    readonly character: Character;
  },
): TypedFigure[] {
  const days = { from: period.from, to: period.cutOffOn };
  const levels = levelsOfUnit(school.level);
  const counted = figuresOf(
    activities
      .filter(({ facts }) => isWithin(facts.heldOn, days))
      .map(({ facts }) => ({ ...facts, deletedAt: null })),
    {
      period: days,
      catalogue: DEFAULT_CATALOGUE,
      levels,
      headCounts: context.headCounts,
      trafficWindows: defaultTrafficWindows(days),
    },
  );
  const chance = chanceOf(context.seed, 'zeros', school.code, period.name);
  return CONFIRMED.flatMap((figureId): TypedFigure[] => {
    const isConfirmed = chance.happens(CONFIRMS[context.character.id]);
    const isOwed = owes(figureOf(figureId), levels);
    return counted[figureId] === null && isOwed && isConfirmed ? [{ figureId, value: 0 }] : [];
  });
}

function holdingsOf(school: PlannedSchool, chance: Chance): Holdings {
  return {
    models: chance.int(1, 3),
    grades: school.level === 'primary' ? 5 : 4,
    equipment: chance.int(14, 46),
    guards: chance.int(2, 6),
    channels: chance.int(2, 5),
    exemplars: [chance.int(0, 2), chance.int(0, 3)],
  };
}

function valuesOf(frame: FigureFrame): Readonly<Record<string, ReportedValue | null>> {
  return {
    ...leadership(frame),
    ...movement(frame),
    ...models(frame),
    ...safety(frame),
    ...awards(frame),
  };
}

/** A count that grows over the year: the half-year's share, and at the end what came after it, too. */
function grown(
  { period, chance }: FigureFrame,
  half: readonly [number, number],
  rest: readonly [number, number],
) {
  const first = chance.int(...half);
  const second = chance.int(...rest);
  return period.kind === 'mid' ? first : first + second;
}

function leadership(frame: FigureFrame): Record<string, ReportedValue | null> {
  const { chance, period } = frame;
  const isEnd = period.kind === 'end';
  const met = chance.int(45, 50);
  return {
    'fig.doc.res': grown(frame, [3, 7], [2, 5]),
    'fig.doc.plan': 1,
    'fig.doc.plan.order': 1,
    'fig.doc.plan.rep': yes(chance.happens(0.75)),
    'fig.sch.board': yes(chance.happens(0.96)),
    'fig.doc.advice': grown(frame, [0, 2], [0, 2]),
    'fig.nr.yes': yes(chance.happens(0.9)),
    'fig.tt124.reg': yes(chance.happens(0.92)),
    'fig.tt124.ok': isEnd ? yes(chance.happens(0.55)) : 0,
    'fig.qd510.lvl': isEnd ? { [chance.pick(['excellent', 'good', 'good', 'good', 'average'])]: 1 } : null,
    'fig.tt18.ok': yes(chance.happens(0.88)),
    'fig.tt18.met': { num: met, den: 50 },
    'fig.tt18.required': { num: Math.min(25, met - 21), den: 25 },
    'fig.sec.check': yes(chance.happens(0.93)),
    'fig.ask.open': 0,
  };
}

function movement(frame: FigureFrame): Record<string, ReportedValue | null> {
  const { chance, headCounts, holdings } = frame;
  const teacherGroups = chance.int(1, 3);
  const mediated = grown(frame, [0, 2], [0, 1]);
  return {
    'fig.pr.group': holdings.channels,
    'fig.cm.staff': signed(headCounts.staff, chance.int(0, 2)),
    'fig.cm.pupil': signed(headCounts.pupils, chance.share(headCounts.pupils, 0, 0.03)),
    'fig.cm.parent': signed(headCounts.parents, chance.share(headCounts.parents, 0, 0.12)),
    'fig.gr.teacher.groups': teacherGroups,
    'fig.gr.teacher.members': teacherGroups * chance.int(5, 9),
    'fig.gr.learner.groups': holdings.grades,
    'fig.gr.learner.members': holdings.grades * chance.int(6, 10),
    'fig.gr.guard': holdings.guards,
    'fig.med.case': mediated,
    'fig.med.case.kept': mediated,
  };
}

function models(frame: FigureFrame): Record<string, ReportedValue | null> {
  const { chance, holdings, years, period, school } = frame;
  // A school begins one new model in the second half of one of the years.
  const isNewNow = period.kind === 'end' && years === school.position % 3;
  const isNewBefore = years > school.position % 3;
  const total = holdings.models + (isNewNow || isNewBefore ? 1 : 0);
  const points = total + chance.int(0, 2);
  const good = chance.int(1, total);
  const [collectives, persons] = holdings.exemplars;
  return {
    'fig.md.total': total,
    'fig.md.point': points,
    'fig.md.team': total + chance.int(0, 3),
    'fig.md.new': yes(isNewNow),
    'fig.md.rep': grown(frame, [0, 1], [0, 1]),
    'fig.md.rev': grown(frame, [0, 1], [0, 1]),
    'fig.md.ret': 0,
    'fig.md.grade': period.kind === 'end' ? gradesOf(good, total) : null,
    'fig.ex.col': collectives,
    'fig.ex.col.new': 0,
    'fig.ex.ind': persons,
    'fig.ex.ind.new': persons > 0 && period.kind === 'end' && chance.happens(0.4) ? 1 : 0,
    'fig.gt.month.gate': yes(chance.happens(0.8)),
  };
}

function gradesOf(good: number, total: number): ReportedValue {
  return total > good ? { good, fair: total - good } : { good };
}

function safety(frame: FigureFrame): Record<string, ReportedValue | null> {
  const { chance, holdings, school } = frame;
  const isOlder = school.level === 'lower_secondary';
  const rare = (probability: number) => grownRarely(frame, isOlder ? probability : probability / 3);
  const fights = rare(0.12);
  const helped = grown(frame, [0, 5], [0, 4]);
  return {
    'fig.pc.eq': signed(holdings.equipment, chance.pick([0, 0, 0, 1, 2])),
    'fig.cd.plan': yes(chance.happens(0.9)),
    'fig.pl.spot': chance.int(0, 2),
    'fig.pl.spot.fixed': chance.int(0, 1),
    'fig.co.reg': yes(chance.happens(0.93)),
    'fig.co.msg': grown(frame, [2, 6], [2, 6]),
    'fig.tip.ho': rare(0.08),
    'fig.in.viol.cases': fights,
    'fig.in.viol.pupils': fights * 2,
    'fig.in.law': 0,
    'fig.in.drug': rare(0.05),
    'fig.in.gt.notices': rare(0.1),
    'fig.in.gt.accidents': rare(0.05),
    'fig.in.inj': rare(0.08),
    'fig.in.fire': 0,
    'fig.in.cyber': rare(0.05),
    'fig.helped': helped,
    'fig.helped.progress': Math.max(0, helped - chance.int(0, 1)),
  };
}

function grownRarely({ period, chance }: FigureFrame, probability: number): number {
  const first = yes(chance.happens(probability));
  const second = yes(chance.happens(probability));
  return period.kind === 'mid' ? first : first + second;
}

function awards(frame: FigureFrame): Record<string, ReportedValue | null> {
  return {
    'fig.aw.col.school': grown(frame, [0, 2], [1, 3]),
    'fig.aw.col.commune': grownRarely(frame, 0.15),
    'fig.aw.col.police': grownRarely(frame, 0.06),
    'fig.aw.col.city': 0,
    'fig.aw.col.ministry': 0,
    'fig.aw.col.medal': 0,
    'fig.aw.ind.school': grown(frame, [0, 3], [1, 5]),
    'fig.aw.ind.commune': grownRarely(frame, 0.2),
    'fig.aw.ind.police': grownRarely(frame, 0.08),
    'fig.aw.ind.city': 0,
    'fig.aw.ind.ministry': 0,
    'fig.aw.ind.medal': 0,
  };
}

function yes(isSo: boolean): 0 | 1 {
  return isSo ? 1 : 0;
}

function signed(expected: number, missing: number): ReportedValue {
  return { num: expected - missing, den: expected };
}
