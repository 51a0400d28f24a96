// A Kysely on one connection of the pool. Unlike Kysely's own, it lets several statements travel at once (the
// driver pipelines them), and it prepares each statement once a connection, so the server parses it once.
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

/** Sends what it is given at once; the answers come in the same order. */
export class PinnedConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  #isGathering = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const name = statementName(text);
    const result = await this.send({ text, values: [...parameters], ...(name && { name }) });
    return { rows: result.rows as Row[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  /** One statement as the driver takes it. */
  send(statement: string | pg.QueryConfig): Promise<pg.QueryResult> {
    this.#gather();
    return this.#client.query(statement);
  }

  // eslint-disable-next-line require-yield, @typescript-eslint/require-await -- Kysely asks for the method; exports use their own cursor
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('a pinned connection does not stream');
  }

  /** What is sent until the running code waits for something leaves in one packet: one waking of the server. */
  #gather(): void {
    if (this.#isGathering) return;
    const { stream } = this.#client.connection;
    this.#isGathering = true;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}

const names = new Map<string, string>();
// Lists with many optional filters make many texts; what comes after this many is planned each time.
const MAX_PREPARED = 400;

function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MAX_PREPARED) return known;
  const name = `s${String(names.size)}`;
  names.set(text, name);
  return name;
}
