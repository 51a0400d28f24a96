import { expect, it } from 'vitest';
import { blocksFromText } from './blocks-from-text.ts';

it('lines become paragraphs, dashed lines a list, empty lines nothing', () => {
  expect(blocksFromText('Ưu điểm:\r\n- Một;\n– Hai\n\nTồn tại: không.\n-không phải gạch')).toEqual([
    { kind: 'paragraph', content: ['Ưu điểm:'] },
    { kind: 'list', items: [['Một;'], ['Hai']] },
    { kind: 'paragraph', content: ['Tồn tại: không.'] },
    { kind: 'paragraph', content: ['-không phải gạch'] },
  ]);
  expect(blocksFromText('  \n')).toEqual([]);
});
