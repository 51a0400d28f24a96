import { redirect } from '@sveltejs/kit';
import { noticeLine, zaloMessage } from '#foundation/notifications/notice.ts';
import { listNotifications, markAllRead } from '#foundation/notifications/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const cursor = url.searchParams.get('tu') ?? undefined;
  const page = await locals.ask(listNotifications, { ...(cursor !== undefined && { cursor }) });
  return {
    total: page.total,
    next: page.next,
    newest: page.items[0]?.id ?? null,
    notices: page.items.map((notice) => ({
      id: notice.id,
      line: noticeLine(notice.kind, notice.params, locals.locale),
      zalo: zaloMessage(notice.kind, notice.params, `${url.origin}${notice.href}`),
      href: notice.href,
      needsAction: notice.needsAction,
      isNew: notice.readAt === null,
      on: formatDate(todayInVietnam(notice.createdAt)),
    })),
  };
};

export const actions: Actions = {
  async read({ request, locals }) {
    const upTo = textIn(await request.formData(), 'upTo');
    if (upTo !== '') await locals.run(markAllRead, { upTo });
    redirect(303, '/thong-bao');
  },
};
