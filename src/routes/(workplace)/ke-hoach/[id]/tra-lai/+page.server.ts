import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { getPlan, transitionPlan } from '#features/plans/server/index.ts';
import { textsIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const plan = await locals.ask(getPlan, { id: params.id });
  return {
    task: true,
    id: plan.id,
    editVersion: plan.editVersion,
    unitName: plan.unitName,
    yearName: plan.yearName,
    canReturn: plan.can.steps.includes('returned'),
    fields: [
      ...plan.sections.map(({ id, title }) => ({ value: `sections/${id}`, label: `${id}. ${title}` })),
      ...plan.tasks.map(({ id, number, title }) => ({ value: `tasks/${id}`, label: `${number} ${title}` })),
    ],
  };
};

export const actions: Actions = {
  async default({ request, locals, params }) {
    const form = await request.formData();
    const fields = textsIn(form, 'field');
    const texts = textsIn(form, 'text').map((text) => text.trim());
    const remarks = fields
      .map((field, index) => ({ field, text: texts[index] ?? '' }))
      .filter(({ text }) => text !== '');
    return submit(locals, { remarks }, async () => {
      await locals.run(transitionPlan, {
        id: params.id,
        to: 'returned',
        remarks,
        editVersion: Number(form.get('editVersion')),
      });
      redirect(303, `/ke-hoach/${params.id}`);
    });
  },
};
