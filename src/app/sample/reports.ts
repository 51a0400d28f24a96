// Plays the history of the reports, round after round: drafts are brought in at once, but every sending, return,
// correction and acceptance is the real command of the person who does it, so that seals and checks are what they would be.
import { insertReportDrafts } from '#features/reports/server/index.ts';
import { lockPeriodDates } from '#foundation/periods/server/index.ts';
import type { Ctx } from '#foundation/use-case/index.ts';
import { play } from './acts.ts';
import { actsOfOffices } from './office-reports.ts';
import { idOf } from './organisation.ts';
import type { WrittenPeriod, WrittenRound } from './periods.ts';
import { atMoment } from './sample-ctx.ts';
import type { PlannedReport } from './sample-plan.ts';
import { actsOfSchool, draftOf, type ReportsToPlay } from './school-reports.ts';

/** `onRound` is told before each round, the oldest first. */
export async function playReports(
  ctx: Ctx,
  rounds: readonly WrittenRound[],
  sample: ReportsToPlay,
  options: { readonly signal: AbortSignal | undefined; readonly onRound: (round: number) => void },
): Promise<void> {
  for (const [index, round] of rounds.entries()) {
    options.onRound(index);
    const schoolActs = [];
    for (const period of round.ofSchools) {
      const reports = sample.plan.reports.filter((report) => isOf(report, period));
      await insertReportDrafts(
        ctx,
        { ...period, ownerUnitId: idOf(sample.ids, period.ownerCode) },
        reports.flatMap((report) => draftOf(report, sample)),
      );
      const first = firstSending(reports);
      // Of schools that send side by side only one may find the days of the period open.
      if (first) await lockPeriodDates(atMoment(ctx, first), period.id);
      schoolActs.push(...reports.flatMap((report) => actsOfSchool(report, period, sample)));
    }
    const age = rounds.length - 1 - index;
    await play(ctx, [...schoolActs, ...actsOfOffices(round, age, sample)], options.signal);
  }
}

function firstSending(reports: readonly PlannedReport[]): Date | undefined {
  const sent = reports.flatMap(({ history }) => history.rounds.slice(0, 1).map(({ sentAt }) => sentAt));
  return sent.toSorted((a, b) => a.getTime() - b.getTime())[0];
}

function isOf({ period }: PlannedReport, { name, ownerCode }: WrittenPeriod): boolean {
  return period.name === name && period.ownerCode === ownerCode;
}
