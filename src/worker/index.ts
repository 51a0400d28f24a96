// The worker: passes events on to reactions, seals the audit chain, runs what comes round by itself. Lives inside
// the server by default, or alone (`truong-an worker`, with JOBS=off at the servers).
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { relayEvents, sealNextBlock, type PastEvent } from '#foundation/audit/server/index.ts';
import { ask, settingsOf, type Ctx } from '#foundation/use-case/index.ts';
import type { ReminderTools } from '#features/reminders/server/index.ts';
import { connectAsOwner, inTransaction, type Database } from '#platform/db/index.ts';
import { startJobs } from '#platform/jobs/index.ts';
import type { Storage } from '#platform/storage/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { GATHERED_REACTIONS, REACTIONS } from './reactions.ts';
import { recurringJobs } from './schedule.ts';
import type { Senders } from './senders.ts';

export interface WorkerDependencies extends Senders {
  readonly ownerUrl: string;
  readonly db: Kysely<Database>;
  readonly log: Logger;
  readonly storage: Storage;
  now(): Date;
}

export interface Worker {
  stop(): Promise<void>;
}

/** What a reaction or a recurring job may use: transactions, the file storage, and the ways out of the system. */
export interface WorkerTools extends ReminderTools {
  readonly storage: Storage;
}

const RELAY_EVERY_MS = 1_000;
const SEAL_EVERY_MS = 10_000;

export async function startWorker(dependencies: WorkerDependencies): Promise<Worker> {
  const { ownerUrl, log, storage, db, now, mailer, pushSender, origin } = dependencies;
  const tools: WorkerTools = {
    storage,
    log,
    mailer,
    pushSender,
    origin,
    inSystemTransaction: (work) => asSystem(dependencies, work),
    askAs: (actor, query, input) => ask(db, { actor, now: now(), requestId: newId() }, query, input),
  };
  const owner = connectAsOwner(ownerUrl, {
    onError: (error) => log.warn({ err: error }, 'worker: connection lost'),
  });
  const reactionJobs = Object.entries(REACTIONS).map(([event, react]) => ({
    queue: `reaction.${event}`,
    run: (data: Record<string, unknown>) => react(tools, data as never),
  }));
  const gatheredJobs = GATHERED_REACTIONS.map(({ name, run }) => ({
    queue: `reaction.${name}`,
    run: (data: Record<string, unknown>) => run(tools, data['unitIds'] as number[]),
  }));
  const jobs = await startJobs(ownerUrl, log, [...reactionJobs, ...gatheredJobs, ...recurringJobs(tools)]);
  const relay = repeat(RELAY_EVERY_MS, log, 'relay', () =>
    inTransaction(owner.db, { readOnly: false, settings: {} }, async (tx) => {
      const events: PastEvent[] = [];
      const passed = await relayEvents(tx, async (event) => {
        events.push(event);
        if (event.name in REACTIONS) await jobs.send(tx, `reaction.${event.name}`, { ...event });
      });
      for (const { name, after } of GATHERED_REACTIONS) {
        const unitIds = unitsOf(events.filter((event) => after.includes(event.name)));
        if (unitIds.length > 0) await jobs.send(tx, `reaction.${name}`, { unitIds });
      }
      return passed;
    }),
  );
  const sealer = repeat(SEAL_EVERY_MS, log, 'audit chain', () => asSystem(dependencies, sealNextBlock));
  return {
    async stop() {
      await Promise.all([relay.stop(), sealer.stop()]);
      await jobs.stop();
      await owner.close();
    },
  };
}

function unitsOf(events: readonly PastEvent[]): number[] {
  return [...new Set(events.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))];
}

async function asSystem<Result>(
  { db, now }: WorkerDependencies,
  work: (ctx: Ctx) => Promise<Result>,
): Promise<Result> {
  const at = now();
  const requestId = newId();
  const caller = { actor: SYSTEM_ACTOR, now: at, requestId };
  return inTransaction(db, { readOnly: false, settings: settingsOf(caller) }, (tx, defer) =>
    work({ tx, defer, actor: SYSTEM_ACTOR, now: at, today: todayInVietnam(at), requestId }),
  );
}

/** Runs `step` again and again, never twice at once; a failure is logged and the next round tries anew. */
function repeat(
  everyMs: number,
  log: Logger,
  name: string,
  step: () => Promise<unknown>,
): { stop: () => Promise<void> } {
  let stopped = false;
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const round = () => {
    running = step()
      .catch((error: unknown) => log.warn({ err: error }, `worker: ${name} failed, will try again`))
      .finally(() => {
        if (!stopped) timer = setTimeout(round, everyMs);
      });
  };
  timer = setTimeout(round, everyMs);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
