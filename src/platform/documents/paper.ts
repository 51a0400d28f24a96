// From the model to what stands on the sheet: lines broken, rules measured, headings numbered, marks set.
// Every renderer prints a Paper, so Word, PDF and HTML say the same in the same form.
import { NBSP, formatDocumentNumber, formatLongDate, monthFigure } from '#shared/vietnamese-format.ts';
import { cleanDocument } from './clean-text.ts';
import {
  ABSTRACT_RULE_SHARE,
  ISSUER_RULE_SHARE,
  LEFT_COLUMN_SHARES,
  PAGE,
  SIZE,
  TEXT_WIDTH,
  points,
} from './form.ts';
import { COUNTRY, MOTTO } from './model.ts';
import type { Annex, DocumentDate, JointHead, OfficialDocument, Signature } from './model.ts';
import { romanNumber } from './numbering.ts';
import { layOutBody, punctuated } from './paper-body.ts';
import type { PaperBlock } from './paper-body.ts';
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
  /** Widths of the two halves of the head, in points. */
  readonly leftColumn: number;
  readonly rightColumn: number;
  readonly superior: Lines | null;
  readonly issuer: RuledLines;
  readonly number: readonly Segment[];
  /** Head and number of the second body of a joint paper. */
  readonly joint: {
    readonly superior: Lines | null;
    readonly issuer: RuledLines;
    readonly number: readonly Segment[];
  } | null;
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

export const ADDRESSEES_WORDS = 'Kính gửi:';
/** Narrower than the page, so that a title stands as a block in the middle of it. */
const TITLE_WIDTH = TEXT_WIDTH - points(25);
/** Keeps the two columns of the header apart. */
const COLUMN_ROOM = 6;

/** Everything that stands on the paper, ready to print. Throws RangeError for a date that is none. */
export function layOutPaper(source: OfficialDocument): Paper {
  const document = cleanDocument(source);
  const { letterhead, heading, signature, cosigner } = document;
  const placeAndDate: readonly Segment[] = [
    { text: `${letterhead.place}, ` },
    ...dateSegments(letterhead.date),
  ];
  const leftColumn = leftColumnFor(textWithRoom(placeAndDate));
  const rightColumn = TEXT_WIDTH - leftColumn;
  const nameSize = commonNameSize(letterhead, leftColumn);
  const countrySize = SIZE.country.find((size) => fits(COUNTRY, size, true, rightColumn)) ?? SIZE.country[2];
  const mottoSize = countrySize + 1;
  const typeName = typeNameInText(document);
  return {
    fileTitle: `${typeName}: ${(heading.kind === 'named' ? heading.abstract : heading.subject).replaceAll('\n', ' ')}`,
    author: letterhead.issuerInText ?? letterhead.issuer,
    date: letterhead.date,
    leftColumn,
    rightColumn,
    superior:
      letterhead.superior === null
        ? null
        : headLines(capitals(letterhead.superior), nameSize, false, leftColumn),
    issuer: withShortRule(
      headLines(capitals(letterhead.issuer), nameSize, true, leftColumn),
      ISSUER_RULE_SHARE,
    ),
    number: [{ text: 'Số: ' }, ...numberSegments(letterhead.number)],
    joint: letterhead.joint === undefined ? null : layOutJoint(letterhead.joint, nameSize, leftColumn),
    subject:
      heading.kind === 'letter' ? headLines(`V/v ${heading.subject}`, SIZE.subject, false, leftColumn) : null,
    country: { lines: [COUNTRY], size: countrySize },
    motto: { lines: [MOTTO], size: mottoSize, rule: textWidth(MOTTO, mottoSize, true) },
    placeAndDate,
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
    ...numberSegments(letterhead.number),
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

function layOutJoint(
  { superior, issuer, number }: JointHead,
  size: number,
  column: number,
): NonNullable<Paper['joint']> {
  return {
    superior: superior === null ? null : headLines(capitals(superior), size, false, column),
    issuer: withShortRule(headLines(capitals(issuer), size, true, column), ISSUER_RULE_SHARE),
    number: [{ text: 'Số: ' }, ...numberSegments(number)],
  };
}

function numberSegments(number: OfficialDocument['letterhead']['number']): readonly Segment[] {
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

/** The issuer's column gives way when the place is long ("Thành phố Hồ Chí Minh, ngày …"): the date keeps one line. */
function leftColumnFor(placeAndDate: string): number {
  const [usual, narrow] = LEFT_COLUMN_SHARES;
  const fitsUsual = fits(placeAndDate, SIZE.placeAndDate, false, TEXT_WIDTH * (1 - usual));
  return TEXT_WIDTH * (fitsUsual ? usual : narrow);
}

/** Superior and issuer share one size. A name that fits at none takes two lines at the largest. */
function commonNameSize({ superior, issuer }: OfficialDocument['letterhead'], column: number): number {
  const fitsAt = (size: number): boolean =>
    fits(capitals(superior ?? ''), size, false, column) && fits(capitals(issuer), size, true, column);
  return SIZE.name.find(fitsAt) ?? SIZE.name[0];
}

function fits(text: string, size: number, bold: boolean, column: number): boolean {
  return textWidth(text, size, bold) <= column - COLUMN_ROOM;
}

function headLines(text: string, size: number, bold: boolean, column: number): Lines {
  return set(text, size, bold, column - COLUMN_ROOM);
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
