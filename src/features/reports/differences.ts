// What is different between two sealed contents: figure by figure and text by words. A figure counts as changed when
// what was reported changed; that the system counts otherwise today is not a difference of the report.
import { sameValue, type FigureCell, type ReportedValue } from './figure-value.ts';
import type { SealedContent } from './sealed-content.ts';

/** `not_applicable` where one of the two versions did not owe the figure. */
export type DifferenceSide = ReportedValue | string | null;

export interface Difference {
  /** `figures/fig.pr.news`, `sections/II.2`, `proposals/<id>`. */
  readonly path: string;
  readonly before: DifferenceSide;
  readonly after: DifferenceSide;
}

/** In the order of the newer content; what only the older one had comes last. Empty when they say the same. */
export function differencesBetween(before: SealedContent, after: SealedContent): readonly Difference[] {
  return [
    ...compareLists('figures', before.figures, after.figures, figureSide),
    ...compareLists('sections', before.sections, after.sections, (section) => section.text),
    ...compareLists('proposals', before.proposals, after.proposals, (proposal) => proposal.sentence),
  ];
}

export interface DifferenceCounts {
  readonly figures: number;
  readonly sections: number;
  readonly sameFigures: number;
  readonly sameSections: number;
}

/** For the sentence above the list: "khác ở 3 chỉ tiêu và 2 mục; 43 chỉ tiêu, 10 mục giống hệt". */
export function countDifferences(
  content: SealedContent,
  differences: readonly Difference[],
): DifferenceCounts {
  const under = (folder: string) => differences.filter(({ path }) => path.startsWith(`${folder}/`)).length;
  const [figures, sections] = [under('figures'), under('sections')];
  return {
    figures,
    sections,
    sameFigures: Math.max(0, content.figures.length - figures),
    sameSections: Math.max(0, content.sections.length - sections),
  };
}

export interface WordChange {
  readonly kind: 'same' | 'ins' | 'del';
  readonly text: string;
}

/** Beyond this many changed words two texts are two texts: shown as one removal and one addition. */
const MOST_CHANGED_WORDS = 500;

/** Whole words, never letters; the parts `same` and `del` joined are `before`, `same` and `ins` joined are `after`. */
export function diffWords(before: string, after: string): readonly WordChange[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const start = countEqual(old, fresh, (words, at) => words[at]);
  const rest = [old.slice(start), fresh.slice(start)] as const;
  const end = countEqual(rest[0], rest[1], (words, at) => words[words.length - 1 - at]);
  const middle = shortestEdit(rest[0].slice(0, rest[0].length - end), rest[1].slice(0, rest[1].length - end));
  const same = (words: readonly string[]): WordChange[] => words.map((text) => ({ kind: 'same', text }));
  return joinNeighbours([...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))]);
}

function compareLists<Item extends { readonly id: string }>(
  folder: string,
  before: readonly Item[],
  after: readonly Item[],
  sideOf: (item: Item) => DifferenceSide,
): Difference[] {
  const earlier = new Map(before.map((item) => [item.id, sideOf(item)] as const));
  const later = new Map(after.map((item) => [item.id, sideOf(item)] as const));
  const ids = [...later.keys(), ...[...earlier.keys()].filter((id) => !later.has(id))];
  return ids.flatMap((id) => {
    const sides = { before: earlier.get(id) ?? null, after: later.get(id) ?? null };
    return sameSide(sides.before, sides.after) ? [] : [{ path: `${folder}/${id}`, ...sides }];
  });
}

function figureSide(figure: FigureCell): DifferenceSide {
  return figure.applicable ? figure.reported : 'not_applicable';
}

function sameSide(a: DifferenceSide, b: DifferenceSide): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return sameValue(a, b);
}

// A word keeps the blanks after it, so that the parts joined give the text back.
function wordsOf(text: string): string[] {
  return text.match(/[^\s.,;:()]+\s*|[.,;:()]\s*|\s+/gu) ?? [];
}

function countEqual(
  a: readonly string[],
  b: readonly string[],
  pick: (words: readonly string[], at: number) => string | undefined,
): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && pick(a, count) === pick(b, count)) count += 1;
  return count;
}

// Myers' greedy search for the shortest edit: `furthest` holds, for each diagonal, how far the old text was read.
function shortestEdit(old: readonly string[], fresh: readonly string[]): WordChange[] {
  const whole: WordChange[] = [
    ...old.map((text) => ({ kind: 'del', text }) as const),
    ...fresh.map((text) => ({ kind: 'ins', text }) as const),
  ];
  if (old.length === 0 || fresh.length === 0) return whole;
  const trail: ReadonlyMap<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  const most = Math.min(old.length + fresh.length, MOST_CHANGED_WORDS);
  for (let edits = 0; edits <= most; edits += 1) {
    trail.push(new Map(furthest));
    const next = new Map(furthest);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = goesDown(next, diagonal, edits)
        ? (next.get(diagonal + 1) ?? 0)
        : (next.get(diagonal - 1) ?? 0) + 1;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= fresh.length) return walkBack(trail, old, fresh);
    }
    furthest = next;
  }
  return whole;
}

function goesDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function walkBack(
  trail: readonly ReadonlyMap<number, number>[],
  old: readonly string[],
  fresh: readonly string[],
): WordChange[] {
  const changes: WordChange[] = [];
  let [x, y] = [old.length, fresh.length];
  for (let edits = trail.length - 1; edits >= 0; edits -= 1) {
    const furthest = trail[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const from = goesDown(furthest, diagonal, edits) ? diagonal + 1 : diagonal - 1;
    const fromX = furthest.get(from) ?? 0;
    const fromY = fromX - from;
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0)) {
      x -= 1;
      y -= 1;
      changes.push({ kind: 'same', text: old[x] ?? '' });
    }
    if (edits === 0) break;
    if (x === fromX) changes.push({ kind: 'ins', text: fresh[fromY] ?? '' });
    else changes.push({ kind: 'del', text: old[fromX] ?? '' });
    [x, y] = [fromX, fromY];
  }
  return changes.reverse();
}

function joinNeighbours(changes: readonly WordChange[]): WordChange[] {
  const joined: WordChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.kind === change.kind) joined[joined.length - 1] = { ...last, text: last.text + change.text };
    else joined.push(change);
  }
  return joined;
}
