// How wide a text is in Times New Roman, so that rules get the length the decree asks for and a title breaks
// in balance in Word, PDF and HTML alike. Advance widths of Tinos, which equal those of Times New Roman.

const UNITS_PER_EM = 2048;
const FIRST = 32;

// From U+0020 to U+007E.
const REGULAR = [
  512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479,
  1251, 1139, 1479, 1479, 682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479,
  1933, 1479, 1479, 1251, 682, 569, 682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569,
  1024, 569, 1593, 1024, 1024, 1024, 1024, 682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983,
  1108,
];
const BOLD = [
  512, 682, 1137, 1024, 1024, 2048, 1706, 569, 682, 682, 1024, 1167, 512, 682, 512, 569, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 1024, 1024, 682, 682, 1167, 1167, 1167, 1024, 1905, 1479, 1366, 1479, 1479,
  1366, 1251, 1593, 1593, 797, 1024, 1593, 1366, 1933, 1479, 1593, 1251, 1593, 1479, 1139, 1366, 1479, 1479,
  2048, 1479, 1479, 1366, 682, 569, 682, 1190, 1024, 682, 1024, 1139, 909, 1139, 909, 682, 1024, 1139, 569,
  682, 1139, 569, 1706, 1139, 1024, 1139, 1139, 909, 797, 682, 1139, 1024, 1479, 1024, 1024, 909, 807, 451,
  807, 1065,
];

// Letters wider than their base, and signs outside ASCII: [regular, bold].
const OTHERS: Readonly<Record<string, readonly [number, number]>> = {
  Ơ: [1479, 1593],
  ơ: [1083, 1134],
  Ư: [1589, 1630],
  ư: [1110, 1229],
  đ: [1024, 1139],
  Đ: [1479, 1479],
  '–': [1024, 1024],
  '—': [2048, 2048],
  '“': [909, 1024],
  '”': [909, 1024],
  '…': [2048, 2048],
  '\u00a0': [512, 512],
};
const UNKNOWN = 1479;

// Marks that sit above or below a letter and take no room; the horn of ơ and ư is kept.
const TONES_AND_HATS = /[\u0300\u0301\u0302\u0303\u0306\u0309\u0323]/g;

/** Width of one line in points at `size` points. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const bare = text.normalize('NFD').replace(TONES_AND_HATS, '').normalize('NFC');
  let units = 0;
  for (const letter of bare) units += advance(letter, bold);
  return (units / UNITS_PER_EM) * size;
}

function advance(letter: string, bold: boolean): number {
  const other = OTHERS[letter];
  if (other !== undefined) return bold ? other[1] : other[0];
  return (bold ? BOLD : REGULAR)[(letter.codePointAt(0) ?? 0) - FIRST] ?? UNKNOWN;
}

/**
 * The fewest lines of at most `maxWidth` points, broken where the sense allows and as even as they can be. A
 * `\n` in the text is a break that somebody chose and is kept; a word wider than a line stands alone.
 */
export function breakInBalance(
  text: string,
  size: number,
  bold: boolean,
  maxWidth: number,
): readonly string[] {
  return text.split('\n').flatMap((part) => balanced(part.trim().split(/ +/), size, bold, maxWidth));
}

interface Way {
  readonly lines: number;
  readonly cost: number;
  readonly from: number;
}

// The cheapest way to set the words before each place: fewest lines first, then even lines and good breaks.
function balanced(
  words: readonly string[],
  size: number,
  bold: boolean,
  maxWidth: number,
): readonly string[] {
  const space = textWidth(' ', size, bold);
  const widths = words.map((word) => textWidth(word, size, bold));
  const ways: Way[] = [{ lines: 0, cost: 0, from: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    const breakCost =
      end === words.length ? 0 : costOfBreak(words[end - 1] ?? '', words[end] ?? '', words[end + 1]);
    let best: Way = { lines: Infinity, cost: Infinity, from: end - 1 };
    let width = -space;
    for (let from = end - 1; from >= 0; from -= 1) {
      width += space + (widths[from] ?? 0);
      if (width > maxWidth && from < end - 1) break;
      const before = ways[from] ?? best;
      const slack = Math.max(0, 1 - width / maxWidth);
      const way = { lines: before.lines + 1, cost: before.cost + slack ** 2 + breakCost, from };
      if (way.lines < best.lines || (way.lines === best.lines && way.cost < best.cost)) best = way;
    }
    ways.push(best);
  }
  const lines: string[] = [];
  for (let end = words.length; end > 0;) {
    const from = ways[end]?.from ?? 0;
    lines.unshift(words.slice(from, end).join(' '));
    end = from;
  }
  return lines;
}

// Vietnamese writes the syllables of a word apart ("điển hình"), so most spaces are no place to break a title.
const LINKING_WORDS = new Set(
  'bằng cho của cùng do để đến đối giai giữa hoặc khi năm nhằm quý sau tại theo thuộc trên trong từ và về với'.split(
    ' ',
  ),
);
const BREAKS = { good: 0, middling: 0.25, bad: 1 } as const;

function costOfBreak(before: string, after: string, next: string | undefined): number {
  if (/[,;:–-]$/.test(before)) return BREAKS.good;
  const isInsideDate = after === 'năm' && /\d$/.test(before);
  if (isInsideDate || isRoom(before) || isRoom(after)) return BREAKS.bad;
  if (/^\d/.test(after)) return next === 'tháng' ? BREAKS.good : BREAKS.bad;
  return LINKING_WORDS.has(after.toLocaleLowerCase('vi')) ? BREAKS.good : BREAKS.middling;
}

/** Room left for a number or a day: no-break spaces only. */
function isRoom(word: string): boolean {
  return word.trim() === '';
}
