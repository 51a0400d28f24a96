// Fills a migrated database with a small sample organisation, as `npm run demo` fills its own with the whole one.
import { installDefaults } from '#app/defaults.ts';
import { loadSampleOrganisation } from '#app/sample/load-sample.ts';
import { connectAsApplication } from '#platform/db/index.ts';
import { openStorage } from '#platform/storage/index.ts';
import { todayInVietnam } from '#shared/dates.ts';

/** Two communes (cu-chi, tan-an-hoi) and a few pictures. Counted from today, because the served product asks the clock. */
export async function loadSample(ownerUrl: string, storageUrl: string): Promise<void> {
  const connection = connectAsApplication(ownerUrl);
  const now = new Date();
  try {
    await installDefaults(connection.db, now);
    const storage = await openStorage(storageUrl);
    await loadSampleOrganisation(
      { db: connection.db, storage },
      { today: todayInVietnam(now), communes: 2, pictures: 6 },
    );
  } finally {
    await connection.close();
  }
}
