// The words for whatever ended a command: why, who can change that, what next.
import { describeError } from '#api/error-texts.ts';
import { BackupError } from '#platform/backup/index.ts';
import { ConfigError, describeWrongVariables } from '#platform/config/config.ts';
import { EmbeddedDatabaseError } from '#platform/db/embedded/index.ts';
import { AppError } from '#shared/app-error.ts';
import { fillPlaceholders, inLocale, type Locale } from '#shared/messages.ts';
import { UsageError } from './command.ts';
import { cliMessages, refusalMessages } from './messages.ts';
import { Refusal } from './refusal.ts';

/** What was not foreseen is shown whole, for the developers. */
export function describeFailure(error: unknown, locale: Locale): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof Refusal) return fillPlaceholders(refusalMessages[error.code][locale], error.params);
  if (error instanceof BackupError || error instanceof EmbeddedDatabaseError) return error.describe(locale);
  if (error instanceof ConfigError) return describeWrongVariables(error.variables, locale);
  if (error instanceof AppError) return describeAppError(error, locale);
  const words = inLocale(cliMessages, locale);
  return `${words.fault()}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function describeAppError(error: AppError, locale: Locale): string {
  if (error.code === 'database.unreachable') {
    const detail = error.cause instanceof Error ? error.cause.message : '';
    return fillPlaceholders(refusalMessages.databaseUnreachable[locale], { detail });
  }
  const { why, who, next } = describeError(error.code, error.params, locale);
  const fields = error.fields.map(
    ({ path, code, params = {} }) => `  ${path}: ${describeError(code, params, locale).why}`,
  );
  const steps = [who, next].filter(Boolean).join(' ');
  return [
    why,
    ...fields,
    ...(steps === '' ? [] : [inLocale(cliMessages, locale).next({ next: steps })]),
  ].join('\n');
}
