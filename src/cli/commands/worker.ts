import { createLog } from '#platform/log/log.ts';
import { startWorker } from '#worker/index.ts';
import { sendersOf } from '#worker/senders.ts';
import { defineCliCommand } from '../command.ts';
import { Refusal } from '../refusal.ts';

export const worker = defineCliCommand({
  options: {},
  async run(cli) {
    const installation = await cli.open();
    const { ownerUrl, db, storage, isStartedHere, failed } = installation;
    // It runs as long as a server does, so it logs like one.
    const log = createLog({ level: cli.config.logLevel });
    const running = await startWorker({ ownerUrl, db, storage, log, now: cli.now, ...sendersOf(cli.config) });
    if (isStartedHere) cli.note(cli.words.workerOwnsDatabase({ dataDir: cli.config.dataDir }));
    cli.note(cli.words.workerStarted());
    const stopped = new Promise<null>((resolve) => {
      if (cli.signal.aborted) resolve(null);
      cli.signal.addEventListener('abort', () => resolve(null));
    });
    const failure = await Promise.race([stopped, failed]);
    await running.stop();
    if (failure !== null) throw new Refusal('databaseDied');
    return 0;
  },
});
