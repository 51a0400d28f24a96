// The nightly clean-up: uploads that nothing shows, first their rows, then the bytes that no row names any more.
import type { Tx } from '#platform/db/index.ts';
import type { Storage } from '#platform/storage/index.ts';
import type { Ctx } from '../../use-case/index.ts';
import { UNUSED_KEPT_HOURS } from '../file.ts';
import { deleteFiles, markUsed, selectUnused } from './file-store.ts';

interface CleanUpTools {
  inSystemTransaction<Result>(work: (ctx: Ctx) => Promise<Result>): Promise<Result>;
  readonly storage: Storage;
}

/** A slice that shows files answers which of these it shows. */
export type StillUsed = (tx: Tx, fileIds: readonly string[]) => Promise<readonly string[]>;

const FILES_AT_A_TIME = 500;

/**
 * Removes files that nothing has claimed for a day and that no slice still shows; answers how many. Bytes left behind
 * by a crash between the two steps only take up room.
 */
export async function removeUnusedFiles(tools: CleanUpTools, slices: readonly StillUsed[]): Promise<number> {
  for (let removed = 0; ;) {
    const batch = await tools.inSystemTransaction((ctx) => removeRows(ctx, slices));
    for (const hash of batch.hashes) await tools.storage.remove(hash);
    removed += batch.removed;
    if (batch.looked < FILES_AT_A_TIME) return removed;
  }
}

async function removeRows(
  ctx: Ctx,
  slices: readonly StillUsed[],
): Promise<{ looked: number; removed: number; hashes: string[] }> {
  const before = new Date(ctx.now.getTime() - UNUSED_KEPT_HOURS * 3_600_000);
  const candidates = await selectUnused(ctx.tx, before, FILES_AT_A_TIME);
  const used = new Set<string>();
  for (const stillUsed of slices) {
    for (const id of await stillUsed(ctx.tx, candidates)) used.add(id);
  }
  await markUsed(ctx.tx, [...used], ctx.now);
  const unused = candidates.filter((id) => !used.has(id));
  return { looked: candidates.length, removed: unused.length, hashes: await deleteFiles(ctx.tx, unused) };
}
