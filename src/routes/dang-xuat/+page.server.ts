import { redirect } from '@sveltejs/kit';
import { SESSION_COOKIE, signOut } from '#foundation/accounts/server/index.ts';
import type { Actions, PageServerLoad } from './$types';

// Signing out changes something, so only a form does it; whoever types the address goes home.
export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
  async default({ locals, cookies }) {
    const cookieToken = cookies.get(SESSION_COOKIE);
    if (cookieToken !== undefined) await locals.run(signOut, { cookieToken });
    cookies.delete(SESSION_COOKIE, { path: '/' });
    redirect(303, '/dang-nhap');
  },
};
