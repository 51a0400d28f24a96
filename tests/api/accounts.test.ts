import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '#api/index.ts';
import { SYSTEM_ACTOR, type Actor } from '#foundation/accounts/actor.ts';
import { accountRoutes } from '#foundation/accounts/server/api.ts';
import { anAccount, TEST_PASSWORD } from '#foundation/accounts/server/account-fixture.ts';
import { createAuthenticator, inviteAccount } from '#foundation/accounts/server/index.ts';
import { aTree, TEST_NOW, useTestDatabase, type TestTree } from '#tests/kit/index.ts';

const database = useTestDatabase();
let tree: TestTree;
let operator: Actor;
let head: Actor;
let call: (method: string, path: string, options?: { token?: string; body?: unknown }) => Promise<Response>;

beforeAll(async () => {
  tree = await aTree(database);
  operator = await anAccount(database, 'operator', tree.department, { username: 'quantri' });
  head = await anAccount(database, 'head', tree.cuChi.lowerSecondaries[0], {
    username: 'hieutruong.cu-chi-thcs-1',
  });
  const { actorOfToken } = createAuthenticator(database);
  const api = createApi({
    db: database.db,
    log: pino({ level: 'silent' }),
    origin: 'http://test.invalid',
    routes: accountRoutes,
    actorOfToken,
    now: () => TEST_NOW,
  });
  call = async (method, path, { token, body } = {}) =>
    api.request(`/api/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
});

const json = async (response: Response) => (await response.json()) as Record<string, unknown>;
const tokenOf = async ({ username }: Actor) => {
  const answer = await call('POST', '/auth/token', { body: { username, password: TEST_PASSWORD } });
  return String((await json(answer))['token']);
};

describe('POST /auth/token', () => {
  test('gives a token that works', async () => {
    const answer = await call('POST', '/auth/token', {
      body: { username: head.username, password: TEST_PASSWORD, otp: '' },
    });
    expect(answer.status).toBe(201);
    const { token, expiresAt } = await json(answer);
    expect(expiresAt).toBe('2026-06-03T03:00:00.000Z');
    const me = await call('GET', '/me', { token: String(token) });
    expect(await json(me)).toEqual({
      account: { username: 'hieutruong.cu-chi-thcs-1', name: 'Nguyễn Văn Mẫu' },
      roles: [{ role: 'head', unitCode: 'cu-chi-thcs-1', unitName: tree.cuChi.lowerSecondaries[0].name }],
    });
  });

  test('refuses with 401, then with 429 and Retry-After', async () => {
    const wrong = () =>
      call('POST', '/auth/token', { body: { username: 'khong.co', password: 'sai rồi nhé' } });
    const statuses = [];
    for (let tries = 0; tries < 5; tries += 1) statuses.push((await wrong()).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
    const slow = await wrong();
    expect(slow.status).toBe(429);
    expect(slow.headers.get('retry-after')).toBe('30');
    expect(slow.headers.get('content-type')).toContain('application/problem+json');
    expect(await json(slow)).toMatchObject({ code: 'sign_in.slow', status: 429 });
  });

  test.each([
    {},
    { username: 'x' },
    { username: 'x', password: null },
    { username: 'x', password: 'y', z: 1 },
    [],
    'text',
    7,
    null,
  ])('refuses the malformed body %j with its fields', async (body) => {
    const answer = await call('POST', '/auth/token', { body });
    expect(answer.status).toBe(422);
    expect(await json(answer)).toMatchObject({ code: 'request.invalid' });
  });
});

describe('without a token that works', () => {
  test.each(
    accountRoutes
      .filter(({ auth }) => auth === 'token')
      .map(({ method, path }) => [method.toUpperCase(), path]),
  )('%s %s is refused', async (method, path) => {
    const address = path.replace(/\{\w+\}/g, 'x');
    const body = method === 'POST' ? {} : undefined;
    expect((await call(method, address, { body })).status).toBe(401);
    expect((await call(method, address, { body, token: `ta_${'A'.repeat(43)}` })).status).toBe(401);
  });
});

test('tokens are made, listed without their secret, and revoked', async () => {
  const token = await tokenOf(await anAccount(database, 'coordinator', tree.cuChi.primaries[0]));
  const made = await json(await call('POST', '/tokens', { token, body: { label: 'Máy tính ở trường' } }));
  const listed = await json(await call('GET', '/tokens', { token }));
  expect(listed).toMatchObject({
    total: 2,
    next: null,
    items: [{ label: 'Máy tính ở trường' }, { label: 'auth/token' }],
  });
  expect((await call('DELETE', `/tokens/${String(made['id'])}`, { token })).status).toBe(204);
  expect((await call('GET', '/me', { token: String(made['token']) })).status).toBe(401);
});

test('a head invites, gives and takes roles, disables and opens again at the own school only', async () => {
  const token = await tokenOf(head);
  const body = {
    username: 'phutrach.moi',
    name: 'Người Mới',
    role: 'coordinator',
    unitCode: 'cu-chi-thcs-1',
  };
  const invited = await call('POST', '/accounts', { token, body });
  expect(invited.status).toBe(201);
  expect(String((await json(invited))['path'])).toMatch(/^\/loi-moi\//);
  expect((await call('POST', '/accounts', { token, body })).status).toBe(409);
  expect((await call('POST', '/accounts/phutrach.moi/password-links', { token })).status).toBe(201);

  const list = await json(await call('GET', '/accounts?within=cu-chi-thcs-1', { token }));
  expect(list).toMatchObject({
    total: 2,
    items: [{ role: 'head' }, { role: 'coordinator', account: { username: 'phutrach.moi' } }],
  });
  expect((await call('GET', '/accounts?within=cu-chi', { token })).status).toBe(404);

  const transition = (to: string) =>
    call('POST', '/accounts/phutrach.moi/transitions', { token, body: { to } });
  expect([(await transition('disabled')).status, (await transition('active')).status]).toEqual([204, 204]);
  expect((await transition('gone')).status).toBe(422);

  expect(
    (await call('DELETE', '/accounts/phutrach.moi/roles/coordinator/cu-chi-thcs-1', { token })).status,
  ).toBe(204);
  const role = { role: 'coordinator', unitCode: 'cu-chi-thcs-1' };
  expect((await call('POST', '/accounts/phutrach.moi/roles', { token, body: role })).status).toBe(404);
  const operatorToken = await tokenOf(operator);
  expect(
    (await call('POST', '/accounts/phutrach.moi/roles', { token: operatorToken, body: role })).status,
  ).toBe(204);
});

test('the command line invites as the system', async () => {
  const input = {
    username: 'chuyenvien.cu-chi',
    name: 'Chuyên Viên',
    role: 'officer',
    unitCode: 'cu-chi',
  } as const;
  await expect(database.as(SYSTEM_ACTOR).execute(inviteAccount, input)).resolves.toMatchObject({
    username: 'chuyenvien.cu-chi',
  });
});
