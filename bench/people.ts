// Who asks: coordinators of the seeded schools and officers of the seeded offices, each with a token of their own.
import { sql } from 'kysely';
import type { Actor, Grant, Role } from '#foundation/accounts/actor.ts';
import { issueToken } from '#foundation/accounts/server/index.ts';
import { execute } from '#foundation/use-case/index.ts';
import { connectAsApplication, connectAsOwner } from '#platform/db/index.ts';
import { newId } from '#shared/ids.ts';
import { SEEDED_PASSWORD } from './seed.ts';
import type { ServerUnderTest } from './server.ts';

export interface Person {
  readonly unitCode: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface PersonRow extends Omit<Actor, 'grants'> {
  readonly accountId: string;
  readonly grant: Grant;
}

/** The first `count` holders of a role with fresh tokens, made by the product's own command. */
export async function peopleOf(ownerUrl: string, role: Role, count: number): Promise<Person[]> {
  const owner = connectAsOwner(ownerUrl);
  const application = connectAsApplication(ownerUrl, { max: 2 });
  try {
    const { rows } = await sql<PersonRow>`
      select a.id as "accountId", a.username, a.name,
             jsonb_build_object('role', g.role, 'unitId', g.unit_id, 'unitCode', u.code) as grant
      from accounts a join role_grants g on g.account_id = a.id join units u on u.id = g.unit_id
      where g.role = ${role} order by g.unit_id limit ${count}`.execute(owner.db);
    const people: Person[] = [];
    for (const { grant, ...account } of rows) {
      const caller = { actor: { ...account, grants: [grant] }, now: new Date(), requestId: newId() };
      const { token } = await execute(application.db, caller, issueToken, { label: 'bench', days: 1 });
      people.push({ unitCode: grant.unitCode, headers: { authorization: `Bearer ${token}` } });
    }
    return people;
  } finally {
    await Promise.all([owner.close(), application.close()]);
  }
}

/** Signs in as a browser does and answers its cookie, `name=value`. */
export async function sessionOf({ url }: ServerUnderTest, username: string): Promise<string> {
  const response = await fetch(`${url}/dang-nhap`, {
    method: 'POST',
    headers: { origin: url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ username, password: SEEDED_PASSWORD }),
    redirect: 'manual',
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (response.status !== 303 || cookie === undefined)
    throw new Error(`${username} could not sign in: ${String(response.status)}`);
  return cookie;
}
