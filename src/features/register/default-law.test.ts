import { expect, test } from 'vitest';
import { findOldToneMark } from '#platform/documents/spelling-rules.ts';
import { isNfc } from '#shared/vietnamese-text.ts';
import { DEFAULT_LAW } from './default-law.ts';
import { findDocumentType } from './document-types.ts';
import { parseDocumentNumber } from './document-number.ts';
import { closesCircle, type Edge } from './relations.ts';

test('every entry has a known type, a number that can be read, exact text and a mark', () => {
  for (const law of DEFAULT_LAW) {
    expect(findDocumentType(law.type), law.id).not.toBeNull();
    if (law.label !== '') expect(parseDocumentNumber(law.label)?.label, law.id).toBe(law.label);
    for (const text of [law.abstract, law.issuerName, law.note]) {
      expect(isNfc(text), law.id).toBe(true);
      expect(findOldToneMark(text), law.id).toBeNull();
    }
  }
});

test('ids are unique, ties lead to entries, and replacement is no circle', () => {
  const ids = DEFAULT_LAW.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const ties = DEFAULT_LAW.flatMap(({ id, ties: list }) => list.map((tie) => ({ ...tie, from: id })));
  expect(ties.filter(({ to }) => !ids.includes(to))).toEqual([]);
  const kept: Edge[] = [];
  for (const { kind, from, to } of ties.filter((tie) => tie.kind === 'replaces')) {
    expect(closesCircle(kept, { from, to }), kind).toBe(false);
    kept.push({ from, to });
  }
});
