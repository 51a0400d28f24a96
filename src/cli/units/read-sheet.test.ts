import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readUnits } from './read-sheet.ts';
import { SHEET_COLUMNS } from './sheet-columns.ts';
import { makeTemplate } from './write-template.ts';

type CellValue = string | number | Date | null;

async function aSheet(rows: readonly (readonly CellValue[])[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'truong-an-sheet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'units.xlsx');
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      if (value instanceof Date) return { value, type: Date, format: 'dd/mm/yyyy' };
      return typeof value === 'number' ? { value, type: Number } : { value, type: String };
    }),
  );
  await writeFile(file, await writeExcelFile(cells).toBuffer());
  return file;
}

const HEADING = ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Từ ngày'];

test.each<[string, CellValue, string]>([
  ['a date cell', new Date('2025-07-01T00:00:00Z'), '2025-07-01'],
  ['a day as Vietnamese write it', '1/7/2025', '2025-07-01'],
  ['a day as machines write it', '2025-07-01', '2025-07-01'],
  ['a date whose format got lost', 45_839, '2025-07-01'],
  ['a day that does not exist stays to be refused', '31/2/2025', '2025-02-31'],
  ['no day at all stays as it is', 'hôm nay', 'hôm nay'],
])('%s', async (_, written, expected) => {
  const [row] = await readUnits(await aSheet([HEADING, ['a', 'Trường A', 'school', written]]), 'vi');
  expect(row?.unit).toMatchObject({ openedOn: expected });
});

test('rows keep their number in the sheet; empty ones are left out, and so are empty cells', async () => {
  const heading = ['Code', 'NAME', 'kind', 'Opened on', 'Địa danh', 'letterhead.issuer'];
  const rows = await readUnits(
    await aSheet([
      heading,
      [null, null, null, null, null, null],
      [7, 'Trường 7', 'school', '2025-07-01', ' Củ Chi ', null],
    ]),
    'en',
  );
  expect(rows).toEqual([
    {
      number: 3,
      unit: {
        code: '7',
        name: 'Trường 7',
        kind: 'school',
        openedOn: '2025-07-01',
        level: null,
        parentCode: null,
        letterhead: { place: 'Củ Chi' },
      },
      cells: expect.objectContaining({ code: '7', 'letterhead.place': 'Củ Chi' }) as object,
    },
  ]);
});

test('headings that are missing or unknown are named', async () => {
  await expect(readUnits(await aSheet([HEADING.slice(0, 3), ['a', 'b', 'c']]), 'vi')).rejects.toMatchObject({
    code: 'columnsMissing',
    params: { columns: 'Từ ngày' },
  });
  await expect(
    readUnits(
      await aSheet([
        [...HEADING, 'Màu'],
        ['a', 'b', 'c', 'd', 'e'],
      ]),
      'vi',
    ),
  ).rejects.toMatchObject({
    code: 'columnUnknown',
    params: { columns: 'Màu' },
  });
  await expect(readUnits(await aSheet([HEADING]), 'vi')).rejects.toMatchObject({ code: 'sheetEmpty' });
});

test('the template has every column, and its example can be read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'truong-an-sheet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const locale of ['vi', 'en'] as const) {
    const file = join(folder, `${locale}.xlsx`);
    await writeFile(file, await makeTemplate(['Cơ sở giáo dục'], locale));
    await expect(readUnits(file, locale)).rejects.toMatchObject({ code: 'sheetEmpty' });
  }
  expect(new Set(SHEET_COLUMNS.map(({ field }) => field)).size).toBe(SHEET_COLUMNS.length);
});
