// Who has sent, who has not: one row for each unit that owes a report of a period. Reads stored values only, so the
// list of 3,500 schools costs as many round trips as that of one.
import { isSystem } from '#foundation/accounts/actor.ts';
import { findUnitForActing, idsOfUnitsBelow } from '#foundation/organisation/server/index.ts';
import type { UnitLevel } from '#foundation/organisation/unit.ts';
import { isLate } from '#foundation/periods/period.ts';
import { findPeriodForActing, type PeriodForActing } from '#foundation/periods/server/index.ts';
import { defineQuery, type Ctx } from '#foundation/use-case/index.ts';
import { notFound } from '#shared/app-error.ts';
import { todayInVietnam, type IsoDate } from '#shared/dates.ts';
import { reportIdOf } from '../report-id.ts';
import type { ReportState } from '../report-workflow.ts';
import { READING_ROLES, READS_BELOW } from '../policy.ts';
import { listReportsInput } from '../schemas.ts';
import { unitsOwing } from './owing-units.ts';
import { selectReportsOfPeriods, type StoredReport } from './report-store.ts';

export interface ReportRow {
  readonly id: string;
  readonly unitId: number;
  readonly unitCode: string;
  readonly unitName: string;
  readonly level: UnitLevel | null;
  readonly state: ReportState;
  readonly version: number;
  readonly dueOn: IsoDate;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly proposedAt: Date | null;
  readonly returnedAt: Date | null;
  readonly openedByOfficeAt: Date | null;
  /** Sent after the due day for the first time; or not sent although the day is over. */
  readonly late: boolean;
  /** As counted at the last change; null while nobody has started. */
  readonly figuresDone: number | null;
  readonly figuresTotal: number | null;
  readonly onBehalf: boolean;
}

export interface ReportList {
  readonly items: readonly ReportRow[];
  readonly total: number;
  readonly next: null;
}

export const listReports = defineQuery({
  name: 'reports.list_reports',
  input: listReportsInput,
  async run(ctx, input): Promise<ReportList> {
    const [period, within] = await Promise.all([
      findPeriodForActing(ctx, input.period),
      input.within === undefined ? undefined : findUnitForActing(ctx, { code: input.within }),
    ]);
    if (!period) throw notFound('period');
    if (input.within !== undefined && !within) throw notFound('unit');
    const [rows, readable] = await Promise.all([
      reportRowsOf(ctx, period, within === undefined ? {} : { withinId: within.id }),
      readableUnits(ctx),
    ]);
    const items = rows
      .filter(({ unitId }) => readable === null || readable.has(unitId))
      .filter(({ state }) => input.state === undefined || state === input.state);
    return { items, total: items.length, next: null };
  },
});

// Row-level security lets an operator see every unit, and a guest the own one; to read reports takes a reading role.
// Null: whatever the actor sees, they may read.
async function readableUnits(ctx: Ctx): Promise<ReadonlySet<number> | null> {
  const { grants } = ctx.actor;
  if (isSystem(ctx.actor) || grants.every(({ role }) => READING_ROLES.includes(role))) return null;
  const reading = grants.filter(({ role }) => READING_ROLES.includes(role));
  const below = await Promise.all(
    reading
      .filter(({ role }) => READS_BELOW.includes(role))
      .map(({ unitId }) => idsOfUnitsBelow(ctx.tx, unitId, ctx.today)),
  );
  return new Set([...reading.map(({ unitId }) => unitId), ...below.flat()]);
}

/** The same rows for other readers of this slice: boards, reminders, the consolidated report. */
export async function reportRowsOf(
  ctx: Ctx,
  period: PeriodForActing,
  filter: { withinId?: number } = {},
): Promise<ReportRow[]> {
  const units = await unitsOwing(ctx, period, filter);
  const periodIds = [...new Set(units.map(({ periodId }) => periodId))];
  const stored = await selectReportsOfPeriods(ctx.tx, periodIds);
  const byKey = new Map(stored.map((report) => [keyOf(report.periodId, report.unitId), report]));
  return units.map(({ id, code, name, level, periodId }) => {
    const report = byKey.get(keyOf(periodId, id)) ?? null;
    return {
      id: reportIdOf(periodId, code),
      unitId: id,
      unitCode: code,
      unitName: name,
      level,
      state: report?.state ?? 'not_started',
      version: report?.version ?? 0,
      dueOn: period.dueOn,
      submittedAt: report?.submittedAt ?? null,
      acceptedAt: report?.acceptedAt ?? null,
      proposedAt: report?.proposedAt ?? null,
      returnedAt: report?.returnedAt ?? null,
      openedByOfficeAt: report?.openedByOfficeAt ?? null,
      late: isReportLate(ctx, period, report),
      figuresDone: report?.figuresDone ?? null,
      figuresTotal: report?.figuresTotal ?? null,
      onBehalf: report?.onBehalf ?? false,
    };
  });
}

/** Late is decided by the first sending: a correction the office asked for makes nobody late. */
export function isReportLate(
  ctx: Pick<Ctx, 'today'>,
  period: Pick<PeriodForActing, 'dueOn'>,
  report: Pick<StoredReport, 'firstSubmittedAt'> | null,
): boolean {
  const first = report?.firstSubmittedAt ?? null;
  return isLate(first === null ? ctx.today : todayInVietnam(first), period.dueOn);
}

function keyOf(periodId: string, unitId: number): string {
  return `${periodId} ${unitId}`;
}
