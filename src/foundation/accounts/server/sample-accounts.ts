// Accounts of the sample organisation, many at once. All share one hash: hashing their one password 240 times would
// take minutes and protect nothing, because it is printed on the screen.
import { sql } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import type { Ctx } from '../../use-case/index.ts';
import type { Role } from '../actor.ts';

export interface SampleAccount {
  /** Default: a new one. */
  readonly id?: string;
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly unitId: number;
}

/**
 * Inserts active accounts with one role each, valid from `from` (default today); answers the account id of each
 * username. Only inside a command of the system. Writes no events: the sample writes its own history.
 */
export async function insertSampleAccounts(
  ctx: Ctx,
  accounts: readonly SampleAccount[],
  passwordHash: string,
  from: IsoDate = ctx.today,
): Promise<ReadonlyMap<string, string>> {
  const ids = accounts.map(({ id }) => id ?? newId());
  await sql`
    insert into accounts (id, username, name, created_at, activated_at)
    select id, username, name, ${ctx.now}, ${ctx.now}
    from unnest(${ids}::text[], ${accounts.map(({ username }) => username)}::text[],
                ${accounts.map(({ name }) => name)}::text[]) as given (id, username, name)`.execute(ctx.tx);
  await sql`
    insert into account_credentials (account_id, password_hash, changed_at)
    select id, ${passwordHash}, ${ctx.now} from unnest(${ids}::text[]) as given (id)`.execute(ctx.tx);
  await sql`
    insert into role_grants (id, account_id, role, unit_id, valid)
    select id, id, role, unit_id, daterange(${from}::date, null) -- one role each: the grant takes the id of its account
    from unnest(${ids}::text[], ${accounts.map(({ role }) => role)}::text[],
                ${accounts.map(({ unitId }) => unitId)}::int[]) as given (id, role, unit_id)`.execute(ctx.tx);
  return new Map(accounts.map(({ username }, index) => [username, ids[index] ?? '']));
}
