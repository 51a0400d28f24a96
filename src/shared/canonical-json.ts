// The text over which a seal is computed. Two equal values give one text, whatever the order of their keys; order of
// lists is content and kept.

/**
 * Canonical JSON: keys in code-unit order, no blanks, absent and undefined alike. Throws RangeError for numbers that
 * JSON cannot hold, so that nothing is sealed as "null" that was never said so.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`cannot seal the number ${value}`);
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${entries.join(',')}}`;
}
