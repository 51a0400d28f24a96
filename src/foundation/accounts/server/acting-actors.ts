// People as the system needs them when it works for them while they are away: reminders, feeds.
import { sql } from 'kysely';
import type { Ctx } from '../../use-case/index.ts';
import { isSystem, type Actor, type Grant } from '../actor.ts';
import './tables.ts';

interface ActorRow {
  readonly account_id: string;
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

/** Whoever the account is today; undefined when it is closed or holds no role. For the system only. */
export async function findActingActor(ctx: Ctx, accountId: string): Promise<Actor | undefined> {
  requireSystem(ctx);
  const { rows } = await sql<ActorRow>`
    select * from app.actor_of_account(${accountId}, ${ctx.now}, ${ctx.now})`.execute(ctx.tx);
  return rows.map(toActor)[0];
}

/** Everybody who may act today, in the order of their ids. For the system only. */
export async function listActingActors(ctx: Ctx): Promise<Actor[]> {
  requireSystem(ctx);
  const { rows } = await sql<ActorRow>`
    select actor.* from accounts a, app.actor_of_account(a.id, ${ctx.now}, ${ctx.now}) actor
    where a.activated_at is not null and a.disabled_at is null order by a.id`.execute(ctx.tx);
  return rows.map(toActor);
}

function toActor({ account_id, username, name, grants }: ActorRow): Actor {
  return { accountId: account_id, username, name, grants };
}

function requireSystem({ actor }: Ctx): void {
  if (!isSystem(actor)) throw new Error('only the system works for people who are away');
}
