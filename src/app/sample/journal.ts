// Writes the planned journals with their pictures. The activities were made by the rules of the journal; a test checks
// each of them against those rules.
import { insertActivities } from '#features/journal/server/index.ts';
import { insertClaimedFiles, type FileToInsert } from '#foundation/files/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { PlannedActivity } from './activity-plan.ts';
import { chanceOf } from './chance.ts';
import { idOf, type UnitIds } from './organisation.ts';
import { personOf, type People } from './people.ts';
import { pictureFor, type Pictures } from './pictures.ts';
import { PAPER_PICTURE } from './pictures/scenes.ts';
import type { SamplePlan } from './sample-plan.ts';

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

/** The scanned paper of the school that sends paper, handed in by the office that types it; answers the file's id. */
export async function writeScan(
  { tx }: Ctx,
  { choice, reports }: SamplePlan,
  { ids, people, pictures }: { readonly ids: UnitIds; readonly people: People; readonly pictures: Pictures },
): Promise<string> {
  const onPaper = reports.find(({ history }) => history.onPaper);
  const received = pictures.get(PAPER_PICTURE);
  const at = onPaper?.history.startedAt;
  if (!onPaper || !at || !received) return '';
  const { school, period } = onPaper;
  const id = chanceOf(choice.seed, 'scan', school.code).id(at);
  const by = personOf(people, `chuyenvien.${period.ownerCode}`).accountId;
  await insertClaimedFiles(tx, [{ id, unitId: idOf(ids, school.code), received, by, at }]);
  return id;
}
