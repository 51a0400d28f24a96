// The last wall before a log line is written: takes secrets and personal data out of what others hand over.
// Pure; knows nothing of the log library.

const HIDDEN = '[hidden]';

/** Names (lower case, without - and _) whose value is never written, and what such a name may end or begin with. */
const HIDDEN_NAMES = new Set(
  'otp totp body pin ip remoteaddress email mail phone username fullname displayname address useragent'.split(
    ' ',
  ),
);
const HIDDEN_PARTS = [
  'authorization',
  'cookie',
  'password',
  'passwd',
  'secret',
  'token',
  'apikey',
  'backupcode',
];
const HIDDEN_ENDS = ['body', 'otp', 'email', 'phone', 'username'];

/** What may be known of an error. PostgreSQL puts whole rows into `detail`, `where` and `parameters`. */
const ERROR_NAMES = new Set(
  'type name message stack code kind constraint table schema severity routine syscall errno cause aggregateErrors'.split(
    ' ',
  ),
);

/**
 * The same JSON value with every value under a secret or personal name replaced by `[hidden]`, at any depth,
 * and with credentials taken out of texts (`scheme://user:password@`, `Bearer …`, `?token=…`).
 */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === 'string') return withoutCredentials(value);
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (value === null || typeof value !== 'object') return value;
  if ('severity' in value && 'routine' in value) return withoutErrorSecrets(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (isHiddenName(name)) return [name, HIDDEN];
      return [name, isErrorName(name) ? withoutErrorSecrets(inner) : withoutSecrets(inner)];
    }),
  );
}

function isHiddenName(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/[-_]/g, '');
  return (
    HIDDEN_NAMES.has(plain) ||
    HIDDEN_PARTS.some((part) => plain.includes(part)) ||
    HIDDEN_ENDS.some((end) => plain.endsWith(end))
  );
}

function isErrorName(name: string): boolean {
  return name === 'err' || name === 'error' || name === 'cause' || name === 'aggregateErrors';
}

function withoutErrorSecrets(error: unknown): unknown {
  if (Array.isArray(error)) return error.map(withoutErrorSecrets);
  if (error === null || typeof error !== 'object') return withoutSecrets(error);
  const known = Object.fromEntries(Object.entries(error).filter(([name]) => ERROR_NAMES.has(name)));
  const cleaned = withoutSecrets(known) as Record<string, unknown>;
  return isDataException(cleaned['code']) ? withoutQuotedValues(cleaned) : cleaned;
}

/** A line whose message repeats the message of its error repeats the cleaned one instead. */
export function withoutSecretsInRecord(record: Readonly<Record<string, unknown>>): unknown {
  const cleaned = withoutSecrets(record) as Record<string, unknown>;
  const message = (error: unknown): unknown =>
    error !== null && typeof error === 'object' && 'message' in error ? error.message : undefined;
  const repeats = typeof record['msg'] === 'string' && record['msg'] === message(record['err']);
  return repeats ? { ...cleaned, msg: message(cleaned['err']) } : cleaned;
}

/** SQLSTATE class 22: PostgreSQL quotes the refused value in the message. */
function isDataException(code: unknown): boolean {
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code);
}

function withoutQuotedValues(error: Record<string, unknown>): Record<string, unknown> {
  const hide = (text: unknown) =>
    typeof text === 'string' ? text.replaceAll(/"[^"]*"/g, `"${HIDDEN}"`) : text;
  return { ...error, message: hide(error['message']), stack: hide(error['stack']) };
}

function withoutCredentials(text: string): string {
  return text
    .replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, `$1${HIDDEN}@`)
    .replaceAll(/\b(bearer|basic)\s+[\w.~+/=-]+/gi, `$1 ${HIDDEN}`)
    .replaceAll(/([?&;][^=&\s]*(?:token|password|secret|otp)[^=&\s]*=)[^&\s]*/gi, `$1${HIDDEN}`);
}
