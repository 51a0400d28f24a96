// Whether the database is one to rely on: new enough, durable, migrated, walled, its clock right.
import { sql } from 'kysely';
import { APP_ROLE, listMigrations, pendingMigrations } from '#platform/db/index.ts';
import { formatCount } from '#shared/vietnamese-format.ts';
import { formatInstant, formatSize } from '../print.ts';
import type { AnsweringPatient, Finding } from './finding.ts';

const OLDEST_VERSION = 150_000;

interface DatabaseFacts {
  version: string;
  version_number: number;
  size: number;
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
}

export async function checkDatabase({ owner, words }: AnsweringPatient): Promise<Finding> {
  const started = performance.now();
  await sql`select 1`.execute(owner.db);
  const ms = performance.now() - started;
  const { rows } = await sql<DatabaseFacts>`
    select current_setting('server_version') as version, current_setting('server_version_num')::int as version_number,
           pg_database_size(current_database()) as size, current_setting('fsync') as fsync,
           current_setting('full_page_writes') as full_page_writes,
           current_setting('synchronous_commit') as synchronous_commit`.execute(owner.db);
  const [facts] = rows;
  if (!facts) throw new Error('the database gave no answer');
  const { version, version_number, size, ...durability } = facts;
  const off = Object.entries(durability).flatMap(([name, value]) => (value === 'off' ? [name] : []));
  const data = { version, sizeBytes: size, notDurable: off, answerMs: Math.round(ms) };
  if (version_number < OLDEST_VERSION) {
    const measure = words.databaseOld({ version });
    return { id: 'database', state: 'todo', measure, advice: words.databaseOldAdvice(), data };
  }
  if (off.length > 0) {
    const measure = words.databaseNotDurable({ settings: off.join(', ') });
    return { id: 'database', state: 'todo', measure, advice: words.databaseNotDurableAdvice(), data };
  }
  const measure = words.databaseRight({ version, size: formatSize(size), ms: formatCount(Math.ceil(ms)) });
  return { id: 'database', state: 'passes', measure, data };
}

export async function checkMigrations({ owner, words }: AnsweringPatient): Promise<Finding> {
  const { rows } = await sql<{ is_ours: boolean }>`
    select to_regclass('public.schema_migrations') is not null as is_ours`.execute(owner.db);
  if (rows[0]?.is_ours !== true) {
    const measure = words.migrationsNever();
    return {
      id: 'migrations',
      state: 'todo',
      measure,
      advice: words.migrationsNeverAdvice(),
      data: { pending: null },
    };
  }
  const pending = await pendingMigrations(owner.pool);
  const data = { pending };
  if (pending.length > 0) {
    const measure = words.migrationsPending({ count: pending.length, names: pending.join(', ') });
    return { id: 'migrations', state: 'todo', measure, advice: words.migrationsPendingAdvice(), data };
  }
  const { length: count } = await listMigrations();
  return { id: 'migrations', state: 'passes', measure: words.migrationsRight({ count }), data };
}

/** Leads to a unit, but holds no content: the policies of all other tables read it. */
const OPEN_TABLES = ['unit_closure'];

/** Every table with a column `unit_id`, or from which foreign keys lead to units, checks each row. */
export async function checkRowSecurity({ owner, words }: AnsweringPatient): Promise<Finding> {
  const { rows } = await sql<{ name: string; is_walled: boolean }>`
    with recursive chain as (
      select 'public.units'::regclass::oid as oid
      union
      select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'unit_id' and not a.attisdropped and c.relkind in ('r', 'p')
        and c.relnamespace = 'public'::regnamespace
      union
      select f.conrelid from pg_constraint f join chain on f.confrelid = chain.oid where f.contype = 'f'
    )
    select c.relname as name,
           c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid) as is_walled
    from chain join pg_class c using (oid)
    where not c.relispartition and c.relname <> all (${OPEN_TABLES}::text[]) order by 1`.execute(owner.db);
  const open = rows.filter(({ is_walled }) => !is_walled).map(({ name }) => name);
  const data = { tables: rows.length, open };
  if (open.length > 0) {
    const measure = words.wallOpen({ names: open.join(', ') });
    return { id: 'row_security', state: 'todo', measure, advice: words.wallOpenAdvice(), data };
  }
  const { rows: roles } = await sql<{ may_pass: boolean }>`
    select rolsuper or rolbypassrls or exists (select from pg_class where relowner = r.oid) as may_pass
    from pg_roles r where rolname = ${APP_ROLE}`.execute(owner.db);
  if (roles[0]?.may_pass !== false) {
    return {
      id: 'row_security',
      state: 'todo',
      measure: words.wallByRole(),
      advice: words.wallByRoleAdvice(),
      data,
    };
  }
  const measure = words.wallRight({ walled: rows.length, tables: rows.length });
  return { id: 'row_security', state: 'passes', measure, data };
}

const CLOCK_MAY_DIFFER_MS = 5_000;
/** A little is the work of two servers whose clocks differ a little. */
const EVENT_MAY_BE_AHEAD_MS = 5 * 60_000;

export async function checkClock({ owner, words, now }: AnsweringPatient): Promise<Finding> {
  const before = Date.now();
  const { rows } = await sql<{ at: Date; last_event: Date | null }>`
    select clock_timestamp() as at,
           (select at from audit_events order by era desc, transaction desc, id desc limit 1) as last_event`.execute(
    owner.db,
  );
  const ours = (before + Date.now()) / 2;
  const differsMs = Math.round(Math.abs((rows[0]?.at.getTime() ?? ours) - ours));
  const lastEvent = rows[0]?.last_event ?? null;
  const data = { differsMs, lastEventAt: lastEvent };
  const todo = (measure: string): Finding => ({
    id: 'clock',
    state: 'todo',
    measure,
    advice: words.clockAdvice(),
    data,
  });
  if (differsMs > CLOCK_MAY_DIFFER_MS)
    return todo(words.clockOff({ seconds: formatCount(differsMs / 1000) }));
  if (lastEvent !== null && lastEvent.getTime() > now.getTime() + EVENT_MAY_BE_AHEAD_MS) {
    return todo(words.clockBack({ at: formatInstant(lastEvent) }));
  }
  return { id: 'clock', state: 'passes', measure: words.clockRight({ ms: formatCount(differsMs) }), data };
}
