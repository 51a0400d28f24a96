import { submit } from '#app/page.ts';
import { changePeriod, getPeriod, listPeriods, setRecipients } from '#foundation/periods/server/index.ts';
import { textIn } from '#shared/form-text.ts';
import { periodInput, typedPeriod } from '../period-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, parent }) => {
  const { seat } = await parent();
  const period = await locals.ask(getPeriod, { id: params.id });
  const { items } = await locals.ask(listPeriods, { within: seat.unitCode, limit: 100 });
  return { period, others: items.filter(({ id }) => id !== period.id).map(({ id, name }) => ({ id, name })) };
};

export const actions: Actions = {
  async change({ request, locals, params }) {
    const form = await request.formData();
    const typed = typedPeriod(form);
    return submit(locals, typed, async () => {
      await locals.run(changePeriod, {
        ...periodInput(typed),
        id: params.id,
        version: Number(form.get('version')),
      });
      return { saved: true as const };
    });
  },
  async recipients({ request, locals, params }) {
    const form = await request.formData();
    const recipients = textIn(form, 'recipients');
    return submit(locals, { recipients }, async () => {
      await locals.run(setRecipients, {
        id: params.id,
        version: Number(form.get('version')),
        recipients: readRecipients(recipients),
      });
      return { saved: true as const };
    });
  },
};

/** One recipient a line: a unit code and, if there is one, its due day. */
function readRecipients(text: string): { unitCode: string; dueOn?: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([code]) => code !== undefined && code !== '')
    .map(([unitCode = '', dueOn]) => ({ unitCode, ...(dueOn !== undefined && { dueOn }) }));
}
