import { requireSignIn } from '#app/page.ts';
import { navigationOf } from '#app/navigation.ts';
import { countUnread } from '#foundation/notifications/server/index.ts';
import { getMe } from '#foundation/accounts/server/index.ts';
import { getUnit } from '#foundation/organisation/server/index.ts';
import { roleLabel } from '#foundation/accounts/messages.ts';
import { AppError } from '#shared/app-error.ts';
import { UNIT_COOKIE } from '#app/preferences.ts';
import type { LayoutServerLoad } from './$types';

/** Who works here, in which role and at which unit; every page of the workplace starts from it. */
export const load: LayoutServerLoad = async ({ locals, url, cookies }) => {
  requireSignIn(locals, url);
  const [me, unread] = await Promise.all([locals.ask(getMe, {}), locals.ask(countUnread, {})]);
  const chosen = cookies.get(UNIT_COOKIE);
  const seats = me.roles.map((seat) => ({ ...seat, roleName: roleLabel(seat.role, locals.locale) }));
  const seat = seats.find((one) => `${one.role}@${one.unitCode}` === chosen) ?? seats[0];
  if (!seat) throw new AppError('forbidden', 'account.no_role');
  return {
    account: me.account,
    seats,
    seat,
    unread,
    isSample: (await locals.ask(getUnit, { code: seat.unitCode })).isSample,
    navigation: navigationOf(seat.role, locals.locale),
  };
};
