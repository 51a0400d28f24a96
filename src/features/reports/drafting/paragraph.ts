// From pieces to the text of a section: sentences begin with a capital, blanks are single, figures stay links.
import type { Piece } from './pattern.ts';

export interface DraftedText {
  /** Paragraphs parted by line breaks; empty when nothing can be said. */
  readonly text: string;
  /** The same text in parts: plain strings and numbers that open their rows. Joined they are `text`. */
  readonly parts: readonly Piece[];
}

/** One sentence: capital first letter, no blanks at the ends, none doubled. Empty pieces give an empty sentence. */
export function sentenceOf(pieces: readonly Piece[]): readonly Piece[] {
  const tidy = trimEnds(singleBlanks(pieces));
  const [first, ...rest] = tidy;
  return typeof first === 'string' ? [capitalised(first), ...rest] : tidy;
}

/** Sentences become one paragraph. */
export function paragraphOf(sentences: readonly (readonly Piece[])[]): DraftedText {
  const said = sentences.map(sentenceOf).filter((sentence) => textOf(sentence) !== '');
  return draftedText(said.flatMap((sentence, at) => (at === 0 ? sentence : [' ', ...sentence])));
}

/** Paragraphs become a section. */
export function sectionOfParagraphs(paragraphs: readonly DraftedText[]): DraftedText {
  const said = paragraphs.filter(({ text }) => text !== '');
  return draftedText(said.flatMap(({ parts }, at) => (at === 0 ? parts : ['\n', ...parts])));
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** `Phòng, chống ma túy` → `phòng, chống ma túy` inside a sentence; `PCCC và CNCH` and `Tin A` of two capitals stay. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu}|\.)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** What a person typed as the end of a sentence of ours: without its own full stop. */
export function withoutFullStop(text: string): string {
  return text.trim().replace(/[.;,\s]+$/u, '');
}

function draftedText(pieces: readonly Piece[]): DraftedText {
  const parts: Piece[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') parts[parts.length - 1] = last + piece;
    else if (piece !== '') parts.push(piece);
  }
  return { text: textOf(parts), parts };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// Blanks only: a no-break space belongs to a percent.
function singleBlanks(pieces: readonly Piece[]): Piece[] {
  const tidy: Piece[] = [];
  let endsWithBlank = false;
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      tidy.push(piece);
      endsWithBlank = false;
      continue;
    }
    const single = piece.replace(/ {2,}/g, ' ');
    const text: string = endsWithBlank ? single.replace(/^ /, '') : single;
    if (text === '') continue;
    tidy.push(text);
    endsWithBlank = text.endsWith(' ');
  }
  return tidy;
}

function trimEnds(pieces: readonly Piece[]): readonly Piece[] {
  const trimmed = [...pieces];
  const [first, last] = [trimmed[0], trimmed.at(-1)];
  if (typeof first === 'string') trimmed[0] = first.trimStart();
  const end = trimmed.length === 1 ? trimmed[0] : last;
  if (typeof end === 'string') trimmed[trimmed.length - 1] = end.trimEnd();
  return trimmed.filter((piece) => piece !== '');
}
