import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '#shared/dates.ts';
import { closesCircle, relationProblem, type Edge } from './relations.ts';

const edges = (...pairs: readonly string[]): Edge[] =>
  pairs.map((pair) => ({ from: pair[0] ?? '', to: pair[1] ?? '' }));
const paper = (id: string, issuedOn = '2026-01-01') => ({
  id,
  state: 'issued' as const,
  issuedOn: isoDate(issuedOn),
});

describe('replacement never goes in a circle', () => {
  test.each([
    ['itself', [], 'aa', true],
    ['back at once', ['ba'], 'ab', true],
    ['back over two', ['bc', 'ca'], 'ab', true],
    ['a line', ['bc', 'cd'], 'ab', false],
    ['two that replace the same', ['bc'], 'ac', false],
  ] as const)('%s', (_, known, [from = '', to = ''], closes) => {
    expect(closesCircle(edges(...known), { from, to })).toBe(closes);
  });

  test('whatever is tried, what was let in can be put in an order', () => {
    const pair = fc.record({
      from: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      to: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), (tries) => {
        const kept: Edge[] = [];
        for (const edge of tries) if (!closesCircle(kept, edge)) kept.push(edge);
        let left = [...new Set(kept.flatMap(({ from, to }) => [from, to]))];
        let open = kept;
        while (left.length > 0) {
          const free = left.filter((id) => !open.some(({ to }) => to === id));
          expect(free.length).toBeGreaterThan(0);
          left = left.filter((id) => !free.includes(id));
          open = open.filter(({ from }) => !free.includes(from));
        }
      }),
    );
  });
});

describe('a tie that cannot be', () => {
  test.each([
    ['to itself', 'relates', paper('a'), paper('a'), [], 'document.relation_to_itself'],
    [
      'to a draft',
      'basis',
      paper('a'),
      { ...paper('b'), state: 'draft' as const },
      [],
      'document.relation_to_draft',
    ],
    ['in a circle', 'replaces', paper('a'), paper('b'), edges('ba'), 'document.relation_circle'],
    [
      'of the older to the newer',
      'replaces',
      paper('a', '2025-01-01'),
      paper('b'),
      [],
      'document.relation_older',
    ],
    ['a basis may be newer or in a circle', 'basis', paper('a', '2025-01-01'), paper('b'), edges('ba'), null],
    ['the newer replaces the older', 'replaces', paper('a'), paper('b', '2025-01-01'), [], null],
  ] as const)('%s', (_, kind, one, other, chain, code) => {
    expect(relationProblem(kind, one, other, chain)).toBe(code);
  });
});
