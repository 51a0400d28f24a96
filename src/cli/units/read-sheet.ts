// A sheet of units as it lies on disk → rows for `importUnits`. Says nothing about whether they are right.
import { readFile } from 'node:fs/promises';
import { readSheet } from 'read-excel-file/node';
import { addDays, isoDate } from '#shared/dates.ts';
import type { Locale } from '#shared/messages.ts';
import { Refusal } from '../refusal.ts';
import { columnOf, SHEET_COLUMNS } from './sheet-columns.ts';

export interface SheetRow {
  /** As numbered in the margin of the sheet. */
  readonly number: number;
  readonly unit: Readonly<Record<string, unknown>>;
  /** What is written in a cell, to show it beside what is wrong with it. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The rows of the first sheet; empty ones are left out. Errors: Refusal fileNotReadable, notASheet, columnsMissing, columnUnknown, sheetEmpty. */
export async function readUnits(file: string, locale: Locale): Promise<SheetRow[]> {
  const [heading = [], ...rows] = await readCells(file);
  const columns = heading.map((cell) => columnOf(textOf(cell)));
  const unknown = heading
    .filter((cell, index) => textOf(cell) !== '' && columns[index] === undefined)
    .map(textOf);
  if (unknown.length > 0) throw new Refusal('columnUnknown', { columns: unknown.join(', ') });
  const missing = SHEET_COLUMNS.filter((column) => column.isRequired && !columns.includes(column));
  if (missing.length > 0) {
    throw new Refusal('columnsMissing', {
      columns: missing.map((column) => column.heading[locale]).join(', '),
    });
  }
  const read = rows.flatMap((row, index) => {
    const cells = Object.fromEntries(
      columns.flatMap((column, place) => {
        const text = column?.field === 'openedOn' ? dayText(row[place]) : textOf(row[place]);
        return column && text !== '' ? [[column.field, text]] : [];
      }),
    );
    return Object.keys(cells).length === 0 ? [] : [{ number: index + 2, unit: unitOf(cells), cells }];
  });
  if (read.length === 0) throw new Refusal('sheetEmpty');
  return read;
}

async function readCells(file: string): Promise<readonly (readonly unknown[])[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Refusal('fileNotReadable', { file, reason });
  });
  try {
    return await readSheet(bytes);
  } catch {
    throw new Refusal('notASheet', { file });
  }
}

function unitOf(cells: Readonly<Record<string, string>>): Record<string, unknown> {
  const letterhead: Record<string, string> = {};
  const unit: Record<string, unknown> = { level: null, parentCode: null, letterhead };
  for (const [field, text] of Object.entries(cells)) {
    const [group, line] = field.split('.');
    if (group === 'letterhead' && line !== undefined) letterhead[line] = text;
    else unit[field] = text;
  }
  return unit;
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** Days that spreadsheets count from 30 December 1899; 1950 to 2100. */
const SERIAL_DAYS = { first: 18_264, last: 73_415 };

/** A date cell, a day written as 1/7/2025 or 2025-07-01, or the number of a day → `yyyy-mm-dd`; else as written. */
function dayText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number' && cell >= SERIAL_DAYS.first && cell <= SERIAL_DAYS.last) {
    return addDays(isoDate('1900-01-01'), Math.floor(cell) - 2);
  }
  const text = textOf(cell);
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!written) return text;
  const [, day = '', month = '', year = ''] = written;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
