// Whom to tell what happened to a report. Called by the worker as the system, after the event is committed.
import type { PastEvent } from '#foundation/audit/server/index.ts';
import { findUnitForActing, namedUnits, versionOnDay } from '#foundation/organisation/server/index.ts';
import { notify, settleNotices } from '#foundation/notifications/server/index.ts';
import { findPeriodForActing, type PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { parseReportId, reportIdOf } from '../report-id.ts';
import { isEditable } from '../report-workflow.ts';
import { findLastBuild } from './office-builds.ts';
import { unitsOwing } from './owing-units.ts';
import { findStoredReport, selectReportsOfPeriods } from './report-store.ts';

interface Concerned {
  readonly id: string;
  readonly subject: string;
  readonly unitId: number;
  readonly isOffice: boolean;
  readonly period: PeriodForActing;
  /** Short name of the office that asks: `Phòng VH-XH`. */
  readonly office: string;
  readonly href: string;
  readonly by: string | null;
}

/** The draft was handed in: the head (of an office its leader) should look at it. */
export async function notifyReportProposed(ctx: Ctx, event: PastEvent): Promise<void> {
  const report = await concernedBy(ctx, event);
  if (!report) return;
  await notify(ctx, {
    toRolesAt: { unitId: report.unitId, roles: report.isOffice ? ['office_leader'] : ['head'] },
    exceptAccount: report.by,
    kind: 'report.proposed',
    params: { points: numberIn(event, 'points') },
    subject: report.subject,
    unitId: report.unitId,
    href: `${report.href}/duyet`,
    needsAction: true,
  });
}

/** It was sent: what was asked about it is done, its people know, and a consolidation built before it is outdated. */
export async function notifyReportSubmitted(ctx: Ctx, event: PastEvent): Promise<void> {
  const report = await concernedBy(ctx, event);
  if (!report) return;
  await settleNotices(ctx, report.subject);
  if (report.isOffice) return;
  await notify(ctx, {
    toRolesAt: { unitId: report.unitId, roles: ['coordinator', 'head'] },
    exceptAccount: report.by,
    kind: 'report.sent',
    params: { office: report.office, time: timeOf(event) },
    subject: report.subject,
    unitId: report.unitId,
    href: report.href,
    needsAction: false,
  });
  await notifyConsolidationOutdated(ctx, report.period);
}

export async function notifyReportReturned(ctx: Ctx, event: PastEvent): Promise<void> {
  const report = await concernedBy(ctx, event);
  if (!report) return;
  await settleNotices(ctx, report.subject);
  await notify(ctx, {
    toRolesAt: {
      unitId: report.unitId,
      roles: report.isOffice ? ['officer', 'office_leader'] : ['coordinator', 'head'],
    },
    exceptAccount: report.by,
    kind: 'report.returned',
    params: { office: report.office, remarks: numberIn(event, 'remarks') },
    subject: report.subject,
    unitId: report.unitId,
    href: report.href,
    needsAction: true,
  });
}

export async function notifyReportAccepted(ctx: Ctx, event: PastEvent): Promise<void> {
  const report = await concernedBy(ctx, event);
  if (!report) return;
  await settleNotices(ctx, report.subject);
  if (report.isOffice) return;
  await notify(ctx, {
    toRolesAt: { unitId: report.unitId, roles: ['coordinator', 'head'] },
    kind: 'report.accepted',
    params: { office: report.office },
    subject: report.subject,
    unitId: report.unitId,
    href: report.href,
    needsAction: false,
  });
}

/** Each school that was asked is told about its own report. */
export async function notifyUnitsNudged(ctx: Ctx, event: PastEvent): Promise<void> {
  const period = await findPeriodForActing(ctx, textIn(event, 'periodId'));
  if (!period) return;
  const asked = new Set(numbersIn(event, 'unitIds'));
  const [office, units] = await Promise.all([
    shortNameOf(ctx, period.ownerUnitId),
    namedUnits(ctx.tx, { on: ctx.today, withinId: period.ownerUnitId }),
  ]);
  await Promise.all(
    units
      .filter(({ id }) => asked.has(id))
      .map((unit) => {
        const id = reportIdOf(period.id, unit.code);
        return notify(ctx, {
          toRolesAt: { unitId: unit.id, roles: ['coordinator', 'head'] },
          kind: 'report.nudged',
          params: { office, report: period.name, dueOn: period.dueOn },
          subject: `report:${id}`,
          unitId: unit.id,
          href: `/bao-cao/${id}`,
          needsAction: true,
        });
      }),
  );
}

/** A period was opened: everybody whose unit owes a report knows it, in one statement. */
export async function notifyPeriodOpened(ctx: Ctx, event: PastEvent): Promise<void> {
  const period = await findPeriodForActing(ctx, event.subject.replace(/^period:/, ''));
  if (!period) return;
  const units = await unitsOwing(ctx, period);
  await notify(ctx, {
    toRolesAt: {
      unitId: units.map(({ id }) => id),
      roles: period.asks === 'schools' ? ['coordinator', 'head'] : ['officer', 'office_leader'],
    },
    exceptAccount: event.actorId,
    kind: 'period.opened',
    params: { report: period.name, dueOn: period.dueOn },
    subject: event.subject,
    href: '/bao-cao',
    needsAction: false,
  });
}

async function notifyConsolidationOutdated(ctx: Ctx, period: PeriodForActing): Promise<void> {
  const key = { periodId: period.id, unitId: period.ownerUnitId };
  const [build, own] = await Promise.all([
    findLastBuild(ctx.tx, key),
    findStoredReport(ctx.tx, { periodId: period.id, unitCode: period.ownerCode }),
  ]);
  if (!build || !own || !isEditable(own.state)) return;
  const versions = new Map(build.sources.map(({ unitId, version }) => [unitId, version]));
  const reports = await selectReportsOfPeriods(ctx.tx, [period.id]);
  const later = reports.filter(
    ({ state, unitId, version }) =>
      state === 'submitted' && unitId !== period.ownerUnitId && versions.get(unitId) !== version,
  );
  if (later.length === 0) return;
  const id = reportIdOf(period.id, period.ownerCode);
  await notify(ctx, {
    toRolesAt: { unitId: period.ownerUnitId, roles: ['officer'] },
    kind: 'consolidation.outdated',
    params: { count: later.length },
    subject: `report:${id}`,
    unitId: period.ownerUnitId,
    href: `/bao-cao/${id}`,
    needsAction: true,
  });
}

async function concernedBy(ctx: Ctx, event: PastEvent): Promise<Concerned | null> {
  const id = event.subject.replace(/^report:/, '');
  const name = parseReportId(id);
  if (name === null) return null;
  const [period, unit] = await Promise.all([
    findPeriodForActing(ctx, name.periodId),
    findUnitForActing(ctx, { code: name.unitCode }),
  ]);
  if (!period || !unit) return null;
  return {
    id,
    subject: event.subject,
    unitId: unit.id,
    isOffice: unit.isManagingOffice,
    period,
    office: await shortNameOf(ctx, period.ownerUnitId),
    href: `/bao-cao/${id}`,
    by: event.actorId,
  };
}

async function shortNameOf(ctx: Ctx, unitId: number): Promise<string> {
  return (await versionOnDay(ctx.tx, unitId, ctx.today))?.shortName ?? '';
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
});

// Events reach the worker through the queue, where an instant is text.
function timeOf({ at }: PastEvent): string {
  return CLOCK.format(new Date(at));
}

function numberIn({ data }: PastEvent, name: string): number {
  return typeof data[name] === 'number' ? data[name] : 0;
}

function textIn({ data }: PastEvent, name: string): string {
  return typeof data[name] === 'string' ? data[name] : '';
}

function numbersIn({ data }: PastEvent, name: string): readonly number[] {
  const values = data[name];
  return Array.isArray(values) ? values.filter((value): value is number => typeof value === 'number') : [];
}
