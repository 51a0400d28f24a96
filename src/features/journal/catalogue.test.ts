import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isoDate } from '#shared/dates.ts';
import { isNfc, normaliseToneMarks } from '#shared/vietnamese-text.ts';
import {
  catalogueOn,
  countsAs,
  countsToAskFor,
  entryOn,
  isForLevels,
  overlayEntries,
  type CatalogueEntry,
} from './catalogue.ts';
import { DEFAULT_CATALOGUE } from './default-catalogue.ts';
import { JOURNAL_FIGURES } from './figures.ts';

const kind = (id: string) => {
  const found = DEFAULT_CATALOGUE.kinds.find((row) => row.id === id);
  if (!found) throw new Error(`no kind ${id}`);
  return found;
};

describe('the default catalogue', () => {
  const lists = Object.entries(DEFAULT_CATALOGUE) as [string, readonly CatalogueEntry[]][];

  it('has the kinds, topics and channels of the trade', () => {
    expect(DEFAULT_CATALOGUE.kinds).toHaveLength(60);
    expect(DEFAULT_CATALOGUE.topics).toHaveLength(34);
    expect(DEFAULT_CATALOGUE.channels).toHaveLength(28);
  });

  it.each(lists)('%s: ids are stable words used once, labels are whole in both languages', (_, entries) => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id, label } of entries) {
      expect(id).toMatch(/^[a-z][a-z0-9_]{1,59}$/);
      expect(label.vi.trim()).not.toBe('');
      expect(label.en.trim()).not.toBe('');
      expect(isNfc(label.vi)).toBe(true);
      expect(normaliseToneMarks(label.vi)).toBe(label.vi);
    }
  });

  it('all six tiles lead somewhere', () => {
    const onTile = (tile: string) =>
      DEFAULT_CATALOGUE.kinds.filter((row) => row.tile === tile).map(({ id }) => id);
    expect(onTile('propaganda')).toHaveLength(13);
    expect(onTile('drill')).toEqual(['fire_drill', 'escape_training', 'other_drill']);
    expect(onTile('self_check')).toEqual(['fire_self_check', 'safety_round']);
    expect(onTile('coordination')).toHaveLength(5);
    expect(onTile('festival')).toEqual(['festival_held', 'festival_joined']);
    expect(onTile('other').length).toBeGreaterThan(30);
  });
});

describe('countsAs', () => {
  it.each([
    [
      'talk',
      [
        'fig.pr.ses',
        'fig.pr.att.staff',
        'fig.pr.att.pupil',
        'fig.pr.att.parent',
        'fig.pr.cover',
        'fig.gt.month.acts',
      ],
    ],
    ['joint_session_attended', ['fig.pr.att.staff', 'fig.pr.att.pupil', 'fig.pr.att.parent', 'fig.pr.cover']],
    ['staff_study', ['fig.doc.spread', 'fig.pr.cover']],
    ['school_radio', ['fig.pr.radio']],
    ['group_message', []],
    ['contest_held', ['fig.pr.contest.held', 'fig.pr.contest.entries', 'fig.gt.month.acts']],
    ['contest_joined', ['fig.pr.contest.entries']],
    ['pledge_signing', ['fig.gt.month.acts']],
    ['steering_meeting', []],
    ['fire_drill', ['fig.pc.drill']],
    ['festival_held', ['fig.fest.held', 'fig.fest.people']],
    ['other', []],
  ])('of %s is %j', (id, figures) => {
    expect(countsAs(kind(id))).toEqual(figures);
  });

  it('names figures the journal answers for, and no kind both counts and only proves one', () => {
    const known = new Set<string>(JOURNAL_FIGURES.map(({ id }) => id));
    for (const row of DEFAULT_CATALOGUE.kinds) {
      expect(countsAs(row).filter((id) => !known.has(id))).toEqual([]);
      expect(row.proves.filter((id) => known.has(id))).toEqual([]);
    }
  });

  it('every figure of the journal is fed by some kind, or by every kind', () => {
    const fed = new Set<string>(DEFAULT_CATALOGUE.kinds.flatMap(countsAs));
    expect(JOURNAL_FIGURES.map(({ id }) => id).filter((id) => !fed.has(id))).toEqual([
      'fig.pr.forms',
      'fig.co.inner',
    ]);
  });

  it('a level that may log a kind owes the figures of it, but for reach and radio texts', () => {
    const owed = (id: string) => JOURNAL_FIGURES.find((figure) => figure.id === id)?.appliesTo ?? [];
    for (const row of DEFAULT_CATALOGUE.kinds) {
      for (const id of countsAs(row).filter((figure) => figure !== 'fig.pr.cover')) {
        expect([
          row.id,
          row.levels.filter((level) => !(owed(id) as readonly string[]).includes(level)),
        ]).toEqual([row.id, []]);
      }
    }
  });
});

