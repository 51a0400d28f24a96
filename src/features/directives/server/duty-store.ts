// All SQL that changes duties, and the one duty of a page. Lists over many duties: find-duties.ts, duty-matrix.ts.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import type { AnswerKind } from '../assignment.ts';
import type { DutyName } from '../duty-id.ts';
import type { DutyState } from '../duty-workflow.ts';
import type { Occurrence } from '../rhythm.ts';
import './tables.ts';

export interface StoredDuty {
  readonly assignmentId: string;
  readonly occurrence: IsoDate;
  readonly unitId: number;
  readonly unitCode: string;
  readonly answerKind: AnswerKind;
  readonly opensOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly state: DutyState;
  readonly editVersion: number;
  readonly counted: number;
  readonly wanted: number;
  readonly answer: Readonly<Record<string, unknown>> | null;
  readonly answeredAt: Date | null;
  readonly firstAnsweredOn: IsoDate | null;
  readonly decidedAt: Date | null;
  readonly askedUntil: IsoDate | null;
  readonly askedReason: string | null;
  readonly extendedReason: string | null;
  readonly nudgedAt: Date | null;
}

export const DUTY_COLUMNS = sql`
  d.assignment_id as "assignmentId", d.occurrence, d.unit_id as "unitId", d.unit_code as "unitCode",
  d.answer_kind as "answerKind", d.opens_on as "opensOn", d.due_on as "dueOn", d.state,
  d.edit_version as "editVersion", d.counted, d.wanted, d.answer, d.answered_at as "answeredAt",
  d.first_answered_on as "firstAnsweredOn", d.decided_at as "decidedAt", d.asked_until as "askedUntil",
  d.asked_reason as "askedReason", d.extended_reason as "extendedReason", d.nudged_at as "nudgedAt"`;

export interface DutiesToInsert {
  readonly assignments: readonly {
    readonly id: string;
    readonly answerKind: AnswerKind;
    readonly occurrence: Occurrence;
    readonly wanted: number;
  }[];
  readonly units: readonly { readonly id: number; readonly code: string }[];
}

/** Every assignment for every unit, in one statement; what exists already stays. Answers how many are new. */
export async function insertDuties(tx: Tx, { assignments, units }: DutiesToInsert): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into duties (assignment_id, occurrence, unit_id, unit_code, answer_kind, opens_on, due_on, state, wanted)
    select a.id, a.occurrence, u.id, u.code, a.answer_kind, a.opens_on, a.due_on, 'open', a.wanted
    from unnest(${assignments.map(({ id }) => id)}::uuid[],
                ${assignments.map(({ occurrence }) => occurrence.dueOn ?? occurrence.opensOn)}::date[],
                ${assignments.map(({ answerKind }) => answerKind)}::text[],
                ${assignments.map(({ occurrence }) => occurrence.opensOn)}::date[],
                ${assignments.map(({ occurrence }) => occurrence.dueOn)}::date[],
                ${assignments.map(({ wanted }) => wanted)}::int[])
           as a (id, occurrence, answer_kind, opens_on, due_on, wanted)
    cross join unnest(${units.map(({ id }) => id)}::int[], ${units.map(({ code }) => code)}::text[]) as u (id, code)
    on conflict (assignment_id, occurrence, unit_id) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Undefined when it does not exist or is not for the actor to see. */
