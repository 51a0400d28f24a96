// What looks wrong with the figures of one report, before it is sent. A check asks, it does not accuse: only what is
// impossible stops the report, everything else may be explained ("đúng, vì…") and is then kept with its explanation.
import { CATALOGUE, isIncident } from './catalogue.ts';
import { isParts, type FigureCell, type Parts, type ReportedValue } from './figure-value.ts';

export type CheckSeverity = 'blocks' | 'look';

export interface Check {
  readonly code: CheckCode;
  readonly severity: CheckSeverity;
  readonly figureIds: readonly string[];
  readonly params: Readonly<Record<string, number | string>>;
  /** What the reporter answered; null = still open. */
  readonly explanation: string | null;
}

export type CheckCode =
  | 'check.above_expected'
  | 'check.incident_not_confirmed'
  | 'check.not_reported'
  | 'check.fewer_attendances_than_sessions'
  | 'check.audience_above_roll'
  | 'check.entries_above_roll'
  | 'check.below_threshold'
  | 'check.models_do_not_add_up'
  | 'check.fewer_points_than_models'
  | 'check.year_below_half_year'
  | 'check.part_above_whole'
  | 'check.plan_answers_differ'
  | 'check.people_without_festival'
  | 'check.incident_against_assessment';

type Group = 'staff' | 'pupils' | 'parents';

/** What the checks look at beside the figures; null = unknown, then the check is silent. */
export interface CheckContext {
  readonly headCounts?: Readonly<Partial<Record<Group, number | null>>>;
  /** The best attended activity of the period, by group. */
  readonly largestAttendance?: Readonly<Partial<Record<Group, number | null>>>;
  /** `fig.md.total` at the end of the former period. */
  readonly modelsBefore?: number | null;
  /** For a report from 01/01 or over the year: what the half-year report said of each `sum` figure. */
  readonly halfYear?: ReadonlyMap<string, ReportedValue | null>;
  /** What the school answered to the criterion that one incident fails (tt124.edu.4); null = not assessed. */
  readonly assessedWithoutIncident?: boolean | null;
  /** By `checkKey`: what the reporter already answered. */
  readonly explanations?: ReadonlyMap<string, string>;
}

/** QĐ 510, item 2, asks for 90 %; not checked against the original text, so it never blocks. */
export const COVERAGE_THRESHOLD = 90;

const PART_AND_WHOLE: readonly (readonly [part: string, whole: string])[] = [
  ['fig.helped.progress', 'fig.helped'],
  ['fig.med.case.kept', 'fig.med.case'],
  ['fig.tt18.required', 'fig.tt18.met'],
  ['fig.gr.teacher.groups', 'fig.gr.teacher.members'],
  ['fig.gr.learner.groups', 'fig.gr.learner.members'],
  ['fig.ex.col.new', 'fig.ex.col'],
  ['fig.ex.ind.new', 'fig.ex.ind'],
];
/** Any of these contradicts "không có tội phạm, tệ nạn, vi phạm" in the self-assessment. */
const KNOCK_OUT = ['fig.in.law', 'fig.in.drug', 'fig.in.viol.cases', 'fig.in.fire'];

/** All checks that fail, the blocking ones first. Deterministic; unknown values never raise a check of size. */
export function runChecks(cells: readonly FigureCell[], context: CheckContext = {}): readonly Check[] {
  const given = new Map(
    cells.filter((cell) => cell.applicable).map((cell) => [cell.id, cell.reported] as const),
  );
  const count = (id: string): number | null => {
    const value = given.get(id);
    return typeof value === 'number' ? value : null;
  };
  const checks = [
    ...aboveExpected(given),
    ...unknownIncidents(given),
    ...attendance(count, context),
    ...coverage(given),
    ...models(count, context),
    ...partsOfWholes(given),
    ...plans(count),
    ...festival(count),
    ...assessment(count, context),
    ...halfYear(given, context),
    ...notReported(given),
  ];
  return checks.map((check) => ({ ...check, explanation: explanationOf(check, context) }));
}

/** Names a check over the runs, so that an answer stays with it while the numbers stay the same. */
export function checkKey(check: Pick<Check, 'code' | 'figureIds' | 'params'>): string {
  const numbers = Object.entries(check.params)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return [check.code, check.figureIds.join('+'), ...numbers].join('|');
}

/** Still waits for a look: what blocks, and what nobody explained. */
export function isOpenCheck(check: Check): boolean {
  return check.severity === 'blocks' || check.explanation === null;
}

type Found = Omit<Check, 'explanation'>;
type Given = ReadonlyMap<string, ReportedValue | null>;
type Count = (id: string) => number | null;

function look(code: CheckCode, figureIds: readonly string[], params: Found['params'] = {}): Found {
  return { code, severity: 'look', figureIds, params };
}

function explanationOf(check: Found, { explanations }: CheckContext): string | null {
  return check.severity === 'blocks' ? null : (explanations?.get(checkKey(check)) ?? null);
}

function aboveExpected(given: Given): Found[] {
  return [...given].flatMap(([id, value]): Found[] => {
    if (value === null || !isParts(value) || value.num <= value.den) return [];
    const { num, den } = value;
    return [{ code: 'check.above_expected', severity: 'blocks', figureIds: [id], params: { num, den } }];
  });
}

