// Lets one server at a time own a data folder. A lock names the life of its owner, so a lock left by a killed server,
// or naming an id that now is another process, counts as nothing.
//
// Locks are numbered files and the newest one counts: a dead lock is never removed to make room, it is outdone by the
// next number. Making a file under a new name is atomic, so of many who find the same dead lock one wins.
import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { EmbeddedDatabaseError } from './errors.ts';
import { lifeOf } from './processes.ts';

interface Holder {
  readonly pid: number;
  readonly life: string;
}

export interface FolderLock {
  release(): Promise<void>;
}

/** Takes the lock `path` for this process. Throws data_dir_in_use while its owner lives, in this process too. */
export async function lockFolder(path: string, dataDir: string): Promise<FolderLock> {
  const holder: Holder = { pid: process.pid, life: lifeOf(process.pid) ?? '' };
  const draft = `${path}.${randomUUID()}`;
  // Readable, so that a start under another account can tell whose it is.
  await writeFile(draft, JSON.stringify(holder), { mode: 0o644 });
  try {
    for (;;) {
      const locks = await readLocks(path);
      if (locks.holder !== null)
        throw new EmbeddedDatabaseError('data_dir_in_use', { dataDir, pid: locks.holder });
      const lock = await outdo(path, locks.numbers, draft);
      if (lock !== null) return lock;
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** The process id of the living owner of the lock, null when nobody holds it. */
export async function lockHolder(path: string): Promise<number | null> {
  return (await readLocks(path)).holder;
}

/** Puts `draft` in front of the locks there are; null when somebody else did so first. */
async function outdo(path: string, older: readonly number[], draft: string): Promise<FolderLock | null> {
  const own = (older.at(-1) ?? 0) + 1;
  if (!(await tryLink(draft, numbered(path, own)))) return null;
  // Between looking and making, others may have come and removed what was seen: then theirs is the higher number.
  if ((await readLocks(path)).numbers.some((number) => number > own)) {
    await rm(numbered(path, own), { force: true });
    return null;
  }
  for (const number of older) await rm(numbered(path, number), { force: true });
  // An emptied lock belongs to nobody. It stays, because the next number must be a higher one.
  return { release: () => truncate(numbered(path, own)).catch(ignoreMissing) };
}

/** The numbers of all locks, the newest last, and the living owner of the newest. */
async function readLocks(path: string): Promise<{ numbers: readonly number[]; holder: number | null }> {
  const start = `${basename(path)}.`;
  const numbers = (await readdir(dirname(path)))
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .map((name) => Number(name.slice(start.length)))
    .sort((a, b) => a - b);
  const newest = numbers.at(-1);
  const text =
    newest === undefined ? '' : await readFile(numbered(path, newest), 'utf8').catch(ignoreMissing);
  const holder = parseHolder(text ?? '');
  return { numbers, holder: holder !== null && lifeOf(holder.pid) === holder.life ? holder.pid : null };
}

function numbered(path: string, number: number): string {
  return `${path}.${String(number)}`;
}

function parseHolder(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || typeof value !== 'object' || !('pid' in value) || !('life' in value)) return null;
    const { pid, life } = value;
    return typeof pid === 'number' && typeof life === 'string' ? { pid, life } : null;
  } catch {
    return null;
  }
}

function tryLink(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

/** The owner of a higher number removes the lower ones at any time. */
function ignoreMissing(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
