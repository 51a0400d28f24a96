// The common beginning of everything that changes a report while it is written: found, allowed, still open, started.
import type { Role } from '#foundation/accounts/actor.ts';
import { recordEvent } from '#foundation/audit/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { AppError, invalid } from '#shared/app-error.ts';
import { completenessOf, type FigureCell } from '../figure-value.ts';
import { textProblems, type WrittenText } from '../report-texts.ts';
import { isEditable } from '../report-workflow.ts';
import { formById, formOfPeriod, type StoredForm } from './forms.ts';
import { findOwnReport, type DeliveredReport, type OwnReport } from './report-for-acting.ts';
import { findStoredReport, insertReport, type StoredReport } from './report-store.ts';

/** A report whose row is held, so that two people who write at once follow each other. */
export interface ReportForWriting extends OwnReport {
  readonly stored: StoredReport;
  readonly form: StoredForm;
}

/** Who writes this report: the school its own, the office its own and what it types from paper. */
export function writerRoles(report: Pick<OwnReport, 'isOffice' | 'stored'>): readonly Role[] {
  return report.isOffice || report.stored?.onBehalf === true
    ? ['officer', 'office_leader']
    : ['coordinator', 'head'];
}

/** "Nhập thay" is for reports nobody has sent; the office decides it for a school below. */
export function mayEnterOnBehalf(report: OwnReport | DeliveredReport): boolean {
  return (
    report.unit !== null &&
    !report.isOffice &&
    isEditable(report.state) &&
    report.roles.some((role) => role === 'officer' || role === 'office_leader')
  );
}

/**
 * Finds a report to be changed and starts it when nobody has. Throws `report.not_found` outside the actor's reach,
 * `report.not_writer` for those who only read it, and a refusal once it is sent.
 */
export async function findReportForWriting(
  ctx: Ctx,
  id: string,
  seen?: { editVersion?: number | undefined },
): Promise<ReportForWriting> {
  const report = await findOwnReport(ctx, id, { lock: true });
  if (!writerRoles(report).some((role) => report.roles.includes(role))) {
    throw new AppError('forbidden', 'report.not_writer');
  }
  refuseWhenSent(report);
  refuseWhenStale(report, seen?.editVersion);
  return report.stored
    ? { ...report, stored: report.stored, form: await formById(ctx, report.stored.formId) }
    : startReport(ctx, report);
}

export function refuseWhenSent({ state }: Pick<OwnReport, 'state'>): void {
  if (!isEditable(state)) throw new AppError('rule', 'report.sealed');
}

/** Somebody else changed the report after the actor looked at it. */
export function refuseWhenStale(
  { stored }: Pick<OwnReport, 'stored'>,
  editVersion: number | undefined,
): void {
  if (editVersion !== undefined && stored && stored.editVersion !== editVersion) {
    throw new AppError('conflict', 'report.stale', { editVersion: stored.editVersion });
  }
}

/** Makes the row of a report that has none; when somebody else was faster, theirs is taken. */
export async function startReport(
  ctx: Ctx,
  report: OwnReport,
  { onBehalf = false } = {},
): Promise<ReportForWriting> {
  const { period, unit } = report;
  const form = await formOfPeriod(ctx, period);
  await insertReport(ctx.tx, {
    periodId: period.id,
    unitId: unit.id,
    unitCode: unit.code,
    formId: form.id,
    onBehalf,
    at: ctx.now,
  });
  const stored = await findStoredReport(ctx.tx, { periodId: period.id, unitCode: unit.code }, true);
  if (!stored) throw new Error('the report was not started');
  recordReportEvent(ctx, report, 'report.started', { onBehalf });
  return { ...report, stored, state: stored.state, form };
}

/** Refuses a field that a returned report keeps closed. */
export function refuseClosedField(openFields: ReadonlySet<string> | null, field: string): void {
  if (openFields !== null && !openFields.has(field)) {
    throw new AppError('rule', 'report.field_closed', { field });
  }
}

/** State secrets never enter, wherever they were written. */
export function refuseSecretTexts(texts: readonly WrittenText[]): void {
  const problems = textProblems(texts);
  if (problems.length > 0) throw invalid(problems);
}

/** The counts that lists show, as they stand after a change. */
export function countsOf(cells: readonly FigureCell[]): { figures_done: number; figures_total: number } {
  const { given, owed } = completenessOf(cells);
  return { figures_done: given, figures_total: owed };
}

/** Every change says so in the audit trail; texts and values stay out of it. */
export function recordReportEvent(
  ctx: Ctx,
  report: { readonly id: string; readonly unitId: number },
  name: string,
  data: Readonly<Record<string, unknown>> = {},
): void {
  recordEvent(ctx, { name, unitId: report.unitId, subject: `report:${report.id}`, data });
}
