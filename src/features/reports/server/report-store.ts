// All SQL on reports while they are written: the report itself, what people entered, wrote, answered and asked.
import { sql } from 'kysely';
import type { Tx } from '#platform/db/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { ReportedValue, TypedValue } from '../figure-value.ts';
import type { Proposal, ProposalState } from '../proposals.ts';
import type { ReportState } from '../report-workflow.ts';
import './tables.ts';

export interface ReopenedField {
  readonly field: string;
  readonly reason: string;
}

/** A report that somebody has started. */
export interface StoredReport {
  readonly periodId: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly formId: string;
  readonly state: Exclude<ReportState, 'not_started'>;
  readonly version: number;
  readonly editVersion: number;
  readonly onBehalf: boolean;
  readonly scanFileId: string | null;
  readonly figuresDone: number;
  readonly figuresTotal: number;
  readonly proposedAt: Date | null;
  readonly proposedBy: string | null;
  readonly firstSubmittedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly openedByOfficeAt: Date | null;
  readonly reopenedFields: readonly ReopenedField[];
}

export interface ReportKey {
  readonly periodId: string;
  readonly unitId: number;
}

const COLUMNS = sql`
  r.period_id as "periodId", r.unit_id as "unitId", r.unit_code as "unitCode", r.form_id as "formId", r.state, r.version,
  r.edit_version as "editVersion", r.on_behalf as "onBehalf", r.scan_file_id as "scanFileId",
  r.figures_done as "figuresDone", r.figures_total as "figuresTotal", r.proposed_at as "proposedAt",
  r.proposed_by as "proposedBy", r.first_submitted_at as "firstSubmittedAt", r.submitted_at as "submittedAt",
  r.returned_at as "returnedAt", r.accepted_at as "acceptedAt", r.opened_by_office_at as "openedByOfficeAt",
  r.reopened_fields as "reopenedFields"`;

