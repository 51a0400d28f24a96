// What may become of a message, and what follows from one attempt. Pure: the same table decides for mail and push.
import { MOST_ATTEMPTS, waitMinutesAfter } from './settings.ts';

export type Purpose = 'digest' | 'test' | 'confirmation';

/** `nothing`: there was nothing to say, or nobody to say it to. `unknown`: it may have arrived, so it is not repeated. */
export type MessageState = 'waiting' | 'sending' | 'sent' | 'nothing' | 'failed' | 'unknown';

export type AttemptOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'nothing'; readonly reason: string }
  | { readonly kind: 'refused'; readonly isFinal: boolean; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface AfterAttempt {
  readonly state: MessageState;
  readonly reason: string | null;
  /** Minutes until it is tried again; null when it is over. */
  readonly waitMinutes: number | null;
}

/** Only what was certainly not taken is tried again; what is in doubt never is. */
export function afterAttempt(outcome: AttemptOutcome, attempts: number): AfterAttempt {
  if (outcome.kind === 'accepted') return { state: 'sent', reason: null, waitMinutes: null };
  if (outcome.kind !== 'refused') return { state: outcome.kind, reason: outcome.reason, waitMinutes: null };
  if (outcome.isFinal || attempts >= MOST_ATTEMPTS)
    return { state: 'failed', reason: outcome.reason, waitMinutes: null };
  return { state: 'waiting', reason: outcome.reason, waitMinutes: waitMinutesAfter(attempts) };
}

/** One message goes to several devices of an account: it was sent when one of them took it. */
export function outcomeOfAll(outcomes: readonly AttemptOutcome[]): AttemptOutcome {
  const worth = (outcome: AttemptOutcome): number => {
    if (outcome.kind === 'accepted') return 0;
    if (outcome.kind === 'unknown') return 1;
    if (outcome.kind === 'nothing') return 4;
    return outcome.isFinal ? 3 : 2;
  };
  const [best] = outcomes.toSorted((a, b) => worth(a) - worth(b));
  return best ?? { kind: 'nothing', reason: 'no device' };
}
