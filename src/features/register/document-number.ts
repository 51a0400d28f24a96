// Number and symbol of a paper: reading them, writing them, and what is wrong with them. Nghị định 30/2020/NĐ-CP:
// "12/KH-THCSMHS" = number / code of the type - code of the body; a công văn has no code of type; below 10 a zero leads.
import { formatDocumentNumber } from '#shared/vietnamese-format.ts';
import { documentType } from './document-types.ts';

export interface DocumentNumber {
  readonly number: number;
  /** What follows the "/" (of Party papers the "-"): `KH-THCSMHS`, `2021/TT-BCA`, `KL/TW`. */
  readonly symbol: string;
  /** As it stands on the paper. */
  readonly label: string;
}

const LABEL = /^(?:số\s*:?\s*)?(\d{1,6})(\p{L}?)([/-])([\p{L}\d][\p{L}\d/.-]*)$/iu;

/** `Số: 05/KH-VHXH` → 5, KH-VHXH; null when it is no number with a symbol. A letter behind the number stays in the label. */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const compact = text
    .normalize('NFC')
    .trim()
    .replace(/\s*([/-])\s*/g, '$1');
  const match = LABEL.exec(compact);
  if (match === null) return null;
  const [, digits = '', letter = '', separator = '', symbol = ''] = match;
  const number = Number(digits);
  if (number === 0) return null;
  return {
    number,
    symbol,
    label: `${digits.length < 2 ? formatDocumentNumber(number) : digits}${letter}${separator}${symbol}`,
  };
}

/** `05/KH-VHXH`; Party papers join with a dash: `12-NQ/CB`. */
export function numberLabel(number: number, symbol: string, isParty = false): string {
  return `${formatDocumentNumber(number)}${isParty ? '-' : '/'}${symbol}`;
}

/** The symbol the decree asks for: `KH-VHXH`, of a công văn `VHXH-VP`. `drafter` = unit or field that drafted. */
export function symbolFor(typeId: string, bodyCode: string, drafter: string): string {
  const { code, layout } = documentType(typeId);
  if (layout === 'letter' || code === null) return drafter === '' ? bodyCode : `${bodyCode}-${drafter}`;
  return `${code}-${bodyCode}`;
}

export interface SymbolProblem {
  readonly code: 'document.symbol_form' | 'document.symbol_code' | 'document.symbol_letter';
  /** What should stand there instead of `found`. */
  readonly expected: string;
  readonly found: string;
}

/**
 * What is wrong with the symbol of a paper of this type; null when nothing is. `965/HĐ-…` on a Hướng dẫn is the code of a
 * contract. Law and Party papers carry the symbols of their makers.
 */
export function symbolProblem(typeId: string, symbol: string): SymbolProblem | null {
  const { code, layout } = documentType(typeId);
  if (layout === null) return null;
  if (!/^[\p{L}\d]+([-/][\p{L}\d]+)+$/u.test(symbol)) {
    return { code: 'document.symbol_form', expected: symbolFor(typeId, 'VHXH', 'VP'), found: symbol };
  }
  const parts = symbol.split(/[-/]/);
  const first = /^(19|20)\d\d$/.test(parts[0] ?? '') ? (parts[1] ?? '') : (parts[0] ?? '');
  if (layout === 'letter') {
    return first === 'CV'
      ? { code: 'document.symbol_letter', expected: parts.slice(1).join('-'), found: symbol }
      : null;
  }
  if (code === null || first === code) return null;
  const isKnownElsewhere = first !== code;
  return isKnownElsewhere ? { code: 'document.symbol_code', expected: code, found: first } : null;
}
