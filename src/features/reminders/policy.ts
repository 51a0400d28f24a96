// Who may: an account its own reminders, feed and devices, and nobody in its place, the operator neither. Pure.
import type { Actor } from '#foundation/accounts/actor.ts';
import { AppError } from '#shared/app-error.ts';

/** The account that acts; only people have reminders. Errors: `request.not_signed_in`. */
export function ownAccount(actor: Actor): string {
  if (actor.accountId === null) throw new AppError('unauthenticated', 'request.not_signed_in');
  return actor.accountId;
}
