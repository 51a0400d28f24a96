// One page: what comes round by itself. Times are in Asia/Ho_Chi_Minh, at night, apart from each other.
import { sql } from 'kysely';
import {
  filesUsedInAnswers,
  openOccurrences,
  recountDuties,
  releaseClosedUnits,
} from '#features/directives/server/index.ts';
import { filesUsedAsEvidence } from '#features/journal/server/index.ts';
import { filesUsedByDocuments } from '#features/register/server/index.ts';
import { countFiguresOfOpenPeriods, filesUsedAsScans } from '#features/reports/server/index.ts';
import { forgetStaleAccess } from '#foundation/accounts/server/index.ts';
import { removeUnusedFiles } from '#foundation/files/server/index.ts';
import { forgetOldNotices } from '#foundation/notifications/server/index.ts';
import { KEY_KEPT_DAYS } from '#foundation/use-case/index.ts';
import type { JobHandler } from '#platform/jobs/index.ts';
import type { WorkerTools } from './index.ts';

/** Every slice that shows files; a file that none of them shows is removed. A slice missing here loses its files. */
const SHOW_FILES = [filesUsedAsEvidence, filesUsedAsScans, filesUsedInAnswers, filesUsedByDocuments];

export function recurringJobs(tools: WorkerTools): readonly JobHandler[] {
  const { inSystemTransaction, log, storage } = tools;
  return [
    {
      queue: 'use_case.forget_old_keys',
      schedule: '15 2 * * *',
      run: () =>
        inSystemTransaction(async ({ tx }) => {
          await sql`delete from idempotency_keys where created_at < now() - make_interval(days => ${KEY_KEPT_DAYS})`.execute(
            tx,
          );
        }),
    },
    {
      queue: 'accounts.forget_stale_access',
      schedule: '25 2 * * *',
      run: () => inSystemTransaction((ctx) => forgetStaleAccess.run(ctx, {})),
    },
    {
      queue: 'notifications.forget_old_notices',
      schedule: '35 2 * * *',
      run: async () => {
        const forgotten = await inSystemTransaction(forgetOldNotices);
        log.info({ forgotten }, 'worker: old notices were forgotten');
      },
    },
    {
      queue: 'reports.count_figures',
      schedule: '5 2 * * *',
      run: async () => {
        const drafts = await inSystemTransaction(countFiguresOfOpenPeriods);
        log.info({ drafts }, 'worker: figures of drafts were counted');
      },
    },
    {
      queue: 'directives.come_round',
      schedule: '10 0 * * *',
      run: async () => {
        const released = await inSystemTransaction(releaseClosedUnits);
        const opened = await inSystemTransaction(openOccurrences);
        const moved = await inSystemTransaction((ctx) => recountDuties(ctx));
        log.info({ released, opened, moved }, 'worker: duties of the day were opened and counted');
      },
    },
    {
      queue: 'files.remove_unused',
      schedule: '45 2 * * *',
      run: async () => {
        const removed = await removeUnusedFiles(tools, SHOW_FILES);
        const swept = await storage.sweep();
        log.info({ removed, swept }, 'worker: files that nothing shows were removed');
      },
    },
  ];
}
