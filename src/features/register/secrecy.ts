// State secrets never enter (Luật Bảo vệ bí mật nhà nước): marks of secrecy in the form of a paper and in the beginning of a
// composed or uploaded text. Pure; finding the mark in a line is the files slice's.
import { secrecyMarkIn, type SecrecyMark } from '#foundation/files/secrecy-mark.ts';

/** As many signs as a first page holds; a mark stands at its head. */
const FIRST_PAGE_SIGNS = 4_000;

export interface FoundMark {
  /** Path of the field that carries it. */
  readonly path: string;
  readonly mark: SecrecyMark;
}

/** The first field that carries a mark; null when none does. */
export function secrecyMarkInFields(
  fields: Readonly<Record<string, string | null | undefined>>,
): FoundMark | null {
  for (const [path, text] of Object.entries(fields)) {
    const mark = text ? secrecyMarkIn(text) : null;
    if (mark !== null) return { path, mark };
  }
  return null;
}

/** The mark on the first page of a text: a line of its own, as it is stamped, or a line that names the mark. */
export function secrecyMarkOnFirstPage(text: string): SecrecyMark | null {
  const page = text.slice(0, FIRST_PAGE_SIGNS);
  for (const line of page.split(/[\n\f\r]+/)) {
    const mark = STAMP.exec(line.trim())?.[1] ?? NAMED.exec(line)?.[1];
    if (mark !== undefined) return secrecyMarkIn(mark.toLocaleUpperCase('vi'));
  }
  return null;
}

// The stamp stands alone in capitals. Running text may speak of secrets ("bảo vệ bí mật nhà nước") without being one.
const STAMP = /^[[(]?\s*(TUYỆT\s*MẬT|TỐI\s*MẬT|MẬT)\s*[\])]?$/u;
const NAMED = /(?:độ|dấu) mật\s*:\s*(tuyệt mật|tối mật|mật)(?!\p{L})/iu;
