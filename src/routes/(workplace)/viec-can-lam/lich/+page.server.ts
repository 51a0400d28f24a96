import { getJournalList } from '#features/journal/server/index.ts';
import { isCalendarKind, placeOf, type CalendarKind } from '#features/worklist/calendar.ts';
import { urgencyOf } from '#features/worklist/due-item.ts';
import { wordsOf, zaloOfDueItem } from '#features/worklist/due-item-words.ts';
import { listDueItems } from '#features/worklist/server/index.ts';
import {
  addDays,
  isoDate,
  isWithin,
  monthGrid,
  parseIsoDate,
  todayInVietnam,
  type DateRange,
  type IsoDate,
} from '#shared/dates.ts';
import type { PageServerLoad } from './$types';

/** Marks for more activities than this would say nothing; the sums of the months count them all. */
const MOST_ACTIVITIES = 200;
/** What was due longer ago is history. */
const LATE_DAYS = 200;

export const load: PageServerLoad = async ({ locals, url, parent }) => {
  const { seat } = await parent();
  const today = todayInVietnam(locals.now);
  const view = url.searchParams.get('xem') === 'nam' ? ('year' as const) : ('month' as const);
  const day = parseIsoDate(url.searchParams.get('ngay') ?? '');
  const month = monthOf(url.searchParams.get('thang') ?? day?.slice(0, 7), today);
  const year = yearOf(url.searchParams.get('nam') ?? url.searchParams.get('thang'), today);
  const kind = kindOf(url.searchParams.get('loai'));
  const shown = view === 'year' ? daysOfYear(year) : daysShown(month);
  const writes = seat.role === 'coordinator' || seat.role === 'head';

  // Where today is shown, everything late stands on it.
  const from = isWithin(today, shown) ? earlier(shown.from, addDays(today, -LATE_DAYS)) : shown.from;
  const wanted = { unit: seat.unitCode, role: seat.role, from, to: shown.to, upcoming: true };
  const items = kind === 'activity' ? [] : await locals.ask(listDueItems, wanted);
  const journal =
    writes && (kind === null || kind === 'activity')
      ? await locals.ask(getJournalList, { unit: seat.unitCode, ...shown, limit: MOST_ACTIVITIES })
      : { items: [], months: [] };

  return {
    today,
    view,
    month,
    year,
    day: day !== null && isWithin(day, shown) ? day : null,
    kind,
    writes,
    items: items.flatMap((item) => {
      const place = placeOf(item, today, shown);
      if (place === null || (kind !== null && item.kind !== kind)) return [];
      return {
        ...place,
        key: item.key,
        kind: item.kind,
        ...wordsOf(item, locals.locale),
        href: item.href,
        days: urgencyOf(item, today) ?? 0,
        zalo: zaloOfDueItem(item, url.origin),
      };
    }),
    activities: journal.items.map(({ id, title, heldOn, kindLabel }) => ({
      id,
      title,
      heldOn,
      kindLabel: kindLabel[locals.locale],
    })),
    activitiesByMonth: Object.fromEntries(
      journal.months.map(({ month: which, activities }) => [which, activities]),
    ),
  };
};

function kindOf(text: string | null): CalendarKind | null {
  return text !== null && isCalendarKind(text) ? text : null;
}

function monthOf(text: string | undefined, today: IsoDate): string {
  return parseIsoDate(`${text ?? ''}-01`) === null ? today.slice(0, 7) : (text ?? '');
}

function yearOf(text: string | null, today: IsoDate): number {
  return Number((parseIsoDate(`${text?.slice(0, 4) ?? ''}-01-01`) ?? today).slice(0, 4));
}

function daysOfYear(year: number): DateRange {
  return { from: isoDate(`${String(year)}-01-01`), to: isoDate(`${String(year)}-12-31`) };
}

/** The weeks of a month as its grid shows them, with days of the months beside it. */
function daysShown(month: string): DateRange {
  const days = monthGrid(Number(month.slice(0, 4)), Number(month.slice(5))).flat();
  const first = days[0] ?? isoDate(`${month}-01`);
  return { from: first, to: days.at(-1) ?? first };
}

function earlier(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}
