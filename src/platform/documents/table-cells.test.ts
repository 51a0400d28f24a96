import { expect, it } from 'vitest';
import { NOT_APPLICABLE } from './model.ts';
import type { Cell, CellKind, TableColumn } from './model.ts';
import { headerRows, printCell, printTable } from './table-cells.ts';

const column = (kind: CellKind): TableColumn => ({ header: 'x', width: 10, kind });

it.each<[CellKind, Cell | undefined, string, string]>([
  ['integer', 0, '0', 'right'],
  ['integer', 21_870, '21.870', 'right'],
  ['integer', 2.5, '2,5', 'right'],
  ['integer', null, 'chưa báo cáo', 'center'],
  ['integer', undefined, 'chưa báo cáo', 'center'],
  ['integer', NOT_APPLICABLE, 'không áp dụng', 'center'],
  ['integer', true, 'có', 'center'],
  ['integer', { value: 0.5, kind: 'percent' }, '50,0\u00a0%', 'right'],
  ['percent', { value: null, kind: 'percent' }, 'chưa báo cáo', 'center'],
  ['decimal', 3, '3,0', 'right'],
  ['change', -2, '−2', 'right'],
  ['points', 0.016, '+1,6\u00a0điểm\u00a0%', 'right'],
  ['date', '2026-03-04', '04/3/2026', 'center'],
  ['date', '', '', 'center'],
  ['text', '', '', 'left'],
])('a %s cell with %j prints %s (%s)', (kind, cell, text, align) => {
  expect(printCell(cell, column(kind))).toMatchObject({ text, align });
});

it('zero, not reported and not applicable never look alike', () => {
  const texts = [0, null, NOT_APPLICABLE, ''].map((cell) => printCell(cell, column('integer')).text);
  expect(new Set(texts).size).toBe(4);
});

it('refuses to print a date that is none', () => {
  expect(() => printCell('2026-02-30', column('date'))).toThrow(RangeError);
});

it('a grouped heading takes two rows, the other columns span both', () => {
  const columns = ['TT', 'Trường', 'Học sinh', 'Giáo viên', 'Ghi chú'].map((header) => ({
    ...column('text'),
    header,
  }));
  const rows = headerRows({ columns, groups: [{ header: 'Lượt', from: 2, to: 3 }], rows: [] });
  expect(
    rows.map((row) => row.map(({ text, columnSpan, rowSpan }) => `${text} ${columnSpan}×${rowSpan}`)),
  ).toEqual([
    ['TT 1×2', 'Trường 1×2', 'Lượt 2×1', 'Ghi chú 1×2'],
    ['Học sinh 1×1', 'Giáo viên 1×1'],
  ]);
});

it('a table too wide for 12 pt is set in 11 pt', () => {
  const columns = Array.from({ length: 10 }, () => column('integer'));
  expect(printTable({ columns, rows: [] }, 700).size).toBe(12);
  expect(printTable({ columns, rows: [] }, 467).size).toBe(11);
});
