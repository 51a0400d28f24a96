// One transaction per command or query. The actor's reach is set for row-level security in the same
// round trip that opens it, so a forgotten filter finds nothing instead of everything.
import { CompiledQuery, type Compilable, type Kysely } from 'kysely';
import type pg from 'pg';
import { AppError } from '#shared/app-error.ts';
import { poolOf } from './connect.ts';
import type { Database, Tx } from './database.ts';
import { PinnedConnection, pinTo } from './pinned.ts';

export interface TransactionOptions {
  readonly readOnly: boolean;
  /** Settings visible to row-level security (`app.own_units` …), local to the transaction. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Sends a statement at once without waiting for its answer; the transaction waits for it before it counts as
 * committed, and fails with it. For writes whose answer nobody reads: the audit event, the row itself. It takes the
 * statement, not its promise: a promise might be sent after the commit.
 */
export type Defer = (statement: Compilable) => void;

/**
 * Runs `work` in one transaction: all of it is committed, or none. Errors that mean "no database" or "no space"
 * become `unavailable`, so that faces answer 503 with Retry-After.
 */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  options: TransactionOptions,
  work: (tx: Tx, defer: Defer) => Promise<Result>,
): Promise<Result> {
  let client: pg.PoolClient | undefined;
  let broken: Error | undefined;
  try {
    client = await poolOf(db).connect();
    return await runOn(client, options, work);
  } catch (error) {
    const translated = translateConnectionError(error);
    if (translated !== error && error instanceof Error) broken = error;
    throw translated;
  } finally {
    client?.release(broken);
  }
}

async function runOn<Result>(
  client: pg.PoolClient,
  options: TransactionOptions,
  work: (tx: Tx, defer: Defer) => Promise<Result>,
): Promise<Result> {
  const connection = new PinnedConnection(client);
  const deferred: Promise<unknown>[] = [];
  const send = (sent: Promise<unknown>) => {
    // Handled at the commit; without this line Node would call an early failure unhandled.
    sent.catch(() => undefined);
    deferred.push(sent);
  };
  try {
    send(connection.send(options.readOnly ? 'begin isolation level repeatable read read only' : 'begin'));
    if (Object.keys(options.settings).length > 0)
      send(connection.executeQuery(setSettings(options.settings)));
    const result = await work(pinTo(connection), (statement) => {
      send(connection.executeQuery(statement.compile()));
    });
    // After a failed statement PostgreSQL takes `commit` for `rollback`; the failure itself is among `deferred`.
    const commit = connection.send('commit');
    commit.catch(() => undefined);
    await Promise.all([...deferred, commit]);
    return result;
  } catch (error) {
    await Promise.allSettled(deferred);
    await connection.send('rollback').catch(() => undefined); // the connection may be gone, and the transaction with it
    throw error;
  }
}

/** Local to the transaction. The same names make the same text, which each connection parses once. */
function setSettings(settings: TransactionOptions['settings']): CompiledQuery {
  const names = Object.keys(settings);
  const assignments = names.map((name, index) => `set_config('${name}', $${index + 1}, true)`);
  return CompiledQuery.raw(`select ${assignments.join(', ')}`, Object.values(settings));
}

const NO_SPACE_OR_RESOURCES = /^53/;
const CONNECTION_LOST = /^(08|57P0)/;
const SOCKET_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);
const LOST_MESSAGES =
  /connection (terminated|timeout|ended)|timeout exceeded when|client has encountered a connection error/i;

/** What a failed statement means for people; for the few statements that run outside `inTransaction`. */
export function translateConnectionError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NO_SPACE_OR_RESOURCES.test(code))
    return new AppError('unavailable', 'database.no_space', {}, { cause: error });
  const lost = CONNECTION_LOST.test(code) || SOCKET_ERRORS.has(code) || LOST_MESSAGES.test(error.message);
  return lost ? new AppError('unavailable', 'database.unreachable', {}, { cause: error }) : error;
}
