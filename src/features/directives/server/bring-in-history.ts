// A history that is brought in at once, of an office that worked before it had this product: what came round in days that
// are over, and what units answered then. Run as the system; a bounded number of statements whatever the number of units.
import { unitsUnderRule } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { sql } from 'kysely';
import type { DateRange, IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import type { DutyState } from '../duty-workflow.ts';
import { occurrenceOn, occurrencesIn, type Occurrence } from '../rhythm.ts';
import { selectAssignments, type Assignment } from './assignment-store.ts';
import { insertDuties, type DutyStep } from './duty-store.ts';
import { wantedOf } from './give-assignments.ts';
import type { DutyAnswer } from './transition-duty.ts';
import './tables.ts';

/** Asks everything of an office that fell due within `days`, and what was open on their last day; answers how many. */
export async function openPastOccurrences(ctx: Ctx, officeId: number, days: DateRange): Promise<number> {
  const assignments = await selectAssignments(ctx.tx, { unitId: officeId, state: 'open' });
  const byRule = Map.groupBy(assignments, ({ addressees }) => JSON.stringify(addressees));
  let opened = 0;
  for (const group of byRule.values()) {
    const [first] = group;
    const units = first ? await unitsUnderRule(ctx, officeId, first.addressees, days.to) : [];
    opened += await insertDuties(ctx.tx, { units, assignments: group.flatMap((one) => toInsert(one, days)) });
  }
  return opened;
}

function toInsert(one: Assignment, days: DateRange) {
  const running = occurrenceOn(one.rhythm, one, days.to);
  const all: Occurrence[] = [
    ...occurrencesIn(one.rhythm, one, days),
    ...(running === null || running.dueOn === days.to ? [] : [running]),
  ];
  return all.map((occurrence) => ({
    id: one.id,
    answerKind: one.answer.kind,
    occurrence,
    wanted: wantedOf(one.answer),
  }));
}

/** How a duty was answered, with every word about it. */
export interface PastAnswer {
  readonly assignmentId: string;
  readonly occurrence: IsoDate;
  readonly unitId: number;
  readonly state: DutyState;
  readonly answer: DutyAnswer | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  /** Day of the first answer. */
  readonly answeredOn: IsoDate | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly askedUntil: IsoDate | null;
  readonly askedReason: string | null;
  readonly steps: readonly (Omit<DutyStep, 'answer'> & {
    readonly answer: DutyAnswer | null;
    readonly madeBy: string | null;
  })[];
}

/** Of duties that exist and are open; answers how many were answered. */
export async function insertPastAnswers(ctx: Ctx, answers: readonly PastAnswer[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update duties d
    set state = p.state, answer = p.answer, answered_at = p."answeredAt", answered_by = p."answeredBy",
        first_answered_on = p."answeredOn", decided_at = p."decidedAt", decided_by = p."decidedBy",
        asked_until = p."askedUntil", asked_reason = p."askedReason",
        edit_version = d.edit_version + p.steps
    from jsonb_to_recordset(${JSON.stringify(answers.map((one) => ({ ...one, steps: one.steps.length })))}::jsonb)
      as p("assignmentId" uuid, occurrence date, "unitId" int, state text, answer jsonb, "answeredAt" timestamptz,
           "answeredBy" text, "answeredOn" date, "decidedAt" timestamptz, "decidedBy" text, "askedUntil" date,
           "askedReason" text, steps int)
    where d.assignment_id = p."assignmentId" and d.occurrence = p.occurrence and d.unit_id = p."unitId"
      and d.state = 'open'`.execute(ctx.tx);
  const steps = answers.flatMap(({ assignmentId, occurrence, unitId, steps: made }) =>
    made.map((step) => ({ id: newId(), assignmentId, occurrence, unitId, ...step })),
  );
  await sql`
    insert into duty_steps
      (id, assignment_id, occurrence, unit_id, step, text, answer, until, made_at, made_by, made_by_name)
    select id, "assignmentId", occurrence, "unitId", step, text, answer, until, "madeAt", "madeBy", "madeByName"
    from jsonb_to_recordset(${JSON.stringify(steps)}::jsonb)
      as s(id uuid, "assignmentId" uuid, occurrence date, "unitId" int, step text, text text, answer jsonb, until date,
           "madeAt" timestamptz, "madeBy" text, "madeByName" text)`.execute(ctx.tx);
  return Number(numAffectedRows ?? 0);
}
