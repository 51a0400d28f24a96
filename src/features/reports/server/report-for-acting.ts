// A report as use cases need it to decide: its period, its unit, what is stored of it, and the parts the actor plays.
import type { Role } from '#foundation/accounts/actor.ts';
import {
  findUnitForActing,
  idsOfUnitsBelow,
  type UnitForActing,
} from '#foundation/organisation/server/index.ts';
import { findPeriodForActing, type PeriodForActing } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import type { DateRange, IsoDate } from '#shared/dates.ts';
import { levelsOfUnit, type Level } from '#shared/figure-definition.ts';
import { mayReadReport, receivingUnitIds, rolesOn } from '../policy.ts';
import { parseReportId } from '../report-id.ts';
import {
  OFFICE_REPORT,
  PAPER_REPORT,
  SCHOOL_REPORT,
  type ReportState,
  type ReportWorkflow,
} from '../report-workflow.ts';
import { leaderIsMissing } from './leaders.ts';
import { findStoredReport, type StoredReport } from './report-store.ts';
import { selectDeliveriesOf, type StoredDelivery } from './seal-store.ts';

export interface ReportForActing {
  readonly id: string;
  readonly periodId: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly period: PeriodForActing;
  readonly state: ReportState;
  readonly stored: StoredReport | null;
  readonly roles: readonly Role[];
  readonly workflow: ReportWorkflow;
  readonly isOffice: boolean;
  /** Deliveries that the actor may see, newest version first. */
  readonly deliveries: readonly StoredDelivery[];
}

/** A report within the actor's reach. */
export interface OwnReport extends ReportForActing {
  readonly unit: UnitForActing;
  readonly levels: readonly Level[];
}

/** A report of a unit outside the actor's reach, of which a sealed version was delivered to them. */
export interface DeliveredReport extends ReportForActing {
  readonly unit: null;
  readonly stored: StoredReport;
  readonly deliveredVersion: number;
}

/**
 * Throws `report.not_found` when there is no such report, when the unit does not owe one, and when it is not the
 * actor's to see. `lock` holds its row, if it has one, until the transaction ends.
 */
export async function findReportForActing(
  ctx: Ctx,
  id: string,
  { lock = false } = {},
): Promise<OwnReport | DeliveredReport> {
  const name = parseReportId(id);
  if (name === null) throw notFound('report');
  const [period, unit, stored, deliveries] = await Promise.all([
    findPeriodForActing(ctx, name.periodId),
    findUnitForActing(ctx, { code: name.unitCode }),
    findStoredReport(ctx.tx, name, lock),
    selectDeliveriesOf(ctx.tx, name),
  ]);
  if (!period) throw notFound('report');
  if (unit && mayReadReport(ctx.actor, unit)) {
    if (!stored && !(await owesReport(ctx, period, unit))) throw notFound('report');
    return ownReport(ctx, { id, period, unit, stored: stored ?? null, deliveries });
  }
  return deliveredReport(ctx, { id, period, unitCode: name.unitCode, stored, deliveries });
}

/** A report that the actor's own line may write or decide on; a report that was only delivered counts as not found. */
export async function findOwnReport(ctx: Ctx, id: string, options?: { lock: boolean }): Promise<OwnReport> {
  const report = await findReportForActing(ctx, id, options);
  if (report.unit === null) throw notFound('report');
  return report;
}

/** The day whose tree decides who owes: the last day of the period, or today while it runs. */
export function dayOfTree(ctx: Pick<Ctx, 'today'>, period: Pick<PeriodForActing, 'to'>): IsoDate {
  return period.to < ctx.today ? period.to : ctx.today;
}

/** The days that count: to the cut-off, when that is before the last day. */
export function countedDays(period: Pick<PeriodForActing, 'from' | 'to' | 'cutOffOn'>): DateRange {
  return { from: period.from, to: period.cutOffOn < period.to ? period.cutOffOn : period.to };
}

async function owesReport(ctx: Ctx, period: PeriodForActing, unit: UnitForActing): Promise<boolean> {
  if (unit.id === period.ownerUnitId) return true;
  if (period.asks === 'schools' ? !unit.isReporting : !unit.isManagingOffice) return false;
  return (await idsOfUnitsBelow(ctx.tx, period.ownerUnitId, dayOfTree(ctx, period))).includes(unit.id);
}

interface Found {
  readonly id: string;
  readonly period: PeriodForActing;
  readonly deliveries: readonly StoredDelivery[];
}

async function ownReport(
  ctx: Ctx,
  found: Found & { readonly unit: UnitForActing; readonly stored: StoredReport | null },
): Promise<OwnReport> {
  const { period, unit, stored, deliveries } = found;
  const isOffice = unit.isManagingOffice;
  const roles = rolesOn(ctx.actor, {
    unitId: unit.id,
    isOffice,
    askingUnitIds: askingUnits(period, unit),
    receiverUnitIds: receiversOf(stored, deliveries),
  });
  const signs = isOffice && roles.includes('officer') && (await leaderIsMissing(ctx, unit.id));
  return {
    ...found,
    periodId: period.id,
    unitId: unit.id,
    unitCode: unit.code,
    levels: levelsOfUnit(unit.level),
    isOffice,
    state: stored?.state ?? 'not_started',
    roles: signs ? [...roles, 'office_leader'] : roles,
    workflow: isOffice ? OFFICE_REPORT : stored?.onBehalf === true ? PAPER_REPORT : SCHOOL_REPORT,
  };
}

// Whoever asked decides. Where the office that asked no longer stands above the unit, its present office does.
function askingUnits(period: PeriodForActing, unit: UnitForActing): readonly number[] {
  const stillAbove = unit.id === period.ownerUnitId || unit.ancestorIds.includes(period.ownerUnitId);
  return [period.ownerUnitId, ...(stillAbove ? [] : unit.ancestorIds.slice(0, 1))];
}

function deliveredReport(
  ctx: Ctx,
  found: Found & { readonly unitCode: string; readonly stored: StoredReport | undefined },
): DeliveredReport {
  const { stored, period, deliveries } = found;
  const receivers = receivingUnitIds(ctx.actor);
  const mine = deliveries.filter(({ recipientUnitId }) => receivers.includes(recipientUnitId));
  const [newest] = mine;
  if (!stored || !newest) throw notFound('report');
  const roles = rolesOn(ctx.actor, {
    unitId: stored.unitId,
    isOffice: true,
    askingUnitIds: [period.ownerUnitId],
    receiverUnitIds: receiversOf(stored, mine),
  });
  return {
    ...found,
    periodId: period.id,
    unitId: stored.unitId,
    stored,
    deliveries: mine,
    unit: null,
    isOffice: true,
    state: stored.state,
    roles,
    workflow: OFFICE_REPORT,
    deliveredVersion: newest.version,
  };
}

function receiversOf(stored: StoredReport | null, deliveries: readonly StoredDelivery[]): readonly number[] {
  return deliveries
    .filter(({ version }) => version === stored?.version)
    .map(({ recipientUnitId }) => recipientUnitId);
}
