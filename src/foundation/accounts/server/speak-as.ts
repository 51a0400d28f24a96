// Lets a running transaction go on in the name of whoever has just proved who they are: by password, by one-time
// link, or by the set-up token. Must be called only after such a proof.
import { sql } from 'kysely';
import { settingsOf, type Ctx } from '../../use-case/index.ts';
import type { Actor } from '../actor.ts';

/** The same transaction with the reach of `actor`, for row-level security and for the audit trail. */
export async function speakAs(ctx: Ctx, actor: Actor): Promise<Ctx> {
  const settings = Object.entries(settingsOf({ actor, now: ctx.now, requestId: ctx.requestId }));
  const assignments = settings.map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
  await sql`select ${sql.join(assignments)}`.execute(ctx.tx);
  return { ...ctx, actor };
}
