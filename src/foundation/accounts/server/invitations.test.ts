import { beforeAll, describe, expect, test } from 'vitest';
import { aTree, TEST_NOW, useTestDatabase, type TestTree } from '#tests/kit/index.ts';
import { ANONYMOUS, SYSTEM_ACTOR, type Actor } from '../actor.ts';
import { acceptInvitation, getInvitation } from './accept-invitation.ts';
import { anAccount, eventsOn, runAs, TEST_PASSWORD } from './account-fixture.ts';
import { createAuthenticator } from './authenticator.ts';
import { inviteAccount } from './invite-account.ts';
import { disableAccount, resetPassword } from './manage-account.ts';
import { signIn } from './sign-in.ts';

const database = useTestDatabase();
let tree: TestTree;
let operator: Actor;
let officer: Actor;
let head: Actor;
beforeAll(async () => {
  tree = await aTree(database);
  operator = await anAccount(database, 'operator', tree.department);
  officer = await anAccount(database, 'officer', tree.cuChi.office);
  head = await anAccount(database, 'head', tree.cuChi.lowerSecondaries[0]);
});

const days = (count: number) => new Date(TEST_NOW.getTime() + count * 86_400_000);
const tokenIn = ({ path }: { path: string }) => path.split('/').at(-1) ?? '';
const enter = (username: string, password: string) =>
  signIn(runAs(database), { username, password }, { clientAddress: null });
const CHOSEN = 'bốn cái ghế xanh';

describe('an invitation', () => {
  test('lets its holder choose a password, once, and then sign in', async () => {
    const invitation = await database.as(head).execute(inviteAccount, {
      username: 'Phutrach.Moi',
      name: '  Đào Thị Mới ',
      role: 'coordinator',
      unitCode: 'cu-chi-thcs-1',
    });
    expect(invitation).toMatchObject({ username: 'phutrach.moi', expiresAt: days(7) });
    expect(invitation.path).toMatch(/^\/loi-moi\/[A-Za-z0-9_-]{43}$/);
    const token = tokenIn(invitation);
    await expect(enter('phutrach.moi', CHOSEN)).rejects.toMatchObject({ code: 'sign_in.wrong' });

    const visitor = database.as(ANONYMOUS, { now: days(6.9) });
    expect(await visitor.ask(getInvitation, { token })).toEqual({
      purpose: 'invitation',
      username: 'phutrach.moi',
      name: 'Đào Thị Mới',
      expiresAt: days(7),
    });
    await expect(
      visitor.execute(acceptInvitation, { token, password: 'phutrach2026' }),
    ).rejects.toMatchObject({
      code: 'request.invalid',
      fields: [{ path: 'password' }],
    });
    await visitor.execute(acceptInvitation, { token, password: CHOSEN });
    const { actor } = await enter('phutrach.moi', CHOSEN);
    expect(actor).toMatchObject({
      name: 'Đào Thị Mới',
      grants: [{ role: 'coordinator', unitCode: 'cu-chi-thcs-1' }],
    });

    const again = { token, password: 'một cái ghế vàng' };
    await expect(visitor.execute(acceptInvitation, again)).rejects.toMatchObject({
      code: 'invitation.not_found',
    });
    expect(await eventsOn(database, `account:${String(actor.accountId)}`)).toEqual([
      'account.invited',
      'account.password_changed',
      'account.signed_in',
    ]);
  });

  test('ends after seven days, and a new one ends the old one', async () => {
    const input = {
      username: 'cham.tre',
      name: 'Chậm Trễ',
      role: 'coordinator',
      unitCode: 'cu-chi-thcs-1',
    } as const;
    const first = tokenIn(await database.as(head).execute(inviteAccount, input));
    await expect(
      database.as(ANONYMOUS, { now: days(7) }).ask(getInvitation, { token: first }),
    ).rejects.toMatchObject({
      code: 'invitation.expired',
    });
    const second = await database.as(head, { now: days(8) }).execute(resetPassword, { username: 'cham.tre' });
    expect(second.expiresAt).toEqual(days(15));
    const visitor = database.as(ANONYMOUS, { now: days(9) });
    await expect(visitor.ask(getInvitation, { token: first })).rejects.toMatchObject({
      code: 'invitation.not_found',
    });
    expect(await visitor.ask(getInvitation, { token: tokenIn(second) })).toMatchObject({
      purpose: 'invitation',
    });
  });

  test.each(['', 'x', 'A'.repeat(43), '\u0000'.repeat(43)])('that is %j leads nowhere', async (token) => {
    await expect(database.as(ANONYMOUS).ask(getInvitation, { token })).rejects.toMatchObject({
      code: 'invitation.not_found',
    });
    await expect(
      database.as(ANONYMOUS).execute(acceptInvitation, { token, password: CHOSEN }),
    ).rejects.toMatchObject({
      code: 'invitation.not_found',
    });
  });

  test('is refused for a username that is taken, also by somebody out of sight', async () => {
    const other = await anAccount(database, 'coordinator', tree.tanAnHoi.primaries[0]);
    const input = {
      username: other.username,
      name: 'Ai Đó',
      role: 'coordinator',
      unitCode: 'cu-chi-thcs-1',
    } as const;
    await expect(database.as(head).execute(inviteAccount, input)).rejects.toMatchObject({
      status: 409,
      code: 'account.username_taken',
    });
  });

  test.each([
    ['a head', () => head, 'coordinator', 'cu-chi-thcs-1', null],
    ['a head', () => head, 'head', 'cu-chi-thcs-1', 'account.may_not_appoint'],
    ['a head', () => head, 'coordinator', 'cu-chi-thcs-2', 'unit.not_found'],
    ['a head', () => head, 'officer', 'cu-chi', 'unit.not_found'],
    ['an officer', () => officer, 'head', 'cu-chi-mn-3', null],
    ['an officer', () => officer, 'coordinator', 'cu-chi-th-1', null],
    ['an officer', () => officer, 'head', 'tan-an-hoi-th-1', 'unit.not_found'],
    ['an officer', () => officer, 'officer', 'cu-chi', 'account.may_not_appoint'],
    ['an officer', () => officer, 'head', 'cu-chi', 'account.role_does_not_fit'],
    ['an officer', () => officer, 'reviewer', 'congan-cu-chi', 'unit.not_found'],
    ['the operator', () => operator, 'reviewer', 'congan-cu-chi', null],
    ['the operator', () => operator, 'officer', 'tan-an-hoi', null],
    ['the operator', () => operator, 'head', 'congan-cu-chi', 'account.role_does_not_fit'],
    ['the command line', () => SYSTEM_ACTOR, 'operator', 'so', null],
    ['the command line', () => SYSTEM_ACTOR, 'head', 'nowhere', 'unit.not_found'],
    ['nobody', () => ANONYMOUS, 'head', 'cu-chi-th-1', 'unit.not_found'],
  ] as const)('by %s (%#): %s %s at %s → %s', async (_, who, role, unitCode, refusal) => {
    const input = { username: `moi.${crypto.randomUUID()}`, name: 'Người Mới', role, unitCode };
    const attempt = database.as(who()).execute(inviteAccount, input);
    if (refusal === null) await expect(attempt).resolves.toMatchObject({ username: input.username });
    else await expect(attempt).rejects.toMatchObject({ code: refusal });
  });

  test('for a time that is over is refused', async () => {
    const input = {
      username: 'qua.han',
      name: 'Quá Hạn',
      role: 'coordinator',
      unitCode: 'cu-chi-thcs-1',
      until: '2026-05-03',
    } as const;
    await expect(database.as(head).execute(inviteAccount, input)).rejects.toMatchObject({
      code: 'account.until_in_past',
    });
  });
});

