// What an import asks the tables of the organisation before it writes.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { KnownKind } from '../import-rows.ts';
import './tables.ts';

export async function selectKinds(tx: Tx): Promise<KnownKind[]> {
  const rows = await tx
    .selectFrom('unit_kinds')
    .select(['id', 'label_vi', 'label_en'])
    .orderBy('id')
    .execute();
  return rows.map(({ id, label_vi, label_en }) => ({ id, labels: [label_vi, label_en] }));
}

/** Those of the codes that some unit has, open or closed. */
export async function selectTakenCodes(tx: Tx, codes: readonly string[]): Promise<Set<string>> {
  const ids = await selectIds(tx, codes);
  return new Set(ids.keys());
}

/** The ids of the units that have one of these codes. */
export async function selectIds(tx: Tx, codes: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ code: string; id: number }>`
    select code, id from units where code = any (${[...codes]}::text[])`.execute(tx);
  return new Map(rows.map(({ code, id }) => [code, id]));
}
