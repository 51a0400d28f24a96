import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import type { ActivityFacts } from './activity.ts';
import {
  ACTIVITY_PROBLEM_CODES,
  ACTIVITY_WARNING_CODES,
  checkActivity,
  type ActivityCheckFrame,
} from './check-activity.ts';
import { DEFAULT_CATALOGUE } from './default-catalogue.ts';
import { anActivity, anyActivity } from './journal-fixture.ts';

const TODAY = isoDate('2026-05-04');

function aCheckFrame(sketch: Partial<ActivityCheckFrame> = {}): ActivityCheckFrame {
  return {
    catalogue: DEFAULT_CATALOGUE,
    levels: ['lower_secondary'],
    headCounts: [{ asOfOn: isoDate('2025-09-05'), staff: 48, pupils: 612, parents: null }],
    today: TODAY,
    nearby: [],
    ...sketch,
  };
}

const codes = (list: readonly { path: string; code: string }[]) =>
  list.map(({ path, code }) => `${path} ${code}`);
const problemsOf = (facts: ActivityFacts, frame = aCheckFrame()) =>
  codes(checkActivity(facts, frame).problems);
const warningsOf = (facts: ActivityFacts, frame = aCheckFrame()) =>
  codes(checkActivity(facts, frame).warnings);

describe('an ordinary activity', () => {
  it('is neither refused nor asked about', () => {
    const talk = anActivity('talk', {
      title: 'Nói chuyện phòng, chống ma túy và thuốc lá điện tử',
      topics: ['drugs', 'e_cigarettes'],
      channels: ['flag_assembly'],
      organisers: ['youth_branch'],
      attendance: { staff: 41, pupils: 612, parents: 0 },
    });
    expect(checkActivity(talk, aCheckFrame())).toEqual({ problems: [], warnings: [] });
  });
});

describe('the day', () => {
  it.each([
    ['2026-05-04', []],
    ['2026-05-05', ['heldOn activity.future']],
    ['2000-08-01', []],
    ['2000-07-31', ['heldOn activity.too_old']],
  ])('%s gives %j', (heldOn, problems) => {
    const wide = DEFAULT_CATALOGUE.kinds.map((kind) => ({ ...kind, validFrom: isoDate('1990-01-01') }));
    const frame = aCheckFrame({ catalogue: { ...DEFAULT_CATALOGUE, kinds: wide } });
    expect(problemsOf(anActivity('talk', { heldOn }), frame)).toEqual(problems);
  });
});

describe('the catalogue', () => {
  it('refuses what it does not know, and says where', () => {
    const facts = anActivity('no_kind', {
      topics: ['drugs', 'no_topic'],
      channels: ['no_channel'],
      organisers: ['no_body'],
    });
    expect(problemsOf(facts)).toEqual([
      'kind activity.kind_unknown',
      'topics.1 activity.topic_unknown',
      'channels.0 activity.channel_unknown',
      'organisers.0 activity.organiser_unknown',
    ]);
  });

  it('refuses what was closed on the day, and takes it for the days before', () => {
    const close = <Entry extends { id: string }>(entries: readonly Entry[], id: string) =>
      entries.map((entry) => (entry.id === id ? { ...entry, validTo: isoDate('2026-03-31') } : entry));
    const catalogue = {
      ...DEFAULT_CATALOGUE,
      kinds: close(DEFAULT_CATALOGUE.kinds, 'talk'),
      topics: close(DEFAULT_CATALOGUE.topics, 'new_rural'),
      channels: close(DEFAULT_CATALOGUE.channels, 'sms'),
      organisers: close(DEFAULT_CATALOGUE.organisers, 'trade_union'),
    };
    const facts = { topics: ['new_rural'], channels: ['sms'], organisers: ['trade_union'] };
    expect(
      problemsOf(anActivity('talk', { ...facts, heldOn: '2026-04-01' }), aCheckFrame({ catalogue })),
    ).toEqual([
      'kind activity.kind_closed',
      'topics.0 activity.topic_closed',
      'channels.0 activity.channel_closed',
      'organisers.0 activity.organiser_closed',
    ]);
    expect(
      problemsOf(anActivity('talk', { ...facts, heldOn: '2026-03-31' }), aCheckFrame({ catalogue })),
    ).toEqual([]);
  });

  it.each([
    ['preschool', 'flag_salute_talk', false],
    ['preschool', 'lesson_civics', false],
    ['preschool', 'lesson_other', true],
    ['primary', 'lesson_civics', true],
    ['office', 'class_hour_talk', false],
    ['office', 'guidance_visit', true],
    ['lower_secondary', 'guidance_visit', false],
    ['office', 'contest_held', true],
  ] as const)('a unit of level %s may log %s: %s', (level, kind, allowed) => {
    const problems = problemsOf(anActivity(kind), aCheckFrame({ levels: [level] }));
    expect(problems).toEqual(allowed ? [] : ['kind activity.kind_not_for_level']);
  });

  it('a school of several levels may log what one of its parts may', () => {
    const frame = aCheckFrame({ levels: ['preschool', 'primary'] });
    expect(problemsOf(anActivity('flag_salute_talk'), frame)).toEqual([]);
    expect(problemsOf(anActivity('contest_joined', { attendance: { pupils: 20 } }), frame)).toEqual([]);
  });

  it('at a preschool a contest joined is for staff', () => {
    const frame = aCheckFrame({ levels: ['preschool'] });
    const joined = (pupils: number | null) =>
      anActivity('contest_joined', { attendance: { staff: 5, pupils } });
    expect(problemsOf(joined(20), frame)).toEqual(['attendance.pupils activity.staff_only']);
    expect([problemsOf(joined(0), frame), problemsOf(joined(null), frame)]).toEqual([[], []]);
  });

  it('an activity of no known kind says what it was', () => {
    expect(problemsOf(anActivity('other', { title: 'Việc khác' }))).toEqual([
      'title activity.title_too_short',
    ]);
    expect(problemsOf(anActivity('other', { title: 'Việc khác nữa' }))).toEqual([]);
    expect(problemsOf(anActivity('talk', { title: 'Họp' }))).toEqual([]);
  });
});

