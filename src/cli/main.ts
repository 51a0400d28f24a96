// The operator's command line: `npm run truong-an -- <group> <verb> …`. Finds the command, reads its options and turns
// whatever comes back into an exit code: 0 done, 1 refused, 2 wrong usage. What a command needs is loaded when it runs.
import { parseArgs } from 'node:util';
import { inLocale, LOCALES, toLocale, type Locale } from '#shared/messages.ts';
import { UsageError, type Command } from './command.ts';
import { COMMANDS, type CommandEntry } from './commands.ts';
import { helpOf, overview } from './help.ts';
import { cliMessages } from './messages.ts';
import { note, say } from './terminal.ts';

const EVERYWHERE = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const;
/** As shells count a program that ended by Ctrl-C. */
const INTERRUPTED = 130;

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // The second one does not wait any more; the guardian of the embedded database still stops it.
    if (stop.signal.aborted) process.exit(INTERRUPTED);
    stop.abort(new DOMException(signal, 'AbortError'));
  });
}
// `… | head` closes the pipe when it has seen enough; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const locale = localeOf(args);
  const found = findCommand(args);
  try {
    return found ? await runCommand(found, locale) : explain(args, locale);
  } catch (error) {
    if (stop.signal.aborted) {
      note(inLocale(cliMessages, locale).stopped());
      return INTERRUPTED;
    }
    if (error instanceof UsageError) {
      note([error.message, ...(found ? ['', helpOf(found.entry, locale)] : [])].join('\n'));
      return 2;
    }
    const { describeFailure } = await import('./failure.ts');
    note(describeFailure(error, locale));
    return 1;
  }
}

/** No command was named, or none that exists: what there is. Asked for it is an answer, otherwise a mistake. */
function explain(args: readonly string[], locale: Locale): number {
  const words = placesOfWords(args).map((place) => args[place] ?? '');
  const isAskingForHelp = args.includes('--help') || args.includes('-h');
  const group = COMMANDS.some((entry) => entry.words[0] === words[0]) ? words[0] : undefined;
  if (isAskingForHelp && words.length === (group === undefined ? 0 : 1)) {
    say(overview(locale, group));
    return 0;
  }
  if (words.length > 1 || (words.length === 1 && group === undefined)) {
    note(inLocale(cliMessages, locale).unknownCommand({ command: words.join(' ') }));
  }
  note(overview(locale, group));
  return 2;
}

/** Where in the arguments stand words that are neither options nor the language. */
function placesOfWords(args: readonly string[]): number[] {
  return args.flatMap((arg, place) => (arg.startsWith('-') || args[place - 1] === '--lang' ? [] : [place]));
}

function localeOf(args: readonly string[]): Locale {
  const at = args.indexOf('--lang');
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return toLocale(joined ?? (at < 0 ? null : args[at + 1]));
}

interface FoundCommand {
  readonly entry: CommandEntry;
  readonly rest: readonly string[];
}

function findCommand(args: readonly string[]): FoundCommand | undefined {
  const places = placesOfWords(args);
  const entry = COMMANDS.find(({ words }) =>
    words.every((word, index) => args[places[index] ?? -1] === word),
  );
  if (!entry) return undefined;
  const own = places.slice(0, entry.words.length);
  return { entry, rest: args.filter((_, place) => !own.includes(place)) };
}

async function runCommand({ entry, rest }: FoundCommand, locale: Locale): Promise<number> {
  if (rest.includes('--help') || rest.includes('-h')) {
    say(helpOf(entry, locale));
    return 0;
  }
  const command = await entry.load();
  const { values, operands } = readOptions(command, rest, locale);
  const { withCli } = await import('./context.ts');
  return withCli({ locale, signal: stop.signal }, (cli) => command.run(cli, { values, operands }));
}

function readOptions(command: Command, args: readonly string[], locale: Locale) {
  const words = inLocale(cliMessages, locale);
  const { values, positionals } = (() => {
    try {
      const options = { ...command.options, ...EVERYWHERE };
      return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const option = /'(-[^' =]*)/.exec(message)?.[1] ?? '';
      throw new UsageError(
        code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
          ? words.unknownOption({ option })
          : words.wrongOption({ option }),
      );
    }
  })();
  const { lang } = values;
  if (typeof lang === 'string' && !LOCALES.some((each) => each === lang)) {
    throw new UsageError(words.notAChoice({ option: '--lang', value: lang, choices: LOCALES.join(', ') }));
  }
  const missing = command.operands[positionals.length];
  if (missing !== undefined) throw new UsageError(words.operandMissing({ operand: missing }));
  const extra = positionals[command.operands.length];
  if (extra !== undefined) throw new UsageError(words.tooManyOperands({ operand: extra }));
  return { values, operands: positionals };
}
