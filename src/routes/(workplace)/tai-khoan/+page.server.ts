import { submit } from '#app/page.ts';
import { ROLES } from '#foundation/accounts/actor.ts';
import { roleLabel } from '#foundation/accounts/messages.ts';
import {
  disableAccount,
  enableAccount,
  inviteAccount,
  listAccounts,
  resetPassword,
} from '#foundation/accounts/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const query = {
    q: url.searchParams.get('q')?.trim() ?? '',
    show: url.searchParams.get('hien') ?? '',
    cursor: url.searchParams.get('tu') ?? '',
  };
  const page = await locals.ask(listAccounts, {
    within: seat.unitCode,
    ...(query.q !== '' && { q: query.q }),
    ...(query.show !== '' && { show: query.show }),
    ...(query.cursor !== '' && { cursor: query.cursor }),
    limit: 100,
  });
  return {
    query,
    counts: page.counts,
    next: page.next,
    posts: page.items.map((post) => ({
      unitCode: post.unitCode,
      unitName: post.unitName,
      roleName: roleLabel(post.role, locals.locale),
      account: post.account && {
        username: post.account.username,
        name: post.account.name,
        state: post.account.state,
        lastOn: post.account.lastSignedInAt && formatDate(todayInVietnam(post.account.lastSignedInAt)),
      },
    })),
    roles: ROLES.map((role) => ({ value: role, label: roleLabel(role, locals.locale) })),
    unitCode: seat.unitCode,
  };
};

export const actions: Actions = {
  async invite({ request, locals, url }) {
    const form = await request.formData();
    const typed = Object.fromEntries(
      ['unitCode', 'role', 'name', 'username'].map((name) => [name, textIn(form, name).trim()]),
    );
    return submit(locals, typed, async () => linkShown(await locals.run(inviteAccount, typed), url));
  },
  async reset({ request, locals, url }) {
    const username = textIn(await request.formData(), 'username');
    return submit(locals, {}, async () => linkShown(await locals.run(resetPassword, { username }), url));
  },
  async disable({ request, locals }) {
    const username = textIn(await request.formData(), 'username');
    return submit(locals, {}, async () => {
      await locals.run(disableAccount, { username });
      return { disabled: username };
    });
  },
  async enable({ request, locals }) {
    const username = textIn(await request.formData(), 'username');
    return submit(locals, {}, async () => {
      await locals.run(enableAccount, { username });
      return { enabled: username };
    });
  },
};

function linkShown(
  { username, path, expiresAt }: { username: string; path: string; expiresAt: Date },
  url: URL,
) {
  return {
    link: { username, address: `${url.origin}${path}`, until: formatDate(todayInVietnam(expiresAt)) },
  };
}
