// Annex B1, "Tổng hợp số liệu": every figure of the form. 0, "chưa báo cáo" and "không áp dụng" stay three different
// answers, a ratio shows its parts, and a number by hand carries its reason under the table.
import { NOT_APPLICABLE, type Annex, type Cell, type TableRow } from '#platform/documents/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { FigureDefinition } from '#shared/figure-definition.ts';
import { formatCount, formatDate } from '#shared/vietnamese-format.ts';
import { compare, periodLengths, type ComparedPeriods, type Comparison } from '../comparison.ts';
import { rolledFigure, type Consolidation, type RolledFigure } from '../consolidation.ts';
import {
  formatParts,
  formatValue,
  formatWithUnit,
  isParts,
  isTable,
  provenance,
  type FigureCell,
  type ReportedValue,
} from '../figure-value.ts';
import { printedNumbers } from '../part-numbers.ts';
import { figuresOfForm, type FormSection, type ReportForm } from '../report-form.ts';
import { ORDER_COLUMN } from './annex-frames.ts';

/** A difference that cannot be told is left empty; the notes say so. Values themselves are never left empty. */
const NOT_COMPARED: Cell = '';
const NO_EARLIER_NUMBER: Cell = { value: 'không có số', kind: 'text' };
const TITLE = 'Tổng hợp số liệu';

export interface SchoolFiguresInput {
  readonly form: ReportForm;
  readonly periodName: string;
  readonly cutOffOn: IsoDate;
  readonly cells: readonly FigureCell[];
  /** Null when the unit has no report of an earlier period to compare with. */
  readonly earlier: { readonly cells: readonly FigureCell[]; readonly periods: ComparedPeriods } | null;
}

export function schoolFiguresAnnex(input: SchoolFiguresInput): Annex {
  const cells = new Map(input.cells.map((cell) => [cell.id, cell] as const));
  const earlier = new Map((input.earlier?.cells ?? []).map((cell) => [cell.id, cell] as const));
  const number = numbering(input.form);
  const rows = bySection(input.form, (figure) => {
    const cell = cells.get(figure.id);
    const before = earlier.get(figure.id)?.reported ?? null;
    const comparison =
      input.earlier === null ? null : compare(cell?.reported ?? null, before, input.earlier.periods);
    return [
      {
        cells: [
          number.get(figure.id) ?? 0,
          labelWithParts(figure, cell?.reported ?? null),
          figure.unit,
          cellOnPaper(figure, cell),
          cell?.applicable === false ? NOT_APPLICABLE : earlierOnPaper(figure, before),
          cell?.applicable === false ? NOT_APPLICABLE : changeOfOne(figure, comparison),
        ],
      },
    ];
  });
  return {
    code: 'B1',
    title: `${TITLE} ${input.periodName}`,
    orientation: 'portrait',
    columns: [
      ORDER_COLUMN,
      { header: 'Chỉ tiêu', width: 38, kind: 'text' },
      { header: 'ĐVT', width: 10, kind: 'text', align: 'center' },
      { header: 'Kỳ này', width: 12, kind: 'integer', align: 'right' },
      { header: earlierHeader(input.earlier?.periods ?? null), width: 12, kind: 'integer', align: 'right' },
      { header: 'Tăng/giảm', width: 13, kind: 'change', align: 'right' },
    ],
    rows,
    notes: [
      ...readingNotes(input.cutOffOn),
      ...lengthNote(input.earlier?.periods ?? null),
      ...input.cells.flatMap((cell) => byHandNote(cell, input.form, number)),
    ],
  };
}

export interface OfficeFiguresInput {
  readonly form: ReportForm;
  readonly periodName: string;
  readonly cutOffOn: IsoDate;
  readonly consolidation: Consolidation;
  readonly periods: ComparedPeriods | null;
  /** Short name of the office for its own line: "Riêng Phòng tổ chức". */
  readonly officeName: string;
}