/** Undefined when nobody has started it, or it lies outside the actor's reach and was not delivered to them. */
export async function findStoredReport(
  tx: Tx,
  name: { periodId: string; unitCode: string },
  lock = false,
): Promise<StoredReport | undefined> {
  const { rows } = await sql<StoredReport>`
    select ${COLUMNS} from reports r where r.period_id = ${name.periodId} and r.unit_code = ${name.unitCode}
    ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows[0];
}

/** All started reports of a period that the actor may see; `unitIds` narrows them. */
export async function selectReportsOfPeriods(
  tx: Tx,
  periodIds: readonly string[],
  unitIds?: readonly number[],
): Promise<StoredReport[]> {
  const { rows } = await sql<StoredReport>`
    select ${COLUMNS} from reports r where r.period_id = any (${[...periodIds]}::uuid[])
      ${unitIds === undefined ? sql`` : sql`and r.unit_id = any (${[...unitIds]}::int[])`}`.execute(tx);
  return rows;
}

/** Starts a report unless somebody was faster. */
export async function insertReport(
  tx: Tx,
  report: ReportKey & { unitCode: string; formId: string; onBehalf: boolean; at: Date },
): Promise<void> {
  await tx
    .insertInto('reports')
    .values({
      period_id: report.periodId,
      unit_id: report.unitId,
      unit_code: report.unitCode,
      form_id: report.formId,
      state: 'draft',
      on_behalf: report.onBehalf,
      created_at: report.at,
      updated_at: report.at,
      scan_file_id: null,
      proposed_at: null,
      proposed_by: null,
      first_submitted_at: null,
      submitted_at: null,
      returned_at: null,
      accepted_at: null,
      opened_by_office_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface ReportChange {
  readonly state?: StoredReport['state'];
  readonly version?: number;
  readonly on_behalf?: boolean;
  readonly scan_file_id?: string | null;
  readonly figures_done?: number;
  readonly figures_total?: number;
  readonly proposed_at?: Date | null;
  readonly proposed_by?: string | null;
  readonly first_submitted_at?: Date | null;
  readonly submitted_at?: Date | null;
  readonly returned_at?: Date | null;
  readonly accepted_at?: Date | null;
  readonly opened_by_office_at?: Date | null;
  readonly reopened_fields?: string;
}

/** The statement that changes a report and counts the change; the caller holds its row or lets it travel. */
export function updateReport(tx: Tx, { periodId, unitId }: ReportKey, change: ReportChange, at: Date) {
  return tx
    .updateTable('reports')
    .set((eb) => ({ ...change, updated_at: at, edit_version: eb('edit_version', '+', 1) }))
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId);
}

/** Notes that the office looked at a sent report for the first time; changes nothing of the report itself. */
export function markOpenedByOffice(tx: Tx, { periodId, unitId }: ReportKey, at: Date) {
  return tx
    .updateTable('reports')
    .set({ opened_by_office_at: at })
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId)
    .where('opened_by_office_at', 'is', null);
}

/** Scans that reports show, so that the clean-up of unused files leaves them alone. */
export async function selectUsedScans(tx: Tx, fileIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct scan_file_id as id from reports where scan_file_id = any (${[...fileIds]}::uuid[])`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** What people entered, by unit and figure. */
export async function selectTypedValues(
  tx: Tx,
  periodId: string,
  unitIds: readonly number[],
): Promise<Map<number, Map<string, TypedValue>>> {
  const { rows } = await sql<{
    unit_id: number;
    figure_id: string;
    value: ReportedValue;
    reason: string | null;
  }>`
    select unit_id, figure_id, value, reason from report_figures
    where period_id = ${periodId} and unit_id = any (${[...unitIds]}::int[])`.execute(tx);
  const byUnit = Map.groupBy(rows, (row) => row.unit_id);
  return new Map(
    [...byUnit].map(([unitId, values]) => [
      unitId,
      new Map(values.map(({ figure_id, value, reason }) => [figure_id, { value, reason }])),
    ]),
  );
}

export function upsertTypedValue(
  tx: Tx,
  key: ReportKey & { figureId: string },
  typed: TypedValue & { by: string | null; at: Date },
) {
  const entered = {
    value: JSON.stringify(typed.value),
    reason: typed.reason,
    entered_at: typed.at,
    entered_by: typed.by,
  };
  return tx
    .insertInto('report_figures')
    .values({ period_id: key.periodId, unit_id: key.unitId, figure_id: key.figureId, ...entered })
    .onConflict((conflict) => conflict.columns(['period_id', 'unit_id', 'figure_id']).doUpdateSet(entered));
}

export function deleteTypedValue(tx: Tx, key: ReportKey & { figureId: string }) {
  return tx
    .deleteFrom('report_figures')
    .where('period_id', '=', key.periodId)
    .where('unit_id', '=', key.unitId)
    .where('figure_id', '=', key.figureId);
}

/** Texts that a person wrote, by part. */
export async function selectTexts(tx: Tx, { periodId, unitId }: ReportKey): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('report_sections')
    .select(['section_id', 'text'])
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId)
    .execute();
  return new Map(rows.map((row) => [row.section_id, row.text]));
}

export function upsertText(
  tx: Tx,
  key: ReportKey & { sectionId: string },
  written: { text: string; by: string | null; at: Date },
) {
  const columns = { text: written.text, written_at: written.at, written_by: written.by };
  return tx
    .insertInto('report_sections')
    .values({ period_id: key.periodId, unit_id: key.unitId, section_id: key.sectionId, ...columns })
    .onConflict((conflict) => conflict.columns(['period_id', 'unit_id', 'section_id']).doUpdateSet(columns));
}

export function deleteText(tx: Tx, key: ReportKey & { sectionId: string }) {
  return tx
    .deleteFrom('report_sections')
    .where('period_id', '=', key.periodId)
    .where('unit_id', '=', key.unitId)
    .where('section_id', '=', key.sectionId);
}

/** Answers to checks, by their key. */
export async function selectExplanations(
  tx: Tx,
  { periodId, unitId }: ReportKey,
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('report_warning_answers')
    .select(['check_key', 'explanation'])
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId)
    .execute();
  return new Map(rows.map((row) => [row.check_key, row.explanation]));
}

export function upsertExplanation(
  tx: Tx,
  key: ReportKey & { checkKey: string },
  answer: { explanation: string; by: string | null; at: Date },
) {
  const columns = { explanation: answer.explanation, answered_at: answer.at, answered_by: answer.by };
  return tx
    .insertInto('report_warning_answers')
    .values({ period_id: key.periodId, unit_id: key.unitId, check_key: key.checkKey, ...columns })
    .onConflict((conflict) => conflict.columns(['period_id', 'unit_id', 'check_key']).doUpdateSet(columns));
}

