// The text over which the seal of a report is computed; the server hashes it (SHA-256).
import { canonicalJson } from '#shared/canonical-json.ts';
import type { SealedContent } from './sealed-content.ts';

/** Canonical JSON of the content. Throws RangeError for numbers that JSON cannot hold. */
export function canonicalContent(content: SealedContent): string {
  return canonicalJson(content);
}
