import { submit } from '#app/page.ts';
import { unsubscribe } from '#features/reminders/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link ends nothing: mail programs open links by themselves. */
export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
};

export const actions: Actions = {
  async default({ locals, params }) {
    return submit(locals, {}, async () => {
      await locals.run(unsubscribe, { token: params.token });
      return { done: true as const };
    });
  },
};
