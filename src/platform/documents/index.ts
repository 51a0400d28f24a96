// The door of the document platform: one model, four forms, one checklist. The renderers are loaded when first
// asked for, so that a process that prints nothing carries neither Word nor the typesetter.
import type { HtmlOptions } from './html.ts';
import type { OfficialDocument } from './model.ts';

export * from './model.ts';
export { checkDocument } from './checklist.ts';
export type { CheckId, CheckResult } from './checklist.ts';
export { renderHtml } from './html.ts';
export type { HtmlOptions };
export { documentMessages } from './messages.ts';
export { PAPER_SHEET_CSS } from './paper-sheet-css.ts';
export { blocksFromText } from './blocks-from-text.ts';
export type { PdfRenderer } from './pdf.ts';

/** The paper as .docx (A4, Times New Roman). Same paper, same bytes. Throws RangeError for a date that is none. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  return (await import('./docx.ts')).renderDocx(document);
}

/** The paper as .pdf with embedded fonts. Throws AppError `documents.pdf_failed` when it cannot be set. */
export async function renderPdf(document: OfficialDocument): Promise<Uint8Array> {
  return (await import('./pdf.ts')).renderPdf(document);
}

/** Head and annexes as .xlsx with real numbers and dates. Throws RangeError for a date that is none. */
export async function renderXlsx(document: OfficialDocument): Promise<Uint8Array> {
  return (await import('./xlsx.ts')).renderXlsx(document);
}
