// What the audit trail tells: that nobody changed it, that its events are passed on, and when the last backup was.
import { sql } from 'kysely';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { ask } from '#foundation/use-case/index.ts';
import { newId } from '#shared/ids.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import { verifyAuditChain } from '../audit-chain.ts';
import { BACKUP_SUBJECT } from '../backup/backup-events.ts';
import { formatInstant } from '../print.ts';
import type { AnsweringPatient, Finding, Patient } from './finding.ts';

export async function checkAuditChain({ owner, words, now }: AnsweringPatient): Promise<Finding> {
  const caller = { actor: SYSTEM_ACTOR, now, requestId: newId() };
  const report = await ask(owner.db, caller, verifyAuditChain, {});
  const { rows } = await sql<{ setting: number; newest: number | null }>`
    select coalesce(nullif(current_setting('app.era', true), ''), '1')::int as setting,
           (select era from audit_events order by era desc limit 1) as newest`.execute(owner.db);
  const setting = rows[0]?.setting ?? 1;
  const newest = rows[0]?.newest ?? 1;
  const data = { ...report, era: setting };
  const todo = (measure: string, advice: string): Finding => ({
    id: 'audit_chain',
    state: 'todo',
    measure,
    advice,
    data,
  });
  if (report.brokenAt !== null) {
    return todo(words.chainBroken({ block: report.brokenAt }), words.chainBrokenAdvice());
  }
  if (setting < newest) {
    return todo(words.chainEra({ setting, era: newest }), words.chainEraAdvice({ next: newest + 1 }));
  }
  const measure = words.chainRight({
    events: formatCount(report.events),
    blocks: formatCount(report.blocks),
    unsealed: formatCount(report.unsealed),
  });
  return { id: 'audit_chain', state: 'passes', measure, data };
}

const MINUTE_MS = 60_000;
/** Nightly backups with one night missed are still well. */
const BACKUP_OLD_MS = 2 * 24 * 60 * MINUTE_MS;

export async function checkBackup({ owner, words, now }: AnsweringPatient): Promise<Finding> {
  const { rows } = await sql<{ last: Date | null; has_own_units: boolean }>`
    select (select max(at) from audit_events
            where subject = ${BACKUP_SUBJECT} and name = 'installation.backed_up') as last,
           exists (select from units where not is_sample) as has_own_units`.execute(owner.db);
  const last = rows[0]?.last ?? null;
  const data = { lastAt: last };
  if (rows[0]?.has_own_units !== true) {
    return { id: 'backup', state: 'skipped', measure: words.backupNotNeeded(), data };
  }
  if (last === null) {
    return { id: 'backup', state: 'todo', measure: words.backupNever(), advice: words.backupAdvice(), data };
  }
  const ageMs = now.getTime() - last.getTime();
  const measured = { at: formatInstant(last), age: ageOf(ageMs, words) };
  if (ageMs > BACKUP_OLD_MS) {
    return {
      id: 'backup',
      state: 'todo',
      measure: words.backupOld(measured),
      advice: words.backupAdvice(),
      data,
    };
  }
  return { id: 'backup', state: 'passes', measure: words.backupRight(measured), data };
}

/** Whether somebody passes events on, and how far behind they are. */
export async function checkWorker({ owner, access, words, now }: AnsweringPatient): Promise<Finding> {
  const minuteAgo = new Date(now.getTime() - MINUTE_MS);
  const { rows } = await sql<{ waiting: number; oldest: Date | null; workers: number }>`
    select count(e.id)::int as waiting, min(e.at) as oldest,
           (select count(*)::int from pg_stat_activity
            where datname = current_database() and application_name = 'truong-an jobs') as workers
    from event_relay r
    left join audit_events e on (e.era, e.transaction) >= (r.era, r.transaction) and e.at < ${minuteAgo}`.execute(
    owner.db,
  );
  const { waiting = 0, oldest = null, workers = 0 } = rows[0] ?? {};
  const data = { waiting, oldestAt: oldest, workerConnections: workers };
  if (access.isStartedHere) {
    const measure = words.workerOff({ waiting: formatCount(waiting) });
    return { id: 'worker', state: 'skipped', measure, data };
  }
  if (workers === 0) {
    return {
      id: 'worker',
      state: 'todo',
      measure: words.workerNone(),
      advice: words.workerNoneAdvice(),
      data,
    };
  }
  if (oldest !== null) {
    const age = ageOf(now.getTime() - oldest.getTime(), words);
    const measure = words.workerLate({ waiting: formatCount(waiting), age });
    return { id: 'worker', state: 'todo', measure, advice: words.workerLateAdvice(), data };
  }
  return { id: 'worker', state: 'passes', measure: words.workerRight(), data };
}

export async function checkJobs({ owner, words }: AnsweringPatient): Promise<Finding> {
  const { rows: tables } = await sql<{ exists: boolean }>`
    select to_regclass('pgboss.job') is not null as exists`.execute(owner.db);
  if (tables[0]?.exists !== true)
    return { id: 'jobs', state: 'skipped', measure: words.jobsNone(), data: {} };
  const { rows } = await sql<{ name: string; count: number }>`
    select name, count(*)::int as count from pgboss.job
    where state = 'failed' and completed_on > now() - interval '1 day' group by name order by name`.execute(
    owner.db,
  );
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  const data = { failed: Object.fromEntries(rows.map((row) => [row.name, row.count])) };
  if (count === 0) return { id: 'jobs', state: 'passes', measure: words.jobsRight(), data };
  const measure = words.jobsFailed({
    count: formatCount(count),
    names: rows.map(({ name }) => name).join(', '),
  });
  return { id: 'jobs', state: 'todo', measure, advice: words.jobsFailedAdvice(), data };
}

function ageOf(ms: number, words: Patient['words']): string {
  const minutes = Math.max(0, Math.round(ms / MINUTE_MS));
  if (minutes < 120) return words.minutes({ count: formatCount(minutes) });
  const hours = Math.round(minutes / 60);
  return hours < 72
    ? words.hours({ count: formatCount(hours) })
    : words.days({ count: formatCount(hours / 24) });
}
