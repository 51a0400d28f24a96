import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { DOCUMENT_TYPES } from '#features/register/document-types.ts';
import { composeDocument } from '#features/register/server/index.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

const COMPOSABLE = DOCUMENT_TYPES.filter(({ layout }) => layout !== null);

/** A new paper begins with its type and what it is about; the rest is written on its own page. */
export const load: PageServerLoad = ({ locals }) => ({
  task: true,
  types: COMPOSABLE.map(({ id, label }) => ({ value: id, label: label[locals.locale] })),
});

export const actions: Actions = {
  async default({ locals, request }) {
    const form = await request.formData();
    const typed = {
      type: textIn(form, 'type'),
      abstract: textIn(form, 'abstract'),
      unit: textIn(form, 'unit'),
    };
    return submit(locals, typed, async () => {
      const { id } = await locals.run(composeDocument, {
        unitCode: typed.unit,
        type: typed.type,
        abstract: typed.abstract,
      });
      redirect(303, `/van-ban/${id}/soan`);
    });
  },
};
