import { listPlans, listUnitPlans, type ListedState } from '#features/plans/server/index.ts';
import { PLAN_STATES } from '#features/plans/plan-workflow.ts';
import { todayInVietnam } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { PageServerLoad } from './$types';

const TABS: readonly ListedState[] = ['not_started', ...PLAN_STATES];
const ROWS_A_PAGE = 50;

/** A school sees its own plans, an office those of all its schools. */
export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  if (seat.role === 'coordinator' || seat.role === 'head') {
    const { items, can } = await locals.ask(listUnitPlans, { unit: seat.unitCode });
    return { today, own: { items, can }, office: null };
  }
  const text = (name: string) => url.searchParams.get(name)?.trim() ?? '';
  const filter = {
    q: text('q'),
    level: text('cap'),
    kind: text('noi-dung'),
    task: text('tien-do'),
    state: text('trang-thai'),
  };
  const list = await locals.ask(listPlans, {
    within: seat.unitCode,
    ...filter,
    cursor: text('sau'),
    limit: ROWS_A_PAGE,
  });
  return {
    today,
    own: null,
    office: {
      filter,
      total: list.total,
      next: list.next,
      isLaterPage: text('sau') !== '',
      sums: list.sums,
      states: TABS.map((state) => ({ state, count: list.states[state] })),
      canChange: seat.role === 'officer' || seat.role === 'office_leader',
      rows: list.items.map((row) => ({
        key: `${row.unitCode} ${row.id ?? ''}`,
        id: row.id,
        unitName: row.unitName,
        state: row.state,
        yearName: row.yearName,
        kinds: row.kinds,
        tasks: row.tasks,
        sentOn: row.submittedAt && formatDate(todayInVietnam(row.submittedAt)),
      })),
    },
  };
};
