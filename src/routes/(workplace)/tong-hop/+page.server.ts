import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { listPeriods } from '#foundation/periods/server/index.ts';
import { consolidateReports, listConsolidated } from '#features/reports/server/index.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** The office's own reports, one for each period it has asked for. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seat } = await parent();
  const [{ items: periods }, reports] = await Promise.all([
    locals.ask(listPeriods, { within: seat.unitCode, limit: 60 }),
    locals.ask(listConsolidated, { unit: seat.unitCode }),
  ]);
  const byPeriod = new Map(reports.items.map((report) => [report.periodId, report]));
  return {
    rows: periods
      .filter(({ ownerCode }) => ownerCode === seat.unitCode)
      .map((period) => ({
        id: period.id,
        name: period.name,
        dueOn: period.dueOn,
        report: byPeriod.get(period.id) ?? null,
      })),
    unitCode: seat.unitCode,
    canBuild: seat.role === 'officer' || seat.role === 'office_leader',
  };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      const report = await locals.run(consolidateReports, {
        periodId: textIn(form, 'period'),
        unitCode: textIn(form, 'unit'),
      });
      redirect(303, `/bao-cao/${report.id}`);
    });
  },
};
