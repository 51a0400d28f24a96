// A Kysely on one connection of the pool. Unlike Kysely's own, it lets several statements travel at once (the
// driver pipelines them), and it prepares each statement once a connection, so the server plans it once.
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { Database, Tx } from './database.ts';

/** Makes a Kysely whose every statement runs on one connection, in the order given, without waiting for each other. */
export function pinTo(connection: PinnedConnection): Tx {
  return new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PinnedDriver(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class PinnedDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(connection: DatabaseConnection) {
    this.#connection = connection;
  }

  init = async () => {};
  acquireConnection = () => Promise.resolve(this.#connection);
  releaseConnection = async () => {};
  destroy = async () => {};

  beginTransaction(): Promise<void> {
    return Promise.reject(new Error('the transaction is already open: execute() opens it'));
  }
  commitTransaction = this.beginTransaction;
  rollbackTransaction = this.beginTransaction;
}

/** Sends what it is given at once; the answers come in the same order. */
export class PinnedConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const values = [...query.parameters];
    const name = values.length === 0 ? undefined : statementName(query.sql);
    const result = await this.#client.query({ text: query.sql, values, ...(name && { name }) });
    return { rows: result.rows as Row[], numAffectedRows: BigInt(result.rowCount ?? 0) };
  }

  // eslint-disable-next-line require-yield -- Kysely asks for the method; exports use their own cursor
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('a pinned connection does not stream');
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
