// Many activities in one statement, for those who bring a whole journal along (the sample organisation, imports). Checks
// nothing and writes no events: whoever calls has checked each activity and says itself what it did.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { ActivityEvidence, ActivityFacts } from '../activity.ts';
import { columnsOf } from './activity-store.ts';

export interface ActivityToInsert {
  readonly id: string;
  readonly unitId: number;
  readonly facts: ActivityFacts;
  readonly by: string | null;
  readonly at: Date;
  readonly evidence: readonly ActivityEvidence[];
}

const ROWS_A_STATEMENT = 2_000;

/** Writes activities with their evidence; the files must have been claimed for the same units. */
export async function insertActivities(tx: Tx, activities: readonly ActivityToInsert[]): Promise<void> {
  for (let from = 0; from < activities.length; from += ROWS_A_STATEMENT) {
    const some = activities.slice(from, from + ROWS_A_STATEMENT);
    await insertRows(tx, some);
    await insertProofs(tx, some);
  }
}

async function insertRows(tx: Tx, activities: readonly ActivityToInsert[]): Promise<void> {
  const rows = activities.map(({ id, unitId, facts, by, at }) => ({
    id,
    unit_id: unitId,
    ...columnsOf(facts),
    version: 1,
    created_by: by,
    created_at: at,
    updated_at: at,
  }));
  await sql`
    insert into activities
    select * from jsonb_populate_recordset(null::activities, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

async function insertProofs(tx: Tx, activities: readonly ActivityToInsert[]): Promise<void> {
  const rows = activities.flatMap(({ id, unitId, at, evidence }) =>
    evidence.map(({ fileId, mediaType, size }, index) => ({
      activity_id: id,
      file_id: fileId,
      media_type: mediaType,
      size,
      unit_id: unitId,
      position: index + 1,
      added_at: at,
    })),
  );
  await sql`
    insert into activity_evidence
    select * from jsonb_populate_recordset(null::activity_evidence, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
}
