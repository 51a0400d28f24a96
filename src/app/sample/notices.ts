// The notices that people would find today: of the newest reports only, because older ones are read and forgotten.
import { reportIdOf } from '#features/reports/report-id.ts';
import { notify } from '#foundation/notifications/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { diffDays, startOfDayInVietnam } from '#shared/dates.ts';
import { hoursAfter } from './acts.ts';
import { idOf, type UnitIds } from './organisation.ts';
import type { WrittenRound } from './periods.ts';
import { atMoment } from './sample-ctx.ts';
import type { PlannedReport, SamplePlan } from './sample-plan.ts';

/** Older notices would have been read. */
const RECENT_DAYS = 14;
const OFFICE = 'Phòng VH-XH';

interface NoticeFrame {
  readonly plan: SamplePlan;
  readonly rounds: readonly WrittenRound[];
  readonly ids: UnitIds;
}

export async function writeNotices(ctx: Ctx, { plan, rounds, ids }: NoticeFrame): Promise<void> {
  const periods = new Map(
    rounds.flatMap(({ ofSchools }) =>
      ofSchools.map((period) => [`${period.ownerCode} ${period.name}`, period.id]),
    ),
  );
  for (const report of plan.reports) {
    const periodId = periods.get(`${report.period.ownerCode} ${report.period.name}`);
    if (periodId === undefined) continue;
    const id = reportIdOf(periodId, report.school.code);
    await noticeOf(ctx, report, { id, unitId: idOf(ids, report.school.code), today: plan.choice.today });
  }
}

async function noticeOf(
  ctx: Ctx,
  { period, history }: PlannedReport,
  { id, unitId, today }: { id: string; unitId: number; today: SamplePlan['choice']['today'] },
): Promise<void> {
  const since = hoursAfter(startOfDayInVietnam(today), -24 * RECENT_DAYS);
  const common = { subject: `report:${id}`, unitId, href: `/bao-cao/${id}` };
  const returnedAt = history.rounds.at(-1)?.returnedAt ?? null;
  const daysLate = diffDays(period.dueOn, today);
  if (history.acceptedAt && history.acceptedAt > since) {
    await notify(atMoment(ctx, history.acceptedAt), {
      ...common,
      toRolesAt: { unitId, roles: ['head', 'coordinator'] },
      kind: 'report.accepted',
      params: { office: OFFICE },
      needsAction: false,
    });
  } else if (!history.acceptedAt && returnedAt && returnedAt > since) {
    await notify(atMoment(ctx, returnedAt), {
      ...common,
      toRolesAt: { unitId, roles: ['head', 'coordinator'] },
      kind: 'report.returned',
      params: { office: OFFICE, remarks: 1 },
      needsAction: true,
    });
  } else if (history.rounds.length === 0 && daysLate > 0 && daysLate <= RECENT_DAYS) {
    await notify(atMoment(ctx, hoursAfter(startOfDayInVietnam(today), -17)), {
      ...common,
      toRolesAt: { unitId, roles: ['head', 'coordinator'] },
      kind: 'report.late',
      params: { office: OFFICE, days: daysLate - 1 },
      needsAction: true,
    });
  }
}
