// All SQL on roles granted at units.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import { addDays, type IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { dayRange } from '../../organisation/server/index.ts';
import type { Ctx } from '../../use-case/index.ts';
import type { Actor, Role } from '../actor.ts';
import type { HeldRole } from '../policy.ts';
import './tables.ts';

export interface StoredGrant extends HeldRole {
  readonly unitCode: string;
}

/** Everything an account holds today, also outside the actor's reach; in the order it was given. */
export async function findGrantsOf(ctx: Ctx, accountId: string): Promise<StoredGrant[]> {
  const { rows } = await sql<{ role: Role; unit_id: number; unit_code: string; ancestor_ids: number[] }>`
    select role, unit_id, unit_code, ancestor_ids from app.grants_of(${accountId}, ${ctx.today}::date)`.execute(
    ctx.tx,
  );
  return rows.map((row) => ({
    role: row.role,
    unit: { id: row.unit_id, ancestorIds: row.ancestor_ids },
    unitCode: row.unit_code,
  }));
}

/** An account as it may act today. */
export async function actorOf(
  ctx: Ctx,
  account: { id: string; username: string; name: string },
): Promise<Actor> {
  const grants = await findGrantsOf(ctx, account.id);
  return {
    accountId: account.id,
    username: account.username,
    name: account.name,
    grants: grants.map(({ role, unit, unitCode }) => ({ role, unitId: unit.id, unitCode })),
  };
}

/** Grants a role from today to `until`, both included. Constraint: role_granted_once. */
export async function insertGrant(
  ctx: Ctx,
  grant: { accountId: string; role: Role; unitId: number; until: IsoDate | undefined },
): Promise<void> {
  await ctx.tx
    .insertInto('role_grants')
    .values({
      id: newId(),
      account_id: grant.accountId,
      role: grant.role,
      unit_id: grant.unitId,
      valid: dayRange(ctx.today, grant.until ?? null),
    })
    .execute();
}

/** Ends a role now, and withdraws one that has not begun. False when the account does not hold it. */
export async function endGrant(
  ctx: Ctx,
  grant: { accountId: string; role: Role; unitId: number },
): Promise<boolean> {
  const isThisGrant = sql`account_id = ${grant.accountId} and role = ${grant.role} and unit_id = ${grant.unitId}`;
  const deleted = await sql`
    delete from role_grants where ${isThisGrant} and lower(valid) >= ${ctx.today}::date`.execute(ctx.tx);
  const ended = await sql`
    update role_grants set valid = daterange(lower(valid), ${addDays(ctx.today, -1)}::date, '[]')
    where ${isThisGrant} and valid @> ${ctx.today}::date`.execute(ctx.tx);
  return (deleted.numAffectedRows ?? 0n) + (ended.numAffectedRows ?? 0n) > 0n;
}

/**
 * Whether somebody can still sign in as operator, and for good. Waits for other changes of operators, so that two of
 * them cannot remove each other. To be asked with the reach of an operator.
 */
export async function hasOperator(ctx: Ctx, { except = '' }: { except?: string } = {}): Promise<boolean> {
  await lockOperators(ctx.tx);
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from role_grants g join accounts a on a.id = g.account_id
      where g.role = 'operator' and g.valid @> ${ctx.today}::date and upper_inf(g.valid)
        and a.id <> ${except} and a.disabled_at is null and a.activated_at is not null) as found`.execute(
    ctx.tx,
  );
  return rows[0]?.found ?? false;
}

/** Makes changes of operators wait for each other, and sets up the first one only once. */
export async function lockOperators(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('operators'))`.execute(tx);
}

/** A post as it is held: who, with which role, where. */
export interface HeldPost {
  readonly unitId: number;
  readonly role: Role;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly username: string;
  readonly name: string;
  readonly activatedAt: Date | null;
  readonly disabledAt: Date | null;
  readonly lastSignedInAt: Date | null;
  /** Until when a link that was given out still works. */
  readonly linkUntil: Date | null;
}

/** Who holds a role at these units today, as far as the actor reaches. */
export async function selectHeldPosts(ctx: Ctx, unitIds: readonly number[]): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    select g.unit_id as "unitId", g.role, lower(g.valid) as "from", upper(g.valid) - 1 as "until",
           a.username, a.name, a.activated_at as "activatedAt", a.disabled_at as "disabledAt",
           a.last_signed_in_at as "lastSignedInAt", l.expires_at as "linkUntil"
    from role_grants g
    join accounts a on a.id = g.account_id
    left join account_links l on l.account_id = a.id and l.expires_at > ${ctx.now}
    where g.unit_id = any (${[...unitIds]}::int[]) and g.valid @> ${ctx.today}::date
    order by g.unit_id, a.username`.execute(ctx.tx);
  return rows;
}
