// Changes a period, and who receives the office's report for it. Once a report is sealed, the days its figures
// stand on no longer move; the due day still may.
import type { z } from 'zod';
import { AppError, invalid, notFound } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { findUnitForActing } from '../../organisation/server/index.ts';
import { defineCommand, type Ctx } from '../../use-case/index.ts';
import { datesOutOfOrder, movesLockedDates, type Period, type PeriodRecipient } from '../period.ts';
import { mayManagePeriods } from '../policy.ts';
import { changePeriodInput, setRecipientsInput } from '../schemas.ts';
import { checkRelated } from './open-period.ts';
import {
  findPeriodForActing,
  markDatesLocked,
  replaceRecipients,
  updatePeriod,
  type PeriodForActing,
} from './period-store.ts';

export const changePeriod = defineCommand({
  name: 'periods.change_period',
  input: changePeriodInput,
  constraints: { period_name_unique: ['conflict', 'period.name_taken'] },
  async run(ctx, { id, version, ...changes }): Promise<Period> {
    const { ownerUnitId, ...before } = await periodToManage(ctx, id);
    const after = withChanges(before, changes);
    refuseStale(before, version);
    if (before.datesLockedAt !== null && movesLockedDates(before, after)) {
      throw new AppError('rule', 'period.dates_locked', { lockedOn: todayInVietnam(before.datesLockedAt) });
    }
    const problems = datesOutOfOrder(after);
    if (problems.length > 0) throw invalid(problems);
    const owner = await findUnitForActing(ctx, { id: ownerUnitId });
    // An office may have moved since it chose whom to feed: only a new choice is checked.
    const newUpperId = after.upperPeriodId === before.upperPeriodId ? null : after.upperPeriodId;
    await checkRelated(ctx, owner ?? { ancestorIds: [] }, { ...after, upperPeriodId: newUpperId });
    if (!(await updatePeriod(ctx.tx, after))) throw stale();
    recordEvent(ctx, {
      name: 'period.changed',
      unitId: ownerUnitId,
      subject: `period:${id}`,
      data: differences(before, after),
    });
    return { ...after, version: version + 1 };
  },
});

/** Says who receives the office's own report for a period; the list replaces the one before. */
export const setRecipients = defineCommand({
  name: 'periods.set_recipients',
  input: setRecipientsInput,
  constraints: { period_recipient_is_another: ['rule', 'period.recipient_is_owner'] },
  async run(ctx, { id, version, recipients }): Promise<Period & { recipients: PeriodRecipient[] }> {
    const { ownerUnitId, ...period } = await periodToManage(ctx, id);
    refuseStale(period, version);
    const named = await withUnitIds(ctx, recipients);
    if (!(await updatePeriod(ctx.tx, period))) throw stale();
    await replaceRecipients(ctx.tx, { id, ownerUnitId }, named);
    recordEvent(ctx, {
      name: 'period.changed',
      unitId: ownerUnitId,
      subject: `period:${id}`,
      data: { recipients: recipients.map((recipient) => recipient.unitCode) },
    });
    return { ...period, version: version + 1, recipients };
  },
});

/**
 * Fixes the days of a period because a report for it is being sealed, by whoever seals. Call it before figures are
 * computed and use the period it returns: a change of the dates that is under way is waited for.
 */
export async function lockPeriodDates(ctx: Ctx, periodId: string): Promise<PeriodForActing> {
  const period = await findPeriodForActing(ctx, periodId);
  if (!period) throw notFound('period');
  if (period.datesLockedAt !== null) return period;
  await markDatesLocked(ctx.tx, periodId, ctx.now);
  recordEvent(ctx, {
    name: 'period.dates_locked',
    unitId: period.ownerUnitId,
    subject: `period:${periodId}`,
  });
  return (await findPeriodForActing(ctx, periodId)) ?? period;
}

async function periodToManage(ctx: Ctx, id: string): Promise<PeriodForActing> {
  const period = await findPeriodForActing(ctx, id);
  if (!period) throw notFound('period');
  if (!mayManagePeriods(ctx.actor, period.ownerUnitId))
    throw new AppError('forbidden', 'period.only_its_office');
  return period;
}

function refuseStale(period: Period, versionSeen: number): void {
  if (period.version !== versionSeen) throw stale();
}

function stale(): AppError {
  return new AppError('conflict', 'period.stale');
}

async function withUnitIds(
  ctx: Ctx,
  recipients: readonly PeriodRecipient[],
): Promise<(PeriodRecipient & { unitId: number })[]> {
  const named: (PeriodRecipient & { unitId: number })[] = [];
  for (const [index, recipient] of recipients.entries()) {
    const unit = await findUnitForActing(ctx, { code: recipient.unitCode });
    if (!unit) throw invalid([{ path: `recipients.${index}.unitCode`, code: 'unit.not_found' }]);
    named.push({ ...recipient, unitId: unit.id });
  }
  return named;
}

type Changes = Omit<z.output<typeof changePeriodInput>, 'id' | 'version'>;

/** What is left out (undefined) stays; null takes a relation away. */
function withChanges(before: Period, changes: Changes): Period {
  return {
    ...before,
    name: changes.name ?? before.name,
    kind: changes.kind ?? before.kind,
    from: changes.from ?? before.from,
    to: changes.to ?? before.to,
    cutOffOn: changes.cutOffOn ?? before.cutOffOn,
    dueOn: changes.dueOn ?? before.dueOn,
    comparisonPeriodId:
      changes.comparisonPeriodId === undefined ? before.comparisonPeriodId : changes.comparisonPeriodId,
    upperPeriodId: changes.upperPeriodId === undefined ? before.upperPeriodId : changes.upperPeriodId,
  };
}

/** The fields that changed, each with its value before and after. */
function differences(before: Period, after: Period): Record<string, readonly [unknown, unknown]> {
  const keys = Object.keys(before) as (keyof Period)[];
  return Object.fromEntries(
    keys.filter((key) => before[key] !== after[key]).map((key) => [key, [before[key], after[key]] as const]),
  );
}
