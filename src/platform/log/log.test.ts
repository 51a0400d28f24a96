import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLog, logOfRequest, type Log } from './log.ts';

function capture(level: 'info' | 'debug' = 'info'): {
  log: Log;
  lines: () => Record<string, unknown>[];
  text: () => string;
} {
  const written: string[] = [];
  const log = createLog({ level, destination: { write: (line) => void written.push(line) } });
  return {
    log,
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    text: () => written.join(''),
  };
}

test('a line is one JSON object with level, instant and message', () => {
  const { log, lines } = capture();
  log.info({ port: 3000 }, 'listening');
  expect(lines()).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      port: 3000,
      msg: 'listening',
    },
  ]);
});

test('lines under the level are not written', () => {
  const { log, lines } = capture();
  log.debug('too fine');
  expect(lines()).toEqual([]);
});

test('each line of a request carries its id', () => {
  const { log, lines } = capture();
  logOfRequest(log, '01975f3a').warn('slow');
  expect(lines()[0]).toMatchObject({ requestId: '01975f3a', level: 'warn', msg: 'slow' });
});

const SECRET = 'S3cret-Value';

test.each([
  ['authorization header', { req: { headers: { authorization: `Bearer ${SECRET}` } } }],
  ['cookie', { headers: { Cookie: `session=${SECRET}` } }],
  ['set-cookie', { res: { headers: { 'set-cookie': [SECRET] } } }],
  ['password', { password: SECRET }],
  ['new password in camel case', { input: { newPassword: SECRET } }],
  ['token', { a: [{ b: { access_token: SECRET } }] }],
  ['otp', { otp: SECRET }],
  ['request body', { req: { body: { note: SECRET } } }],
  ['response body', { responseBody: SECRET }],
  ['e-mail address', { account: { email: SECRET } }],
  ['telephone', { contactPhone: SECRET }],
  ['sign-in name', { username: SECRET }],
  ['network address', { remoteAddress: SECRET }],
  ['one-time codes', { backupCodes: [SECRET] }],
])('%s is never written', (_, fields) => {
  const { log, text, lines } = capture();
  log.info(fields, 'request');
  expect(lines()).toHaveLength(1);
  expect(text()).not.toContain(SECRET);
  expect(text()).toContain('[hidden]');
});

test('what a child log is bound to is cleaned too', () => {
  const { log, text } = capture();
  log.child({ token: SECRET }).info('bound');
  expect(text()).not.toContain(SECRET);
});

test.each([
  [`could not reach postgresql://truong_an:${SECRET}@127.0.0.1:5432/truong_an`],
  [`refused: Authorization was Bearer ${SECRET}`],
  [`GET /dat-lai-mat-khau?token=${SECRET}&next=/viec-can-lam`],
])('credentials are taken out of the text %s', (message) => {
  const { log, text } = capture();
  log.info(message);
  log.error(new Error(message));
  log.info({ url: message });
  log.info('with %s', message);
  expect(text()).not.toContain(SECRET);
});

test('an error keeps its message, code and stack but loses the row that PostgreSQL quotes', () => {
  const { log, lines, text } = capture();
  const violation = Object.assign(
    new Error('duplicate key value violates unique constraint "accounts_name_key"'),
    {
      code: '23505',
      constraint: 'accounts_name_key',
      detail: `Key (name)=(${SECRET}) already exists.`,
      parameters: [SECRET],
    },
  );
  log.error(new Error('could not store', { cause: violation }), 'failed');
  log.error({ err: violation }, 'failed');
  expect(text()).not.toContain(SECRET);
  expect(lines()[1]).toMatchObject({
    err: {
      code: '23505',
      constraint: 'accounts_name_key',
      message: violation.message,
      stack: expect.any(String) as string,
    },
  });
});

test('a value that PostgreSQL refused is not repeated, wherever the error hangs', () => {
  const { log, text } = capture();
  const refused = Object.assign(new Error(`invalid input syntax for type uuid: "${SECRET}"`), {
    code: '22P02',
  });
  log.error(refused);
  log.error(refused, 'failed');
  log.error(new Error('could not store', { cause: refused }));
  log.error({
    reason: Object.assign(refused, { severity: 'ERROR', routine: 'string_to_uuid', where: SECRET }),
  });
  expect(text()).toContain('invalid input syntax');
  expect(text()).not.toContain(SECRET);
});

test('no secret is written, however deep it lies', () => {
  const hiddenName = fc.constantFrom(
    'password',
    'Authorization',
    'X-Token',
    'otp',
    'body',
    'refresh_token',
    'email',
  );
  const harmless = fc.stringMatching(/^[a-h]{1,6}$/);
  const planted: fc.Arbitrary<unknown> = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'medium' },
      hiddenName.map((name) => ({ [name]: SECRET })),
      fc.tuple(harmless, tie('node')).map(([name, inner]) => ({ [name]: inner })),
      fc.array(tie('node'), { maxLength: 3 }),
    ),
  })).node;
  fc.assert(
    fc.property(planted, (fields) => {
      const { log, text } = capture();
      log.info({ fields }, 'x');
      expect(text()).not.toContain(SECRET);
    }),
  );
});

test('what is harmless stays as it is', () => {
  const { log, lines } = capture();
  log.info(
    { route: '/viec-can-lam', status: 200, ms: 12.5, unit: 'cu-chi-mn-1', done: true, none: null },
    'request',
  );
  expect(lines()[0]).toMatchObject({
    route: '/viec-can-lam',
    status: 200,
    ms: 12.5,
    unit: 'cu-chi-mn-1',
    done: true,
    none: null,
    msg: 'request',
  });
});
