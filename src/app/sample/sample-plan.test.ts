import { describe, expect, it, test } from 'vitest';
import { checkActivity } from '#features/journal/check-activity.ts';
import { DEFAULT_CATALOGUE } from '#features/journal/default-catalogue.ts';
import { addDays, isoDate, startOfDayInVietnam, todayInVietnam } from '#shared/dates.ts';
import { levelsOfUnit } from '#shared/figure-definition.ts';
import { isNfc, normaliseToneMarks } from '#shared/vietnamese-text.ts';
import { chanceOf } from './chance.ts';
import { planOrganisation } from './organisation-plan.ts';
import { planPeriods } from './period-plan.ts';
import { REMARK_CASES } from './report-remarks.ts';
import { assessmentText, REQUESTS, tasksText } from './report-texts.ts';
import { planSample } from './sample-plan.ts';

const TODAY = isoDate('2026-11-24');
const plan = planSample({ today: TODAY, seed: 'test', communes: 1 });

describe('the organisation', () => {
  const { communes, schools, units } = planOrganisation();

  it('has seven communes with five preschools, six primary and four lower secondary schools each', () => {
    expect(communes).toHaveLength(7);
    const codes = schools.map(({ code }) => code);
    expect(codes).toHaveLength(105);
    for (const { code } of communes) {
      const of = (short: string, count: number) =>
        Array.from({ length: count }, (_, index) => `${code}-${short}-${index + 1}`);
      expect(codes).toEqual(expect.arrayContaining([...of('mn', 5), ...of('th', 6), ...of('thcs', 4)]));
    }
  });

  it('names every school differently, invented, in exact Vietnamese', () => {
    const names = schools.map(({ name }) => name);
    expect(new Set(names.map((name) => name.split(' Mẫu ')[1])).size).toBe(105);
    for (const name of names) {
      expect(name).toMatch(/^Trường (?:Mầm non|Tiểu học|THCS) Mẫu \p{Lu}/u);
      expect(isNfc(name) && normaliseToneMarks(name) === name).toBe(true);
    }
  });

  it('gives every school a body code of its own', () => {
    const bodyCodes = schools.map(({ versions }) => versions[0]?.letterhead.bodyCode);
    expect(new Set(bodyCodes).size).toBe(105);
    expect(bodyCodes.filter((code) => !/^(?:MN|TH|THCS)M[A-ZĐ]{2,}$/.test(code ?? ''))).toEqual([]);
  });

  it('keeps schools under the district office until 30/6/2025 and under their commune since', () => {
    const school = schools[0];
    expect(school?.versions.map(({ parentCode, from, to }) => [parentCode, from, to])).toEqual([
      ['pgd-cu-chi', '2000-01-01', '2025-06-30'],
      ['cu-chi', '2025-07-01', null],
    ]);
    expect(units.find(({ code }) => code === 'pgd-cu-chi')?.closedOn).toBe('2025-06-30');
  });
});

describe('the periods', () => {
  test.each([
    '2026-01-01',
    '2026-05-04',
    '2026-05-11',
    '2026-08-01',
    '2026-11-16',
    '2026-11-24',
    '2027-06-30',
    '2028-02-29',
  ])('on %s: one runs, at least two are over, all with days in order', (day) => {
    const today = isoDate(day);
    const rounds = planPeriods(today, planOrganisation().communes);
    const days = rounds.map(({ ofOffices }) => ofOffices);
    expect(days.filter(({ from, to }) => from <= today && today <= to)).toContain(days.at(-1));
    expect(days.slice(0, -1).every(({ dueOn, to }) => to < today && dueOn > to)).toBe(true);
    expect(days.length).toBeGreaterThanOrEqual(3);
    expect(days.map(({ to }) => to)).toEqual(days.map(({ to }) => to).toSorted());
  });

  it('were the district office’s before the communes, and are each commune’s since', () => {
    const [first, second] = planPeriods(TODAY, planOrganisation().communes);
    expect(first?.ofSchools.map(({ ownerCode }) => ownerCode)).toEqual(['pgd-cu-chi']);
    expect(second?.ofSchools).toHaveLength(7);
  });
});

