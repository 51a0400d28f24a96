// Things that people of the sample do, each at its moment and by the real command; played in the order of time.
import type { Actor } from '#foundation/accounts/actor.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { speaking } from './sample-ctx.ts';

export interface Act {
  readonly at: Date;
  readonly actor: Actor;
  readonly run: (ctx: Ctx) => Promise<unknown>;
}

/** An act, or none when its moment never came. */
export function actAt(at: Date | null, actor: Actor, run: Act['run']): Act[] {
  return at === null ? [] : [{ at, actor, run }];
}

export function hoursAfter(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * 3_600_000);
}

/** Plays the acts, the earliest first; acts of one moment in the order given. */
export async function play(ctx: Ctx, acts: readonly Act[], signal: AbortSignal | undefined): Promise<void> {
  for (const { at, actor, run } of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    signal?.throwIfAborted();
    await run(speaking(ctx, actor, at));
  }
}
