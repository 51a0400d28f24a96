// What must hold for every drafted text, whatever the figures and facts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import type { FigureDefinition, Level } from '#shared/figure-definition.ts';
import { isNfc, normaliseToneMarks } from '#shared/vietnamese-text.ts';
import { CATALOGUE, findFigure } from '../catalogue.ts';
import { cellOf, type FigureCell, type ReportedValue } from '../figure-value.ts';
import { SECTION_IDS } from '../sections.ts';
import { consolidate } from '../consolidation.ts';
import { sealedContent } from '../sealed-content.fixture.ts';
import { draftOfficeSection } from './draft-office-section.ts';
import { draftSection } from './draft-section.ts';
import { OFFICE_PATTERNS } from './office-patterns.ts';
import { slotsOf } from './pattern.ts';
import { ALL_FACTS } from './school-facts.fixture.ts';
import type { SchoolFacts } from './school-facts.ts';
import { SCHOOL_PATTERNS, type Statement } from './school-patterns.ts';

const LEVELS: readonly Level[] = ['preschool', 'primary', 'lower_secondary'];
const period = { from: isoDate('2025-11-16'), to: isoDate('2026-11-15'), cutOffOn: isoDate('2026-11-10') };

const count = fc.oneof(fc.constant(null), fc.constant(0), fc.nat(30_000));
const parts = fc.nat(900).chain((den) => fc.record({ num: fc.nat(den), den: fc.constant(den) }));
function anyValue({ rule }: FigureDefinition): fc.Arbitrary<ReportedValue | null> {
  if (rule === 'yes_no') return fc.constantFrom(null, 0, 1);
  if (rule === 'ratio') return fc.option(parts, { nil: null });
  return rule === 'count_table' ? fc.constantFrom(null, { good: 2 }, { good: 0 }) : count;
}
const anyValues = fc.tuple(...CATALOGUE.map(anyValue));
const anyFacts: fc.Arbitrary<SchoolFacts> = fc
  .subarray(Object.keys(ALL_FACTS))
  .map((kept) => Object.fromEntries(Object.entries(ALL_FACTS).filter(([name]) => kept.includes(name))));

const cellsOf = (level: Level, values: readonly (ReportedValue | null)[]): readonly FigureCell[] =>
  CATALOGUE.map((figure, at) => cellOf(figure, [level], values[at] ?? null));

const FORBIDDEN =
  /chúng tôi|quý thầy|tốt|vượt bậc|nổi bật nhất|đẩy mạnh|không ngừng|quyết liệt|sâu sát|cá biệt|chậm tiến|phản động|thủ phạm|nhờ đó|nhờ vậy|do vậy|kết quả là|tuyệt đối|v\.v|\.\.\.|undefined|null|NaN/iu;

function expectGoodVietnamese(text: string): void {
  expect(text).not.toMatch(/[{}[\]<>|]/u);
  expect(text).not.toMatch(/ {2}| [,.;)]|\( |,[,.;]|;[;.]|\.\.|: \.|^[,;. ]| $/u);
  expect(text.replace('thực hiện tốt nền nếp', '')).not.toMatch(FORBIDDEN);
  expect(text).not.toContain('./.');
  expect(isNfc(text) && normaliseToneMarks(text) === text).toBe(true);
  expect(text === '' || text.endsWith('.')).toBe(true);
  for (const sentence of text.split(/(?<=\.)\s/u)) {
    expect(sentence.charAt(0)).toBe(sentence.charAt(0).toUpperCase());
    // Forty words of Vietnamese are about seventy syllables; a blank parts syllables, not words.
    expect(sentence.split(/\s/u).length).toBeLessThanOrEqual(72);
  }
}

