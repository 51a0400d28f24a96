import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { addAssignment } from '#features/directives/server/index.ts';
import { getCatalogue } from '#features/journal/server/index.ts';
import { findUnits } from '#foundation/organisation/server/index.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { textIn, textsIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

/** An office with more units than this chooses by level. */
const NAMED_UNITS_MAX = 200;

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const [catalogue, units] = await Promise.all([
    locals.ask(getCatalogue, {}),
    locals.ask(findUnits, { within: seat.unitCode, limit: NAMED_UNITS_MAX + 1 }),
  ]);
  const below = units.items.filter(
    ({ code, kind }) => code !== seat.unitCode && kind !== 'police' && kind !== 'front',
  );
  return {
    task: true,
    today: todayInVietnam(locals.now),
    document: url.searchParams.get('document') ?? '',
    kinds: catalogue.kinds.map(({ id, label }) => ({ value: id, label: label[locals.locale] })),
    units: below.length > NAMED_UNITS_MAX ? [] : below.map(({ code, name }) => ({ code, name })),
  };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const form = await request.formData();
    const values = Object.fromEntries([...form.keys()].map((name) => [name, textsIn(form, name)]));
    return submit(locals, { values }, async () => {
      const { id } = await locals.run(addAssignment, {
        unitCode: textIn(form, 'unit'),
        documentId: textIn(form, 'document') || null,
        clause: textIn(form, 'clause'),
        title: textIn(form, 'title'),
        detail: textIn(form, 'detail'),
        answer: answerIn(form),
        addressees: addresseesIn(form),
        rhythm: rhythmIn(form),
        give: form.has('give'),
      });
      redirect(303, `/giao-viec/${id}`);
    });
  },
};

function answerIn(form: FormData): object {
  const kind = textIn(form, 'answer');
  if (kind === 'activity') {
    const activity = textIn(form, 'kind');
    return {
      kind,
      kinds: activity === '' ? [] : [activity],
      atLeast: Number(textIn(form, 'atLeast') || '1'),
    };
  }
  if (kind === 'plan') return { kind, plans: textsIn(form, 'plan') };
  return { kind };
}

function addresseesIn(form: FormData): object {
  const levels = textsIn(form, 'level');
  const units = textsIn(form, 'only');
  return {
    ...(levels.length > 0 && { levels }),
    ...(units.length > 0 && { units }),
  };
}

function rhythmIn(form: FormData): object {
  const kind = textIn(form, 'rhythm');
  const dueOn = textIn(form, 'dueOn');
  if (kind === 'yearly') return { kind, days: [dueOn.slice(5)] };
  if (kind === 'half_yearly') return { kind: 'yearly', days: ['05-10', '11-15'] };
  if (kind === 'monthly') return { kind, day: 31 };
  if (kind === 'standing') return { kind };
  return { kind: 'once', dueOn };
}
