// What a command is given, made from the environment; whatever it opened is closed when it ends.
import { resolve } from 'node:path';
import { readConfig } from '#platform/config/config.ts';
import { createLog } from '#platform/log/log.ts';
import { inLocale } from '#shared/messages.ts';
import type { Cli } from './command.ts';
import { openInstallation } from './installation.ts';
import { cliMessages } from './messages.ts';
import { note, say } from './terminal.ts';

/** Runs a command and closes what it opened, also when it fails. Errors: ConfigError, and those of the command. */
export async function withCli<Result>(
  { locale, signal }: Pick<Cli, 'locale' | 'signal'>,
  work: (cli: Cli) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(process.env);
  // Answers go to standard output, so the log does not; it is quiet unless somebody asked for it.
  const level = process.env['LOG_LEVEL'] ? config.logLevel : 'error';
  const log = createLog({ level, destination: { write: (line) => process.stderr.write(line) } });
  const now = () => new Date();
  const opened: { close: () => Promise<void> }[] = [];
  try {
    return await work({
      locale,
      words: inLocale(cliMessages, locale),
      config,
      log,
      now,
      signal,
      say,
      note,
      progress: (line) => {
        if (process.stderr.isTTY) note(line);
      },
      // npm runs its scripts in the folder of the package, and says in which folder the person stands.
      pathOf: (file) => resolve(process.env['INIT_CWD'] ?? process.cwd(), file),
      async open(options) {
        const installation = await openInstallation(config, log, now, options);
        opened.push(installation);
        return installation;
      },
    });
  } finally {
    for (const part of opened.reverse()) await part.close();
  }
}
