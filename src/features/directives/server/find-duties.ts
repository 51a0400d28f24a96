// What one unit owes: its list, and one duty whole. What was answered long ago is history and left to the matrix.
import { sql } from 'kysely';
import { documentLabels, type DocumentLabel } from '#features/register/server/index.ts';
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { stepsFrom } from '#foundation/workflow/workflow.ts';
import { notFound } from '#shared/app-error.ts';
import { addDays, type DateRange, type IsoDate } from '#shared/dates.ts';
import type { ExpectedAnswer, Measure } from '../assignment.ts';
import { dutyIdOf } from '../duty-id.ts';
import { DUTY, isDone, standingOf, type DutyStanding, type DutyTarget } from '../duty-workflow.ts';
import { mayReadDuties } from '../policy.ts';
import { dutyIdInput, expectedAnswer, findDutiesInput } from '../schemas.ts';
import { findDutyForActing } from './duty-for-acting.ts';
import { DUTY_COLUMNS, selectSteps, type DutyStep, type StoredDuty } from './duty-store.ts';

export interface Duty extends Omit<StoredDuty, 'unitId' | 'assignmentId'> {
  readonly id: string;
  readonly assignmentId: string;
  readonly standing: DutyStanding;
  readonly title: string;
  readonly detail: string;
  readonly clause: string;
  readonly measure: Measure;
  readonly documentId: string | null;
  readonly expected: ExpectedAnswer;
}

export interface DutyInList extends Duty {
  /** The document it comes from, as it is cited; null when there is none or it is not for the actor. */
  readonly document: DocumentLabel | null;
}

interface DutyRow extends StoredDuty {
  readonly title: string;
  readonly detail: string;
  readonly clause: string;
  readonly measure: Measure;
  readonly documentId: string | null;
  readonly expected: Record<string, unknown>;
}

const ASSIGNMENT_COLUMNS = sql`
  a.title, a.detail, a.clause, a.measure, a.document_id as "documentId", a.answer as expected`;

/** What was done is shown so long after its day. */
const SHOWN_DAYS = 400;

/** Owed things first, by their day; `open` leaves out what is done. */
export const findDuties = defineQuery({
  name: 'directives.find_duties',
  input: findDutiesInput,
  async run(ctx, { unit: code, open, from, to }): Promise<DutyInList[]> {
    const unit = await findUnitForActing(ctx, { code });
    if (!unit || !mayReadDuties(ctx.actor, unit)) throw notFound('unit');
    const { rows } = await sql<DutyRow>`
      select ${DUTY_COLUMNS}, ${ASSIGNMENT_COLUMNS}
      from duties d join assignments a on a.id = d.assignment_id
      where d.unit_id = ${unit.id} and d.opens_on <= ${ctx.today}::date and d.state <> 'withdrawn'
        ${open ? sql`and d.state in ('open', 'returned')` : sql``}
        and (d.due_on is null or d.due_on >= ${from ?? addDays(ctx.today, -SHOWN_DAYS)}::date)
        ${to === undefined ? sql`` : sql`and d.due_on <= ${to}::date`}
      order by d.state not in ('open', 'returned'), d.due_on nulls last, a.document_id, a.position, a.id`.execute(
      ctx.tx,
    );
    const documents = await documentLabels(ctx, documentIdsOf(rows));
    return rows.map((row) => ({
      ...toDuty(row, ctx.today),
      document: documents.get(row.documentId ?? '') ?? null,
    }));
  },
});

/** For other slices, within their own use case: what the unit owes that falls due within `days`. */
export async function openDutiesOf(ctx: Ctx, unitId: number, days: DateRange): Promise<Duty[]> {
  const { rows } = await sql<DutyRow>`
    select ${DUTY_COLUMNS}, ${ASSIGNMENT_COLUMNS}
    from duties d join assignments a on a.id = d.assignment_id
    where d.unit_id = ${unitId} and d.state in ('open', 'returned')
      and d.due_on between ${days.from}::date and ${days.to}::date
    order by d.due_on, a.document_id, a.position`.execute(ctx.tx);
  return rows.map((row) => toDuty(row, ctx.today));
}

export interface DutyDetails extends DutyInList {
  readonly unitName: string;
  /** Name of the office that asks. */
  readonly askedBy: string;
  readonly steps: readonly DutyStep[];
  readonly can: {
    readonly targets: readonly DutyTarget[];
    readonly askForTime: boolean;
    readonly extend: boolean;
  };
}

export const getDuty = defineQuery({
  name: 'directives.get_duty',
  input: dutyIdInput,
  async run(ctx, { id }): Promise<DutyDetails> {
    const { duty, assignment, roles } = await findDutyForActing(ctx, id);
    const [steps, names, documents] = await Promise.all([
      selectSteps(ctx.tx, duty),
      namesOf(ctx, [duty.unitId, assignment.unitId]),
      documentLabels(ctx, documentIdsOf([assignment])),
    ]);
    const { unitId: _, ...rest } = duty;
    const decides = roles.includes('officer') || roles.includes('office_leader');
    const answers = roles.includes('head') || roles.includes('coordinator');
    return {
      ...rest,
      id,
      standing: standingOf(duty, ctx.today),
      title: assignment.title,
      detail: assignment.detail,
      clause: assignment.clause,
      measure: assignment.measure,
      documentId: assignment.documentId,
      document: documents.get(assignment.documentId ?? '') ?? null,
      expected: assignment.answer,
      unitName: names.get(duty.unitId) ?? duty.unitCode,
      askedBy: names.get(assignment.unitId) ?? '',
      steps,
      can: {
        targets: stepsFrom(DUTY, duty.state, roles),
        askForTime: answers && !isDone(duty.state) && duty.dueOn !== null,
        extend: decides && !isDone(duty.state) && duty.dueOn !== null,
      },
    };
  },
});

function documentIdsOf(rows: readonly { readonly documentId: string | null }[]): string[] {
  return rows.flatMap(({ documentId }) => (documentId === null ? [] : [documentId]));
}

// Also of an office that was dissolved.
async function namesOf(ctx: Ctx, ids: readonly number[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select unit_id as id, name from app.standing_of_units(${[...ids]}::int[])`.execute(ctx.tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function toDuty({ unitId: _, expected, ...row }: DutyRow, today: IsoDate): Duty {
  return {
    ...row,
    id: dutyIdOf(row),
    standing: standingOf(row, today),
    expected: expectedAnswer.parse(expected),
  };
}
