import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Annex, OfficialDocument } from './model.ts';
import { officeReport, schoolReport } from './sample-documents.ts';
import { renderXlsx } from './xlsx.ts';

type Rows = Awaited<ReturnType<typeof readExcelFile>>[number]['data'];

async function open(document: OfficialDocument): Promise<ReadonlyMap<string, Rows>> {
  const sheets = await readExcelFile(Buffer.from(await renderXlsx(document)));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}
const parts = async (document: OfficialDocument): Promise<Readonly<Record<string, string>>> => {
  const files = unzipSync(await renderXlsx(document));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
};

describe('the school report as a spreadsheet', () => {
  let sheets: ReadonlyMap<string, Rows> = new Map();
  const row = (sheet: string, name: string): Rows[number] =>
    sheets.get(sheet)?.find((cells) => cells[1] === name) ?? [];
  beforeAll(async () => {
    sheets = await open(schoolReport);
  });

  it('has the head first and one sheet per annex', () => {
    expect([...sheets.keys()]).toEqual(['Văn bản', 'B1', 'B2']);
    const head = sheets.get('Văn bản')?.flat() ?? [];
    expect(head).toContain('TRƯỜNG THCS MẪU HOA SEN');
    expect(head).toContain('Phụ lục II. DANH SÁCH MÔ HÌNH ĐANG DUY TRÌ');
  });

  it('has real numbers, real shares and real dates', () => {
    expect(row('B1', 'Lượt học sinh dự').slice(3, 6)).toEqual([21_870, 19_004, 2866]);
    const share = row('B1', 'Tỷ lệ cán bộ, giáo viên, nhân viên, học sinh được tuyên truyền');
    expect(share[3]).toBeCloseTo(643 / 660, 12);
    expect(share[5]).toBeCloseTo(1.6242, 4);
    expect(row('B2', 'Học sinh 5 không')[2]).toEqual(new Date(Date.UTC(2024, 1, 9)));
  });

  it('0 is a zero, what was not reported is an empty cell with a note', () => {
    expect(row('B1', 'Vụ bạo lực học đường').slice(3)).toEqual([0, 2, -2, null]);
    expect(row('B1', 'Tin, bài đã đăng').slice(3)).toEqual([
      18,
      null,
      null,
      'Chưa báo cáo: Cùng kỳ; không áp dụng: Tăng/giảm',
    ]);
  });

  it('has two heading rows where columns are grouped', () => {
    expect(sheets.get('B1')?.slice(4, 6)).toEqual([
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Số liệu', null, null, 'Ghi chú'],
      [null, null, null, 'Kỳ này', 'Cùng kỳ', 'Tăng/giảm', null],
    ]);
  });

  it('keeps diacritics in NFC', () => {
    const texts = [...sheets.values()].flat(2).filter((cell) => typeof cell === 'string');
    expect(texts.every((text) => text === text.normalize('NFC'))).toBe(true);
  });

  it('freezes the heading, repeats it in print, fits the page width and lies where the annex lies', async () => {
    const files = await parts(schoolReport);
    expect(files['xl/worksheets/sheet2.xml']).toContain('ySplit="6"');
    expect(files['xl/worksheets/sheet2.xml']).toContain('orientation="portrait" fitToHeight="0"');
    expect(files['xl/worksheets/sheet3.xml']).toContain('orientation="landscape" fitToHeight="0"');
    expect(files['xl/worksheets/sheet2.xml']).toMatch(/<worksheet[^>]*><sheetPr>.*<sheetViews>/);
    expect(files['xl/workbook.xml']).toContain(`localSheetId="1">'B1'!$5:$6<`);
  });
});

it('a long annex keeps every row; a total is not counted as one', async () => {
  const sheets = await open(officeReport(3500));
  expect(sheets.get('B9')).toHaveLength(4 + 2 + 3500 + 1 + 1);
  expect(sheets.get('Văn bản')?.at(-1)?.[2]).toBe(3500);
});

it('an annex where everything was reported has no column of notes', async () => {
  const complete: Annex = {
    title: 'Đủ số liệu',
    orientation: 'portrait',
    columns: [{ header: 'Số', width: 8, kind: 'integer' }],
    rows: [{ cells: [1] }],
  };
  const sheets = await open({ ...schoolReport, annexes: [complete] });
  expect(sheets.get('PL I')?.at(-1)).toEqual([1]);
});

it('names of sheets are made acceptable and different', async () => {
  const annex = (code: string): Annex => ({
    code,
    title: 'x',
    orientation: 'portrait',
    columns: [],
    rows: [],
  });
  const codes = ['B1/2024: [số liệu] của toàn địa bàn?', 'Văn bản', 'b1', 'B1', "''"];
  const sheets = await open({ ...schoolReport, annexes: codes.map((code) => annex(code)) });
  expect([...sheets.keys()]).toEqual([
    'Văn bản',
    'B1 2024   số liệu  của toàn',
    'Văn bản 2',
    'b1',
    'B1 2',
    'PL',
  ]);
});

it('a text that looks like a formula stays a text', async () => {
  const annex: Annex = {
    title: 'Thử',
    orientation: 'portrait',
    columns: [{ header: 'Ghi', width: 8, kind: 'text' }],
    rows: [{ cells: ['=1+1'] }, { cells: ['+84 28'] }, { cells: ['<b>&'] }],
  };
  const document = { ...schoolReport, annexes: [annex] };
  expect((await open(document)).get('PL I')?.slice(-3)).toEqual([['=1+1'], ['+84 28'], ['<b>&']]);
  expect((await parts(document))['xl/worksheets/sheet2.xml']).not.toContain('<f>');
});

it('the same paper gives the same bytes', async () => {
  expect(await renderXlsx(schoolReport)).toEqual(await renderXlsx(structuredClone(schoolReport)));
});
