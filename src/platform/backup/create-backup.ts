// Writes everything into one file, as of one moment, while the server goes on working: rows from one snapshot of the
// database, files from the storage. Memory stays flat however much there is.
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { sql } from 'kysely';
import pg from 'pg';
import { connectAsOwner, inTransaction, type Tx } from '../db/index.ts';
import { FileNotStoredError, type Storage } from '../storage/index.ts';
import { copyOut } from './copy.ts';
import { BackupError } from './errors.ts';
import {
  ABOUT_NAME,
  BACKUP_FORMAT,
  MANIFEST_NAME,
  nameOfFile,
  nameOfPart,
  SEAL_NAME,
  type BackedUpTable,
  type BackupManifest,
} from './manifest.ts';
import { ABOUT_BACKUP } from './messages.ts';
import { readSequences, readTables, SAME_EVERYWHERE, selectRows, type TableShape } from './tables.ts';
import { reasonOf, writeTar, type TarWriter } from './tar.ts';

/** Large enough to compress well, small enough to hold a few of them. */
const PART_BYTES = 1024 * 1024;
const FILES_AT_A_TIME = 1_000;
const compress = promisify(gzip);

export interface BackupSource {
  readonly ownerUrl: string;
  readonly storage: Storage;
  /** Up to `limit` hashes of stored files that the database names, in order, those after `after`. */
  readonly storedHashes: (tx: Tx, after: string, limit: number) => Promise<readonly string[]>;
}

export interface BackupTarget {
  /** Absolute path of a file that does not exist yet. */
  readonly file: string;
  readonly now: Date;
  readonly signal?: AbortSignal;
  /** Told after each table and each thousand files, for a person who waits. */
  readonly onProgress?: (what: string, count: number) => void;
}

export interface BackupSummary {
  readonly manifest: BackupManifest;
  /** Of the backup's content: note it down elsewhere to know later that the file is the same. */
  readonly sha256: string;
  /** Bytes of the file. */
  readonly size: number;
}

/** Errors: BackupError file_exists, not_writable. Whatever fails, or is stopped by the signal, leaves no file behind. */
export async function createBackup(source: BackupSource, target: BackupTarget): Promise<BackupSummary> {
  if (await exists(target.file)) throw new BackupError('file_exists', { file: target.file });
  const draft = `${target.file}.part-${process.pid}`;
  const file = await open(draft, 'wx', 0o600).catch((error: unknown) => {
    throw new BackupError('not_writable', { file: target.file, reason: reasonOf(error) }, error);
  });
  try {
    const summary = await write(source, target, file).finally(() => file.close());
    await rename(draft, target.file);
    await syncFolder(dirname(target.file));
    return summary;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function write(source: BackupSource, target: BackupTarget, file: FileHandle): Promise<BackupSummary> {
  const tar = writeTar(file);
  const owner = connectAsOwner(source.ownerUrl, { onError: () => undefined });
  try {
    // Two connections look at one moment: this one answers questions of slices, the other one copies tables.
    const manifest = await inTransaction(owner.db, { readOnly: true, settings: {} }, async (tx) => {
      await tar.add(ABOUT_NAME, Buffer.from(ABOUT_BACKUP));
      const database = await withClientAt(await exportSnapshot(tx), source.ownerUrl, (client) =>
        writeDatabase(client, tar, target),
      );
      const files = await writeFiles(tx, source, tar, target);
      return { format: BACKUP_FORMAT, createdAt: target.now.toISOString(), ...database, files } as const;
    });
    await tar.add(MANIFEST_NAME, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
    const sha256 = tar.sha256();
    await tar.add(SEAL_NAME, Buffer.from(`${sha256}\n`));
    await tar.finish();
    return { manifest, sha256, size: tar.size() };
  } finally {
    await owner.close();
  }
}

async function exportSnapshot(tx: Tx): Promise<string> {
  const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(tx);
  return rows[0]?.id ?? '';
}

async function withClientAt<Result>(
  snapshot: string,
  ownerUrl: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'truong-an backup' });
  client.on('error', () => undefined); // the statement in progress fails with the same error
  await client.connect();
  try {
    await client.query(SAME_EVERYWHERE);
    await client.query(
      `begin isolation level repeatable read read only; set transaction snapshot ${pg.escapeLiteral(snapshot)}`,
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

async function writeDatabase(
  client: pg.Client,
  tar: TarWriter,
  target: BackupTarget,
): Promise<Pick<BackupManifest, 'era' | 'migrations' | 'tables' | 'sequences'>> {
  const applied = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migrations order by name collate "C"',
  );
  const era = await client.query<{ era: number }>(
    `select coalesce(nullif(current_setting('app.era', true), ''), '1')::int as era`,
  );
  const tables: BackedUpTable[] = [];
  for (const shape of await readTables(client)) {
    tables.push(await writeTable(client, shape, tar, target));
    target.onProgress?.(shape.name, tables.at(-1)?.rows ?? 0);
  }
  const sequences = await readSequences(client);
  return { era: era.rows[0]?.era ?? 1, migrations: applied.rows, tables, sequences };
}

async function writeTable(
  client: pg.Client,
  shape: TableShape,
  tar: TarWriter,
  { signal }: BackupTarget,
): Promise<BackedUpTable> {
  const hash = createHash('sha256');
  let [rows, bytes, parts] = [0, 0, 0];
  for await (const part of copyOut(client, selectRows(shape), PART_BYTES)) {
    signal?.throwIfAborted();
    hash.update(part.bytes);
    rows += part.rows;
    bytes += part.bytes.byteLength;
    parts += 1;
    await tar.add(nameOfPart(shape.name, parts), await compress(part.bytes, { level: 5 }));
  }
  return { name: shape.name, columns: shape.columns, rows, bytes, sha256: hash.digest('hex'), parts };
}

async function writeFiles(
  tx: Tx,
  { storage, storedHashes }: BackupSource,
  tar: TarWriter,
  { signal, onProgress }: BackupTarget,
): Promise<BackupManifest['files']> {
  const missing: string[] = [];
  let [count, bytes] = [0, 0];
  for (let after = ''; ;) {
    const hashes = await storedHashes(tx, after, FILES_AT_A_TIME);
    for (const hash of hashes) {
      signal?.throwIfAborted();
      const content = await readWhole(storage, hash);
      if (content === null) {
        missing.push(hash);
        continue;
      }
      await tar.add(nameOfFile(hash), content);
      count += 1;
      bytes += content.byteLength;
    }
    const last = hashes.at(-1);
    if (last === undefined) return { count, bytes, missing };
    after = last;
    onProgress?.('files', count);
  }
}

/** Null when it is not there, or no longer what its hash says: then it is not worth keeping under that name. */
async function readWhole(storage: Storage, hash: string): Promise<Buffer | null> {
  try {
    const { stream } = await storage.openRead(hash);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const content = Buffer.concat(chunks);
    return createHash('sha256').update(content).digest('hex') === hash ? content : null;
  } catch (error) {
    if (error instanceof FileNotStoredError) return null;
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
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
