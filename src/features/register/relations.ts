// How papers stand to each other, and which ties cannot be. Pure.
import type { IsoDate } from '#shared/dates.ts';

/** `basis`: rests on · `replaces`, `amends`: ends or changes the other · `answers`: replies to it · `relates`: see also. */
export const RELATION_KINDS = ['basis', 'replaces', 'amends', 'answers', 'relates'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

export interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Whether "from replaces to" would close a circle: `to` would, over however many steps, replace `from`. */
export function closesCircle(edges: readonly Edge[], { from, to }: Edge): boolean {
  const next = Map.groupBy(edges, (edge) => edge.from);
  const seen = new Set<string>();
  const waiting = [to];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === from) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(next.get(at) ?? []).map((edge) => edge.to));
  }
  return false;
}

interface Paper {
  readonly id: string;
  readonly state: 'draft' | 'issued' | 'withdrawn';
  readonly issuedOn: IsoDate | null;
}

/** The code of what speaks against a tie; null when nothing does. `chain` = ties of the same kind around the two. */
export function relationProblem(
  kind: RelationKind,
  paper: Paper,
  other: Paper,
  chain: readonly Edge[],
): string | null {
  if (paper.id === other.id) return 'document.relation_to_itself';
  if (other.state === 'draft') return 'document.relation_to_draft';
  if (kind !== 'replaces' && kind !== 'amends') return null;
  if (closesCircle(chain, { from: paper.id, to: other.id })) return 'document.relation_circle';
  const isOlder = paper.issuedOn !== null && other.issuedOn !== null && paper.issuedOn < other.issuedOn;
  return isOlder ? 'document.relation_older' : null;
}
