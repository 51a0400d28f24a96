// Text that a person typed into a section of a report → paragraphs and dashed lists.
import type { Block, Inline } from './model.ts';

/** Each line a paragraph; neighbouring lines that begin with "-", "–", "•" or "+" a list. Empty lines are dropped. */
export function blocksFromText(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let items: (readonly Inline[])[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push({ kind: 'list', items });
    items = [];
  };
  for (const line of text.split(/\r?\n/).map((part) => part.trim())) {
    const item = /^[-–•+]\s+(.+)$/.exec(line)?.[1];
    if (item !== undefined) items.push([item]);
    else endList();
    if (item === undefined && line !== '') blocks.push({ kind: 'paragraph', content: [line] });
  }
  endList();
  return blocks;
}
