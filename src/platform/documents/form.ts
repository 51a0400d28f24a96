// Measures of Nghị định 30/2020/NĐ-CP, Phụ lục I: the ranges of the decree and the value this product prints.
// Lengths in millimetres, type sizes and rules in points. Every renderer and the checklist read them here.

export const PAGE = {
  width: 210,
  height: 297,
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
} as const;

/** What the decree allows for each margin. */
export const MARGIN_RANGE = {
  top: [20, 25],
  bottom: [20, 25],
  left: [30, 35],
  right: [15, 20],
} as const;

export const FONT_NAME = 'Times New Roman';

export const SIZE = {
  /** Quốc hiệu: the first of these that fits one line. Tiêu ngữ is one point larger. */
  country: [13, 12.5, 12],
  /** Superior and issuer: the first of these at which both fit one line. */
  name: [13, 12.5, 12],
  number: 13,
  placeAndDate: 13,
  subject: 13,
  title: 14,
  /** "(Kèm theo …)" of an annex. */
  accompanying: 13,
  body: 14,
  recipientsTitle: 12,
  recipients: 11,
  drafterSign: 11,
  contact: 11,
  pageNumber: 14,
  /** The decree gives none for tables; practice is 11–13. */
  table: 12,
  denseTable: 11,
} as const;

/** Height of a line as a multiple of the font's own line (decree: 1 to 1.5). */
export const LINE_SPACING = 1.2;
/** Points between paragraphs (decree: at least 6). */
export const PARAGRAPH_GAP = 6;
/** First line of a paragraph, in mm (decree: 10 or 12.7). */
export const FIRST_LINE_INDENT = 12.7;
/** Shares of the header's width that the issuer's column takes (about 40–45 %): the first that leaves room for the date. */
export const LEFT_COLUMN_SHARES = [0.42, 0.39] as const;
/** Rules under the issuer and the abstract, as a share of the longest line above (decree: 1/3–1/2). */
export const ISSUER_RULE_SHARE = 0.4;
export const ABSTRACT_RULE_SHARE = 0.35;
export const SHORT_RULE_RANGE = [1 / 3, 1 / 2] as const;
/** Thickness of every drawn rule. */
export const RULE_WEIGHT = 0.75;
/** Room between the signer's position and name, in points: seal and signature. */
export const SIGNATURE_ROOM = 78;

const POINTS_PER_MM = 72 / 25.4;
/** Millimetres to points. */
export const points = (millimetres: number): number => millimetres * POINTS_PER_MM;

/** Width of the text on an upright page, in points (165 mm). */
export const TEXT_WIDTH = points(PAGE.width - PAGE.margin.left - PAGE.margin.right);
