// What the same machine does at the same moment with nothing of ours around the work.
import { runJob } from './job.ts';
import type { RawInsertInput } from './jobs/raw-insert.ts';
import type { Limit } from './measure.ts';
import type { ServerUnderTest } from './server.ts';
import type { Setting } from './setting.ts';

/** Collects one value a repetition: `beside` is run before each, `limit` is read at the end. */
export interface LimitBeside {
  readonly beside: () => Promise<void>;
  readonly limit: Limit;
}

/** Rows a second inserted one by one through the same driver and pool, on the server's core. */
export function rawInserts(setting: Setting, { ownerUrl }: ServerUnderTest): LimitBeside {
  const values: number[] = [];
  const input: RawInsertInput = { ownerUrl, connections: setting.connections, warmUpSeconds: 1, seconds: 2 };
  return {
    beside: async () => {
      values.push(await runJob<number>(setting, 'raw-insert', 'server', input));
    },
    limit: { name: 'raw inserts', values },
  };
}
