import { submit } from '#app/page.ts';
import {
  getAssignment,
  giveAssignment,
  giveToNewUnits,
  withdrawAssignment,
} from '#features/directives/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { textIn } from '#shared/form-text.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { givenAt, ...assignment } = await locals.ask(getAssignment, { id: params.id });
  return {
    today: todayInVietnam(locals.now),
    assignment: { ...assignment, givenOn: givenAt && formatDate(todayInVietnam(givenAt)) },
  };
};

export const actions: Actions = {
  give: async ({ locals, params }) =>
    submit(locals, {}, async () => ({ given: (await locals.run(giveAssignment, { id: params.id })).units })),
  giveToNew: async ({ locals, params }) =>
    submit(locals, {}, async () => ({ given: (await locals.run(giveToNewUnits, { id: params.id })).units })),
  async withdraw({ request, locals, params }) {
    const reason = textIn(await request.formData(), 'reason');
    return submit(locals, { reason }, async () => {
      await locals.run(withdrawAssignment, { id: params.id, reason });
      return {};
    });
  },
};
