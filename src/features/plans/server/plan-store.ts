// All SQL on plans and what they answer for.
import { sql, type Updateable } from 'kysely';
import { dayRange } from '#foundation/organisation/server/index.ts';
import type { Tx } from '#platform/db/index.ts';
import type { DateRange, IsoDate } from '#shared/dates.ts';
import { inKindOrder, type PlanKind, type PlanYear } from '../plan.ts';
import type { PlanState } from '../plan-workflow.ts';
import type { PlansTable } from './tables.ts';
import './tables.ts';

export interface StoredPlan {
  readonly id: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly year: PlanYear;
  readonly range: DateRange;
  readonly kinds: readonly PlanKind[];
  readonly title: string;
  readonly state: PlanState;
  /** How often it was sealed. */
  readonly version: number;
  /** Raised by every change. */
  readonly editVersion: number;
  readonly documentNumber: number | null;
  readonly issuedOn: IsoDate | null;
  readonly isShared: boolean;
  readonly proposedAt: Date | null;
  readonly firstSubmittedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly firstAcceptedAt: Date | null;
  readonly openedByOfficeAt: Date | null;
  readonly updatedAt: Date;
}

interface PlanRow extends Omit<PlansTable, 'version' | 'edit_version'> {
  version: number;
  edit_version: number;
  kinds: PlanKind[];
  is_shared: boolean;
}

const COLUMNS = sql`p.*, array(select k.kind from plan_kinds k where k.plan_id = p.id) as kinds,
  exists (select from plan_shares s where s.plan_id = p.id) as is_shared`;

function toPlan(row: PlanRow): StoredPlan {
  return {
    id: row.id,
    unitId: row.unit_id,
    unitCode: row.unit_code,
    year: { yearKind: row.year_kind, firstYear: row.first_year },
    range: { from: row.from_on, to: row.to_on },
    kinds: inKindOrder(row.kinds),
    title: row.title,
    state: row.state,
    version: row.version,
    editVersion: row.edit_version,
    documentNumber: row.document_number,
    issuedOn: row.issued_on,
    isShared: row.is_shared,
    proposedAt: row.proposed_at,
    firstSubmittedAt: row.first_submitted_at,
    submittedAt: row.submitted_at,
    returnedAt: row.returned_at,
    acceptedAt: row.accepted_at,
    firstAcceptedAt: row.first_accepted_at,
    openedByOfficeAt: row.opened_by_office_at,
    updatedAt: row.updated_at,
  };
}

/** `lock` holds the row until the transaction ends, so that two who write at once follow each other. */
export async function findStoredPlan(tx: Tx, id: string, lock = false): Promise<StoredPlan | undefined> {
  const { rows } = await sql<PlanRow>`
    select ${COLUMNS} from plans p where p.id = ${id} ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0] && toPlan(rows[0]);
}

/** Plans of one unit, newest year first. */
export async function selectPlansOfUnit(tx: Tx, unitId: number): Promise<StoredPlan[]> {
  const { rows } = await sql<PlanRow>`
    select ${COLUMNS} from plans p where p.unit_id = ${unitId} order by p.from_on desc, p.id`.execute(tx);
  return rows.map(toPlan);
}

/** Plans of all units within reach whose year holds a day. */
export async function selectPlansOn(
  tx: Tx,
  day: IsoDate,
  unitIds?: readonly number[],
): Promise<StoredPlan[]> {
  const { rows } = await sql<PlanRow>`
    select ${COLUMNS} from plans p
    where daterange(p.from_on, p.to_on, '[]') @> ${day}::date
      ${unitIds === undefined ? sql`` : sql`and p.unit_id = any (${[...unitIds]}::int[])`}
    order by p.unit_code, p.id`.execute(tx);
  return rows.map(toPlan);
}

export async function insertPlan(
  tx: Tx,
  plan: Pick<StoredPlan, 'id' | 'unitId' | 'unitCode' | 'year' | 'range' | 'kinds' | 'title'> & {
    readonly templateId: string | null;
    readonly copiedFromUnitId: number | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx
    .insertInto('plans')
    .values({
      id: plan.id,
      unit_id: plan.unitId,
      unit_code: plan.unitCode,
      year_kind: plan.year.yearKind,
      first_year: plan.year.firstYear,
      from_on: plan.range.from,
      to_on: plan.range.to,
      title: plan.title,
      state: 'draft',
      document_number: null,
      issued_on: null,
      template_id: plan.templateId,
      copied_from_unit_id: plan.copiedFromUnitId,
      proposed_at: null,
      proposed_by: null,
      first_submitted_at: null,
      submitted_at: null,
      returned_at: null,
      accepted_at: null,
      first_accepted_at: null,
      opened_by_office_at: null,
      created_at: plan.at,
      updated_at: plan.at,
    })
    .execute();
  await insertKinds(tx, plan, plan.kinds);
}

/** Puts these kinds in the place of the former ones. */
export async function replaceKinds(
  tx: Tx,
  plan: Pick<StoredPlan, 'id' | 'unitId' | 'range'>,
  kinds: readonly PlanKind[],
): Promise<void> {
  await tx.deleteFrom('plan_kinds').where('plan_id', '=', plan.id).execute();
  await insertKinds(tx, plan, kinds);
}

async function insertKinds(
  tx: Tx,
  { id, unitId, range }: Pick<StoredPlan, 'id' | 'unitId' | 'range'>,
  kinds: readonly PlanKind[],
): Promise<void> {
  await tx
    .insertInto('plan_kinds')
    .values(
      kinds.map((kind) => ({ plan_id: id, unit_id: unitId, kind, days: dayRange(range.from, range.to) })),
    )
    .execute();
}

/** The statement that changes a plan; it raises the version of editing. */
export function updatePlan(tx: Tx, plan: Pick<StoredPlan, 'id'>, set: Updateable<PlansTable>, at: Date) {
  return tx
    .updateTable('plans')
    .set({ ...set, updated_at: at })
    .set((eb) => ({ edit_version: eb('edit_version', '+', 1) }))
    .where('id', '=', plan.id);
}

/** The office has looked; only the first look is kept, and it is no change of the plan. */
export function markOpenedByOffice(tx: Tx, plan: Pick<StoredPlan, 'id'>, at: Date) {
  return tx
    .updateTable('plans')
    .set({ opened_by_office_at: at })
    .where('id', '=', plan.id)
    .where('opened_by_office_at', 'is', null);
}

export async function deletePlan(tx: Tx, plan: Pick<StoredPlan, 'id'>): Promise<void> {
  await tx.deleteFrom('plans').where('id', '=', plan.id).execute();
}
