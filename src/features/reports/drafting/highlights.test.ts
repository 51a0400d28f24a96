import { describe, expect, it } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { chooseHighlight, highlightInWords, topicsInWords, type ActivityForDraft } from './highlights.ts';

const activity = (id: string, rest: Partial<ActivityForDraft> = {}): ActivityForDraft => ({
  id,
  title: `Hoạt động ${id}`,
  heldOn: isoDate('2026-03-26'),
  sectionId: 'II.2',
  evidenceCount: 0,
  attendance: null,
  ...rest,
});

describe('the typical activity', () => {
  it('has most evidence, then the largest attendance, then is the latest', () => {
    const large = activity('large', { attendance: 600 });
    const proven = activity('proven', { evidenceCount: 2, attendance: 30 });
    const later = activity('later', { heldOn: isoDate('2026-04-01') });
    expect(chooseHighlight([large, proven, later], 'II.2')?.id).toBe('proven');
    expect(chooseHighlight([later, large], 'II.2')?.id).toBe('large');
    expect(chooseHighlight([activity('earlier'), later], 'II.2')?.id).toBe('later');
  });

  it('belongs to the section and is not used in another one', () => {
    const both = [
      activity('a', { evidenceCount: 3 }),
      activity('b'),
      activity('c', { sectionId: 'II.5', evidenceCount: 9 }),
    ];
    expect(chooseHighlight(both, 'II.2', new Set(['a']))?.id).toBe('b');
    expect(chooseHighlight(both, 'II.7')).toBeNull();
  });

  it('is told with its day and what is known of the people', () => {
    const told = activity('x', { title: 'Nói chuyện “Bình tĩnh gọi 114”.', attendance: 1612 });
    expect(highlightInWords(told)).toBe('Nói chuyện “Bình tĩnh gọi 114” (ngày 26/3/2026, 1.612 lượt dự)');
    expect(highlightInWords({ ...told, attendance: null })).toBe(
      'Nói chuyện “Bình tĩnh gọi 114” (ngày 26/3/2026)',
    );
  });
});

describe('the topics', () => {
  it('are the three with most sessions, in small letters but for abbreviations', () => {
    expect(
      topicsInWords([
        { label: 'Phòng, chống ma túy', sessions: 9 },
        { label: 'PCCC và CNCH', sessions: 12 },
        { label: 'Nội quy', sessions: 1 },
        { label: 'Môi trường', sessions: 1 },
        { label: 'Cờ bạc', sessions: 0 },
      ]),
    ).toBe('PCCC và CNCH; phòng, chống ma túy; môi trường');
    expect(topicsInWords([])).toBeNull();
  });
});
