// The official paper of a report in the form of Nghị định 30/2020: head, parts with their text, closing, annexes. The same
// for a school and for an office; only the words of the head differ. Numbers and dates that Văn thư gives stay open.
import {
  blocksFromText,
  type Annex,
  type Block,
  type DocumentDate,
  type Inline,
  type OfficialDocument,
} from '#platform/documents/index.ts';
import type { IsoDate } from '#shared/dates.ts';
import { formatLongDate } from '#shared/vietnamese-format.ts';
import type { Piece } from '../drafting/pattern.ts';
import { RESULTS_HEADING } from '../sections.ts';

export interface PrintedSection {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** A drafted text nobody changed: its numbers stay linked to their figures in the preview. */
  readonly parts?: readonly Piece[];
}

/** Lines of the issuing body, valid on the day of the paper. All are settings of the unit. */
export interface PrintedBody {
  /** `Trường THCS Mẫu Hoa Sen`, as it stands in a sentence. */
  readonly nameInText: string;
  readonly superior: string | null;
  readonly issuer: string;
  /** `THCSMHS`. */
  readonly code: string;
  readonly place: string;
  readonly signerPosition: string;
  readonly signerAuthority?: readonly string[];
  readonly signerName: string | null;
}

export interface ReportPaper {
  readonly body: PrintedBody;
  /** `6 tháng đầu năm 2026`, `năm 2026`. */
  readonly periodName: string;
  readonly cutOffOn: IsoDate;
  readonly addressees: readonly string[];
  /** The plan that is carried out, cited in full: `Kế hoạch số 15/KH-VHXH ngày … của … về …`; null when unknown. */
  readonly plan: string | null;
  readonly sections: readonly PrintedSection[];
  readonly annexes: readonly Annex[];
  /** Given by Văn thư; null prints an open place. */
  readonly number: number | null;
  readonly date: DocumentDate;
  /** Others who get a copy; "Như trên" and "Lưu" are added. */
  readonly copies: readonly string[];
  /** After "Lưu: VT, ": the unit or person that drafted. */
  readonly filedBy: string;
}

const SUBJECT =
  'Kết quả xây dựng, nhân rộng mô hình, điển hình tiên tiến trong phong trào toàn dân bảo vệ an ninh Tổ quốc';
const NO_TEXT = 'Chưa có nội dung.';

export function reportDocument(paper: ReportPaper): OfficialDocument {
  const { body } = paper;
  return {
    letterhead: {
      superior: body.superior,
      issuer: body.issuer,
      issuerInText: body.nameInText,
      number: { value: paper.number, symbol: `BC-${body.code}` },
      place: body.place,
      date: paper.date,
    },
    heading: { kind: 'named', typeName: 'Báo cáo', abstract: `${SUBJECT} ${paper.periodName}` },
    addressees: paper.addressees,
    bases: [],
    body: [opening(paper), ...paper.sections.flatMap(sectionBlocks), closing(paper)],
    signature: {
      position: body.signerPosition,
      name: body.signerName,
      ...(body.signerAuthority === undefined ? {} : { authority: body.signerAuthority }),
    },
    recipients: [
      ...(paper.addressees.length > 0 ? ['Như trên'] : []),
      ...paper.copies,
      `Lưu: VT, ${paper.filedBy}`,
    ],
    annexes: paper.annexes,
  };
}

function opening({ body, plan, periodName, cutOffOn }: ReportPaper): Block {
  const carriedOut = plan === null ? '' : `Thực hiện ${plan}, `;
  const until = formatLongDate(cutOffOn);
  return paragraph([
    `${carriedOut}${body.nameInText} báo cáo kết quả ${periodName} (số liệu tính đến ${until}) như sau:`,
  ]);
}

function closing({ body, periodName }: ReportPaper): Block {
  return paragraph([`Trên đây là báo cáo kết quả ${periodName} của ${body.nameInText}`]);
}

// "II.2" stands under "II"; the printer counts, so a part that the form leaves out leaves no gap.
function sectionBlocks(
  section: PrintedSection,
  at: number,
  all: readonly PrintedSection[],
): readonly Block[] {
  const [chapter, part] = section.id.split('.');
  const isFirstOfChapter = all[at - 1]?.id.split('.')[0] !== chapter;
  const heading: readonly Block[] =
    part === undefined
      ? [{ kind: 'heading', level: 'roman', text: section.title }]
      : [
          ...(isFirstOfChapter
            ? [{ kind: 'heading', level: 'roman', text: RESULTS_HEADING.vi } as const]
            : []),
          { kind: 'heading', level: 'arabic', text: section.title },
        ];
  return [...heading, ...textBlocks(section)];
}

function textBlocks({ text, parts }: PrintedSection): readonly Block[] {
  if (text.trim() === '') return [paragraph([{ text: NO_TEXT, italic: true }])];
  return parts === undefined ? blocksFromText(text) : linesOf(parts).map(paragraph);
}

// Drafted parts hold a line break between paragraphs.
function linesOf(parts: readonly Piece[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const part of parts) {
    if (typeof part !== 'string') {
      lines.at(-1)?.push({ text: part.text, data: part.figureId });
      continue;
    }
    part.split('\n').forEach((piece, at) => {
      if (at > 0) lines.push([]);
      if (piece !== '') lines.at(-1)?.push(piece);
    });
  }
  return lines.filter((line) => line.length > 0);
}

function paragraph(content: readonly Inline[]): Block {
  return { kind: 'paragraph', content };
}
