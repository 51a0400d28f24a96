// Annexes → .xlsx, to count on: real numbers and real dates, one sheet per annex. What was not reported stays an
// empty cell and is named in the last column, so that no formula ever adds a zero nobody reported.
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import writeExcelFile from 'write-excel-file/node';
import type { CellObject, Feature, Row, Sheet, SheetData, SheetOptions } from 'write-excel-file/node';
import { sanitizeTextContent } from 'write-excel-file/utility';
import { partsOfDate } from '#shared/vietnamese-format.ts';
import { FONT_NAME, SIZE } from './form.ts';
import { freezeZip } from './freeze-zip.ts';
import type { Annex, Cell, CellKind, OfficialDocument, TableColumn, TableRow } from './model.ts';
import { ADDRESSEES_WORDS, layOutPaper, textWithRoom } from './paper.ts';
import type { Paper, PaperAnnex } from './paper.ts';
import {
  NOT_APPLICABLE_TEXT,
  NOT_REPORTED_TEXT,
  headerRows,
  printCell,
  readCell,
  textOf,
} from './table-cells.ts';
import type { HeaderCell, ReadCell } from './table-cells.ts';

const FORMAT: Readonly<Record<Exclude<CellKind, 'text'>, string>> = {
  integer: '#,##0',
  decimal: '#,##0.0',
  percent: '0.0%',
  change: '+#,##0;"−"#,##0;0',
  points: '+0.0" điểm %";"−"0.0" điểm %";0.0" điểm %"',
  date: 'dd/mm/yyyy',
};
const FRACTIONAL_CHANGE = '+#,##0.0;"−"#,##0.0;0';
const NOTE_HEADER = 'Ghi chú';
const NOTE_WIDTH = 30;
const BORDER = { borderStyle: 'thin', borderColor: '#000000' } as const;

/** What the library accepts as a picture; its types ask for it everywhere. */
type FileContent = Stream | Buffer | Blob;

interface AnnexSheet extends Sheet<FileContent> {
  /** Rows of the table's heading, counted from 1: frozen on screen, repeated on paper. */
  readonly headingRows: readonly [first: number, last: number];
}

/** The head on the first sheet, then one sheet per annex. Same paper, same bytes. Throws RangeError for no date. */
export async function renderXlsx(document: OfficialDocument): Promise<Uint8Array> {
  const paper = layOutPaper(document);
  const names = sheetNames(paper.annexes);
  const annexes = paper.annexes.map((annex, index) => annexSheet(annex, names[index] ?? ''));
  const sheets = [headSheet(paper, names), ...annexes];
  const options = { fontFamily: FONT_NAME, fontSize: SIZE.table, features: [printing(annexes)] };
  return freezeZip(await writeExcelFile(sheets, options).toBuffer());
}

function headSheet(
  { superior, issuer, title, subject, ...paper }: Paper,
  names: readonly string[],
): Sheet<FileContent> {
  const wide = (value: string, style: CellObject = {}): Row => [
    { value, type: String, columnSpan: 3, wrap: true, ...style },
    null,
    null,
  ];
  const abstract = title?.abstract ?? subject;
  const receivers = paper.addressees?.lines ?? [];
  const data: SheetData = [
    ...(superior === null ? [] : [wide(superior.lines.join(' '))]),
    wide(issuer.lines.join(' '), { fontWeight: 'bold' }),
    wide(textWithRoom(paper.number)),
    ...(paper.joint === null
      ? []
      : [
          wide(paper.joint.issuer.lines.join(' '), { fontWeight: 'bold' }),
          wide(textWithRoom(paper.joint.number)),
        ]),
    wide(textWithRoom(paper.placeAndDate), { fontStyle: 'italic' }),
    [],
    ...(title === null ? [] : [wide(title.typeName, { fontWeight: 'bold', fontSize: SIZE.title })]),
    wide(abstract?.lines.join(' ') ?? '', { fontWeight: 'bold', height: 40, alignVertical: 'top' }),
    ...receivers.map((receiver) => wide(`${ADDRESSEES_WORDS} ${receiver}`)),
    [],
    ['Trang tính', 'Phụ lục', 'Số dòng'].map((value) => headingCell({ value })),
    ...paper.annexes.map(({ label, title: name, annex }, index) => [
      bordered({ value: names[index] ?? '', type: String }),
      bordered({ value: `${label}. ${name.lines.join(' ')}`, type: String, wrap: true }),
      bordered({ value: countAnswers(annex.rows), type: Number, format: FORMAT.integer }),
    ]),
  ];
  return { data, sheet: 'Văn bản', columns: [{ width: 14 }, { width: 70 }, { width: 10 }], zoomScale: 1 };
}

