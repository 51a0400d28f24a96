import { beforeEach, describe, expect, test } from 'vitest';
import { aUnit, TEST_NOW, useTestDatabase, type TestUnit } from '#tests/kit/index.ts';
import { ANONYMOUS, SYSTEM_ACTOR, type Actor } from '../actor.ts';
import { anAccount, eventsOn, runAs } from './account-fixture.ts';
import { createFirstOperator, getSetup, openSetup } from './first-operator.ts';
import { grantRole, revokeRole } from './grant-role.ts';
import { disableAccount, enableAccount } from './manage-account.ts';
import { signIn } from './sign-in.ts';

const days = (count: number) => new Date(TEST_NOW.getTime() + count * 86_400_000);

describe('the first operator', () => {
  const database = useTestDatabase();
  const PASSWORD = 'mưa rơi trên mái tôn';
  const office = { code: 'cu-chi', name: 'Phòng Văn hóa - Xã hội xã Củ Chi' };
  const form = (token: string) => ({
    token,
    username: 'quantri',
    name: 'Trần Quản Trị',
    password: PASSWORD,
    office,
  });
  const openLink = async (now = TEST_NOW) => {
    const link = await database.as(SYSTEM_ACTOR, { now }).execute(openSetup, {});
    expect(link?.path).toMatch(/^\/khoi-tao\/[A-Za-z0-9_-]{43}$/);
    return link?.path.split('/').at(-1) ?? '';
  };

  test('is made by whoever reads the terminal of the server, and by nobody else', async () => {
    await expect(database.as(ANONYMOUS).execute(openSetup, {})).rejects.toMatchObject({ status: 404 });
    await expect(
      database.as(ANONYMOUS).execute(createFirstOperator, form('A'.repeat(43))),
    ).rejects.toMatchObject({
      code: 'setup.not_found',
    });
    const expired = await openLink(days(-7));
    await expect(database.as(ANONYMOUS).execute(createFirstOperator, form(expired))).rejects.toMatchObject({
      code: 'setup.expired',
    });
  });

  test('is refused a weak password, and nothing is made', async () => {
    const weak = { ...form(await openLink()), password: 'quantri2026' };
    await expect(database.as(ANONYMOUS).execute(createFirstOperator, weak)).rejects.toMatchObject({
      code: 'request.invalid',
    });
    expect(await database.ownerDb.selectFrom('accounts').select('id').execute()).toEqual([]);
  });

  test('comes with the unit that runs the installation; then all set-up links have ended', async () => {
    const [first, second] = [await openLink(), await openLink()];
    expect(await database.as(ANONYMOUS).ask(getSetup, { token: first })).toEqual({ offices: [] });
    await database.as(ANONYMOUS).execute(createFirstOperator, form(first));

    const { actor } = await signIn(
      runAs(database),
      { username: 'quantri', password: PASSWORD },
      { clientAddress: null },
    );
    expect(actor.grants).toMatchObject([{ role: 'operator', unitCode: 'cu-chi' }]);
    await expect(database.as(ANONYMOUS).ask(getSetup, { token: second })).rejects.toMatchObject({
      code: 'setup.not_found',
    });
    expect(await database.as(SYSTEM_ACTOR).execute(openSetup, {})).toBeNull();
    expect(await eventsOn(database, `account:${String(actor.accountId)}`)).toEqual([
      'account.role_granted',
      'account.signed_in',
    ]);
  });
});

