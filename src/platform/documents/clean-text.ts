// Text as every file format can carry it: NFC, no control signs (they make a .docx unreadable), no torn
// surrogates. Words, spaces and tone marks are left as the writer set them.
import type { OfficialDocument } from './model.ts';

// eslint-disable-next-line no-control-regex -- these are the signs XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g;

/** One line of text: NFC, forbidden signs dropped, line breaks and tabs turned into a space. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\s*\n\s*/g, ' ');
}

/** The same for text whose line breaks mean something. */
export function cleanLines(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .normalize('NFC');
}

/** A copy of the paper with every text clean. Only the abstract keeps its line breaks. */
export function cleanDocument(document: OfficialDocument): OfficialDocument {
  const copy = mapTexts(document);
  const { heading } = document;
  return heading.kind === 'named'
    ? {
        ...copy,
        heading: { ...heading, ...copy.heading, kind: 'named', abstract: cleanLines(heading.abstract) },
      }
    : copy;
}

function mapTexts<Value>(value: Value): Value {
  if (typeof value === 'string') return cleanLine(value) as Value;
  if (Array.isArray(value)) return value.map(mapTexts) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part)])) as Value;
}
