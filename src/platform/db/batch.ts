// Several statements as one message to PostgreSQL: it is woken once, works through all of them, and answers once. The
// driver alone sends a barrier after every statement, and each barrier is an answer of its own.
import pg from 'pg';
import { parameterText } from './parameter-text.ts';

export interface StatementResult {
  readonly rows: Record<string, unknown>[];
  /** Rows found or changed; 0 where a statement has no such number. */
  readonly rowCount: number;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Under which it is kept prepared on the connection; null: parsed and planned for this once. */
  readonly name: string | null;
}

type Columns = readonly { readonly name: string; readonly parse: (text: string) => unknown }[];

/** What one connection has prepared, with the columns that each statement answers. */
export type Prepared = Map<string, Columns>;

interface Waiting {
  readonly text: string;
  readonly name: string | null;
  readonly values: (string | Buffer | null)[];
  readonly resolve: (result: StatementResult) => void;
  readonly reject: (error: Error) => void;
}

/** Given to `client.query` when it is full. A statement that fails ends it: those after it are not run and fail, too. */
export class Batch implements pg.Submittable {
  readonly #prepared: Prepared;
  readonly #waiting: Waiting[] = [];
  readonly #onEnd: () => void;
  #hasEnded = false;
  #answered = 0;
  #columns: Columns | undefined;
  #rows: Record<string, unknown>[] = [];

  /** `onEnd` is called once, when the connection is free for the next batch or has failed. */
  constructor(prepared: Prepared, onEnd: () => void) {
    this.#prepared = prepared;
    this.#onEnd = onEnd;
  }

  add({ text, name, values }: Statement): Promise<StatementResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ text, name, values: values.map(parameterText), resolve, reject });
    });
  }

  submit(connection: pg.Connection): void {
    const sent = new Set<string>();
    connection.stream.cork();
    try {
      for (const { text, values, name } of this.#waiting) {
        const statement = name ?? '';
        const isKnown = this.#prepared.has(statement) || sent.has(statement);
        if (!isKnown) {
          // It may be there from a batch that failed; to close what is not there is no error.
          connection.close({ type: 'S', name: statement }, true);
          connection.parse({ name: statement, text, types: [] }, true);
        }
        if (name !== null) sent.add(name);
        connection.bind({ statement, values }, true);
        if (!this.#prepared.has(statement)) connection.describe({ type: 'P', name: '' }, true);
        connection.execute(null, true);
      }
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  // What follows is called by the driver, answer by answer.

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: parserOf(dataTypeID) }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.#columns ??= this.#prepared.get(this.#current()?.name ?? '');
    const row: Record<string, unknown> = {};
    this.#columns?.forEach(({ name, parse }, at) => {
      const text = fields[at] ?? null;
      row[name] = text === null ? null : parse(text);
    });
    this.#rows.push(row);
  }

  /** `INSERT 0 1`, `SELECT 50`, `BEGIN`. */
  handleCommandComplete({ text }: { text: string }): void {
    const statement = this.#current();
    if (!statement) return;
    if (statement.name !== null && !this.#prepared.has(statement.name))
      this.#prepared.set(statement.name, this.#columns ?? []);
    const result = { rows: this.#rows, rowCount: Number(/\d+$/.exec(text)?.[0] ?? 0) };
    this.#answered += 1;
    this.#columns = undefined;
    this.#rows = [];
    statement.resolve(result);
  }

  handleError(error: Error): void {
    for (const { reject } of this.#waiting.slice(this.#answered)) reject(error);
    this.#answered = this.#waiting.length;
    this.#end();
  }

  handleReadyForQuery(): void {
    this.#end();
  }

  #end(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#onEnd();
  }

  #current(): Waiting | undefined {
    return this.#waiting[this.#answered];
  }
}

function parserOf(type: number): (text: string) => unknown {
  return pg.types.getTypeParser(type, 'text') as (text: string) => unknown;
}
