import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { ANONYMOUS } from '#foundation/accounts/actor.ts';
import { SESSION_COOKIE, sessionCookieOptions, signIn } from '#foundation/accounts/server/index.ts';
import { clientAddressOf } from '#foundation/http/client-address.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

const HOME = '/viec-can-lam';

export const load: PageServerLoad = ({ locals }) => {
  if (locals.actor !== ANONYMOUS) redirect(303, HOME);
};

export const actions: Actions = {
  async default({ request, locals, cookies, url, getClientAddress }) {
    const form = await request.formData();
    const username = textIn(form, 'username').trim();
    const input = { username, password: textIn(form, 'password') };
    const clientAddress = clientAddressOf(getClientAddress(), request.headers.get('x-forwarded-for'));
    return submit(locals, { username }, async () => {
      const session = await signIn(locals.run, input, { clientAddress });
      cookies.set(SESSION_COOKIE, session.token, sessionCookieOptions(url.protocol === 'https:'));
      redirect(303, pathWithin(url.searchParams.get('tiep')));
    });
  },
};

/** Where the person wanted to go; only a path of this installation, never another site. */
function pathWithin(next: string | null): string {
  return next !== null && /^\/[^/\\]/.test(next) ? next : HOME;
}
