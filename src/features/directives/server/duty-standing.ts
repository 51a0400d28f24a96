// How a duty stands on a day, in SQL. Says the same as `standingOf` in ../duty-workflow.ts; a test compares the two.
import { sql, type RawBuilder } from 'kysely';
import type { IsoDate } from '#shared/dates.ts';
import type { DutyStanding } from '../duty-workflow.ts';

/** Of the row `d` of duties. */
export function standingOn(today: IsoDate): RawBuilder<DutyStanding> {
  return sql<DutyStanding>`case
    when d.state in ('not_applicable', 'withdrawn') then 'not_applicable'
    when d.state in ('met', 'accepted') then 'done'
    when d.state = 'submitted' then 'waiting'
    when d.due_on < ${today}::date then 'late'
    when d.state = 'returned' then 'returned'
    else 'open' end`;
}
