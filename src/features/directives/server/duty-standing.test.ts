import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '#foundation/accounts/actor.ts';
import { addDays, isoDate } from '#shared/dates.ts';
import { useTestDatabase } from '#tests/kit/index.ts';
import { DUTY_STATES, standingOf, type DutyStanding } from '../duty-workflow.ts';
import { standingOn } from './duty-standing.ts';

const database = useTestDatabase();
const TODAY = isoDate('2026-05-04');

test('how a duty stands is the same in SQL and in the rule, for every state and around the due day', async () => {
  const days = [null, addDays(TODAY, -1), TODAY, addDays(TODAY, 1)];
  const cases = DUTY_STATES.flatMap((state) => days.map((dueOn) => ({ state, dueOn })));
  const ctx = await database.ctxFor(SYSTEM_ACTOR);
  const { rows } = await sql<{ standing: DutyStanding }>`
    select ${standingOn(TODAY)} as standing
    from jsonb_to_recordset(${JSON.stringify(cases.map(({ state, dueOn }, at) => ({ at, state, due_on: dueOn })))}::jsonb)
      as d(at int, state text, due_on date)
    order by d.at`.execute(ctx.tx);
  expect(rows.map(({ standing }) => standing)).toEqual(cases.map((duty) => standingOf(duty, TODAY)));
});
