import { submit } from '#app/page.ts';
import { hasRoleAnywhere } from '#foundation/accounts/actor.ts';
import { getUnit, getUnitFacts, recordUnitFacts } from '#foundation/organisation/server/index.ts';
import { AppError } from '#shared/app-error.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const unit = await locals.ask(getUnit, { code: params.code });
  const facts = await locals.ask(getUnitFacts, { code: params.code }).catch((cause: unknown) => {
    // Partners see that a unit exists, not its head counts.
    if (cause instanceof AppError && cause.kind === 'not_found') return undefined;
    throw cause;
  });
  return {
    unit,
    facts: facts ?? null,
    today: todayInVietnam(locals.now),
    can: {
      record:
        facts !== undefined &&
        hasRoleAnywhere(locals.actor, ['coordinator', 'head', 'officer', 'office_leader', 'operator']),
    },
  };
};

const COUNTS = ['classes', 'pupils', 'staff', 'parents', 'staffVneid2', 'partyMembers'] as const;

export const actions: Actions = {
  async default({ request, locals, params }) {
    const form = await request.formData();
    const typed = Object.fromEntries(
      [...COUNTS, 'asOfOn', 'source'].map((name) => [name, textIn(form, name).trim()]),
    );
    const counts = COUNTS.flatMap((name) => (typed[name] ? [[name, Number(typed[name])] as const] : []));
    return submit(locals, typed, async () => {
      await locals.run(recordUnitFacts, {
        unitCode: params.code,
        asOfOn: typed['asOfOn'],
        source: typed['source'],
        ...Object.fromEntries(counts),
      });
      return { saved: true as const };
    });
  },
};
