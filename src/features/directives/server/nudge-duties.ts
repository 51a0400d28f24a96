// The office reminds units of what they still owe; each unit at most once in 24 hours, in one message that says all of it.
import { recordEvent } from '#foundation/audit/server/index.ts';
import { defineCommand } from '#foundation/use-case/index.ts';
import { sql } from 'kysely';
import { AppError } from '#shared/app-error.ts';
import { nudgeDutiesInput } from '../schemas.ts';
import { officeForAsking } from './change-assignment.ts';
import './tables.ts';

export interface NudgedUnits {
  /** Units that are told now. */
  readonly units: number;
  readonly duties: number;
}

/** Without `assignmentIds` everything the office asks; without `unitCodes` every unit that owes. */
export const nudgeDuties = defineCommand({
  name: 'directives.nudge_duties',
  input: nudgeDutiesInput,
  async run(ctx, { unit, assignmentIds, unitCodes }): Promise<NudgedUnits> {
    const office = await officeForAsking(ctx, unit);
    const { rows } = await sql<{ unitId: number; duties: number; dueOn: string | null }>`
      with owing as (
        select d.assignment_id, d.occurrence, d.unit_id, d.due_on
        from duties d join assignments a on a.id = d.assignment_id
        where a.unit_id = ${office.id} and a.state = 'open' and d.state in ('open', 'returned')
          and d.opens_on <= ${ctx.today}::date
          ${assignmentIds.length === 0 ? sql`` : sql`and a.id = any (${assignmentIds}::uuid[])`}
          ${unitCodes.length === 0 ? sql`` : sql`and d.unit_code = any (${unitCodes}::text[])`}
          and not exists (select from duties n where n.unit_id = d.unit_id and n.nudged_at > ${ctx.now}::timestamptz - interval '24 hours')
      ), told as (
        update duties d set nudged_at = ${ctx.now}
        from owing o
        where d.assignment_id = o.assignment_id and d.occurrence = o.occurrence and d.unit_id = o.unit_id
        returning d.unit_id
      )
      select o.unit_id as "unitId", count(*)::int as duties, min(o.due_on) as "dueOn"
      from owing o where o.unit_id in (select unit_id from told) group by o.unit_id`.execute(ctx.tx);
    if (rows.length === 0) throw new AppError('rule', 'nudge.too_soon');
    recordEvent(ctx, {
      name: 'duty.nudged',
      unitId: office.id,
      subject: `unit:${office.code}`,
      data: { units: rows.map(({ unitId, duties, dueOn }) => ({ unitId, duties, dueOn })) },
    });
    return { units: rows.length, duties: rows.reduce((sum, { duties }) => sum + duties, 0) };
  },
});
