import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { getPlanTemplate, listSharedPlans, listUnitPlans, startPlan } from '#features/plans/server/index.ts';
import { nameOfYear, schoolYearAt, type PlanYear } from '#features/plans/plan.ts';
import { findUnits } from '#foundation/organisation/server/index.ts';
import { textIn, textsIn } from '#shared/form-text.ts';
import { todayInVietnam } from '#shared/dates.ts';
import type { Actions, PageServerLoad } from './$types';

/** `school-2025`, `calendar-2026`. */
const idOf = ({ yearKind, firstYear }: PlanYear) => `${yearKind}-${String(firstYear)}`;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  const current = schoolYearAt(today);
  const calendar = { yearKind: 'calendar', firstYear: Number(today.slice(0, 4)) } as const;
  const next = { ...current, firstYear: current.firstYear + 1 };
  const { items: units } = await locals.ask(findUnits, { within: seat.unitCode, limit: 1 });
  const [{ template }, { items: own }, shared] = await Promise.all([
    locals.ask(getPlanTemplate, { unitCode: seat.unitCode }),
    locals.ask(listUnitPlans, { unit: seat.unitCode }),
    locals.ask(listSharedPlans, units[0]?.level ? { level: units[0].level } : {}),
  ]);
  return {
    task: true,
    unitCode: seat.unitCode,
    years: [current, next, calendar].map((year) => ({ value: idOf(year), label: nameOfYear(year) })),
    templateTasks: template.tasks.length,
    own: own.map(({ id, yearName, counts }) => ({ id, yearName, tasks: counts.total })),
    shared: shared.items
      .filter(({ unitCode }) => unitCode !== seat.unitCode)
      .map(({ planId, unitName, year, tasks }) => ({
        id: planId,
        unitName,
        yearName: nameOfYear(year),
        tasks,
      })),
  };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const form = await request.formData();
    const [yearKind = '', firstYear] = textIn(form, 'year').split('-');
    const [source = 'template', planId = ''] = textIn(form, 'from').split(':');
    const kinds = textsIn(form, 'kinds');
    return submit(locals, { year: textIn(form, 'year'), kinds, from: textIn(form, 'from') }, async () => {
      const { id } = await locals.run(startPlan, {
        unitCode: textIn(form, 'unit'),
        yearKind,
        firstYear: Number(firstYear),
        kinds,
        from: source === 'template' ? { source } : { source, planId },
      });
      redirect(303, `/ke-hoach/${id}`);
    });
  },
};
