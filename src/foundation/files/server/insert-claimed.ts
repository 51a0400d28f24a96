// Many files that something shows from the beginning, for those who bring things with their files along (the sample
// organisation, imports). Writes no events: whoever calls says itself what it did.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { ReceivedFile } from './receive-file.ts';
import './tables.ts';

export interface FileToInsert {
  readonly id: string;
  readonly unitId: number;
  /** As `receiveFile` stored it; the same one may be given to many units. */
  readonly received: ReceivedFile;
  readonly by: string | null;
  readonly at: Date;
}

const ROWS_A_STATEMENT = 5_000;

/** Registers and claims files in one statement. */
export async function insertClaimedFiles(tx: Tx, files: readonly FileToInsert[]): Promise<void> {
  for (let from = 0; from < files.length; from += ROWS_A_STATEMENT) {
    const rows = files.slice(from, from + ROWS_A_STATEMENT).map(({ id, unitId, received, by, at }) => ({
      id,
      unit_id: unitId,
      sha256: received.sha256,
      size: received.size,
      media_type: received.mediaType,
      width: received.width,
      height: received.height,
      thumb_sha256: received.thumbSha256,
      name: received.name,
      uploaded_by: by,
      claimed_at: at,
      unused_since: null,
      created_at: at,
    }));
    await sql`
      insert into files
      select * from jsonb_populate_recordset(null::files, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
  }
}
