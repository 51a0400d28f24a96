// Whether two parts of a plan say the same, whatever the order of their keys. Pure.
import { canonicalJson } from '#shared/canonical-json.ts';

export function sameValue(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
