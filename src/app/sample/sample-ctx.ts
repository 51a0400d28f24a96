// How the sample acts in its one transaction: as the system, or in the place of one of its people at an earlier moment.
import type { Actor } from '#foundation/accounts/actor.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { todayInVietnam } from '#shared/dates.ts';

/** The same transaction at another moment. */
export function atMoment(ctx: Ctx, now: Date): Ctx {
  return { ...ctx, now, today: todayInVietnam(now) };
}

/** Somebody's command at a moment; row-level security stays that of the system, the use case still asks who may. */
export function speaking(ctx: Ctx, actor: Actor, now: Date): Ctx {
  return { ...atMoment(ctx, now), actor };
}
