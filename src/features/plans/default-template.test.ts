import { describe, expect, test } from 'vitest';
import { DEFAULT_CATALOGUE } from '#features/journal/default-catalogue.ts';
import { isNfc, normaliseToneMarks } from '#shared/vietnamese-text.ts';
import { taskProblems } from './check-plan.ts';
import { DEFAULT_TEMPLATE } from './default-template.ts';
import { PLAN_KINDS, rangeOfYear } from './plan.ts';
import { planFromTemplate, templateProblems } from './template.ts';

const LEVELS = ['preschool', 'primary', 'lower_secondary'] as const;

describe('the default template', () => {
  test('is a right template', () => {
    expect(templateProblems(DEFAULT_TEMPLATE)).toEqual([]);
  });

  test('names only words of the journal’s catalogue', () => {
    const kinds = new Set(DEFAULT_CATALOGUE.kinds.map(({ id }) => id));
    const bodies = new Set(DEFAULT_CATALOGUE.organisers.map(({ id }) => id));
    expect(
      DEFAULT_TEMPLATE.tasks.flatMap((task) => task.activityKinds.filter((id) => !kinds.has(id))),
    ).toEqual([]);
    expect(DEFAULT_TEMPLATE.tasks.flatMap((task) => task.coOwners.filter((id) => !bodies.has(id)))).toEqual(
      [],
    );
  });

  test('is exact Vietnamese', () => {
    const texts = [
      ...DEFAULT_TEMPLATE.sections.flatMap(({ title, text }) => [title, text]),
      ...DEFAULT_TEMPLATE.tasks.flatMap(({ title, ownerPost }) => [title, ownerPost]),
    ];
    expect(texts.filter((text) => !isNfc(text) || normaliseToneMarks(text) !== text)).toEqual([]);
  });

  test.each(
    LEVELS.flatMap((level) =>
      (['calendar', 'school'] as const).flatMap((yearKind) =>
        [...PLAN_KINDS.map((kind) => [kind] as const), PLAN_KINDS].map((kinds) => ({
          level,
          yearKind,
          kinds,
        })),
      ),
    ),
  )('gives a $level a plan of a $yearKind year about $kinds', ({ level, yearKind, kinds }) => {
    const year = { yearKind, firstYear: 2026 };
    const { sections, tasks } = planFromTemplate(DEFAULT_TEMPLATE, { year, kinds, levels: [level] });
    expect(tasks.length).toBeGreaterThanOrEqual(2);
    expect(tasks.flatMap((task) => taskProblems(task, { year: rangeOfYear(year), sections }))).toEqual([]);
  });

  test('asks a preschool for nothing that children would have to do', () => {
    const { tasks } = planFromTemplate(DEFAULT_TEMPLATE, {
      year: { yearKind: 'school', firstYear: 2026 },
      kinds: PLAN_KINDS,
      levels: ['preschool'],
    });
    expect(
      tasks.map(({ title }) => title).filter((title) => /phát thanh|cuộc thi|người học/i.test(title)),
    ).toEqual([]);
  });
});
