import { expect, test } from 'vitest';
import { ConfigError, describeWrongVariables, readConfig } from './config.ts';

const HERE = '/srv/truong-an';

function wrongVariables(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env, HERE);
  } catch (error) {
    if (error instanceof ConfigError) return error.variables;
    throw error;
  }
  return [];
}

test('an empty environment gives a server on this machine with everything in .data', () => {
  expect(readConfig({}, HERE)).toEqual({
    port: 3000,
    host: '127.0.0.1',
    origin: 'http://127.0.0.1:3000',
    dataDir: '/srv/truong-an/.data',
    databaseUrl: null,
    mailUrl: null,
    mailFrom: 'Trường An <truong-an@127.0.0.1>',
    storageUrl: 'file:///srv/truong-an/.data/files',
    logLevel: 'info',
    jobs: 'inside',
    metricsToken: null,
  });
});

test.each([
  [{ PORT: '8080' }, { port: 8080, origin: 'http://127.0.0.1:8080' }],
  [{ PORT: '0' }, { port: 0 }],
  [{ PORT: '' }, { port: 3000 }],
  [{ PORT: '  ' }, { port: 3000 }],
  [{ HOST: '0.0.0.0' }, { host: '0.0.0.0', origin: 'http://localhost:3000' }],
  [{ HOST: '::1' }, { host: '::1', origin: 'http://[::1]:3000' }],
  [{ HOST: 'truong-an.lan' }, { host: 'truong-an.lan' }],
  [{ ORIGIN: 'https://truong-an.example.vn/' }, { origin: 'https://truong-an.example.vn' }],
  [
    { DATA_DIR: '.data/demo' },
    { dataDir: `${HERE}/.data/demo`, storageUrl: `file://${HERE}/.data/demo/files` },
  ],
  [
    { DATA_DIR: '/tmp/Dữ liệu' },
    { dataDir: '/tmp/Dữ liệu', storageUrl: 'file:///tmp/D%E1%BB%AF%20li%E1%BB%87u/files' },
  ],
  [{ DATABASE_URL: 'postgres://u:p@db/truong_an' }, { databaseUrl: 'postgres://u:p@db/truong_an' }],
  [{ MAIL_URL: 'smtp://localhost:1025' }, { mailUrl: 'smtp://localhost:1025' }],
  [{ MAIL_FROM: 'nhac-viec@so.example.vn' }, { mailFrom: 'nhac-viec@so.example.vn' }],
  [{ MAIL_FROM: 'Sở Mẫu <a@so.example.vn>' }, { mailFrom: 'Sở Mẫu <a@so.example.vn>' }],
  [
    { MAIL_URL: 'smtp://nhac%40so.example.vn:x@mail.example.vn' },
    { mailFrom: 'Trường An <nhac@so.example.vn>' },
  ],
  [
    { MAIL_URL: 'smtp://mail.example.vn', ORIGIN: 'https://truong-an.example.vn' },
    { mailFrom: 'Trường An <truong-an@truong-an.example.vn>' },
  ],
  [{ STORAGE_URL: 'file:///mnt/files' }, { storageUrl: 'file:///mnt/files' }],
  [{ LOG_LEVEL: 'debug' }, { logLevel: 'debug' }],
  [{ JOBS: 'off' }, { jobs: 'off' }],
  [{ METRICS_TOKEN: '0123456789abcdef' }, { metricsToken: '0123456789abcdef' }],
  [{ HOME: '/root', UNRELATED: 'x' }, { port: 3000 }],
])('%j is read as %j', (env, expected) => {
  expect(readConfig(env as Record<string, string>, HERE)).toMatchObject(expected);
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '3000.5'],
  ['HOST', 'http://localhost'],
  ['HOST', 'localhost:3000'],
  ['ORIGIN', 'truong-an.example.vn'],
  ['ORIGIN', 'https://truong-an.example.vn/app'],
  ['ORIGIN', 'ftp://truong-an.example.vn'],
  ['DATABASE_URL', 'mysql://db/truong_an'],
  ['DATABASE_URL', 'postgres://db'],
  ['MAIL_URL', 'mail.example.vn'],
  ['MAIL_URL', 'https://mail.example.vn'],
  ['MAIL_FROM', 'Trường An'],
  ['MAIL_FROM', 'a@b.vn, c@d.vn'],
  ['MAIL_FROM', 'a@b.vn\r\nBcc: c@d.vn'],
  ['STORAGE_URL', '/mnt/files'],
  ['STORAGE_URL', 's3://bucket'],
  ['STORAGE_URL', 'file://server/share'],
  ['LOG_LEVEL', 'loud'],
  ['JOBS', 'outside'],
  ['METRICS_TOKEN', 'short'],
  ['METRICS_TOKEN', 'has a space in the middle'],
])('%s=%s is refused', (variable, text) => {
  expect(wrongVariables({ [variable]: text })).toEqual([variable]);
});

test('one error names all that is wrong, with an example that would be right, and repeats no secret', () => {
  const env = { PORT: 'x', JOBS: 'y', DATABASE_URL: 'mysql://u:Top-Secret@db/x' };
  expect(wrongVariables(env)).toEqual(['PORT', 'DATABASE_URL', 'JOBS']);
  expect(() => readConfig(env, HERE)).toThrow(
    /PORT: .*0 to 65535.*Example: PORT=3000\n.*DATABASE_URL: .*\n.*JOBS: /,
  );
  expect(() => readConfig(env, HERE)).not.toThrow(/Top-Secret/);
});

test('the same is said in Vietnamese', () => {
  expect(describeWrongVariables(['LOG_LEVEL'], 'vi')).toBe(
    'Biến môi trường chưa đúng, máy chủ không khởi động:\n' +
      '  LOG_LEVEL: phải là một trong: silent, fatal, error, warn, info, debug, trace. Ví dụ: LOG_LEVEL=info',
  );
});

test('every example is accepted', () => {
  const text = describeWrongVariables(
    [
      'PORT',
      'HOST',
      'ORIGIN',
      'DATA_DIR',
      'DATABASE_URL',
      'MAIL_URL',
      'MAIL_FROM',
      'STORAGE_URL',
      'LOG_LEVEL',
      'JOBS',
      'METRICS_TOKEN',
    ],
    'en',
  );
  const matches = [...text.matchAll(/Example: (\w+)=(.*)/g)];
  const examples = Object.fromEntries(matches.map(([, name = '', example = '']) => [name, example]));
  expect(Object.keys(examples)).toHaveLength(11);
  expect(wrongVariables(examples)).toEqual([]);
});
