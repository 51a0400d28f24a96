// The only place that opens a write transaction. It checks the shape of the input, sets the actor's reach for
// row-level security, runs the use case and turns refusals of the database into refusals for people.
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { inTransaction, type Database } from '#platform/db/index.ts';
import { AppError, invalid, type FieldProblem } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { scopeOf, type Actor } from '../accounts/actor.ts';
import { once } from './once.ts';
import type { Command, ConstraintErrors, Ctx, Query } from './use-case.ts';

/** Who asks, and when. `now` is given by the face, so that tests need no fake clock. */
export interface Caller {
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId: string;
  /** A key under which this request is done at most once. */
  readonly idempotencyKey?: string | undefined;
}

/** Runs a change in one transaction: committed whole, or nothing happened. */
export async function execute<Input extends z.ZodType, Output>(
  db: Kysely<Database>,
  caller: Caller,
  command: Command<Input, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const parsed = parseInput(command.input, input);
  const { idempotencyKey: key } = caller;
  const work = (ctx: Ctx) =>
    key === undefined
      ? command.run(ctx, parsed)
      : once(ctx, { key, command: command.name, input: parsed }, () => command.run(ctx, parsed));
  try {
    return await retryOnCollision(() =>
      inTransaction(db, { readOnly: false, settings: settingsOf(caller) }, (tx, defer) =>
        work(contextOf(tx, defer, caller)),
      ),
    );
  } catch (error) {
    throw translateConstraint(error, command.constraints);
  }
}

/** Answers a question in one read-only transaction: all its parts see the same moment. */
export async function ask<Input extends z.ZodType, Output>(
  db: Kysely<Database>,
  caller: Caller,
  query: Query<Input, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const parsed = parseInput(query.input, input);
  return inTransaction(db, { readOnly: true, settings: settingsOf(caller) }, (tx, defer) =>
    query.run(contextOf(tx, defer, caller), parsed),
  );
}

function contextOf(tx: Ctx['tx'], defer: Ctx['defer'], { actor, now, requestId }: Caller): Ctx {
  return { tx, defer, actor, now, today: todayInVietnam(now), requestId };
}

/** The settings that row-level security reads; exported for tests that look at the wall from outside. */
export function settingsOf({ actor, now }: Caller): Record<string, string> {
  const scope = scopeOf(actor);
  return {
    'app.account_id': actor.accountId ?? '',
    'app.own_units': `{${scope.ownUnits.join(',')}}`,
    'app.subtree_roots': `{${scope.subtreeRoots.join(',')}}`,
    'app.sees_all': scope.seesAll ? 'on' : 'off',
    'app.today': todayInVietnam(now),
  };
}

/** Checks the shape of an input; throws `request.invalid` naming each field. For steps that stand before a command. */
export function parseInput<Input extends z.ZodType>(schema: Input, input: unknown): z.output<Input> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalid(result.error.issues.flatMap(toFieldProblems));
}

function toFieldProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), code: 'field.unknown' }));
  }
  const path = issue.path.join('.');
  // A refinement may name its own code (`activity.too_many_topics`) in its message.
  if (issue.code === 'custom') return [{ path, code: issue.message, params: paramsOf(issue.params) }];
  const bound = 'minimum' in issue ? issue.minimum : 'maximum' in issue ? issue.maximum : null;
  return [{ path, code: `field.${issue.code}`, params: bound === null ? {} : { bound: Number(bound) } }];
}

function paramsOf(params: Record<string, unknown> | undefined): Record<string, string | number> {
  const entries = Object.entries(params ?? {}).filter(
    (entry): entry is [string, string | number] =>
      typeof entry[1] === 'string' || typeof entry[1] === 'number',
  );
  return Object.fromEntries(entries);
}

const COLLISIONS = new Set(['40001', '40P01']);
const ATTEMPTS = 3;

/** Two writers may collide (serialization failure, deadlock); PostgreSQL asks the loser to try again. */
async function retryOnCollision<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === ATTEMPTS || !COLLISIONS.has(databaseCode(error))) throw error;
    }
  }
}

function databaseCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const ROW_LEVEL_SECURITY = '42501';

function translateConstraint(error: unknown, constraints: ConstraintErrors): unknown {
  if (!(error instanceof Error) || error instanceof AppError) return error;
  const name = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : '';
  const known = constraints[name];
  if (known) return new AppError(known[0], known[1], {}, { cause: error });
  // The second wall held where a use case should have refused: for the person it is not there.
  if (databaseCode(error) === ROW_LEVEL_SECURITY)
    return new AppError('not_found', 'unit.not_found', {}, { cause: error });
  return error;
}
