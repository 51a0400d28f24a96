// The only source of chance in the sample organisation: the same seed and keys give the same numbers, on every
// machine. Each thing draws from a stream of its own, so that one more school changes no other school.

export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends possible. */
  int(from: number, to: number): number;
  /** `of` times a share between `from` and `to`, rounded. */
  share(of: number, from: number, to: number): number;
  happens(probability: number): boolean;
  /** Throws RangeError when there is nothing to pick from. */
  pick<Item>(items: readonly Item[]): Item;
  /** `count` different items, in the order of the list. */
  pickSome<Item>(items: readonly Item[], count: number): Item[];
  /** An id like those of `newId`: it sorts by `at`. */
  id(at: Date): string;
}

/** A stream of its own for what the keys name, e.g. `chanceOf(seed, 'activities', 'cu-chi-mn-1')`. */
export function chanceOf(...keys: readonly string[]): Chance {
  const next = numbersOf(keys.join('\u0000'));
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return {
    next,
    int,
    share: (of, from, to) => Math.round(of * (from + next() * (to - from))),
    happens: (probability) => next() < probability,
    pick,
    pickSome(items, count) {
      const order = items.map((item, index) => ({ item, index, rank: next() }));
      const chosen = order.toSorted((a, b) => a.rank - b.rank).slice(0, count);
      return chosen.toSorted((a, b) => a.index - b.index).map(({ item }) => item);
    },
    id: (at) => uuidV7(at, next),
  };
}

/** sfc32 (public domain, Chris Doty-Humphrey), seeded by four FNV-1a hashes of the key. */
function numbersOf(key: string): () => number {
  let [a, b, c, d] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((start) => fnv1a(key, start)) as [
    number,
    number,
    number,
    number,
  ];
  const step = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  for (let round = 0; round < 12; round += 1) step();
  return step;
}

function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function uuidV7(at: Date, next: () => number): string {
  const bits = (count: number) => Math.floor(next() * 2 ** count);
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  const time = hex(at.getTime(), 12);
  const version = hex(0x7000 | bits(12), 4);
  const variant = hex(0x8000 | bits(14), 4);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(bits(24), 6)}${hex(bits(24), 6)}`;
}