describe('the first operator of an imported tree', () => {
  const database = useTestDatabase();

  test('chooses among its offices, and only one of two who try at once succeeds', async () => {
    const office = await aUnit(database, {
      code: 'cu-chi',
      kind: 'commune_office',
      name: 'Phòng Văn hóa - Xã hội',
    });
    await aUnit(database, { code: 'cu-chi-th-1', parent: office });
    const link = await database.as(SYSTEM_ACTOR).execute(openSetup, {});
    const token = link?.path.split('/').at(-1) ?? '';
    expect(await database.as(ANONYMOUS).ask(getSetup, { token })).toEqual({
      offices: [{ code: 'cu-chi', name: 'Phòng Văn hóa - Xã hội' }],
    });
    const form = (username: string, code: string) => ({
      token,
      username,
      name: 'Quản Trị',
      password: 'mưa rơi trên mái tôn',
      office: { code },
    });
    await expect(
      database.as(ANONYMOUS).execute(createFirstOperator, form('mot', 'cu-chi-th-1')),
    ).rejects.toMatchObject({
      code: 'account.role_does_not_fit',
    });
    const outcomes = await Promise.allSettled(
      ['hai', 'bon', 'nam'].map((name) =>
        database.as(ANONYMOUS).execute(createFirstOperator, form(name.padEnd(4, 'x'), 'cu-chi')),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database.ownerDb.selectFrom('accounts').select('id').execute()).toHaveLength(1);
  });
});

describe('roles', () => {
  const database = useTestDatabase();
  let office: TestUnit;
  let school: TestUnit;
  let sister: TestUnit;
  let operator: Actor & { accountId: string };
  let officer: Actor;
  let head: Actor & { accountId: string };
  beforeEach(async () => {
    office = await aUnit(database, { kind: 'commune_office' });
    school = await aUnit(database, { parent: office });
    sister = await aUnit(database, { parent: office });
    operator = await anAccount(database, 'operator', office);
    officer = await anAccount(database, 'officer', office);
    head = await anAccount(database, 'head', school);
  });

  test('are given and taken by whoever is above, each with an event', async () => {
    const role = { username: head.username, role: 'head', unitCode: sister.code } as const;
    await database.as(officer).execute(grantRole, role);
    await expect(database.as(officer).execute(grantRole, role)).rejects.toMatchObject({
      status: 409,
      code: 'account.role_held',
    });
    await database.as(officer).execute(revokeRole, role);
    await expect(database.as(officer).execute(revokeRole, role)).rejects.toMatchObject({
      code: 'account.role_not_held',
    });
    expect(await eventsOn(database, `account:${head.accountId}`)).toEqual([
      'account.role_granted',
      'account.role_revoked',
    ]);
    const [event] = await database.ownerDb
      .selectFrom('audit_events')
      .selectAll()
      .where('name', '=', 'account.role_granted')
      .where('unit_id', '=', sister.id)
      .execute();
    expect(event).toMatchObject({ data: { role: 'head' }, actor_id: officer.accountId, unit_id: sister.id });
  });

  test('that were held yesterday stay in the history', async () => {
    await database
      .as(officer, { now: days(1) })
      .execute(revokeRole, { username: head.username, role: 'head', unitCode: school.code });
    const rows = await database.ownerDb
      .selectFrom('role_grants')
      .select('valid')
      .where('account_id', '=', head.accountId)
      .execute();
    expect(rows).toEqual([{ valid: '[2026-05-04,2026-05-05)' }]);
  });

  test('are not given to oneself, upwards, or to somebody unseen', async () => {
    const self = { username: head.username, role: 'officer', unitCode: office.code } as const;
    await expect(database.as(head).execute(grantRole, self)).rejects.toMatchObject({
      status: 404,
      code: 'unit.not_found',
    });
    const stranger = await anAccount(database, 'head', await aUnit(database));
    const atOwn = { username: stranger.username, role: 'coordinator', unitCode: school.code } as const;
    await expect(database.as(head).execute(grantRole, atOwn)).rejects.toMatchObject({
      code: 'account.not_found',
    });
    const upwards = { username: operator.username, role: 'operator', unitCode: office.code } as const;
    await expect(database.as(officer).execute(revokeRole, upwards)).rejects.toMatchObject({
      code: 'account.may_not_appoint',
    });
  });

  describe('of the last operator', () => {
    beforeEach(async () => {
      await database.ownerDb
        .deleteFrom('role_grants')
        .where('role', '=', 'operator')
        .where('account_id', '!=', operator.accountId)
        .execute();
    });
    const role = () => ({ username: operator.username, role: 'operator', unitCode: office.code }) as const;

    test('stay', async () => {
      await expect(database.as(operator).execute(revokeRole, role())).rejects.toMatchObject({
        code: 'account.last_operator',
      });
      const temporary = await anAccount(database, 'officer', office);
      const { username } = temporary;
      await database.as(operator).execute(grantRole, { ...role(), username, until: '2026-12-31' });
      await expect(database.as(operator).execute(revokeRole, role())).rejects.toMatchObject({
        code: 'account.last_operator',
      });
      await expect(
        database.as(SYSTEM_ACTOR).execute(disableAccount, { username: operator.username }),
      ).rejects.toMatchObject({
        code: 'account.last_operator',
      });
    });

    test('may go when another one can sign in', async () => {
      const { username } = await anAccount(database, 'operator', office);
      await database.as(operator).execute(disableAccount, { username });
      await expect(database.as(operator).execute(revokeRole, role())).rejects.toMatchObject({
        code: 'account.last_operator',
      });
      await database.as(operator).execute(enableAccount, { username });
      await database.as(operator).execute(revokeRole, role());
    });

    test('stay when two operators remove each other at once', async () => {
      const other = await anAccount(database, 'operator', office);
      const outcomes = await Promise.allSettled([
        database.as(operator).execute(revokeRole, { ...role(), username: other.username }),
        database.as(other).execute(revokeRole, role()),
      ]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });
  });

  test('cannot be used to disable oneself', async () => {
    await anAccount(database, 'operator', office);
    await expect(
      database.as(operator).execute(disableAccount, { username: operator.username }),
    ).rejects.toMatchObject({
      code: 'account.own_account',
    });
  });
});
