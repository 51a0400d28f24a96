import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#shared/dates.ts';
import type { Level } from '#shared/figure-definition.ts';
import type { CountedActivity } from './activity.ts';
import {
  contributionOf,
  excludedReason,
  figuresOf,
  formsUsed,
  headCountOn,
  type CountingFrame,
} from './counting.ts';
import { COUNTING_RULES } from './counting-rules.ts';
import { DEFAULT_CATALOGUE } from './default-catalogue.ts';
import { JOURNAL_FIGURES, type JournalFigureId } from './figures.ts';
import { aFrame, anActivity, anyActivity, YEAR } from './journal-fixture.ts';

/** The figures that are not null, so that a test says all that an entry feeds and nothing else. */
function fed(activities: readonly CountedActivity[], frame: CountingFrame = aFrame()) {
  const known = Object.entries(figuresOf(activities, frame)).filter(
    ([id, value]) => value !== null && id !== 'fig.pr.forms',
  );
  return Object.fromEntries(known);
}

const people = { staff: 40, pupils: 600, parents: 30, others: 7 };
const attended = { 'fig.pr.att.staff': 40, 'fig.pr.att.pupil': 600, 'fig.pr.att.parent': 30 };
const covered = { 'fig.pr.cover': { num: 640, den: 660 } };

describe('S: sessions', () => {
  it.each([
    'talk',
    'flag_salute_talk',
    'class_hour_talk',
    'skills_training',
    'stage_play',
    'launch_ceremony',
    'film_book_session',
    'parent_meeting_talk',
  ])('%s counts its sessions, its attendance and its reach', (kind) => {
    expect(fed([anActivity(kind, { sessions: 3, attendance: people })])).toEqual({
      'fig.pr.ses': 3,
      ...attended,
      ...covered,
    });
  });

  it('street_march counts sessions and attendance but no reach', () => {
    expect(fed([anActivity('street_march', { attendance: people })])).toEqual({
      'fig.pr.ses': 1,
      ...attended,
    });
  });

  it('an outing counts only when its topic was prepared', () => {
    const outing = { sessions: 2, attendance: people };
    expect(fed([anActivity('field_activity', outing)])).toEqual({});
    expect(
      fed([anActivity('field_activity', { ...outing, note: 'Bộ câu hỏi về an toàn' })])['fig.pr.ses'],
    ).toBe(2);
    expect(fed([anActivity('field_activity', { ...outing, planTaskId: 'task-1' })])).toEqual({
      'fig.pr.ses': 2,
      ...attended,
    });
  });

  it('an exhibition is one session however long it stands', () => {
    expect(fed([anActivity('exhibition', { sessions: 20 })])).toEqual({ 'fig.pr.ses': 1 });
  });

  it('a fire drill counts sessions as drills only', () => {
    expect(fed([anActivity('fire_drill', { sessions: 2, attendance: people })])).toEqual({
      'fig.pc.drill': 2,
    });
  });
});

describe('A: attendance', () => {
  it('a group nobody counted stays unknown, 0 is a number', () => {
    const talks = [
      anActivity('talk', { attendance: { pupils: 600, parents: 0 } }),
      anActivity('talk', { attendance: { pupils: 500 } }),
    ];
    expect(figuresOf(talks, aFrame())).toMatchObject({
      'fig.pr.att.staff': null,
      'fig.pr.att.pupil': 1100,
      'fig.pr.att.parent': 0,
    });
  });

  it('residents are no propaganda attendance', () => {
    expect(fed([anActivity('talk', { attendance: { others: 300 } })])).toEqual({ 'fig.pr.ses': 1 });
  });

  it('entries of contests held and joined are entries, never attendances', () => {
    const contests = [
      anActivity('contest_held', { attendance: { staff: 5, pupils: 400 } }),
      anActivity('contest_joined', { attendance: { pupils: 30 } }),
    ];
    expect(fed(contests)).toEqual({ 'fig.pr.contest.held': 1, 'fig.pr.contest.entries': 435 });
  });

  it('all four groups come to the festival, and it feeds no propaganda', () => {
    expect(fed([anActivity('festival_held', { attendance: people })])).toEqual({
      'fig.fest.held': 1,
      'fig.fest.people': 677,
    });
  });
});

