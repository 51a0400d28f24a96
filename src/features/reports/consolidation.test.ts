import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { CATALOGUE, figureOf } from './catalogue.ts';
import { changesBetween } from './consolidation-changes.ts';
import {
  consolidate,
  rolledFigure,
  type ConsolidationInput,
  type OwingUnit,
  type SealedReport,
} from './consolidation.ts';
import { cellOf, type ReportedValue } from './figure-value.ts';
import { sealedContent } from './sealed-content.fixture.ts';

type Values = Readonly<Record<string, ReportedValue | null>>;
type Level = OwingUnit['levels'][number];

function unit(
  code: string,
  level: Level = 'lower_secondary',
  state: OwingUnit['state'] = 'accepted',
): OwingUnit {
  return { code, name: `Trường ${code}`, levels: [level], state };
}

function sealed(
  code: string,
  values: Values,
  level: Level = 'lower_secondary',
  rest: Partial<SealedReport> = {},
): SealedReport {
  const figures = CATALOGUE.map((figure) => cellOf(figure, [level], values[figure.id] ?? null));
  const base = sealedContent();
  return {
    content: { ...base, unit: { ...base.unit, code, levels: [level] }, figures },
    version: 1,
    submittedOn: isoDate('2026-05-08'),
    daysLate: 0,
    ...rest,
  };
}

const input = (changes: Partial<ConsolidationInput>): ConsolidationInput => ({
  figures: CATALOGUE,
  owing: [],
  sealed: [],
  own: [],
  earlier: null,
  ...changes,
});

const roll = (id: string, changes: Partial<ConsolidationInput>) => {
  const rolled = rolledFigure(consolidate(input(changes)), id);
  if (rolled === null) throw new Error(`${id} was not rolled up`);
  return rolled;
};

describe('rolling up', () => {
  const three = [unit('a'), unit('b'), unit('c')];

  it.each<[string, string, Values[], ReportedValue | null]>([
    ['adds counts', 'fig.pr.ses', [{ 'fig.pr.ses': 42 }, { 'fig.pr.ses': 0 }, { 'fig.pr.ses': 8 }], 50],
    ['an unknown adds nothing', 'fig.pr.ses', [{ 'fig.pr.ses': 42 }, {}, {}], 42],
    ['nothing known is unknown, not 0', 'fig.pr.ses', [{}, {}, {}], null],
    [
      'a ratio from both parts, never an average',
      'fig.pr.cover',
      [{ 'fig.pr.cover': { num: 10, den: 10 } }, { 'fig.pr.cover': { num: 0, den: 990 } }, {}],
      { num: 10, den: 1000 },
    ],
    [
      'counts the yes',
      'fig.doc.plan',
      [{ 'fig.doc.plan': 1 }, { 'fig.doc.plan': 0 }, { 'fig.doc.plan': 1 }],
      2,
    ],
    [
      'counts by class',
      'fig.qd510.lvl',
      [
        { 'fig.qd510.lvl': { good: 1 } },
        { 'fig.qd510.lvl': { excellent: 1 } },
        { 'fig.qd510.lvl': { good: 1 } },
      ],
      { excellent: 1, good: 2 },
    ],
    ['adds states over units', 'fig.pr.group', [{ 'fig.pr.group': 2 }, { 'fig.pr.group': 3 }, {}], 5],
    ['forms are not added', 'fig.pr.forms', [{ 'fig.pr.forms': 5 }, { 'fig.pr.forms': 3 }, {}], 5],
  ])('%s', (_, id, values, expected) => {
    const reports = values.map((value, at) => sealed('abc'[at] ?? '', value));
    expect(roll(id, { owing: three, sealed: reports }).value).toEqual(expected);
  });

  it('unites what units list: the same form in two schools is one form', () => {
    const withForms = (code: string, items: readonly string[]): SealedReport => {
      const report = sealed(code, { 'fig.pr.forms': items.length });
      const figures = report.content.figures.map((figure) =>
        figure.id === 'fig.pr.forms' ? { ...figure, items } : figure,
      );
      return { ...report, content: { ...report.content, figures } };
    };
    const reports = [withForms('a', ['talk', 'school_radio']), withForms('b', ['talk', 'visual_display'])];
    expect(roll('fig.pr.forms', { owing: three, sealed: reports }).value).toBe(3);
  });

  it('tells how many units gave a value, owe it, and do not owe it', () => {
    const owing = [unit('a'), unit('b'), unit('c', 'preschool'), unit('d', 'lower_secondary', 'draft')];
    const reports = [sealed('a', { 'fig.pr.lesson': 18 }), sealed('b', {}), sealed('c', {}, 'preschool')];
    expect(roll('fig.pr.lesson', { owing, sealed: reports })).toMatchObject({
      value: 18,
      unitsWithValue: 1,
      unitsOwing: 3,
      unitsNotApplicable: 1,
      missingReports: ['d'],
      leftBlank: ['b'],
    });
  });

  it('names who is in, late and missing; a returned report waits', () => {
    const owing = [
      unit('a'),
      unit('b', 'primary', 'submitted'),
      unit('c', 'primary', 'returned'),
      unit('d', 'primary', 'not_started'),
    ];
    const rolled = consolidate(
      input({
        owing,
        sealed: [sealed('a', {}), sealed('b', {}, 'primary', { daysLate: 3 }), sealed('c', {}, 'primary')],
      }),
    );
    expect(rolled.included.map(({ unitCode }) => unitCode)).toEqual(['a', 'b']);
    expect(rolled.late.map(({ unitCode }) => unitCode)).toEqual(['b']);
    expect(rolled.missing).toEqual([
      { unitCode: 'c', unitName: 'Trường c', state: 'returned' },
      { unitCode: 'd', unitName: 'Trường d', state: 'not_started' },
    ]);
    expect(rolled.unitsByLevel).toEqual({ lower_secondary: 1, primary: 3 });
    expect(rolled.profile).toEqual({ units: 2, classes: 32, pupils: 1224, staff: 96 });
  });

  it('what the office itself did stands beside, never inside', () => {
    const own = [cellOf(figureOf('fig.pr.ses'), ['office'], 5)];
    expect(
      roll('fig.pr.ses', { owing: three, sealed: [sealed('a', { 'fig.pr.ses': 42 })], own }),
    ).toMatchObject({
      value: 42,
      own: 5,
    });
  });
});

