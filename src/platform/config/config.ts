// The only reader of the environment: turns its texts into one checked, typed configuration.
// Pure apart from its arguments; must not touch the disk, so that a wrong setting is found before anything starts.
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { fillPlaceholders, inLocale, type Locale } from '#shared/messages.ts';
import { LOG_LEVELS, type LogLevel } from '../log/log.ts';
import { configMessages } from './messages.ts';

export interface Config {
  /** 0 = any free port. */
  readonly port: number;
  readonly host: string;
  /** The address browsers see, without a slash at the end. */
  readonly origin: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** null = the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** null = no mail is sent. */
  readonly mailUrl: string | null;
  /** From whom mails come: `address` or `Name <address>`. */
  readonly mailFrom: string;
  /** `file:///…`, absolute. */
  readonly storageUrl: string;
  readonly logLevel: LogLevel;
  /** Whether this process works on jobs beside answering requests. */
  readonly jobs: 'inside' | 'off';
  /** null = metrics are answered to the own machine only. */
  readonly metricsToken: string | null;
}

type Variable =
  | 'PORT'
  | 'HOST'
  | 'ORIGIN'
  | 'DATA_DIR'
  | 'DATABASE_URL'
  | 'MAIL_URL'
  | 'MAIL_FROM'
  | 'STORAGE_URL'
  | 'LOG_LEVEL'
  | 'JOBS'
  | 'METRICS_TOKEN';

const EXAMPLES: Readonly<Record<Variable, string>> = {
  PORT: '3000',
  HOST: '127.0.0.1',
  ORIGIN: 'https://truong-an.example.vn',
  DATA_DIR: '/var/lib/truong-an',
  DATABASE_URL: 'postgresql://truong_an:password@db.example.vn:5432/truong_an',
  MAIL_URL: 'smtps://user:password@mail.example.vn:465',
  MAIL_FROM: 'Trường An <nhac-viec@truong-an.example.vn>',
  STORAGE_URL: 'file:///var/lib/truong-an/files',
  LOG_LEVEL: 'info',
  JOBS: 'inside',
  METRICS_TOKEN: 'a-long-random-text',
};

/** All variables that are wrong. Carries no value, because some of them are secrets. */
export class ConfigError extends Error {
  readonly variables: readonly Variable[];

  constructor(variables: readonly Variable[]) {
    super(describeWrongVariables(variables, 'en'));
    this.name = 'ConfigError';
    this.variables = variables;
  }
}

/** For a person: every wrong variable on its line, what it must be, and an example. */
export function describeWrongVariables(variables: readonly Variable[], locale: Locale): string {
  const m = inLocale(configMessages, locale);
  const lines = variables.map((variable) => {
    const text = configMessages[variable.toLowerCase() as Lowercase<Variable>][locale];
    const wrong = fillPlaceholders(text, { choices: LOG_LEVELS.join(', ') });
    return m.line({ variable, wrong, example: EXAMPLES[variable] });
  });
  return [m.heading(), ...lines].join('\n');
}

function hasProtocol(text: string, protocols: readonly string[], accept: (url: URL) => boolean): boolean {
  const url = URL.parse(text);
  return url !== null && protocols.includes(url.protocol) && accept(url);
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);
const host = z.string().regex(/^[\w.-]+$|^[\da-f:.]+$/i);
const origin = z
  .string()
  .refine((text) =>
    hasProtocol(text, ['http:', 'https:'], (url) => ['', '/'].includes(url.pathname + url.search)),
  );
const postgresUrl = z
  .string()
  .refine((text) => hasProtocol(text, ['postgres:', 'postgresql:'], (url) => url.pathname.length > 1));
const mailUrl = z
  .string()
  .refine((text) => hasProtocol(text, ['smtp:', 'smtps:'], (url) => url.hostname !== ''));
// One sender, and no line break that could begin another header.
const mailFrom = z.string().regex(/^(?:[^<>@\r\n]{1,80} )?<?[^\s<>@]+@[^\s<>@]+>?$/u);
const folderUrl = z.string().refine((text) => hasProtocol(text, ['file:'], isAbsoluteFolder));

function isAbsoluteFolder(url: URL): boolean {
  try {
    return isAbsolute(fileURLToPath(url)) && url.pathname !== '/';
  } catch {
    return false;
  }
}

const environment = z.object({
  PORT: port.default(3000),
  HOST: host.default('127.0.0.1'),
  ORIGIN: origin.optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  MAIL_URL: mailUrl.optional(),
  MAIL_FROM: mailFrom.optional(),
  STORAGE_URL: folderUrl.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  JOBS: z.enum(['inside', 'off']).default('inside'),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/)
    .optional(),
} satisfies Record<Variable, z.ZodType>);

/**
 * The configuration in `env`; an empty variable counts as not set. `currentFolder` is what a relative DATA_DIR starts from.
 * Throws one ConfigError naming every variable that is wrong.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  currentFolder = process.cwd(),
): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, text]) => text !== undefined && text.trim() !== ''),
  );
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError([...new Set(parsed.error.issues.map(({ path }) => path[0] as Variable))]);
  }
  const settings = parsed.data;
  const dataDir = resolve(currentFolder, settings.DATA_DIR);
  const ownOrigin = settings.ORIGIN?.replace(/\/$/, '') ?? ownAddress(settings.HOST, settings.PORT);
  return {
    port: settings.PORT,
    host: settings.HOST,
    origin: ownOrigin,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? null,
    mailUrl: settings.MAIL_URL ?? null,
    mailFrom: settings.MAIL_FROM ?? senderOf(settings.MAIL_URL, ownOrigin),
    storageUrl: settings.STORAGE_URL ?? pathToFileURL(join(dataDir, 'files')).href,
    logLevel: settings.LOG_LEVEL,
    jobs: settings.JOBS,
    metricsToken: settings.METRICS_TOKEN ?? null,
  };
}

/** Whoever signs in at the mail server when that is an address, because most servers allow no other sender. */
function senderOf(url: string | undefined, ownOrigin: string): string {
  const user = decodeURIComponent(URL.parse(url ?? '')?.username ?? '');
  return `Trường An <${user.includes('@') ? user : `truong-an@${new URL(ownOrigin).hostname}`}>`;
}

function ownAddress(hostName: string, portNumber: number): string {
  // A server listening on every address is reached, from the same machine, as localhost.
  const reachable = ['0.0.0.0', '::'].includes(hostName) ? 'localhost' : hostName;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${String(portNumber)}`;
}
