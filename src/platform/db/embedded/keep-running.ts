// Starts the postmaster again when it ends unasked (killed by the system for memory, say). Gives up when that does not
// help, so that a broken disk shows as a failure and not as an endless loop.
import type { Log } from '#platform/log/log.ts';
import type { Postmaster } from './postmaster.ts';

const RESTARTS = 3;
const WITHIN_MS = 60_000;

interface Keeping {
  readonly start: () => Promise<Postmaster>;
  /** Puts away what a postmaster that ended unasked left behind. */
  readonly clear: () => Promise<void>;
  readonly log: Log;
}

interface Running {
  /** Resolves when the postmaster ended unasked and cannot be brought back. */
  readonly failed: Promise<Error>;
  stop(mode: 'fast' | 'immediate'): Promise<void>;
}

/** Starts once, throwing what that throws, and from then on starts again as needed. */
export async function keepRunning({ start, clear, log }: Keeping): Promise<Running> {
  const failure = Promise.withResolvers<Error>();
  const restarts: number[] = [];
  let stopping = false;
  let current: Promise<Postmaster | null> = Promise.resolve(watch(await start()));

  function watch(postmaster: Postmaster): Postmaster {
    void postmaster.ended.then(() => {
      if (!stopping) current = restart();
    });
    return postmaster;
  }

  async function restart(): Promise<Postmaster | null> {
    const now = performance.now();
    restarts.push(now);
    const recent = restarts.filter((at) => now - at < WITHIN_MS).length;
    log.error({ part: 'database', restarts: recent }, 'the database ended unexpectedly; starting it again');
    try {
      if (recent > RESTARTS) throw new Error('the database keeps ending unexpectedly');
      await clear();
      return watch(await start());
    } catch (error) {
      log.fatal({ err: error, part: 'database' }, 'the database could not be started again');
      failure.resolve(error instanceof Error ? error : new Error(String(error)));
      return null;
    }
  }

  return {
    failed: failure.promise,
    stop: async (mode) => {
      stopping = true;
      await (await current)?.stop(mode);
    },
  };
}
