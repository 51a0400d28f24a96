// What sending needs beyond the database. The worker gives it; tests give their own servers.
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Actor } from '#foundation/accounts/actor.ts';
import type { Ctx, Query } from '#foundation/use-case/index.ts';
import type { Mailer } from '#platform/mail/index.ts';
import type { PushSender } from '#platform/push/index.ts';

export interface ReminderTools {
  inSystemTransaction<Result>(work: (ctx: Ctx) => Promise<Result>): Promise<Result>;
  /** Asks with the reach of somebody, so that a reminder knows no more than its reader. */
  askAs<Input extends z.ZodType, Output>(
    actor: Actor,
    query: Query<Input, Output>,
    input: z.input<Input>,
  ): Promise<Output>;
  /** Null: this installation sends no mail. */
  readonly mailer: Mailer | null;
  readonly pushSender: PushSender;
  /** Address of the installation without a slash at the end. */
  readonly origin: string;
  readonly log: Logger;
}
