// A PostgreSQL for one test run: quick, because it does not survive a power cut and is deleted when stopped.
import { rm } from 'node:fs/promises';
import { createLog } from '#platform/log/log.ts';
import { startCluster, type EmbeddedDatabase } from './start-embedded.ts';
import { throwawaySettings } from './settings.ts';

/** Starts a throwaway cluster in `dir`, which stop() removes with all it holds. Never for data anybody wants to keep. */
export async function startTestCluster(dir: string): Promise<EmbeddedDatabase> {
  const log = createLog({ level: 'error' });
  const cluster = await startCluster({ dataDir: dir, log, settings: throwawaySettings(), durable: false });
  return {
    ...cluster,
    stop: async () => {
      await cluster.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