describe('comparing rolled figures', () => {
  const periods = {
    basis: 'same_period' as const,
    now: { from: isoDate('2025-11-16'), to: isoDate('2026-05-10') },
    before: { from: isoDate('2024-11-16'), to: isoDate('2025-05-10') },
  };

  it('uses only units with a value in both periods', () => {
    const rolled = roll('fig.pr.ses', {
      owing: [unit('a'), unit('b'), unit('c')],
      sealed: [sealed('a', { 'fig.pr.ses': 42 }), sealed('b', { 'fig.pr.ses': 8 }), sealed('c', {})],
      earlier: {
        periods,
        sealed: [
          sealed('a', { 'fig.pr.ses': 36 }),
          sealed('c', { 'fig.pr.ses': 9 }),
          sealed('x', { 'fig.pr.ses': 99 }),
        ],
      },
    });
    expect(rolled.value).toBe(50);
    expect(rolled.comparison).toEqual({
      units: 1,
      now: 42,
      before: 36,
      result: { kind: 'changed', before: 36, by: 6, basis: 'same_period' },
    });
  });

  it('follows a unit that changed its code between the periods', () => {
    const { comparison } = roll('fig.pr.ses', {
      owing: [unit('a')],
      sealed: [sealed('a', { 'fig.pr.ses': 42 })],
      earlier: {
        periods,
        sealed: [sealed('old-a', { 'fig.pr.ses': 40 })],
        formerCodeOf: (code) => `old-${code}`,
      },
    });
    expect(comparison).toMatchObject({ units: 1, before: 40 });
  });

  it('says nothing when no unit is in both', () => {
    const earlier = { periods, sealed: [sealed('x', { 'fig.pr.ses': 9 })] };
    expect(
      roll('fig.pr.ses', { owing: [unit('a')], sealed: [sealed('a', { 'fig.pr.ses': 1 })], earlier })
        .comparison,
    ).toBeNull();
  });
});

