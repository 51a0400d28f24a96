import { submit } from '#app/page.ts';
import { getPlanTemplate, savePlanTemplate } from '#features/plans/server/index.ts';
import { schoolYearAt, rangeOfYear } from '#features/plans/plan.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { textIn, textsIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** The template of an office: the words of its parts, and which tasks schools begin with. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seat } = await parent();
  const current = schoolYearAt(todayInVietnam(locals.now));
  const next = rangeOfYear({ ...current, firstYear: current.firstYear + 1 });
  const view = await locals.ask(getPlanTemplate, { unitCode: seat.unitCode, on: next.from });
  return { task: true, unitCode: seat.unitCode, nextYear: next.from, ...view };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const form = await request.formData();
    const unitCode = textIn(form, 'unit');
    const appliesFrom = textIn(form, 'appliesFrom');
    const typed = {
      texts: textsIn(form, 'text'),
      kept: textsIn(form, 'kept'),
      titles: textsIn(form, 'title'),
      posts: textsIn(form, 'ownerPost'),
      appliesFrom,
    };
    return submit(locals, typed, async () => {
      const { template } = await locals.ask(getPlanTemplate, {
        unitCode,
        on: textIn(form, 'shown'),
      });
      const saved = await locals.run(savePlanTemplate, {
        unitCode,
        appliesFrom,
        sections: template.sections.map((section, at) => ({
          ...section,
          text: (typed.texts[at] ?? section.text).replaceAll('\r\n', '\n'),
        })),
        tasks: template.tasks
          .map((task, at) => ({
            ...task,
            title: typed.titles[at] ?? task.title,
            ownerPost: typed.posts[at] ?? task.ownerPost,
          }))
          .filter((_, at) => typed.kept.includes(String(at))),
      });
      return { saved: saved.version };
    });
  },
};
