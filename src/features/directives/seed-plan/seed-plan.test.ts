import { describe, expect, it, test } from 'vitest';
import { entryOn, isForLevels, type CatalogueEntry } from '#features/journal/catalogue.ts';
import { DEFAULT_CATALOGUE } from '#features/journal/default-catalogue.ts';
import { isoDate } from '#shared/dates.ts';
import { isNfc, normaliseToneMarks } from '#shared/vietnamese-text.ts';
import { assignmentFacts } from '../schemas.ts';
import { occurrenceOn } from '../rhythm.ts';
import { assignmentsOfSeedPlan, NOT_ASSIGNED_REASONS, placeOf, SEED_PLAN, type Ask } from './index.ts';

const ISSUED_ON = isoDate('2024-04-07');

/** The clauses of the plan in its order: paragraph, and the letters of its clauses. */
const PARAGRAPHS: readonly (readonly [string, string])[] = [
  ['0.', 'abc'],
  ['I.1', 'abcde'],
  ['I.2', 'abcdefgh'],
  ['I.3', 'abcd'],
  ['II.1.1', 'abcd'],
  ['II.1.2', 'abcde'],
  ['II.1.3', 'abcde'],
  ['II.1.4', 'ab'],
  ['II.1.5', 'abcdef'],
  ['II.1.6', 'abcde'],
  ['II.1.7', 'abcde'],
  ['II.2.1', 'abcdefghikl'],
  ['II.2.2', 'abcdefghi'],
  ['II.3.1', 'abc'],
  ['II.3.2', 'abcdefg'],
  ['II.3.3', 'abcdefgh'],
  ['II.3.4', 'abcde'],
  ['II.3.5', 'abcdefg'],
  ['III.1', 'ab'],
  ['III.2', 'abcde'],
  ['III.3', 'abcde'],
  ['III.4', 'abcd'],
  ['III.5', 'abcdef'],
  ['9.', 'abcde'],
];
const IDS = PARAGRAPHS.flatMap(([paragraph, letters]) =>
  Array.from(letters, (letter) => `obl.${paragraph}${letter}`),
);

const asks = SEED_PLAN.flatMap((clause) =>
  clause.kind === 'assigned' ? clause.asks.map((one): [string, Ask] => [clause.id, one]) : [],
);
const activityAsks = asks.flatMap(([id, one]) =>
  one.answer.kind === 'activity' ? [[id, one, one.answer] as const] : [],
);
const known = <Entry extends CatalogueEntry>(entries: readonly Entry[], id: string) =>
  entryOn(entries, id, ISSUED_ON);

describe('the clauses', () => {
  it('are the 129 of the plan, each once, in its order', () => {
    expect(IDS).toHaveLength(129);
    expect(SEED_PLAN.map(({ id }) => id)).toEqual(IDS);
  });

  it('are measured as the table says: 77 as stated, 42 in another way, 10 never', () => {
    const counts = Object.groupBy(SEED_PLAN, ({ measure }) => measure);
    expect([counts.measured?.length, counts.indirect?.length, counts.never?.length]).toEqual([77, 42, 10]);
  });

  it('are assigned, or say why not, or name the assigned clause that answers them', () => {
    const assigned = new Set(asks.map(([id]) => id));
    for (const clause of SEED_PLAN) {
      if (clause.kind === 'assigned') {
        expect(clause.asks.length).toBeGreaterThan(0);
        expect(clause.owedBy).toContain('schools');
      } else if (clause.kind === 'repeats') expect(assigned).toContain(clause.answeredBy);
      else expect(NOT_ASSIGNED_REASONS[clause.reason]).toBeTruthy();
    }
    const repeated = SEED_PLAN.flatMap((one) => (one.kind === 'repeats' ? [[one.id, one.answeredBy]] : []));
    expect(repeated).toEqual([
      ['obl.II.3.1c', 'obl.II.1.4a'],
      ['obl.III.2d', 'obl.I.3a'],
    ]);
  });

  test.each([
    ['obl.0.b', 'Phần căn cứ, đoạn 2'],
    ['obl.I.2e', 'Phần I, mục 2'],
    ['obl.II.1.2c', 'Phần II, mục 1, đoạn 2'],
    ['obl.III.5a', 'Phần III, đoạn 5'],
    ['obl.9.a', 'Phần kết'],
    ['obl.9.e', 'Nơi nhận'],
  ])('%s stands in %s', (id, place) => {
    expect(placeOf(id)).toBe(place);
  });

  it.each([...SEED_PLAN.map(({ title }) => title), ...asks.flatMap(([, { title }]) => title ?? [])])(
    'exact Vietnamese: %s',
    (title) => {
      expect(isNfc(title)).toBe(true);
      expect(normaliseToneMarks(title)).toBe(title);
      expect(title).toMatch(/^[\p{Lu}“].*[^\s.;,]$/u);
    },
  );
});

describe('what is asked of schools', () => {
  const facts = assignmentsOfSeedPlan(ISSUED_ON);

  it.each(facts.map((one): [string, typeof one] => [one.title, one]))('can be given: %s', (_, one) => {
    expect(assignmentFacts.parse(one)).toEqual(one);
    expect(occurrenceOn(one.rhythm, one, ISSUED_ON)).not.toBeNull();
  });

  it('ends when the obligation ended', () => {
    const newRural = facts.find(({ obligation }) => obligation === 'obl.II.1.3d');
    expect(newRural?.endsOn).toBe('2025-12-31');
    const later = assignmentsOfSeedPlan(isoDate('2026-01-01'));
    expect(later.map(({ obligation }) => obligation)).not.toContain('obl.II.1.3d');
    expect(later).toHaveLength(facts.length - 1);
  });

  it('is yes and a day, where the content must not be here', () => {
    const bare = asks.filter(([, { answer }]) => answer.kind === 'confirmation' && answer.bare);
    expect(bare.map(([id]) => id)).toEqual(['obl.II.3.3c', 'obl.II.3.3d']);
  });

  it.each(activityAsks)(
    '%s: its kinds and topics are in the catalogue',
    (_, { levels }, { kinds, topics }) => {
      for (const id of kinds) {
        const kind = known(DEFAULT_CATALOGUE.kinds, id);
        expect(kind && isForLevels(kind, levels), id).toBe(true);
      }
      for (const id of topics) expect(known(DEFAULT_CATALOGUE.topics, id), id).toBeDefined();
      expect(new Set(kinds).size).toBe(kinds.length);
    },
  );

  it.each(activityAsks)(
    '%s: every level that owes it has a kind to answer with',
    (_, { levels }, { kinds }) => {
      for (const level of levels) {
        const usable = kinds.filter((id) => {
          const kind = known(DEFAULT_CATALOGUE.kinds, id);
          return kind !== undefined && isForLevels(kind, [level]);
        });
        if (kinds.length > 0) expect(usable, level).not.toEqual([]);
      }
    },
  );

  test.each([
    ['obl.II.1.4a', ['lower_secondary']],
    ['obl.II.3.5f', ['primary', 'lower_secondary']],
    ['obl.II.1.3c', ['lower_secondary', 'primary']],
    ['obl.II.3.3h', ['preschool', 'primary', 'lower_secondary']],
  ])('%s is owed by %j', (id, levels) => {
    const owing = asks.flatMap(([clause, one]) => (clause === id ? one.levels : []));
    expect([...new Set(owing)]).toEqual(levels);
  });
});
