// Things that people of the sample do, each at its moment and by the real command; played in the order of time.
import type { Actor } from '#foundation/accounts/actor.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { speaking } from './sample-ctx.ts';

export interface Act {
  readonly at: Date;
  readonly actor: Actor;
  /** Acts on one school's report follow each other; those of different schools do not touch. Null: touches everything. */
  readonly lane: string | null;
  readonly run: (ctx: Ctx) => Promise<unknown>;
}

/** Makes the acts of one lane; an act whose moment never came is none. */
export function actsIn(lane: string | null) {
  return (at: Date | null, actor: Actor, run: Act['run']): Act[] =>
    at === null ? [] : [{ at, actor, lane, run }];
}

export function hoursAfter(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * 3_600_000);
}

/**
 * Plays the acts in the order of time. Between two acts that touch everything the lanes run beside each other, so that
 * the database works on one school while the next one's report is put together.
 */
export async function play(ctx: Ctx, acts: readonly Act[], signal: AbortSignal | undefined): Promise<void> {
  const perform = async ({ at, actor, run }: Act) => {
    signal?.throwIfAborted();
    await run(speaking(ctx, actor, at));
  };
  let wave: Act[] = [];
  const finishWave = async () => {
    const lanes = [...Map.groupBy(wave, ({ lane }) => lane).values()];
    wave = [];
    await sideBySide(lanes, async (lane) => {
      for (const act of lane) await perform(act);
    });
  };
  for (const act of acts.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (act.lane !== null) {
      wave.push(act);
      continue;
    }
    await finishWave();
    await perform(act);
  }
  await finishWave();
}

const LANES_AT_ONCE = 6;

async function sideBySide<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: LANES_AT_ONCE }, worker));
}
