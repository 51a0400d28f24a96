// A request that is sent twice is done once: its key, its input and its answer are kept in the same transaction.
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '#shared/app-error.ts';
import type { Ctx } from './use-case.ts';

/** Days after which a repeated key counts as new; the clean-up job deletes older rows. */
export const KEY_KEPT_DAYS = 2;

interface IdempotencyKeysTable {
  account_id: string;
  key: string;
  command: string;
  input_sha256: string;
  answer: unknown;
  created_at: Date;
}

declare module '#platform/db/database.ts' {
  interface Database {
    idempotency_keys: IdempotencyKeysTable;
  }
}

/**
 * Runs `work` unless this account has used `key` before; then the first answer is returned again.
 * The same key with another input is a mistake of the caller: `request.key_reused`.
 * A second request that arrives while the first still runs waits for it.
 */
export async function once<Output>(
  ctx: Ctx,
  request: { key: string; command: string; input: unknown },
  work: () => Promise<Output>,
): Promise<Output> {
  const accountId = ctx.actor.accountId ?? 'system';
  const inputSha256 = createHash('sha256').update(JSON.stringify(request.input)).digest('hex');
  const { rows } = await sql<{ key: string }>`
    insert into idempotency_keys (account_id, key, command, input_sha256)
    values (${accountId}, ${request.key}, ${request.command}, ${inputSha256})
    on conflict (account_id, key) do nothing returning key`.execute(ctx.tx);
  if (rows.length === 0) {
    const first = await ctx.tx
      .selectFrom('idempotency_keys')
      .select(['command', 'input_sha256', 'answer'])
      .where('account_id', '=', accountId)
      .where('key', '=', request.key)
      .executeTakeFirstOrThrow();
    if (first.command !== request.command || first.input_sha256 !== inputSha256) {
      throw new AppError('conflict', 'request.key_reused');
    }
    return first.answer as Output;
  }
  const answer = await work();
  await sql`update idempotency_keys set answer = ${JSON.stringify(answer)}::jsonb
    where account_id = ${accountId} and key = ${request.key}`.execute(ctx.tx);
  return answer;
}
