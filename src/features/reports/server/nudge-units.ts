// The office asks those who have not sent; each unit at most once in 24 hours, whoever asks.
import { sql } from 'kysely';
import { z } from 'zod';
import { recordEvent } from '#foundation/audit/server/index.ts';
import { hasRoleAt } from '#foundation/accounts/actor.ts';
import { findPeriodForActing } from '#foundation/periods/server/index.ts';
import { defineCommand } from '#foundation/use-case/index.ts';
import { AppError, notFound } from '#shared/app-error.ts';
import { isEditable } from '../report-workflow.ts';
import { reportRowsOf } from './list-reports.ts';
import './tables.ts';

export interface Nudged {
  readonly nudged: number;
  /** Asked within the last 24 hours, sent meanwhile, or not owing a report. */
  readonly skipped: number;
}

export const nudgeUnits = defineCommand({
  name: 'reports.nudge_units',
  input: z.strictObject({ periodId: z.uuid(), unitCodes: z.array(z.string().max(60)).min(1).max(5000) }),
  async run(ctx, { periodId, unitCodes }): Promise<Nudged> {
    const period = await findPeriodForActing(ctx, periodId);
    if (!period) throw notFound('period');
    if (!hasRoleAt(ctx.actor, ['officer', 'office_leader'], period.ownerUnitId)) {
      throw new AppError('forbidden', 'report.only_office_nudges');
    }
    const owing = (await reportRowsOf(ctx, period, {})).filter(
      ({ unitCode, state }) => unitCodes.includes(unitCode) && isEditable(state),
    );
    const { rows } = await sql<{ unitId: number; unitCode: string }>`
      insert into report_nudges (period_id, unit_id, nudged_at, nudged_by)
      select ${periodId}, u.id, ${ctx.now}, ${ctx.actor.accountId} from units u
      where u.code = any (${owing.map(({ unitCode }) => unitCode)}::text[])
      on conflict (period_id, unit_id) do update
        set nudged_at = excluded.nudged_at, nudged_by = excluded.nudged_by, times = report_nudges.times + 1
        where report_nudges.nudged_at < excluded.nudged_at - interval '24 hours'
      returning unit_id as "unitId"`.execute(ctx.tx);
    if (rows.length === 0) throw new AppError('rule', 'nudge.too_soon');
    recordEvent(ctx, {
      name: 'report.nudged',
      unitId: period.ownerUnitId,
      subject: `period:${periodId}`,
      data: { periodId, unitIds: rows.map(({ unitId }) => unitId) },
    });
    return { nudged: rows.length, skipped: unitCodes.length - rows.length };
  },
});
