// A rhythm in the words of the page.
import type { Messages } from '#shared/messages.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { directivePageMessages } from '../page-messages.ts';
import type { Rhythm } from '../rhythm.ts';

export function rhythmWords(m: Messages<typeof directivePageMessages>, rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'standing':
      return m.rhythmStanding();
    case 'once':
      return m.rhythmOnce({ date: formatDate(rhythm.dueOn) });
    case 'yearly':
      return m.rhythmYearly({ days: rhythm.days.map(dayAndMonth).join(', ') });
    case 'monthly':
      return m.rhythmMonthly({ day: rhythm.day });
  }
}

/** `05-10` is printed 10/5. */
function dayAndMonth(monthDay: string): string {
  return `${Number(monthDay.slice(3))}/${Number(monthDay.slice(0, 2))}`;
}