/** With the number of schools behind each sum; the comparison prints both values of the common schools. */
export function officeFiguresAnnex(input: OfficeFiguresInput): Annex {
  const number = numbering(input.form);
  const rows = bySection(input.form, (figure) => {
    const rolled = rolledFigure(input.consolidation, figure.id);
    if (rolled === null) return [];
    return [
      {
        cells: [
          number.get(figure.id) ?? 0,
          labelWithParts(figure, rolled.value),
          unitOfMany(figure),
          ...rolledCells(figure, rolled),
        ],
      },
      ...ownRow(figure, rolled, input.officeName),
    ];
  });
  const before = earlierHeader(input.periods);
  return {
    code: 'B1',
    title: `${TITLE} ${input.periodName}`,
    orientation: 'landscape',
    columns: [
      ORDER_COLUMN,
      { header: 'Chỉ tiêu', width: 44, kind: 'text' },
      { header: 'ĐVT', width: 11, kind: 'text', align: 'center' },
      { header: 'Kỳ này', width: 12, kind: 'integer' },
      { header: 'Trường có số liệu', width: 11, kind: 'text', align: 'center' },
      { header: 'Số trường', width: 9, kind: 'integer' },
      { header: before, width: 12, kind: 'integer', align: 'right' },
      { header: 'Kỳ này', width: 12, kind: 'integer', align: 'right' },
      { header: 'Tăng/giảm', width: 13, kind: 'change', align: 'right' },
    ],
    groups: [{ header: 'So sánh, chỉ tính trường có số ở cả hai kỳ', from: 5, to: 8 }],
    rows,
    notes: [
      ...readingNotes(input.cutOffOn),
      'Tỷ lệ tính lại từ hai vế của các trường, không lấy trung bình các tỷ lệ.',
      ...lengthNote(input.periods),
    ],
  };
}

type RowsOf = (figure: FigureDefinition) => readonly TableRow[];

function bySection(form: ReportForm, rowsOf: RowsOf): readonly TableRow[] {
  const numbers = printedNumbers(form.sections);
  return form.sections.flatMap((section: FormSection) => {
    const rows = figuresOfForm(form, section.id).flatMap(rowsOf);
    return rows.length === 0
      ? []
      : [{ group: `${numbers.get(section.id) ?? section.id}. ${section.title.vi}` }, ...rows];
  });
}

function numbering(form: ReportForm): ReadonlyMap<string, number> {
  return new Map(figuresOfForm(form).map((figure, at) => [figure.id, at + 1] as const));
}

function labelWithParts(figure: FigureDefinition, value: ReportedValue | null): string {
  return value !== null && isParts(value) ? `${figure.label.vi}: ${formatParts(value)}` : figure.label.vi;
}

function cellOnPaper(figure: FigureDefinition, cell: FigureCell | undefined): Cell {
  if (cell?.applicable === false) return NOT_APPLICABLE;
  return cell === undefined || cell.reported === null ? null : valueOnPaper(figure, cell.reported);
}

function valueOnPaper(figure: FigureDefinition, value: ReportedValue): Cell {
  if (isParts(value)) {
    return value.den === 0
      ? { value: formatParts(value), kind: 'text' }
      : { value: value.num / value.den, kind: 'percent' };
  }
  if (isTable(value)) return { value: formatValue(figure, value), kind: 'text' };
  return figure.rule === 'yes_no' ? value === 1 : value;
}

function earlierOnPaper(figure: FigureDefinition, before: ReportedValue | null): Cell {
  return before === null ? NO_EARLIER_NUMBER : valueOnPaper(figure, before);
}

function changeOnPaper(comparison: Comparison | null): Cell {
  if (comparison === null || comparison.kind === 'none' || comparison.kind === 'shown_only')
    return NOT_COMPARED;
  const by = comparison.kind === 'equal' ? 0 : comparison.by;
  return isParts(comparison.before) ? { value: by / 1000, kind: 'points' } : { value: by, kind: 'change' };
}

