import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { emptyForm } from './activity-form.ts';
import { catalogueForUnit } from './catalogue.ts';
import { COUNTING_RULES, type CountingRuleId } from './counting-rules.ts';
import { ruleWords } from './counting-rule-words.ts';
import { DEFAULT_CATALOGUE } from './default-catalogue.ts';
import { anActivity } from './journal-fixture.ts';
import {
  byHabit,
  contributionsOfForm,
  habitOf,
  kindsOfTile,
  questionsOfForm,
  type LogFrame,
} from './log-frame.ts';

const TODAY = isoDate('2026-05-04');

function aLogFrame(sketch: Partial<LogFrame> = {}): LogFrame {
  const levels = sketch.levels ?? ['lower_secondary'];
  return {
    unitCode: 'cu-chi-thcs-1',
    today: TODAY,
    levels,
    catalogue: catalogueForUnit(DEFAULT_CATALOGUE, levels),
    headCounts: [{ asOfOn: isoDate('2025-09-05'), staff: 48, pupils: 612, parents: 1100 }],
    habits: { kinds: [], topics: {}, channels: {} },
    lastOfKind: {},
    nearby: [],
    ...sketch,
  };
}

describe('what the log offers', () => {
  it('are kinds for the level of the unit only', () => {
    const preschool = aLogFrame({ levels: ['preschool'] });
    const ids = kindsOfTile(preschool, 'propaganda', TODAY).map(({ id }) => id);
    expect(ids).toContain('talk');
    expect(ids).not.toContain('flag_salute_talk');
  });

  it('puts the usual first and leaves the rest in its order', () => {
    const entries = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
    expect(byHabit(entries, ['c', 'gone', 'b']).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('goes by all habits before a kind is chosen', () => {
    const habits = { talk: ['drugs'], fire_drill: ['fire_rescue', 'drugs'] };
    expect(habitOf(habits, '')).toEqual(['drugs', 'fire_rescue']);
    expect(habitOf(habits, 'fire_drill')).toEqual(['fire_rescue', 'drugs']);
  });
});

describe('while somebody types', () => {
  it('nothing is counted before there is a kind and a day', () => {
    expect(contributionsOfForm(emptyForm(TODAY), aLogFrame())).toEqual([]);
    expect(contributionsOfForm({ ...emptyForm(TODAY), kind: 'talk', day: 'other' }, aLogFrame())).toEqual([]);
    expect(questionsOfForm(emptyForm(TODAY), aLogFrame())).toEqual([]);
  });

  it('it is counted by the rules of the server', () => {
    const form = {
      ...emptyForm(TODAY),
      kind: 'talk',
      attendance: { pupils: 600, staff: null, parents: null, others: null },
    };
    expect(contributionsOfForm(form, aLogFrame())).toContainEqual({
      figureId: 'fig.pr.att.pupil',
      value: 600,
      adds: true,
    });
  });

  it('more people than there are is asked about', () => {
    const form = {
      ...emptyForm(TODAY),
      kind: 'talk',
      attendance: { pupils: 900, staff: null, parents: null, others: null },
    };
    expect(questionsOfForm(form, aLogFrame()).map(({ path }) => path)).toEqual(['attendance.pupils']);
  });

  it('an activity is not asked about because of itself', () => {
    const nearby = [
      { ...anActivity('talk', { title: 'Nói chuyện', heldOn: TODAY }), id: 'own' },
    ] as unknown as LogFrame['nearby'];
    const form = { ...emptyForm(TODAY), kind: 'talk', title: 'Nói chuyện' };
    expect(questionsOfForm(form, aLogFrame({ nearby })).map(({ code }) => code)).toEqual(['activity.copied']);
    expect(questionsOfForm(form, aLogFrame({ nearby }), 'own')).toEqual([]);
  });
});

it.each(Object.keys(COUNTING_RULES) as CountingRuleId[])('the rule %s has words of its own', (rule) => {
  const others = (Object.keys(COUNTING_RULES) as CountingRuleId[]).filter((one) => one !== rule);
  for (const locale of ['vi', 'en'] as const) {
    expect(ruleWords(rule, locale)).toMatch(/^\S.+ \(.+\)$/);
    expect(others.map((other) => ruleWords(other, locale))).not.toContain(ruleWords(rule, locale));
  }
});
