// Vietnamese writing for machines: search without marks, one style of tone marks, order of the alphabet, clean input.
// Never changes what a person quoted: `normaliseToneMarks` is for drafts and search, not for stored titles.

/**
 * Search key: `Phòng, chống MA TÚY` → `phong, chong ma tuy`. Lower case, no marks, đ as d; both styles of tone
 * marks (hòa, hoà) and both Unicode forms give the same key.
 */
export function foldMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

export function isNfc(text: string): boolean {
  return text === text.normalize('NFC');
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Order of the Vietnamese alphabet (a ă â b c d đ …), numbers by value: `lớp 2` before `lớp 10`. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

const TONE_MOVES: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
// Open syllables only (hoàn, thuyết, hoài keep their mark); after q the u belongs to the consonant (quý, quỹ).
const MOVABLE_TONE = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/giu;

/** One style of tone marks, as official papers have it: `hoà, uỷ ban, khoẻ` → `hòa, ủy ban, khỏe`. Result is NFC. */
export function normaliseToneMarks(text: string): string {
  return text.normalize('NFC').replace(MOVABLE_TONE, (pair) => {
    const moved = TONE_MOVES[pair.toLowerCase()] ?? pair;
    return Array.from(moved, (letter, index) =>
      pair[index] === pair[index]?.toLowerCase() ? letter : letter.toUpperCase(),
    ).join('');
  });
}

export interface TextSegment {
  readonly text: string;
  readonly found: boolean;
}

/**
 * Cuts a text into found and other parts: `ma tuy` finds `ma túy`. The whole query is looked for first, its words
 * one by one when it does not stand there as a whole. The parts joined are the text (in NFC).
 */
export function highlightMatches(text: string, query: string): TextSegment[] {
  const { folded, letters, letterAt } = foldByLetter(text);
  const wanted = foldMarks(query).trim().replace(/\s+/g, ' ');
  const terms = folded.includes(wanted) ? [wanted] : wanted.split(' ');
  const isFound = letters.map(() => false);
  for (const term of terms.filter(Boolean)) {
    for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + term.length)) {
      for (let position = at; position < at + term.length; position += 1)
        isFound[letterAt[position] ?? 0] = true;
    }
  }
  return joinEqual(letters.map((letter, index) => ({ text: letter, found: isFound[index] ?? false })));
}

/** Whether every word of the query stands somewhere in the text, marks and case aside. An empty query is everywhere. */
export function containsWords(text: string, query: string): boolean {
  const folded = foldMarks(text);
  return foldMarks(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

// Folding may change the length (İ → i), so each folded position remembers the letter it came from.
function foldByLetter(text: string): { folded: string; letters: string[]; letterAt: number[] } {
  const letters = Array.from(text.normalize('NFC'));
  const foldedLetters = letters.map((letter) => foldMarks(letter).replace(/\s/g, ' '));
  const letterAt = foldedLetters.flatMap((folded, index) =>
    Array.from({ length: folded.length }, () => index),
  );
  return { folded: foldedLetters.join(''), letters, letterAt };
}

function joinEqual(parts: readonly TextSegment[]): TextSegment[] {
  const joined: TextSegment[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last?.found === part.found) joined[joined.length - 1] = { ...last, text: last.text + part.text };
    else joined.push(part);
  }
  return joined;
}

/** Codes as the fields of a request have them. */
export type TextProblem = 'field.control_character' | 'field.broken_text';
export type TidyResult = { readonly text: string } | { readonly problem: TextProblem };

// Null bytes end strings in half of the world's software, and direction overrides make a text read other than it
// is stored. Nobody types them; they are refused, not repaired.
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;

/**
 * What a person typed, made fit to keep: NFC, no blanks at the ends, one blank between words. `lines: 'many'` keeps
 * line breaks (at most one empty line between two), `'one'` turns them into blanks.
 */
export function tidyText(input: string, lines: 'one' | 'many' = 'one'): TidyResult {
  if (!input.isWellFormed()) return { problem: 'field.broken_text' };
  if (FORBIDDEN.test(input)) return { problem: 'field.control_character' };
  const text = input
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n');
  if (lines === 'one') return { text: text.replace(/[\s\u00a0]+/g, ' ').trim() };
  const tidyLines = text.split('\n').map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
  return {
    text: tidyLines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}
