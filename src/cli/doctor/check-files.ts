// Whether everything the database names is in the storage, and still what its hash says.
import { createHash } from 'node:crypto';
import { storedHashes } from '#foundation/files/server/index.ts';
import { inTransaction, type DatabaseConnection } from '#platform/db/index.ts';
import type { Storage } from '#platform/storage/index.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import { formatSize } from '../print.ts';
import type { AnsweringPatient, Finding } from './finding.ts';

/** So many files are read and hashed; enough to notice a dying disk, few enough to wait for. */
const SAMPLE = 500;
const PAGE = 1_000;
/** An upload is stored before it is registered. */
const MAY_BE_REGISTERED_WITHIN_MS = 60 * 60_000;

interface Count {
  files: number;
  bytes: number;
}

interface Comparison {
  readonly named: Count;
  readonly spare: Count;
  readonly missing: Count & { first: string | null };
  readonly sample: readonly string[];
}

export async function checkFiles({ owner, storage, words, now }: AnsweringPatient): Promise<Finding> {
  const { named, spare, missing, sample } = await compare(owner, storage, now);
  const damaged: string[] = [];
  for (const hash of sample) if ((await hashOf(storage, hash)) !== hash) damaged.push(hash);
  const data = {
    files: named.files,
    bytes: named.bytes,
    missing: missing.files,
    sampled: sample.length,
    damaged,
    spare: spare.files,
    spareBytes: spare.bytes,
  };
  const lost = (measure: string, first: string): Finding => {
    const place = `${first.slice(0, 2)}/${first.slice(2, 4)}/${first}`;
    return { id: 'files', state: 'todo', measure, advice: words.filesLostAdvice({ first, place }), data };
  };
  if (missing.first !== null) {
    return lost(
      words.filesMissing({ missing: formatCount(missing.files), first: missing.first }),
      missing.first,
    );
  }
  const [first] = damaged;
  if (first !== undefined)
    return lost(words.filesDamaged({ damaged: formatCount(damaged.length), first }), first);
  if (named.files === 0) return { id: 'files', state: 'skipped', measure: words.filesNone(), data };
  const numbers = {
    count: formatCount(named.files),
    size: formatSize(named.bytes),
    sampled: formatCount(sample.length),
  };
  const measure =
    spare.files === 0
      ? words.filesRight(numbers)
      : words.filesRightWithSpare({
          ...numbers,
          spare: formatCount(spare.files),
          spareSize: formatSize(spare.bytes),
        });
  return { id: 'files', state: 'passes', measure, data };
}

/** Walks the names in the database and the files on disk side by side, both in order: memory stays flat. */
async function compare(owner: DatabaseConnection, storage: Storage, now: Date): Promise<Comparison> {
  const found = { named: zero(), spare: zero(), missing: { ...zero(), first: null as string | null } };
  const sample: string[] = [];
  await inTransaction(owner.db, { readOnly: true, settings: {} }, async (tx) => {
    const files = storage.list();
    let file = (await files.next()).value ?? null;
    const countSpare = async () => {
      if (file !== null && now.getTime() - file.storedAt.getTime() > MAY_BE_REGISTERED_WITHIN_MS)
        add(found.spare, file.size);
      file = (await files.next()).value ?? null;
    };
    for await (const hash of allHashes((after) => storedHashes(tx, after, PAGE))) {
      while (file !== null && file.sha256 < hash) await countSpare();
      if (file?.sha256 !== hash) {
        add(found.missing, 0);
        found.missing.first ??= hash;
        continue;
      }
      add(found.named, file.size);
      keepInSample(sample, hash, found.named.files);
      file = (await files.next()).value ?? null;
    }
    while (file !== null) await countSpare();
  });
  return { ...found, sample };
}

async function* allHashes(page: (after: string) => Promise<readonly string[]>): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const hashes = await page(after);
    yield* hashes;
    const last = hashes.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

/** Every file has the same chance to be looked at, without knowing how many there are. */
function keepInSample(sample: string[], hash: string, seen: number): void {
  if (sample.length < SAMPLE) sample.push(hash);
  else {
    const place = Math.floor(Math.random() * seen);
    if (place < SAMPLE) sample[place] = hash;
  }
}

async function hashOf(storage: Storage, sha256: string): Promise<string> {
  const { stream } = await storage.openRead(sha256);
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function zero(): Count {
  return { files: 0, bytes: 0 };
}

function add(count: Count, bytes: number): void {
  count.files += 1;
  count.bytes += bytes;
}