describe('C: reach', () => {
  it('is the best attended activity of each group, never the sum', () => {
    const talks = [
      anActivity('talk', { attendance: { staff: 48, pupils: 300 } }),
      anActivity('talk', { attendance: { staff: 20, pupils: 595 } }),
      anActivity('staff_study', { attendance: { staff: 41 } }),
    ];
    expect(fed(talks)['fig.pr.cover']).toEqual({ num: 643, den: 660 });
  });

  it('is never more than the roll of the day, nor of the end of the period', () => {
    const headCounts = [
      { asOfOn: isoDate('2025-09-05'), staff: 50, pupils: 700, parents: null },
      { asOfOn: isoDate('2026-09-05'), staff: 45, pupils: 650, parents: null },
    ];
    const talk = anActivity('talk', { attendance: { staff: 60, pupils: 1900 } });
    expect(fed([talk], aFrame({ headCounts }))['fig.pr.cover']).toEqual({ num: 695, den: 695 });
    const later = anActivity('talk', { heldOn: '2026-10-01', attendance: { staff: 45, pupils: 640 } });
    expect(fed([later], aFrame({ headCounts }))['fig.pr.cover']).toEqual({ num: 685, den: 695 });
  });

  it('of a preschool is of staff only', () => {
    const frame = aFrame({ levels: ['preschool'] });
    const talk = anActivity('skills_training', { attendance: { staff: 30, pupils: 200 } });
    expect(fed([talk], frame)['fig.pr.cover']).toEqual({ num: 30, den: 48 });
  });

  it('of a study of documents is of staff only', () => {
    expect(fed([anActivity('staff_study', { attendance: { staff: 48, pupils: 600 } })])).toEqual({
      'fig.doc.spread': { num: 48, den: 48 },
      'fig.pr.cover': { num: 48, den: 660 },
    });
  });

  it('has an unknown whole when the roll is unknown', () => {
    const talk = anActivity('talk', { attendance: { staff: 60, pupils: 700 } });
    expect(fed([talk], aFrame({ headCounts: [] }))['fig.pr.cover']).toEqual({ num: 760, den: null });
  });

  it('is not reported when nobody counted anybody', () => {
    expect(figuresOf([anActivity('talk')], aFrame())['fig.pr.cover']).toBeNull();
  });
});

describe('N, B, R, M: products', () => {
  it.each([
    ['news_article', {}, { 'fig.pr.news': 1 }],
    ['social_post', { articles: 3 }, { 'fig.pr.news': 3 }],
    ['video_report', { articles: 0 }, { 'fig.pr.news': 0 }],
    ['group_message', {}, {}],
    ['visual_display', { banners: 6 }, { 'fig.pr.banner': 6 }],
    ['visual_display', {}, {}],
    ['material_made', {}, { 'fig.pr.material': 1 }],
    ['material_made', { materials: 4, videos: 2 }, { 'fig.pr.material': 4 }],
    ['school_radio', { broadcasts: 2 }, { 'fig.pr.radio': 2 }],
  ] as const)('%s with %j gives %j', (kind, products, figures) => {
    expect(fed([anActivity(kind, { products })])).toEqual(figures);
  });

  it('school radio without a number counts its sessions as broadcasts, and never as propaganda sessions', () => {
    expect(fed([anActivity('school_radio', { sessions: 4, attendance: people })])).toEqual({
      'fig.pr.radio': 4,
    });
  });

  it('products count on every kind, also on one that feeds nothing else', () => {
    const products = { articles: 2, banners: 4, broadcasts: 1, materials: 1, videos: 9 };
    expect(fed([anActivity('steering_meeting', { products })])).toEqual({
      'fig.pr.news': 2,
      'fig.pr.banner': 4,
      'fig.pr.radio': 1,
      'fig.pr.material': 1,
    });
  });
});

describe('L: lessons', () => {
  it.each(['lesson_civics', 'lesson_experience'])('%s counts lessons, no attendance', (kind) => {
    expect(fed([anActivity(kind, { sessions: 4, attendance: people })])).toEqual({ 'fig.pr.lesson': 4 });
  });

  it('other lessons are for the text of the report', () => {
    expect(fed([anActivity('lesson_other', { sessions: 4, attendance: people })])).toEqual({});
  });
});

