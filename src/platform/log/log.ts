// The log of the product: one JSON object a line on standard output. Every line passes the wall of
// without-secrets.ts, whoever wrote it and however deep the secret was.
import { pino, type DestinationStream, type Logger } from 'pino';
import { withoutSecretsInRecord } from './without-secrets.ts';

export type Log = Logger;

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface LogOptions {
  readonly level: LogLevel;
  /** Where lines go; standard output when not given. */
  readonly destination?: DestinationStream;
}

/** Opens the log. Lines carry `level` in words, `time` as ISO instant, `msg`, and what the caller adds. */
export function createLog({ level, destination }: LogOptions): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // The usual serializer glues the messages of causes into one text, which could not be cleaned any more.
      serializers: { err: pino.stdSerializers.errWithCause },
      hooks: { streamWrite: withoutSecretsInLine },
    },
    destination ?? pino.destination(1),
  );
}

/** The log of one request: every line it writes carries the request's id. */
export function logOfRequest(log: Log, requestId: string): Log {
  return log.child({ requestId });
}

function withoutSecretsInLine(line: string): string {
  try {
    return `${JSON.stringify(withoutSecretsInRecord(JSON.parse(line) as Record<string, unknown>))}\n`;
  } catch {
    // A line that cannot be read cannot be cleaned; that something was to be said must not get lost.
    return '{"level":"error","msg":"a log line was not valid JSON and is not shown"}\n';
  }
}
