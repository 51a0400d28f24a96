import { sql, type RawBuilder } from 'kysely';
import { expect, test } from 'vitest';
import { connectAsApplication, inTransaction, type Tx } from '#platform/db/index.ts';
import { useTestDatabase } from '#tests/kit/index.ts';

const database = useTestDatabase();
const options = { readOnly: false, settings: { 'app.account_id': 'test' } };
const transaction = <Result>(work: Parameters<typeof inTransaction<Result>>[2]) =>
  inTransaction(database.db, options, work);

async function valueOf(tx: Tx, statement: RawBuilder<{ value: unknown }>): Promise<unknown> {
  return (await statement.execute(tx)).rows[0]?.value;
}

test.each([
  ['text with quotes, backslashes and marks', `Củ Chi "mẫu" \\ 'x' {,}`, 'text'],
  ['a whole number', 42, 'int'],
  ['a fraction', 0.25, 'float8'],
  ['no', false, 'bool'],
  ['nothing', null, 'text'],
  ['a list of texts', ['a', '"b", {c}', '\\d', '', 'NULL', null], 'text[]'],
  ['a list of numbers', [1, null, 3], 'int[]'],
  ['an empty list', [], 'text[]'],
  ['lists in a list', [['a'], ['b']], 'text[]'],
  ['an object', { a: [1, { b: null }] }, 'jsonb'],
  ['an instant', new Date('2026-05-04T03:04:05.678Z'), 'timestamptz'],
  ['bytes', Buffer.from([0, 255, 92]), 'bytea'],
])('%s comes back as it was sent', async (_, value, type) => {
  const back = await transaction((tx) => valueOf(tx, sql`select ${value}::${sql.raw(type)} as value`));
  expect(back).toEqual(value);
});

test('statements sent at once are answered in their order, the same text twice too', async () => {
  const answers = await transaction((tx) =>
    Promise.all([1, 2, 3].map((number) => valueOf(tx, sql`select ${number}::int as value`))),
  );
  expect(answers).toEqual([1, 2, 3]);
});

test('a row counts how many were changed', async () => {
  const { numAffectedRows } = await transaction((tx) =>
    sql`insert into idempotency_keys (account_id, key, command, input_sha256)
      select 'test', 'n' || n, 'x', 'x' from generate_series(1, 3) n`.execute(tx),
  );
  expect(numAffectedRows).toBe(3n);
});

const insertKey = (key: string) =>
  sql`insert into idempotency_keys (account_id, key, command, input_sha256) values ('test', ${key}, 'x', 'x')`;
const countKeys = () =>
  transaction((tx) =>
    valueOf(tx, sql`select count(*)::int as value from idempotency_keys where key in ('a', 'b')`),
  );

test('a statement that fails takes the transaction with it, and the same statement works in the next', async () => {
  const connection = connectAsApplication(database.url, { max: 1 });
  const insert = (...keys: string[]) =>
    inTransaction(connection.db, options, (tx, defer) => {
      for (const key of keys) defer({ compile: () => insertKey(key).compile(tx) });
      return Promise.resolve();
    });
  await expect(insert('a', 'b', 'a')).rejects.toMatchObject({ code: '23505' });
  expect(await countKeys()).toBe(0);
  await insert('a', 'b');
  expect(await countKeys()).toBe(2);
  await connection.close();
});

test('a statement with a long list is planned for it, others keep one plan a connection', async () => {
  const connection = connectAsApplication(database.url, { max: 1 });
  const ids = (length: number) => Array.from({ length }, (_, index) => index);
  const plans = await inTransaction(connection.db, options, async (tx) => {
    for (const length of [1, 2, 11, 500]) {
      const { rows } = await sql`select id from units where id = any (${ids(length)}::int[])`.execute(tx);
      expect(rows).toEqual([]);
    }
    const { rows } = await sql`
      select generic_plans, custom_plans from pg_prepared_statements where statement like 'select id from units%'`.execute(
      tx,
    );
    return rows;
  });
  expect(plans).toEqual([{ generic_plans: 2, custom_plans: 0 }]);
  await connection.close();
});

test('whoever sends before the last answer has come waits for it, in order', async () => {
  const answers = await transaction(async (tx) => {
    const first = valueOf(tx, sql`select 1 as value`);
    await new Promise(setImmediate);
    return Promise.all([first, valueOf(tx, sql`select 2 as value`)]);
  });
  expect(answers).toEqual([1, 2]);
});
