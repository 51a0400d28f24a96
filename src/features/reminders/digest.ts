// The words of a reminder: a mail in plain text and simple HTML, and a push message. Names of things to do, their days
// and addresses; no person, no figure, nothing out of a draft. Pure.
import { urgencyOf, type DueItem } from '#features/worklist/due-item.ts';
import { nameOutside } from '#features/worklist/due-item-words.ts';
import type { IsoDate } from '#shared/dates.ts';
import { inLocale, type Locale, type Messages } from '#shared/messages.ts';
import { formatDate } from '#shared/vietnamese-format.ts';
import { digestMessages } from './digest-messages.ts';

export interface DigestFrame {
  readonly locale: Locale;
  readonly today: IsoDate;
  /** Address of the installation without a slash at the end. */
  readonly origin: string;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface PushText {
  readonly title: string;
  readonly body: string;
  /** Path below the origin that a tap opens. */
  readonly path: string;
}

/** What a reminder speaks about: things with a day, and people who wait. */
export function worthReminding(items: readonly DueItem[]): DueItem[] {
  return items.filter(({ kind, on }) => kind === 'waiting' || (kind !== 'gap' && on !== null));
}

const MOST_LINES = 20;

interface Line {
  readonly text: string;
  readonly url: string;
}

export function digestMail(
  items: readonly DueItem[],
  frame: DigestFrame & { readonly unsubscribeUrl: string },
): MailText {
  const m = inLocale(digestMessages, frame.locale);
  const due = items.filter(({ kind }) => kind !== 'waiting');
  const waiting = items.filter(({ kind }) => kind === 'waiting');
  const parts = [
    { heading: m.due(), lines: due.map((item) => lineOf(item, frame, m)) },
    { heading: m.waiting(), lines: waiting.map((item) => lineOf(item, frame, m)) },
  ].filter(({ lines }) => lines.length > 0);
  const foot = [
    { text: m.all(), url: `${frame.origin}/viec-can-lam` },
    { text: m.settings(), url: `${frame.origin}/tai-khoan/nhac-viec` },
    { text: m.unsubscribe(), url: frame.unsubscribeUrl },
  ];
  return {
    subject: subjectOf(items, frame, m),
    text: plainText(parts, foot, m),
    html: simpleHtml(parts, foot, m),
  };
}

export function digestPush(items: readonly DueItem[], frame: DigestFrame): PushText {
  const m = inLocale(digestMessages, frame.locale);
  const [first] = items;
  const rest = items.length - 1;
  const body = first ? lineOf(first, frame, m).text : '';
  return {
    title: m.pushTitle({ count: items.length }),
    body: rest > 0 ? m.pushBody({ first: body, rest }) : body,
    path: '/viec-can-lam',
  };
}

export function confirmationMail(url: string, locale: Locale): MailText {
  const m = inLocale(digestMessages, locale);
  const foot = [{ text: m.confirmAct(), url }];
  const parts = [{ heading: m.confirmWhat(), lines: [] }];
  return {
    subject: m.confirmSubject(),
    text: `${m.confirmWhat()}\n\n${m.confirmAct()}: ${url}\n\n${m.confirmElse()}\n`,
    html: simpleHtml(parts, foot, { ...m, onceADay: m.confirmElse }),
  };
}

export function testMail({ origin, locale }: Pick<DigestFrame, 'origin' | 'locale'>): MailText {
  const m = inLocale(digestMessages, locale);
  const foot = [{ text: m.settings(), url: `${origin}/tai-khoan/nhac-viec` }];
  return {
    subject: m.testSubject(),
    text: `${m.testText()}\n\n${m.settings()}: ${origin}/tai-khoan/nhac-viec\n`,
    html: simpleHtml([{ heading: m.testText(), lines: [] }], foot, m),
  };
}

export function testPush(locale: Locale): PushText {
  const m = inLocale(digestMessages, locale);
  return { title: m.testSubject(), body: m.testText(), path: '/tai-khoan/nhac-viec' };
}

function subjectOf(
  items: readonly DueItem[],
  { locale, today }: DigestFrame,
  m: Messages<typeof digestMessages>,
): string {
  const due = items.filter(({ kind }) => kind !== 'waiting');
  const late = due.filter((item) => (urgencyOf(item, today) ?? 0) < 0).length;
  const [first] = due.toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
  if (!first?.on) return m.subjectWaiting({ count: items.length });
  const next = { count: items.length, title: nameOutside(first, locale), date: formatDate(first.on) };
  return late > 0 ? m.subjectLate(next) : m.subject(next);
}

function lineOf(
  item: DueItem,
  { origin, locale, today }: DigestFrame,
  m: Messages<typeof digestMessages>,
): Line {
  const title = nameOutside(item, locale);
  const days = urgencyOf(item, today);
  const url = `${origin}${item.href}`;
  if (item.kind === 'waiting' || item.on === null || days === null) return { text: title, url };
  const line = { title, date: formatDate(item.on), days: Math.abs(days) };
  if (days < 0) return { text: m.lineLate(line), url };
  return { text: days === 0 ? m.lineToday(line) : m.line(line), url };
}

interface Part {
  readonly heading: string;
  readonly lines: readonly Line[];
}

function plainText(
  parts: readonly Part[],
  foot: readonly Line[],
  m: Messages<typeof digestMessages>,
): string {
  const body = parts.map(({ heading, lines }) =>
    [
      heading,
      ...lines.slice(0, MOST_LINES).map(({ text, url }) => `- ${text}\n  ${url}`),
      ...(lines.length > MOST_LINES ? [`- ${m.more({ count: lines.length - MOST_LINES })}`] : []),
    ].join('\n'),
  );
  const ends = foot.map(({ text, url }) => `${text}: ${url}`).join('\n');
  return `${[...body, `${m.onceADay()}\n${ends}`].join('\n\n')}\n`;
}

/** No style sheet, no picture, nothing that is loaded: it shows everywhere and tells nobody that it was opened. */
function simpleHtml(
  parts: readonly Part[],
  foot: readonly Line[],
  m: Pick<Messages<typeof digestMessages>, 'onceADay' | 'more'>,
): string {
  const link = ({ text, url }: Line) => `<a href="${escaped(url)}">${escaped(text)}</a>`;
  const body = parts.map(({ heading, lines }) => {
    const more =
      lines.length > MOST_LINES ? `<li>${escaped(m.more({ count: lines.length - MOST_LINES }))}</li>` : '';
    const list = lines
      .slice(0, MOST_LINES)
      .map((line) => `<li>${link(line)}</li>`)
      .join('');
    return `<p><b>${escaped(heading)}</b></p>${lines.length > 0 ? `<ul>${list}${more}</ul>` : ''}`;
  });
  return `${body.join('')}<p>${escaped(m.onceADay())}<br>${foot.map(link).join('<br>')}</p>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
