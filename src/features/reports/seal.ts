// The text over which the seal of a report is computed. Two equal contents give one text, whatever the order of
// their keys; the server hashes it (SHA-256). Order of lists is content and kept.
import type { SealedContent } from './sealed-content.ts';

/**
 * Canonical JSON: keys in code-unit order, no blanks, absent and undefined alike. Throws RangeError for numbers
 * that JSON cannot hold, so that nothing is sealed as "null" that was never reported so.
 */
export function canonicalContent(content: SealedContent): string {
  return canonical(content);
}

function canonical(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`cannot seal the number ${value}`);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonical(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`);
  return `{${entries.join(',')}}`;
}
