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

/** What a row says about its place in the tree, whether or not the rest of the row is right. */
export type RowInTree = Pick<UnitToOpen, 'code' | 'kind' | 'parentCode'> & { readonly level: string | null };

/** Every problem between the rows, and between them and the tree, as `rows.<index>.<field>`. */
export function checkImport(
  rows: readonly RowInTree[],
  { kinds, takenCodes }: ImportSurroundings,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const firstWithCode = new Map(rows.map(({ code }, index) => [code, index] as const).reverse());
  const parentOf = new Map(rows.map((row) => [row.code, row.parentCode]));
  for (const [index, { code, kind, level, parentCode }] of rows.entries()) {
    const refuse = (field: string, problem: string, params?: FieldProblem['params']) =>
      problems.push({ path: `rows.${index}.${field}`, code: problem, ...(params && { params }) });
    if (takenCodes.has(code)) refuse('code', 'organisation.code_taken');
    if (firstWithCode.get(code) !== index) refuse('code', 'organisation.code_twice');
    if (!kinds.some(({ id }) => id === kind)) refuse('kind', 'organisation.unknown_kind');
    else if (KINDS_WITH_LEVEL.includes(kind) !== (level !== null))
      refuse('level', 'organisation.level_of_schools');
    if (parentCode === null) continue;
    if (isBelowItself(parentOf, code, parentCode)) refuse('parentCode', 'organisation.below_itself');
    else if (!takenCodes.has(parentCode) && !firstWithCode.has(parentCode)) {
      refuse('parentCode', 'organisation.parent_unknown', { code: parentCode });
    }
  }
  return problems;
}

/** Whether the line upwards comes back to where it began. */
function isBelowItself(
  parentOf: ReadonlyMap<string, string | null>,
  code: string,
  parentCode: string,
): boolean {
  let above: string | null = parentCode;
  for (let steps = 0; above !== null && above !== code && steps < parentOf.size; steps += 1) {
    above = parentOf.get(above) ?? null;
  }
  return above === code;
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
