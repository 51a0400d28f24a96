// What a person writes into a report is looked at like an entry of the journal: marks of secrecy never enter, names of
// pupils and tips are asked about.
import { hasSecrecyMark, seemsToBeTip, seemsToNameChild } from '#features/journal/text-signs.ts';
import type { FieldProblem } from '#shared/app-error.ts';

export interface WrittenText {
  /** As in the body of the request. */
  readonly path: string;
  readonly text: string;
}

/** Texts that must not be kept. */
export function textProblems(texts: readonly WrittenText[]): readonly FieldProblem[] {
  return texts
    .filter(({ text }) => hasSecrecyMark(text))
    .map(({ path }) => ({ path, code: 'text.secret_mark' }));
}

/** Questions about what was written; they refuse nothing. */
export function textWarnings(texts: readonly WrittenText[]): readonly FieldProblem[] {
  return texts.flatMap(({ path, text }) => [
    ...(seemsToBeTip(text) ? [{ path, code: 'text.tip' }] : []),
    ...(seemsToNameChild(text) ? [{ path, code: 'text.child_name' }] : []),
  ]);
}
