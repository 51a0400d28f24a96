import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { CATALOGUE_LISTS } from '#features/journal/catalogue.ts';
import { changeCatalogueEntry, getCatalogueSheet } from '#features/journal/server/index.ts';
import { addMonths, parseIsoDate, todayInVietnam } from '#shared/dates.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

type ListName = (typeof CATALOGUE_LISTS)[number];

function listOf(text: string | null): ListName {
  return CATALOGUE_LISTS.find((list) => list === text) ?? 'kind';
}

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  const on = parseIsoDate(url.searchParams.get('ngay') ?? '') ?? today;
  const sheet = await locals.ask(getCatalogueSheet, { unit: seat.unitCode, on });
  return {
    ...sheet,
    on,
    list: listOf(url.searchParams.get('danh-sach')),
    unitCode: seat.unitCode,
    editing: url.searchParams.get('sua'),
    isAdding: url.searchParams.has('them'),
    saved: url.searchParams.get('da-luu'),
    // A rule that begins with a month is easier to explain than one in its middle.
    proposedFrom: parseIsoDate(`${addMonths(today, 1).slice(0, 7)}-01`) ?? today,
  };
};

export const actions: Actions = {
  async change({ request, locals, url }) {
    const fields = await request.formData();
    const text = (name: string) => textIn(fields, name);
    const list = listOf(url.searchParams.get('danh-sach'));
    const typed = {
      id: text('id'),
      vi: text('label.vi'),
      en: text('label.en'),
      from: text('from'),
      counts: fields.getAll('counts').map(String),
    };
    return submit(locals, typed, async () => {
      const { id, validFrom } = await locals.run(changeCatalogueEntry, {
        unitCode: text('unit'),
        list,
        id: typed.id,
        from: typed.from,
        label: { vi: typed.vi, en: typed.en },
        ...(list === 'kind' && { counts: typed.counts }),
      });
      redirect(303, `/nhat-ky/danh-muc?danh-sach=${list}&ngay=${validFrom}&da-luu=${id}#${id}`);
    });
  },
};
