// Days as a person types them behind an option.
import { parseIsoDate, type IsoDate } from '#shared/dates.ts';
import { UsageError, type Cli } from './command.ts';

/** The day, or undefined when the option was not given. Wrong usage when it is no day. */
export function dayOf(cli: Cli, value: string | undefined, option: string): IsoDate | undefined {
  if (value === undefined) return undefined;
  const day = parseIsoDate(value);
  if (day === null) throw new UsageError(cli.words.notADay({ option, value }));
  return day;
}
