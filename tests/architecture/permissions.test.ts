// Every command and query, tried by everybody from everywhere: the table of permissions is what really happens.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Compilable } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#foundation/accounts/actor.ts';
import { settingsOf, type Command, type Query } from '#foundation/use-case/index.ts';
import { inTransaction } from '#platform/db/index.ts';
import { PROJECT_ROOT } from '#platform/project-root.ts';
import { AppError } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import type { z } from 'zod';
import { TEST_NOW, useTestDatabase } from '../kit/index.ts';
import { PERMISSIONS } from './permissions.table.ts';
import type { PermissionRow, RoleRow } from './permissions/row.ts';
import { everybody, makeWorld, type World } from './permissions/world.ts';

type UseCase = Command<z.ZodType, unknown> | Query<z.ZodType, unknown>;

const useCases = await findUseCases();
const rows: ReadonlyMap<string, PermissionRow> = new Map(Object.entries(PERMISSIONS));

test('every command and query has a row in the table', () => {
  expect([...useCases.keys()].filter((name) => !rows.has(name))).toEqual([]);
});

test('every row of the table names a command or query', () => {
  expect([...rows.keys()].filter((name) => !useCases.has(name))).toEqual([]);
});

describe('who may', () => {
  const database = useTestDatabase();
  let world: World;
  beforeAll(async () => {
    world = await makeWorld(database);
  });

  const decidedByRole = [...rows].flatMap(([name, row]) => {
    const useCase = useCases.get(name);
    return useCase && 'may' in row ? [{ name, row, useCase }] : [];
  });

  test.each(decidedByRole)('$name', async ({ row, useCase }) => {
    const input = useCase.input.parse(await inputOf(row, world));
    const surprises: string[] = [];
    for (const { asker, place, actor } of await everybody(world, row.on)) {
      const places = row.may[asker] ?? [];
      const expected = places === 'anywhere' || (place !== undefined && places.includes(place));
      const happened = await attempt(world, useCase, actor, input, row);
      if (happened !== (expected ? 'may' : 'may not')) {
        surprises.push(
          `${asker} at ${place ?? 'no place'}: the table says ${expected ? 'may' : 'may not'}, but ${happened}`,
        );
      }
    }
    expect(surprises).toEqual([]);
  });
});

async function inputOf(row: RoleRow, world: World): Promise<unknown> {
  try {
    return await row.input(world);
  } catch (error) {
    throw error instanceof AppError
      ? new Error(`could not prepare: ${wordsOf(error)}`, { cause: error })
      : error;
  }
}

class Undone extends Error {}

/** Runs the use case as it would run, then takes everything back. */
async function attempt(
  { database }: World,
  useCase: UseCase,
  actor: Actor,
  input: unknown,
  { shows }: RoleRow,
): Promise<string> {
  const caller = { actor, now: TEST_NOW, requestId: 'test' };
  const options = { readOnly: useCase.kind === 'query', settings: settingsOf(caller) };
  let answer: unknown;
  try {
    await inTransaction(database.db, options, async (tx) => {
      // Deferred writes are waited for here, because there will be no commit to fail with them.
      const deferred: Promise<unknown>[] = [];
      const defer = (statement: Compilable) => {
        deferred.push(tx.executeQuery(statement.compile()));
      };
      answer = await useCase.run({ ...caller, tx, defer, today: todayInVietnam(TEST_NOW) }, input);
      await Promise.all(deferred);
      throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) return meaningOf(error);
  }
  return shows === undefined || shows(answer as never) ? 'may' : 'may not';
}

const REFUSALS = new Set(['forbidden', 'not_found', 'unauthenticated']);
const ROW_LEVEL_SECURITY = '42501';

function meaningOf(error: unknown): string {
  if (error instanceof AppError)
    return REFUSALS.has(error.kind) ? 'may not' : `is stopped by ${wordsOf(error)}`;
  if (error instanceof Error && 'code' in error && error.code === ROW_LEVEL_SECURITY) return 'may not';
  return `fails: ${String(error)}`;
}

function wordsOf({ code, fields }: AppError): string {
  return [code, ...fields.map((field) => `${field.path} ${field.code}`)].join(', ');
}

/** Looks into every server file, not only into the doors: a use case that only the API of its slice calls counts too. */
async function findUseCases(): Promise<Map<string, UseCase>> {
  const files = globSync('src/{foundation,features}/*/server/**/*.ts', { cwd: PROJECT_ROOT });
  const found = new Map<string, UseCase>();
  for (const file of files.filter((name) => !/[.-](test|fixture)\.ts$/.test(name))) {
    const exported = (await import(join(PROJECT_ROOT, file))) as Readonly<Record<string, unknown>>;
    for (const value of Object.values(exported).filter(isUseCase)) found.set(value.name, value);
  }
  return found;
}

function isUseCase(value: unknown): value is UseCase {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    (value.kind === 'command' || value.kind === 'query')
  );
}
