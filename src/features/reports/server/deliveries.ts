// The office's own report goes to whom its period names, also outside its line, and to the office above; each confirms.
import { findUnitForActing } from '#foundation/organisation/server/index.ts';
import { findPeriodForActing, recipientsOf, type PeriodForActing } from '#foundation/periods/server/index.ts';
import { defineCommand, defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import type { IsoDate } from '#shared/dates.ts';
import { mayConfirmDelivery } from '../policy.ts';
import { reportIdOf } from '../report-id.ts';
import { confirmDeliveryInput, listDeliveriesInput } from '../schemas.ts';
import { findReportForActing, type OwnReport } from './report-for-acting.ts';
import { recordReportEvent, type ReportForWriting } from './report-for-writing.ts';
import { insertDeliveries, markConfirmed, selectDelivered, type ReceivedReport } from './seal-store.ts';

/** To whom an office's report goes: whom the period names, and the office above. */
export interface Receiver {
  readonly unitId: number;
  readonly unitCode: string;
  /** Null: no legal ground for a day is known yet. */
  readonly dueOn: IsoDate | null;
}

export async function receiversOfOffice(
  ctx: Ctx,
  report: Pick<OwnReport, 'period' | 'unit'>,
): Promise<readonly Receiver[]> {
  const [named, upper] = await Promise.all([
    recipientsOf(ctx.tx, report.period.id),
    upperOffice(ctx, report),
  ]);
  const receivers = named.map(({ unitId, unitCode, dueOn }) => ({ unitId, unitCode, dueOn }));
  return upper === null || receivers.some(({ unitId }) => unitId === upper.unitId)
    ? receivers
    : [...receivers, upper];
}

/** Sends the version just sealed to everybody; a period that names nobody sends to nobody. */
export async function deliverReport(ctx: Ctx, report: ReportForWriting, version: number): Promise<void> {
  const receivers = await receiversOfOffice(ctx, report);
  if (receivers.length === 0) return;
  ctx.defer(insertDeliveries(ctx.tx, { ...report, version, at: ctx.now }, receivers));
}

async function upperOffice(
  ctx: Ctx,
  { period, unit }: Pick<OwnReport, 'period' | 'unit'>,
): Promise<Receiver | null> {
  if (period.ownerUnitId !== unit.id) return receiverOf(period);
  if (period.upperPeriodId === null) return null;
  const upper = await findPeriodForActing(ctx, period.upperPeriodId);
  return upper ? receiverOf(upper) : null;
}

function receiverOf({ ownerUnitId, ownerCode, dueOn }: PeriodForActing): Receiver {
  return { unitId: ownerUnitId, unitCode: ownerCode, dueOn };
}

/** A receiver says that the report has arrived. Whether it is accepted is a step of its own. */
export const confirmDelivery = defineCommand({
  name: 'reports.confirm_delivery',
  input: confirmDeliveryInput,
  async run(ctx, { id }): Promise<{ id: string; confirmed: number; state: string }> {
    const report = await findReportForActing(ctx, id, { lock: true });
    const { stored, deliveries } = report;
    const present = deliveries.filter(({ version }) => version === stored?.version);
    const mine = present.filter(({ recipientUnitId }) => mayConfirmDelivery(ctx.actor, recipientUnitId));
    if (!stored || mine.length === 0) throw notFound('delivery');
    if (report.state !== 'submitted' && report.state !== 'accepted') {
      throw new AppError('rule', 'delivery.not_in_force');
    }
    const confirmed = await markConfirmed(ctx.tx, stored, {
      version: stored.version,
      recipientUnitIds: mine.map(({ recipientUnitId }) => recipientUnitId),
      by: ctx.actor.accountId,
      at: ctx.now,
    });
    if (confirmed > 0) {
      recordReportEvent(ctx, report, 'report.delivery_confirmed', {
        version: stored.version,
        recipients: mine.map(({ recipientCode }) => recipientCode),
      });
    }
    return { id, confirmed, state: report.state };
  },
});

export interface DeliveryRow extends Omit<ReceivedReport, 'unitId' | 'recipientUnitId'> {
  readonly id: string;
}

export interface DeliveryPage {
  readonly items: readonly DeliveryRow[];
  readonly total: number;
  readonly next: null;
}

/** What was sent to a unit (police, Front, office above), newest first. */
export const listDeliveries = defineQuery({
  name: 'reports.list_deliveries',
  input: listDeliveriesInput,
  async run(ctx, { unit: code, limit }): Promise<DeliveryPage> {
    const unit = await findUnitForActing(ctx, { code });
    if (!unit || !mayConfirmDelivery(ctx.actor, unit.id)) throw notFound('unit');
    const { items, total } = await selectDelivered(ctx.tx, { recipientUnitId: unit.id, limit });
    return {
      items: items.map(({ unitId: _, recipientUnitId: __, ...item }) => ({
        ...item,
        id: reportIdOf(item.periodId, item.unitCode),
      })),
      total,
      next: null,
    };
  },
});

/** The same for other readers of this slice that have already decided who may look: the worklist. */
export async function listDeliveriesFor(ctx: Ctx, recipientUnitId: number): Promise<DeliveryRow[]> {
  const { items } = await selectDelivered(ctx.tx, { recipientUnitId, limit: 50 });
  return items.map(({ unitId: _, recipientUnitId: __, ...item }) => ({
    ...item,
    id: reportIdOf(item.periodId, item.unitCode),
  }));
}
