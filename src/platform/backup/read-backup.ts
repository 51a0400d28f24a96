// Reads a backup and believes nothing in it before its seal has been checked.
import { createHash, type Hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { countLines } from './copy.ts';
import { BackupError } from './errors.ts';
import {
  MANIFEST_NAME,
  manifestShape,
  nameOfFile,
  nameOfPart,
  SEAL_NAME,
  type BackupManifest,
} from './manifest.ts';
import { readTar, type TarEntry } from './tar.ts';

const decompress = promisify(gunzip);
/** A part holds about a megabyte; more only when a single row is larger. */
const LARGEST_PART = 1024 * 1024 * 1024;

export interface CheckedBackup {
  /** Where it was read. */
  readonly file: string;
  readonly manifest: BackupManifest;
  /** Of the content, as it was printed when the backup was made. */
  readonly sha256: string;
}

/**
 * Reads the file once from end to end: it is whole, and not a byte was changed since it was made. Errors: BackupError
 * not_readable, not_a_backup, truncated, damaged, newer_format.
 */
export async function checkSeal(file: string): Promise<CheckedBackup> {
  return readThrough(file, () => Promise.resolve());
}

/** As `checkSeal`, and every part unpacks to the rows, files and hashes that the manifest names. For `backup verify`. */
export async function checkContent(file: string): Promise<CheckedBackup> {
  const tables = new Map<string, { rows: number; bytes: number; hash: Hash }>();
  const files = { count: 0, bytes: 0 };
  const checked = await readThrough(file, async ({ name, content }) => {
    const [kind, table = '', ...rest] = name.split('/');
    if (kind === 'tables' && rest.length === 1) {
      const bytes = await unpack(file, name, content);
      const seen = tables.get(table) ?? { rows: 0, bytes: 0, hash: createHash('sha256') };
      tables.set(table, seen);
      seen.rows += countLines(bytes);
      seen.bytes += bytes.byteLength;
      seen.hash.update(bytes);
    } else if (kind === 'files') {
      if (name !== nameOfFile(createHash('sha256').update(content).digest('hex'))) throw damaged(file, name);
      files.count += 1;
      files.bytes += content.byteLength;
    }
  });
  for (const { name, rows, bytes, sha256 } of checked.manifest.tables) {
    const seen = tables.get(name) ?? { rows: 0, bytes: 0, hash: createHash('sha256') };
    if (seen.rows !== rows || seen.bytes !== bytes || seen.hash.digest('hex') !== sha256)
      throw damaged(file, name);
  }
  const expected = checked.manifest.files;
  if (files.count !== expected.count || files.bytes !== expected.bytes) throw damaged(file, 'files');
  return checked;
}

async function readThrough(file: string, look: (entry: TarEntry) => Promise<void>): Promise<CheckedBackup> {
  let manifestText: string | undefined;
  let seal: { written: string; found: string } | undefined;
  for await (const entry of readTar(file)) {
    if (seal) throw damaged(file, entry.name);
    if (entry.name === SEAL_NAME)
      seal = { written: entry.content.toString('latin1'), found: entry.sha256Before };
    else if (entry.name === MANIFEST_NAME) manifestText = entry.content.toString('utf8');
    else await look(entry);
  }
  if (!seal || manifestText === undefined) throw new BackupError('not_a_backup', { file });
  if (seal.written !== `${seal.found}\n`) throw damaged(file, SEAL_NAME);
  return { file, manifest: parseManifest(file, manifestText), sha256: seal.found };
}

function parseManifest(file: string, text: string): BackupManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged(file, MANIFEST_NAME);
  }
  const parsed = manifestShape.safeParse(value);
  if (parsed.success) return parsed.data;
  // The seal is right, so nobody damaged it: somebody newer wrote it.
  throw new BackupError('newer_format', { file }, parsed.error);
}

/** The parts of one table and the files, in the order of the archive; for the restore, which has checked the seal. */
export interface BackupReader {
  /** The rows of the next table. Tables must be asked for in the order of the manifest, each read to its end. */
  rowsOf(table: BackupManifest['tables'][number]): AsyncGenerator<Buffer>;
  /** The files, once all tables were read. */
  files(): AsyncGenerator<{ hash: string; content: Buffer }>;
  close(): Promise<void>;
}

export async function openBackup(file: string): Promise<BackupReader> {
  const entries = readTar(file);
  const next = async (): Promise<TarEntry> => {
    const { value } = await entries.next();
    if (!value) throw new BackupError('truncated', { file, at: 0 });
    return value;
  };
  await next(); // the words about the backup
  return {
    async *rowsOf({ name, parts }) {
      for (let number = 1; number <= parts; number += 1) {
        const part = await next();
        if (part.name !== nameOfPart(name, number)) throw damaged(file, part.name);
        yield await unpack(file, part.name, part.content);
      }
    },
    async *files() {
      for (let entry = await next(); entry.name !== MANIFEST_NAME; entry = await next()) {
        yield { hash: entry.name.replace(/^files\//, ''), content: entry.content };
      }
    },
    async close() {
      await entries.return(undefined);
    },
  };
}

async function unpack(file: string, name: string, content: Buffer): Promise<Buffer> {
  try {
    return await decompress(content, { maxOutputLength: LARGEST_PART });
  } catch (error) {
    throw new BackupError('damaged', { file, where: name }, error);
  }
}

function damaged(file: string, where: string): BackupError {
  return new BackupError('damaged', { file, where });
}
