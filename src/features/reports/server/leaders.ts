// Whether a post is held by anybody: an office without a leader's account could otherwise never sign its report.
import { sql } from 'kysely';
import type { Ctx } from '#foundation/use-case/index.ts';

/** True when nobody who can sign in holds the leader's post of this office today. */
export async function leaderIsMissing(ctx: Ctx, officeId: number): Promise<boolean> {
  const { rows } = await sql<{ missing: boolean }>`
    select not exists (
      select from app.accounts_with_role(array[${officeId}::int], array['office_leader'], ${ctx.today}::date)
    ) as missing`.execute(ctx.tx);
  return rows[0]?.missing ?? true;
}