describe('the counts the log asks for', () => {
  it.each([
    ['talk', true, ['staff', 'pupils', 'parents']],
    ['lesson_civics', true, []],
    ['news_article', false, []],
    ['school_radio', true, []],
    ['contest_held', false, ['staff', 'pupils', 'parents']],
    ['staff_study', false, ['staff']],
    ['festival_held', false, ['staff', 'pupils', 'parents', 'others']],
    ['street_march', true, ['staff', 'pupils', 'parents', 'others']],
    ['guard_patrol', true, ['staff', 'pupils', 'parents']],
  ])('for %s: sessions %s, people %j', (id, sessions, groups) => {
    expect(countsToAskFor(kind(id))).toEqual({ sessions, groups });
  });
});

describe('dated rows', () => {
  const row = (id: string, from: string, to: string | null, label = id): CatalogueEntry => ({
    id,
    label: { vi: label, en: label },
    validFrom: isoDate(from),
    validTo: to === null ? null : isoDate(to),
  });

  it('hold from their first to their last day', () => {
    const rows = [row('a', '2025-01-01', '2025-06-30', 'cũ'), row('a', '2025-07-01', null, 'mới')];
    expect(entryOn(rows, 'a', isoDate('2025-06-30'))?.label.vi).toBe('cũ');
    expect(entryOn(rows, 'a', isoDate('2025-07-01'))?.label.vi).toBe('mới');
    expect(entryOn(rows, 'a', isoDate('2024-12-31'))).toBeUndefined();
    expect(entryOn(rows, 'b', isoDate('2025-07-01'))).toBeUndefined();
  });

  it('the catalogue of a day has each id at most once', () => {
    const today = catalogueOn(DEFAULT_CATALOGUE, isoDate('2026-05-04'));
    expect(today.kinds).toHaveLength(DEFAULT_CATALOGUE.kinds.length);
    expect(catalogueOn(DEFAULT_CATALOGUE, isoDate('2000-07-31')).kinds).toEqual([]);
  });

  it('a kind is for a unit when one of its levels fits', () => {
    expect(isForLevels(kind('flag_salute_talk'), ['preschool'])).toBe(false);
    expect(isForLevels(kind('flag_salute_talk'), ['preschool', 'primary'])).toBe(true);
  });

  it('an office’s row stands before the default one on its days, the default holds before and after', () => {
    const merged = overlayEntries(
      [row('a', '2020-01-01', null, 'chung'), row('b', '2020-01-01', null)],
      [row('a', '2025-01-01', '2025-12-31', 'riêng'), row('c', '2025-01-01', null)],
    );
    expect(merged.map(({ id }) => id)).toEqual(['a', 'a', 'a', 'b', 'c']);
    const labelOn = (date: string) => entryOn(merged, 'a', isoDate(date))?.label.vi;
    expect(['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map(labelOn)).toEqual([
      'chung',
      'riêng',
      'riêng',
      'chung',
    ]);
  });

  it('overlaid rows never overlap, and no day is lost', () => {
    const day = (days: number) => addDays(isoDate('2025-01-01'), days);
    const spans = (label: string) =>
      fc.uniqueArray(fc.nat(60), { minLength: 2, maxLength: 6 }).map((points) => {
        const sorted = points.toSorted((a, b) => a - b);
        return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index) =>
          row('a', day(sorted[index * 2] ?? 0), addDays(day(sorted[index * 2 + 1] ?? 0), -1), label),
        );
      });
    fc.assert(
      fc.property(spans('chung'), spans('riêng'), (below, office) => {
        const merged = overlayEntries(below, office);
        for (let days = -1; days <= 61; days += 1) {
          const holding = merged.filter(
            (entry) => entry.validFrom <= day(days) && day(days) <= (entry.validTo ?? day(999)),
          );
          const expected = entryOn(office, 'a', day(days)) ?? entryOn(below, 'a', day(days));
          expect(holding.map(({ label }) => label.vi)).toEqual(expected ? [expected.label.vi] : []);
        }
      }),
    );
  });
});
