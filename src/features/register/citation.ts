// How a paper is named inside another one: in full as a căn cứ, short in lists. Pure.
import type { IsoDate } from '#shared/dates.ts';
import { formatDate, formatLongDate } from '#shared/vietnamese-format.ts';
import { documentType } from './document-types.ts';

export interface CitedPaper {
  readonly type: string;
  readonly label: string;
  readonly issuedOn: IsoDate | null;
  /** As it signs: `Bộ trưởng Bộ Công an`. */
  readonly issuerName: string;
  readonly abstract: string;
}

/**
 * `Kế hoạch số 12/KH-PGDĐT ngày 07 tháng 4 năm 2024 của … về …`: type, number, symbol, day, body, abstract. Laws and
 * ordinances go by their name.
 */
export function citationOf(paper: CitedPaper): string {
  const { label: typeLabel, citedByName } = documentType(paper.type);
  if (citedByName) return nameOfLaw(typeLabel.vi, paper.abstract);
  const parts = [
    typeLabel.vi,
    paper.label === '' ? '' : `số ${paper.label}`,
    paper.issuedOn === null ? '' : formatLongDate(paper.issuedOn),
    `của ${paper.issuerName}`,
    aboutOf(paper),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** `Căn cứ Kế hoạch số …`, for the lines above a paper. */
export function basisLine(paper: CitedPaper): string {
  return `Căn cứ ${citationOf(paper)}`;
}

/** `Kế hoạch số 12/KH-PGDĐT ngày 07/4/2024`, for lists and second mentions. */
export function shortCitation({ type, label, issuedOn, abstract }: Omit<CitedPaper, 'issuerName'>): string {
  const { label: typeLabel, citedByName } = documentType(type);
  if (citedByName) return nameOfLaw(typeLabel.vi, abstract);
  const number = label === '' ? '' : ` số ${label}`;
  return `${typeLabel.vi}${number}${issuedOn === null ? '' : ` ngày ${formatDate(issuedOn)}`}`;
}

// "Luật Trẻ em" may be entered with or without the word in front.
function nameOfLaw(typeLabel: string, abstract: string): string {
  return abstract.startsWith(`${typeLabel} `) ? abstract : `${typeLabel} ${abstract}`;
}

const VERBS = /^(quy định|hướng dẫn|ban hành|phê duyệt|sửa đổi|thành lập|công nhận|về|v\/v)(?!\p{L})/iu;

function aboutOf({ type, abstract }: CitedPaper): string {
  const text = abstract.replaceAll('\n', ' ').trim();
  if (text === '') return '';
  if (documentType(type).layout === 'letter')
    return `về việc ${lowerFirst(text.replace(/^(về việc|v\/v|về)\s+/iu, ''))}`;
  const words = lowerFirst(text);
  return VERBS.test(text) ? words.replace(/^v\/v\s+/iu, 'về việc ') : `về ${words}`;
}

/** "Xây dựng …" inside a sentence is "xây dựng …"; abbreviations and proper names of two capitals keep theirs. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}*(?!\p{Lu})/u.test(text) && !/^\p{Lu}\p{Lu}/u.test(text)
    ? text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
    : text;
}
