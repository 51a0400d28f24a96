// All SQL on files. What an actor may see at all is decided by row-level security.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { Ctx } from '../../use-case/index.ts';
import type { StoredFile } from '../file.ts';
import type { ReceivedFile } from './receive-file.ts';
import './tables.ts';

/** A file as use cases need it to decide. */
export interface FileForActing extends StoredFile {
  readonly unitId: number;
  readonly thumbSha256: string | null;
  /** Whether something has shown it: then it stays with its unit. */
  readonly isClaimed: boolean;
}

const COLUMNS = sql`
  id, unit_id as "unitId", sha256, size, media_type as "mediaType", width is not null as "isPicture",
  width, height, thumb_sha256 as "thumbSha256", name, claimed_at is not null as "isClaimed"`;

/** Undefined when the file does not exist or lies outside the actor's reach. */
export async function findFileForActing(ctx: Ctx, id: string): Promise<FileForActing | undefined> {
  const { rows } = await sql<FileForActing>`select ${COLUMNS} from files where id = ${id}`.execute(ctx.tx);
  return rows[0];
}

export async function selectFiles(tx: Tx, ids: readonly string[]): Promise<FileForActing[]> {
  const { rows } = await sql<FileForActing>`
    select ${COLUMNS} from files where id = any (${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

export async function insertFile(
  tx: Tx,
  file: ReceivedFile & { id: string; unitId: number; uploadedBy: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('files')
    .values({
      id: file.id,
      unit_id: file.unitId,
      sha256: file.sha256,
      size: file.size,
      media_type: file.mediaType,
      width: file.width,
      height: file.height,
      thumb_sha256: file.thumbSha256,
      name: file.name,
      claimed_at: null,
      uploaded_by: file.uploadedBy,
      unused_since: file.at,
      created_at: file.at,
    })
    .execute();
}

export async function markClaimed(tx: Tx, id: string, unitId: number, at: Date): Promise<void> {
  await sql`
    update files set unit_id = ${unitId}, claimed_at = coalesce(claimed_at, ${at}), unused_since = null
    where id = ${id}`.execute(tx);
}

export async function markUnused(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('files').set({ unused_since: at }).where('id', '=', id).execute();
}

/** Up to `limit` files that nothing has claimed since `before`, oldest first, held until the transaction ends. */
export async function selectUnused(tx: Tx, before: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from files where unused_since < ${before}
    order by unused_since limit ${limit} for update skip locked`.execute(tx);
  return rows.map((row) => row.id);
}

export async function markUsed(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await sql`
    update files set unused_since = null, claimed_at = coalesce(claimed_at, ${at})
    where id = any (${[...ids]}::uuid[])`.execute(tx);
}

/** Deletes rows; answers the hashes that no row names any more. */
export async function deleteFiles(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string; thumb_sha256: string | null }>`
    delete from files where id = any (${[...ids]}::uuid[]) returning sha256, thumb_sha256`.execute(tx);
  const hashes = [...new Set(rows.flatMap((row) => [row.sha256, row.thumb_sha256]))].filter(
    (hash) => hash !== null,
  );
  const free = await sql<{ hash: string }>`
    select hash from unnest(${hashes}::text[]) as hash
    where not exists (select from files where sha256 = hash)
      and not exists (select from files where thumb_sha256 = hash)`.execute(tx);
  return free.rows.map((row) => row.hash);
}
