// What the operator may measure: answers by route and status, time taken, state of the database. No personal data.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type pg from 'pg';
import { pendingMigrations } from '#platform/db/index.ts';

export interface Metrics {
  countAnswer(route: string, status: number, seconds: number): void;
  isDatabaseReady(): Promise<boolean>;
  /** Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
}

interface ReminderCount {
  readonly channel: string;
  readonly state: string;
  readonly count: number;
}

/** A database that is away is seen by other figures; this one then says nothing. */
async function countReminders(pool: pg.Pool): Promise<ReminderCount[]> {
  try {
    const { rows } = await pool.query<ReminderCount>(
      `select * from app.count_reminders(now() - interval '24 hours')`,
    );
    return rows;
  } catch {
    return [];
  }
}

export function createMetrics(pool: pg.Pool): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'truong_an_http_answers_total',
    help: 'Answers by route and status',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'truong_an_http_seconds',
    help: 'Time to answer by route',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  new Gauge({
    name: 'truong_an_database_connections',
    help: 'Connections to the database by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, pool.totalCount);
      this.set({ state: 'idle' }, pool.idleCount);
      this.set({ state: 'waiting' }, pool.waitingCount);
    },
  });
  new Gauge({
    name: 'truong_an_reminders',
    help: 'Reminders of the last 24 hours by channel and what became of them',
    labelNames: ['channel', 'state'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { channel, state, count } of await countReminders(pool)) this.set({ channel, state }, count);
    },
  });
  let migrated = false;
  return {
    countAnswer(route, status, taken) {
      answers.inc({ route, status: String(status) });
      seconds.observe({ route }, taken);
    },
    async isDatabaseReady() {
      try {
        await pool.query('select 1');
        // Migrations are never taken back, so one complete answer is enough.
        migrated ||= (await pendingMigrations(pool)).length === 0;
        return migrated;
      } catch {
        return false;
      }
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
