// The types in server/tables.ts are written by hand; here they are held against the migrated database.
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useTestDatabase } from '../kit/index.ts';
import { readDeclaredTables, type ColumnKind, type DeclaredColumn } from './declared-tables.ts';

const database = useTestDatabase();

interface CatalogueColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly is_nullable: boolean;
  /** The database fills it in when an insert leaves it out. */
  readonly has_default: boolean;
}

/** Tables that are only reached by SQL text, so that there is no type to drift. */
const WITHOUT_TYPE: Readonly<Record<string, string>> = {
  schema_migrations: 'written before anything else exists, by platform/db/migrate.ts',
  idempotency_keys: 'belongs to use-case/once.ts alone',
};

/** What node-postgres, with the parsers of platform/db, gives for each type. */
const KIND_OF_TYPE: Readonly<Record<string, ColumnKind>> = {
  bool: 'boolean',
  bytea: 'bytes',
  date: 'string',
  daterange: 'string',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'json',
  jsonb: 'json',
  numeric: 'number',
  text: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  xid8: 'string',
  _int4: 'number[]',
  _text: 'string[]',
};

async function readCatalogue(): Promise<Map<string, Map<string, CatalogueColumn>>> {
  const { rows } = await sql<CatalogueColumn>`
    select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as "table",
           a.attname as "column", t.typname as type, not a.attnotnull as is_nullable,
           a.atthasdef or a.attidentity <> '' as has_default
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'app')
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname, a.attnum`.execute(database.ownerDb);
  const byTable = Map.groupBy(
    rows.filter(({ table }) => !(table in WITHOUT_TYPE)),
    ({ table }) => table,
  );
  return new Map(
    [...byTable].map(([table, columns]) => [
      table,
      new Map(columns.map((column) => [column.column, column])),
    ]),
  );
}

test('every table of the database is declared in a tables.ts, and no other', async () => {
  const declared = [...readDeclaredTables().keys()].sort();
  expect(declared).toEqual([...(await readCatalogue()).keys()].sort());
});

test('every declared column exists with the same name, type and nullability, and every existing one is declared', async () => {
  const catalogue = await readCatalogue();
  const differences = [...readDeclaredTables()].flatMap(([table, declared]) => {
    const existing = catalogue.get(table) ?? new Map<string, CatalogueColumn>();
    const names = new Set([...declared.keys(), ...existing.keys()]);
    return [...names].flatMap((name) =>
      compare(declared.get(name), existing.get(name)).map((difference) => `${table}.${name} ${difference}`),
    );
  });
  expect(differences).toEqual([]);
});

function compare(declared: DeclaredColumn | undefined, existing: CatalogueColumn | undefined): string[] {
  if (!existing) return ['is declared, but the database has no such column'];
  if (!declared) return ['exists, but is not declared'];
  const kind = KIND_OF_TYPE[existing.type];
  if (kind === undefined) return [`has the type ${existing.type}, which this test does not know yet`];
  const differences: string[] = [];
  if (declared.kind !== kind) differences.push(`is ${existing.type} (${kind}), declared as ${declared.kind}`);
  if (declared.isNullable !== existing.is_nullable) {
    differences.push(
      existing.is_nullable ? 'may be null, declared without null' : 'is never null, declared with null',
    );
  }
  if (declared.isOptional && !existing.is_nullable && !existing.has_default) {
    differences.push('may be left out by the declaration, but has no default');
  }
  return differences;
}
