// The blocks of a composed paper in the words of the document model. Pure.
import type { Block, Inline, Run } from '#platform/documents/index.ts';
import type { ContentBlock } from '../content.ts';

/** The blocks in the words of the document model. */
export function printedBlocks(blocks: readonly ContentBlock[]): Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading':
        return { kind: 'heading', level: block.level, text: withoutEmphasis(block.text) };
      case 'article':
        return { kind: 'article', content: inlines(block.text) };
      case 'list':
        return { kind: 'list', items: block.items.map(inlines) };
      case 'table':
        return {
          kind: 'table',
          table: {
            columns: block.header.map((header, at) => ({
              header,
              width: Math.min(
                40,
                Math.max(
                  6,
                  ...[header, ...block.rows.map((row) => row[at] ?? '')].map(({ length }) => length),
                ),
              ),
              kind: 'text',
            })),
            rows: block.rows.map((cells) => ({ cells: [...cells] })),
          },
        };
      default:
        return { kind: 'paragraph', content: inlines(block.text) };
    }
  });
}

const EMPHASIS = /\*\*(?=\S)([^*]+?)(?<=\S)\*\*|\*(?=\S)([^*]+?)(?<=\S)\*/gu;

function inlines(text: string): Inline[] {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(EMPHASIS)) {
    if (match.index > at) parts.push(text.slice(at, match.index));
    const [whole, bold, italic = ''] = match;
    const run: Run = bold === undefined ? { text: italic, italic: true } : { text: bold, bold: true };
    parts.push(run);
    at = match.index + whole.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function withoutEmphasis(text: string): string {
  return text.replace(EMPHASIS, (_, strong?: string, slanted?: string) => strong ?? slanted ?? '');
}
