import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import {
  createFirstOperator,
  getSetup,
  SESSION_COOKIE,
  sessionCookieOptions,
  signIn,
} from '#foundation/accounts/server/index.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  await locals.ask(getSetup, { token: params.token });
};

export const actions: Actions = {
  async default({ request, locals, params, cookies, url, getClientAddress }) {
    const form = await request.formData();
    const text = (name: string) => textIn(form, name).trim();
    const typed = {
      username: text('username'),
      name: text('name'),
      officeCode: text('officeCode'),
      officeName: text('officeName'),
    };
    const password = textIn(form, 'password');
    return submit(locals, typed, async () => {
      await locals.run(createFirstOperator, {
        token: params.token,
        username: typed.username,
        name: typed.name,
        password,
        office: { code: typed.officeCode, name: typed.officeName },
      });
      const session = await signIn(
        locals.run,
        { username: typed.username, password },
        { clientAddress: getClientAddress() },
      );
      cookies.set(SESSION_COOKIE, session.token, sessionCookieOptions(url.protocol === 'https:'));
      redirect(303, '/viec-can-lam');
    });
  },
};
