import { describe, expect, it } from 'vitest';
import { isNfc, normaliseToneMarks } from '#shared/vietnamese-text.ts';
import { FIGURE_FILLERS, FIGURE_RULES } from '#shared/figure-definition.ts';
import { checkMessages } from './check-messages.ts';
import { reportMessages } from './messages.ts';
import { OFFICE_REPORT, PAPER_REPORT, REPORT_STATES, SCHOOL_REPORT } from './report-workflow.ts';
import { PROPOSAL_STATES } from './proposals.ts';
import { ANNEX_CODES } from './printing/annex-frames.ts';

const keys = Object.keys(reportMessages);
const slots = (text: string) => (text.match(/\{\w+\}/gu) ?? []).toSorted().join(' ');

describe('the words of reports', () => {
  it.each(Object.entries(reportMessages))(
    '%s: both languages, the same slots, one style of marks',
    (_, { vi, en }) => {
      expect(vi.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(slots(en)).toBe(slots(vi));
      expect(isNfc(vi) && normaliseToneMarks(vi) === vi).toBe(true);
    },
  );

  it('has a refusal in three parts for everything the workflows refuse', () => {
    const codes = [SCHOOL_REPORT, PAPER_REPORT, OFFICE_REPORT].flatMap(
      ({ name, transitions, wrongState, wrongRole }) => [
        `${name}.wrong_state`,
        `${name}.not_yours`,
        ...transitions.flatMap(({ needs }) => needs ?? []),
        ...Object.values(wrongRole ?? {}),
        ...Object.values(wrongState ?? {}).flatMap((byTarget) => Object.values(byTarget)),
      ],
    );
    const missing = [...new Set(codes)].flatMap((code) =>
      ['why', 'who', 'next'].flatMap((part) => (keys.includes(`${code}.${part}`) ? [] : [`${code}.${part}`])),
    );
    expect(missing).toEqual([]);
  });

  it('has words for every state, rule, annex and slice that fills figures', () => {
    const wanted = [
      ...REPORT_STATES.map((state) => `state.${state}`),
      ...PROPOSAL_STATES.map((state) => `proposal.${state}`),
      ...FIGURE_RULES.map((rule) => `figure.rule_${rule}`),
      ...ANNEX_CODES.map((code) => `annex.${code}`),
      ...FIGURE_FILLERS.filter((slice) => !['journal', 'unit_facts', 'hand'].includes(slice)).map(
        (slice) => `slice.${slice}`,
      ),
    ];
    expect(wanted.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('a check asks and never blames', () => {
    for (const { vi } of Object.values(checkMessages))
      expect(vi).not.toMatch(/\bsai\b|lỗi của|vi phạm quy định/u);
  });
});
