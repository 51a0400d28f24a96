import { describe, expect, it } from 'vitest';
import type { Activity } from './activity.ts';
import { csvHead, csvOfActivities } from './activity-csv.ts';
import { DEFAULT_CATALOGUE } from './default-catalogue.ts';
import { anActivity } from './journal-fixture.ts';

function stored(sketch: Parameters<typeof anActivity>[1]): Activity {
  const at = '2026-05-04T03:00:00.000Z';
  return {
    ...anActivity('talk', sketch),
    id: 'id-1',
    unitCode: 'cu-chi-thcs-1',
    evidence: [],
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
}
const line = (sketch: Parameters<typeof anActivity>[1]) =>
  csvOfActivities([stored(sketch)], DEFAULT_CATALOGUE, 'vi').trimEnd();

const cellsIn = (text: string) =>
  text
    .trimEnd()
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .split(',').length;

describe('the journal as CSV', () => {
  it('has a heading for every cell', () => {
    expect(cellsIn(csvHead('vi'))).toBe(cellsIn(line({})));
    expect(cellsIn(csvHead('en'))).toBe(cellsIn(line({})));
  });

  it('leaves a count that nobody made empty, and writes 0 as 0', () => {
    expect(line({ attendance: { staff: 0 } })).toContain(',1,0,,,,');
  });

  it('says words instead of ids, and an id it does not know', () => {
    const text = line({ topics: ['drugs', 'own_topic'], channels: ['hall'] });
    expect(text).toContain('Buổi tuyên truyền');
    expect(text).toContain('"Phòng, chống ma túy; own_topic"');
    expect(text).toContain('Hội trường');
  });

  it.each([
    ['Nói “chuyện”, lớp 6', '"Nói “chuyện”, lớp 6"'],
    ['Dấu " nháy', '"Dấu "" nháy"'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+84 là số', "'+84 là số"],
    ['@tên', "'@tên"],
  ])('%j is written so that a spreadsheet reads a text', (title, cell) => {
    expect(line({ title })).toContain(`,${cell},`);
  });

  it('keeps a note of two lines in one cell', () => {
    expect(line({ note: 'một\nhai' })).toContain('"một\nhai"');
  });
});
