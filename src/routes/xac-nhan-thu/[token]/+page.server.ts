import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { confirmMailAddress, getConfirmationLink } from '#features/reminders/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link confirms nothing: mail programs open links by themselves. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
  return locals.ask(getConfirmationLink, { token: params.token });
};

export const actions: Actions = {
  async default({ locals, params }) {
    return submit(locals, {}, async () => {
      await locals.run(confirmMailAddress, { token: params.token });
      // The link is used up, so this address leads nowhere from now on.
      redirect(303, '/xac-nhan-thu');
    });
  },
};
