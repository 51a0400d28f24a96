// Paper → .docx: what Văn thư opens, numbers, and the head signs. Everything stays editable text.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { FileChild, IBaseParagraphStyleOptions, ISectionOptions, Table } from 'docx';
import {
  bodyParagraph,
  centredLines,
  CENTRED,
  dataTable,
  line,
  OPEN,
  rule,
  sideBySide,
  SINGLE,
  text,
  twips,
} from './docx-parts.ts';
import {
  FIRST_LINE_INDENT,
  FONT_NAME,
  PAGE,
  PARAGRAPH_GAP,
  RULE_WEIGHT,
  SIGNATURE_ROOM,
  SIZE,
  TEXT_WIDTH,
  points,
} from './form.ts';
import { freezeZip } from './freeze-zip.ts';
import type { OfficialDocument } from './model.ts';
import { ADDRESSEES_WORDS, annexTextWidth, layOutPaper, textWithRoom } from './paper.ts';
import type { PaperBlock } from './paper-body.ts';
import type { Addressees, Paper, PaperAnnex, PaperSignature } from './paper.ts';
import { printTable } from './table-cells.ts';
import type { PrintedTable } from './table-cells.ts';

/** The paper as a Word file. Same paper, same bytes. Throws RangeError for a date that is none. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const paper = layOutPaper(document);
  const file = new Document({
    title: paper.fileTitle,
    creator: paper.author,
    styles: STYLES,
    sections: [mainSection(paper), ...paper.annexes.map(annexSection)],
  });
  // The library stamps the properties with the minute of printing; a paper knows only its own day.
  const properties = { path: 'docProps/core.xml', data: coreProperties(paper) };
  return freezeZip(await Packer.pack(file, 'uint8array', undefined, [properties]));
}

const HEADING_STYLE: IBaseParagraphStyleOptions = {
  run: { font: FONT_NAME, size: SIZE.body * 2, bold: true, italics: false, color: '000000' },
  paragraph: {
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: twips(points(FIRST_LINE_INDENT)) },
    spacing: { ...OPEN, before: twips(PARAGRAPH_GAP), after: twips(PARAGRAPH_GAP) },
    keepNext: true,
  },
};

const STYLES = {
  default: {
    document: {
      run: { font: FONT_NAME, size: SIZE.body * 2, color: '000000', language: { value: 'vi-VN' } },
    },
    heading1: {
      ...HEADING_STYLE,
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...OPEN, after: 0 }, keepNext: true },
    },
    heading2: HEADING_STYLE,
    heading3: HEADING_STYLE,
    heading4: { ...HEADING_STYLE, run: { ...HEADING_STYLE.run, bold: false } },
  },
};
const HEADING = {
  roman: HeadingLevel.HEADING_2,
  arabic: HeadingLevel.HEADING_3,
  letter: HeadingLevel.HEADING_4,
} as const;

function mainSection(paper: Paper): ISectionOptions {
  const footer = new Footer({ children: paper.contact.map(contactLine) });
  return {
    ...pageForm(false, paper.contact.length > 0 ? footer : emptyFooter()),
    children: [
      head(paper),
      ...title(paper),
      ...addressees(paper.addressees),
      ...paper.bases.map((base) => bodyParagraph([{ text: base, italic: true }])),
      ...paper.body.flatMap((block, index) => body(block, index === paper.body.length - 1)),
      ...signatures(paper),
    ],
  };
}

/** A4, the margins of the decree, numbers from the second page on in the middle of the top margin. */
function pageForm(isLandscape: boolean, firstFooter: Footer): Omit<ISectionOptions, 'children'> {
  const { top, bottom, left, right } = PAGE.margin;
  const number = new TextRun({ children: [PageNumber.CURRENT], size: SIZE.pageNumber * 2 });
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(points(PAGE.width)),
          height: twips(points(PAGE.height)),
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(points(top)),
          bottom: twips(points(bottom)),
          left: twips(points(left)),
          right: twips(points(right)),
          header: twips(points(8)),
          footer: twips(points(6)),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: {
      default: new Header({ children: [new Paragraph({ ...CENTRED, spacing: SINGLE, children: [number] })] }),
      first: new Header({ children: [new Paragraph({ children: [] })] }),
    },
    footers: { default: emptyFooter(), first: firstFooter },
  };
}

function emptyFooter(): Footer {
  return new Footer({ children: [new Paragraph({ children: [] })] });
}

function contactLine(words: string, index: number): Paragraph {
  const border = { top: { style: BorderStyle.SINGLE, size: RULE_WEIGHT * 8, space: 3, color: '000000' } };
  return line(words, { size: SIZE.contact }, index === 0 ? { border } : {});
}

function head(paper: Paper): Table {
  const left = [
    ...(paper.superior === null ? [] : [centredLines(paper.superior, {})]),
    centredLines(paper.issuer, { bold: true }),
    rule(paper.issuer.rule, paper.leftColumn),
  ];
  const right = [
    centredLines(paper.country, { bold: true }),
    centredLines(paper.motto, { bold: true }),
    rule(paper.motto.rule, paper.rightColumn),
  ];
  const second = { ...CENTRED, spacing: { ...SINGLE, before: twips(6) } };
  const number = [
    line(textWithRoom(paper.number), { size: SIZE.number }, second),
    ...(paper.joint === null ? [] : jointHead(paper.joint, paper.leftColumn)),
    ...(paper.subject === null ? [] : [centredLines(paper.subject, {}, 6)]),
  ];
  const placeAndDate = line(
    textWithRoom(paper.placeAndDate),
    { size: SIZE.placeAndDate, italic: true },
    second,
  );
  return sideBySide(
    [
      [left, right],
      [number, [placeAndDate]],
    ],
    [paper.leftColumn, paper.rightColumn],
  );
}

