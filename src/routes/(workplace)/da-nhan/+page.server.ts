import { submit } from '#app/page.ts';
import { confirmDelivery, listDeliveries } from '#features/reports/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seat } = await parent();
  const { items } = await locals.ask(listDeliveries, { unit: seat.unitCode });
  return {
    items: items.map((row) => ({
      reportId: row.id,
      version: row.version,
      periodName: row.periodName,
      unitName: row.unitName,
      sentOn: formatDate(todayInVietnam(row.sentAt)),
      isSuperseded: row.isSuperseded,
      confirmedOn: row.confirmedAt && formatDate(todayInVietnam(row.confirmedAt)),
    })),
  };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const id = textIn(await request.formData(), 'id');
    return submit(locals, {}, async () => {
      await locals.run(confirmDelivery, { id });
      return { confirmed: true as const };
    });
  },
};