describe('the journals', () => {
  const journals = [...plan.journals, ...plan.lateEntries];
  const entries = journals.flatMap(({ unitCode, activities }) =>
    activities.map((activity) => ({ unitCode, ...activity })),
  );

  it('are the same for the same seed and day, and others for another seed', () => {
    expect(planSample({ today: TODAY, seed: 'test', communes: 1 })).toEqual(plan);
    const other = planSample({ today: TODAY, seed: 'other', communes: 1 });
    expect(other.journals).not.toEqual(plan.journals);
  });

  it('hold nothing that is still to come', () => {
    expect(entries.filter(({ facts }) => facts.heldOn >= TODAY)).toEqual([]);
    expect(entries.filter(({ loggedAt }) => loggedAt >= startOfDayInVietnam(TODAY))).toEqual([]);
    expect(entries.filter(({ facts, loggedAt }) => todayInVietnam(loggedAt) < facts.heldOn)).toEqual([]);
  });

  it('hold about 60 to 110 activities a school and school year', () => {
    const counts = plan.organisation.schools.map(
      ({ code }) =>
        entries.filter(
          ({ unitCode, facts }) =>
            unitCode === code && facts.heldOn >= '2025-08-01' && facts.heldOn <= '2026-07-31',
        ).length,
    );
    const middle = counts.toSorted((a, b) => a - b)[7] ?? 0;
    expect(middle).toBeGreaterThan(60);
    expect(middle).toBeLessThan(110);
    expect(Math.min(...counts)).toBeGreaterThan(20);
    expect(Math.max(...counts)).toBeLessThan(170);
  });

  it('hold only activities that the journal would take, with few questions', () => {
    const levelOf = new Map(plan.organisation.schools.map(({ code, level }) => [code, level]));
    const checks = journals.flatMap(({ unitCode, activities }) =>
      activities.map(({ id, facts }, index) => ({
        title: facts.title,
        ...checkActivity(facts, {
          catalogue: DEFAULT_CATALOGUE,
          levels: levelsOfUnit(levelOf.get(unitCode) ?? null),
          headCounts: plan.headCounts.get(unitCode) ?? [],
          today: addDays(TODAY, -1),
          nearby: activities
            .slice(Math.max(0, index - 12), index)
            .map((other) => ({ ...other.facts, id: other.id }))
            .filter((other) => other.id !== id),
        }),
      })),
    );
    expect(checks.flatMap(({ title, problems }) => problems.map(({ code }) => `${code}: ${title}`))).toEqual(
      [],
    );
    const codes = checks.flatMap(({ warnings }) => warnings.map(({ code }) => code));
    expect(codes).toContain('activity.above_head_count');
    expect(codes).toContain('activity.copied');
    expect(codes.filter((code) => code.startsWith('text.'))).toEqual([]);
    expect(codes.length).toBeLessThan(checks.length / 50);
  });

  it('are written in exact Vietnamese', () => {
    const texts = new Set(entries.flatMap(({ facts }) => [facts.title, facts.note]));
    expect([...texts].filter((text) => normaliseToneMarks(text) !== text)).toEqual([]);
    expect([...texts].filter((text) => /[{}]/.test(text))).toEqual([]);
  });

  it('show pictures on about a third of the activities', () => {
    const share = entries.filter(({ pictures }) => pictures.length > 0).length / entries.length;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.45);
  });
});

describe('the reports', () => {
  it('are written in exact Vietnamese, with a day and a post for each task', () => {
    const chance = chanceOf('texts');
    const [period] = plan.rounds.map(({ ofOffices }) => ofOffices);
    if (!period) throw new Error('the sample has no period');
    const texts = (['preschool', 'primary', 'lower_secondary'] as const).flatMap((level) => [
      assessmentText(level, chance),
      tasksText(level, period, chance),
    ]);
    const remarks = REMARK_CASES.flatMap(({ remark, mistake, correction }) => [
      remark,
      ...Object.values(mistake.texts ?? {}),
      ...Object.values(correction.texts ?? {}),
    ]);
    const all = [...texts, ...remarks, ...REQUESTS.map(({ sentence }) => sentence)];
    expect(all.filter((text) => normaliseToneMarks(text) !== text)).toEqual([]);
    expect(texts[1]).toMatch(
      /^Trong 6 tháng cuối năm 2025, nhà trường tập trung: 1\. .+ \(hạn 30\/6\/2025; .+\)/,
    );
  });

  it('of periods long over are all accepted, the newest are in every state, the running one is hardly begun', () => {
    const ofRound = (index: number) => {
      const name = plan.rounds.at(index)?.ofOffices.name;
      return plan.reports.filter(({ period }) => period.name === name).map(({ history }) => history);
    };
    for (const index of [0, 1, 2]) expect(ofRound(index).every(({ acceptedAt }) => acceptedAt)).toBe(true);
    const newest = ofRound(-2);
    const accepted = newest.filter(({ acceptedAt }) => acceptedAt).length;
    expect(accepted).toBeGreaterThan(8);
    expect(accepted).toBeLessThan(15);
    expect(newest.some(({ rounds, acceptedAt }) => !acceptedAt && rounds.at(-1)?.returnedAt)).toBe(true);
    expect(newest.some(({ rounds }) => rounds.length === 0)).toBe(true);
    expect(plan.reports.some(({ history }) => history.rounds.length > 1)).toBe(true);
    expect(ofRound(-1).every(({ rounds }) => rounds.length === 0)).toBe(true);
  });
});

describe('what the offices ask', () => {
  const { directives } = planSample({ today: TODAY, seed: 'test', communes: 2 });

  it('is the plan of 07/4/2024 from the first day of the journal, and two things of each office', () => {
    expect(directives.seedPlan).toMatchObject({ officeCode: 'pgd-cu-chi', givenOn: '2024-08-01' });
    expect(directives.seedPlan.assignments.length).toBeGreaterThan(110);
    expect(directives.own.map(({ officeCode }) => officeCode)).toEqual([
      'cu-chi',
      'cu-chi',
      'tan-an-hoi',
      'tan-an-hoi',
      'so',
    ]);
  });

  it('is gone on with by all communes but the last', () => {
    expect([...directives.takenOverOn]).toEqual([['cu-chi', '2025-08-04']]);
    expect([...plan.directives.takenOverOn.keys()]).toEqual(['cu-chi']);
  });

  test.each(['2026-01-01', '2026-11-24', '2028-02-29'])('on %s is of days that are over', (day) => {
    const { seedPlan, takenOverOn, own } = planSample({
      today: isoDate(day),
      seed: 'test',
      communes: 1,
    }).directives;
    const days = [seedPlan.givenOn, ...takenOverOn.values(), ...own.map(({ givenOn }) => givenOn)];
    expect(days.filter((one) => one >= isoDate(day))).toEqual([]);
    expect(seedPlan.givenOn < '2025-07-01').toBe(true);
  });
});
