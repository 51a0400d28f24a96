// Many units enter the tree at once, from a sheet: all of them, or none and the reasons for every row.
import { z } from 'zod';
import { AppError, invalid, type FieldProblem } from '#shared/app-error.ts';
import { defineCommand, parseInput, type Ctx } from '../../use-case/index.ts';
import {
  checkImport,
  inTreeOrder,
  kindNamed,
  levelNamed,
  type KnownKind,
  type RowInTree,
  type UnitToOpen,
} from '../import-rows.ts';
import { mayChangeTree } from '../policy.ts';
import { openUnitInput } from '../schemas.ts';
import { selectIds, selectKinds, selectTakenCodes } from './import-store.ts';
import { addToTree, openUnit } from './open-unit.ts';
import { rebuildClosure } from './unit-store.ts';

/** A city has some thousands of schools. */
const ROWS_MAX = 10_000;

const importUnitsInput = z.strictObject({
  /** As `openUnit` takes them; kind and level also in words. Checked one by one, so that every wrong row is named. */
  rows: z
    .array(z.record(z.string().max(60), z.unknown()))
    .min(1)
    .max(ROWS_MAX),
  dryRun: z.boolean().default(false),
});

/** Errors: `organisation.only_operator`; `request.invalid` with every problem as `rows.<index>.<field>`, from 0. */
export const importUnits = defineCommand({
  name: 'organisation.import_units',
  input: importUnitsInput,
  constraints: openUnit.constraints,
  async run(ctx, { rows, dryRun }): Promise<{ codes: string[] }> {
    if (!mayChangeTree(ctx.actor)) throw new AppError('forbidden', 'organisation.only_operator');
    const units = await readRows(ctx, rows);
    if (!dryRun) await openAll(ctx, inTreeOrder(units));
    return { codes: units.map(({ code }) => code) };
  },
});

async function readRows(ctx: Ctx, rows: readonly Readonly<Record<string, unknown>>[]): Promise<UnitToOpen[]> {
  const kinds = await selectKinds(ctx.tx);
  const problems: FieldProblem[] = [];
  const units: UnitToOpen[] = [];
  const inTree: RowInTree[] = [];
  for (const [index, row] of rows.entries()) {
    const given = withIds(row, kinds);
    inTree.push(placeInTree(given));
    try {
      units.push(parseInput(openUnitInput, given));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      problems.push(
        ...error.fields.map((problem) => ({ ...problem, path: `rows.${index}.${problem.path}` })),
      );
    }
  }
  const codes = inTree.flatMap(({ code, parentCode }) => [code, parentCode ?? '']);
  const takenCodes = await selectTakenCodes(ctx.tx, codes);
  const malformed = new Set(problems.map(({ path }) => path));
  problems.push(...checkImport(inTree, { kinds, takenCodes }).filter(({ path }) => !malformed.has(path)));
  if (problems.length > 0) throw invalid(problems.toSorted((a, b) => rowOf(a) - rowOf(b)));
  return units;
}

function rowOf({ path }: FieldProblem): number {
  return Number(path.split('.')[1]);
}

/** Read loosely, so that a row with a wrong date still hears that its code is taken. */
function placeInTree({ code, kind, level, parentCode }: Readonly<Record<string, unknown>>): RowInTree {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    code: text(code),
    kind: text(kind),
    level: typeof level === 'string' ? level : null,
    parentCode: typeof parentCode === 'string' ? parentCode : null,
  };
}

function withIds(
  row: Readonly<Record<string, unknown>>,
  kinds: readonly KnownKind[],
): Record<string, unknown> {
  const { kind, level } = row;
  return {
    ...row,
    ...(typeof kind === 'string' && { kind: kindNamed(kind, kinds) }),
    ...(typeof level === 'string' && { level: levelNamed(level) }),
  };
}

async function openAll(ctx: Ctx, units: readonly UnitToOpen[]): Promise<void> {
  const upper = units.flatMap(({ parentCode }) => (parentCode === null ? [] : [parentCode]));
  const parents = await selectIds(ctx.tx, upper);
  for (const unit of units) {
    const parentId = unit.parentCode === null ? null : (parents.get(unit.parentCode) ?? null);
    parents.set(unit.code, await addToTree(ctx, unit, parentId, 'import'));
  }
  await rebuildClosure(ctx.tx);
}
