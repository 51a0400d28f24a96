// How answers look in a terminal: columns, sizes, instants. Pure.
import { formatCount, formatDate, formatDecimal } from '#shared/vietnamese-format.ts';
import { todayInVietnam } from '#shared/dates.ts';

/** Rows as aligned lines; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(...rows.map((row) => widthOf(row[index] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === row.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - widthOf(cell)),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Letters, not code units: Vietnamese may come in two Unicode forms. */
function widthOf(text: string): number {
  return Array.from(text.normalize('NFC')).length;
}

const UNITS = ['byte', 'kB', 'MB', 'GB', 'TB'] as const;

/** 3_650_722_201 → `3,7 GB` (decimal units, as disks are sold). */
export function formatSize(bytes: number): string {
  let [value, unit] = [bytes, 0];
  while (value >= 1000 && unit < UNITS.length - 1) [value, unit] = [value / 1000, unit + 1];
  return `${unit === 0 ? formatCount(value) : formatDecimal(value)} ${UNITS[unit] ?? ''}`;
}

/** `10:05 04/5/2026` on the clock of Việt Nam. */
export function formatInstant(at: Date): string {
  const time = new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
  return `${time} ${formatDate(todayInVietnam(at))}`;
}
