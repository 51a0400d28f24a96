// The usage texts, made from the registry.
import { inLocale, type Locale } from '#shared/messages.ts';
import { COMMANDS, type CommandEntry } from './commands.ts';
import { cliMessages } from './messages.ts';
import { columns } from './print.ts';

const PROGRAM = 'truong-an';

/** All commands, or those of one group. */
export function overview(locale: Locale, group?: string): string {
  const words = inLocale(cliMessages, locale);
  const shown = COMMANDS.filter((entry) => group === undefined || entry.words[0] === group);
  const lines = shown.flatMap((entry) => [`  ${usageOf(entry)}`, `      ${entry.about[locale]}`]);
  return [
    ...(group === undefined ? [words.title(), ''] : []),
    `${words.usage()}: npm run truong-an -- ${group ?? '…'} …`,
    '',
    `${words.commands()}:`,
    ...lines,
    '',
    ...footer(locale),
  ].join('\n');
}

export function helpOf(entry: CommandEntry, locale: Locale): string {
  const words = inLocale(cliMessages, locale);
  return [
    `${words.usage()}: npm run ${PROGRAM} -- ${usageOf(entry)}`,
    `  ${entry.about[locale]}`,
    '',
    ...footer(locale),
  ].join('\n');
}

function usageOf({ words, usage }: CommandEntry): string {
  return [...words, usage].filter(Boolean).join(' ');
}

function footer(locale: Locale): string[] {
  const words = inLocale(cliMessages, locale);
  const options = columns([
    ['--help', words.helpOption()],
    ['--lang vi|en', words.langOption()],
  ]);
  return [`${words.everywhere()}:`, ...options.map((line) => `  ${line}`), '', words.settings()];
}
