// The Paper as the JSON that the Typst template reads: every text a string, every measure a number.
import {
  FIRST_LINE_INDENT,
  LINE_SPACING,
  PAGE,
  PARAGRAPH_GAP,
  RULE_WEIGHT,
  SIGNATURE_ROOM,
  SIZE,
  TEXT_WIDTH,
} from './form.ts';
import type { OfficialDocument, Run } from './model.ts';
import { ADDRESSEES_WORDS, annexTextWidth, layOutPaper, textWithRoom } from './paper.ts';
import type { PaperBlock } from './paper-body.ts';
import { printTable } from './table-cells.ts';

/** Metric twin of Times New Roman, shipped with the product and embedded in the file. */
const PDF_FONT = 'Tinos';

/** The `paper` input of the template. Throws RangeError for a date that is none. */
export function pdfInput(document: OfficialDocument): string {
  const paper = layOutPaper(document);
  return JSON.stringify({
    form: {
      ...SIZE,
      heading: SIZE.title,
      margin: PAGE.margin,
      lineSpacing: LINE_SPACING,
      paragraphGap: PARAGRAPH_GAP,
      indent: FIRST_LINE_INDENT,
      leftColumn: paper.leftColumn,
      rule: RULE_WEIGHT,
      signatureRoom: SIGNATURE_ROOM,
    },
    font: PDF_FONT,
    title: paper.fileTitle,
    author: paper.author,
    superior: paper.superior,
    issuer: paper.issuer,
    country: paper.country,
    motto: paper.motto,
    number: textWithRoom(paper.number),
    joint: paper.joint && { ...paper.joint, number: textWithRoom(paper.joint.number) },
    placeAndDate: textWithRoom(paper.placeAndDate),
    subject: paper.subject,
    heading: paper.title,
    addressees: paper.addressees && { ...paper.addressees, words: ADDRESSEES_WORDS },
    bases: paper.bases,
    body: paper.body.map(inputBlock),
    signature: paper.signature,
    cosigner: paper.cosigner,
    recipients: paper.recipients,
    drafterSign: paper.drafterSign,
    contact: paper.contact,
    annexes: paper.annexes.map(({ label, title, accompanyingLines, annex }) => ({
      label,
      title,
      accompanying: accompanyingLines,
      landscape: annex.orientation === 'landscape',
      table: printTable(annex, annexTextWidth(annex)),
    })),
  });
}

const DEPTH = { roman: 2, arabic: 3, letter: 4 } as const;

function inputBlock(block: PaperBlock): object {
  switch (block.kind) {
    case 'heading':
      return { ...block, depth: DEPTH[block.level] };
    case 'paragraph':
      return { ...block, runs: block.runs.map(inputRun) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map(inputRun)) };
    case 'table':
      return { ...block, table: printTable(block.table, TEXT_WIDTH) };
    default:
      return block;
  }
}

function inputRun({ text, bold = false, italic = false }: Run): object {
  return { text, bold, italic };
}