describe('1: one for each entry', () => {
  it.each([
    ['fire_self_check', 'fig.pc.check'],
    ['police_meeting', 'fig.co.meet'],
    ['parent_board_meeting', 'fig.co.parent'],
    ['pact_signing', 'fig.cm.unit'],
    ['contest_held', 'fig.pr.contest.held'],
    ['festival_held', 'fig.fest.held'],
    ['festival_joined', 'fig.fest.joined'],
  ])('%s counts once, whatever its sessions', (kind, figure) => {
    expect(fed([anActivity(kind, { sessions: 5 })])).toEqual({ [figure]: 1 });
  });

  it('two festivals are still "held: yes"', () => {
    const two = [anActivity('festival_held'), anActivity('festival_held', { attendance: { staff: 9 } })];
    expect(fed(two)).toEqual({ 'fig.fest.held': 1, 'fig.fest.people': 9 });
  });
});

describe('P and H: people', () => {
  it('escape training counts staff and pupils, not parents', () => {
    expect(fed([anActivity('escape_training', { attendance: people })])).toEqual({ 'fig.pc.train': 640 });
  });

  it('public-service help counts everybody who was helped', () => {
    expect(fed([anActivity('public_service_help', { attendance: people })])).toEqual({ 'fig.svc.help': 677 });
  });
});

describe('T: the traffic month', () => {
  const inSeptember = { heldOn: '2026-09-10', topics: ['traffic_safety'] };

  it.each([
    'talk',
    'launch_ceremony',
    'contest_held',
    'pledge_signing',
    'gate_traffic_duty',
    'traffic_check',
  ])('%s on traffic safety in September is one activity, however many sessions', (kind) => {
    expect(fed([anActivity(kind, { ...inSeptember, sessions: 12 })])['fig.gt.month.acts']).toBe(1);
  });

  it.each([
    ['2026-08-31', false],
    ['2026-09-01', true],
    ['2026-09-30', true],
    ['2026-10-01', false],
  ])('%s lies inside the default window: %s', (heldOn, inside) => {
    const duty = anActivity('gate_traffic_duty', { ...inSeptember, heldOn });
    expect(figuresOf([duty], aFrame())['fig.gt.month.acts']).toBe(inside ? 1 : null);
    expect(excludedReason('fig.gt.month.acts', duty, aFrame())).toBe(inside ? null : 'outside_window');
  });

  it('follows the window of the campaign when the office has set one', () => {
    const frame = aFrame({ trafficWindows: [{ from: isoDate('2026-10-01'), to: isoDate('2026-10-31') }] });
    expect(
      fed([anActivity('talk', { ...inSeptember, heldOn: '2026-10-31' })], frame)['fig.gt.month.acts'],
    ).toBe(1);
    expect(fed([anActivity('talk', inSeptember)], frame)['fig.gt.month.acts']).toBeUndefined();
  });

  it('needs the topic and a kind that takes part', () => {
    expect(
      fed([anActivity('talk', { ...inSeptember, topics: ['drugs'] })])['fig.gt.month.acts'],
    ).toBeUndefined();
    expect(fed([anActivity('visual_display', inSeptember)])['fig.gt.month.acts']).toBeUndefined();
    expect(fed([anActivity('parent_meeting_talk', inSeptember)])['fig.gt.month.acts']).toBeUndefined();
  });
});

describe('organising bodies', () => {
  it.each([
    [['party_cell', 'youth_branch'], 1],
    [['party_cell', 'party_cell'], 0],
    [['party_cell'], 0],
    [[], null],
  ])('%j count as %s activities of several bodies', (organisers, value) => {
    expect(figuresOf([anActivity('review_conference', { organisers })], aFrame())['fig.co.inner']).toBe(
      value,
    );
  });
});

describe('forms of propaganda', () => {
  it('are different kinds, to be united over schools', () => {
    const activities = [
      anActivity('talk'),
      anActivity('talk'),
      anActivity('group_message'),
      anActivity('police_meeting'),
    ];
    expect(figuresOf(activities, aFrame())['fig.pr.forms']).toBe(2);
    expect(formsUsed(activities, aFrame())).toEqual(['group_message', 'talk']);
  });
});

