import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, figureOf } from './catalogue.ts';
import { checkKey, isOpenCheck, runChecks, type CheckContext } from './checks.ts';
import { cellOf, type FigureCell, type ReportedValue } from './figure-value.ts';

function cells(values: Readonly<Record<string, ReportedValue | null>>): readonly FigureCell[] {
  return Object.entries(values).map(([id, value]) => cellOf(figureOf(id), ['lower_secondary'], value));
}

const codes = (values: Readonly<Record<string, ReportedValue | null>>, context: CheckContext = {}) =>
  runChecks(cells(values), context).map(({ code }) => code);

describe('checks on figures', () => {
  it.each<[string, Readonly<Record<string, ReportedValue | null>>, CheckContext, string[]]>([
    ['more signed than expected', { 'fig.cm.parent': { num: 640, den: 612 } }, {}, ['check.above_expected']],
    ['all signed', { 'fig.cm.parent': { num: 612, den: 612 } }, {}, []],
    ['an incident left blank', { 'fig.in.drug': null }, {}, ['check.incident_not_confirmed']],
    ['an incident confirmed as none', { 'fig.in.drug': 0 }, {}, []],
    ['a figure left blank', { 'fig.pr.banner': null }, {}, ['check.not_reported']],
    [
      'fewer people than sessions',
      { 'fig.pr.ses': 42, 'fig.pr.att.pupil': 30, 'fig.pr.att.staff': 5 },
      {},
      ['check.fewer_attendances_than_sessions'],
    ],
    ['nothing known of the people', { 'fig.pr.ses': 42 }, {}, []],
    [
      'a session larger than the school',
      { 'fig.pr.att.pupil': 5000 },
      { largestAttendance: { pupils: 1020 }, headCounts: { pupils: 612 } },
      ['check.audience_above_roll'],
    ],
    [
      'the size of the school is unknown',
      { 'fig.pr.att.pupil': 5000 },
      { largestAttendance: { pupils: 1020 }, headCounts: { pupils: null } },
      [],
    ],
    [
      'more entries than pupils',
      { 'fig.pr.contest.entries': 1020 },
      { headCounts: { pupils: 612 } },
      ['check.entries_above_roll'],
    ],
    ['coverage of 89,9 %', { 'fig.pr.cover': { num: 899, den: 1000 } }, {}, ['check.below_threshold']],
    ['coverage of 90 %', { 'fig.pr.cover': { num: 900, den: 1000 } }, {}, []],
    [
      'a model is missing',
      { 'fig.md.total': 3, 'fig.md.new': 1, 'fig.md.ret': 0 },
      { modelsBefore: 3 },
      ['check.models_do_not_add_up'],
    ],
    ['models add up', { 'fig.md.total': 3, 'fig.md.new': 1, 'fig.md.ret': 1 }, { modelsBefore: 3 }, []],
    [
      'fewer places than models',
      { 'fig.md.total': 3, 'fig.md.point': 2 },
      {},
      ['check.fewer_points_than_models'],
    ],
    [
      'the year is below the half year',
      { 'fig.pr.news': 10 },
      { halfYear: new Map([['fig.pr.news', 24]]) },
      ['check.year_below_half_year'],
    ],
    [
      'a state may fall over the year',
      { 'fig.pr.group': 1 },
      { halfYear: new Map([['fig.pr.group', 3]]) },
      [],
    ],
    [
      'more progress than pupils',
      { 'fig.helped': 2, 'fig.helped.progress': 3 },
      {},
      ['check.part_above_whole'],
    ],
    [
      'plans answered against each other',
      { 'fig.doc.plan': 0, 'fig.doc.plan.rep': 1 },
      {},
      ['check.plan_answers_differ'],
    ],
    [
      'guests of a festival that was not held here',
      { 'fig.fest.held': 0, 'fig.fest.people': 300 },
      {},
      ['check.people_without_festival'],
    ],
    [
      'a case and the criterion assessed as met',
      { 'fig.in.viol.cases': 1 },
      { assessedWithoutIncident: true },
      ['check.incident_against_assessment'],
    ],
    [
      'a case and the criterion assessed as failed',
      { 'fig.in.viol.cases': 1 },
      { assessedWithoutIncident: false },
      [],
    ],
  ])('%s', (_, values, context, expected) => {
    expect(codes(values, context)).toEqual(expected);
  });

  it('only the impossible blocks, and it stands first', () => {
    const found = runChecks(
      cells({ 'fig.pr.banner': null, 'fig.in.law': null, 'fig.cm.staff': { num: 50, den: 48 } }),
    );
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([
      ['check.above_expected', 'blocks'],
      ['check.incident_not_confirmed', 'look'],
      ['check.not_reported', 'look'],
    ]);
  });

  it('a figure that does not apply raises nothing', () => {
    const preschool = CATALOGUE.map((figure) => cellOf(figure, ['preschool'], null));
    const named = runChecks(preschool).flatMap(({ figureIds }) => figureIds);
    expect(named).not.toContain('fig.in.drug');
    expect(named).not.toContain('fig.pr.lesson');
    expect(named).toContain('fig.in.inj');
  });

  it('an explanation stays while the numbers stay and never lifts a block', () => {
    const values = { 'fig.pr.contest.entries': 1020 };
    const context: CheckContext = { headCounts: { pupils: 612 } };
    const [found] = runChecks(cells(values), context);
    if (found === undefined) throw new Error('the check should have been found');
    const explanations = new Map([[checkKey(found), 'Hai vòng thi, mỗi em dự hai lượt.']]);
    const [explained] = runChecks(cells(values), { ...context, explanations });
    expect(explained?.explanation).toBe('Hai vòng thi, mỗi em dự hai lượt.');
    expect(explained && isOpenCheck(explained)).toBe(false);
    const [changed] = runChecks(cells({ 'fig.pr.contest.entries': 1500 }), { ...context, explanations });
    expect(changed?.explanation).toBeNull();
    const blocking = cells({ 'fig.cm.staff': { num: 50, den: 48 } });
    const [block] = runChecks(blocking);
    if (block === undefined) throw new Error('the block should have been found');
    const [still] = runChecks(blocking, { explanations: new Map([[checkKey(block), 'Đúng như vậy.']]) });
    expect(still && isOpenCheck(still)).toBe(true);
  });

  it('unknown values raise nothing but "not reported"', () => {
    const anyUnknown = fc.subarray(CATALOGUE.map(({ id }) => id));
    fc.assert(
      fc.property(anyUnknown, (ids) => {
        const found = codes(Object.fromEntries(ids.map((id) => [id, null])), {
          modelsBefore: 3,
          headCounts: { pupils: 5 },
        });
        expect(
          found.every((code) => code === 'check.not_reported' || code === 'check.incident_not_confirmed'),
        ).toBe(true);
      }),
    );
  });
});