describe('every drafted section of a school', () => {
  it('is good Vietnamese, and its parts joined are its text', () => {
    fc.assert(
      fc.property(anyValues, anyFacts, fc.constantFrom(...LEVELS), (values, facts, level) => {
        for (const sectionId of SECTION_IDS) {
          const { text, parts: pieces } = draftSection({
            sectionId,
            levels: [level],
            figures: cellsOf(level, values),
            facts,
            period,
          });
          expectGoodVietnamese(text);
          expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(text);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('says nothing that its level cannot have', () => {
    const never: Readonly<Record<string, RegExp>> = {
      preschool:
        /ma túy|bạo lực|tiết|măng non|học sinh ký|người học tự quản|An toàn về an ninh, trật tự”|GDCD/iu,
      primary: /đăng ký xây dựng|đề nghị công nhận|Giáo dục công dân/iu,
    };
    fc.assert(
      fc.property(anyValues, fc.constantFrom('preschool', 'primary'), (values, level) => {
        const facts = { ...ALL_FACTS, topics: null, highlight: null, modelName: null, modelNames: null };
        for (const sectionId of SECTION_IDS) {
          const { text } = draftSection({
            sectionId,
            levels: [level],
            figures: cellsOf(level, values),
            facts,
            period,
          });
          expect(text).not.toMatch(never[level] ?? /$^/u);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('writes 100 % only when the parts are equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(5000), (den, part) => {
        const num = Math.min(part, den);
        const figures = [
          cellOf(CATALOGUE.find(({ id }) => id === 'fig.pr.ses') ?? fail(), ['lower_secondary'], 3),
          cellOf(CATALOGUE.find(({ id }) => id === 'fig.pr.att.pupil') ?? fail(), ['lower_secondary'], 30),
          cellOf(CATALOGUE.find(({ id }) => id === 'fig.pr.cover') ?? fail(), ['lower_secondary'], {
            num,
            den,
          }),
        ];
        const { text } = draftSection({
          sectionId: 'II.2',
          levels: ['lower_secondary'],
          figures,
          facts: {},
          period,
        });
        expect(text.includes('100\u00a0%')).toBe(num === den);
      }),
    );
  });

  it('never turns unknown into 0: with all figures unknown no number of a figure is printed', () => {
    for (const level of LEVELS) {
      const figures = cellsOf(
        level,
        CATALOGUE.map(() => null),
      );
      for (const sectionId of SECTION_IDS) {
        const { parts: pieces } = draftSection({
          sectionId,
          levels: [level],
          figures,
          facts: ALL_FACTS,
          period,
        });
        expect(pieces.every((piece) => typeof piece === 'string')).toBe(true);
      }
    }
  });
});

describe('every drafted section of an office', () => {
  const unit = fc.record({ level: fc.constantFrom(...LEVELS), values: fc.option(anyValues, { nil: null }) });

  it('is good Vietnamese', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 5 }), fc.boolean(), (units, hasEarlier) => {
        const sealed = units.flatMap(({ level, values }, at) => {
          if (values === null) return [];
          const base = sealedContent();
          const content = {
            ...base,
            unit: { ...base.unit, code: `u${at}` },
            figures: cellsOf(level, values),
          };
          return [{ content, version: 1, submittedOn: isoDate('2026-05-08'), daysLate: 0 }];
        });
        const consolidation = consolidate({
          figures: CATALOGUE,
          owing: units.map(({ level, values }, at) => ({
            code: `u${at}`,
            name: `Trường Mẫu ${at}`,
            levels: [level],
            state: values === null ? 'draft' : 'accepted',
          })),
          sealed,
          own: [],
          earlier: hasEarlier
            ? { sealed, periods: { basis: 'same_period', now: period, before: period } }
            : null,
        });
        for (const sectionId of SECTION_IDS) {
          const { text } = draftOfficeSection({
            sectionId,
            consolidation,
            facts: { nudges: 2, nextDeadline: isoDate('2026-05-20') },
            asOf: isoDate('2026-05-13'),
          });
          expectGoodVietnamese(text);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the patterns', () => {
  const sayings = (say: string | readonly string[]) => (typeof say === 'string' ? [say] : say);
  const schoolSlots = Object.values(SCHOOL_PATTERNS)
    .flatMap((bySection) => Object.values(bySection).flat())
    .flatMap((statement: Statement) => {
      if ('say' in statement) return sayings(statement.say);
      return 'eachOf' in statement ? statement.eachOf.flatMap(sayings) : [];
    })
    .flatMap(slotsOf);
  const officeSlots = Object.values(OFFICE_PATTERNS)
    .flatMap(({ allIn, compared, unitsMissing }) => [...allIn, ...compared, ...unitsMissing])
    .flatMap(({ say }) => sayings(say))
    .flatMap(slotsOf);

  it('name only figures of the catalogue and facts that exist', () => {
    const facts = [...Object.keys(ALL_FACTS), 'cutOff', 'season', 'trafficMonth'];
    expect(schoolSlots.filter((name) => findFigure(`fig.${name}`) === null && !facts.includes(name))).toEqual(
      [],
    );
    const figures = officeSlots
      .filter((name) => name.includes('.'))
      .map((name) => name.replace(/^own\./, ''));
    expect(figures.filter((name) => findFigure(`fig.${name}`) === null)).toEqual([]);
  });
});

function fail(): never {
  throw new Error('a figure of this test is missing in the catalogue');
}
