import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { changePlan, getPlan, setPlanSection } from '#features/plans/server/index.ts';
import { textIn, textsIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** The head of a plan and the words of its parts. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const plan = await locals.ask(getPlan, { id: params.id });
  return { task: true, plan };
};

export const actions: Actions = {
  async default({ request, locals, params }) {
    const form = await request.formData();
    const id = params.id;
    const number = textIn(form, 'documentNumber').trim();
    const issuedOn = textIn(form, 'issuedOn');
    const typed = { title: textIn(form, 'title'), texts: textsIn(form, 'text'), number, issuedOn };
    return submit(locals, typed, async () => {
      let { editVersion } = await locals.run(changePlan, {
        id,
        editVersion: Number(form.get('editVersion')),
        title: typed.title,
        kinds: textsIn(form, 'kinds'),
        documentNumber: number === '' ? null : Number(number),
        issuedOn: issuedOn === '' ? null : issuedOn,
      });
      const { sections } = await locals.ask(getPlan, { id });
      for (const [at, sectionId] of textsIn(form, 'section').entries()) {
        const text = (typed.texts[at] ?? '').replaceAll('\r\n', '\n').trim();
        if (sections.find((section) => section.id === sectionId)?.text === text) continue;
        ({ editVersion } = await locals.run(setPlanSection, { id, editVersion, sectionId, text }));
      }
      redirect(303, `/ke-hoach/${id}`);
    });
  },
};
