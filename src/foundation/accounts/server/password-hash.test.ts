import { describe, expect, test } from 'vitest';
import { HASH_COST, hashPassword, isOutdated, verifyPassword, type HashCost } from './password-hash.ts';

const CHEAP: HashCost = { memoryKiB: 64, passes: 1, parallelism: 1 };

describe('a password hash', () => {
  test('is argon2id at the cost OWASP names, in PHC string format', async () => {
    const hash = await hashPassword('con mèo trèo cây cau');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await verifyPassword('con mèo trèo cây cau', hash)).toBe(true);
    expect(await verifyPassword('con mèo trèo cây cam', hash)).toBe(false);
    expect(isOutdated(hash)).toBe(false);
  });

  test('agrees with the reference implementation', async () => {
    // Argon2 reference tests (phc-winner-argon2/src/test.c): argon2id, 2 passes, 256 KiB, one lane, 'password', 'somesalt'.
    const reference = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    expect(await verifyPassword('password', reference)).toBe(true);
    expect(await verifyPassword('passwort', reference)).toBe(false);
  });

  test('is never the same twice', async () => {
    expect(await hashPassword('một hai ba bốn', CHEAP)).not.toBe(await hashPassword('một hai ba bốn', CHEAP));
  });

  test('fits the same Vietnamese words from every keyboard', async () => {
    const hash = await hashPassword('mật khẩu riêng'.normalize('NFD'), CHEAP);
    expect(await verifyPassword('mật khẩu riêng'.normalize('NFC'), hash)).toBe(true);
  });

  test('made at another cost is outdated, but still works', async () => {
    const hash = await hashPassword('một hai ba bốn', CHEAP);
    expect(isOutdated(hash)).toBe(true);
    expect(await verifyPassword('một hai ba bốn', hash)).toBe(true);
  });

  test('of nobody fits nothing', async () => {
    expect(await verifyPassword('', undefined)).toBe(false);
    expect(await verifyPassword('password', undefined)).toBe(false);
  });

  test.each(['', 'plain text', '$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65', '$2b$12$abcdefgh'])(
    'in another format is an error, not a match: %j',
    async (stored) => {
      await expect(verifyPassword('password', stored)).rejects.toThrow('PHC');
    },
  );

  test('is computed in turns, and refused when far too many wait', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 300 }, () => hashPassword('một hai ba', CHEAP)),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(98);
    expect(refused[0]).toMatchObject({ reason: { code: 'sign_in.busy', kind: 'unavailable' } });
    await expect(hashPassword('một hai ba', CHEAP)).resolves.toContain('$argon2id$');
  });

  test('costs what is documented', () => {
    expect(HASH_COST).toEqual({ memoryKiB: 19_456, passes: 2, parallelism: 1 });
  });
});
