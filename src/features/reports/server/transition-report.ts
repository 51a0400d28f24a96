// The steps in the life of a report: sent by the head, returned with remarks or accepted by the office, withdrawn as
// long as nobody has looked. The table in report-workflow.ts decides; here stands what each step does.
import { defineCommand, type Ctx } from '#foundation/use-case/index.ts';
import { decide } from '#foundation/workflow/workflow.ts';
import { AppError, invalid, notFound, type ErrorParams } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import { figuresOfForm } from '../report-form.ts';
import { proposeProblem, type Gate, type ReportState } from '../report-workflow.ts';
import { reportIdInput, transitionReportInput } from '../schemas.ts';
import { deliverReport } from './deliveries.ts';
import { formById } from './forms.ts';
import { draftReport } from './report-draft.ts';
import { findReportForActing, type DeliveredReport, type OwnReport } from './report-for-acting.ts';
import {
  findReportForWriting,
  recordReportEvent,
  refuseSecretTexts,
  refuseWhenStale,
  startReport,
  type ReportForWriting,
} from './report-for-writing.ts';
import { insertRemarks, markOpenedByOffice, updateReport, type StoredReport } from './report-store.ts';
import { sealReport } from './seal-report.ts';
import { deleteDeliveries, markConfirmed, markWithdrawn } from './seal-store.ts';

export interface Transitioned {
  readonly id: string;
  readonly state: ReportState;
  readonly version: number;
  readonly seal: { readonly version: number; readonly sha256: string; readonly sealedAt: Date } | null;
}

type Remarks = readonly { readonly field: string; readonly text: string }[];
type AnyReport = OwnReport | DeliveredReport;

export const transitionReport = defineCommand({
  name: 'reports.transition_report',
  input: transitionReportInput,
  async run(ctx, { id, to, remarks, editVersion }): Promise<Transitioned> {
    const report = await findReportForActing(ctx, id, { lock: true });
    if (to === 'draft') return start(ctx, report);
    if (to === 'submitted') return send(ctx, report, editVersion);
    const unmet = [
      ...(remarks.length === 0 ? ['report.remarks_missing'] : []),
      ...(report.stored?.openedByOfficeAt ? ['report.already_viewed'] : []),
    ];
    allow(report, to, unmet);
    refuseWhenStale(report, editVersion);
    const { stored } = report;
    if (stored === null) throw notFound('report');
    if (to === 'returned') return giveBack(ctx, report, stored, remarks);
    if (to === 'accepted') return accept(ctx, report, stored);
    return withdraw(ctx, report, stored);
  },
});

/** Throws the refusal of the workflow; `params` fills its words. */
function allow(
  { workflow, state, roles }: AnyReport,
  to: 'draft' | 'submitted' | 'returned' | 'accepted' | 'withdrawn',
  unmet: readonly string[],
  params: (code: string) => ErrorParams = () => ({}),
): void {
  const decision = decide(workflow, { state, to, roles, unmet });
  if (!decision.ok) throw new AppError(decision.kind, decision.code, params(decision.code));
}

async function start(ctx: Ctx, report: AnyReport): Promise<Transitioned> {
  allow(report, 'draft', []);
  if (report.unit === null) throw notFound('report');
  const { stored } = await startReport(ctx, report);
  return { id: report.id, state: stored.state, version: stored.version, seal: null };
}

async function send(ctx: Ctx, report: AnyReport, editVersion: number | undefined): Promise<Transitioned> {
  // Role and state first: who may not send learns nothing of what is still missing.
  allow(report, 'submitted', []);
  if (report.unit === null) throw notFound('report');
  refuseWhenStale(report, editVersion);
  const started: ReportForWriting = report.stored
    ? { ...report, stored: report.stored, form: await formById(ctx, report.stored.formId) }
    : await startReport(ctx, report);
  const draft = await draftReport(ctx, started);
  if (started.isOffice && draft.build === null) throw new AppError('rule', 'report.not_built');
  const scan = started.stored.onBehalf && started.stored.scanFileId === null ? ['report.scan_missing'] : [];
  allow(report, 'submitted', [...scan, ...draft.gate.refusals.map(({ code }) => code)], paramsOf(draft.gate));
  const seal = await sealReport(ctx, started, draft);
  if (started.isOffice) await deliverReport(ctx, started, seal.version);
  recordReportEvent(ctx, started, 'report.submitted', {
    version: seal.version,
    sha256: seal.sha256,
    onBehalf: started.stored.onBehalf,
  });
  return { id: report.id, state: 'submitted', version: seal.version, seal };
}

/** What fills the words of a refusal, by its code: the gate names one thing of each kind to do first. */
function paramsOf({ refusals }: Gate): (code: string) => ErrorParams {
  return (code) => refusals.find((refusal) => refusal.code === code)?.params ?? {};
}

/** What comes back is handed in again by its writer, once it is repaired. */
const NOT_PROPOSED = { proposed_at: null, proposed_by: null } as const;

