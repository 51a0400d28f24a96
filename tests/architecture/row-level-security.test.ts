// The second wall: a query that forgets its filter finds nothing. Holds for every table that leads to a unit.
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { APP_ROLE } from '#platform/db/index.ts';
import { useTestDatabase } from '../kit/index.ts';

const database = useTestDatabase();

/** Tables that lead to a unit and are still open to every query, with the reason. */
const OPEN: Readonly<Record<string, string>> = {
  unit_closure: 'holds no content, only who stands above whom; the policies of all other tables read it',
};

/** Tables of which some rows are for everybody, with the reason. */
const PARTLY_PUBLIC: Readonly<Record<string, string>> = {
  units: 'the police and the Front are public partners, named as recipients by everyone',
  unit_versions: 'the names of those partners',
  catalogue_entries: 'kinds and topics that everyone below an office chooses from',
  report_forms: 'what a report asks is no secret',
  plan_templates: 'what a plan begins with is no secret',
};

async function namesOf(query: ReturnType<typeof sql<{ name: string }>>): Promise<string[]> {
  const { rows } = await query.execute(database.ownerDb);
  return rows.map(({ name }) => name);
}

/** Tables with a column `unit_id`, or from which foreign keys lead to `units`, over however many steps. */
function tablesThatLeadToUnits(): Promise<string[]> {
  return namesOf(sql`
    with recursive chain as (
      select 'units'::regclass::oid as oid
      union
      select a.attrelid from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'unit_id' and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      union
      select f.conrelid from pg_constraint f join chain on f.confrelid = chain.oid where f.contype = 'f'
    )
    select c.relname as name from chain join pg_class c using (oid)
    where not c.relispartition order by c.relname`);
}

describe('every table that leads to a unit', () => {
  test('has row-level security and at least one policy', async () => {
    const walled = await namesOf(sql`
      select c.relname as name from pg_class c
      where c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid)`);
    const leading = await tablesThatLeadToUnits();
    expect(leading).toContain('unit_facts');
    expect(leading.filter((table) => !walled.includes(table) && !(table in OPEN))).toEqual([]);
  });

  test('stands in the list of exceptions only while it exists and is open', async () => {
    const open = await namesOf(
      sql`select relname as name from pg_class where not relrowsecurity and relkind = 'r'`,
    );
    expect(Object.keys(OPEN).filter((table) => !open.includes(table))).toEqual([]);
  });
});

describe('the role of the application', () => {
  test('cannot pass by row-level security, change roles or make databases', async () => {
    const { rows } = await sql`
      select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles
      where rolname = ${APP_ROLE}`.execute(database.ownerDb);
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false },
    ]);
  });

  test('owns nothing, because the owner of a table passes by its policies', async () => {
    const owned = await namesOf(sql`
      select oid::regclass::text as name from pg_class where relowner = ${APP_ROLE}::regrole
      union all select oid::regprocedure::text from pg_proc where proowner = ${APP_ROLE}::regrole
      union all select nspname from pg_namespace where nspowner = ${APP_ROLE}::regrole`);
    expect(owned).toEqual([]);
  });

  test('belongs to no other role', async () => {
    const roles = await namesOf(sql`
      select roleid::regrole::text as name from pg_auth_members where member = ${APP_ROLE}::regrole`);
    expect(roles).toEqual([]);
  });
});

describe('ways round the wall', () => {
  test('functions that run as the owner fix their search path and are closed to the public', async () => {
    const careless = await namesOf(sql`
      select p.oid::regprocedure::text as name from pg_proc p
      where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'app'::regnamespace)
        and (not coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false)
             or has_function_privilege('public', p.oid, 'execute'))`);
    expect(careless).toEqual([]);
  });

  test('views ask with the rights of whoever asks', async () => {
    const careless = await namesOf(sql`
      select c.oid::regclass::text as name from pg_class c
      where c.relkind in ('v', 'm') and c.relnamespace in ('public'::regnamespace, 'app'::regnamespace)
        and (c.relkind = 'm' or not coalesce(array_to_string(c.reloptions, ',') ~ 'security_invoker=(true|on|1)', false))`);
    expect(careless).toEqual([]);
  });
});

describe('in the sample organisation', () => {
  const sample = useTestDatabase({ template: 'sample' });

  test('a connection that does not say for whom it asks sees nothing', async () => {
    const closed = (await tablesThatLeadToUnits()).filter(
      (table) => !(table in OPEN) && !(table in PARTLY_PUBLIC),
    );
    const seen: string[] = [];
    for (const table of closed) {
      const { rows } = await sql`select from ${sql.table(table)} limit 1`.execute(sample.db);
      if (rows.length > 0) seen.push(table);
    }
    expect(seen).toEqual([]);
  });
});
