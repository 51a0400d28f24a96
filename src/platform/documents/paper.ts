// From the model to what stands on the sheet: lines broken, rules measured, headings numbered, marks set.
// Every renderer prints a Paper, so Word, PDF and HTML say the same in the same form.
import { NBSP, formatDocumentNumber, formatLongDate, monthFigure } from '#shared/vietnamese-format.ts';
import { cleanDocument } from './clean-text.ts';
import {
  ABSTRACT_RULE_SHARE,
  ISSUER_RULE_SHARE,
  LEFT_COLUMN,
  PAGE,
  RIGHT_COLUMN,
  SIZE,
  TEXT_WIDTH,
  points,
} from './form.ts';
import { COUNTRY, MOTTO } from './model.ts';
import type { Annex, Block, DocumentDate, Inline, OfficialDocument, Run, Signature, Table } from './model.ts';
import { blockLabels, romanNumber } from './numbering.ts';
import { breakInBalance, textWidth } from './text-width.ts';

/** Lines of one size; `rule` = length of the line drawn below, in points. */
export interface Lines {
  readonly lines: readonly string[];
  readonly size: number;
}
export interface RuledLines extends Lines {
  readonly rule: number;
}

/** A stretch of text, or room that Văn thư fills by hand. */
export type Segment = { readonly text: string } | { readonly blank: Blank };
export type Blank = 'number' | 'day' | 'month' | 'year';

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 'roman' | 'arabic' | 'letter'; readonly text: string }
  | { readonly kind: 'centred'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | { readonly kind: 'table'; readonly table: Table };

export interface PaperSignature {
  readonly lines: readonly string[];
  readonly name: string | null;
}

/** One receiver on the line of "Kính gửi:"; several stand under its colon, all measures in points. */
export interface Addressees {
  readonly lines: readonly string[];
  /** Where "Kính gửi:" begins, so that the whole block stands in the middle. */
  readonly indent: number;
  /** Where the dashes stand, under the colon. */
  readonly dashIndent: number;
}

export interface PaperAnnex {
  readonly label: string;
  readonly sheetName: string;
  readonly title: Lines;
  readonly accompanying: readonly Segment[];
  /** The same in balanced lines, with room for what Văn thư fills. */
  readonly accompanyingLines: Lines;
  readonly annex: Annex;
}

export interface Paper {
  /** For the file's properties: "Báo cáo: Kết quả …". */
  readonly fileTitle: string;
  readonly author: string;
  readonly date: DocumentDate;
  readonly superior: Lines | null;
  readonly issuer: RuledLines;
  readonly number: readonly Segment[];
  readonly subject: Lines | null;
  readonly country: Lines;
  readonly motto: RuledLines;
  readonly placeAndDate: readonly Segment[];
  readonly title: {
    readonly typeName: string;
    readonly abstract: RuledLines;
    readonly decidedBy: Lines | null;
  } | null;
  readonly addressees: Addressees | null;
  readonly bases: readonly string[];
  /** In the order of the model's blocks, so that a place in one is the same place in the other. */
  readonly body: readonly PaperBlock[];
  readonly signature: PaperSignature;
  readonly cosigner: PaperSignature | null;
  readonly recipients: readonly string[];
  readonly drafterSign: string | null;
  readonly contact: readonly string[];
  readonly annexes: readonly PaperAnnex[];
}

export const END_MARK = './.';
export const ADDRESSEES_WORDS = 'Kính gửi:';
/** Narrower than the page, so that a title stands as a block in the middle of it. */
const TITLE_WIDTH = TEXT_WIDTH - points(25);
/** Keeps the two columns of the header apart. */
const COLUMN_ROOM = 6;

/** Everything that stands on the paper, ready to print. Throws RangeError for a date that is none. */
export function layOutPaper(source: OfficialDocument): Paper {
  const document = cleanDocument(source);
  const { letterhead, heading, signature, cosigner } = document;
  const nameSize = commonNameSize(letterhead);
  const countrySize = SIZE.country.find((size) => fits(COUNTRY, size, true, RIGHT_COLUMN)) ?? SIZE.country[2];
  const mottoSize = countrySize + 1;
  const typeName = typeNameInText(document);
  return {
    fileTitle: `${typeName}: ${(heading.kind === 'named' ? heading.abstract : heading.subject).replaceAll('\n', ' ')}`,
    author: letterhead.issuerInText ?? letterhead.issuer,
    date: letterhead.date,
    superior: letterhead.superior === null ? null : headLines(capitals(letterhead.superior), nameSize, false),
    issuer: withShortRule(headLines(capitals(letterhead.issuer), nameSize, true), ISSUER_RULE_SHARE),
    number: [{ text: 'Số: ' }, ...numberSegments(document)],
    subject: heading.kind === 'letter' ? headLines(`V/v ${heading.subject}`, SIZE.subject, false) : null,
    country: { lines: [COUNTRY], size: countrySize },
    motto: { lines: [MOTTO], size: mottoSize, rule: textWidth(MOTTO, mottoSize, true) },
    placeAndDate: [{ text: `${letterhead.place}, ` }, ...dateSegments(letterhead.date)],
    title: heading.kind === 'named' ? titleOf(heading) : null,
    addressees: document.addressees.length === 0 ? null : layOutAddressees(punctuated(document.addressees)),
    bases: punctuated(document.bases),
    body: layOutBody(document.body),
    signature: signatureLines(signature),
    cosigner: cosigner === undefined ? null : signatureLines(cosigner),
    recipients: punctuated(document.recipients).map((line) => `- ${line}`),
    drafterSign: document.drafterSign ?? null,
    contact: document.contact ?? [],
    annexes: document.annexes.map((annex, index) => layOutAnnex(annex, index, document)),
  };
}

/** `BÁO CÁO` or `báo cáo` → `Báo cáo`; a công văn is called so only inside sentences. */
export function typeNameInText({ heading }: OfficialDocument): string {
  const name = heading.kind === 'named' ? heading.typeName : 'Công văn';
  return name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1).toLocaleLowerCase('vi');
}

