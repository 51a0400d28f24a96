import { describe, expect, it } from 'vitest';
import { contributionOf } from './counting.ts';
import { contributionWords } from './contribution-words.ts';
import { JOURNAL_FIGURES } from './figures.ts';
import { aFrame, anActivity } from './journal-fixture.ts';

const said = (...activity: Parameters<typeof anActivity>) =>
  contributionWords(contributionOf(anActivity(...activity), aFrame()), 'vi').map(({ text }) => text);

describe('what an entry counts as', () => {
  it.each([
    [
      'talk',
      { attendance: { pupils: 612, staff: 41 } },
      ['1 buổi tuyên truyền', '653 lượt dự', 'xét độ phủ', 'số hình thức'],
    ],
    ['talk', {}, ['1 buổi tuyên truyền', 'số hình thức']],
    [
      'talk',
      { attendance: { pupils: 0 } },
      ['1 buổi tuyên truyền', '0 lượt dự', 'xét độ phủ', 'số hình thức'],
    ],
    ['police_meeting', {}, ['1 lần giao ban với Công an']],
    ['festival_held', { attendance: { others: 1200 } }, ['đã tổ chức Ngày hội', '1.200 người dự Ngày hội']],
    ['guard_patrol', {}, []],
    ['police_meeting', { organisers: ['party_cell'] }, ['1 lần giao ban với Công an']],
  ] as const)('%s %j says %j', (kind, sketch, expected) => {
    expect(said(kind, sketch)).toEqual(expected);
  });

  it.each(JOURNAL_FIGURES)('$id can be said in both languages', ({ id }) => {
    for (const locale of ['vi', 'en'] as const) {
      const words = contributionWords([{ figureId: id, value: 2, adds: true }], locale);
      expect(words.map(({ text }) => text).join()).toMatch(/\p{L}/u);
    }
  });
});
