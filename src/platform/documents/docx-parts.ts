// The building blocks of the Word file: paragraphs, drawn rules, tables, in the measures of form.ts.
// Rules are paragraph borders between indents, never underlined text or dashes.
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { IParagraphOptions } from 'docx';
import { FIRST_LINE_INDENT, LINE_SPACING, PARAGRAPH_GAP, RULE_WEIGHT, SIZE, points } from './form.ts';
import type { Alignment, Run } from './model.ts';
import type { Lines } from './paper.ts';
import type { HeaderCell, PrintedCell, PrintedRow, PrintedTable } from './table-cells.ts';

/** Points to twentieths of a point. */
export const twips = (length: number): number => Math.round(length * 20);
const halfPoints = (size: number): number => Math.round(size * 2);
const LINE = 240;

export const SINGLE = { line: LINE, lineRule: LineRuleType.AUTO } as const;
export const OPEN = { line: Math.round(LINE * LINE_SPACING), lineRule: LineRuleType.AUTO } as const;
/** One line of almost no height, for paragraphs that only carry a rule. */
const FLAT = { line: 20, lineRule: LineRuleType.EXACT } as const;

const ALIGNMENT: Readonly<Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Text in one style; only what differs from the document's default is written. */
export function text(
  words: string,
  { size, bold = false, italic = false }: Style = {},
  onNewLine = false,
): TextRun {
  return new TextRun({
    text: words,
    ...(onNewLine && { break: 1 }),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
    ...(size !== undefined && size !== SIZE.body && { size: halfPoints(size) }),
  });
}

/** A line of its own with the given place and spacing. */
export function line(words: string, style: Style, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: SINGLE, ...options, children: [text(words, style)] });
}

/** A block of lines as one centred paragraph, so that a clerk edits it as one text; `before` in points. */
export function centredLines({ lines, size }: Lines, style: Style, before = 0): Paragraph {
  return new Paragraph({
    ...CENTRED,
    spacing: { ...SINGLE, before: twips(before) },
    children: lines.map((words, index) => text(words, { ...style, size }, index > 0)),
  });
}
export const CENTRED = { alignment: AlignmentType.CENTER } as const;

/** A drawn line of `length` points in the middle of a column of `width` points. */
export function rule(length: number, width: number, after = 0): Paragraph {
  const indent = twips((width - length) / 2);
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: RULE_WEIGHT * 8, space: 0, color: '000000' } },
    indent: { left: indent, right: indent },
    spacing: { ...FLAT, before: twips(2), after: twips(after) },
    run: { size: 2 },
    children: [],
  });
}

/** Body text: justified, first line indented, 6 pt below. */
export function bodyParagraph(runs: readonly Run[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(points(FIRST_LINE_INDENT)) },
    spacing: { ...OPEN, after: twips(PARAGRAPH_GAP) },
    ...options,
    children: runs.map((run) => text(run.text, run)),
  });
}

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

/** A table without lines that holds things side by side; widths in points. Rows never part over two pages. */
export function sideBySide(
  rows: readonly (readonly (readonly Paragraph[])[])[],
  widths: readonly number[],
): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: 0, right: 0 },
    borders: NO_BORDERS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ children, width: { size: twips(widths[index] ?? 0), type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}

const HAIRLINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** A table with lines; its heading rows are repeated on each page. `width` in points. */
export function dataTable(table: PrintedTable, width: number): Table {
  const widths = table.shares.map((share) => twips(share * width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 70, right: 70, top: 20, bottom: 20 },
    borders: {
      top: HAIRLINE,
      bottom: HAIRLINE,
      left: HAIRLINE,
      right: HAIRLINE,
      insideHorizontal: HAIRLINE,
      insideVertical: HAIRLINE,
    },
    rows: [
      ...table.header.map((cells) => headingRow(cells, table.size)),
      ...table.rows.map((row) => dataRow(row, table)),
    ],
  });
}

function headingRow(cells: readonly HeaderCell[], size: number): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    height: { value: twips(size + 8), rule: HeightRule.ATLEAST },
    children: cells.map(
      ({ text: words, columnSpan, rowSpan }) =>
        new TableCell({
          columnSpan,
          rowSpan,
          verticalAlign: VerticalAlignTable.CENTER,
          children: [line(words, { size, bold: true }, { ...CENTRED, keepNext: true })],
        }),
    ),
  });
}

function dataRow(row: PrintedRow, { size, shares }: PrintedTable): TableRow {
  if ('group' in row) {
    const children = [line(row.group, { size, bold: true }, { keepNext: true })];
    return new TableRow({
      cantSplit: true,
      children: [new TableCell({ columnSpan: shares.length, children })],
    });
  }
  return new TableRow({
    cantSplit: true,
    children: row.cells.map((cell) => dataCell(cell, { size, bold: row.isTotal })),
  });
}

function dataCell({ text: words, align, isMissing }: PrintedCell, style: Style): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    children: [line(words, { ...style, italic: isMissing }, { alignment: ALIGNMENT[align] })],
  });
}