/** Width of the text on the pages of an annex, in points. */
export function annexTextWidth({ orientation }: Annex): number {
  return orientation === 'portrait' ? TEXT_WIDTH : TEXT_WIDTH + points(PAGE.height - PAGE.width);
}

/** Segments in one text; what Văn thư fills becomes room of no-break spaces. */
export function textWithRoom(segments: readonly Segment[]): string {
  return segments
    .map((segment) => ('text' in segment ? segment.text : NBSP.repeat(ROOM[segment.blank])))
    .join('');
}
const ROOM: Readonly<Record<Blank, number>> = { number: 8, day: 6, month: 6, year: 8 };

/** Plain text of inline content. */
export function plainText(content: readonly Inline[]): string {
  return content.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function titleOf(
  heading: Extract<OfficialDocument['heading'], { kind: 'named' }>,
): NonNullable<Paper['title']> {
  const { typeName, abstract, decidedBy } = heading;
  return {
    typeName: capitals(typeName),
    abstract: withShortRule(set(abstract, SIZE.title, true, TITLE_WIDTH), ABSTRACT_RULE_SHARE),
    decidedBy: decidedBy === undefined ? null : set(capitals(decidedBy), SIZE.title, true, TITLE_WIDTH),
  };
}

function layOutAnnex(annex: Annex, index: number, document: OfficialDocument): PaperAnnex {
  const isOnly = document.annexes.length === 1;
  const number = romanNumber(index + 1);
  const { letterhead } = document;
  const accompanying: readonly Segment[] = [
    { text: `(Kèm theo ${typeNameInText(document)} số ` },
    ...numberSegments(document),
    { text: ' ' },
    ...dateSegments(letterhead.date),
    { text: ` của ${letterhead.issuerInText ?? letterhead.issuer})` },
  ];
  return {
    label: isOnly ? 'Phụ lục' : `Phụ lục ${number}`,
    sheetName: annex.code ?? `PL ${number}`,
    title: set(capitals(annex.title), SIZE.title, true, annexTextWidth(annex) - points(25)),
    accompanying,
    accompanyingLines: set(
      textWithRoom(accompanying),
      SIZE.accompanying,
      false,
      annexTextWidth(annex) - points(10),
    ),
    annex,
  };
}

function layOutAddressees(lines: readonly string[]): Addressees {
  const colon = textWidth(ADDRESSEES_WORDS.slice(0, -1), SIZE.body, false);
  const longest = Math.max(...lines.map((line) => textWidth(`- ${line}`, SIZE.body, false)));
  const indent = Math.max(0, (TEXT_WIDTH - colon - longest) / 2);
  return { lines, indent, dashIndent: indent + colon };
}

function layOutBody(blocks: readonly Block[]): readonly PaperBlock[] {
  const labels = blockLabels(blocks);
  return withEndMark(blocks.map((block, index) => layOutBlock(block, labels[index] ?? null)));
}

function layOutBlock(block: Block, label: string | null): PaperBlock {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        text: [label, block.level === 'roman' ? capitals(block.text) : block.text].filter(Boolean).join(' '),
      };
    case 'article':
      return { kind: 'paragraph', runs: [{ text: `${label ?? ''} `, bold: true }, ...runs(block.content)] };
    case 'paragraph':
      return { kind: 'paragraph', runs: runs(block.content) };
    case 'list':
      return {
        kind: 'list',
        items: block.items.map((item, index) => markedItem(runs(item), index === block.items.length - 1)),
      };
    default:
      return block;
  }
}

