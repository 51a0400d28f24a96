// Writes the planned journals with their pictures. The activities were made by the rules of the journal; a test checks
// each of them against those rules.
import { insertActivities } from '#features/journal/server/index.ts';
import { insertClaimedFiles, type FileToInsert } from '#foundation/files/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { PlannedActivity } from './activity-plan.ts';
import { chanceOf } from './chance.ts';
import { pictureFor, type Pictures } from './pictures.ts';

export interface JournalToWrite {
  readonly unitId: number;
  readonly unitCode: string;
  /** Account that wrote it down. */
  readonly by: string | null;
  readonly activities: readonly PlannedActivity[];
}

export async function writeJournals(
  { tx }: Ctx,
  journals: readonly JournalToWrite[],
  pictures: Pictures,
  seed: string,
): Promise<void> {
  const files: FileToInsert[] = [];
  const rows = journals.flatMap(({ unitId, unitCode, by, activities }) => {
    const chance = chanceOf(seed, 'files', unitCode);
    return activities.map(({ id, facts, loggedAt, pictures: names }) => {
      const evidence = names.flatMap((name) => {
        const received = pictureFor(pictures, name);
        if (!received) return [];
        const fileId = chance.id(loggedAt);
        files.push({ id: fileId, unitId, received, by, at: loggedAt });
        return [{ fileId, mediaType: received.mediaType, size: received.size }];
      });
      return { id, unitId, facts, by, at: loggedAt, evidence };
    });
  });
  await insertClaimedFiles(tx, files);
  await insertActivities(tx, rows);
}
