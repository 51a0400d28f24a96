// One page: what comes round by itself. Times are in Asia/Ho_Chi_Minh.
import { sql } from 'kysely';
import { KEY_KEPT_DAYS } from '#foundation/use-case/index.ts';
import type { JobHandler } from '#platform/jobs/index.ts';
import type { WorkerTools } from './index.ts';

export function recurringJobs({ inSystemTransaction }: WorkerTools): readonly JobHandler[] {
  return [
    {
      queue: 'use_case.forget_old_keys',
      schedule: '15 2 * * *',
      run: () =>
        inSystemTransaction(async ({ tx }) => {
          await sql`delete from idempotency_keys where created_at < now() - make_interval(days => ${KEY_KEPT_DAYS})`.execute(tx);
        }),
    },
  ];
}
