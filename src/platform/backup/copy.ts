// PostgreSQL's COPY through node-postgres, which has no words for it: rows as the server's own text, out and in, at
// the pace of whoever reads or writes. Needs a plain client (no pipeline), and one COPY at a time.
import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** What node-postgres hands to a query of one's own; its types leave out the copy messages. */
interface Wire {
  readonly stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** Whole rows, each ended by a line break. */
export interface CopyPart {
  readonly bytes: Buffer;
  readonly rows: number;
}

const LINE_BREAK = 10;
/** So many finished parts may wait for the reader before the server is asked to wait. */
const PARTS_AHEAD = 2;

/** Runs `copy (…) to stdout` and answers its rows in parts of about `partBytes`. */
export async function* copyOut(
  client: pg.Client,
  select: string,
  partBytes: number,
): AsyncGenerator<CopyPart> {
  const reading = new CopyOut(`copy (${select}) to stdout`, partBytes);
  client.query(reading);
  for (let part = await reading.next(); part !== null; part = await reading.next()) yield part;
}

/** Runs `copy … from stdin` with these chunks of rows. Fails with the server's error, or with that of the source. */
export async function copyIn(
  client: pg.Client,
  statement: string,
  chunks: AsyncIterable<Uint8Array>,
): Promise<void> {
  const writing = new CopyIn(statement, chunks);
  client.query(writing);
  await writing.ended;
}

export function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_BREAK); at !== -1; at = bytes.indexOf(LINE_BREAK, at + 1)) lines += 1;
  return lines;
}

class CopyOut implements pg.Submittable {
  readonly #statement: string;
  readonly #partBytes: number;
  #wire: Wire | undefined;
  #gathering: Buffer[] = [];
  #gathered = 0;
  readonly #parts: CopyPart[] = [];
  #state: 'running' | 'ended' | Error = 'running';
  #wake: () => void = () => undefined;

  constructor(statement: string, partBytes: number) {
    this.#statement = statement;
    this.#partBytes = partBytes;
  }

  async next(): Promise<CopyPart | null> {
    while (this.#parts.length === 0 && this.#state === 'running') {
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    const part = this.#parts.shift();
    if (this.#parts.length < PARTS_AHEAD) this.#wire?.stream.resume();
    if (part) return part;
    if (this.#state instanceof Error) throw this.#state;
    return null;
  }

  submit(connection: pg.Connection): void {
    this.#wire = connection as unknown as Wire;
    this.#wire.query(this.#statement);
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The driver uses the memory of a chunk again, so it is copied.
    this.#gathering.push(Buffer.from(chunk));
    this.#gathered += chunk.byteLength;
    if (this.#gathered >= this.#partBytes && chunk.at(-1) === LINE_BREAK) this.#finishPart();
    if (this.#parts.length >= PARTS_AHEAD) this.#wire?.stream.pause();
  }

  #finishPart(): void {
    if (this.#gathered === 0) return;
    const bytes = Buffer.concat(this.#gathering, this.#gathered);
    this.#parts.push({ bytes, rows: countLines(bytes) });
    this.#gathering = [];
    this.#gathered = 0;
    this.#wake();
  }

  handleCommandComplete(): void {
    this.#finishPart();
  }

  handleReadyForQuery(): void {
    if (this.#state === 'running') this.#state = 'ended';
    this.#wake();
  }

  handleError(error: Error): void {
    this.#state = error;
    this.#wire?.stream.resume();
    this.#wake();
  }
}

class CopyIn implements pg.Submittable {
  readonly #statement: string;
  readonly #chunks: AsyncIterable<Uint8Array>;
  readonly #end = Promise.withResolvers<undefined>();
  #failure: Error | undefined;

  constructor(statement: string, chunks: AsyncIterable<Uint8Array>) {
    this.#statement = statement;
    this.#chunks = chunks;
  }

  get ended(): Promise<undefined> {
    return this.#end.promise;
  }

  submit(connection: pg.Connection): void {
    (connection as unknown as Wire).query(this.#statement);
  }

  handleCopyInResponse(connection: pg.Connection): void {
    void this.#feed(connection as unknown as Wire);
  }

  async #feed(wire: Wire): Promise<void> {
    try {
      for await (const chunk of this.#chunks) {
        if (this.#failure) return;
        wire.sendCopyFromChunk(chunk);
        if (wire.stream.writableNeedDrain) await drained(wire.stream);
      }
      if (!this.#failure) wire.endCopyFrom();
    } catch (error) {
      // The server answers with an error that repeats the reason; the first one is kept.
      this.#failure ??= error instanceof Error ? error : new Error(String(error));
      wire.sendCopyFail('the source failed');
    }
  }

  handleCommandComplete(): void {
    // What counts is that the server is ready again.
  }

  handleReadyForQuery(): void {
    if (this.#failure) this.#end.reject(this.#failure);
    else this.#end.resolve(undefined);
  }

  handleError(error: Error): void {
    this.#failure ??= error;
    this.#end.reject(this.#failure);
  }
}

/** Resolves when there is room again, also when the connection is gone: then the driver reports it. */
function drained(stream: Duplex): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      stream.off('drain', go).off('close', go);
      resolve();
    };
    stream.on('drain', go).on('close', go);
  });
}
