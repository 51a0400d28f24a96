import { beforeAll, describe, expect, test } from 'vitest';
import type { AppError } from '#shared/app-error.ts';
import { aTree, TEST_NOW, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import { ANONYMOUS } from '../actor.ts';
import { anAccount, eventsOn, runAs, TEST_PASSWORD } from './account-fixture.ts';
import { createAuthenticator } from './authenticator.ts';
import { changePassword } from './change-password.ts';
import { hashPassword } from './password-hash.ts';
import { signIn, signOut } from './sign-in.ts';
import { issueTokenForPassword } from './tokens.ts';

const database = useTestDatabase();
let tree: TestTree;
beforeAll(async () => {
  tree = await aTree(database);
});

const FROM = { clientAddress: '203.0.113.7' };
const later = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1000);
const claim = (username: string, password = 'sai rồi nhé bạn') => ({ username, password });
const tryAt = (now: Date, username: string, password?: string, from = FROM) =>
  signIn(runAs(database, ANONYMOUS, now), claim(username, password), from);
const school = (index: 0 | 1 | 2 = 0) => tree.cuChi.lowerSecondaries[index];

describe('signing in', () => {
  test('opens a session that the authenticator knows, with the roles of the account', async () => {
    const head = await anAccount(database, 'head', school(), {
      username: 'hieutruong.a',
      name: 'Trần Thị B',
    });
    const { token, actor } = await signIn(runAs(database), claim(' Hieutruong.A ', TEST_PASSWORD), FROM);
    expect(actor).toEqual(head);
    const found = await createAuthenticator(database).actorOfSession(token, TEST_NOW);
    expect(found).toEqual(head);
    expect(await eventsOn(database, `account:${head.accountId}`)).toEqual(['account.signed_in']);
  });

  test('stores neither the password nor the cookie, and renews a hash of another cost', async () => {
    const { accountId, username } = await anAccount(database, 'head', school(1));
    const old = await hashPassword(TEST_PASSWORD, { memoryKiB: 32, passes: 1, parallelism: 1 });
    await database.ownerDb
      .updateTable('account_credentials')
      .set({ password_hash: old })
      .where('account_id', '=', accountId)
      .execute();
    const { token } = await signIn(runAs(database), claim(username, TEST_PASSWORD), FROM);
    const sessions = await database.ownerDb
      .selectFrom('account_sessions')
      .selectAll()
      .where('account_id', '=', accountId)
      .execute();
    expect(JSON.stringify(sessions)).not.toContain(token);
    expect(sessions[0]?.token_sha256).toHaveLength(32);
    const credential = await database.ownerDb
      .selectFrom('account_credentials')
      .selectAll()
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    expect(credential.password_hash).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$/);
    await expect(tryAt(TEST_NOW, username, TEST_PASSWORD)).resolves.toMatchObject({ actor: { username } });
  });

  test.each([
    ['a field is missing', { username: 'someone' }],
    ['a field has the wrong type', { username: 'someone', password: 5 }],
    ['a field is unknown', { username: 'someone', password: 'x', admin: true }],
    ['it is no object', null],
  ])('is refused as malformed when %s', async (_, input) => {
    await expect(signIn(runAs(database), input, FROM)).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test.each(['nobody.here', "'; drop table accounts", 'null\u0000byte', 'Đào', '\ud800', 'x'])(
    'with the unknown username %j answers like a wrong password',
    async (username) => {
      await expect(tryAt(TEST_NOW, username)).rejects.toMatchObject({
        kind: 'unauthenticated',
        code: 'sign_in.wrong',
        params: { left: 4 },
      });
    },
  );

  test('records a wrong password without the password, and an unknown username as a hash only', async () => {
    const { accountId, username } = await anAccount(database, 'coordinator', school());
    await expect(tryAt(TEST_NOW, username)).rejects.toMatchObject({ code: 'sign_in.wrong' });
    expect(await eventsOn(database, `account:${accountId}`)).toEqual(['account.sign_in_failed']);
    await expect(tryAt(TEST_NOW, 'my-secret-typed-here')).rejects.toMatchObject({ code: 'sign_in.wrong' });
    const events = await database.ownerDb.selectFrom('audit_events').selectAll().execute();
    const failures = await database.ownerDb.selectFrom('sign_in_failures').selectAll().execute();
    expect(JSON.stringify([events, failures])).not.toMatch(/my-secret-typed-here|sai rồi/);
    expect(events.some(({ subject }) => /^username:[0-9a-f]{16}$/.test(subject))).toBe(true);
  });

  test('of a disabled account or one without a role says so to who knows the password, and to nobody else', async () => {
    const { accountId, username } = await anAccount(database, 'coordinator', school());
    await database.ownerDb
      .updateTable('accounts')
      .set({ disabled_at: TEST_NOW })
      .where('id', '=', accountId)
      .execute();
    await expect(tryAt(TEST_NOW, username)).rejects.toMatchObject({ code: 'sign_in.wrong' });
    await expect(tryAt(TEST_NOW, username, TEST_PASSWORD)).rejects.toMatchObject({
      kind: 'unauthenticated',
      code: 'account.disabled',
    });

    const former = await anAccount(database, 'coordinator', school());
    await database.ownerDb.deleteFrom('role_grants').where('account_id', '=', former.accountId).execute();
    await expect(tryAt(TEST_NOW, former.username, TEST_PASSWORD)).rejects.toMatchObject({
      code: 'account.no_role',
    });
    await expect(
      issueTokenForPassword(runAs(database), claim(former.username, TEST_PASSWORD), FROM),
    ).rejects.toMatchObject({
      code: 'account.no_role',
    });
  });

  test('ends with signing out', async () => {
    const someone = await anAccount(database, 'coordinator', school());
    const { token } = await tryAt(TEST_NOW, someone.username, TEST_PASSWORD);
    const authenticator = createAuthenticator(database);
    expect(await authenticator.actorOfSession(token, TEST_NOW)).toEqual(someone);
    await database.as(someone).execute(signOut, { cookieToken: token });
    expect(await authenticator.actorOfSession(token, TEST_NOW)).toBeUndefined();
    await database.as(someone).execute(signOut, { cookieToken: token });
    expect(await eventsOn(database, `account:${someone.accountId}`)).toEqual([
      'account.signed_in',
      'account.signed_out',
    ]);
  });

  test('cannot be ended by somebody else', async () => {
    const someone = await anAccount(database, 'coordinator', school());
    const other = await anAccount(database, 'operator', tree.department);
    const { token } = await tryAt(TEST_NOW, someone.username, TEST_PASSWORD);
    await database.as(other).execute(signOut, { cookieToken: token });
    expect(await createAuthenticator(database).actorOfSession(token, TEST_NOW)).toEqual(someone);
  });
});

describe('slowing down', () => {
  test.each([
    [
      'of an account',
      async () => (await anAccount(database, 'coordinator', school(), { username: 'slow.known' })).username,
    ],
    ['of nobody', () => Promise.resolve('slow.unknown')],
  ])('begins after five wrong passwords for the username %s, doubles, and ends', async (_, prepare) => {
    const username = await prepare();
    const from = { clientAddress: null };
    for (const left of [4, 3, 2, 1]) {
      await expect(signIn(runAs(database), claim(username), from)).rejects.toMatchObject({
        code: 'sign_in.wrong',
        params: { left },
      });
    }
    await expect(signIn(runAs(database), claim(username), from)).rejects.toMatchObject({
      status: 401,
      code: 'sign_in.wrong_wait',
      params: { seconds: 30 },
    });
    const at = (seconds: number) => signIn(runAs(database, ANONYMOUS, later(seconds)), claim(username), from);
    await expect(at(0)).rejects.toMatchObject({ status: 429, code: 'sign_in.slow', params: { seconds: 30 } });
    await expect(at(29)).rejects.toMatchObject({ code: 'sign_in.slow', params: { seconds: 1 } });
    await expect(at(30)).rejects.toMatchObject({ code: 'sign_in.wrong_wait', params: { seconds: 60 } });
    await expect(at(89)).rejects.toMatchObject({ code: 'sign_in.slow', params: { seconds: 1 } });
    await expect(at(90)).rejects.toMatchObject({ code: 'sign_in.wrong_wait', params: { seconds: 120 } });
  });

  test('holds back the right password too, and a right one in time clears the count', async () => {
    const { username } = await anAccount(database, 'coordinator', school());
    for (let tries = 0; tries < 5; tries += 1) await expect(tryAt(TEST_NOW, username)).rejects.toThrow();
    await expect(tryAt(TEST_NOW, username, TEST_PASSWORD)).rejects.toMatchObject({ code: 'sign_in.slow' });
    await expect(tryAt(later(30), username, TEST_PASSWORD)).resolves.toMatchObject({ actor: { username } });
    await expect(tryAt(later(31), username)).rejects.toMatchObject({
      code: 'sign_in.wrong',
      params: { left: 4 },
    });
  });

  test('counts guesses that are sent at the same time', async () => {
    const guesses = Array.from({ length: 20 }, () => tryAt(TEST_NOW, 'guessed.at.once'));
    const codes = (await Promise.allSettled(guesses)).map(
      (outcome) => outcome.status === 'rejected' && (outcome.reason as AppError).code,
    );
    expect(Map.groupBy(codes, (code) => code).get('sign_in.slow')).toHaveLength(15);
  });

  test('holds back an address that tries many usernames, but not the others', async () => {
    const from = { clientAddress: '198.51.100.9' };
    for (let tries = 0; tries < 50; tries += 1) {
      await expect(tryAt(TEST_NOW, `sprayed.${String(tries)}`, 'x', from)).rejects.toMatchObject({
        code: 'sign_in.wrong',
      });
    }
    await expect(tryAt(TEST_NOW, 'sprayed.50', 'x', from)).rejects.toMatchObject({ code: 'sign_in.slow' });
    await expect(tryAt(TEST_NOW, 'sprayed.50', 'x')).rejects.toMatchObject({ code: 'sign_in.wrong' });
  });
});

describe('changing the own password', () => {
  const CHANGED = 'bốn cái ghế xanh';
  const at = (cookieToken?: string) => ({ clientAddress: null, cookieToken });

  test('ends all other sessions and all tokens', async () => {
    const someone = await anAccount(database, 'coordinator', school());
    const here = await tryAt(TEST_NOW, someone.username, TEST_PASSWORD);
    const elsewhere = await tryAt(TEST_NOW, someone.username, TEST_PASSWORD);
    const script = await issueTokenForPassword(runAs(database), claim(someone.username, TEST_PASSWORD), FROM);
    const input = { currentPassword: TEST_PASSWORD, newPassword: CHANGED };
    await changePassword(runAs(database, someone), someone, input, at(here.token));

    const authenticator = createAuthenticator(database);
    expect(await authenticator.actorOfSession(here.token, TEST_NOW)).toEqual(someone);
    expect(await authenticator.actorOfSession(elsewhere.token, TEST_NOW)).toBeUndefined();
    expect(await authenticator.actorOfToken(script.token, TEST_NOW)).toBeUndefined();
    await expect(tryAt(TEST_NOW, someone.username, TEST_PASSWORD)).rejects.toMatchObject({
      code: 'sign_in.wrong',
    });
    await expect(tryAt(TEST_NOW, someone.username, CHANGED)).resolves.toBeDefined();
    expect(await eventsOn(database, `account:${someone.accountId}`)).toContain('account.password_changed');
  });

  test('needs the present password, and guessing it slows down', async () => {
    const someone = await anAccount(database, 'coordinator', school());
    const input = { currentPassword: 'không phải cái này', newPassword: CHANGED };
    const change = () => changePassword(runAs(database, someone), someone, input, at());
    for (let tries = 0; tries < 5; tries += 1) await expect(change()).rejects.toMatchObject({ status: 401 });
    await expect(change()).rejects.toMatchObject({ code: 'sign_in.slow' });
  });

  test('refuses a weak one and names the field', async () => {
    const someone = await anAccount(database, 'coordinator', school());
    const input = { currentPassword: TEST_PASSWORD, newPassword: 'matkhau2026' };
    await expect(changePassword(runAs(database, someone), someone, input, at())).rejects.toMatchObject({
      code: 'request.invalid',
      fields: [{ path: 'newPassword', code: 'password.too_common' }],
    });
  });
});
