// Asks the server's own worker to do what it otherwise does at night, several times over.
import { PgBoss } from 'pg-boss';
import { job } from '../job.ts';

export interface RequestWorkInput {
  readonly ownerUrl: string;
  readonly times: number;
}

const QUEUES = ['reports.count_figures', 'accounts.forget_stale_access', 'notifications.forget_old_notices'];

await job(async ({ ownerUrl, times }: RequestWorkInput): Promise<number> => {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    max: 1,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  for (let time = 0; time < times; time += 1) {
    for (const queue of QUEUES) await boss.send(queue, {});
  }
  await boss.stop({ graceful: false });
  return times * QUEUES.length;
});
