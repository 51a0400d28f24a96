import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { aTree, TEST_NOW, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import { connectAsApplication } from '#platform/db/index.ts';
import { SYSTEM_ACTOR } from '../actor.ts';
import { anAccount, eventsOn, runAs, TEST_PASSWORD } from './account-fixture.ts';
import { createAuthenticator } from './authenticator.ts';
import { forgetStaleAccess } from './forget-stale-access.ts';
import { getMe } from './get-me.ts';
import { grantRole, revokeRole } from './grant-role.ts';
import { disableAccount, enableAccount } from './manage-account.ts';
import { signIn } from './sign-in.ts';
import { issueToken, issueTokenForPassword, listTokens, revokeToken } from './tokens.ts';

const database = useTestDatabase();
let tree: TestTree;
beforeAll(async () => {
  tree = await aTree(database);
});

const FROM = { clientAddress: null };
const days = (count: number) => new Date(TEST_NOW.getTime() + count * 86_400_000);
const seconds = (count: number) => new Date(TEST_NOW.getTime() + count * 1000);
const aCoordinator = () => anAccount(database, 'coordinator', tree.cuChi.primaries[0]);
const tokenOf = ({ username }: { username: string }) =>
  issueTokenForPassword(runAs(database), { username, password: TEST_PASSWORD }, FROM);
const sessionOf = ({ username }: { username: string }) =>
  signIn(runAs(database), { username, password: TEST_PASSWORD }, FROM);

describe('a token', () => {
  test('made with the password lasts 30 days and finds the whole actor', async () => {
    const someone = await aCoordinator();
    const { token, expiresAt } = await tokenOf(someone);
    expect(token).toMatch(/^ta_[A-Za-z0-9_-]{43}$/);
    expect(expiresAt).toEqual(days(30));
    const { actorOfToken } = createAuthenticator(database);
    expect(await actorOfToken(token, TEST_NOW)).toEqual(someone);
    expect(await actorOfToken(token, days(29.9))).toEqual(someone);
    expect(await actorOfToken(token, days(30))).toBeUndefined();
  });

  test.each([
    '',
    'ta_',
    'x'.repeat(46),
    `ta_${'A'.repeat(43)}`,
    'ta_\u0000'.padEnd(46, 'A'),
    `${'ta_'.padEnd(46, 'A')} `,
  ])('that is %j opens nothing', async (token) => {
    expect(await createAuthenticator(database).actorOfToken(token, TEST_NOW)).toBeUndefined();
  });

  test('is no session, and a session is no token', async () => {
    const someone = await aCoordinator();
    const [{ token }, session] = [await tokenOf(someone), await sessionOf(someone)];
    const authenticator = createAuthenticator(database);
    expect(await authenticator.actorOfSession(token, TEST_NOW)).toBeUndefined();
    expect(await authenticator.actorOfToken(session.token, TEST_NOW)).toBeUndefined();
  });

  test('is listed by its label for its owner only, and revoked at once', async () => {
    const [someone, operator] = [
      await aCoordinator(),
      await anAccount(database, 'operator', tree.department),
    ];
    const issued = await database.as(someone).execute(issueToken, { label: 'Máy trường', days: 365 });
    const { actorOfToken } = createAuthenticator(database);
    expect(await actorOfToken(issued.token, TEST_NOW)).toEqual(someone);
    expect(await database.as(someone).ask(listTokens, {})).toMatchObject([
      { id: issued.id, label: 'Máy trường', lastUsedAt: TEST_NOW, expiresAt: days(365) },
    ]);
    expect(JSON.stringify(await database.as(someone).ask(listTokens, {}))).not.toContain(issued.token);

    expect(await database.as(operator).ask(listTokens, {})).toEqual([]);
    await expect(database.as(operator).execute(revokeToken, { id: issued.id })).rejects.toMatchObject({
      code: 'token.not_found',
    });
    await database.as(someone).execute(revokeToken, { id: issued.id });
    expect(await actorOfToken(issued.token, TEST_NOW)).toBeUndefined();
    await expect(database.as(someone).execute(revokeToken, { id: issued.id })).rejects.toMatchObject({
      code: 'token.not_found',
    });
    expect(await eventsOn(database, `token:${issued.id}`)).toEqual([
      'account.token_issued',
      'account.token_revoked',
    ]);
  });

  test('is not for the system itself', async () => {
    await expect(database.as(SYSTEM_ACTOR).execute(issueToken, { label: 'x' })).rejects.toMatchObject({
      status: 401,
    });
  });
});

describe('a session', () => {
  test('lives while it is used, and 90 days at most', async () => {
    const { token } = await sessionOf(await aCoordinator());
    const { actorOfSession } = createAuthenticator({ db: database.db, cacheSeconds: 0 });
    expect(await actorOfSession(token, days(13.9))).toBeDefined();
    for (let day = 14; day < 90; day += 10) expect(await actorOfSession(token, days(day))).toBeDefined();
    expect(await actorOfSession(token, days(89.9))).toBeDefined();
    expect(await actorOfSession(token, days(90))).toBeUndefined();
  });

  test('left unused for 14 days has ended', async () => {
    const { token } = await sessionOf(await aCoordinator());
    expect(await createAuthenticator(database).actorOfSession(token, days(14))).toBeUndefined();
  });
});

describe('what an actor may do', () => {
  test('changes at once when a role is given or taken, also for somebody just seen', async () => {
    const someone = await aCoordinator();
    const operator = await anAccount(database, 'operator', tree.department);
    const { token } = await tokenOf(someone);
    const { actorOfToken } = createAuthenticator(database);
    expect((await actorOfToken(token, TEST_NOW))?.grants).toHaveLength(1);

    const further = { username: someone.username, role: 'coordinator', unitCode: 'cu-chi-th-2' } as const;
    await database.as(operator).execute(grantRole, further);
    const unitId = tree.cuChi.primaries[1].id;
    expect((await actorOfToken(token, TEST_NOW))?.grants).toContainEqual({
      role: 'coordinator',
      unitId,
      unitCode: 'cu-chi-th-2',
    });
    await database.as(operator, { now: days(1) }).execute(revokeRole, further);
    expect((await actorOfToken(token, days(1)))?.grants).toHaveLength(1);
    await database
      .as(operator, { now: days(1) })
      .execute(revokeRole, { ...further, unitCode: 'cu-chi-th-1' });
    expect(await actorOfToken(token, days(1))).toBeUndefined();
  });

  test('ends with the last day of the role', async () => {
    const operator = await anAccount(database, 'operator', tree.department);
    const someone = await aCoordinator();
    const until = {
      username: someone.username,
      role: 'coordinator',
      unitCode: 'cu-chi-th-3',
      until: '2026-05-06',
    } as const;
    await database.as(operator).execute(grantRole, until);
    const { token } = await tokenOf(someone);
    const grantsAt = async (now: Date) =>
      (await createAuthenticator(database).actorOfToken(token, now))?.grants.length;
    expect(await grantsAt(new Date('2026-05-06T23:59:59+07:00'))).toBe(2);
    expect(await grantsAt(new Date('2026-05-07T00:00:00+07:00'))).toBe(1);
  });

  test('ends when the account is disabled; opened again, it must sign in anew', async () => {
    const operator = await anAccount(database, 'operator', tree.department);
    const someone = await aCoordinator();
    const [{ token }, session] = [await tokenOf(someone), await sessionOf(someone)];
    const { actorOfToken, actorOfSession } = createAuthenticator(database);
    expect(await actorOfToken(token, TEST_NOW)).toBeDefined();
    await database.as(operator).execute(disableAccount, { username: someone.username });
    expect(await actorOfToken(token, TEST_NOW)).toBeUndefined();
    await database.as(operator, { now: seconds(60) }).execute(enableAccount, { username: someone.username });
    expect(await actorOfToken(token, seconds(61))).toBeUndefined();
    expect(await actorOfSession(session.token, seconds(61))).toBeUndefined();
    await expect(sessionOf(someone)).resolves.toBeDefined();
  });

  test('is remembered for some seconds, in another process too long by no more than these', async () => {
    const someone = await aCoordinator();
    const { token } = await tokenOf(someone);
    const { actorOfToken } = createAuthenticator({ db: database.db, cacheSeconds: 5 });
    const first = await actorOfToken(token, TEST_NOW);
    await sql`update api_tokens set revoked_at = ${TEST_NOW} where account_id = ${someone.accountId}`.execute(
      database.ownerDb,
    );
    expect(await actorOfToken(token, seconds(4.9))).toBe(first);
    expect(await actorOfToken(token, seconds(5))).toBeUndefined();
  });

  test('is remembered for a limited number of people', async () => {
    const people = [await aCoordinator(), await aCoordinator(), await aCoordinator()] as const;
    const tokens = [await tokenOf(people[0]), await tokenOf(people[1]), await tokenOf(people[2])] as const;
    const { actorOfToken } = createAuthenticator({ db: database.db, cacheEntries: 2 });
    const seen = [];
    for (const { token } of tokens) seen.push(await actorOfToken(token, TEST_NOW));
    expect(await actorOfToken(tokens[2].token, TEST_NOW)).toBe(seen[2]);
    const again = await actorOfToken(tokens[0].token, TEST_NOW);
    expect(again).toEqual(seen[0]);
    expect(again).not.toBe(seen[0]);
  });
});

test('an unreachable database answers as such, not as a wrong token', async () => {
  const { db, close } = connectAsApplication('postgres://nobody@localhost/none?host=/nonexistent');
  await expect(
    createAuthenticator({ db }).actorOfToken(`ta_${'A'.repeat(43)}`, TEST_NOW),
  ).rejects.toMatchObject({
    code: 'database.unreachable',
  });
  await close();
});

test('housekeeping forgets what can open nothing any more, and keeps the rest', async () => {
  const someone = await aCoordinator();
  await sessionOf(someone);
  const { token } = await tokenOf(someone);
  const rows = async () => {
    const { rows: counts } = await sql<{ sessions: number; tokens: number }>`
      select (select count(*)::int from account_sessions where account_id = ${someone.accountId}) as sessions,
             (select count(*)::int from api_tokens where account_id = ${someone.accountId}) as tokens`.execute(
      database.ownerDb,
    );
    return counts[0];
  };
  await database.as(SYSTEM_ACTOR).execute(forgetStaleAccess, {});
  expect(await rows()).toEqual({ sessions: 1, tokens: 1 });
  expect(await createAuthenticator(database).actorOfToken(token, TEST_NOW)).toBeDefined();
  await database.as(SYSTEM_ACTOR, { now: days(121) }).execute(forgetStaleAccess, {});
  expect(await rows()).toEqual({ sessions: 0, tokens: 0 });
  await expect(database.as(someone).execute(forgetStaleAccess, {})).rejects.toMatchObject({ status: 404 });
});

test('getMe names the roles and the units as they are called today', async () => {
  const someone = await anAccount(database, 'head', tree.cuChi.lowerSecondaries[2], {
    username: 'toi.la-ai',
    name: 'Lê Văn C',
  });
  expect(await database.as(someone).ask(getMe, {})).toEqual({
    account: { username: 'toi.la-ai', name: 'Lê Văn C' },
    roles: [{ role: 'head', unitCode: 'cu-chi-thcs-3', unitName: tree.cuChi.lowerSecondaries[2].name }],
  });
});
