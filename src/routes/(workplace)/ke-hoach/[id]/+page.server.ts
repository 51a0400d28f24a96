import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { monthsOfPlan } from '#features/plans/plan-page.ts';
import {
  answerLeftOut,
  answerPlanRemark,
  discardPlan,
  getPlan,
  openSentPlan,
  sharePlan,
  transitionPlan,
  type PlanView,
} from '#features/plans/server/index.ts';
import { addDays, todayInVietnam } from '#shared/dates.ts';
import { textIn } from '#shared/form-text.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { Actions, PageServerLoad } from './$types';

/** One plan: what is late, what is due this month, and where it stands between school and office. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const plan = await locals.ask(getPlan, { id: params.id });
  if (plan.can.steps.includes('accepted') && plan.openedByOfficeAt === null)
    await locals.run(openSentPlan, { id: params.id });
  const today = todayInVietnam(locals.now);
  const months = monthsOfPlan(plan.from, plan.tasks);
  const asked = url.searchParams.get('thang');
  const here = today >= plan.from && today <= plan.to ? today.slice(0, 7) : months[0]?.id;
  const month = asked === 'tat-ca' ? 'tat-ca' : (months.find(({ id }) => id === asked)?.id ?? here ?? '');
  const first = `${month}-01`;
  // A task is shown in every month of its days: it is worked on, not only due.
  const isInMonth = (task: PlanView['tasks'][number]) =>
    month === 'tat-ca' || (task.from.slice(0, 7) <= month && task.to.slice(0, 7) >= month);
  return {
    plan,
    today,
    months,
    month,
    monthNumber: month === 'tat-ca' ? null : Number(first.slice(5, 7)),
    late: plan.tasks.filter(({ progress }) => progress.state === 'late'),
    shown: plan.tasks.filter(
      (task) => month === 'tat-ca' || (isInMonth(task) && task.progress.state !== 'late'),
    ),
    remarkOn: Object.fromEntries(
      plan.remarks.map((remark) => [
        remark.field,
        { text: remark.text, isAnswered: remark.isChanged || (remark.answer ?? '') !== '' },
      ]),
    ),
    fieldNames: fieldNamesOf(plan),
    sealedOn: plan.seal && formatDate(todayInVietnam(plan.seal.sealedAt)),
    soon: addDays(today, 7),
  };
};

/** `sections/II.1` → `II.1 Công tác …`, `tasks/<id>` → `2.3 Tuyên truyền …`. */
function fieldNamesOf({ sections, tasks }: PlanView): Record<string, string> {
  return Object.fromEntries([
    ...sections.map(({ id, title }) => [`sections/${id}`, `${id}. ${title}`] as const),
    ...tasks.map(({ id, number, title }) => [`tasks/${id}`, `${number} ${title}`] as const),
  ]);
}

export const actions: Actions = {
  async move({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      await locals.run(transitionPlan, {
        id: params.id,
        to: textIn(form, 'to'),
        editVersion: Number(form.get('editVersion')),
      });
      redirect(303, `/ke-hoach/${params.id}`);
    });
  },
  async share({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      await locals.run(sharePlan, { id: params.id, shared: textIn(form, 'shared') === 'yes' });
      redirect(303, `/ke-hoach/${params.id}`);
    });
  },
  async answer({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, { answer: textIn(form, 'answer') }, async () => {
      await locals.run(answerPlanRemark, {
        id: params.id,
        remarkId: textIn(form, 'remark'),
        answer: textIn(form, 'answer'),
      });
      redirect(303, `/ke-hoach/${params.id}`);
    });
  },
  async leftOut({ request, locals, params }) {
    const form = await request.formData();
    return submit(locals, { note: textIn(form, 'note') }, async () => {
      await locals.run(answerLeftOut, {
        id: params.id,
        taskId: textIn(form, 'task'),
        answer: textIn(form, 'answer'),
        note: textIn(form, 'note'),
      });
      redirect(303, `/ke-hoach/${params.id}`);
    });
  },
  async discard({ locals, params }) {
    return submit(locals, {}, async () => {
      await locals.run(discardPlan, { id: params.id });
      redirect(303, '/ke-hoach');
    });
  },
};
