// People for tests, with an account and grants in the database.
import { sql } from 'kysely';
import type { Actor, Role } from '#foundation/accounts/actor.ts';
import type { TestDatabase } from './database.ts';
import type { TestUnit } from './units.ts';

type Owner = Pick<TestDatabase, 'ownerDb'>;

let counter = 0;

/** Somebody who holds `role` at `unit`. */
export function anActor(database: Owner, role: Role, unit: TestUnit): Promise<Actor> {
  return anActorWith(database, [[role, unit]]);
}

/** Somebody with several roles, or with none. */
export async function anActorWith(
  { ownerDb }: Owner,
  grants: readonly (readonly [Role, TestUnit])[],
): Promise<Actor> {
  counter += 1;
  const accountId = crypto.randomUUID();
  const username = `${(grants[0]?.[0] ?? 'nobody').replace('_', '-')}.${String(counter)}`;
  const name = `Người Mẫu ${String(counter)}`;
  await sql`
    insert into accounts (id, username, name, created_at, activated_at)
    values (${accountId}, ${username}, ${name}, '2020-01-01', '2020-01-01')`.execute(ownerDb);
  for (const [role, unit] of grants) {
    await sql`
      insert into role_grants (id, account_id, role, unit_id, valid)
      values (${crypto.randomUUID()}, ${accountId}, ${role}, ${unit.id}, '[2020-01-01,)')`.execute(ownerDb);
  }
  return {
    accountId,
    username,
    name,
    grants: grants.map(([role, unit]) => ({ role, unitId: unit.id, unitCode: unit.code })),
  };
}

/** The password of everybody who can sign in, in tests as in the demo. */
export const TEST_PASSWORD = 'TruongAn-2026';
