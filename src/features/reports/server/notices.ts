// Who is told what when a report moves. Called by the worker after the event is committed, as the system.
import { notify, settleNotices } from '#foundation/notifications/server/index.ts';
import { findUnitForActing, versionOnDay } from '#foundation/organisation/server/index.ts';
import { findPeriodForActing, type PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { parseReportId, reportIdOf } from '../report-id.ts';

/** The part of a past event that the notices read. */
export interface ReportEvent {
  readonly subject: string;
  readonly actorId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Told {
  readonly reportId: string;
  readonly subject: string;
  readonly unitId: number;
  readonly period: PeriodForActing;
  readonly office: string;
}

const SCHOOL_ROLES = ['head', 'coordinator'] as const;
const OFFICE_ROLES = ['officer', 'office_leader'] as const;

/** The coordinator handed the report to the head. */
export async function tellProposed(ctx: Ctx, event: ReportEvent): Promise<void> {
  const told = await whatItIsAbout(ctx, event);
  if (!told) return;
  await notify(ctx, {
    toRolesAt: { unitId: told.unitId, roles: ['head'] },
    exceptAccount: event.actorId,
    kind: 'report.proposed',
    params: { points: Number(event.data['points'] ?? 0) },
    subject: told.subject,
    unitId: told.unitId,
    href: `/bao-cao/${told.reportId}/duyet`,
    needsAction: true,
  });
}

/** Sent: whatever was asked of the school about this report is done. */
export async function tellSubmitted(ctx: Ctx, event: ReportEvent): Promise<void> {
  await settleNotices(ctx, event.subject);
}

export async function tellReturned(ctx: Ctx, event: ReportEvent): Promise<void> {
  const told = await whatItIsAbout(ctx, event);
  if (!told) return;
  await notify(ctx, {
    toRolesAt: { unitId: told.unitId, roles: [...SCHOOL_ROLES, ...OFFICE_ROLES] },
    exceptAccount: event.actorId,
    kind: 'report.returned',
    params: { office: told.office, remarks: Number(event.data['remarks'] ?? 0) },
    subject: told.subject,
    unitId: told.unitId,
    href: `/bao-cao/${told.reportId}`,
    needsAction: true,
  });
}

export async function tellAccepted(ctx: Ctx, event: ReportEvent): Promise<void> {
  const told = await whatItIsAbout(ctx, event);
  if (!told) return;
  await settleNotices(ctx, told.subject);
  await notify(ctx, {
    toRolesAt: { unitId: told.unitId, roles: [...SCHOOL_ROLES, ...OFFICE_ROLES] },
    exceptAccount: event.actorId,
    kind: 'report.accepted',
    params: { office: told.office },
    subject: told.subject,
    unitId: told.unitId,
    href: `/bao-cao/${told.reportId}`,
    needsAction: false,
  });
}

/** The office reminds: `data` names the period and the units that may be reminded today. */
export async function tellNudged(ctx: Ctx, event: ReportEvent): Promise<void> {
  const periodId = String(event.data['periodId'] ?? '');
  const unitIds = Array.isArray(event.data['unitIds']) ? event.data['unitIds'].map(Number) : [];
  const period = await findPeriodForActing(ctx, periodId);
  if (!period) return;
  const office = await nameOfOffice(ctx, period);
  for (const unitId of unitIds) {
    const unit = await findUnitForActing(ctx, { id: unitId });
    if (!unit) continue;
    const reportId = reportIdOf(periodId, unit.code);
    await notify(ctx, {
      toRolesAt: { unitId, roles: SCHOOL_ROLES },
      kind: 'report.nudged',
      params: { office, report: period.name, dueOn: formatDate(period.dueOn) },
      subject: `report:${reportId}`,
      unitId,
      href: `/bao-cao/${reportId}`,
      needsAction: true,
    });
  }
}

async function whatItIsAbout(ctx: Ctx, { subject }: ReportEvent): Promise<Told | undefined> {
  const reportId = subject.replace(/^report:/, '');
  const named = parseReportId(reportId);
  const period = named && (await findPeriodForActing(ctx, named.periodId));
  const unit = named && (await findUnitForActing(ctx, { code: named.unitCode }));
  if (!period || !unit) return undefined;
  return { reportId, subject, unitId: unit.id, period, office: await nameOfOffice(ctx, period) };
}

async function nameOfOffice(ctx: Ctx, period: PeriodForActing): Promise<string> {
  const version = await versionOnDay(ctx.tx, period.ownerUnitId, ctx.today);
  return version?.letterhead.shortName ?? version?.shortName ?? version?.name ?? period.ownerCode;
}