/** The second body of a joint paper stands below the first, with its own rule and its own number. */
function jointHead(joint: NonNullable<Paper['joint']>, column: number): readonly Paragraph[] {
  return [
    ...(joint.superior === null ? [] : [centredLines(joint.superior, {}, 8)]),
    centredLines(joint.issuer, { bold: true }, joint.superior === null ? 8 : 0),
    rule(joint.issuer.rule, column),
    line(
      textWithRoom(joint.number),
      { size: SIZE.number },
      { ...CENTRED, spacing: { ...SINGLE, before: twips(6) } },
    ),
  ];
}

function title(paper: Paper): readonly Paragraph[] {
  if (paper.title === null) return [line('', {}, { spacing: { ...SINGLE, after: 0 } })];
  const { typeName, abstract, decidedBy } = paper.title;
  return [
    line(
      typeName,
      { bold: true },
      { ...CENTRED, spacing: { ...SINGLE, before: twips(16), after: twips(3) } },
    ),
    centredLines(abstract, { bold: true }),
    rule(abstract.rule, TEXT_WIDTH, 14),
    ...(decidedBy === null ? [] : [centredLines(decidedBy, { bold: true }, 2), line('', {})]),
  ];
}

function addressees(block: Addressees | null): readonly Paragraph[] {
  if (block === null) return [];
  const last = { ...OPEN, after: twips(14) };
  const [only, ...others] = block.lines;
  if (only !== undefined && others.length === 0) {
    return [line(`${ADDRESSEES_WORDS} ${only}`, {}, { ...CENTRED, spacing: last })];
  }
  return [
    line(ADDRESSEES_WORDS, {}, { spacing: OPEN, indent: { left: twips(block.indent) } }),
    ...block.lines.map((words, index) =>
      line(
        `- ${words}`,
        {},
        {
          indent: { left: twips(block.dashIndent) + DASH, hanging: DASH },
          spacing: index === block.lines.length - 1 ? last : OPEN,
        },
      ),
    ),
  ];
}
/** Width of "- " in 14 pt, in twips. */
const DASH = 163;

function body(block: PaperBlock, isLast: boolean): readonly FileChild[] {
  // The last words go with the signature: it never stands alone on a page.
  const options = isLast ? { keepNext: true, keepLines: true } : {};
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADING[block.level], children: [new TextRun(block.text)] })];
    case 'centred':
      return [
        line(
          block.text,
          { bold: true },
          { ...CENTRED, keepNext: true, spacing: { before: twips(10), after: twips(10) } },
        ),
      ];
    case 'paragraph':
      return [bodyParagraph(block.runs, options)];
    case 'list':
      return block.items.map((item) => bodyParagraph([{ text: '- ' }, ...item], options));
    case 'table':
      return [...printedTable(printTable(block.table, TEXT_WIDTH), TEXT_WIDTH)];
  }
}

function printedTable(table: PrintedTable, width: number): readonly FileChild[] {
  const below = { before: twips(4), after: twips(PARAGRAPH_GAP) };
  const notes = table.notes.map((note) =>
    line(note, { size: table.size, italic: true }, { spacing: { ...SINGLE, before: twips(3) } }),
  );
  return [
    dataTable(table, width),
    ...(notes.length > 0 ? notes : [new Paragraph({ spacing: below, run: { size: 8 } })]),
  ];
}

function signatures(paper: Paper): readonly FileChild[] {
  const left = TEXT_WIDTH * 0.45;
  const receivers = recipients(paper);
  const other = paper.cosigner === null ? receivers : signer(paper.cosigner);
  return [
    new Paragraph({ keepNext: true, spacing: SINGLE, run: { size: 16 }, children: [] }),
    sideBySide(
      [[other.length > 0 ? other : [line('', {})], signer(paper.signature)]],
      [left, TEXT_WIDTH - left],
    ),
    ...(paper.cosigner === null ? [] : [line('', { size: SIZE.recipients }), ...receivers]),
  ];
}

function signer({ lines, name }: PaperSignature): readonly Paragraph[] {
  return [
    centredLines({ lines, size: SIZE.body }, { bold: true }),
    line(name ?? '', { bold: true }, { ...CENTRED, spacing: { ...SINGLE, before: twips(SIGNATURE_ROOM) } }),
  ];
}

function recipients({ recipients: lines, drafterSign }: Paper): readonly Paragraph[] {
  if (lines.length === 0) return [];
  return [
    line('Nơi nhận:', { size: SIZE.recipientsTitle, bold: true, italic: true }),
    ...lines.map((words) => line(words, { size: SIZE.recipients })),
    ...(drafterSign === null ? [] : [line(drafterSign, { size: SIZE.drafterSign })]),
  ];
}

/** Each annex is a section of its own: own direction of the page, own page numbers from 1. */
function annexSection({ label, title: name, accompanyingLines, annex }: PaperAnnex): ISectionOptions {
  const width = annexTextWidth(annex);
  return {
    ...pageForm(annex.orientation === 'landscape', emptyFooter()),
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, children: [text(label)] }),
      centredLines(name, { bold: true }, 2),
      centredLines(accompanyingLines, { italic: true }, 3),
      line('', { size: 8 }),
      ...printedTable(printTable(annex, width), width),
    ],
  };
}

function coreProperties({ fileTitle, author, date }: Paper): string {
  const isDay = date !== null && date.length === 10;
  const time = isDay ? `${date}T00:00:00Z` : null;
  const stamp = (name: string): string =>
    time === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(fileTitle)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator><dc:language>vi-VN</dc:language>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}

function escapeXml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