describe('laws of rolling up', () => {
  const count = fc.option(fc.nat(500), { nil: null });
  const parts = fc.option(
    fc.nat(300).chain((den) => fc.record({ num: fc.nat(den), den: fc.constant(den) })),
    { nil: null },
  );
  const answer = fc.option(fc.constantFrom(0, 1), { nil: null });
  const report = fc.record({
    'fig.pr.ses': count,
    'fig.pr.cover': parts,
    'fig.sch.board': answer,
    'fig.pr.forms': count,
  });
  const reports = fc
    .array(report, { maxLength: 8 })
    .map((values) => values.map((value, at) => sealed(`u${at}`, value)));
  const owingOf = (list: readonly SealedReport[]) => list.map(({ content }) => unit(content.unit.code));
  const rollAll = (list: readonly SealedReport[]) =>
    consolidate(input({ owing: owingOf(list), sealed: list }));

  it('the order of the reports does not matter', () => {
    fc.assert(
      fc.property(reports, (list) => {
        expect(rollAll(list.toReversed())).toEqual(rollAll(list));
      }),
      { numRuns: 40 },
    );
  });

  it('one more unit changes a sum by its value, a ratio by its parts, an unknown by nothing', () => {
    fc.assert(
      fc.property(reports, report, (list, value) => {
        const added = sealed('z', value);
        const [before, after] = [rollAll(list), rollAll([...list, added])];
        const of = (rolled: typeof before, id: string) => rolledFigure(rolled, id)?.value ?? null;
        const sessions = value['fig.pr.ses'];
        const [was, is] = [of(before, 'fig.pr.ses'), of(after, 'fig.pr.ses')];
        expect(is).toBe(sessions === null ? was : Number(was ?? 0) + sessions);
        const cover = value['fig.pr.cover'];
        if (cover === null) expect(of(after, 'fig.pr.cover')).toEqual(of(before, 'fig.pr.cover'));
        else {
          const former = (of(before, 'fig.pr.cover') ?? { num: 0, den: 0 }) as { num: number; den: number };
          expect(of(after, 'fig.pr.cover')).toEqual({
            num: former.num + cover.num,
            den: former.den + cover.den,
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('n is never above N, the yes never above n, a union never above the sum', () => {
    fc.assert(
      fc.property(reports, fc.nat(3), (list, silent) => {
        const owing = [
          ...owingOf(list),
          ...Array.from({ length: silent }, (_, at) => unit(`s${at}`, 'primary', 'draft')),
        ];
        const rolled = consolidate(input({ owing, sealed: list }));
        for (const figure of rolled.figures) {
          expect(figure.unitsWithValue).toBeLessThanOrEqual(figure.unitsOwing);
          expect(figure.unitsOwing + figure.unitsNotApplicable).toBe(owing.length);
          expect(figure.missingReports.length + figure.leftBlank.length + figure.unitsWithValue).toBe(
            figure.unitsOwing,
          );
          if (figure.rule === 'yes_no')
            expect(Number(figure.value ?? 0)).toBeLessThanOrEqual(figure.unitsWithValue);
        }
        const forms = list.flatMap(({ content }) =>
          content.figures.filter(({ id }) => id === 'fig.pr.forms'),
        );
        const sum = forms.reduce((total, { reported }) => total + Number(reported ?? 0), 0);
        expect(Number(rolledFigure(rolled, 'fig.pr.forms')?.value ?? 0)).toBeLessThanOrEqual(sum);
      }),
      { numRuns: 40 },
    );
  });
});

describe('building again', () => {
  it('tells units and figures that changed, and because of whom', () => {
    const first = [sealed('a', { 'fig.pr.ses': 42, 'fig.pr.news': 1 }), sealed('b', { 'fig.pr.ses': 8 })];
    const second = [
      sealed('a', { 'fig.pr.ses': 42, 'fig.pr.news': 1 }),
      sealed('b', { 'fig.pr.ses': 9 }, 'lower_secondary', { version: 2 }),
      sealed('c', { 'fig.pr.ses': 10 }),
    ];
    const build = (list: readonly SealedReport[]) => ({
      consolidation: consolidate(input({ owing: [unit('a'), unit('b'), unit('c')], sealed: list })),
      sealed: list,
    });
    expect(changesBetween(build(first), build(second))).toEqual({
      unitsAdded: ['c'],
      unitsRemoved: [],
      unitsNewVersion: ['b'],
      figures: [
        {
          id: 'fig.pr.ses',
          before: 50,
          after: 61,
          causes: [
            { unitCode: 'c', kind: 'added', before: null, after: 10 },
            { unitCode: 'b', kind: 'new_version', before: 8, after: 9 },
          ],
        },
      ],
    });
  });
});
