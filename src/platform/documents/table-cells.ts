// A typed cell as text on paper and as a value in a spreadsheet. `0`, "chưa báo cáo" and "không áp dụng" are
// three different answers and never look alike.
import {
  formatChange,
  formatCount,
  formatDate,
  formatDecimal,
  formatPercent,
  formatPointChange,
} from '#shared/vietnamese-format.ts';
import { SIZE } from './form.ts';
import type { Alignment, Cell, CellKind, CellValue, NotApplicable, Table, TableColumn } from './model.ts';

export const NOT_REPORTED_TEXT = 'chưa báo cáo';
export const NOT_APPLICABLE_TEXT = 'không áp dụng';

/** A cell with the kind that counts for it, and whether there is an answer at all. */
export interface ReadCell {
  readonly state: 'value' | 'not_reported' | 'not_applicable';
  readonly kind: CellKind;
  readonly value: CellValue;
}

export interface PrintedCell {
  readonly text: string;
  readonly align: Alignment;
  /** No answer: printed in italics, so that nobody reads it as a figure. */
  readonly isMissing: boolean;
}

/** A row shorter than its columns lacks answers; those cells read as not reported. */
export function readCell(cell: Cell | undefined, column: TableColumn): ReadCell {
  const hasOwnKind = typeof cell === 'object' && cell !== null && 'kind' in cell;
  const value = hasOwnKind ? cell.value : (cell ?? null);
  const kind = hasOwnKind ? cell.kind : column.kind;
  if (value === null) return { state: 'not_reported', kind, value };
  if (isNotApplicable(value)) return { state: 'not_applicable', kind, value };
  return { state: 'value', kind, value };
}

/** What stands on paper. Throws RangeError for a date column that holds no day. */
export function printCell(cell: Cell | undefined, column: TableColumn): PrintedCell {
  const read = readCell(cell, column);
  if (read.state !== 'value') {
    const text = read.state === 'not_reported' ? NOT_REPORTED_TEXT : NOT_APPLICABLE_TEXT;
    return { text, align: 'center', isMissing: true };
  }
  return { text: textOf(read), align: alignmentOf(read, column), isMissing: false };
}

const DEFAULT_ALIGNMENT: Readonly<Record<CellKind, Alignment>> = {
  text: 'left',
  integer: 'right',
  decimal: 'right',
  percent: 'right',
  change: 'right',
  points: 'right',
  date: 'center',
};

/** Text left, figures right, days and yes/no in the middle, unless the column says otherwise. */
function alignmentOf({ kind, value }: ReadCell, column: TableColumn): Alignment {
  if (column.align !== undefined) return column.align;
  return typeof value === 'boolean' ? 'center' : DEFAULT_ALIGNMENT[kind];
}

/** Text of a cell that has an answer. */
export function textOf({ kind, value }: ReadCell): string {
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return numberText(value, kind);
  if (typeof value === 'string') return kind === 'date' && value !== '' ? formatDate(value) : value;
  return '';
}

function numberText(value: number, kind: CellKind): string {
  switch (kind) {
    case 'decimal':
      return formatDecimal(value);
    case 'percent':
      return formatPercent(value);
    case 'change':
      return formatChange(value, Number.isInteger(value) ? 0 : 1);
    case 'points':
      return formatPointChange(value);
    default:
      return Number.isInteger(value) ? formatCount(value) : formatDecimal(value);
  }
}

function isNotApplicable(value: CellValue): value is NotApplicable {
  return typeof value === 'object' && value !== null;
}

export interface HeaderCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** One heading row, or two when columns are grouped: a column outside any group then spans both. */
export function headerRows(table: Table): readonly (readonly HeaderCell[])[] {
  const groups = table.groups ?? [];
  const plain = (text: string, rowSpan = 1): HeaderCell => ({ text, columnSpan: 1, rowSpan });
  if (groups.length === 0) return [table.columns.map(({ header }) => plain(header))];
  const groupOf = (index: number) => groups.find(({ from, to }) => from <= index && index <= to);
  const upper = table.columns.flatMap(({ header }, index) => {
    const group = groupOf(index);
    if (group === undefined) return [plain(header, 2)];
    return group.from === index
      ? [{ text: group.header, columnSpan: group.to - group.from + 1, rowSpan: 1 }]
      : [];
  });
  const lower = table.columns.filter((_, index) => groupOf(index)).map(({ header }) => plain(header));
  return [upper, lower];
}

export interface PrintedTable {
  /** Widths of the columns as parts of 1. */
  readonly shares: readonly number[];
  readonly alignments: readonly Alignment[];
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly PrintedRow[];
  readonly notes: readonly string[];
  /** Size of the type in points. */
  readonly size: number;
}

export type PrintedRow =
  { readonly group: string } | { readonly cells: readonly PrintedCell[]; readonly isTotal: boolean };

/** A table ready for paper that is `width` points wide. Throws RangeError for a date that is none. */
export function printTable(table: Table, width: number): PrintedTable {
  const { columns } = table;
  const characters = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    shares: columns.map((column) => column.width / characters),
    alignments: columns.map((column) => column.align ?? DEFAULT_ALIGNMENT[column.kind]),
    header: headerRows(table),
    rows: table.rows.map((row) =>
      'group' in row
        ? row
        : {
            cells: columns.map((column, index) => printCell(row.cells[index], column)),
            isTotal: row.total ?? false,
          },
    ),
    notes: table.notes ?? [],
    size: characters * CHARACTER_WIDTH * SIZE.table > width ? SIZE.denseTable : SIZE.table,
  };
}

/** Average width of a letter, as a part of the type size. */
const CHARACTER_WIDTH = 0.5;
