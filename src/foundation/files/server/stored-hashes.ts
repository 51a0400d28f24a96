// Which contents of the storage the rows name, pictures and thumbnails alike: for the backup and the doctor.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import './tables.ts';

/** Up to `limit` hashes in order, those after `after` ('' = from the first). As far as the connection sees rows. */
export async function storedHashes(tx: Tx, after: string, limit: number): Promise<string[]> {
  const { rows } = await sql<{ hash: string }>`
    select hash from (
      (select distinct sha256 as hash from files where sha256 > ${after} order by hash limit ${limit})
      union
      (select distinct thumb_sha256 as hash from files where thumb_sha256 > ${after} order by hash limit ${limit})
    ) as named order by hash limit ${limit}`.execute(tx);
  return rows.map(({ hash }) => hash);
}
