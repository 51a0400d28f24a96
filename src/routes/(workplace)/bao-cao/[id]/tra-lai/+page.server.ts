import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { findFigure } from '#features/reports/catalogue.ts';
import { getReport, transitionReport } from '#features/reports/server/index.ts';
import { textsIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const report = await locals.ask(getReport, { id: params.id });
  const sections = report.sections.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }));
  const figures = report.figures
    .filter(({ applicable }) => applicable)
    .map(({ id, sectionId }) => ({
      value: id,
      label: `${sectionId} · ${findFigure(id)?.label[locals.locale] ?? id}`,
    }));
  return {
    task: true,
    id: report.id,
    editVersion: report.editVersion,
    unitName: report.unitName,
    periodName: report.period.name,
    fields: [...sections, ...figures],
    about: url.searchParams.get('cho') ?? 'III',
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
      await locals.run(transitionReport, {
        id: params.id,
        to: 'returned',
        remarks,
        editVersion: Number(form.get('editVersion')),
      });
      redirect(303, `/bao-cao/${params.id}`);
    });
  },
};
