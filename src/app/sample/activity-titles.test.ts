import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { isNfc, normaliseToneMarks } from '#shared/vietnamese-text.ts';
import { entryOn, isForLevels } from '#features/journal/catalogue.ts';
import { DEFAULT_CATALOGUE } from '#features/journal/default-catalogue.ts';
import { hasSecrecyMark, seemsToBeTip, seemsToNameChild } from '#features/journal/text-signs.ts';
import { ACTIVITY_TITLES } from './activity-titles.ts';

const heldOn = ({ day, month }: { day: number; month: number }) =>
  isoDate(`${month >= 8 ? 2025 : 2026}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

describe('the sample titles', () => {
  it('are 150, each once, from August to July', () => {
    expect(ACTIVITY_TITLES).toHaveLength(150);
    expect(new Set(ACTIVITY_TITLES.map(({ title }) => title)).size).toBe(150);
    const days = ACTIVITY_TITLES.map(heldOn);
    expect(days).toEqual(days.toSorted());
  });

  it.each(ACTIVITY_TITLES)('$title: its kind and topic are in the catalogue and fit the level', (row) => {
    const kind = entryOn(DEFAULT_CATALOGUE.kinds, row.kind, heldOn(row));
    expect(kind && isForLevels(kind, [row.level])).toBe(true);
    expect(entryOn(DEFAULT_CATALOGUE.topics, row.topic, heldOn(row))).toBeDefined();
  });

  it.each(ACTIVITY_TITLES)('$title: is exact Vietnamese and raises no question of its own', ({ title }) => {
    expect(isNfc(title)).toBe(true);
    expect(normaliseToneMarks(title)).toBe(title);
    expect([hasSecrecyMark(title), seemsToBeTip(title), seemsToNameChild(title)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