describe('traps of counting twice', () => {
  it('D1: a talk for three schools is one session, and each school counts its own people', () => {
    const host = fed([anActivity('talk', { attendance: { staff: 40, pupils: 600 } })]);
    const guest = anActivity('joint_session_attended', { attendance: { staff: 10, pupils: 120 } });
    expect([host, fed([guest])].map((figures) => figures['fig.pr.ses'] ?? 0)).toEqual([1, 0]);
    expect(fed([guest])).toEqual({
      'fig.pr.att.staff': 10,
      'fig.pr.att.pupil': 120,
      'fig.pr.cover': { num: 130, den: 660 },
    });
    expect(excludedReason('fig.pr.ses', guest, aFrame())).toBe('host_counts');
  });

  it('D2: a flag salute that opens the month and signs pledges is one ceremony with banners', () => {
    const ceremony = anActivity('launch_ceremony', {
      heldOn: '2026-09-05',
      topics: ['traffic_safety'],
      products: { banners: 4 },
    });
    expect(fed([ceremony])).toEqual({ 'fig.pr.ses': 1, 'fig.gt.month.acts': 1, 'fig.pr.banner': 4 });
  });

  it('D3: a talk, its article and its post are one talk with the number of different texts', () => {
    expect(fed([anActivity('talk', { products: { articles: 2 } })])).toEqual({
      'fig.pr.ses': 1,
      'fig.pr.news': 2,
    });
  });

  it('D4: one theme in 24 classes is one session with all people once', () => {
    const week = anActivity('class_hour_talk', { sessions: 1, attendance: { pupils: 608 } });
    expect(fed([week])).toMatchObject({ 'fig.pr.ses': 1, 'fig.pr.att.pupil': 608 });
  });

  it('D5: a drill after a training: sessions only on the drill, people only on the training', () => {
    const drill = anActivity('fire_drill', { attendance: people });
    const training = anActivity('escape_training', { attendance: people });
    expect(fed([drill, training])).toEqual({ 'fig.pc.drill': 1, 'fig.pc.train': 640 });
    expect(excludedReason('fig.pc.train', drill, aFrame())).toBe('drill_not_training');
  });

  it('D6: gate duty that is the routine of a model counts as gate duty, the link adds nothing', () => {
    const duty = { heldOn: '2026-09-10', topics: ['traffic_safety'] };
    expect(fed([anActivity('gate_traffic_duty', { ...duty, modelId: 'model-1' })])).toEqual(
      fed([anActivity('gate_traffic_duty', duty)]),
    );
    expect(fed([anActivity('model_operation', { ...duty, modelId: 'model-1' })])).toEqual({});
  });

  it('D7: a contest of the city is no contest of the school', () => {
    const joined = anActivity('contest_joined', { attendance: { pupils: 30 } });
    expect(fed([joined])).toEqual({ 'fig.pr.contest.entries': 30 });
    expect(excludedReason('fig.pr.contest.held', joined, aFrame())).toBe('host_counts');
  });

  it('D8: at the festival of the commune the host counts the people', () => {
    const joined = anActivity('festival_joined', { attendance: people });
    expect(fed([joined])).toEqual({ 'fig.fest.joined': 1 });
    expect(excludedReason('fig.fest.people', joined, aFrame())).toBe('host_counts');
  });

  it('D9: a ceremony of pledges counts no signatures', () => {
    expect(fed([anActivity('pledge_signing', { attendance: people })])).toEqual({});
  });

  it('D10: a study of documents is no session, until an office switches it by a dated version', () => {
    const study = (heldOn: string) => anActivity('staff_study', { heldOn, attendance: { staff: 48 } });
    expect(excludedReason('fig.pr.ses', study('2026-03-01'), aFrame())).toBe('internal_duty');
    const switchedOn = isoDate('2026-04-01');
    const kinds = DEFAULT_CATALOGUE.kinds.flatMap((kind) =>
      kind.id === 'staff_study'
        ? [
            { ...kind, validTo: addDays(switchedOn, -1) },
            { ...kind, validFrom: switchedOn, counts: ['sessions', ...kind.counts] as const },
          ]
        : [kind],
    );
    const frame = aFrame({ catalogue: { ...DEFAULT_CATALOGUE, kinds } });
    expect(
      figuresOf([study('2026-03-31'), study('2026-04-01'), study('2026-05-01')], frame)['fig.pr.ses'],
    ).toBe(2);
  });

  it('D11: a text read on five days is five broadcasts and one material', () => {
    const radio = anActivity('school_radio', { sessions: 5, products: { broadcasts: 5, materials: 1 } });
    expect(fed([radio])).toEqual({ 'fig.pr.radio': 5, 'fig.pr.material': 1 });
  });

  it('D12: a banner kept from last year is 0 new ones, which is not unknown', () => {
    expect(fed([anActivity('visual_display', { products: { banners: 0 } })])).toEqual({ 'fig.pr.banner': 0 });
  });

  it('D13: the year is counted again from the journal and equals its two halves', () => {
    const cut = isoDate('2026-05-10');
    const activities = [
      anActivity('talk', { sessions: 2 }),
      anActivity('talk', { heldOn: '2026-06-01', sessions: 5 }),
    ];
    const of = (from: string, to: string) =>
      fed(activities, aFrame({ period: { from: isoDate(from), to: isoDate(to) } }))['fig.pr.ses'];
    expect([of(YEAR.from, cut), of(addDays(cut, 1), YEAR.to), of(YEAR.from, YEAR.to)]).toEqual([2, 5, 7]);
  });

  it('D14: entries of a merged school count where they were written, each once', () => {
    const before = [anActivity('talk', { heldOn: '2026-01-10' })];
    const after = [anActivity('talk', { heldOn: '2026-07-10' })];
    const sum = (fed(before)['fig.pr.ses'] as number) + (fed(after)['fig.pr.ses'] as number);
    expect(fed([...before, ...after])['fig.pr.ses']).toBe(sum);
  });

  it('D15: a copy that was not changed counts like any entry; asking about it is check-activity’s part', () => {
    const talk = anActivity('talk');
    expect(fed([talk, { ...talk }])['fig.pr.ses']).toBe(2);
  });
});

