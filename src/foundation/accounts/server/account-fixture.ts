// Real accounts for tests of this slice: inserted by the system with one cheap hash, as the sample organisation does it.
import { z } from 'zod';
import type { TestDatabase, TestUnit } from '#tests/kit/index.ts';
import { defineCommand } from '../../use-case/index.ts';
import { ANONYMOUS, SYSTEM_ACTOR, type Actor, type Role } from '../actor.ts';
import { hashCheaplyInTests, hashPassword } from './password-hash.ts';
import type { RunCommand } from './prove-password.ts';
import { insertSampleAccounts, type SampleAccount } from './sample-accounts.ts';

export const TEST_PASSWORD = 'con mèo trèo cây cau';

hashCheaplyInTests();
const cheapHash = hashPassword(TEST_PASSWORD);

const insertAccounts = defineCommand({
  name: 'test.insert_accounts',
  input: z.array(z.custom<SampleAccount>()),
  run: async (ctx, accounts) => insertSampleAccounts(ctx, accounts, await cheapHash),
});

let counter = 0;

/** An account that exists in the database and can sign in with TEST_PASSWORD. */
export async function anAccount(
  database: TestDatabase,
  role: Role,
  unit: TestUnit,
  { username = `${role.replace('_', '-')}.${String((counter += 1))}`, name = 'Nguyễn Văn Mẫu' } = {},
): Promise<Actor & { readonly accountId: string }> {
  const ids = await database
    .as(SYSTEM_ACTOR)
    .execute(insertAccounts, [{ username, name, role, unitId: unit.id }]);
  return {
    accountId: ids.get(username) ?? '',
    username,
    name,
    grants: [{ role, unitId: unit.id, unitCode: unit.code }],
  };
}

/** `run` as a face gives it to `signIn` and its like. */
export function runAs(database: TestDatabase, actor: Actor = ANONYMOUS, now?: Date): RunCommand {
  const acting = database.as(actor, now && { now });
  return (command, input) => acting.execute(command, input);
}

/** The names of all events on one subject, oldest first. */
export async function eventsOn(database: TestDatabase, subject: string): Promise<string[]> {
  const rows = await database.ownerDb
    .selectFrom('audit_events')
    .select('name')
    .where('subject', '=', subject)
    .orderBy('id')
    .execute();
  return rows.map(({ name }) => name);
}
