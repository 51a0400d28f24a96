// An office opens a period: it asks the units below it for a report.
import { AppError, notFound } from '#shared/app-error.ts';
import { newId } from '#shared/ids.ts';
import { recordEvent } from '../../audit/server/index.ts';
import { findUnitForActing, type UnitForActing } from '../../organisation/server/index.ts';
import { defineCommand, type Ctx } from '../../use-case/index.ts';
import type { Period } from '../period.ts';
import { mayManagePeriods } from '../policy.ts';
import { openPeriodInput } from '../schemas.ts';
import { findPeriodForActing, insertPeriod } from './period-store.ts';

export const openPeriod = defineCommand({
  name: 'periods.open_period',
  input: openPeriodInput,
  constraints: { period_name_unique: ['conflict', 'period.name_taken'] },
  async run(ctx, { ownerCode, ...input }): Promise<Period> {
    const owner = await findUnitForActing(ctx, { code: ownerCode });
    if (!owner) throw notFound('unit');
    if (!mayManagePeriods(ctx.actor, owner.id)) throw new AppError('forbidden', 'period.only_its_office');
    if (!owner.isManagingOffice) throw new AppError('rule', 'period.only_offices_ask');
    if (owner.closedOn !== null && owner.closedOn < input.from) {
      throw new AppError('rule', 'period.office_closed', { closedOn: owner.closedOn });
    }
    const period = { id: newId(), ownerCode, ...input };
    await checkRelated(ctx, owner, period);
    await insertPeriod(ctx.tx, { ...period, ownerUnitId: owner.id }, ctx.now);
    recordEvent(ctx, {
      name: 'period.opened',
      unitId: owner.id,
      subject: `period:${period.id}`,
      data: { kind: period.kind, asks: period.asks, from: period.from, to: period.to, dueOn: period.dueOn },
    });
    return { ...period, datesLockedAt: null, version: 1 };
  },
});

/** The period compared with began earlier; the period fed belongs to an office above and asks offices. */
export async function checkRelated(
  ctx: Ctx,
  owner: Pick<UnitForActing, 'ancestorIds'>,
  period: Pick<Period, 'from' | 'comparisonPeriodId' | 'upperPeriodId'>,
): Promise<void> {
  if (period.comparisonPeriodId !== null) {
    const comparison = await findPeriodForActing(ctx, period.comparisonPeriodId);
    if (!comparison) throw notFound('period');
    if (comparison.from >= period.from)
      throw new AppError('rule', 'period.comparison_not_earlier', { name: comparison.name });
  }
  if (period.upperPeriodId !== null) {
    const upper = await findPeriodForActing(ctx, period.upperPeriodId);
    if (!upper) throw notFound('period');
    if (upper.asks !== 'offices' || !owner.ancestorIds.includes(upper.ownerUnitId)) {
      throw new AppError('rule', 'period.upper_does_not_ask', { name: upper.name });
    }
  }
}
