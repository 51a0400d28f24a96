// How Vietnamese papers count: I. II., 1. 2., a) b) by the Vietnamese alphabet, Phụ lục I, Điều 1.
import type { Block, HeadingLevel } from './model.ts';

// Nghị định 30/2020, Phụ lục I: points follow the Vietnamese alphabet (no f, j, w, z).
const LETTERS = 'abcdđeghiklmnopqrstuvxy';
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → `IV`. */
export function romanNumber(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** 5 → `đ`; after y follow `aa`, `ab` …, which no paper should need. */
export function vietnameseLetter(position: number): string {
  const index = position - 1;
  const before = Math.floor(index / LETTERS.length);
  return (before > 0 ? vietnameseLetter(before) : '') + (LETTERS[index % LETTERS.length] ?? '');
}

const LEVELS: readonly HeadingLevel[] = ['roman', 'arabic', 'letter'];

/** The number before each block: `I.`, `2.`, `đ)`, `Điều 3.`; null where none is printed. */
export function blockLabels(blocks: readonly Block[]): readonly (string | null)[] {
  const counts = { roman: 0, arabic: 0, letter: 0, article: 0 };
  return blocks.map((block) => {
    if (block.kind === 'article') return `Điều ${++counts.article}.`;
    if (block.kind !== 'heading') return null;
    counts[block.level] += 1;
    for (const deeper of LEVELS.slice(LEVELS.indexOf(block.level) + 1)) counts[deeper] = 0;
    return block.label ?? automaticLabel(block.level, counts[block.level]);
  });
}

function automaticLabel(level: HeadingLevel, count: number): string {
  if (level === 'roman') return `${romanNumber(count)}.`;
  return level === 'arabic' ? `${count}.` : `${vietnameseLetter(count)})`;
}