/** "./." closes the last text; after a table or a heading it stands on its own line. */
function withEndMark(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const before = blocks.slice(0, -1);
  const last = blocks.at(-1);
  if (last?.kind === 'paragraph') return [...before, { ...last, runs: ended(last.runs, END_MARK) }];
  if (last?.kind === 'list' && last.items.length > 0) {
    const items = last.items.map((item, index) =>
      index === last.items.length - 1 ? ended(item, END_MARK) : item,
    );
    return [...before, { ...last, items }];
  }
  return [...blocks, { kind: 'paragraph', runs: [{ text: END_MARK }] }];
}

function runs(content: readonly Inline[]): readonly Run[] {
  return content.map((part) => (typeof part === 'string' ? { text: part } : part));
}

function markedItem(item: readonly Run[], isLast: boolean): readonly Run[] {
  return /[.;:,!?…]\s*$/.test(plainText(item)) ? item : ended(item, isLast ? '.' : ';');
}

/** Puts `mark` in the place of the marks and spaces that end the text. */
function ended(content: readonly Run[], mark: string): readonly Run[] {
  const last = content.at(-1);
  if (last === undefined) return [{ text: mark }];
  return [...content.slice(0, -1), { ...last, text: withoutEndMark(last.text) + mark }];
}

function withoutEndMark(text: string): string {
  return text
    .trimEnd()
    .replace(/(\.\/\.|[.;,])$/, '')
    .trimEnd();
}

/** ";" after each, "." after the last, whatever the writer had put there. */
function punctuated(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => withoutEndMark(line.trim()) + (index === lines.length - 1 ? '.' : ';'));
}

function numberSegments({ letterhead: { number } }: OfficialDocument): readonly Segment[] {
  const value: Segment =
    number.value === null ? { blank: 'number' } : { text: formatDocumentNumber(number.value) };
  return [value, { text: `/${number.symbol}` }];
}

function dateSegments(date: DocumentDate): readonly Segment[] {
  if (date === null) {
    return [
      { text: 'ngày ' },
      { blank: 'day' },
      { text: ' tháng ' },
      { blank: 'month' },
      { text: ' năm ' },
      { blank: 'year' },
    ];
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(date);
  if (month === null) return [{ text: formatLongDate(date) }];
  const [, year, figure] = month;
  return [{ text: 'ngày ' }, { blank: 'day' }, { text: ` tháng ${monthFigure(Number(figure))} năm ${year}` }];
}

function signatureLines({ authority = [], position, name }: Signature): PaperSignature {
  return { lines: [...authority, position].map(capitals), name };
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** Superior and issuer share one size. A name that fits at none takes two lines at the largest. */
function commonNameSize({ superior, issuer }: OfficialDocument['letterhead']): number {
  const fitsAt = (size: number): boolean =>
    fits(capitals(superior ?? ''), size, false, LEFT_COLUMN) &&
    fits(capitals(issuer), size, true, LEFT_COLUMN);
  return SIZE.name.find(fitsAt) ?? SIZE.name[0];
}

function fits(text: string, size: number, bold: boolean, column: number): boolean {
  return textWidth(text, size, bold) <= column - COLUMN_ROOM;
}

function headLines(text: string, size: number, bold: boolean): Lines {
  return set(text, size, bold, LEFT_COLUMN - COLUMN_ROOM);
}

function set(text: string, size: number, bold: boolean, width: number): Lines {
  return { lines: breakInBalance(text, size, bold, width), size };
}

function withShortRule(block: Lines, share: number): RuledLines {
  return { ...block, rule: longestLine(block) * share };
}

/** Width of the longest of some bold lines, in points. */
export function longestLine({ lines, size }: Lines): number {
  return Math.max(...lines.map((line) => textWidth(line, size, true)));
}