async function giveBack(
  ctx: Ctx,
  report: AnyReport,
  stored: StoredReport,
  remarks: Remarks,
): Promise<Transitioned> {
  const form = await formById(ctx, stored.formId);
  const known = new Set([
    'report',
    ...form.sections.map(({ id }) => id),
    ...figuresOfForm(form).map(({ id }) => id),
  ]);
  const problems = remarks.flatMap(({ field }, at) =>
    known.has(field)
      ? []
      : [{ path: `remarks.${String(at)}.field`, code: 'remark.unknown_field', params: { field } }],
  );
  if (problems.length > 0) throw invalid(problems);
  refuseSecretTexts(remarks.map(({ text }, at) => ({ path: `remarks.${String(at)}.text`, text })));
  ctx.defer(
    insertRemarks(
      ctx.tx,
      stored,
      remarks.map((remark) => ({
        ...remark,
        id: newId(),
        aboutVersion: stored.version,
        by: ctx.actor.accountId,
        at: ctx.now,
      })),
    ),
  );
  ctx.defer(
    updateReport(
      ctx.tx,
      stored,
      { state: 'returned', returned_at: ctx.now, accepted_at: null, ...NOT_PROPOSED },
      ctx.now,
    ),
  );
  recordReportEvent(ctx, report, 'report.returned', {
    version: stored.version,
    remarks: remarks.length,
    fields: remarks.map(({ field }) => field),
  });
  return { id: report.id, state: 'returned', version: stored.version, seal: null };
}

async function accept(ctx: Ctx, report: AnyReport, stored: StoredReport): Promise<Transitioned> {
  ctx.defer(updateReport(ctx.tx, stored, { state: 'accepted', accepted_at: ctx.now }, ctx.now));
  const mine = receivingHere(ctx, report);
  if (mine.length > 0) {
    await markConfirmed(ctx.tx, stored, {
      version: stored.version,
      recipientUnitIds: mine,
      by: ctx.actor.accountId,
      at: ctx.now,
    });
  }
  recordReportEvent(ctx, report, 'report.accepted', { version: stored.version });
  return { id: report.id, state: 'accepted', version: stored.version, seal: null };
}

function receivingHere(ctx: Ctx, { deliveries }: AnyReport): readonly number[] {
  const own = ctx.actor.grants.map(({ unitId }) => unitId);
  return deliveries.map(({ recipientUnitId }) => recipientUnitId).filter((id) => own.includes(id));
}

async function withdraw(ctx: Ctx, report: AnyReport, stored: StoredReport): Promise<Transitioned> {
  const first = await markWithdrawn(ctx.tx, stored, stored.version, ctx.now);
  // Nobody has opened it, so nobody keeps it.
  if (report.isOffice) ctx.defer(deleteDeliveries(ctx.tx, stored, stored.version));
  ctx.defer(
    updateReport(
      ctx.tx,
      stored,
      { state: 'draft', submitted_at: null, first_submitted_at: first, ...NOT_PROPOSED },
      ctx.now,
    ),
  );
  recordReportEvent(ctx, report, 'report.withdrawn', { version: stored.version });
  return { id: report.id, state: 'draft', version: stored.version, seal: null };
}

/** "Trình": the coordinator hands the draft to the head, the officer to the leader; the state stays a draft. */
export const proposeReport = defineCommand({
  name: 'reports.propose_report',
  input: reportIdInput,
  async run(ctx, { id }): Promise<{ id: string; proposedAt: Date; toLookAt: number }> {
    const report = await findReportForWriting(ctx, id);
    const { gate } = await draftReport(ctx, report);
    const problem = proposeProblem(report.state, report.roles, gate);
    if (problem !== null) {
      const kind = problem === 'report.not_coordinator' ? 'forbidden' : 'rule';
      throw new AppError(kind, problem, paramsOf(gate)(problem));
    }
    ctx.defer(
      updateReport(ctx.tx, report, { proposed_at: ctx.now, proposed_by: ctx.actor.accountId }, ctx.now),
    );
    recordReportEvent(ctx, report, 'report.proposed', { points: gate.toLookAt });
    return { id, proposedAt: ctx.now, toLookAt: gate.toLookAt };
  },
});

/** The office looked at a sent report: from now on it can no longer be withdrawn. Done again, it changes nothing. */
export const openSentReport = defineCommand({
  name: 'reports.open_sent_report',
  input: reportIdInput,
  async run(ctx, { id }): Promise<{ opened: boolean }> {
    const report = await findReportForActing(ctx, id, { lock: true });
    const { stored, state, roles, isOffice } = report;
    const receives = isOffice ? ['reviewer', 'guest'] : ['officer', 'office_leader'];
    if (!stored || !roles.some((role) => receives.includes(role))) throw notFound('report');
    if (state !== 'submitted' || stored.openedByOfficeAt !== null) return { opened: false };
    ctx.defer(markOpenedByOffice(ctx.tx, stored, ctx.now));
    recordReportEvent(ctx, report, 'report.opened_by_office', { version: stored.version });
    return { opened: true };
  },
});
