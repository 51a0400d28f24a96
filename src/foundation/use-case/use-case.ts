// What a use case is: a name, the shape of its input, and a function of (ctx, input). Nothing else may change data.
import type { z } from 'zod';
import type { Defer, Tx } from '#platform/db/index.ts';
import type { ErrorKind } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Actor } from '../accounts/actor.ts';

/** What every use case gets first. `today` is the date in Việt Nam at `now`. */
export interface Ctx {
  readonly tx: Tx;
  /** Lets a write travel without waiting for its answer; the commit waits for it and fails with it. */
  readonly defer: Defer;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: IsoDate;
  readonly requestId: string;
}

/** Names of database constraints that may refuse a command, and the error a person gets for each. */
export type ConstraintErrors = Readonly<Record<string, readonly [kind: ErrorKind, code: string]>>;

export interface Command<Input extends z.ZodType, Output> {
  readonly kind: 'command';
  readonly name: string;
  readonly input: Input;
  readonly constraints: ConstraintErrors;
  readonly run: (ctx: Ctx, input: z.output<Input>) => Promise<Output>;
}

export interface Query<Input extends z.ZodType, Output> {
  readonly kind: 'query';
  readonly name: string;
  readonly input: Input;
  readonly run: (ctx: Ctx, input: z.output<Input>) => Promise<Output>;
}

/** Declares a change. `name` is `slice.verb_noun`; it appears in logs, metrics and the permission test. */
export function defineCommand<Input extends z.ZodType, Output>(definition: {
  name: string;
  input: Input;
  constraints?: ConstraintErrors;
  run: (ctx: Ctx, input: z.output<Input>) => Promise<Output>;
}): Command<Input, Output> {
  return { kind: 'command', constraints: {}, ...definition };
}

/** Declares a read. It runs in a read-only transaction. */
export function defineQuery<Input extends z.ZodType, Output>(definition: {
  name: string;
  input: Input;
  run: (ctx: Ctx, input: z.output<Input>) => Promise<Output>;
}): Query<Input, Output> {
  return { kind: 'query', ...definition };
}
