// From where a request comes, for slowing down wrong passwords. Pure.

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * The address of the client; null when it is not known. `X-Forwarded-For` is believed only when the request came from
 * this machine, that is through a proxy that stands on it, and of it only the last entry, which that proxy wrote itself.
 */
export function clientAddressOf(
  remoteAddress: string | undefined,
  forwardedFor: string | null | undefined,
): string | null {
  if (remoteAddress === undefined) return null;
  const written = LOOPBACK.has(remoteAddress) ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
  return written?.slice(0, 60) || remoteAddress;
}
