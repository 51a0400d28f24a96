// Finds marks of state secrecy in names and titles: MẬT, TỐI MẬT, TUYỆT MẬT. State secrets never enter the system
// (Luật Bảo vệ bí mật nhà nước). Pure.

export type SecrecyMark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

// "bảo mật", "mật khẩu", "mật thư" (a camp game) and the like are everyday words.
const EVERYDAY_BEFORE = new Set(['bảo', 'bí', 'cẩn', 'thân', 'chi', 'nồng', 'hương']);
const EVERYDAY_AFTER = new Set([
  'khẩu',
  'mã',
  'độ',
  'ong',
  'thiết',
  'danh',
  'ngữ',
  'vụ',
  'thư',
  'mía',
  'ngọt',
]);
const KINDS_OF_PAPER = new Set([
  'bản',
  'văn',
  'liệu',
  'độ',
  'dấu',
  'sơ',
  'hoạch',
  'cáo',
  'định',
  'thị',
  'trình',
  'điện',
]);
const UNMARKED_PAPERS = new Set(['van ban', 'cong van', 'tai lieu', 'ho so', 'dong dau', 'do']);

interface Word {
  readonly text: string;
  readonly lower: string;
  /** The signs between this word and its neighbours. */
  readonly before: string;
  readonly after: string;
}

/** The mark a line carries; null when it carries none. `KH_Mật.docx` is marked, `Bảo mật tài khoản.docx` is not. */
export function secrecyMarkIn(line: string): SecrecyMark | null {
  const words = wordsOf(line);
  for (const [index, word] of words.entries()) {
    const mark = markAt(word, words[index - 1], words[index - 2], words[index + 1]);
    if (mark !== null) return mark;
  }
  return null;
}

function markAt(word: Word, previous?: Word, beforePrevious?: Word, next?: Word): SecrecyMark | null {
  const joined = JOINED[word.lower];
  if (joined !== undefined) return joined;
  const degree = DEGREES[previous?.lower ?? ''];
  if (word.lower === 'mat') {
    if (degree !== undefined) return degree;
    const paper = `${beforePrevious?.lower ?? ''} ${previous?.lower ?? ''}`;
    return UNMARKED_PAPERS.has(paper) && next?.lower !== 'khau' ? 'MẬT' : null;
  }
  if (word.lower !== 'mật') return null;
  if (degree !== undefined) return degree;
  if (EVERYDAY_BEFORE.has(previous?.lower ?? '') || EVERYDAY_AFTER.has(next?.lower ?? '')) return null;
  const isStamped = word.text === 'MẬT' || KINDS_OF_PAPER.has(previous?.lower ?? '');
  return isStamped || standsAlone(word) ? 'MẬT' : null;
}

const DEGREES: Readonly<Record<string, SecrecyMark>> = {
  tối: 'TỐI MẬT',
  tuyệt: 'TUYỆT MẬT',
  toi: 'TỐI MẬT',
  tuyet: 'TUYỆT MẬT',
};
const JOINED: Readonly<Record<string, SecrecyMark>> = {
  tốimật: 'TỐI MẬT',
  tuyệtmật: 'TUYỆT MẬT',
  toimat: 'TỐI MẬT',
  tuyetmat: 'TUYỆT MẬT',
};

/** `[Mật]`, `KH_Mật.docx`: between separators rather than inside a phrase. */
function standsAlone({ before, after }: Word): boolean {
  const isBoundary = (signs: string) => signs === '' || /[^\s]/.test(signs);
  return isBoundary(before) && isBoundary(after);
}

function wordsOf(line: string): Word[] {
  const text = line
    .toWellFormed()
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '');
  const found = [...text.matchAll(/\p{L}+/gu)];
  return found.map((match, index) => {
    const end = match.index + match[0].length;
    const previous = found[index - 1];
    return {
      text: match[0],
      lower: match[0].toLowerCase(),
      before: text.slice(previous ? previous.index + previous[0].length : 0, match.index),
      after: text.slice(end, found[index + 1]?.index ?? text.length),
    };
  });
}

/** As many signs as a first page holds; a mark stands at its head. */
const FIRST_PAGE_SIGNS = 4_000;

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