describe('the head count of a day', () => {
  const count = (asOfOn: string, staff: number) => ({
    asOfOn: isoDate(asOfOn),
    staff,
    pupils: null,
    parents: null,
  });
  const counts = [count('2026-09-05', 50), count('2025-09-05', 48)];

  it.each([
    ['2025-01-01', 48],
    ['2025-09-05', 48],
    ['2026-09-04', 48],
    ['2026-09-05', 50],
    ['2027-01-01', 50],
  ])('on %s is the latest up to it, and the first one before there was any', (date, staff) => {
    expect(headCountOn(counts, isoDate(date))?.staff).toBe(staff);
  });

  it('is unknown when nobody ever counted', () => {
    expect(headCountOn([], isoDate('2026-01-01'))).toBeNull();
  });
});

describe('what an entry adds', () => {
  it('is told with its value, also a stated 0', () => {
    const talk = anActivity('talk', { attendance: { pupils: 0, staff: 5 } });
    expect(contributionOf(talk, aFrame())).toEqual([
      { figureId: 'fig.pr.ses', value: 1, adds: true },
      { figureId: 'fig.pr.att.staff', value: 5, adds: true },
      { figureId: 'fig.pr.att.pupil', value: 0, adds: true },
      { figureId: 'fig.pr.cover', value: 5, adds: false },
      { figureId: 'fig.pr.forms', value: 1, adds: false },
    ]);
  });

  it.each([
    ['deleted', anActivity('talk', { deletedAt: '2026-04-01T00:00:00.000Z' })],
    ['outside_period', anActivity('talk', { heldOn: '2025-11-15' })],
    ['kind_unknown', anActivity('no_such_kind')],
    ['other_kind', anActivity('police_meeting')],
    ['topic_not_prepared', anActivity('field_activity')],
  ] as const)('is nothing, with the reason %s', (reason, activity) => {
    expect(excludedReason('fig.pr.ses', activity, aFrame())).toBe(reason);
    expect(contributionOf(activity, aFrame()).map(({ figureId }) => figureId)).not.toContain('fig.pr.ses');
  });

  it('is unknown when nobody counted', () => {
    expect(excludedReason('fig.pr.att.pupil', anActivity('talk'), aFrame())).toBe('not_counted');
  });
});

