// A Kysely on one connection of the pool. Unlike Kysely's own, it lets several statements travel at once, and it
// prepares each statement once a connection, so that the server parses and plans it once.
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
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import { Batch, type Prepared, type StatementResult } from './batch.ts';
import type { Database, Tx } from './database.ts';

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();
/** Connections come from `inTransaction` alone, so the driver has nothing to drive. */
const driver = new DummyDriver();
const dialect: Dialect = {
  createAdapter: () => adapter,
  createDriver: () => driver,
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => compiler,
};
const config = { dialect };

/** Makes a Kysely whose every statement runs on one connection, in the order given, without waiting for each other. */
export function pinTo(connection: PinnedConnection): Tx {
  const provider: ConnectionProvider = { provideConnection: (consumer) => consumer(connection) };
  const executor = new DefaultQueryExecutor(compiler, adapter, provider);
  return new Kysely<Database>({ config, dialect, driver, executor });
}

/**
 * Gathers what is given to it until the running code waits for something and the batch before is answered, and sends
 * that as one batch.
 */
export class PinnedConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  readonly #prepared: Prepared;
  #gathering: Batch | undefined;
  /** The running code waits: what is gathered may leave. */
  #isDue = false;
  #isBusy = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
    this.#prepared = preparedOn(client);
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await this.send(sql, parameters);
    return { rows: rows as Row[], numAffectedRows: BigInt(rowCount) };
  }

  /** One statement in SQL; it leaves with whatever else is sent before the running code waits. */
  send(text: string, values: readonly unknown[] = []): Promise<StatementResult> {
    const sent = values.some(isLong)
      ? this.#sendPlannedForItsValues(text, values)
      : this.#add(text, values, statementName(text));
    return sent.catch((error: unknown) => {
      // The trace of an answer leads to a socket; this one leads to whoever asked.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    });
  }

  // A plan that is kept knows nothing of the length of a list, and one made for ten units takes minutes for thousands.
  #sendPlannedForItsValues(text: string, values: readonly unknown[]): Promise<StatementResult> {
    const set = this.#add('set local plan_cache_mode = force_custom_plan', [], null);
    const answer = this.#add(text, values, null);
    const reset = this.#add('set local plan_cache_mode to default', [], null);
    return Promise.all([answer, set, reset]).then(([result]) => result);
  }

  #add(text: string, values: readonly unknown[], name: string | null): Promise<StatementResult> {
    this.#gathering ??= this.#startBatch();
    return this.#gathering.add({ text, values, name });
  }

  #startBatch(): Batch {
    const batch = new Batch(this.#prepared, () => {
      this.#isBusy = false;
      this.#sendGathered();
    });
    // Runs when all promises that are settled by now have been followed as far as they lead.
    process.nextTick(() => {
      this.#isDue = true;
      this.#sendGathered();
    });
    return batch;
  }

  #sendGathered(): void {
    const batch = this.#gathering;
    if (!batch || !this.#isDue || this.#isBusy) return;
    this.#gathering = undefined;
    this.#isDue = false;
    this.#isBusy = true;
    this.#client.query(batch);
  }

  // eslint-disable-next-line require-yield, @typescript-eslint/require-await -- Kysely asks for the method; exports use their own cursor
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('a pinned connection does not stream');
  }
}

const preparedOnClients = new WeakMap<pg.PoolClient, Prepared>();

function preparedOn(client: pg.PoolClient): Prepared {
  const known = preparedOnClients.get(client) ?? (new Map() as Prepared);
  preparedOnClients.set(client, known);
  return known;
}

/** What a kept plan assumes of a list whose length it does not know. */
const ASSUMED_LENGTH = 10;

function isLong(value: unknown): boolean {
  return Array.isArray(value) && value.length > ASSUMED_LENGTH;
}

const names = new Map<string, string>();
// Lists with many optional filters make many texts; what comes after this many is planned each time.
const MAX_PREPARED = 400;

function statementName(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MAX_PREPARED) return null;
  const name = `s${String(names.size)}`;
  names.set(text, name);
  return name;
}
