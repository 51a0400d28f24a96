import { submit } from '#app/page.ts';
import { getDocument, listRecipients, nudgeRecipients } from '#features/register/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { Actions, PageServerLoad } from './$types';

/** To whom a paper went, and who confirmed it when. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const open = url.searchParams.get('con') === '1';
  const cursor = url.searchParams.get('tu') ?? '';
  const document = await locals.ask(getDocument, { id: params.id });
  const page = await locals.ask(listRecipients, {
    id: params.id,
    open,
    ...(cursor !== '' && { cursor }),
    limit: 200,
  });
  return {
    id: params.id,
    citation: document.citation,
    mayNudge: document.can.issue && document.state === 'issued',
    open,
    counts: page.counts,
    next: page.next,
    rows: page.items.map((row) => ({
      ...row,
      sentOn: formatDate(row.sentOn),
      acknowledgedOn:
        row.acknowledgedAt === null ? null : formatDate(todayInVietnam(new Date(row.acknowledgedAt))),
    })),
  };
};

export const actions: Actions = {
  async nudge({ locals, params, request }) {
    const unitCodes = (await request.formData()).getAll('unit').map(String);
    return submit(locals, {}, async () => {
      const { nudged } = await locals.run(nudgeRecipients, { id: params.id, unitCodes });
      return { nudged: nudged.length };
    });
  },
};
