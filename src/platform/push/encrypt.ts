// Encrypts a message for one browser, so that the push service between reads nothing: RFC 8291 over RFC 8188
// (aes128gcm), in one record.
import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** What a browser hands out with its subscription: base64url. */
export interface BrowserKeys {
  /** Public point, 65 bytes. */
  readonly p256dh: string;
  /** 16 secret bytes. */
  readonly auth: string;
}

const RECORD_SIZE = 4096;
const POINT_BYTES = 65;
const AUTH_BYTES = 16;
/** A record holds its tag and the mark of the last record, too; push services refuse larger bodies. */
const MOST_BYTES = 3000;

/** Whether these can be keys of a browser at all. */
export function areBrowserKeys({ p256dh, auth }: BrowserKeys): boolean {
  const point = Buffer.from(p256dh, 'base64url');
  if (point.length !== POINT_BYTES || Buffer.from(auth, 'base64url').length !== AUTH_BYTES) return false;
  try {
    const probe = createECDH('prime256v1');
    probe.generateKeys();
    probe.computeSecret(point);
    return true;
  } catch {
    return false; // not a point of the curve
  }
}

/** The body to post. Throws RangeError when the text is too long for one record. */
export function encryptFor(keys: BrowserKeys, text: string): Buffer {
  const plain = Buffer.from(text, 'utf8');
  if (plain.length > MOST_BYTES) throw new RangeError(`a push message of ${String(plain.length)} bytes`);
  const theirs = Buffer.from(keys.p256dh, 'base64url');
  const own = createECDH('prime256v1');
  const ownPoint = own.generateKeys();
  const secret = own.computeSecret(theirs);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ownPoint]);
  const material = derive(secret, Buffer.from(keys.auth, 'base64url'), info, 32);
  const salt = randomBytes(16);
  const key = derive(material, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(material, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const header = Buffer.alloc(21);
  salt.copy(header);
  header.writeUInt32BE(RECORD_SIZE, 16);
  header.writeUInt8(POINT_BYTES, 20);
  const LAST_RECORD = Buffer.of(2);
  return Buffer.concat([
    header,
    ownPoint,
    cipher.update(Buffer.concat([plain, LAST_RECORD])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

function derive(material: Buffer, salt: Buffer, info: Buffer, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', material, salt, info, length));
}