describe('topics', () => {
  const ids = DEFAULT_CATALOGUE.topics
    .map(({ id }) => id)
    .filter((id) => id !== 'national_security' && id !== 'online_information');

  it.each([
    [4, [], []],
    [5, [], ['topics activity.many_topics']],
    [12, [], ['topics activity.many_topics']],
    [13, ['topics activity.too_many_topics'], []],
  ])('%d of them', (count, problems, warnings) => {
    const facts = anActivity('talk', { topics: ids.slice(0, count) });
    expect([problemsOf(facts), warningsOf(facts)]).toEqual([problems, warnings]);
  });

  it.each(['national_security', 'online_information'])('%s keeps the note to one short line', (topic) => {
    const withNote = (note: string) => problemsOf(anActivity('staff_study', { topics: [topic], note }));
    expect(withNote('a'.repeat(200))).toEqual([]);
    expect(withNote('a'.repeat(201))).toEqual(['note activity.note_one_line']);
    expect(withNote('một\nhai')).toEqual(['note activity.note_one_line']);
    expect(problemsOf(anActivity('staff_study', { topics: ['drugs'], note: 'một\nhai' }))).toEqual([]);
  });
});

describe('text', () => {
  it('with a secrecy mark is refused, wherever it stands', () => {
    expect(
      problemsOf(anActivity('talk', { title: 'Phổ biến văn bản TỐI MẬT', note: 'đóng dấu MẬT' })),
    ).toEqual(['title text.secret_mark', 'note text.secret_mark']);
  });

  it('that looks like a tip or names a child is asked about', () => {
    const note = 'Người dân báo có người bán ma túy. Em Nguyễn Văn An liên quan.';
    expect(warningsOf(anActivity('talk', { note }))).toEqual(['note text.tip', 'note text.child_name']);
  });
});

describe('people and sessions', () => {
  it.each([
    [{ pupils: 613 }, 1, ['attendance.pupils activity.above_head_count']],
    [{ pupils: 612, staff: 49 }, 1, ['attendance.staff activity.above_head_count']],
    [{ pupils: 1200 }, 2, []],
    [{ parents: 5000 }, 1, []],
    [{ pupils: null }, 1, []],
  ])('%j over %d sessions gives %j', (attendance, sessions, warnings) => {
    expect(warningsOf(anActivity('talk', { attendance, sessions }))).toEqual(warnings);
  });

  it('are not compared with a roll nobody knows', () => {
    expect(
      warningsOf(anActivity('talk', { attendance: { pupils: 5000 } }), aCheckFrame({ headCounts: [] })),
    ).toEqual([]);
  });

  it.each([
    ['class_hour_talk', 24, 'sessions activity.sessions_per_class'],
    ['parent_meeting_talk', 2, 'sessions activity.sessions_per_class'],
    ['contest_held', 3, 'sessions activity.counted_once'],
    ['exhibition', 5, 'sessions activity.counted_once'],
    ['talk', 21, 'sessions activity.many_sessions'],
    ['talk', 20, null],
    ['guard_patrol', 60, null],
    ['lesson_civics', 60, null],
    ['school_radio', 60, null],
  ])('%s with %d sessions: %s', (kind, sessions, warning) => {
    expect(warningsOf(anActivity(kind, { sessions }))).toEqual(warning === null ? [] : [warning]);
  });

  it('fewer people than sessions is a question, unknown people is none', () => {
    expect(warningsOf(anActivity('talk', { sessions: 5, attendance: { staff: 3 } }))).toEqual([
      'attendance activity.fewer_people_than_sessions',
    ]);
    expect(warningsOf(anActivity('talk', { sessions: 5 }))).toEqual([]);
  });

  it('a supported group of fewer than five is better not numbered', () => {
    const group = (pupils: number) => warningsOf(anActivity('group_support', { attendance: { pupils } }));
    expect([group(4), group(5), group(0)]).toEqual([['attendance.pupils activity.small_group'], [], []]);
  });
});

describe('laws', () => {
  it('every code given is one of the list, and the answer is the same each time', () => {
    const known = new Set<string>([...ACTIVITY_PROBLEM_CODES, ...ACTIVITY_WARNING_CODES]);
    const neighbours = fc.array(anyActivity(), { maxLength: 6 });
    fc.assert(
      fc.property(anyActivity(), neighbours, (facts, others) => {
        const nearby = others.map((other, index) => ({ ...other, id: String(index) }));
        const check = checkActivity(facts, aCheckFrame({ nearby }));
        expect([...check.problems, ...check.warnings].filter(({ code }) => !known.has(code))).toEqual([]);
        expect(checkActivity(facts, aCheckFrame({ nearby }))).toEqual(check);
      }),
    );
  });
});
