// Who may read notices: the account they were written for, and nobody in its place. Pure.
import type { Actor } from '../accounts/actor.ts';

export function mayHaveNotices(actor: Actor): actor is Actor & { readonly accountId: string } {
  return actor.accountId !== null;
}
