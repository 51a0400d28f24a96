// Secrets that people or scripts carry: session cookies, API tokens, one-time links. 256 random bits need no slow
// hash; the database keeps their SHA-256 only.
import { hash, randomBytes } from 'node:crypto';

/** Tells an API token from everything else, for people and for secret scanners. */
export const API_TOKEN_PREFIX = 'ta_';

const SECRET_FORM = /^(?:ta_)?[A-Za-z0-9_-]{43}$/;

/** A new secret, 43 characters after the prefix. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** Whether a text can be one of ours at all; anything else is not looked up. */
export function looksLikeSecret(text: string): boolean {
  return SECRET_FORM.test(text);
}

/** What is stored and looked up. */
export function sha256Of(secret: string): Buffer {
  return hash('sha256', secret, 'buffer');
}
