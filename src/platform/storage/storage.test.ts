import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileNotStoredError, FileTooLargeError, openStorage, StorageFullError } from './index.ts';

let workshop: string;

beforeAll(async () => {
  workshop = await mkdtemp(join(tmpdir(), 'ta-storage-'));
});

afterAll(() => rm(workshop, { recursive: true, force: true }));

function sha256Of(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function urlOf(folder: string): string {
  return pathToFileURL(folder).href;
}

/** Every file below the folder, whether finished or not. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function newStorage() {
  const folder = await mkdtemp(join(workshop, 'files-'));
  return { folder, storage: await openStorage(urlOf(folder)) };
}

test('what is put is read back, byte for byte, under the SHA-256 of its content', async () => {
  const { storage } = await newStorage();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5_000 }), { maxLength: 5 }), async (chunks) => {
      const whole = Buffer.concat(chunks);
      const stored = await storage.put(Readable.from(chunks));
      expect(stored).toEqual({ sha256: sha256Of(whole), size: whole.byteLength });
      expect(await storage.put(whole)).toEqual(stored);
      const { stream, size } = await storage.openRead(stored.sha256);
      expect(size).toBe(whole.byteLength);
      expect(Buffer.compare(await buffer(stream), whole)).toBe(0);
    }),
    { numRuns: 25 },
  );
});

test.each([
  ['a stream of the web', () => new Blob(['Trường An']).stream()],
  ['a stream of Node', () => Readable.from([Buffer.from('Trường'), Buffer.from(' An')])],
  ['bytes', () => new TextEncoder().encode('Trường An')],
])('%s can be put', async (_, source) => {
  const { storage, folder } = await newStorage();
  const { sha256 } = await storage.put(source());
  expect(await readFile(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'utf8')).toBe(
    'Trường An',
  );
});

test('the same content is stored once, by many at the same time too', async () => {
  const { storage, folder } = await newStorage();
  const content = randomBytes(100_000);
  const stored = await Promise.all(Array.from({ length: 10 }, () => storage.put(Readable.from([content]))));
  expect(new Set(stored.map(({ sha256 }) => sha256))).toEqual(new Set([sha256Of(content)]));
  expect(await filesIn(folder)).toEqual([sha256Of(content)]);
});

test('files are for the account of the server only', async () => {
  const { storage, folder } = await newStorage();
  const { sha256 } = await storage.put(randomBytes(10));
  const { mode } = await stat(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256));
  expect(mode & 0o777).toBe(0o600);
});

test('a stream that breaks off leaves nothing and its own error is told', async () => {
  const { storage, folder } = await newStorage();
  async function* brokenOff() {
    yield randomBytes(70_000);
    expect(await filesIn(folder)).toHaveLength(1);
    throw new Error('the phone lost its network');
  }
  await expect(storage.put(brokenOff())).rejects.toThrow('the phone lost its network');
  expect(await filesIn(folder)).toEqual([]);
});

test('a stream that is destroyed by its sender leaves nothing', async () => {
  const { storage, folder } = await newStorage();
  const stream = new Readable({ read() {} });
  stream.push(randomBytes(1_000));
  const attempt = storage.put(stream);
  stream.destroy(new Error('aborted'));
  await expect(attempt).rejects.toThrow('aborted');
  expect(await filesIn(folder)).toEqual([]);
});

test('a file larger than allowed is refused as soon as that is known, and leaves nothing', async () => {
  const { storage, folder } = await newStorage();
  let asked = 0;
  let closed = false;
  function* endless() {
    try {
      for (;;) {
        asked += 1;
        yield randomBytes(1_000);
      }
    } finally {
      closed = true;
    }
  }
  await expect(storage.put(Readable.from(endless()), { maxBytes: 10_500 })).rejects.toMatchObject({
    maxBytes: 10_500,
  });
  await expect(storage.put(randomBytes(11), { maxBytes: 10 })).rejects.toBeInstanceOf(FileTooLargeError);
  expect(closed).toBe(true);
  // A stream reads a little ahead of its reader.
  expect(asked).toBeLessThan(30);
  expect(await filesIn(folder)).toEqual([]);
  expect((await storage.put(randomBytes(10), { maxBytes: 10 })).size).toBe(10);
});

test('what is not stored, or is no SHA-256 at all, is not found', async () => {
  const { storage } = await newStorage();
  for (const name of [sha256Of(Buffer.from('never stored')), '../../../etc/passwd', '', 'A'.repeat(64)]) {
    await expect(Promise.resolve().then(() => storage.openRead(name))).rejects.toBeInstanceOf(
      FileNotStoredError,
    );
  }
  expect(await storage.exists(sha256Of(Buffer.from('never stored')))).toBe(false);
});

test('removed content is gone; removing it again is no error; it can be stored again', async () => {
  const { storage, folder } = await newStorage();
  const { sha256 } = await storage.put(Buffer.from('x'));
  expect(await storage.exists(sha256)).toBe(true);
  await storage.remove(sha256);
  await storage.remove(sha256);
  expect(await storage.exists(sha256)).toBe(false);
  expect(await filesIn(folder)).toEqual([]);
  await storage.put(Buffer.from('x'));
  expect(await storage.exists(sha256)).toBe(true);
});

test('everything stored is listed once, in the order of the hashes, and nothing half written', async () => {
  const { folder, storage } = await newStorage();
  const stored = await Promise.all(['a', 'b', 'c', 'd'].map((text) => storage.put(Buffer.from(text))));
  await writeFile(join(folder, 'drafts', 'half'), 'x');
  const listed = await Array.fromAsync(storage.list());
  expect(listed.map(({ sha256 }) => sha256)).toEqual(stored.map(({ sha256 }) => sha256).sort());
  expect(listed.every(({ size }) => size === 1)).toBe(true);
});

test('a damaged copy is healed when the content is put again', async () => {
  const { storage, folder } = await newStorage();
  const { sha256 } = await storage.put(Buffer.from('whole'));
  await writeFile(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'wh');
  await storage.put(Buffer.from('whole'));
  expect((await buffer((await storage.openRead(sha256)).stream)).toString()).toBe('whole');
});

test('what a killed server left half written is swept at the next start, what is being written is not', async () => {
  const { folder } = await newStorage();
  const abandoned = join(folder, 'drafts', 'abandoned');
  await writeFile(abandoned, 'half');
  await utimes(abandoned, new Date('2026-01-01'), new Date('2026-01-01'));
  await writeFile(join(folder, 'drafts', 'in-progress'), 'half');
  const storage = await openStorage(urlOf(folder));
  expect(await filesIn(folder)).toEqual(['in-progress']);
  expect(await storage.sweep(0)).toBe(1);
  expect(await filesIn(folder)).toEqual([]);
});

/** A disk of one megabyte; null where this account may not make one. */
function tinyDisk(folder: string): { unmount(): void } | null {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return { unmount: () => void execFileSync('umount', [folder]) };
  } catch {
    return null;
  }
}

test('a full disk is told as such, leaves nothing, and small files still fit', async ({ skip }) => {
  const folder = join(workshop, 'tiny');
  await mkdir(folder);
  const disk = tinyDisk(folder);
  if (disk === null) {
    skip('only root may mount a small disk');
    return;
  }
  try {
    const storage = await openStorage(urlOf(folder));
    const tooMuch = Readable.from(Array.from({ length: 20 }, () => randomBytes(100_000)));
    await expect(storage.put(tooMuch)).rejects.toBeInstanceOf(StorageFullError);
    expect(await filesIn(folder)).toEqual([]);
    expect((await storage.put(randomBytes(100_000))).size).toBe(100_000);
  } finally {
    disk.unmount();
  }
});
