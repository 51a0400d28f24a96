// Finds where one HTTP/1.1 answer ends in the bytes of a connection: by its length, or by its last chunk.

export interface Answer {
  readonly status: number;
  readonly bytes: number;
  text(): string;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** Calls back once for each whole answer. Expects one request at a time, so nothing follows an answer. */
export class AnswerReader {
  #chunks: Buffer[] = [];
  #bytes = 0;
  #head: { status: number; end: number | null } | undefined;
  readonly #onAnswer: (answer: Answer) => void;

  constructor(onAnswer: (answer: Answer) => void) {
    this.#onAnswer = onAnswer;
  }

  read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    this.#head ??= this.#readHead();
    if (!this.#head || !this.#isComplete(this.#head.end)) return;
    const { status } = this.#head;
    const chunks = this.#chunks;
    const bytes = this.#bytes;
    this.#chunks = [];
    this.#bytes = 0;
    this.#head = undefined;
    this.#onAnswer({ status, bytes, text: () => Buffer.concat(chunks).toString() });
  }

  #readHead(): { status: number; end: number | null } | undefined {
    const all = Buffer.concat(this.#chunks);
    const headEnd = all.indexOf(HEAD_END);
    if (headEnd < 0) return undefined;
    const head = all.toString('latin1', 0, headEnd);
    const length = /^content-length: *(\d+)/im.exec(head)?.[1];
    const bodyStart = headEnd + HEAD_END.length;
    const hasNoBody = head.startsWith('HTTP/1.1 204') || head.startsWith('HTTP/1.1 304');
    const end = length === undefined ? (hasNoBody ? bodyStart : null) : bodyStart + Number(length);
    return { status: Number(head.slice(9, 12)), end };
  }

  #isComplete(end: number | null): boolean {
    if (end !== null) return this.#bytes >= end;
    const last = this.#chunks.at(-1);
    if (!last) return false;
    // The last chunk may have been cut by the network.
    const tail = last.length >= LAST_CHUNK.length ? last : Buffer.concat(this.#chunks.slice(-2));
    return tail.subarray(-LAST_CHUNK.length).equals(LAST_CHUNK);
  }
}
