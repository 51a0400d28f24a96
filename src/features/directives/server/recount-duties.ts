// Duties that the journal answers: how many of the sessions asked for a unit has held. Run as the system, after the
// journal changed and once at night; a duty is met by what was held between its opening and its due day.
import { sql } from 'kysely';
import { countSessions, type SessionsQuestion } from '#features/journal/server/index.ts';
import { recordEvent } from '#foundation/audit/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { DutyState } from '../duty-workflow.ts';
import { expectedAnswer } from '../schemas.ts';
import './tables.ts';

interface Window {
  readonly assignmentId: string;
  readonly occurrence: IsoDate;
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly answer: unknown;
  readonly unitIds: readonly number[];
}

interface Count {
  readonly assignmentId: string;
  readonly occurrence: IsoDate;
  readonly unitId: number;
  readonly counted: number;
}

/** Answers how many duties changed between open and met. Without `unitIds` those of all units. */
export async function recountDuties(ctx: Ctx, unitIds?: readonly number[]): Promise<number> {
  const windows = await openWindows(ctx, unitIds);
  let changed = 0;
  // Of some units everything is asked at once; of thousands one question after the other, so that no statement grows large.
  const parts = unitIds === undefined ? [...Map.groupBy(windows, questionKey).values()] : [windows];
  for (const part of parts) changed += await applyCounts(ctx, await countWindows(ctx, part));
  return changed;
}

// What falls due for many units on the same days is one window.
async function openWindows(ctx: Ctx, unitIds: readonly number[] | undefined): Promise<Window[]> {
  const { rows } = await sql<Window>`
    select d.assignment_id as "assignmentId", d.occurrence, d.opens_on as "opensOn", d.due_on as "dueOn", a.answer,
           array_agg(d.unit_id) as "unitIds"
    from duties d join assignments a on a.id = d.assignment_id
    where d.answer_kind = 'activity' and d.state in ('open', 'met')
      ${unitIds === undefined ? sql`` : sql`and d.unit_id = any (${[...unitIds]}::int[])`}
    group by d.assignment_id, d.occurrence, d.opens_on, d.due_on, a.answer`.execute(ctx.tx);
  return rows;
}

async function countWindows(ctx: Ctx, windows: readonly Window[]): Promise<Count[]> {
  const same = [...Map.groupBy(windows, questionKey).values()];
  const answers = await countSessions(
    ctx,
    [...new Set(windows.flatMap(({ unitIds }) => unitIds))],
    same.flatMap(([first]) => (first ? [questionOf(first)] : [])),
  );
  const held = new Map(answers.map(({ question, unitId, sessions }) => [`${question} ${unitId}`, sessions]));
  return same.flatMap((group, at) =>
    group.flatMap(({ assignmentId, occurrence, unitIds }) =>
      unitIds.map((unitId) => ({
        assignmentId,
        occurrence,
        unitId,
        counted: held.get(`${at} ${unitId}`) ?? 0,
      })),
    ),
  );
}

// Several offices ask the same of their units, and several assignments of one office may.
function questionKey({ answer, opensOn, dueOn }: Window): string {
  return JSON.stringify([answer, opensOn, dueOn]);
}

function questionOf({ answer, opensOn, dueOn }: Window): SessionsQuestion {
  const expected = expectedAnswer.parse(answer);
  const { kinds, topics } = expected.kind === 'activity' ? expected : { kinds: [], topics: [] };
  return { kinds, topics, from: opensOn, to: dueOn };
}

/** Writes only what is new, in one statement, and one event for each unit whose duties are met or open again. */
async function applyCounts(ctx: Ctx, counts: readonly Count[]): Promise<number> {
  const { rows } = await sql<{ unitId: number; assignmentId: string; state: DutyState; was: DutyState }>`
    update duties d
    set counted = c.counted,
        state = case when c.counted >= d.wanted then 'met' else 'open' end,
        edit_version = d.edit_version + 1
    from unnest(${counts.map(({ assignmentId }) => assignmentId)}::uuid[],
                ${counts.map(({ occurrence }) => occurrence)}::date[],
                ${counts.map(({ unitId }) => unitId)}::int[],
                ${counts.map(({ counted }) => counted)}::int[]) as c (assignment_id, occurrence, unit_id, counted)
    join duties before using (assignment_id, occurrence, unit_id)
    where d.assignment_id = c.assignment_id and d.occurrence = c.occurrence and d.unit_id = c.unit_id
      and d.state in ('open', 'met') and d.counted <> c.counted
    returning d.unit_id as "unitId", d.assignment_id as "assignmentId", d.state, before.state as was`.execute(
    ctx.tx,
  );
  const moved = rows.filter(({ state, was }) => state !== was);
  for (const [unitId, duties] of Map.groupBy(moved, (row) => row.unitId)) {
    const inState = (state: DutyState) =>
      duties.filter((duty) => duty.state === state).map(({ assignmentId }) => assignmentId);
    recordEvent(ctx, {
      name: 'duty.counted',
      unitId,
      subject: `unit:${unitId}`,
      data: { met: inState('met'), open: inState('open') },
    });
  }
  return moved.length;
}
