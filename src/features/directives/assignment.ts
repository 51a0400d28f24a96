// What an office asks: one clause of a document, or a task on its own, with the answer it expects. Pure.
import type { AddresseeRule } from '#foundation/organisation/addressee-rule.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Rhythm } from './rhythm.ts';

/**
 * How a unit answers. The first three the product sees by itself, in the journal, the reports and the plans; to the
 * others the unit says so, with a paper where there is one.
 */
export const ANSWER_KINDS = [
  'activity',
  'report',
  'plan',
  'document',
  'register',
  'self_assessment',
  'confirmation',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

export type ExpectedAnswer =
  /** At least so many activities of one of these kinds, about one of these topics; an empty list = any. */
  | {
      readonly kind: 'activity';
      readonly kinds: readonly string[];
      readonly topics: readonly string[];
      readonly atLeast: number;
    }
  | { readonly kind: 'report'; readonly period: 'mid' | 'end' }
  /** A plan that covers all these fields; a joint plan answers several assignments. */
  | { readonly kind: 'plan'; readonly plans: readonly string[] }
  | { readonly kind: 'document' | 'register' | 'self_assessment' }
  /** `bare`: yes with a day and nothing else, for duties whose content must not be here. */
  | { readonly kind: 'confirmation'; readonly bare: boolean };

/** `never`: an aim or a state of mind. The product prints the words and records only what was done. */
export const MEASURES = ['measured', 'indirect', 'never'] as const;
export type Measure = (typeof MEASURES)[number];

export const ASSIGNMENT_STATES = ['draft', 'open', 'withdrawn'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** What an office writes down about one assignment. */
export interface AssignmentFacts {
  readonly title: string;
  readonly detail: string;
  readonly clause: string;
  /** Id of the clause in the table of the plan's obligations, `obl.II.1.2c`; null = none. */
  readonly obligation: string | null;
  readonly answer: ExpectedAnswer;
  readonly addressees: AddresseeRule;
  readonly rhythm: Rhythm;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly measure: Measure;
}

/** Whether the product finds the answer by itself; then nobody types it. */
export function isAnsweredBySystem(kind: AnswerKind): boolean {
  return kind === 'activity' || kind === 'report' || kind === 'plan';
}
