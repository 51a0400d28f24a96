import type { Application } from '#app/application.ts';
import type { Actor } from '#foundation/accounts/actor.ts';
import type { Command, Query } from '#foundation/use-case/index.ts';
import type { Locale } from '#shared/messages.ts';
import type { z } from 'zod';

declare global {
  namespace App {
    interface Locals {
      readonly app: Application;
      readonly requestId: string;
      readonly locale: Locale;
      /** `system` follows the device. */
      readonly theme: 'light' | 'dark' | 'system';
      /** Nobody (`ANONYMOUS`) on public pages and before sign-in. */
      actor: Actor;
      readonly now: Date;
      /** Runs a change as the person signed in. */
      run<Input extends z.ZodType, Output>(command: Command<Input, Output>, input: unknown): Promise<Output>;
      /** Asks a question as the person signed in. */
      ask<Input extends z.ZodType, Output>(query: Query<Input, Output>, input: unknown): Promise<Output>;
    }

    /** What an error page shows: why, who can undo it, what next, and the code last. */
    interface Error {
      code: string;
      why: string;
      who: string;
      next: string;
      requestId: string;
    }
  }
}