export function deleteExplanation(tx: Tx, key: ReportKey & { checkKey: string }) {
  return tx
    .deleteFrom('report_warning_answers')
    .where('period_id', '=', key.periodId)
    .where('unit_id', '=', key.unitId)
    .where('check_key', '=', key.checkKey);
}

export interface StoredRemark {
  readonly id: string;
  readonly aboutVersion: number;
  readonly field: string;
  readonly text: string;
  readonly madeAt: Date;
  readonly answer: string | null;
  readonly answeredAt: Date | null;
}

/** All remarks of a report, oldest first. */
export async function selectRemarks(tx: Tx, { periodId, unitId }: ReportKey): Promise<StoredRemark[]> {
  return tx
    .selectFrom('report_remarks')
    .select([
      'id',
      'about_version as aboutVersion',
      'field',
      'text',
      'made_at as madeAt',
      'answer',
      'answered_at as answeredAt',
    ])
    .where('period_id', '=', periodId)
    .where('unit_id', '=', unitId)
    .orderBy('about_version')
    .orderBy('id')
    .execute();
}

export function insertRemarks(
  tx: Tx,
  { periodId, unitId }: ReportKey,
  remarks: readonly {
    id: string;
    aboutVersion: number;
    field: string;
    text: string;
    by: string | null;
    at: Date;
  }[],
) {
  return tx.insertInto('report_remarks').values(
    remarks.map(({ id, aboutVersion, field, text, by, at }) => ({
      id,
      period_id: periodId,
      unit_id: unitId,
      about_version: aboutVersion,
      field,
      text,
      made_at: at,
      made_by: by,
      answer: null,
      answered_at: null,
      answered_by: null,
    })),
  );
}

export function updateRemarkAnswer(
  tx: Tx,
  id: string,
  answer: { text: string | null; by: string | null; at: Date },
) {
  return tx
    .updateTable('report_remarks')
    .set({
      answer: answer.text,
      answered_at: answer.text === null ? null : answer.at,
      answered_by: answer.text === null ? null : answer.by,
    })
    .where('id', '=', id);
}

export interface StoredProposal extends Proposal {
  readonly periodId: string;
  readonly unitId: number;
}

const PROPOSAL_COLUMNS = sql`
  p.id, p.period_id as "periodId", p.unit_id as "unitId", p.sentence, p.addressee, p.made_on as "madeOn", p.state,
  p.answer, p.answered_on as "answeredOn"`;

/** What the units asked up to a period and in it, oldest first. */
export async function selectProposalsOfUnits(tx: Tx, unitIds: readonly number[]): Promise<StoredProposal[]> {
  const { rows } = await sql<StoredProposal>`
    select ${PROPOSAL_COLUMNS} from report_proposals p where p.unit_id = any (${[...unitIds]}::int[])
    order by p.made_on, p.id`.execute(tx);
  return rows;
}

export async function findStoredProposal(tx: Tx, id: string): Promise<StoredProposal | undefined> {
  const { rows } = await sql<StoredProposal>`
    select ${PROPOSAL_COLUMNS} from report_proposals p where p.id = ${id} for update`.execute(tx);
  return rows[0];
}

export function insertProposal(
  tx: Tx,
  proposal: ReportKey & { id: string; sentence: string; addressee: string; madeOn: IsoDate },
) {
  return tx.insertInto('report_proposals').values({
    id: proposal.id,
    period_id: proposal.periodId,
    unit_id: proposal.unitId,
    sentence: proposal.sentence,
    addressee: proposal.addressee,
    made_on: proposal.madeOn,
    answer: null,
    answered_on: null,
    answered_by: null,
  });
}

export function updateProposalText(
  tx: Tx,
  id: string,
  text: { readonly sentence: string; readonly addressee: string },
) {
  return tx.updateTable('report_proposals').set(text).where('id', '=', id);
}

export function deleteProposals(tx: Tx, ids: readonly string[]) {
  return tx.deleteFrom('report_proposals').where('id', 'in', [...ids]);
}

export function updateProposalAnswer(
  tx: Tx,
  id: string,
  answer: { state: ProposalState; text: string; on: IsoDate; by: string | null },
) {
  return tx
    .updateTable('report_proposals')
    .set({ state: answer.state, answer: answer.text, answered_on: answer.on, answered_by: answer.by })
    .where('id', '=', id);
}