// One school's yes or no does not rise or fall.
function changeOfOne(figure: FigureDefinition, comparison: Comparison | null): Cell {
  if (figure.rule !== 'yes_no' || comparison === null) return changeOnPaper(comparison);
  if (comparison.kind === 'equal') return { value: 'như cũ', kind: 'text' };
  if (comparison.kind !== 'changed') return NOT_COMPARED;
  return { value: comparison.by > 0 ? 'mới có' : 'không còn', kind: 'text' };
}

function rolledCells(figure: FigureDefinition, rolled: RolledFigure): readonly Cell[] {
  if (rolled.unitsOwing === 0) {
    return [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE];
  }
  const given = `${formatCount(rolled.unitsWithValue)}/${formatCount(rolled.unitsOwing)}`;
  const value = rolled.value === null ? null : countOfMany(figure, rolled.value);
  const { comparison } = rolled;
  if (comparison === null) return [value, given, 0, NO_EARLIER_NUMBER, NO_EARLIER_NUMBER, NOT_COMPARED];
  return [
    value,
    given,
    comparison.units,
    countOfMany(figure, comparison.before),
    countOfMany(figure, comparison.now),
    changeOnPaper(comparison.result),
  ];
}

// Over many schools a yes/no figure is a number of schools.
function countOfMany(figure: FigureDefinition, value: ReportedValue): Cell {
  return figure.rule === 'yes_no' && typeof value === 'number' ? value : valueOnPaper(figure, value);
}

function unitOfMany(figure: FigureDefinition): string {
  return figure.rule === 'yes_no' ? 'trường' : figure.unit;
}

function ownRow(figure: FigureDefinition, rolled: RolledFigure, officeName: string): readonly TableRow[] {
  if (rolled.own === null) return [];
  const label = `Riêng ${officeName} tổ chức (không cộng vào số trên)`;
  const blank: readonly Cell[] = ['', '', '', '', ''];
  return [{ cells: ['', label, figure.unit, valueOnPaper(figure, rolled.own), ...blank] }];
}

function earlierHeader(periods: ComparedPeriods | null): string {
  return periods?.basis === 'former_period' ? 'Kỳ trước' : 'Cùng kỳ';
}

function readingNotes(cutOffOn: IsoDate): readonly string[] {
  return [
    `Số liệu tính đến ngày ${formatDate(cutOffOn)}. Số 0 là đã rà soát và không có; “chưa báo cáo” là chưa có số liệu; “không áp dụng” là chỉ tiêu không thuộc cấp học. Ô tăng/giảm để trống là không so sánh được.`,
  ];
}

function lengthNote(periods: ComparedPeriods | null): readonly string[] {
  if (periods === null) return ['Không có báo cáo của kỳ trước để so sánh.'];
  const { now, before, comparable } = periodLengths(periods);
  return comparable
    ? []
    : [`Kỳ này ${now} ngày, kỳ so sánh ${before} ngày: chênh trên 10 ngày nên không tính tăng, giảm.`];
}

// "Written once": a number that the system counts otherwise is printed with both values and the reason.
function byHandNote(
  cell: FigureCell,
  form: ReportForm,
  number: ReadonlyMap<string, number>,
): readonly string[] {
  const figure = figuresOfForm(form).find(({ id }) => id === cell.id);
  const { computed, reported, reason } = cell;
  if (figure === undefined || provenance(cell) !== 'override' || computed === null || reported === null)
    return [];
  const counted = figure.filledBy === 'journal' ? 'nhật ký ghi nhận' : 'hệ thống tính';
  const why = (reason ?? '').trim().replace(/[.\s]+$/u, '');
  return [
    `Chỉ tiêu ${number.get(cell.id) ?? ''}: số liệu do nhà trường báo cáo là ${formatWithUnit(figure, reported)}; ${counted} ${formatWithUnit(figure, computed)}.${why === '' ? '' : ` Lý do: ${why}.`}`,
  ];
}
