// Posts an encrypted message to the push service of a browser. Follows no redirect, connects only where it may, and
// never retries: whoever sends must know whether it was taken.
import { lookup as resolveName } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import { encryptFor, type BrowserKeys } from './encrypt.ts';
import { isPublicAddress, isPushEndpoint } from './public-address.ts';
import { vapidHeader, type VapidKeys } from './vapid.ts';

export interface PushTarget extends BrowserKeys {
  readonly endpoint: string;
}

/**
 * `gone`: the browser no longer wants it (404, 410). `refused`: certainly not taken; `isFinal` when asking again would
 * not help. `unknown`: the connection broke after it may have been taken.
 */
export type PushOutcome =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly isFinal: boolean; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface PushSender {
  send(target: PushTarget, text: string, vapid: VapidKeys, now: Date): Promise<PushOutcome>;
}

/** Where a sender may connect. Only a test gives another one than `PUBLIC_HTTPS`. */
export interface Reach {
  allowsEndpoint(url: string): boolean;
  allowsAddress(ip: string): boolean;
}

export const PUBLIC_HTTPS: Reach = { allowsEndpoint: isPushEndpoint, allowsAddress: isPublicAddress };

export interface PushOptions {
  /** Whom a push service may write to when something is wrong: `https:` or `mailto:`. */
  readonly subject: string;
  readonly reach?: Reach;
}

const ANSWER_WITHIN_MS = 15_000;
/** A phone that stays off longer than this need not hear of yesterday. */
const KEPT_SECONDS = 12 * 3600;

export function createPushSender({ subject, reach = PUBLIC_HTTPS }: PushOptions): PushSender {
  return {
    async send(target, text, vapid, now) {
      if (!reach.allowsEndpoint(target.endpoint)) return { kind: 'gone' };
      const url = new URL(target.endpoint);
      const body = encryptFor(target, text);
      const headers = {
        authorization: vapidHeader(vapid, { audience: url.origin, subject, now }),
        'content-type': 'application/octet-stream',
        'content-encoding': 'aes128gcm',
        'content-length': body.length,
        ttl: KEPT_SECONDS,
        urgency: 'normal',
      };
      try {
        return outcomeOf(await post(url, body, { headers, lookup: lookupWithin(reach) }));
      } catch (error) {
        return outcomeOfFailure(error);
      }
    },
  };
}

function post(url: URL, body: Buffer, options: RequestOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestSecure : requestPlain)(
      url,
      { ...options, method: 'POST', agent: false, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) },
      (response) => {
        response.resume(); // nothing in the answer is for us
        resolve(response.statusCode ?? 0);
      },
    );
    request.once('error', reject);
    request.end(body);
  });
}

class NotAllowed extends Error {
  readonly code = 'ENOTALLOWED';
}

/** Looks at the addresses of a name at the moment of connecting, so that a name cannot change between. */
function lookupWithin(reach: Reach): LookupFunction {
  return (hostname, options, callback) => {
    resolveName(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) {
        callback(error, '', 0);
        return;
      }
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => reach.allowsAddress(address))) {
        callback(new NotAllowed(hostname), '', 0);
      } else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return { kind: 'accepted' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  const isFinal = status < 500 && status !== 429;
  return { kind: 'refused', isFinal, reason: `HTTP ${String(status)}` };
}

const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOTALLOWED',
]);

function outcomeOfFailure(error: unknown): PushOutcome {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'EPUSH';
  if (code === 'ENOTALLOWED') return { kind: 'gone' };
  if (NEVER_CONNECTED.has(code)) return { kind: 'refused', isFinal: false, reason: code };
  return { kind: 'unknown', reason: code };
}
