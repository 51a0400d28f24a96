import { describe, expect, it } from 'vitest';
import { isNfc, normaliseToneMarks } from '#shared/vietnamese-text.ts';
import type { MessageDefinition } from '#shared/messages.ts';
import { ACTIVITY_PROBLEM_CODES, ACTIVITY_WARNING_CODES } from './check-activity.ts';
import { EXCLUSIONS } from './counting.ts';
import { JOURNAL_FIGURES } from './figures.ts';
import { journalMessages } from './messages.ts';
import { journalPageMessages } from './page-messages.ts';

const texts: Readonly<Record<string, MessageDefinition>> = { ...journalPageMessages, ...journalMessages };
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

describe('the words of the journal', () => {
  it.each(ACTIVITY_PROBLEM_CODES)('the refusal %s says why, who can undo it and what next', (code) => {
    expect(['why', 'who', 'next'].filter((part) => !texts[`${code}.${part}`])).toEqual([]);
  });

  it.each(ACTIVITY_WARNING_CODES)('the question %s says what was noticed and what to look at', (code) => {
    expect(['why', 'next'].filter((part) => !texts[`${code}.${part}`])).toEqual([]);
  });

  it.each(EXCLUSIONS)('the reason %s can be told', (reason) => {
    expect(texts[`excluded.${reason}`]).toBeDefined();
  });

  it.each(Object.entries(texts))('%s is whole in both languages', (_, { vi, en }) => {
    expect(vi.trim()).not.toBe('');
    expect(en.trim()).not.toBe('');
    expect(placeholders(en)).toEqual(placeholders(vi));
    expect(isNfc(vi)).toBe(true);
    expect(normaliseToneMarks(vi)).toBe(vi);
    expect(vi).not.toMatch(/vui lòng|quý thầy|có lỗi xảy ra/i);
  });
});

describe('the figures of the journal', () => {
  it('have ids used once, in the family of figures', () => {
    const ids = JOURNAL_FIGURES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^fig(\.[a-z]+){2,4}$/.test(id))).toEqual([]);
  });

  it.each(JOURNAL_FIGURES)('$id is described in both languages; a ratio names its parts', (figure) => {
    for (const text of [figure.label, figure.definition]) {
      expect(text?.vi.trim()).toBeTruthy();
      expect(text?.en.trim()).toBeTruthy();
      expect(normaliseToneMarks(text?.vi ?? '')).toBe(text?.vi);
    }
    expect(figure.ratio !== undefined).toBe(figure.rule === 'ratio');
    expect(figure.appliesTo.length).toBeGreaterThan(0);
  });
});
