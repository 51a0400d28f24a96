import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { momentWords } from '#features/journal/date-words.ts';
import { movedFigures, type MovedFigure } from '#features/reports/changes-page.ts';
import { isUnchanged, type BuildChanges } from '#features/reports/consolidation-changes.ts';
import { parseReportId } from '#features/reports/report-id.ts';
import { consolidateReports, getChangesSinceBuild, getReport } from '#features/reports/server/index.ts';
import { notFound } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import type { Actions, PageServerLoad } from './$types';

interface ShownChanges {
  readonly groups: readonly {
    readonly kind: 'unitsAdded' | 'unitsNewVersion' | 'unitsRemoved';
    readonly units: readonly { readonly code: string; readonly name: string; readonly reportId: string }[];
  }[];
  readonly figures: readonly MovedFigure[];
}

/** What changed since the office last built its report: schools that came or sent again, totals from → to. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const [report, changes] = await Promise.all([
    locals.ask(getReport, { id: params.id }),
    locals.ask(getChangesSinceBuild, { id: params.id }),
  ]);
  const today = todayInVietnam(locals.now);
  const unitOf = (code: string) => changes.units[code] ?? { name: code, reportId: '' };
  const shown = (of: BuildChanges): ShownChanges => ({
    groups: (['unitsAdded', 'unitsNewVersion', 'unitsRemoved'] as const).flatMap((kind) =>
      of[kind].length === 0 ? [] : [{ kind, units: of[kind].map((code) => ({ code, ...unitOf(code) })) }],
    ),
    figures: movedFigures(
      of,
      { nameOf: (code) => unitOf(code).name, areOffices: changes.areOffices },
      locals.locale,
    ),
  });
  const [last] = changes.builds;
  return {
    task: true,
    id: changes.id,
    periodId: report.periodId,
    periodName: changes.periodName,
    unitName: report.unitName,
    isSent: changes.pending === null && last !== undefined,
    lastBuilt: last ? momentWords(last.builtAt.toISOString(), today) : null,
    pending: changes.pending && !isUnchanged(changes.pending) ? shown(changes.pending) : null,
    units: changes.units,
    builds: changes.builds.map(({ number, builtAt, changes: of }) => ({
      number,
      time: momentWords(builtAt.toISOString(), today),
      changes: of && shown(of),
    })),
    can: changes.can,
  };
};

export const actions: Actions = {
  async default({ locals, params }) {
    const name = parseReportId(params.id);
    if (!name) throw notFound('report');
    return submit(locals, {}, async () => {
      await locals.run(consolidateReports, name);
      redirect(303, `/bao-cao/${params.id}/thay-doi`);
    });
  },
};
