// One transaction per command or query. The actor's reach is set for row-level security in the same
// round trip that opens it, so a forgotten filter finds nothing instead of everything.
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { AppError } from '#shared/app-error.ts';
import type { Database, Tx } from './database.ts';

export interface TransactionOptions {
  readonly readOnly: boolean;
  /** Settings visible to row-level security (`app.own_units` …), local to the transaction. */
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Runs `work` in one transaction: all of it is committed, or none. Errors that mean "no database" or "no space"
 * become `unavailable`, so that faces answer 503 with Retry-After.
 */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  options: TransactionOptions,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await db.connection().execute(async (connection) => {
      await sql.raw(openingStatement(options)).execute(connection);
      let result: Result;
      try {
        result = await work(connection);
      } catch (error) {
        await rollback(connection);
        throw error;
      }
      await sql.raw('commit').execute(connection);
      return result;
    });
  } catch (error) {
    throw translateConnectionError(error);
  }
}

function openingStatement({ readOnly, settings }: TransactionOptions): string {
  const begin = readOnly ? 'begin isolation level repeatable read read only' : 'begin';
  const assignments = Object.entries(settings).map(
    ([name, value]) => `set_config(${pg.escapeLiteral(name)}, ${pg.escapeLiteral(value)}, true)`,
  );
  return assignments.length === 0 ? begin : `${begin}; select ${assignments.join(', ')}`;
}

async function rollback(connection: Tx): Promise<void> {
  try {
    await sql.raw('rollback').execute(connection);
  } catch {
    // The connection is gone, and with it the transaction; the first error is the one to report.
  }
}

const NO_SPACE_OR_RESOURCES = /^53/;
const CONNECTION_LOST = /^(08|57P0)/;
const SOCKET_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']);

function translateConnectionError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (NO_SPACE_OR_RESOURCES.test(code)) return new AppError('unavailable', 'database.no_space', {}, { cause: error });
  const lost =
    CONNECTION_LOST.test(code) || SOCKET_ERRORS.has(code) || /connection (terminated|timeout)|timeout exceeded when/i.test(error.message);
  return lost ? new AppError('unavailable', 'database.unreachable', {}, { cause: error }) : error;
}
