// Units that come in as a sheet: what must be true of all rows together, before the first one is written. Pure.
import type { z } from 'zod';
import type { FieldProblem } from '#shared/app-error.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';
import type { openUnitInput } from './schemas.ts';
import { UNIT_LEVELS, type UnitLevel } from './unit.ts';

/** A unit to open, its shape already checked. */
export type UnitToOpen = z.output<typeof openUnitInput>;

/** One kind of unit with the words people may write for it. */
export interface KnownKind {
  readonly id: string;
  readonly labels: readonly string[];
}

/** Words for levels in a sheet, without marks. */
const LEVEL_WORDS: Readonly<Record<UnitLevel, readonly string[]>> = {
  preschool: ['mam non', 'mau giao', 'mn'],
  primary: ['tieu hoc', 'th'],
  lower_secondary: ['trung hoc co so', 'thcs'],
  multi_level: ['lien cap', 'nhieu cap hoc'],
};
const KINDS_WITH_LEVEL = ['school', 'nursery_group'];

/** `THCS`, `Trung học cơ sở`, `lower_secondary` → `lower_secondary`; what is none of them stays as it is. */
export function levelNamed(words: string): string {
  const folded = foldMarks(words).trim();
  return UNIT_LEVELS.find((level) => level === folded || LEVEL_WORDS[level].includes(folded)) ?? words;
}

/** The id of a kind written as id or as one of its labels, marks and capitals aside; what is none stays as it is. */
export function kindNamed(words: string, kinds: readonly KnownKind[]): string {
  const folded = foldMarks(words).trim();
  return (
    kinds.find(({ id, labels }) => id === folded || labels.some((label) => foldMarks(label) === folded))
      ?.id ?? words
  );
}

export interface ImportSurroundings {
  readonly kinds: readonly KnownKind[];
  /** Codes taken in the tree, whether open or closed. */
  readonly takenCodes: ReadonlySet<string>;
}

/** A row of the sheet with its place in it; rows whose shape was wrong are left out, their codes are in `allCodes`. */
export interface PlacedUnit {
  readonly index: number;
  readonly unit: UnitToOpen;
}

/** Every problem of every row, as `rows.<index>.<field>`; none = all can be opened together. */
export function checkImport(
  placed: readonly PlacedUnit[],
  allCodes: readonly string[],
  { kinds, takenCodes }: ImportSurroundings,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const firstWithCode = new Map(allCodes.map((code, index) => [code, index] as const).reverse());
  for (const { index, unit } of placed) {
    const refuse = (field: string, code: string, params?: FieldProblem['params']) =>
      problems.push({ path: `rows.${index}.${field}`, code, ...(params && { params }) });
    const { code, kind, level, parentCode } = unit;
    if (takenCodes.has(code)) refuse('code', 'organisation.code_taken');
    if (firstWithCode.get(code) !== index) refuse('code', 'organisation.code_twice');
    if (!kinds.some(({ id }) => id === kind)) refuse('kind', 'organisation.unknown_kind');
    else if (KINDS_WITH_LEVEL.includes(kind) !== (level !== null))
      refuse('level', 'organisation.level_of_schools');
    if (parentCode === null) continue;
    if (parentCode === code) refuse('parentCode', 'organisation.below_itself');
    else if (!takenCodes.has(parentCode) && !firstWithCode.has(parentCode)) {
      refuse('parentCode', 'organisation.parent_unknown', { code: parentCode });
    }
  }
  return [...problems, ...circles(placed)];
}

/** Units whose line upwards comes back to themselves. */
function circles(placed: readonly PlacedUnit[]): FieldProblem[] {
  const parentOf = new Map(placed.map(({ unit }) => [unit.code, unit.parentCode]));
  return placed.flatMap(({ index, unit }) => {
    let above = unit.parentCode;
    for (let steps = 0; above !== null && above !== unit.code && steps < parentOf.size; steps += 1) {
      above = parentOf.get(above) ?? null;
    }
    const isCircle = above === unit.code && unit.parentCode !== unit.code;
    return isCircle ? [{ path: `rows.${index}.parentCode`, code: 'organisation.below_itself' }] : [];
  });
}

/** Parents before those below them; units that hang on nothing in the sheet come first. */
export function inTreeOrder(units: readonly UnitToOpen[]): UnitToOpen[] {
  const waiting = new Set(units.map(({ code }) => code));
  const ordered: UnitToOpen[] = [];
  while (ordered.length < units.length) {
    const ready = units.filter(
      ({ code, parentCode }) => waiting.has(code) && (parentCode === null || !waiting.has(parentCode)),
    );
    if (ready.length === 0) throw new Error('the units hang on each other in a circle');
    for (const unit of ready) waiting.delete(unit.code);
    ordered.push(...ready);
  }
  return ordered;
}