function unknownIncidents(given: Given): Found[] {
  const ids = [...given].flatMap(([id, value]) => (isIncident(id) && value === null ? [id] : []));
  return ids.length === 0 ? [] : [look('check.incident_not_confirmed', ids, { count: ids.length })];
}

function notReported(given: Given): Found[] {
  const ids = [...given].flatMap(([id, value]) => (!isIncident(id) && value === null ? [id] : []));
  return ids.length === 0 ? [] : [look('check.not_reported', ids, { count: ids.length })];
}

function attendance(count: Count, context: CheckContext): Found[] {
  const groups = ['fig.pr.att.pupil', 'fig.pr.att.staff', 'fig.pr.att.parent'];
  const sessions = count('fig.pr.ses');
  const known = groups.map(count).filter((value) => value !== null);
  const total = known.reduce((sum, value) => sum + value, 0);
  const found: Found[] = [];
  if (sessions !== null && known.length > 0 && total < sessions) {
    found.push(look('check.fewer_attendances_than_sessions', ['fig.pr.ses', ...groups], { sessions, total }));
  }
  for (const [group, figureId] of [
    ['pupils', 'fig.pr.att.pupil'],
    ['staff', 'fig.pr.att.staff'],
  ] as const) {
    const [largest, roll] = [context.largestAttendance?.[group], context.headCounts?.[group]];
    if (typeof largest === 'number' && typeof roll === 'number' && largest > roll) {
      found.push(look('check.audience_above_roll', [figureId], { largest, roll }));
    }
  }
  const [entries, pupils] = [count('fig.pr.contest.entries'), context.headCounts?.pupils];
  if (entries !== null && typeof pupils === 'number' && entries > pupils) {
    found.push(look('check.entries_above_roll', ['fig.pr.contest.entries'], { entries, roll: pupils }));
  }
  return found;
}

function coverage(given: Given): Found[] {
  const cover = given.get('fig.pr.cover');
  if (cover === undefined || cover === null || !isParts(cover) || cover.den === 0) return [];
  if (cover.num * 100 >= cover.den * COVERAGE_THRESHOLD) return [];
  return [look('check.below_threshold', ['fig.pr.cover'], { ...cover, threshold: COVERAGE_THRESHOLD })];
}

function models(count: Count, { modelsBefore }: CheckContext): Found[] {
  const [total, points] = [count('fig.md.total'), count('fig.md.point')];
  const [added, retired] = [count('fig.md.new'), count('fig.md.ret')];
  const found: Found[] = [];
  const adds = total !== null && added !== null && retired !== null && typeof modelsBefore === 'number';
  if (adds && total !== modelsBefore + added - retired) {
    found.push(
      look('check.models_do_not_add_up', ['fig.md.total', 'fig.md.new', 'fig.md.ret'], {
        before: modelsBefore,
        added,
        retired,
        total,
      }),
    );
  }
  if (total !== null && points !== null && points < total) {
    found.push(
      look('check.fewer_points_than_models', ['fig.md.point', 'fig.md.total'], { points, models: total }),
    );
  }
  return found;
}

function partsOfWholes(given: Given): Found[] {
  return PART_AND_WHOLE.flatMap(([partId, wholeId]): Found[] => {
    const [part, whole] = [sizeOf(given.get(partId)), sizeOf(given.get(wholeId))];
    if (part === null || whole === null || part <= whole) return [];
    return [look('check.part_above_whole', [partId, wholeId], { part, whole })];
  });
}

function plans(count: Count): Found[] {
  const kinds = ['fig.doc.plan.order', 'fig.doc.plan.rep'];
  if (count('fig.doc.plan') !== 0 || !kinds.some((id) => count(id) === 1)) return [];
  return [look('check.plan_answers_differ', ['fig.doc.plan', ...kinds])];
}

// Whoever joins a festival elsewhere is counted by its host, or the same people are counted twice.
function festival(count: Count): Found[] {
  const people = count('fig.fest.people');
  if (count('fig.fest.held') !== 0 || people === null || people === 0) return [];
  return [look('check.people_without_festival', ['fig.fest.people', 'fig.fest.held'], { people })];
}

function assessment(count: Count, { assessedWithoutIncident }: CheckContext): Found[] {
  if (assessedWithoutIncident !== true) return [];
  const happened = KNOCK_OUT.filter((id) => (count(id) ?? 0) > 0);
  const incidents = happened.reduce((sum, id) => sum + (count(id) ?? 0), 0);
  return happened.length === 0 ? [] : [look('check.incident_against_assessment', happened, { incidents })];
}

function halfYear(given: Given, context: CheckContext): Found[] {
  const earlier = context.halfYear;
  if (earlier === undefined) return [];
  return CATALOGUE.filter((figure) => figure.rule === 'sum').flatMap(({ id }): Found[] => {
    const [year, half] = [sizeOf(given.get(id)), sizeOf(earlier.get(id))];
    return year === null || half === null || year >= half
      ? []
      : [look('check.year_below_half_year', [id], { year, half })];
  });
}

function sizeOf(value: ReportedValue | Parts | null | undefined): number | null {
  if (typeof value === 'number') return value;
  return value !== null && value !== undefined && isParts(value) ? value.num : null;
}
