// The words of notices: kinds, their params, and the text they become in the application or as a Zalo message. Pure.
// A notice holds no reported figure of another school, no person's name and nothing about an incident.
import { isIsoDate } from '#shared/dates.ts';
import { fillPlaceholders, inLocale, type Locale, type Messages } from '#shared/messages.ts';
import { formatCount, formatDate, NBSP } from '#shared/vietnamese-format.ts';
import { noticeTexts, zaloTexts } from './messages.ts';

export type NoticeKind = keyof typeof noticeTexts;

/** The params that a kind's text names: days as `yyyy-mm-dd`, counts as numbers, names as text. */
export type NoticeParams<Kind extends NoticeKind> =
  Parameters<Messages<typeof noticeTexts>[Kind]> extends [infer Params extends StoredParams]
    ? Params
    : Readonly<Record<string, never>>;

export type StoredParams = Readonly<Record<string, string | number>>;

export const LONGEST_LINE = 90;
export const LONGEST_ZALO_MESSAGE = 200;

// So that a line stays within 90 signs whatever an office or a school is called.
const LONGEST_NAME: Readonly<Record<string, number>> = { office: 20, report: 40, document: 40, task: 50 };

/** The line of a notice. A kind that this version no longer knows gives an empty line. */
export function noticeLine(kind: string, params: StoredParams, locale: Locale): string {
  if (!isNoticeKind(kind)) return '';
  return startingLarge(fillPlaceholders(noticeTexts[kind][locale], printable(params)));
}

/** The same as a message to paste into a Zalo group; `link` is the full address. */
export function zaloMessage(kind: string, params: StoredParams, link: string): string {
  const text = noticeLine(kind, params, 'vi');
  if (!hasZaloText(kind)) return inLocale(zaloTexts, 'vi').otherwise({ text, link });
  return startingLarge(fillPlaceholders(zaloTexts[kind].vi, { ...printable(params), link }));
}

export function isNoticeKind(kind: string): kind is NoticeKind {
  return kind in noticeTexts;
}

function hasZaloText(kind: string): kind is Exclude<keyof typeof zaloTexts, 'otherwise'> {
  return kind in zaloTexts && kind !== 'otherwise';
}

function printable(params: StoredParams): StoredParams {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, printed(name, value)]));
}

function printed(name: string, value: string | number): string {
  if (typeof value === 'number') return formatCount(value);
  if (isIsoDate(value)) return formatDate(value);
  const short = shortened(value, LONGEST_NAME[name] ?? LONGEST_LINE);
  return name === 'report' ? insideSentence(short) : short;
}

function shortened(text: string, longest: number): string {
  const signs = Array.from(text);
  return signs.length <= longest
    ? text
    : `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** "Báo cáo sơ kết …" inside a sentence is "báo cáo sơ kết …"; abbreviations keep their capitals. */
function insideSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

function startingLarge(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1).replace(/(\d) %/g, `$1${NBSP}%`);
}
