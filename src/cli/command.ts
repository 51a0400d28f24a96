// What a command of the operator is, and what it is given. Commands hold no rules: they hand a request to a use case
// and show the answer.
import type { parseArgs, ParseArgsOptionsConfig } from 'node:util';
import type { Config } from '#platform/config/config.ts';
import type { Log } from '#platform/log/log.ts';
import type { Locale, Messages } from '#shared/messages.ts';
import type { Installation, OpenOptions } from './installation.ts';
import type { cliMessages } from './messages.ts';

/** 0 = done, 1 = refused, or something must be done (doctor). Wrong usage is 2, by UsageError. */
export type ExitCode = 0 | 1;

export interface Cli {
  readonly locale: Locale;
  readonly words: Messages<typeof cliMessages>;
  readonly config: Config;
  readonly log: Log;
  now(): Date;
  /** Aborted by Ctrl-C and SIGTERM: long work stops, and leaves nothing half done. */
  readonly signal: AbortSignal;
  /** One line on standard output, where the answer goes. */
  say(line: string): void;
  /** One line on standard error, where everything else goes. */
  note(line: string): void;
  /** A step of long work, shown to a person at a terminal only. */
  progress(line: string): void;
  /** The path of a file named by the person, from the folder they stand in. */
  pathOf(file: string): string;
  /** The installation this command works on; closed when the command ends. */
  open(options?: OpenOptions): Promise<Installation>;
}

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; strict: true; allowPositionals: true }>
>['values'];

export interface CommandInput<Options extends ParseArgsOptionsConfig> {
  readonly values: Values<Options>;
  /** As many as the command names. */
  readonly operands: readonly string[];
}

export interface Command {
  readonly options: ParseArgsOptionsConfig;
  /** Names of what stands behind the verb, as in the usage: `FILE`. All are required. */
  readonly operands: readonly string[];
  run(cli: Cli, input: CommandInput<ParseArgsOptionsConfig>): Promise<ExitCode>;
}

/** Declares a command; `values` of `run` are typed by `options`. */
export function defineCliCommand<const Options extends ParseArgsOptionsConfig>(command: {
  options: Options;
  operands?: readonly string[];
  run(cli: Cli, input: CommandInput<Options>): Promise<ExitCode>;
}): Command {
  return { operands: [], ...command, run: (cli, input) => command.run(cli, input) };
}

/** The person typed something else than the usage says. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** The value of an option that must be given. */
export function required(cli: Cli, value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(cli.words.optionMissing({ option }));
  return value;
}

/** One of a few words. */
export function oneOf<Choice extends string>(
  cli: Cli,
  value: string,
  option: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((each) => each === value);
  if (choice === undefined)
    throw new UsageError(cli.words.notAChoice({ option, value, choices: choices.join(', ') }));
  return choice;
}
