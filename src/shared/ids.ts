// Makes the ids of all rows: UUID version 7 (RFC 9562), so that newer rows sort and are stored behind older ones.

const COUNTER_BITS = 12;
const COUNTER_LIMIT = 1 << COUNTER_BITS;

/**
 * A source of UUIDv7 whose ids strictly grow, even within one millisecond and when the clock steps back:
 * the 12 bits behind the time are a counter that starts at a random place in its lower half.
 */
export function idSource(clock: () => number): () => string {
  const nextRandom = randomSource();
  let millisecond = 0;
  let counter = 0;
  return () => {
    const random = nextRandom();
    const now = clock();
    if (now > millisecond) {
      millisecond = now;
      counter = uint16(random, 0) % (COUNTER_LIMIT / 2);
    } else if (++counter === COUNTER_LIMIT) {
      // More than 2,048 ids in one millisecond: borrow the next one instead of repeating or waiting.
      millisecond += 1;
      counter = 0;
    }
    return format(millisecond, counter, random.subarray(2));
  };
}

const BYTES_AN_ID = 10;
const IDS_A_DRAW = 100;

/** Ten random bytes at a time. Drawn for many ids at once: asking the system costs more than all the rest of an id. */
function randomSource(): () => Uint8Array {
  const drawn = new Uint8Array(BYTES_AN_ID * IDS_A_DRAW);
  let used = drawn.length;
  return () => {
    if (used === drawn.length) {
      crypto.getRandomValues(drawn);
      used = 0;
    }
    used += BYTES_AN_ID;
    return drawn.subarray(used - BYTES_AN_ID, used);
  };
}

// Only the order within this process hangs on the clock; what a use case decides never does.
/** A new id, e.g. `01975f3a-7c1e-7b42-9d0c-5a1f0e6b2c3d`. Grows with every call in this process. */
// eslint-disable-next-line no-restricted-syntax -- the one clock that no caller can give
export const newId = idSource(Date.now);

function format(millisecond: number, counter: number, random: Uint8Array): string {
  const time = hex(millisecond, 12);
  const version = (0x7000 | counter).toString(16);
  const variant = (0x8000 | (uint16(random, 0) & 0x3fff)).toString(16);
  const node = hex(uint16(random, 2), 4) + hex(uint16(random, 4), 4) + hex(uint16(random, 6), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${node}`;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
