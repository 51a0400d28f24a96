import { submit } from '#app/page.ts';
import { getDutyMatrix, nudgeDuties } from '#features/directives/server/index.ts';
import { DUTY_STANDINGS } from '#features/directives/duty-workflow.ts';
import { UNIT_LEVELS } from '#foundation/organisation/unit.ts';
import { addDays, todayInVietnam } from '#shared/dates.ts';
import { textIn, textsIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

const PAGE = 60;
/** Things that fall due near today; a whole year beside them would be a hundred columns. */
const NEAR = { before: 120, after: 45 };
const A_YEAR = 366;

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const standing = DUTY_STANDINGS.find((name) => name === asked('standing'));
  const level = UNIT_LEVELS.find((name) => name === asked('level'));
  const isYear = asked('span') === 'year';
  const filter = { q: asked('q'), standing: standing ?? '', level: level ?? '', span: isYear ? 'year' : '' };
  const matrix = await locals.ask(getDutyMatrix, {
    unit: seat.unitCode,
    from: addDays(today, isYear ? -A_YEAR : -NEAR.before),
    to: addDays(today, isYear ? A_YEAR : NEAR.after),
    unfinished: isYear ? 'false' : 'true',
    limit: PAGE,
    ...(asked('q') !== '' && { q: asked('q') }),
    ...(standing && { standing }),
    ...(level && { level }),
    ...(asked('document') !== '' && { document: asked('document') }),
    ...(asked('sau') !== '' && { cursor: asked('sau') }),
  });
  return {
    today,
    matrix,
    filter,
    document: asked('document'),
    isFirst: asked('sau') === '',
    canNudge: seat.role === 'officer' || seat.role === 'office_leader',
  };
};

export const actions: Actions = {
  async nudge({ request, locals }) {
    const form = await request.formData();
    return submit(locals, {}, async () =>
      locals.run(nudgeDuties, {
        unit: textIn(form, 'unit'),
        assignmentIds: textsIn(form, 'assignment'),
      }),
    );
  },
};
