// What the forms of a period send, as the use cases read it.
import { textIn } from '#shared/form-text.ts';
const FIELDS = ['name', 'kind', 'from', 'to', 'cutOffOn', 'dueOn', 'comparisonPeriodId'] as const;

/** The texts of the form, trimmed; kept to give the form back as it was typed. */
export function typedPeriod(form: FormData): Record<string, string> {
  return Object.fromEntries(FIELDS.map((name) => [name, textIn(form, name).trim()]));
}

/** An empty choice of a comparison period is none. */
export function periodInput(typed: Readonly<Record<string, string>>): Record<string, string | null> {
  return { ...typed, comparisonPeriodId: typed['comparisonPeriodId'] || null };
}
