// Writes and reads the outer shell of a backup: a plain tar (POSIX ustar), so that any computer can open it. Reading
// is strict, because a backup is written by this file alone: whatever looks different was damaged on the way.
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { BackupError } from './errors.ts';

const BLOCK = 512;
const END = Buffer.alloc(2 * BLOCK);
/** Larger than any part of a table and any file that is stored; an entry that claims more is a damaged one. */
const LARGEST_ENTRY = 256 * 1024 * 1024;

export interface TarWriter {
  add(name: string, content: Uint8Array): Promise<void>;
  /** SHA-256 of all bytes written until now. */
  sha256(): string;
  /** Bytes written until now. */
  size(): number;
  /** Writes the end mark and waits until all of it is on the disk. */
  finish(): Promise<void>;
}

export function writeTar(file: FileHandle): TarWriter {
  const hash = createHash('sha256');
  let size = 0;
  const write = async (bytes: Uint8Array) => {
    hash.update(bytes);
    size += bytes.byteLength;
    for (let written = 0; written < bytes.byteLength;) {
      written += (await file.write(bytes, written)).bytesWritten;
    }
  };
  return {
    async add(name, content) {
      await write(headerOf(name, content.byteLength));
      await write(content);
      await write(END.subarray(0, paddingOf(content.byteLength)));
    },
    sha256: () => hash.copy().digest('hex'),
    size: () => size,
    async finish() {
      await write(END);
      await file.sync();
    },
  };
}

export interface TarEntry {
  readonly name: string;
  readonly content: Buffer;
  /** SHA-256 of all bytes of the archive before this entry. */
  readonly sha256Before: string;
}

/** All entries in their order, one in memory at a time. Throws BackupError: not_readable, not_a_backup, truncated, damaged. */
export async function* readTar(path: string): AsyncGenerator<TarEntry, undefined> {
  const file = await open(path).catch((error: unknown) => {
    throw new BackupError('not_readable', { file: path, reason: reasonOf(error) }, error);
  });
  try {
    const { size } = await file.stat();
    const hash = createHash('sha256');
    const read = async (from: number, length: number): Promise<Buffer> => {
      const bytes = Buffer.allocUnsafe(length);
      for (let done = 0; done < length;) {
        const { bytesRead } = await file.read(bytes, done, length - done, from + done);
        if (bytesRead === 0) throw new BackupError('truncated', { file: path, at: size });
        done += bytesRead;
      }
      return bytes;
    };
    for (let at = 0; ;) {
      const header = await read(at, BLOCK).catch((error: unknown) => {
        throw at === 0 ? new BackupError('not_a_backup', { file: path }) : error;
      });
      if (isZero(header)) {
        await checkEnd(read, path, at, size);
        return;
      }
      const { name, length } = parseHeader(header, path, at);
      if (at + BLOCK + length > size) throw new BackupError('truncated', { file: path, at: size });
      const content = await read(at + BLOCK, length);
      const padding = await read(at + BLOCK + length, paddingOf(length));
      if (!isZero(padding)) throw new BackupError('damaged', { file: path, where: name });
      yield { name, content, sha256Before: hash.copy().digest('hex') };
      for (const bytes of [header, content, padding]) hash.update(bytes);
      at += BLOCK + length + padding.byteLength;
    }
  } finally {
    await file.close();
  }
}

/** Short words of the operating system for why a file could not be opened: `ENOENT`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

async function checkEnd(
  read: (from: number, length: number) => Promise<Buffer>,
  path: string,
  at: number,
  size: number,
): Promise<void> {
  if (!isZero(await read(at, END.byteLength)) || at + END.byteLength !== size) {
    throw new BackupError('damaged', { file: path, where: `byte ${at}` });
  }
}

function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new RangeError(`too long for a name in a tar: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write(`${'0'.repeat(11)}\0`, 136);
  header.write(' '.repeat(8), 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(`${checksumOf(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** Any header but the one `headerOf` would write is refused; so is every flipped bit of it. */
function parseHeader(header: Buffer, path: string, at: number): { name: string; length: number } {
  const name = header.toString('utf8', 0, 100).replace(/\0+$/, '');
  const length = Number.parseInt(header.toString('latin1', 124, 135), 8);
  const isWhole =
    /^[\w./-]+$/.test(name) &&
    length >= 0 &&
    length <= LARGEST_ENTRY &&
    header.equals(headerOf(name, length));
  if (isWhole) return { name, length };
  if (at === 0) throw new BackupError('not_a_backup', { file: path });
  throw new BackupError('damaged', { file: path, where: `byte ${at}` });
}

function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0);
}
