// What may be written into a composed paper: the few shapes that Nghị định 30/2020/NĐ-CP knows, and a way to write them
// as plain lines, so that a phone, a keyboard and a paste from Word all do. Pure.

/** I. · 1. · a) */
export type HeadingLevel = 'roman' | 'arabic' | 'letter';

export type ContentBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  /** "Điều 1." of a quyết định; the printer numbers. */
  | { readonly kind: 'article'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A basis from the register, or a line of one's own ("Xét đề nghị của …"). `reason`: why one that has ended still holds. */
export type ContentBasis =
  { readonly documentId: string; readonly reason?: string | undefined } | { readonly text: string };

export interface DocumentContent {
  readonly addressees: readonly string[];
  readonly bases: readonly ContentBasis[];
  readonly blocks: readonly ContentBlock[];
  /** Nơi nhận without dashes; "Như trên" and the last line "Lưu" are added when they are missing. */
  readonly recipients: readonly string[];
  /** After "Lưu: VT, ". */
  readonly filedBy: string;
}

export const EMPTY_CONTENT: DocumentContent = {
  addressees: [],
  bases: [],
  blocks: [],
  recipients: [],
  filedBy: '',
};

const ROMAN = /^[IVXLC]{1,6}\.\s+(?=\S)/;
const ARABIC = /^\d{1,2}\.\s+(?=\S)/;
const LETTER = /^\p{Ll}{1,2}\)\s+(?=\S)/u;
const ARTICLE = /^Điều\s+\d{1,3}\.\s*(?=\S)/u;
const ITEM = /^[-–•+]\s+(?=\S)/u;
const ROW = /^\|.*\|$/u;

/**
 * Lines as people write them: `I. …`, `1. …`, `a) …` headings (numbered anew on paper), `Điều 1. …`, `- …` lists, `| a | b |`
 * tables whose first line is the head, everything else a paragraph. `**bold**` and `*italic*` inside.
 */
export function blocksFromLines(text: string): ContentBlock[] {
  const blocks: ContentBlock[] = [];
  for (const line of text
    .normalize('NFC')
    .split(/\r?\n/)
    .map((one) => one.trim())) {
    if (line === '') {
      closeGroup(blocks);
      continue;
    }
    const last = blocks.at(-1);
    if (ITEM.test(line)) {
      const item = line.replace(ITEM, '');
      if (last?.kind === 'list') blocks[blocks.length - 1] = { ...last, items: [...last.items, item] };
      else blocks.push({ kind: 'list', items: [item] });
    } else if (ROW.test(line)) {
      const cells = cellsOf(line);
      if (last?.kind === 'table') {
        if (!isRuler(cells))
          blocks[blocks.length - 1] = { ...last, rows: [...last.rows, fitted(cells, last.header.length)] };
      } else blocks.push({ kind: 'table', header: cells, rows: [] });
    } else blocks.push(lineBlock(line));
  }
  return blocks.filter((block) => block.kind !== 'paragraph' || block.text !== '');
}

// An empty line ends a list or a table: the marker is an empty paragraph, dropped at the end.
function closeGroup(blocks: ContentBlock[]): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list' || last?.kind === 'table') blocks.push({ kind: 'paragraph', text: '' });
}

function lineBlock(line: string): ContentBlock {
  if (ARTICLE.test(line)) return { kind: 'article', text: line.replace(ARTICLE, '') };
  if (ROMAN.test(line)) return { kind: 'heading', level: 'roman', text: line.replace(ROMAN, '') };
  if (ARABIC.test(line)) return { kind: 'heading', level: 'arabic', text: line.replace(ARABIC, '') };
  if (LETTER.test(line)) return { kind: 'heading', level: 'letter', text: line.replace(LETTER, '') };
  return { kind: 'paragraph', text: line };
}

function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

function isRuler(cells: readonly string[]): boolean {
  return cells.every((cell) => /^:?-{2,}:?$/.test(cell));
}

function fitted(cells: readonly string[], length: number): string[] {
  return Array.from({ length }, (_, at) => cells[at] ?? '');
}

/** The same blocks as lines again, numbered as they will be printed; reading them gives the same blocks. */
export function linesFromBlocks(blocks: readonly ContentBlock[]): string {
  const counts = { roman: 0, arabic: 0, letter: 0, article: 0 };
  const lines = blocks.map((block) => {
    switch (block.kind) {
      case 'article':
        counts.article += 1;
        return `Điều ${String(counts.article)}. ${block.text}`;
      case 'heading':
        return `${numberOf(block.level, counts)} ${block.text}`;
      case 'list':
        return block.items.map((item) => `- ${item}`).join('\n');
      case 'table':
        return [block.header, ...block.rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
      default:
        return block.text;
    }
  });
  return lines.join('\n\n');
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const LETTERS = 'abcdđeghiklmnopqrstuvxy';

function numberOf(level: HeadingLevel, counts: Record<HeadingLevel | 'article', number>): string {
  counts[level] += 1;
  if (level === 'roman') {
    counts.arabic = 0;
    counts.letter = 0;
    return `${ROMANS[(counts.roman - 1) % ROMANS.length] ?? 'I'}.`;
  }
  if (level === 'arabic') {
    counts.letter = 0;
    return `${String(Math.min(counts.arabic, 99))}.`;
  }
  return `${LETTERS[(counts.letter - 1) % LETTERS.length] ?? 'a'})`;
}

/** Every text of a content, to look for marks of secrecy and for search. */
export function textsOf(content: DocumentContent): string[] {
  return [
    ...content.addressees,
    ...content.bases.flatMap((basis) => ('text' in basis ? [basis.text] : [basis.reason ?? ''])),
    ...content.blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items;
      if (block.kind === 'table') return [...block.header, ...block.rows.flat()];
      return [block.text];
    }),
    ...content.recipients,
    content.filedBy,
  ];
}