describe('laws', () => {
  const journal = fc.array(anyActivity(), { maxLength: 25 });
  const addsUp = JOURNAL_FIGURES.filter(({ rule }) => rule === 'sum').map(({ id }) => id);
  const levels = fc.constantFrom<readonly Level[]>(
    ['preschool'],
    ['primary'],
    ['primary', 'lower_secondary'],
    ['office'],
  );

  it('a sum over two periods that touch is the sum of both; unknown adds nothing', () => {
    fc.assert(
      fc.property(journal, fc.integer({ min: 0, max: 363 }), (activities, days) => {
        const cut = addDays(YEAR.from, days);
        const trafficWindows = aFrame().trafficWindows;
        const of = (from: typeof cut, to: typeof cut) =>
          figuresOf(activities, aFrame({ period: { from, to }, trafficWindows }));
        const [whole, first, second] = [
          of(YEAR.from, YEAR.to),
          of(YEAR.from, cut),
          of(addDays(cut, 1), YEAR.to),
        ];
        for (const id of addsUp) {
          const halves = [first[id], second[id]].filter((value) => value !== null);
          expect(whole[id]).toBe(
            halves.length === 0 ? null : halves.reduce((sum, value) => Number(sum) + Number(value), 0),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the order of entries and their channels and links change nothing; topics only the traffic month', () => {
    fc.assert(
      fc.property(journal, (activities) => {
        const before = figuresOf(activities, aFrame());
        const bare = activities
          .toReversed()
          .map((activity) => ({ ...activity, channels: [], modelId: null, campaignId: 'c1' }));
        expect(figuresOf(bare, aFrame())).toEqual(before);
        const withoutTopics = figuresOf(
          activities.map((activity) => ({ ...activity, topics: [] })),
          aFrame(),
        );
        expect({ ...withoutTopics, 'fig.gt.month.acts': null }).toEqual({
          ...before,
          'fig.gt.month.acts': null,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('a deleted entry counts nowhere, and a journal without entries reports nothing, not 0', () => {
    fc.assert(
      fc.property(journal, (activities) => {
        const kept = activities.filter(({ deletedAt }) => deletedAt === null);
        expect(figuresOf(activities, aFrame())).toEqual(figuresOf(kept, aFrame()));
      }),
      { numRuns: 40 },
    );
    expect(Object.values(figuresOf([], aFrame())).every((value) => value === null)).toBe(true);
  });

  it('a ratio never exceeds its whole', () => {
    fc.assert(
      fc.property(journal, levels, (activities, unitLevels) => {
        const figures = figuresOf(activities, aFrame({ levels: unitLevels }));
        for (const id of ['fig.pr.cover', 'fig.doc.spread'] as const) {
          const parts = figures[id];
          if (parts !== null && typeof parts === 'object')
            expect(parts.num).toBeLessThanOrEqual(parts.den ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('what the entries say they add is what the figure says', () => {
    fc.assert(
      fc.property(journal, (activities) => {
        const figures = figuresOf(activities, aFrame());
        const added = new Map<JournalFigureId, number>();
        for (const { figureId, value } of activities.flatMap((activity) =>
          contributionOf(activity, aFrame()),
        )) {
          added.set(figureId, (added.get(figureId) ?? 0) + value);
        }
        for (const id of addsUp) expect(figures[id]).toBe(added.get(id) ?? null);
      }),
      { numRuns: 60 },
    );
  });

  it('an entry feeds only what its kind counts as, its products and its organisers', () => {
    const everyKind: readonly string[] = [
      'fig.pr.news',
      'fig.pr.radio',
      'fig.pr.banner',
      'fig.pr.material',
      'fig.co.inner',
      'fig.pr.forms',
    ];
    fc.assert(
      fc.property(anyActivity(), (activity) => {
        const kind = DEFAULT_CATALOGUE.kinds.find(({ id }) => id === activity.kind);
        const allowed: readonly string[] = (kind?.counts ?? []).flatMap(
          (rule) => COUNTING_RULES[rule].figures,
        );
        for (const { figureId } of contributionOf(activity, aFrame())) {
          expect([...allowed, ...everyKind]).toContain(figureId);
        }
      }),
    );
  });
});
