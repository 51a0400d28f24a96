// How long somebody must wait after wrong passwords. Waiting doubles and ends: nobody is locked out for ever, and an
// unknown username waits like a known one. Pure.

export interface DelayRule {
  /** Wrong passwords without waiting. */
  readonly free: number;
  readonly firstWaitSeconds: number;
  readonly longestWaitSeconds: number;
  /** After so long without a wrong password the count starts anew. */
  readonly forgottenAfterSeconds: number;
}

/** For one username, from wherever it is tried: 30 s, 1, 2, 4, 8, then 15 minutes. */
export const USERNAME_DELAY: DelayRule = {
  free: 5,
  firstWaitSeconds: 30,
  longestWaitSeconds: 15 * 60,
  forgottenAfterSeconds: 24 * 3600,
};

/**
 * For one address, whatever usernames are tried. A whole school sits behind one address on a Monday morning, so it
 * may err more often, and one bad guest on its network stops the others for a minute at most.
 */
export const ADDRESS_DELAY: DelayRule = {
  free: 50,
  firstWaitSeconds: 30,
  longestWaitSeconds: 60,
  forgottenAfterSeconds: 3600,
};

/** Seconds to wait after the n-th wrong password; 0 while some are free. */
export function waitAfter(failures: number, rule: DelayRule): number {
  if (failures < rule.free) return 0;
  // Beyond 30 doublings every rule has long reached its longest wait.
  const doublings = Math.min(failures - rule.free, 30);
  return Math.min(rule.firstWaitSeconds * 2 ** doublings, rule.longestWaitSeconds);
}

export interface FailureCount {
  readonly failures: number;
  readonly lastAt: Date;
  readonly blockedUntil: Date | null;
}

/** Whole seconds still to wait; 0 = may try now. */
export function secondsToWait(count: FailureCount | undefined, now: Date): number {
  return Math.max(0, Math.ceil(((count?.blockedUntil?.getTime() ?? 0) - now.getTime()) / 1000));
}

/**
 * The count after one more attempt. It is taken as wrong before it is checked, so that a hundred guesses sent at once
 * count as a hundred; a right password takes it back.
 */
export function afterAttempt(count: FailureCount | undefined, rule: DelayRule, now: Date): FailureCount {
  const isForgotten = !count || now.getTime() - count.lastAt.getTime() > rule.forgottenAfterSeconds * 1000;
  const failures = (isForgotten ? 0 : count.failures) + 1;
  const wait = waitAfter(failures, rule);
  return { failures, lastAt: now, blockedUntil: wait === 0 ? null : new Date(now.getTime() + wait * 1000) };
}

/**
 * The network a client belongs to: an IPv4 address as it is, of an IPv6 address the first 64 bits, because one
 * household owns all the others.
 */
export function networkOf(address: string): string {
  const plain = address.toLowerCase().replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(zeros).fill('0'), ...after];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
