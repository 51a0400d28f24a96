// Background jobs in the same database (pg-boss). Whatever takes more than a moment is done here, off the
// request's path. This door knows nothing about what the jobs are for.
import type { Logger } from 'pino';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Tx } from '../db/index.ts';

export interface JobHandler {
  /** Queue name, `slice.what_to_do`. */
  readonly queue: string;
  /** Five cron fields in Asia/Ho_Chi_Minh, for work that comes round by itself. */
  readonly schedule?: string;
  run(data: Record<string, unknown>): Promise<void>;
}

export interface Jobs {
  /** Enqueues inside an open transaction of the owner: the job exists if and only if that transaction commits. */
  send(tx: Tx, queue: string, data: Record<string, unknown>): Promise<void>;
  /** Lets running jobs finish, then stops. */
  stop(): Promise<void>;
}

const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Starts working on `handlers`. A failed job is tried again three times, each time later. */
export async function startJobs(
  ownerUrl: string,
  log: Logger,
  handlers: readonly JobHandler[],
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    max: 2,
    application_name: 'truong-an jobs',
  });
  boss.on('error', (error) => log.warn({ err: error }, 'jobs: the database did not answer'));
  await boss.start();
  for (const handler of handlers) {
    await boss.createQueue(handler.queue, {
      retryLimit: 3,
      retryBackoff: true,
      deleteAfterSeconds: 24 * 3600,
    });
    await boss.work<Record<string, unknown>>(handler.queue, async ([job]) => {
      if (job) await handler.run(job.data);
    });
    if (handler.schedule) await boss.schedule(handler.queue, handler.schedule, {}, { tz: TIME_ZONE });
  }
  return {
    async send(tx, queue, data) {
      await boss.send(queue, data, { db: fromKysely(tx) });
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
