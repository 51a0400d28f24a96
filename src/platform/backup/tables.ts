// Which tables a database has, how their rows are ordered, and in which order they can be loaded.
import pg from 'pg';
import { BackupError } from './errors.ts';
import type { BackedUpTable, BackupManifest } from './manifest.ts';

export interface TableShape extends Pick<BackedUpTable, 'name' | 'columns'> {
  /** SQL: an order that does not depend on the database's collation, so that equal rows give equal bytes. */
  readonly orderBy: string;
}

/** Written by the restore itself, from the migrations it runs. */
const NOT_BACKED_UP = ['schema_migrations'];

/** So that rows read the same wherever they are read; without `row_security` a hidden row is an error, not a gap. */
export const SAME_EVERYWHERE = `
  set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'iso_8601'; set extra_float_digits = 1;
  set bytea_output = 'hex'; set client_encoding = 'UTF8'; set row_security = off; set statement_timeout = 0;
  set search_path = public;`;

interface ColumnRow {
  table: string;
  column: string;
  is_text: boolean;
  /** Place in the primary key, null outside it. */
  key: number | null;
}

/** The tables of the product in load order. Throws BackupError circular_tables. */
export async function readTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<ColumnRow>(
    `select c.relname as "table", a.attname as "column", a.attcollation <> 0 as is_text,
            array_position(k.conkey, a.attnum)::int as key
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
       and c.relname <> all ($1)
     order by c.relname, a.attnum`,
    [NOT_BACKED_UP],
  );
  const references = await client.query<{ from: string; to: string }>(
    `select distinct f.relname as "from", t.relname as "to"
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace and f.oid <> t.oid`,
  );
  const byTable = Map.groupBy(rows, (row) => row.table);
  return inLoadOrder([...byTable.keys()], references.rows).map((name) =>
    shapeOf(name, byTable.get(name) ?? []),
  );
}

function shapeOf(name: string, rows: readonly ColumnRow[]): TableShape {
  const key = rows.flatMap((row) => (row.key === null ? [] : [{ ...row, place: row.key }]));
  const orderBy = key
    .sort((a, b) => a.place - b.place)
    .map(({ column, is_text }) => `${quoted(column)}${is_text ? ' collate "C"' : ''}`)
    .join(', ');
  return {
    name,
    columns: rows.map(({ column }) => column),
    orderBy: orderBy === '' ? `${quoted(name)}::text collate "C"` : orderBy,
  };
}

function inLoadOrder(
  names: readonly string[],
  references: readonly { from: string; to: string }[],
): string[] {
  const ordered: string[] = [];
  let waiting = [...names];
  while (waiting.length > 0) {
    const isReady = (name: string) =>
      !references.some(({ from, to }) => from === name && waiting.includes(to));
    const ready = waiting.filter(isReady);
    if (ready.length === 0) throw new BackupError('circular_tables', { tables: waiting.join(', ') });
    ordered.push(...ready);
    waiting = waiting.filter((name) => !ready.includes(name));
  }
  return ordered;
}

export function selectRows({ name, columns, orderBy }: TableShape): string {
  return `select ${columns.map(quoted).join(', ')} from ${quoted(name)} order by ${orderBy}`;
}

export function copyInto({ name, columns }: Pick<TableShape, 'name' | 'columns'>): string {
  return `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`;
}

export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}

/** Counters of identity columns. They stand outside transactions, so they are read after the snapshot was taken. */
export async function readSequences(client: pg.ClientBase): Promise<BackupManifest['sequences']> {
  const { rows } = await client.query<{ table: string; column: string; last: string | null }>(
    `select c.relname as "table", a.attname as "column",
            pg_sequence_last_value(pg_get_serial_sequence(quote_ident(c.relname), a.attname)::regclass)::text as last
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     order by c.relname, a.attnum`,
  );
  return rows.map(({ table, column, last }) => ({
    table,
    column,
    last: last === null ? null : Number(last),
  }));
}

export async function continueSequence(
  client: pg.ClientBase,
  { table, column, last }: BackupManifest['sequences'][number],
): Promise<void> {
  const sequence = `pg_get_serial_sequence($1, $2)`;
  if (last === null) await client.query(`select setval(${sequence}, 1, false)`, [table, column]);
  else await client.query(`select setval(${sequence}, $3, true)`, [table, column, last]);
}