function annexSheet({ label, title, accompanying, annex }: PaperAnnex, name: string): AnnexSheet {
  const notes = annex.rows.map((row) => noteOf(row, annex.columns));
  const hasNotes = notes.some((note) => note !== '');
  const width = annex.columns.length + (hasNotes ? 1 : 0);
  const wide = (value: string, style: CellObject): Row => [
    { value, type: String, columnSpan: width, wrap: true, alignVertical: 'center', ...style },
    ...Array.from({ length: width - 1 }, () => null),
  ];
  const titles = [
    wide(label, { align: 'center', fontWeight: 'bold', fontSize: SIZE.title }),
    wide(title.lines.join(' '), { align: 'center', fontWeight: 'bold', fontSize: SIZE.title, height: 36 }),
    wide(textWithRoom(accompanying), { align: 'center', fontStyle: 'italic' }),
    [],
  ];
  const headings = headingRows(annex, hasNotes);
  const rows = annex.rows.map((row, index): Row =>
    'group' in row
      ? wide(row.group, { ...BORDER, fontWeight: 'bold' })
      : [
          ...annex.columns.map((column, place) => valueCell(row.cells[place], column, row.total ?? false)),
          ...(hasNotes
            ? [bordered({ value: notes[index] ?? '', type: String, wrap: true, fontStyle: 'italic' })]
            : []),
        ],
  );
  const below = (annex.notes ?? []).map((note) => wide(note, { fontStyle: 'italic' }));
  return {
    data: [...titles, ...headings, ...rows, ...below],
    sheet: name,
    columns: [
      ...annex.columns.map((column) => ({ width: column.width + 2 })),
      ...(hasNotes ? [{ width: NOTE_WIDTH }] : []),
    ],
    stickyRowsCount: titles.length + headings.length,
    headingRows: [titles.length + 1, titles.length + headings.length],
    zoomScale: 1,
    ...(annex.orientation === 'landscape' && { orientation: 'landscape' }),
  };
}

/** The heading as on paper; a cell over several rows or columns leaves the places it covers empty. */
function headingRows(annex: Annex, hasNotes: boolean): readonly Row[] {
  const rows = headerRows(annex);
  const grid: Row[] = rows.map(() => []);
  const [upper = [], lower = []] = rows;
  const lowerCells = lower.map(headingCellOf);
  for (const cell of hasNotes
    ? [...upper, { text: NOTE_HEADER, columnSpan: 1, rowSpan: rows.length }]
    : upper) {
    grid[0]?.push(headingCellOf(cell), ...Array.from({ length: cell.columnSpan - 1 }, () => null));
    const covered = Array.from({ length: cell.columnSpan }, () =>
      cell.rowSpan > 1 ? null : lowerCells.shift(),
    );
    grid[1]?.push(...covered);
  }
  return grid;
}

function headingCellOf({ text, columnSpan, rowSpan }: HeaderCell): CellObject {
  return headingCell({ value: text, ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) });
}

function headingCell(cell: CellObject): CellObject {
  return bordered({ type: String, fontWeight: 'bold', align: 'center', wrap: true, ...cell });
}

function bordered(cell: CellObject): CellObject {
  return { ...BORDER, alignVertical: 'center', ...cell };
}

