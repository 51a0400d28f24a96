// The one model of an official paper. Features fill it; docx, pdf, xlsx and html print it.
// Pure types: nothing here knows a file format, and nothing names a body, a head or a place.

/** Quốc hiệu and Tiêu ngữ: the only words of a paper that are not data. */
export const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

export interface OfficialDocument {
  readonly letterhead: Letterhead;
  readonly heading: Heading;
  /** "Kính gửi": empty for papers without it (kế hoạch, quyết định, biên bản). */
  readonly addressees: readonly string[];
  /** Căn cứ, without ";" and ".": the printer punctuates. */
  readonly bases: readonly string[];
  readonly body: readonly Block[];
  readonly signature: Signature;
  /** The second signer of a biên bản, a quy chế or a joint paper, printed on the left. */
  readonly cosigner?: Signature;
  /** Nơi nhận without dashes and marks: `['Như trên', 'Công an xã Củ Chi', 'Lưu: VT, TPT']`. */
  readonly recipients: readonly string[];
  /** Sign of the drafter and number of copies, as `PNBN.(03)`. */
  readonly drafterSign?: string;
  /** Address, e-mail, telephone: foot of page 1 of a công văn or giấy mời. */
  readonly contact?: readonly string[];
  readonly annexes: readonly Annex[];
}

export interface Letterhead {
  /** Printed in capitals, whatever the case here. */
  readonly superior: string | null;
  readonly issuer: string;
  /** The issuer as it stands in a sentence ("… của Phòng Văn hóa - Xã hội xã Củ Chi"); default `issuer`. */
  readonly issuerInText?: string;
  /** `value` null = Văn thư gives the number. `symbol` = what follows the "/": `BC-THCSMHS`. */
  readonly number: { readonly value: number | null; readonly symbol: string };
  readonly place: string;
  readonly date: DocumentDate;
  /** The second body of a joint paper: its own head and its own number, printed below the first. */
  readonly joint?: JointHead;
}

export interface JointHead {
  readonly superior: string | null;
  readonly issuer: string;
  readonly number: { readonly value: number | null; readonly symbol: string };
}

/** A day `2026-05-08`; only its month `2026-05` (the day is left to Văn thư); or nothing yet. */
export type DocumentDate = string | null;

export type Heading =
  | {
      readonly kind: 'named';
      /** `Báo cáo`, `Kế hoạch` …; printed in capitals. */
      readonly typeName: string;
      /** One sentence without a full stop; `\n` asks for a line break at that place. */
      readonly abstract: string;
      /** The line of authority above a quyết định: `Hiệu trưởng Trường …`; printed in capitals. */
      readonly decidedBy?: string;
    }
  /** Công văn: the words after "V/v". */
  | { readonly kind: 'letter'; readonly subject: string };

export type Block =
  /** Numbered by the printer: I. II. · 1. 2. · a) b) (Vietnamese alphabet). `label` replaces that number. */
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string; readonly label?: string }
  /** "Điều 1." of a quyết định, numbered by the printer. */
  | { readonly kind: 'article'; readonly content: readonly Inline[] }
  /** A bold line in the middle, as "QUYẾT ĐỊNH:". */
  | { readonly kind: 'centred'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  /** Dashed lines; ";" between and "." after the last are added where no mark stands. */
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'table'; readonly table: Table };

export type HeadingLevel = 'roman' | 'arabic' | 'letter';

export type Inline = string | Run;

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Id of the figure this text states; the preview can link it to its rows. */
  readonly data?: string;
}

export interface Signature {
  /** `TM. ỦY BAN NHÂN DÂN`, `KT. HIỆU TRƯỞNG` …, one line each; empty when the head signs. */
  readonly authority?: readonly string[];
  readonly position: string;
  readonly name: string | null;
}

export interface Table {
  readonly columns: readonly TableColumn[];
  /** A heading above neighbouring columns. */
  readonly groups?: readonly ColumnGroup[];
  readonly rows: readonly TableRow[];
  /** Lines under the table ("Số liệu tính đến ngày …"). */
  readonly notes?: readonly string[];
}

export interface TableColumn {
  readonly header: string;
  /** In characters: the share of the paper's width, and the column's width in a spreadsheet. */
  readonly width: number;
  readonly kind: CellKind;
  /** Default: text left, numbers right, dates centred. */
  readonly align?: Alignment;
}

export type Alignment = 'left' | 'center' | 'right';

/**
 * integer and decimal as they are; percent = a share 0–1; change = a difference with its sign; points = a
 * difference of two shares; date = ISO day. A boolean prints "có" / "không" in any column.
 */
export type CellKind = 'text' | 'integer' | 'decimal' | 'percent' | 'change' | 'points' | 'date';

/** Columns `from` to `to`, both counted from 0 and both included. */
export interface ColumnGroup {
  readonly header: string;
  readonly from: number;
  readonly to: number;
}

export type TableRow =
  { readonly group: string } | { readonly cells: readonly Cell[]; readonly total?: boolean };

/** A bare value takes its column's kind; a row of another kind (a ratio among counts) names its own. */
export type Cell = CellValue | { readonly value: CellValue; readonly kind: CellKind };

/** null = not reported (never 0, never an empty mark); NOT_APPLICABLE = no such figure for this row. */
export type CellValue = string | number | boolean | null | NotApplicable;

export interface NotApplicable {
  readonly notApplicable: true;
}
export const NOT_APPLICABLE: NotApplicable = { notApplicable: true };

export interface Annex extends Table {
  /** Name of its sheet in the spreadsheet (`B1`); default `PL I`, `PL II` … */
  readonly code?: string;
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
}
