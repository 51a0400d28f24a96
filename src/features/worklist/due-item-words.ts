// A due item in words: its lines in one language, its name outside the system, and a message to paste into a Zalo group.
// Pure. What leaves the system is the name of a thing to do (a report, an assignment, a task of a plan), its day and an
// address: no progress, no figure, nothing out of a draft.
import { fillPlaceholders, inLocale, type Locale } from '#shared/messages.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import type { DueItem } from './due-item.ts';
import { worklistMessages } from './messages.ts';

export interface DueItemWords {
  readonly title: string;
  readonly detail: string;
  readonly act: string;
}

export function wordsOf(
  { title, detail, act, params }: Pick<DueItem, 'title' | 'detail' | 'act' | 'params'>,
  locale: Locale,
): DueItemWords {
  return {
    title: fillPlaceholders(title[locale], params),
    detail: fillPlaceholders(detail[locale], params),
    act: act[locale],
  };
}

/** Names of assignments may be whole sentences; a message needs to be known again, not read to the end. */
const LONGEST_NAME = 140;

/** What it is called in messages, feeds and notices; at most 140 signs. */
export function nameOutside(item: DueItem, locale: Locale): string {
  const name = fillPlaceholders((item.titleOutside ?? item.title)[locale], item.params);
  return shortenedBy(name, Array.from(name).length - LONGEST_NAME);
}

const LONGEST_MESSAGE = 200;

/** Short plain text with a full address; Vietnamese, because that is what is sent. At most 200 signs unless the link is long. */
export function zaloOfDueItem(item: DueItem, origin: string): string {
  const m = inLocale(worklistMessages, 'vi');
  const link = `${origin}${item.href}`;
  const word = (title: string) =>
    item.on === null || item.kind === 'waiting'
      ? m.zalo({ title, link })
      : m.zaloDue({ title, date: formatDate(item.on), link });
  const title = nameOutside(item, 'vi');
  const tooMuch = Array.from(word(title)).length - LONGEST_MESSAGE;
  return word(shortenedBy(title, tooMuch));
}

const SHORTEST_TITLE = 30;

function shortenedBy(title: string, tooMuch: number): string {
  if (tooMuch <= 0) return title;
  const signs = Array.from(title);
  const kept = Math.max(SHORTEST_TITLE, signs.length - tooMuch - 1);
  return kept >= signs.length ? title : `${signs.slice(0, kept).join('').trimEnd()}…`;
}
