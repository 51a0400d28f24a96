import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { LOCALE_COOKIE, THEME_COOKIE, UNIT_COOKIE } from '#app/preferences.ts';
import { changePassword, SESSION_COOKIE } from '#foundation/accounts/server/index.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions } from './$types';

const A_YEAR = { path: '/', maxAge: 365 * 24 * 3600, sameSite: 'lax', httpOnly: true } as const;

export const actions: Actions = {
  async seat({ request, cookies }) {
    const chosen = textIn(await request.formData(), 'seat');
    cookies.set(UNIT_COOKIE, chosen.slice(0, 120), A_YEAR);
    redirect(303, '/viec-can-lam');
  },
  async preferences({ request, cookies }) {
    const form = await request.formData();
    cookies.set(LOCALE_COOKIE, form.get('locale') === 'en' ? 'en' : 'vi', A_YEAR);
    const theme = textIn(form, 'theme');
    cookies.set(THEME_COOKIE, ['light', 'dark'].includes(theme) ? theme : 'system', A_YEAR);
    redirect(303, '/them');
  },
  async password({ request, locals, cookies, getClientAddress }) {
    const form = await request.formData();
    const input = { currentPassword: form.get('currentPassword'), newPassword: form.get('newPassword') };
    return submit(locals, {}, async () => {
      await changePassword(locals.run, locals.actor, input, {
        clientAddress: getClientAddress(),
        cookieToken: cookies.get(SESSION_COOKIE),
      });
      return { passwordChanged: true };
    });
  },
};
