// One page: what comes round by itself. Times are in Asia/Ho_Chi_Minh, apart from each other, at night unless people are told something.
import { sql } from 'kysely';
import {
  filesUsedInAnswers,
  openOccurrences,
  recountDuties,
  releaseClosedUnits,
} from '#features/directives/server/index.ts';
import { filesUsedAsEvidence } from '#features/journal/server/index.ts';
import { forgetOldMessages, remindInside, sendReminders } from '#features/reminders/server/index.ts';
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
      queue: 'reminders.forget_old_messages',
      schedule: '40 2 * * *',
      run: () => inSystemTransaction(forgetOldMessages),
    },
    {
      queue: 'reminders.remind_inside',
      schedule: '40 5 * * *',
      run: async () => {
        const told = await remindInside(tools);
        log.info({ told }, 'worker: people were told of days that come near');
      },
    },
    {
      // All day, because everybody chooses their own hours; what is sent is at most one message a day and channel.
      queue: 'reminders.send',
      schedule: '*/5 * * * *',
      run: async () => {
        const sent = await sendReminders(tools);
        if (sent > 0) log.info({ sent }, 'worker: reminders were sent');
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
