import { redirect } from '@sveltejs/kit';
import { submit } from '#app/page.ts';
import { listPeriods } from '#foundation/periods/server/index.ts';
import { consolidateReports, listReports, nudgeUnits } from '#features/reports/server/index.ts';
import { diffDays, todayInVietnam } from '#shared/dates.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { textIn } from '#shared/form-text.ts';
import type { Actions, PageServerLoad } from './$types';

const GROUPS = ['late', 'waiting', 'returned', 'accepted', 'all'] as const;

/** Who has sent and who has not, for one period; opens on what hurts: the overdue, else those waiting to be read. */
export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  const { items: periods } = await locals.ask(listPeriods, { within: seat.unitCode, limit: 60 });
  const wanted = url.searchParams.get('ky');
  // The period whose due day is nearest is the one people ask about; later ones have hardly begun.
  const nearest = periods.toSorted(
    (a, b) => Math.abs(diffDays(today, a.dueOn)) - Math.abs(diffDays(today, b.dueOn)),
  )[0];
  const period = periods.find(({ id }) => id === wanted) ?? nearest;
  if (!period) return { periods: [], period: null, counts: null, rows: [], group: 'all' as const, today };

  const { items } = await locals.ask(listReports, { period: period.id, within: seat.unitCode });
  const isLate = (row: (typeof items)[number]) => row.late && row.submittedAt === null;
  const counts = {
    owed: items.length,
    accepted: items.filter(({ state }) => state === 'accepted').length,
    waiting: items.filter(({ state }) => state === 'submitted').length,
    returned: items.filter(({ state }) => state === 'returned').length,
    writing: items.filter(({ state }) => state === 'draft').length,
    notStarted: items.filter(({ state }) => state === 'not_started').length,
    late: items.filter(isLate).length,
  };
  const asked = url.searchParams.get('nhom');
  const group =
    GROUPS.find((name) => name === asked) ??
    (counts.late > 0 ? 'late' : counts.waiting > 0 ? 'waiting' : 'all');
  const inGroup = (row: (typeof items)[number]) =>
    group === 'all' ||
    (group === 'late' && isLate(row)) ||
    (group === 'waiting' && row.state === 'submitted') ||
    row.state === group;
  return {
    today,
    group,
    counts,
    periods: periods.map(({ id, name }) => ({ id, name })),
    period: {
      id: period.id,
      name: period.name,
      dueOn: period.dueOn,
      ownerCode: period.ownerCode,
      span: `${formatDate(period.from)} – ${formatDate(period.to)}`,
    },
    rows: items.filter(inGroup).map((row) => ({
      id: row.id,
      unitCode: row.unitCode,
      unitName: row.unitName,
      state: row.state,
      figuresDone: row.figuresDone,
      figuresTotal: row.figuresTotal,
      sentOn: row.submittedAt && formatDate(todayInVietnam(row.submittedAt)),
      daysLate: row.submittedAt
        ? row.late
          ? diffDays(row.dueOn, todayInVietnam(row.submittedAt))
          : 0
        : row.late
          ? diffDays(row.dueOn, today)
          : 0,
      onBehalf: row.onBehalf,
    })),
    /** Schools that send paper are typed by the office that asks. */
    canEnter:
      (seat.role === 'officer' || seat.role === 'office_leader') && period.ownerCode === seat.unitCode,
    canConsolidate:
      (seat.role === 'officer' || seat.role === 'office_leader') && period.ownerCode === seat.unitCode,
  };
};

export const actions: Actions = {
  async nudge({ request, locals }) {
    const form = await request.formData();
    const unitCodes = form.getAll('unit').map(String);
    return submit(locals, {}, async () => {
      const { nudged } = await locals.run(nudgeUnits, {
        periodId: textIn(form, 'period'),
        unitCodes,
      });
      return { nudged };
    });
  },
  async consolidate({ request, locals }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      const report = await locals.run(consolidateReports, {
        periodId: textIn(form, 'period'),
        unitCode: textIn(form, 'unit'),
      });
      redirect(303, `/bao-cao/${report.id}`);
    });
  },
};
