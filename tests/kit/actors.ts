// People for tests.
import type { Actor, Role } from '#foundation/accounts/actor.ts';
import type { TestDatabase } from './database.ts';
import type { TestUnit } from './units.ts';

let counter = 0;

/** Somebody who holds `role` at `unit`. */
export function anActor(database: Pick<TestDatabase, 'ownerDb'>, role: Role, unit: TestUnit): Promise<Actor> {
  return anActorWith(database, [[role, unit]]);
}

/** Somebody with several roles, or with none. */
export function anActorWith(
  _database: Pick<TestDatabase, 'ownerDb'>,
  grants: readonly (readonly [Role, TestUnit])[],
): Promise<Actor> {
  counter += 1;
  const username = `${grants[0]?.[0] ?? 'nobody'}.${String(counter)}`;
  return Promise.resolve({
    accountId: `account-${String(counter)}`,
    username,
    name: `Người Mẫu ${String(counter)}`,
    grants: grants.map(([role, unit]) => ({ role, unitId: unit.id, unitCode: unit.code })),
  });
}
