// The running text of a paper: headings with their numbers, lists with their marks, "./." at the very end.
import type { Block, HeadingLevel, Inline, Run, Table } from './model.ts';
import { blockLabels } from './numbering.ts';

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'centred'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly table: Table };

export const END_MARK = './.';

/** Plain text of inline content. */
export function plainText(content: readonly Inline[]): string {
  return content.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

/** The blocks as they stand on paper, in the order of the model; "./." may add one at the end. */
export function layOutBody(blocks: readonly Block[]): readonly PaperBlock[] {
  const labels = blockLabels(blocks);
  return withEndMark(blocks.map((block, index) => layOutBlock(block, labels[index] ?? null)));
}

function layOutBlock(block: Block, label: string | null): PaperBlock {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        text: [label, block.level === 'roman' ? block.text.toLocaleUpperCase('vi') : block.text]
          .filter(Boolean)
          .join(' '),
      };
    case 'article':
      return { kind: 'paragraph', runs: [{ text: `${label ?? ''} `, bold: true }, ...runs(block.content)] };
    case 'paragraph':
      return { kind: 'paragraph', runs: runs(block.content) };
    case 'list':
      return {
        kind: 'list',
        items: block.items.map((item, index) => markedItem(runs(item), index === block.items.length - 1)),
      };
    default:
      return block;
  }
}

/** "./." closes the last text; after a table or a heading it stands on its own line. */
function withEndMark(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const before = blocks.slice(0, -1);
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return [...before, { ...last, runs: ended(last.runs, END_MARK) }];
  if (last?.kind === 'list' && last.items.length > 0) {
    const items = last.items.map((item, index) =>
      index === last.items.length - 1 ? ended(item, END_MARK) : item,
    );
    return [...before, { ...last, items }];
  }
  return [...blocks, { kind: 'paragraph', runs: [{ text: END_MARK }] }];
}

function runs(content: readonly Inline[]): readonly Run[] {
  return content.map((part) => (typeof part === 'string' ? { text: part } : part));
}

function markedItem(item: readonly Run[], isLast: boolean): readonly Run[] {
  return /[.;:,!?…]\s*$/.test(plainText(item)) ? item : ended(item, isLast ? '.' : ';');
}

/** Puts `mark` in the place of the marks and spaces that end the text. */
function ended(content: readonly Run[], mark: string): readonly Run[] {
  const last = content.at(-1);
  if (last === undefined) return [{ text: mark }];
  return [...content.slice(0, -1), { ...last, text: withoutEndMark(last.text) + mark }];
}

function withoutEndMark(text: string): string {
  return text
    .trimEnd()
    .replace(/(\.\/\.|[.;,])$/, '')
    .trimEnd();
}

/** ";" after each, "." after the last, whatever the writer had put there. */
export function punctuated(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => withoutEndMark(line.trim()) + (index === lines.length - 1 ? '.' : ';'));
}
