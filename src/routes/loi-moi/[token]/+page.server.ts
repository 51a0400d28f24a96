import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import {
  acceptInvitation,
  getInvitation,
  SESSION_COOKIE,
  sessionCookieOptions,
  signIn,
} from '#foundation/accounts/server/index.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { username, name } = await locals.ask(getInvitation, { token: params.token });
  return { username, name };
};

export const actions: Actions = {
  async default({ request, locals, params, cookies, url, getClientAddress }) {
    const password = textIn(await request.formData(), 'password');
    return submit(locals, {}, async () => {
      const { username } = await locals.run(acceptInvitation, { token: params.token, password });
      const session = await signIn(locals.run, { username, password }, { clientAddress: getClientAddress() });
      cookies.set(SESSION_COOKIE, session.token, sessionCookieOptions(url.protocol === 'https:'));
      redirect(303, '/viec-can-lam');
    });
  },
};