function valueCell(cell: Cell | undefined, column: TableColumn, isTotal: boolean): CellObject {
  const read = readCell(cell, column);
  const style: CellObject = { align: printCell(cell, column).align, ...(isTotal && { fontWeight: 'bold' }) };
  if (read.state !== 'value') return bordered(style);
  return bordered({ ...style, ...typedValue(read) });
}

function typedValue(read: ReadCell): CellObject {
  const { kind, value } = read;
  if (typeof value === 'number') {
    return { type: Number, value: kind === 'points' ? value * 100 : value, format: formatOf(kind, value) };
  }
  if (kind === 'date' && typeof value === 'string' && value !== '') {
    const { year, month, day } = partsOfDate(value);
    return { type: Date, value: new Date(Date.UTC(year, month - 1, day)), format: FORMAT.date };
  }
  const text = textOf(read);
  return text === '' ? {} : { type: String, value: text, format: '@', wrap: true };
}

function formatOf(kind: CellKind, value: number): string {
  if (kind === 'text') return 'General';
  if (Number.isInteger(value)) return FORMAT[kind];
  if (kind === 'integer') return FORMAT.decimal;
  return kind === 'change' ? FRACTIONAL_CHANGE : FORMAT[kind];
}

/** "Chưa báo cáo: Kỳ này; không áp dụng: Cùng kỳ", or nothing when every cell has an answer. */
function noteOf(row: TableRow, columns: readonly TableColumn[]): string {
  if ('group' in row) return '';
  const named = (state: ReadCell['state']): string =>
    columns
      .filter((column, index) => readCell(row.cells[index], column).state === state)
      .map((column) => column.header)
      .join(', ');
  const parts = [
    [NOT_REPORTED_TEXT, named('not_reported')],
    [NOT_APPLICABLE_TEXT, named('not_applicable')],
  ] as const;
  const note = parts.flatMap(([words, names]) => (names === '' ? [] : [`${words}: ${names}`])).join('; ');
  return note.slice(0, 1).toLocaleUpperCase('vi') + note.slice(1);
}

/** Names a spreadsheet accepts: unique, at most 31 signs, without []/\\:*?. */
function sheetNames(annexes: readonly PaperAnnex[]): readonly string[] {
  const taken = new Set(['văn bản']);
  return annexes.map(({ sheetName }) => {
    const plain =
      sheetName
        .replace(/[[\]/\\:*?']/g, ' ')
        .trim()
        .slice(0, 27) || 'PL';
    let name = plain;
    for (let copy = 2; taken.has(name.toLocaleLowerCase('vi')); copy += 1) name = `${plain} ${copy}`;
    taken.add(name.toLocaleLowerCase('vi'));
    return name;
  });
}

function countAnswers(rows: readonly TableRow[]): number {
  return rows.filter((row) => 'cells' in row && row.total !== true).length;
}

/** On paper: A4, one page wide and as long as it needs, the heading repeated. The library has no option for it. */
function printing(annexes: readonly AnnexSheet[]): Feature<FileContent> {
  const titles = annexes
    .map(({ sheet, headingRows: [first, last] }, index) => {
      const rows = `'${sheet ?? ''}'!$${first}:$${last}`;
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${index + 1}">${sanitizeTextContent(rows)}</definedName>`;
    })
    .join('');
  const setPage = (xml: string, { orientation }: SheetOptions<FileContent>): string =>
    xml
      .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
      .replace(/<pageSetup [^>]*\/>/, '')
      .replace(
        '</worksheet>',
        `<pageSetup paperSize="9" orientation="${orientation ?? 'portrait'}" fitToHeight="0"/></worksheet>`,
      );
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': { transform: setPage },
        'xl/workbook.xml': {
          transform: (xml) =>
            titles === ''
              ? xml
              : xml.replace(/<definedNames\s*\/>/, `<definedNames>${titles}</definedNames>`),
        },
      },
    },
  };
}
