// What a unit's accepted plans answer: has it a plan for the year, one for order and traffic, one to replicate models.
// A joint plan answers all of them. Pure.
import type { PlanKind } from './plan.ts';

export interface PlanFigures extends Readonly<Record<string, 0 | 1>> {
  readonly 'fig.doc.plan': 0 | 1;
  readonly 'fig.doc.plan.order': 0 | 1;
  readonly 'fig.doc.plan.rep': 0 | 1;
}

/** `kinds`: what all accepted plans of the year answer for, taken together. */
export function planFiguresOf(kinds: readonly PlanKind[]): PlanFigures {
  const yes = (holds: boolean) => (holds ? 1 : 0);
  return {
    'fig.doc.plan': yes(kinds.length > 0),
    'fig.doc.plan.order': yes(kinds.includes('order') && kinds.includes('traffic')),
    'fig.doc.plan.rep': yes(kinds.includes('replication')),
  };
}
