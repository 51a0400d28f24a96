// A Kysely on one connection of the pool. Unlike Kysely's own, it lets several statements travel at once.
import {
  DefaultQueryExecutor,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { Batch, type PreparedStatements, type StatementResult } from './batch.ts';
import type { Database, Tx } from './database.ts';

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();

function dialectOf(driver: Driver): Dialect {
  return {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => compiler,
  };
}

/** A transaction has its connection already, so there is nothing to drive. */
const idle = new DummyDriver();
const pinnedDialect = dialectOf(idle);
const config = { dialect: pinnedDialect };

/** Makes a Kysely whose every statement runs on one connection, in the order given, without waiting for each other. */
export function pinTo(connection: PinnedConnection): Tx {
  const provider: ConnectionProvider = { provideConnection: (consumer) => consumer(connection) };
  const executor = new DefaultQueryExecutor(compiler, adapter, provider);
  return new Kysely<Database>({ config, dialect: pinnedDialect, driver: idle, executor });
}

/** For statements outside a transaction: each takes a connection of the pool for as long as it runs. */
export function pooledDialect(pool: pg.Pool): Dialect {
  return dialectOf(new PooledDriver(pool));
}

class PooledDriver implements Driver {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async acquireConnection(): Promise<PinnedConnection> {
    return new PinnedConnection(await this.#pool.connect());
  }

  releaseConnection(connection: PinnedConnection): Promise<void> {
    connection.release();
    return Promise.resolve();
  }

  init = () => Promise.resolve();
  destroy = () => this.#pool.end();

  beginTransaction(): Promise<void> {
    return Promise.reject(new Error('transactions are opened by inTransaction alone'));
  }
  commitTransaction = this.beginTransaction;
  rollbackTransaction = this.beginTransaction;
}

/** Gathers what is given to it until the running code waits for something, and sends that as one batch. */
export class PinnedConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #prepared: PreparedStatements;
  #gathering: Batch | undefined;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    this.#prepared = preparedOn(client);
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await this.send(sql, parameters);
    return { rows: rows as Row[], numAffectedRows: BigInt(rowCount ?? 0) };
  }

  /** One statement in SQL. */
  send(text: string, values: readonly unknown[] = []): Promise<StatementResult> {
    this.#gathering ??= this.#startBatch();
    return this.#gathering.add(text, values);
  }

  /** Gives the connection back to its pool; a broken one is thrown away with its error. */
  release(broken?: Error): void {
    this.#client.release(broken);
  }

  #startBatch(): Batch {
    const batch = new Batch(this.#prepared);
    // Runs when all promises that are settled by now have been followed as far as they lead.
    process.nextTick(() => {
      this.#gathering = undefined;
      this.#client.query(batch);
    });
    return batch;
  }

  // eslint-disable-next-line require-yield, @typescript-eslint/require-await -- Kysely asks for the method; nothing here streams
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('a pinned connection does not stream');
  }
}

const preparedOnClients = new WeakMap<pg.PoolClient, PreparedStatements>();

function preparedOn(client: pg.PoolClient): PreparedStatements {
  const known = preparedOnClients.get(client) ?? new Map();
  preparedOnClients.set(client, known);
  return known;
}
