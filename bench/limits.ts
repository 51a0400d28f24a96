// What the same machine does at the same moment with nothing of ours around the work.
import { runJob } from './job.ts';
import type { RawInsertInput } from './jobs/raw-insert.ts';
import { ask } from './load.ts';
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

/** Answers a second of a handler of the same server that does nothing. */
export function emptyAnswers(setting: Setting, server: ServerUnderTest): LimitBeside {
  return answersOf(setting, server, { name: 'empty answers', path: '/healthz' });
}

/** Pages a second of the same server that read nothing: a public page with fixed words. */
export function emptyPages(setting: Setting, server: ServerUnderTest): LimitBeside {
  return answersOf(setting, server, { name: 'pages without data', path: '/kenh-an-toan' });
}

function answersOf(
  setting: Setting,
  { url }: ServerUnderTest,
  { name, path }: { name: string; path: string },
): LimitBeside {
  const values: number[] = [];
  return {
    beside: async () => {
      const { perSecond } = await ask(setting, url, [{ method: 'GET', path, headers: {} }], { seconds: 2 });
      values.push(perSecond);
    },
    limit: { name, values },
  };
}
