// Opens the pool that the application works with. Its role owns nothing, so row-level security always applies.
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database } from './database.ts';

/** The role under which all requests run. Created by migration 0001. */
export const APP_ROLE = 'truong_an_app';

// Dates stay `yyyy-mm-dd` text: a JavaScript Date would move them across time zones.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
// Counts and identity columns fit in a double; figures over 2^53 do not occur here.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export interface DatabaseConnection {
  readonly db: Kysely<Database>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly max?: number;
  readonly onError?: (error: Error) => void;
}

/**
 * Connects as the application role. `url` is a PostgreSQL address whose user may take that role.
 * Idle connections that break are reported to `onError` and replaced, so a database restart needs no restart of ours.
 */
export function connectAsApplication(url: string, options: ConnectOptions = {}): DatabaseConnection {
  // Under row-level security planning takes longer than most statements, so a prepared one is planned once.
  return connect(url, { ...options, settings: [`role=${APP_ROLE}`, 'plan_cache_mode=force_generic_plan'] });
}

/** Connects as the owner of the tables: for migrations, backup and the doctor only. */
export function connectAsOwner(url: string, options: ConnectOptions = {}): DatabaseConnection {
  return connect(url, { max: 2, ...options });
}

function connect(
  url: string,
  options: ConnectOptions & { readonly settings?: readonly string[] },
): DatabaseConnection {
  const settings = ['timezone=Asia/Ho_Chi_Minh', ...(options.settings ?? [])];
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 12,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 60_000,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    application_name: 'truong-an',
  });
  pool.on('error', (error) => options.onError?.(error));
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  pools.set(db, pool);
  return {
    db,
    pool,
    async close() {
      await db.destroy();
      // Kysely leaves a pool open through which it never sent a statement itself; transactions take theirs directly.
      if (!pool.ending) await pool.end();
    },
  };
}

const pools = new WeakMap<Kysely<Database>, pg.Pool>();

/** The pool behind a Kysely that was made here. */
export function poolOf(db: Kysely<Database>): pg.Pool {
  const pool = pools.get(db);
  if (!pool) throw new Error('this Kysely was not made by platform/db');
  return pool;
}
