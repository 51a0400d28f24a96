// The key pair with which this installation shows push services who sends (VAPID, RFC 8292). Made once; a new pair
// would silence every device that said yes to the old one.
import { createPrivateKey, generateKeyPairSync, sign, type JsonWebKey } from 'node:crypto';

export interface VapidKeys {
  /** 65 bytes of an uncompressed point, base64url: what a browser is given. */
  readonly publicKey: string;
  /** A private key as JWK text. */
  readonly privateKey: string;
}

export function newVapidKeys(): VapidKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const jwk = privateKey.export({ format: 'jwk' });
  return { publicKey: publicPointOf(jwk), privateKey: JSON.stringify(jwk) };
}

function publicPointOf({ x = '', y = '' }: JsonWebKey): string {
  const point = [Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
  return Buffer.concat(point).toString('base64url');
}

const VALID_SECONDS = 12 * 3600;

/** The header `Authorization` for one push service. `subject`: whom it may write to, `https:` or `mailto:`. */
export function vapidHeader(
  { publicKey, privateKey }: VapidKeys,
  { audience, subject, now }: { readonly audience: string; readonly subject: string; readonly now: Date },
): string {
  const expires = Math.floor(now.getTime() / 1000) + VALID_SECONDS;
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: audience, exp: expires, sub: subject })}`;
  const key = createPrivateKey({ key: JSON.parse(privateKey) as JsonWebKey, format: 'jwk' });
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${publicKey}`;
}
