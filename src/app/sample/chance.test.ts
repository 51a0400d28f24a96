import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.ts';

const numbersOf = (...keys: string[]) => {
  const chance = chanceOf(...keys);
  return Array.from({ length: 50 }, () => chance.next());
};

describe('chance', () => {
  it('repeats itself for the same keys and for no others', () => {
    expect(numbersOf('seed', 'a')).toEqual(numbersOf('seed', 'a'));
    expect(numbersOf('seed', 'a')).not.toEqual(numbersOf('seed', 'b'));
    expect(numbersOf('ab', 'c')).not.toEqual(numbersOf('a', 'bc'));
  });

  it('gives the same numbers on every machine', () => {
    const chance = chanceOf('truong-an', 'test');
    expect(Array.from({ length: 5 }, () => chance.int(0, 999))).toMatchInlineSnapshot(`
      [
        520,
        653,
        739,
        959,
        153,
      ]
    `);
  });

  it('spreads over its whole range', () => {
    const chance = chanceOf('spread');
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 6000; draw += 1) {
      const face = chance.int(1, 6);
      counts.set(face, (counts.get(face) ?? 0) + 1);
    }
    expect([...counts.keys()].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('picks different items in the order of the list', () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    const picked = chanceOf('pick').pickSome(items, 5);
    expect(new Set(picked).size).toBe(5);
    expect(picked).toEqual(picked.toSorted((a, b) => a - b));
    expect(() => chanceOf('none').pick([])).toThrow(RangeError);
  });

  it('makes ids like those of the product, which sort by their moment', () => {
    const chance = chanceOf('ids');
    const earlier = chance.id(new Date('2025-01-01T00:00:00Z'));
    const later = chance.id(new Date('2026-01-01T00:00:00Z'));
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(earlier < later).toBe(true);
  });
});
