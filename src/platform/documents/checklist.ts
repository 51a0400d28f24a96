// Is the paper fit to sign? The eleven points that a clerk would check against Nghị định 30/2020, evaluated on
// the model. A fact found stands beside each point; a failing one says where. It never changes the paper.
import { cleanDocument } from './clean-text.ts';
import { blockTexts, documentTexts } from './document-texts.ts';
import { FONT_NAME, MARGIN_RANGE, PAGE, SHORT_RULE_RANGE, SIZE } from './form.ts';
import type { OfficialDocument } from './model.ts';
import { COUNTRY } from './model.ts';
import { romanNumber } from './numbering.ts';
import { END_MARK } from './paper-body.ts';
import { layOutPaper, longestLine, typeNameInText } from './paper.ts';
import type { Paper } from './paper.ts';
import { PLACES } from './places.ts';
import { findOldToneMark, findWrongZero, lacksCitation, wrongSymbol } from './spelling-rules.ts';
import { textWidth } from './text-width.ts';

export const CHECK_IDS = [
  'page',
  'page_numbers',
  'country',
  'rules',
  'leading_zeros',
  'symbol',
  'bases',
  'recipients',
  'end_mark',
  'annexes',
  'unicode',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

export interface CheckResult {
  readonly id: CheckId;
  readonly ok: boolean;
  /** The value found, the same in every language: `A4 · 20–20–30–15 mm`, `BC-THCSMHS`, or the words at fault. */
  readonly found: string;
  /** Id of the element in the HTML of the paper; only when something fails. */
  readonly where?: string;
}

type Finding = Omit<CheckResult, 'id'>;
interface Subject {
  readonly document: OfficialDocument;
  readonly paper: Paper;
}

/** All points in the order of the decree's checklist. Throws RangeError for a date that is none. */
export function checkDocument(source: OfficialDocument): readonly CheckResult[] {
  const document = cleanDocument(source);
  const subject = { document, paper: layOutPaper(document) };
  return CHECK_IDS.map((id) => ({ id, ...CHECKS[id](subject) }));
}

const CHECKS: Readonly<Record<CheckId, (subject: Subject) => Finding>> = {
  page: () => {
    const { top, bottom, left, right } = PAGE.margin;
    const isInside = (['top', 'bottom', 'left', 'right'] as const).every(
      (side) => MARGIN_RANGE[side][0] <= PAGE.margin[side] && PAGE.margin[side] <= MARGIN_RANGE[side][1],
    );
    return { ok: isInside, found: `A4 · ${top}–${bottom}–${left}–${right} mm · ${FONT_NAME}` };
  },

  page_numbers: () => ({
    ok: isWithin(SIZE.pageNumber, [13, 14]),
    found: `2, 3, 4… · ${SIZE.pageNumber} pt`,
  }),

  country: ({ paper }) => {
    const { size } = paper.country;
    return {
      ok: size >= 12 && textWidth(COUNTRY, size, true) <= paper.rightColumn,
      found: `${decimal(size)} pt`,
    };
  },

  rules: ({ paper }) => {
    const ratios = [paper.issuer, ...(paper.title === null ? [] : [paper.title.abstract])].map(
      (block) => block.rule / longestLine(block),
    );
    const motto = paper.motto.rule / longestLine(paper.motto);
    const found = [motto, ...ratios].map((ratio) => `${Math.round(ratio * 100)} %`).join(' · ');
    const isRight = Math.abs(motto - 1) < 0.01 && ratios.every((ratio) => isWithin(ratio, SHORT_RULE_RANGE));
    return isRight ? { ok: true, found } : { ok: false, found, where: PLACES.issuer };
  },

  leading_zeros: ({ document, paper }) => {
    for (const { text, where } of documentTexts(document)) {
      const wrong = findWrongZero(text);
      if (wrong !== null) return { ok: false, found: wrong, where };
    }
    const date = paper.placeAndDate.map((part) => ('text' in part ? part.text : '…')).join('');
    return { ok: true, found: date };
  },

  symbol: ({ document }) => {
    const { value, symbol } = document.letterhead.number;
    const typeName = document.heading.kind === 'named' ? typeNameInText(document) : null;
    const isNumberRight = value === null || (Number.isInteger(value) && value > 0);
    const isRight = isNumberRight && !wrongSymbol(symbol, typeName);
    return isRight
      ? { ok: true, found: symbol }
      : { ok: false, found: `${value ?? ''}/${symbol}`, where: PLACES.number };
  },

  bases: ({ document: { bases, ...document } }) => {
    const isDecision = document.heading.kind === 'named' && /^quyết định$/i.test(document.heading.typeName);
    if (isDecision && bases.length === 0) return { ok: false, found: '0', where: PLACES.title };
    const index = bases.findIndex(lacksCitation);
    const base = bases[index];
    return base === undefined
      ? { ok: true, found: String(bases.length) }
      : { ok: false, found: base, where: PLACES.base(index) };
  },

  recipients: ({ document: { recipients, addressees } }) => {
    const last = recipients.at(-1) ?? '';
    const isFiled = /^Lưu: VT, \S/.test(last);
    const isAnswered = addressees.length === 0 || /^Như trên/.test(recipients[0] ?? '');
    const found = `${SIZE.recipientsTitle}/${SIZE.recipients} pt · ${recipients[0] ?? '—'} … ${last}`;
    return isFiled && isAnswered ? { ok: true, found } : { ok: false, found, where: PLACES.recipients };
  },

  end_mark: ({ document: { body } }) => {
    const early = body.findIndex(
      (block, index) => index < body.length - 1 && blockTexts(block).some((text) => text.includes(END_MARK)),
    );
    if (early >= 0) return { ok: false, found: END_MARK, where: PLACES.block(early) };
    const last = body.at(-1);
    const closes = last !== undefined && ['paragraph', 'article', 'list'].includes(last.kind);
    const words = last === undefined ? '' : (blockTexts(last).at(-1) ?? '');
    const found = `${words.replace(/[\s.;/]+$/, '').slice(-30)}${END_MARK}`;
    return closes && words.trim() !== ''
      ? { ok: true, found }
      : { ok: false, found, where: PLACES.block(Math.max(0, body.length - 1)) };
  },

  annexes: ({ document }) => {
    const { annexes } = document;
    const labels = annexes.length === 1 ? [''] : annexes.map((_, index) => romanNumber(index + 1));
    const empty = annexes.findIndex(({ title, columns }) => title.trim() === '' || columns.length === 0);
    if (empty >= 0) return { ok: false, found: labels[empty] ?? '', where: PLACES.annex(empty) };
    for (const { text, where, isCited } of documentTexts(document)) {
      const named = isCited ? null : /Phụ lục ([IVXLC]+)(?!\p{L})/u.exec(text);
      if (named?.[1] !== undefined && !labels.includes(named[1]))
        return { ok: false, found: named[0], where };
    }
    return { ok: true, found: annexes.length > 1 ? labels.join(', ') : String(annexes.length) };
  },

  unicode: ({ document }) => {
    for (const { text, where, isCited } of documentTexts(document)) {
      const old = isCited ? null : findOldToneMark(text);
      if (old !== null) return { ok: false, found: old, where };
    }
    return { ok: true, found: 'NFC · òa, òe, ùy' };
  },
};

function isWithin(value: number, [from, to]: readonly [number, number]): boolean {
  return from <= value && value <= to;
}

function decimal(size: number): string {
  return String(size).replace('.', ',');
}
