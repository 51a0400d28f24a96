// Every change says what it did, in its own transaction. Notifications and jobs follow from these events alone
// (worker/reactions.ts), so nothing is announced that did not happen.
import type { Ctx } from '../../use-case/index.ts';
import './tables.ts';

export interface NewEvent {
  /** Past tense, `slice.what_happened`. */
  readonly name: string;
  /** The unit it concerns; null for what belongs to the whole installation. */
  readonly unitId: number | null;
  /** `kind:id` of the thing that changed. */
  readonly subject: string;
  /** What changed, without personal data and without texts that people wrote. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Appends one event to the audit trail of the running transaction; the commit fails if it cannot be written. */
export function recordEvent(ctx: Ctx, event: NewEvent): void {
  const insert = ctx.tx.insertInto('audit_events').values({
    at: ctx.now,
    name: event.name,
    actor_id: ctx.actor.accountId,
    actor_name: ctx.actor.username,
    unit_id: event.unitId,
    subject: event.subject,
    data: JSON.stringify(event.data ?? {}),
    request_id: ctx.requestId,
  });
  ctx.defer(insert);
}
