// Remembers, in this process, whose access was changed a moment ago, so that the authenticator asks the database
// again. Without it a revoked token would live on for the few seconds of its cache.

/** A command says that it changes access before its transaction commits; until then the old state can still be read. */
const SETTLES_AFTER_MS = 2_000;
const KEPT = 1_000;

const changedAt = new Map<string, number>();

/** To be called by every command that takes or gives access. */
export function noteAccessChange(accountId: string, now: Date): void {
  changedAt.delete(accountId);
  changedAt.set(accountId, now.getTime());
  if (changedAt.size > KEPT) {
    const [oldest] = changedAt.keys();
    if (oldest !== undefined) changedAt.delete(oldest);
  }
}

/** Whether what was read at `readAt` (milliseconds) is still true of this account. */
export function isStillTrue(accountId: string, readAt: number): boolean {
  const changed = changedAt.get(accountId);
  return changed === undefined || readAt > changed + SETTLES_AFTER_MS;
}
