// Every refusal that the product can give has words, in both languages.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hasWords } from '#api/error-texts.ts';

const CODE = /new AppError\(\s*'[a-z_]+',\s*'([a-z_.]+)'|\binvalid\(\s*'([a-z_.]+)'/g;

const codes = new Set(
  globSync('src/**/*.ts', { exclude: (path) => path.endsWith('.test.ts') }).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(CODE)].map(([, thrown, refused]) => thrown ?? refused ?? ''),
  ),
);

test('refusals are found in the source', () => {
  expect(codes.size).toBeGreaterThan(40);
});

describe('a refusal has words', () => {
  test.each([...codes].sort())('%s', (code) => {
    expect(hasWords(code)).toBe(true);
  });
});
