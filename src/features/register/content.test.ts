import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '#platform/documents/index.ts';
import { printedBlocks } from './printing/printed-blocks.ts';
import { blocksFromLines, linesFromBlocks, type ContentBlock } from './content.ts';

describe('lines as people write them', () => {
  test.each<[string, string, readonly ContentBlock[]]>([
    ['a paragraph', 'Các trường thực hiện.', [{ kind: 'paragraph', text: 'Các trường thực hiện.' }]],
    [
      'sections',
      'I. MỤC ĐÍCH\n1. Nội dung\na) Điểm',
      [
        { kind: 'heading', level: 'roman', text: 'MỤC ĐÍCH' },
        { kind: 'heading', level: 'arabic', text: 'Nội dung' },
        { kind: 'heading', level: 'letter', text: 'Điểm' },
      ],
    ],
    ['an article', 'Điều 1. Thành lập Ban chỉ đạo', [{ kind: 'article', text: 'Thành lập Ban chỉ đạo' }]],
    [
      'two lists',
      '- a\n- b\n\n- c',
      [
        { kind: 'list', items: ['a', 'b'] },
        { kind: 'list', items: ['c'] },
      ],
    ],
    [
      'a table with a ruler',
      '| TT | Việc |\n|----|----|\n| 1 | Họp |\n| 2 |',
      [
        {
          kind: 'table',
          header: ['TT', 'Việc'],
          rows: [
            ['1', 'Họp'],
            ['2', ''],
          ],
        },
      ],
    ],
    ['a date is no heading', '10/5 hằng năm', [{ kind: 'paragraph', text: '10/5 hằng năm' }]],
    ['nothing', ' \n\n ', []],
  ])('%s', (_, text, blocks) => {
    expect(blocksFromLines(text)).toEqual(blocks);
  });

  test('what was written comes back as it was', () => {
    const text = fc.stringMatching(/^[A-ZĐa-zđàáạ]{2,8}( [a-zđàáạ]{1,8}){0,4}$/);
    const level = fc.constantFrom('roman' as const, 'arabic' as const, 'letter' as const);
    const block: fc.Arbitrary<ContentBlock> = fc.oneof(
      fc.record({ kind: fc.constant('heading' as const), level, text }),
      fc.record({ kind: fc.constant('article' as const), text }),
      fc.record({ kind: fc.constant('paragraph' as const), text }),
      fc.record({
        kind: fc.constant('list' as const),
        items: fc.array(text, { minLength: 1, maxLength: 4 }),
      }),
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 })).chain(([columns, rows]) =>
        fc.record({
          kind: fc.constant('table' as const),
          header: fc.array(text, { minLength: columns, maxLength: columns }),
          rows: fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
            minLength: rows,
            maxLength: rows,
          }),
        }),
      ),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        expect(blocksFromLines(linesFromBlocks(blocks))).toEqual(blocks);
      }),
    );
  });

  test('any text is taken, and nothing but the known shapes comes of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const { kind } of blocksFromLines(text))
          expect(['heading', 'article', 'paragraph', 'list', 'table']).toContain(kind);
      }),
    );
  });
});

test('bold and italic become runs, lone stars stay', () => {
  const strong: Run = { text: '10/5', bold: true };
  const slanted: Run = { text: '15/11', italic: true };
  expect(printedBlocks([{ kind: 'paragraph', text: 'Hạn **10/5** và *15/11*; 2 * 3' }])).toEqual([
    { kind: 'paragraph', content: ['Hạn ', strong, ' và ', slanted, '; 2 * 3'] },
  ]);
});
