// All SQL on assignments.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { AssignmentFacts, AssignmentState, ExpectedAnswer, Measure } from '../assignment.ts';
import { addresseeRule } from '#foundation/organisation/addressee-rule.ts';
import { expectedAnswer, rhythm } from '../schemas.ts';
import './tables.ts';

export interface Assignment extends AssignmentFacts {
  readonly id: string;
  /** The office that asks. */
  readonly unitId: number;
  readonly documentId: string | null;
  /** The assignment of a dissolved office that this one goes on with. */
  readonly continuesId: string | null;
  readonly position: number;
  readonly state: AssignmentState;
  readonly editVersion: number;
  readonly givenAt: Date | null;
  readonly withdrawnReason: string | null;
}

interface AssignmentRow {
  id: string;
  unit_id: number;
  document_id: string | null;
  continues_id: string | null;
  clause: string;
  obligation: string | null;
  position: number;
  title: string;
  detail: string;
  answer: Record<string, unknown>;
  addressees: Record<string, unknown>;
  rhythm: Record<string, unknown>;
  starts_on: IsoDate;
  ends_on: IsoDate | null;
  measure: Measure;
  state: AssignmentState;
  edit_version: number;
  given_at: Date | null;
  withdrawn_reason: string | null;
}

// What the database keeps as JSON is read through its schema, so an older shape is noticed here.
function toAssignment(row: AssignmentRow): Assignment {
  return {
    id: row.id,
    unitId: row.unit_id,
    documentId: row.document_id,
    continuesId: row.continues_id,
    clause: row.clause,
    obligation: row.obligation,
    position: row.position,
    title: row.title,
    detail: row.detail,
    answer: expectedAnswer.parse(row.answer) satisfies ExpectedAnswer,
    addressees: addresseeRule.parse(row.addressees),
    rhythm: rhythm.parse(row.rhythm),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    measure: row.measure,
    state: row.state,
    editVersion: row.edit_version,
    givenAt: row.given_at,
    withdrawnReason: row.withdrawn_reason,
  };
}

export interface AssignmentToInsert extends AssignmentFacts {
  readonly id: string;
  readonly unitId: number;
  readonly documentId: string | null;
  readonly continuesId: string | null;
  readonly position: number;
  /** Null: a draft. */
  readonly givenAt: Date | null;
}

/** One statement whatever their number. */
export async function insertAssignments(
  tx: Tx,
  assignments: readonly AssignmentToInsert[],
  by: string | null,
  at: Date,
): Promise<void> {
  if (assignments.length === 0) return;
  await tx
    .insertInto('assignments')
    .values(
      assignments.map((one) => ({
        id: one.id,
        unit_id: one.unitId,
        document_id: one.documentId,
        continues_id: one.continuesId,
        position: one.position,
        ...columnsOf(one),
        state: one.givenAt === null ? ('draft' as const) : ('open' as const),
        given_at: one.givenAt,
        created_at: at,
        created_by: by,
        withdrawn_at: null,
        withdrawn_reason: null,
      })),
    )
    .execute();
}

function columnsOf(facts: AssignmentFacts) {
  return {
    clause: facts.clause,
    obligation: facts.obligation,
    title: facts.title,
    detail: facts.detail,
    answer_kind: facts.answer.kind,
    answer: JSON.stringify(facts.answer),
    addressees: JSON.stringify(facts.addressees),
    rhythm: JSON.stringify(facts.rhythm),
    starts_on: facts.startsOn,
    ends_on: facts.endsOn,
    measure: facts.measure,
  };
}

/** Undefined when it does not exist or is not for the actor to see. */
export async function findStoredAssignment(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Assignment | undefined> {
  const query = tx.selectFrom('assignments').selectAll().where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && toAssignment(row);
}

export interface AssignmentFilter {
  readonly unitId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly state?: AssignmentState | undefined;
}

/** In the order of their documents and clauses. */
export async function selectAssignments(tx: Tx, filter: AssignmentFilter): Promise<Assignment[]> {
  const { unitId, documentId, ids, state } = filter;
  const rows = await tx
    .selectFrom('assignments')
    .selectAll()
    .$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId ?? 0))
    .$if(documentId !== undefined, (query) => query.where('document_id', '=', documentId ?? ''))
    .$if(ids !== undefined, (query) => query.where('id', '=', sql<string>`any (${[...(ids ?? [])]}::uuid[])`))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'open'))
    .orderBy('given_at', (order) => order.desc().nullsFirst())
    .orderBy('document_id')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toAssignment);
}

export async function updateAssignment(tx: Tx, id: string, facts: AssignmentFacts): Promise<void> {
  await tx
    .updateTable('assignments')
    .set({ ...columnsOf(facts), edit_version: sql`edit_version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function markGiven(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  await sql`
    update assignments set state = 'open', given_at = ${at}, edit_version = edit_version + 1
    where id = any (${[...ids]}::uuid[])`.execute(tx);
}

export async function markAssignmentWithdrawn(tx: Tx, id: string, reason: string, at: Date): Promise<void> {
  await tx
    .updateTable('assignments')
    .set({
      state: 'withdrawn',
      withdrawn_at: at,
      withdrawn_reason: reason,
      edit_version: sql`edit_version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('assignments').where('id', '=', id).where('state', '=', 'draft').execute();
}
