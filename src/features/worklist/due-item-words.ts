// A due item in words: its lines in one language, its name outside the system, and a message to paste into a Zalo group.
// Pure. What leaves the system is the name of a thing to do, its day and an address: nothing that somebody typed, no
// progress, no figure.
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

/** What it is called in messages, feeds and notices. */
export function nameOutside(item: DueItem, locale: Locale): string {
  return fillPlaceholders((item.titleOutside ?? item.title)[locale], item.params);
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
  return tooMuch <= 0 ? word(title) : word(shortenedBy(title, tooMuch));
}

const SHORTEST_TITLE = 30;

function shortenedBy(title: string, tooMuch: number): string {
  const signs = Array.from(title);
  const kept = Math.max(SHORTEST_TITLE, signs.length - tooMuch - 1);
  return kept >= signs.length ? title : `${signs.slice(0, kept).join('').trimEnd()}…`;
}
