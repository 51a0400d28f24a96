// A history that is brought in at once, of an office that worked before it had this product: what came round in days that
// are over, and what units answered then. Run as the system; a bounded number of statements whatever the number of units.
import { unitsUnderRule } from '#foundation/organisation/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { sql } from 'kysely';
import type { DateRange, IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import type { AnswerKind, ExpectedAnswer } from '../assignment.ts';
import type { DutyState } from '../duty-workflow.ts';
import { occurrenceOn, occurrencesIn, type Occurrence } from '../rhythm.ts';
import { selectAssignments, type Assignment } from './assignment-store.ts';
import { insertDuties, type DutyStep } from './duty-store.ts';
import { wantedOf } from './give-assignments.ts';
import type { DutyAnswer } from './transition-duty.ts';
import './tables.ts';

/**
 * Asks everything of an office that fell due within `days`, and with `running` what is open on their last day. Answers
 * how many duties that makes.
 */
export async function openPastOccurrences(
  ctx: Ctx,
  officeId: number,
  { days, running }: { readonly days: DateRange; readonly running: boolean },
): Promise<number> {
  const assignments = await selectAssignments(ctx.tx, { unitId: officeId, state: 'open' });
  const byRule = Map.groupBy(assignments, ({ addressees }) => JSON.stringify(addressees));
  let opened = 0;
  for (const group of byRule.values()) {
    const [first] = group;
    const units = first ? await unitsUnderRule(ctx, officeId, first.addressees, days.to) : [];
    opened += await insertDuties(ctx.tx, {
      units,
      assignments: group.flatMap((one) => toInsert(one, days, running)),
    });
  }
  return opened;
}

function toInsert(one: Assignment, days: DateRange, withRunning: boolean) {
  const running = withRunning ? occurrenceOn(one.rhythm, one, days.to) : null;
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

/** A duty that nobody has answered and that the product does not see by itself. */
export interface UnansweredDuty {
  readonly assignmentId: string;
  readonly title: string;
  /** Clause of the seed plan; null = none. */
  readonly obligation: string | null;
  readonly expected: ExpectedAnswer;
  /** The office that asks. */
  readonly askedById: number;
  readonly occurrence: IsoDate;
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly unitId: number;
  readonly unitCode: string;
}

/** How it was answered, with every word about it. */
export interface PastAnswer {
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

/** Asks of every open duty of these kinds how it was answered; null = it was not. Answers how many were. */
export async function answerPastDuties(
  ctx: Ctx,
  kinds: readonly AnswerKind[],
  answerOf: (duty: UnansweredDuty) => PastAnswer | null,
): Promise<number> {
  const { rows } = await sql<UnansweredDuty>`
    select d.assignment_id as "assignmentId", a.title, a.obligation, a.answer as expected, a.unit_id as "askedById",
           d.occurrence, d.opens_on as "opensOn", d.due_on as "dueOn", d.unit_id as "unitId", d.unit_code as "unitCode"
    from duties d join assignments a on a.id = d.assignment_id
    where d.state = 'open' and d.answer_kind = any (${[...kinds]}::text[])
    order by d.unit_code, d.occurrence, a.unit_id, a.position`.execute(ctx.tx);
  const answers = rows.flatMap(({ assignmentId, occurrence, unitId, ...duty }) => {
    const past = answerOf({ assignmentId, occurrence, unitId, ...duty });
    return past === null ? [] : [{ assignmentId, occurrence, unitId, ...past }];
  });
  await writeAnswers(ctx, answers);
  return answers.length;
}

type WrittenAnswer = PastAnswer & Pick<UnansweredDuty, 'assignmentId' | 'occurrence' | 'unitId'>;

async function writeAnswers(ctx: Ctx, answers: readonly WrittenAnswer[]): Promise<void> {
  await sql`
    update duties d
    set state = p.state, answer = p.answer, answered_at = p."answeredAt", answered_by = p."answeredBy",
        first_answered_on = p."answeredOn", decided_at = p."decidedAt", decided_by = p."decidedBy",
        asked_until = p."askedUntil", asked_reason = p."askedReason",
        edit_version = d.edit_version + p.steps
    from jsonb_to_recordset(${JSON.stringify(answers.map((one) => ({ ...one, steps: one.steps.length })))}::jsonb)
      as p("assignmentId" uuid, occurrence date, "unitId" int, state text, answer jsonb, "answeredAt" timestamptz,
           "answeredBy" text, "answeredOn" date, "decidedAt" timestamptz, "decidedBy" text, "askedUntil" date,
           "askedReason" text, steps int)
    where d.assignment_id = p."assignmentId" and d.occurrence = p.occurrence and d.unit_id = p."unitId"`.execute(
    ctx.tx,
  );
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
}