describe('a new password by link', () => {
  test('works for a day, ends everything open and clears the waiting time', async () => {
    const someone = await anAccount(database, 'coordinator', tree.cuChi.lowerSecondaries[0]);
    const session = await enter(someone.username, TEST_PASSWORD);
    const link = await database.as(head).execute(resetPassword, { username: someone.username });
    expect(link.expiresAt).toEqual(days(1));
    await expect(enter(someone.username, TEST_PASSWORD)).resolves.toBeDefined();
    for (let tries = 0; tries < 5; tries += 1)
      await expect(enter(someone.username, 'quên mất rồi')).rejects.toThrow();

    await database.as(ANONYMOUS).execute(acceptInvitation, { token: tokenIn(link), password: CHOSEN });
    await expect(enter(someone.username, CHOSEN)).resolves.toBeDefined();
    expect(await createAuthenticator(database).actorOfSession(session.token, TEST_NOW)).toBeUndefined();
    expect(await eventsOn(database, `account:${someone.accountId}`)).toContain(
      'account.password_link_issued',
    );
  });

  test('is not made for an account that also holds a role out of the actor’s sight', async () => {
    const someone = await anAccount(database, 'coordinator', tree.cuChi.lowerSecondaries[0]);
    await database.ownerDb
      .insertInto('role_grants')
      .values({
        id: crypto.randomUUID(),
        account_id: someone.accountId,
        role: 'officer',
        unit_id: tree.tanAnHoi.office.id,
        valid: '[2026-01-01,)',
      })
      .execute();
    const { username } = someone;
    await expect(database.as(head).execute(resetPassword, { username })).rejects.toMatchObject({
      code: 'account.may_not_manage',
    });
    await expect(database.as(officer).execute(resetPassword, { username })).rejects.toMatchObject({
      code: 'account.may_not_manage',
    });
    await expect(database.as(operator).execute(resetPassword, { username })).resolves.toBeDefined();
  });

  test('is not made upwards, sideways, or for somebody unseen', async () => {
    const coordinator = await anAccount(database, 'coordinator', tree.cuChi.lowerSecondaries[0]);
    const sister = await anAccount(database, 'coordinator', tree.cuChi.lowerSecondaries[1]);
    const reset = (actor: Actor, { username }: Actor) =>
      database.as(actor).execute(resetPassword, { username });
    await expect(reset(coordinator, head)).rejects.toMatchObject({
      status: 403,
      code: 'account.may_not_manage',
    });
    await expect(reset(coordinator, sister)).rejects.toMatchObject({
      status: 404,
      code: 'account.not_found',
    });
    await expect(reset(head, officer)).rejects.toMatchObject({ status: 404 });
    await expect(reset(officer, head)).resolves.toBeDefined();
  });

  test('is not made for a disabled account, and disabling ends an open link', async () => {
    const { username } = await anAccount(database, 'coordinator', tree.cuChi.lowerSecondaries[0]);
    const token = tokenIn(await database.as(head).execute(resetPassword, { username }));
    await database.as(head).execute(disableAccount, { username });
    await expect(database.as(ANONYMOUS).ask(getInvitation, { token })).rejects.toMatchObject({
      code: 'invitation.not_found',
    });
    await expect(database.as(head).execute(resetPassword, { username })).rejects.toMatchObject({
      code: 'account.is_disabled',
    });
  });
});
