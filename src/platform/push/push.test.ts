import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { areBrowserKeys, encryptFor } from './encrypt.ts';
import { createPushSender, newVapidKeys, PUBLIC_HTTPS, type Reach } from './index.ts';
import { isPublicAddress, isPushEndpoint } from './public-address.ts';

const NOW = new Date('2026-05-04T06:30:00+07:00');
/** The allowance of these tests: their own machine. */
const OWN_MACHINE: Reach = { allowsEndpoint: () => true, allowsAddress: () => true };

function aBrowser(known?: { readonly privateKey: string; readonly auth: string }) {
  const keys = createECDH('prime256v1');
  if (known) keys.setPrivateKey(known.privateKey, 'base64url');
  else keys.generateKeys();
  const point = keys.getPublicKey();
  const auth = known ? Buffer.from(known.auth, 'base64url') : randomBytes(16);
  return {
    keys: { p256dh: point.toString('base64url'), auth: auth.toString('base64url') },
    /** As RFC 8291 has a browser do it, written apart from the code under test. */
    decrypt(body: Buffer): string {
      const salt = body.subarray(0, 16);
      const keyLength = body.readUInt8(20);
      const theirs = body.subarray(21, 21 + keyLength);
      const sealed = body.subarray(21 + keyLength);
      const derive = (material: Buffer, with_: Buffer, info: Buffer, length: number) =>
        Buffer.from(hkdfSync('sha256', material, with_, info, length));
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), point, theirs]);
      const material = derive(keys.computeSecret(theirs), auth, info, 32);
      const key = derive(material, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
      const nonce = derive(material, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
      const decipher = createDecipheriv('aes-128-gcm', key, nonce);
      decipher.setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
      expect(plain.at(-1)).toBe(2);
      return plain.subarray(0, -1).toString('utf8');
    },
  };
}

async function aPushService(status: number, headers: Record<string, string> = {}) {
  const received: { headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks) });
      response.writeHead(status, headers).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { received, endpoint: `http://localhost:${String(port)}/push/1` };
}

const sender = createPushSender({ subject: 'https://truong-an.example.vn', reach: OWN_MACHINE });
const TEXT = JSON.stringify({ title: 'Trường An', body: 'Báo cáo sơ kết, hạn 10/5/2026' });

test('the browser of these tests reads the example of RFC 8291', () => {
  const browser = aBrowser({
    privateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  });
  const body =
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBr' +
    'u3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN';
  expect(browser.decrypt(Buffer.from(body, 'base64url'))).toBe('When I grow up, I want to be a watermelon');
});

describe('a push message', () => {
  test('arrives encrypted, and the browser reads it', async () => {
    const browser = aBrowser();
    const { endpoint, received } = await aPushService(201);
    const vapid = newVapidKeys();
    expect(await sender.send({ endpoint, ...browser.keys }, TEXT, vapid, NOW)).toEqual({ kind: 'accepted' });
    const [{ body, headers } = { body: Buffer.alloc(0), headers: {} as IncomingHttpHeaders }] = received;
    expect(body.toString('latin1')).not.toContain('title');
    expect(browser.decrypt(body)).toBe(TEXT);
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '43200', urgency: 'normal' });
  });

  test('shows who sends it, with a signature that the push service can check', async () => {
    const { endpoint, received } = await aPushService(201);
    const vapid = newVapidKeys();
    await sender.send({ endpoint, ...aBrowser().keys }, TEXT, vapid, NOW);
    const [, token = '', key] =
      /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(received[0]?.headers.authorization ?? '') ?? [];
    expect(key).toBe(vapid.publicKey);
    const [header = '', claims = '', signature = ''] = token.split('.');
    const point = Buffer.from(vapid.publicKey, 'base64url');
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    const signed = Buffer.from(`${header}.${claims}`);
    const bytes = Buffer.from(signature, 'base64url');
    expect(verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, bytes)).toBe(true);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      aud: new URL(endpoint).origin,
      exp: NOW.getTime() / 1000 + 12 * 3600,
      sub: 'https://truong-an.example.vn',
    });
  });

  test.each([
    [201, { kind: 'accepted' }],
    [404, { kind: 'gone' }],
    [410, { kind: 'gone' }],
    [429, { kind: 'refused', isFinal: false, reason: 'HTTP 429' }],
    [503, { kind: 'refused', isFinal: false, reason: 'HTTP 503' }],
    [413, { kind: 'refused', isFinal: true, reason: 'HTTP 413' }],
    [302, { kind: 'refused', isFinal: true, reason: 'HTTP 302' }],
  ])('answered with %d', async (status, outcome) => {
    const elsewhere = await aPushService(201);
    const { endpoint } = await aPushService(status, { location: elsewhere.endpoint });
    expect(await sender.send({ endpoint, ...aBrowser().keys }, TEXT, newVapidKeys(), NOW)).toEqual(outcome);
    expect(elsewhere.received).toEqual([]);
  });

  test('to where nobody listens was not taken', async () => {
    const target = { endpoint: 'http://127.0.0.1:9/push', ...aBrowser().keys };
    expect(await sender.send(target, TEXT, newVapidKeys(), NOW)).toMatchObject({
      kind: 'refused',
      isFinal: false,
    });
  });

  test('never reaches a machine that is not public, whatever its name says', async () => {
    const { endpoint, received } = await aPushService(201);
    const careful = createPushSender({
      subject: 'https://x.vn',
      reach: { ...PUBLIC_HTTPS, allowsEndpoint: () => true },
    });
    const target = { endpoint, ...aBrowser().keys };
    expect(await careful.send(target, TEXT, newVapidKeys(), NOW)).toEqual({ kind: 'gone' });
    const strict = createPushSender({ subject: 'https://x.vn' });
    expect(await strict.send(target, TEXT, newVapidKeys(), NOW)).toEqual({ kind: 'gone' });
    expect(received).toEqual([]);
  });

  test('that is too long for one record is refused before it leaves', () => {
    expect(() => encryptFor(aBrowser().keys, 'x'.repeat(3001))).toThrow(RangeError);
  });
});

test.each([
  ['8.8.8.8', true],
  ['142.250.1.1', true],
  ['2607:f8b0:4005:80b::200a', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::1', false],
  ['fe80::1', false],
  ['fd00::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['2001:db8::1', false],
  ['localhost', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/abc', true],
  ['https://web.push.apple.com/abc', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://user:pass@fcm.googleapis.com/x', false],
  ['https://127.0.0.1/x', false],
  ['https://2130706433/x', false],
  ['https://0x7f.1/x', false],
  ['https://[::1]/x', false],
  ['https://localhost/x', false],
  ['https://db/x', false],
  ['https://printer.local/x', false],
  ['https://metadata.google.internal/x', false],
  ['https://x.localhost./x', false],
  ['file:///etc/passwd', false],
  [`https://fcm.googleapis.com/${'x'.repeat(1000)}`, false],
  ['', false],
])('%s may be an endpoint: %s', (address, expected) => {
  expect(isPushEndpoint(address)).toBe(expected);
});

test('keys that are no point of the curve are none of a browser', () => {
  const { keys } = aBrowser();
  expect(areBrowserKeys(keys)).toBe(true);
  expect(areBrowserKeys({ ...keys, auth: 'short' })).toBe(false);
  expect(areBrowserKeys({ ...keys, p256dh: Buffer.alloc(65, 4).toString('base64url') })).toBe(false);
});
