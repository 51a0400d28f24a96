import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { defaultPeriodsAround } from '#foundation/periods/period.ts';
import { listPeriods, openPeriod } from '#foundation/periods/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { textIn } from '#shared/form-text.ts';
import { periodInput, typedPeriod } from '../period-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** Offers the next period of the plan's calendar (10/5 and 15/11) that is not open yet. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  const { items } = await locals.ask(listPeriods, { within: seat.unitCode, limit: 100 });
  const names = new Set(items.map(({ name }) => name));
  const offered = defaultPeriodsAround(today).find(
    (period) => period.dueOn >= today && !names.has(period.name),
  );
  return { offered: offered ? { ...offered } : null, others: items.map(({ id, name }) => ({ id, name })) };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const form = await request.formData();
    const typed = typedPeriod(form);
    const ownerCode = textIn(form, 'ownerCode');
    return submit(locals, typed, async () => {
      const period = await locals.run(openPeriod, {
        ...periodInput(typed),
        ownerCode,
        asks: form.get('asks') === 'offices' ? 'offices' : 'schools',
      });
      redirect(303, `/ky/${period.id}`);
    });
  },
};
