// The limit for writing: rows like those of the journal, one a statement and committed each, through the same driver
// with the same pool; no rights, no checks, no audit, no HTTP.
import { sql } from 'kysely';
import { connectAsOwner } from '#platform/db/index.ts';
import { newId } from '#shared/ids.ts';
import { job } from '../job.ts';

export interface RawInsertInput {
  readonly ownerUrl: string;
  readonly connections: number;
  readonly warmUpSeconds: number;
  readonly seconds: number;
}

/** As connectAsApplication opens it. */
const POOL_SIZE = 12;

const INSERT = `insert into bench_activities (id, unit_id, kind, title, held_on, sessions, staff, pupils, topics, channels, search,
    created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`;

await job(async (input: RawInsertInput): Promise<number> => {
  const { db, pool, close } = connectAsOwner(input.ownerUrl, { max: POOL_SIZE });
  await sql`create table if not exists bench_activities (like activities including all)`.execute(db);
  let number = 0;
  const insert = () => {
    number += 1;
    const title = `Buổi tuyên truyền số ${number}`;
    const values = [
      newId(),
      1 + (number % 1000),
      'talk',
      title,
      '2026-03-02',
      1,
      40,
      500,
      ['drugs'],
      ['hall'],
      title,
      new Date(),
    ];
    return pool.query({ name: 'insert', text: INSERT, values });
  };
  const insertFor = async (seconds: number) => {
    const before = number;
    const started = performance.now();
    const end = started + seconds * 1000;
    const keepBusy = async () => {
      while (performance.now() < end) await insert();
    };
    await Promise.all(Array.from({ length: input.connections }, keepBusy));
    return (number - before) / ((performance.now() - started) / 1000);
  };
  await insertFor(input.warmUpSeconds);
  const perSecond = await insertFor(input.seconds);
  await sql`drop table bench_activities`.execute(db);
  await close();
  return perSecond;
});
