import { submit } from '#app/page.ts';
import {
  findDuties,
  listAssignments,
  listOrphaned,
  takeOverAssignments,
} from '#features/directives/server/index.ts';
import { addDays, todayInVietnam } from '#shared/dates.ts';
import { textIn } from '#shared/form-text.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { Actions, PageServerLoad } from './$types';

/** What falls due within so many days is looked after now. */
const SOON_DAYS = 45;

/** A school sees what it owes; an office what it asks, and above it what it owes itself. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { seat } = await parent();
  const unit = seat.unitCode;
  const asks = seat.role === 'officer' || seat.role === 'office_leader';
  const isOffice = asks || seat.role === 'reader';
  const [duties, assignments, orphaned] = await Promise.all([
    locals.ask(findDuties, { unit }),
    isOffice ? locals.ask(listAssignments, { unit }) : [],
    asks ? locals.ask(listOrphaned, { unit }) : [],
  ]);
  const today = todayInVietnam(locals.now);
  return {
    today,
    soon: addDays(today, SOON_DAYS),
    asks,
    isOffice,
    duties: duties.map(({ id, title, clause, document, standing, dueOn, counted, wanted }) => ({
      id,
      title,
      source: [document?.label ?? '', clause].filter((part) => part !== '').join(', '),
      standing,
      dueOn,
      counted,
      wanted,
    })),
    assignments: assignments.map(({ id, title, clause, document, state, dueOn, standings, owedBefore }) => ({
      id,
      title,
      source: [document?.label ?? '', clause].filter((part) => part !== '').join(', '),
      state,
      dueOn,
      standings,
      owedBefore,
    })),
    orphaned:
      orphaned[0] === undefined
        ? null
        : {
            count: orphaned.length,
            office: orphaned[0].askedBy,
            closedOn: formatDate(orphaned[0].closedOn),
          },
  };
};

export const actions: Actions = {
  async takeOver({ request, locals }) {
    const form = await request.formData();
    return submit(locals, {}, async () => {
      const { taken } = await locals.run(takeOverAssignments, { unitCode: textIn(form, 'unit') });
      return { taken };
    });
  },
};
