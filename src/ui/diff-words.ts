// The difference of two texts in words, not letters: shortest edit by longest common subsequence.

export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

// Above this the table of the algorithm would be too big for a browser; then the whole middle counts as replaced.
const MOST_CELLS = 4_000_000;

/** Parts in reading order; the same and removed ones joined are `before`, the same and added ones `after`. */
export function diffWords(before: string, after: string): DiffPart[] {
  const old = split(before);
  const now = split(after);
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let tail = 0;
  while (tail < old.length - start && tail < now.length - start && old.at(-1 - tail) === now.at(-1 - tail))
    tail += 1;

  const parts: DiffPart[] = [];
  push(parts, 'same', old.slice(0, start));
  middle(parts, old.slice(start, old.length - tail), now.slice(start, now.length - tail));
  push(parts, 'same', old.slice(old.length - tail));
  return parts;
}

function middle(parts: DiffPart[], old: readonly string[], now: readonly string[]): void {
  if (old.length * now.length > MOST_CELLS) {
    push(parts, 'removed', old);
    push(parts, 'added', now);
    return;
  }
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = now.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let row = 0;
  let column = 0;
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      push(parts, 'same', [old[row] ?? '']);
      row += 1;
      column += 1;
    } else if (row < old.length && (column === now.length || at(row + 1, column) >= at(row, column + 1))) {
      push(parts, 'removed', [old[row] ?? '']);
      row += 1;
    } else {
      push(parts, 'added', [now[column] ?? '']);
      column += 1;
    }
  }
}

// Words keep the space after them, so that joining gives the text back.
function split(text: string): string[] {
  return text.match(/\s*\S+\s*?(?=\s|$)|\s+/g) ?? [];
}

function push(parts: DiffPart[], kind: DiffPart['kind'], words: readonly string[]): void {
  if (words.length === 0) return;
  const text = words.join('');
  const last = parts.at(-1);
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}