export async function findStoredDuty(
  tx: Tx,
  { assignmentId, occurrence, unitCode }: DutyName,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredDuty | undefined> {
  const { rows } = await sql<StoredDuty>`
    select ${DUTY_COLUMNS} from duties d
    where d.assignment_id = ${assignmentId} and d.occurrence = ${occurrence}::date and d.unit_code = ${unitCode}
    ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

type DutyKey = Pick<StoredDuty, 'assignmentId' | 'occurrence' | 'unitId'>;

export interface DutyChange {
  readonly state?: DutyState;
  readonly dueOn?: IsoDate | null;
  readonly answer?: object | null;
  readonly answeredAt?: Date | null;
  readonly answeredBy?: string | null;
  readonly firstAnsweredOn?: IsoDate;
  readonly decidedAt?: Date | null;
  readonly decidedBy?: string | null;
  readonly askedUntil?: IsoDate | null;
  readonly askedReason?: string | null;
  readonly extendedReason?: string | null;
}

export async function updateDuty(tx: Tx, key: DutyKey, change: DutyChange): Promise<void> {
  await tx
    .updateTable('duties')
    .set({
      ...(change.state !== undefined && { state: change.state }),
      ...(change.dueOn !== undefined && { due_on: change.dueOn }),
      ...(change.answer !== undefined && {
        answer: change.answer === null ? null : JSON.stringify(change.answer),
      }),
      ...(change.answeredAt !== undefined && { answered_at: change.answeredAt }),
      ...(change.answeredBy !== undefined && { answered_by: change.answeredBy }),
      ...(change.firstAnsweredOn !== undefined && { first_answered_on: change.firstAnsweredOn }),
      ...(change.decidedAt !== undefined && { decided_at: change.decidedAt }),
      ...(change.decidedBy !== undefined && { decided_by: change.decidedBy }),
      ...(change.askedUntil !== undefined && { asked_until: change.askedUntil }),
      ...(change.askedReason !== undefined && { asked_reason: change.askedReason }),
      ...(change.extendedReason !== undefined && { extended_reason: change.extendedReason }),
      edit_version: sql`edit_version + 1`,
    })
    .where('assignment_id', '=', key.assignmentId)
    .where('occurrence', '=', key.occurrence)
    .where('unit_id', '=', key.unitId)
    .execute();
}

/** What was sent, said or decided; kept for good. */
export interface DutyStep {
  readonly step:
    | 'submitted'
    | 'withdrawn'
    | 'returned'
    | 'accepted'
    | 'not_applicable'
    | 'asked_time'
    | 'extended'
    | 'refused_time';
  readonly text: string;
  readonly answer: Readonly<Record<string, unknown>> | null;
  readonly until: IsoDate | null;
  readonly madeAt: Date;
  readonly madeByName: string;
}

export async function insertStep(
  tx: Tx,
  key: DutyKey,
  step: Omit<DutyStep, 'answer'> & { answer: object | null; madeBy: string | null },
): Promise<void> {
  await tx
    .insertInto('duty_steps')
    .values({
      id: newId(),
      assignment_id: key.assignmentId,
      occurrence: key.occurrence,
      unit_id: key.unitId,
      step: step.step,
      text: step.text,
      answer: step.answer === null ? null : JSON.stringify(step.answer),
      until: step.until,
      made_at: step.madeAt,
      made_by: step.madeBy,
      made_by_name: step.madeByName,
    })
    .execute();
}

/** Oldest first. */
export async function selectSteps(tx: Tx, key: DutyKey): Promise<DutyStep[]> {
  const { rows } = await sql<DutyStep>`
    select step, text, answer, until, made_at as "madeAt", made_by_name as "madeByName"
    from duty_steps
    where assignment_id = ${key.assignmentId} and occurrence = ${key.occurrence}::date and unit_id = ${key.unitId}
    order by made_at, id`.execute(tx);
  return rows;
}

/** What nobody has answered yet is no longer asked; what was answered stays as it is. */
export async function withdrawOpenDuties(tx: Tx, assignmentId: string): Promise<void> {
  await sql`
    update duties set state = 'withdrawn', edit_version = edit_version + 1
    where assignment_id = ${assignmentId} and state in ('open', 'returned', 'submitted')`.execute(tx);
}

/** Of these files, those that an answer shows. */
export async function selectAnswerFiles(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct file_id as id from duty_steps s
    cross join lateral jsonb_array_elements_text(s.answer -> 'fileIds') as file_id
    where file_id = any (${[...fileIds]}::text[])`.execute(tx);
  return rows.map(({ id }) => id);
}
