// What comes round again: when one due day is over, the next time is asked of the same units. Run at night as the system.
import { idsOfClosedUnits, unitsUnderRule } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { sql } from 'kysely';
import { occurrenceOn } from '../rhythm.ts';
import { selectAssignments, type Assignment } from './assignment-store.ts';
import { insertDuties } from './duty-store.ts';
import { wantedOf } from './give-assignments.ts';
import './tables.ts';

/** Answers how many duties are new. Two statements for each assignment that comes round today. */
export async function openOccurrences(ctx: Ctx): Promise<number> {
  let opened = 0;
  const latest = await latestOccurrences(ctx);
  for (const assignment of await selectAssignments(ctx.tx, { state: 'open' })) {
    opened += await openNext(ctx, assignment, latest.get(assignment.id));
  }
  return opened;
}

async function openNext(ctx: Ctx, assignment: Assignment, latest: string | undefined): Promise<number> {
  const { id, unitId, addressees, answer, rhythm, startsOn, endsOn } = assignment;
  const occurrence = occurrenceOn(rhythm, { startsOn, endsOn }, ctx.today);
  if (occurrence === null || (occurrence.dueOn ?? occurrence.opensOn) === latest) return 0;
  const units = await unitsUnderRule(ctx, unitId, addressees, ctx.today);
  return insertDuties(ctx.tx, {
    units,
    assignments: [{ id, answerKind: answer.kind, occurrence, wanted: wantedOf(answer) }],
  });
}

async function latestOccurrences(ctx: Ctx): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; latest: string }>`
    select assignment_id as id, max(occurrence) as latest from duties group by assignment_id`.execute(ctx.tx);
  return new Map(rows.map(({ id, latest }) => [id, latest]));
}

/** What a closed unit still owed is no longer asked of it; its papers and answers stay. Answers how many. */
export async function releaseClosedUnits(ctx: Ctx): Promise<number> {
  const closed = await idsOfClosedUnits(ctx.tx, ctx.today);
  const { numAffectedRows } = await sql`
    update duties set state = 'withdrawn', edit_version = edit_version + 1
    where unit_id = any (${closed}::int[]) and state in ('open', 'returned')`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0);
}
