// Keeps files on disk under the SHA-256 of their content, so that the same picture sent twice is stored once and a
// stored file never changes. Knows nothing of names, owners or media types; whoever refers to a file keeps those.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { FileNotStoredError, FileTooLargeError, StorageFullError } from './errors.ts';

/** 25 MiB: a photograph of a phone, a scanned decision; not a film. */
const DEFAULT_MAX_BYTES = 25 * 1024 * 1024;
/** Longer than any upload takes; what is older was left by a process that died. */
const ABANDONED_AFTER_MS = 60 * 60 * 1000;

export interface StoredFile {
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

export interface Storage {
  /**
   * Stores the content; when this resolves it survives a power cut. A source that fails, or is larger than `maxBytes`
   * (FileTooLargeError), leaves nothing; so does a full disk (StorageFullError).
   */
  put(
    source: Uint8Array | AsyncIterable<Uint8Array>,
    options?: { readonly maxBytes?: number },
  ): Promise<StoredFile>;
  /** The content as a stream that must be read or destroyed. Throws FileNotStoredError. */
  openRead(sha256: string): Promise<{ readonly stream: Readable; readonly size: number }>;
  exists(sha256: string): Promise<boolean>;
  /** Removes the content; no error when there is none. The caller makes sure that nothing refers to it any more. */
  remove(sha256: string): Promise<void>;
  /** Everything stored, in the order of the hashes; for the doctor. What comes or goes meanwhile may be missed. */
  list(): AsyncGenerator<StoredFile & { readonly storedAt: Date }, undefined>;
  /** Removes what interrupted `put`s left that have not been written to for `olderThanMs`; answers how many. */
  sweep(olderThanMs?: number): Promise<number>;
}

/** Opens the storage at a `file:///` address, making the folder when missing and sweeping what crashes left in it. */
export async function openStorage(url: string): Promise<Storage> {
  const root = fileURLToPath(url);
  const drafts = join(root, 'drafts');
  await mkdir(drafts, { recursive: true, mode: 0o700 });
  const storage: Storage = {
    put: (source, { maxBytes = DEFAULT_MAX_BYTES } = {}) => put(root, drafts, source, maxBytes),
    openRead: (sha256) => openRead(pathOf(root, sha256), sha256),
    exists: (sha256) =>
      stat(pathOf(root, sha256)).then(
        () => true,
        (error: unknown) => unlessMissing(error, false),
      ),
    remove: (sha256) => rm(pathOf(root, sha256), { force: true }),
    list: () => list(root),
    sweep: (olderThanMs = ABANDONED_AFTER_MS) => sweep(drafts, olderThanMs),
  };
  await storage.sweep();
  return storage;
}

/** `ab/cd/abcd…`: no folder grows beyond what file systems like. Throws on anything but a SHA-256, so no path escapes. */
function pathOf(root: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new FileNotStoredError(sha256);
  return join(root, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

async function put(
  root: string,
  drafts: string,
  source: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const draft = join(drafts, randomUUID());
  // An upload may break off before it is read for the first time; unheard, that would end the server. Reading tells it.
  if (source instanceof Readable) source.on('error', () => undefined);
  try {
    const stored = await writeDraft(draft, source, maxBytes);
    await publish(root, draft, pathOf(root, stored.sha256));
    return stored;
  } catch (error) {
    await rm(draft, { force: true });
    throw isNoSpace(error) ? new StorageFullError(error) : error;
  }
}

async function writeDraft(
  draft: string,
  source: Uint8Array | AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<StoredFile> {
  const file = await open(draft, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new FileTooLargeError(maxBytes);
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    await file.sync();
    return { sha256: hash.digest('hex'), size };
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let written = 0; written < chunk.byteLength;) {
    written += (await file.write(chunk, written)).bytesWritten;
  }
}

/** Renames the finished draft into place: the file is there whole or not at all. Also heals a damaged older copy. */
async function publish(root: string, draft: string, path: string): Promise<void> {
  const folder = dirname(path);
  const isNewFolder = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
  await rename(draft, path);
  await syncFolder(folder);
  if (isNewFolder) {
    await syncFolder(dirname(folder));
    await syncFolder(root);
  }
}

/** A rename survives a power cut only once the folder itself is on disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function openRead(path: string, sha256: string): Promise<{ stream: Readable; size: number }> {
  const file = await open(path).catch((error: unknown) => unlessMissing(error, null));
  if (file === null) throw new FileNotStoredError(sha256);
  try {
    const { size } = await file.stat();
    return { stream: file.createReadStream(), size };
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function* list(root: string): AsyncGenerator<StoredFile & { readonly storedAt: Date }, undefined> {
  const namesIn = async (...folders: string[]) =>
    (await readdir(join(root, ...folders)).catch((error: unknown) => unlessMissing(error, []))).sort();
  for (const first of (await namesIn()).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    for (const second of await namesIn(first)) {
      for (const sha256 of await namesIn(first, second)) {
        const facts = await stat(join(root, first, second, sha256)).catch((error: unknown) =>
          unlessMissing(error, null),
        );
        if (facts !== null) yield { sha256, size: facts.size, storedAt: facts.mtime };
      }
    }
  }
}

async function sweep(drafts: string, olderThanMs: number): Promise<number> {
  let swept = 0;
  for (const name of await readdir(drafts)) {
    const draft = join(drafts, name);
    const facts = await stat(draft).catch((error: unknown) => unlessMissing(error, null));
    if (facts === null || Date.now() - facts.mtimeMs < olderThanMs) continue;
    await rm(draft, { force: true });
    swept += 1;
  }
  return swept;
}

function unlessMissing<Answer>(error: unknown, answer: Answer): Answer {
  if (codeOf(error) === 'ENOENT') return answer;
  throw error;
}

function isNoSpace(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
