// The columns of a sheet of units: their headings in both languages, and what may stand below them.
import type { Locale } from '#shared/messages.ts';
import { foldMarks } from '#shared/vietnamese-text.ts';

export interface SheetColumn {
  /** The field of a unit, as `openUnit` names it. */
  readonly field: string;
  readonly heading: Readonly<Record<Locale, string>>;
  readonly isRequired: boolean;
  /** In characters. */
  readonly width: number;
  /** What to write, for the sheet of explanations. */
  readonly hint: Readonly<Record<Locale, string>>;
}

export const SHEET_COLUMNS: readonly SheetColumn[] = [
  {
    field: 'code',
    heading: { vi: 'Mã đơn vị', en: 'Code' },
    isRequired: true,
    width: 20,
    hint: {
      vi: 'Chữ thường không dấu, số, gạch nối; không đổi về sau',
      en: 'Small letters without marks, digits, hyphens; never changes',
    },
  },
  {
    field: 'name',
    heading: { vi: 'Tên đơn vị', en: 'Name' },
    isRequired: true,
    width: 48,
    hint: { vi: 'Tên đầy đủ theo quyết định thành lập', en: 'Full name as in the founding decision' },
  },
  {
    field: 'kind',
    heading: { vi: 'Loại', en: 'Kind' },
    isRequired: true,
    width: 24,
    hint: { vi: 'Một trong các giá trị ở trang “Giá trị”', en: 'One of the values on the sheet of values' },
  },
  {
    field: 'level',
    heading: { vi: 'Cấp học', en: 'Level' },
    isRequired: false,
    width: 16,
    hint: { vi: 'Chỉ cho trường và nhóm trẻ', en: 'Schools and nursery groups only' },
  },
  {
    field: 'parentCode',
    heading: { vi: 'Mã đơn vị cấp trên', en: 'Code of the unit above' },
    isRequired: false,
    width: 22,
    hint: {
      vi: 'Đơn vị đã có trong hệ thống hoặc ở một dòng khác; để trống nếu là cấp cao nhất',
      en: 'A unit of the system or of another row; empty for the topmost one',
    },
  },
  {
    field: 'openedOn',
    heading: { vi: 'Từ ngày', en: 'Opened on' },
    isRequired: true,
    width: 14,
    hint: { vi: 'Ngày đơn vị bắt đầu hoạt động, dd/mm/yyyy', en: 'First day of the unit, dd/mm/yyyy' },
  },
  {
    field: 'shortName',
    heading: { vi: 'Tên ngắn', en: 'Short name' },
    isRequired: false,
    width: 24,
    hint: { vi: 'Tên dùng trong bảng', en: 'Name used in tables' },
  },
  {
    field: 'letterhead.superior',
    heading: { vi: 'Cơ quan chủ quản', en: 'Superior body' },
    isRequired: false,
    width: 32,
    hint: {
      vi: 'Dòng trên tên cơ quan ban hành trong văn bản, chữ in hoa',
      en: 'Line above the issuing body on papers, capitals',
    },
  },
  {
    field: 'letterhead.issuer',
    heading: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
    isRequired: false,
    width: 32,
    hint: { vi: 'Tên cơ quan ban hành trong văn bản, chữ in hoa', en: 'Issuing body on papers, capitals' },
  },
  {
    field: 'letterhead.bodyCode',
    heading: { vi: 'Chữ viết tắt', en: 'Code on papers' },
    isRequired: false,
    width: 16,
    hint: { vi: 'Trong ký hiệu văn bản, ví dụ THCSM', en: 'In document symbols, such as THCSM' },
  },
  {
    field: 'letterhead.place',
    heading: { vi: 'Địa danh', en: 'Place' },
    isRequired: false,
    width: 16,
    hint: { vi: 'Trước ngày tháng của văn bản', en: 'Before the date of papers' },
  },
  {
    field: 'letterhead.signerPosition',
    heading: { vi: 'Chức vụ người ký', en: 'Position of the signer' },
    isRequired: false,
    width: 20,
    hint: { vi: 'Chữ in hoa, ví dụ HIỆU TRƯỞNG', en: 'Capitals, such as HIỆU TRƯỞNG' },
  },
  {
    field: 'letterhead.shortName',
    heading: { vi: 'Tên gọi trong văn bản', en: 'Name inside texts' },
    isRequired: false,
    width: 22,
    hint: { vi: 'Ví dụ: Nhà trường, Phòng', en: 'Such as: Nhà trường, Phòng' },
  },
  {
    field: 'source',
    heading: { vi: 'Nguồn', en: 'Source' },
    isRequired: false,
    width: 32,
    hint: { vi: 'Số, ngày của quyết định', en: 'Number and date of the decision' },
  },
];

/** The column with this heading, in either language or by its field; marks, capitals and a `*` do not matter. */
export function columnOf(heading: string): SheetColumn | undefined {
  const folded = foldMarks(heading).replace('*', '').trim();
  return SHEET_COLUMNS.find(({ field, heading: { vi, en } }) =>
    [field, vi, en].some((name) => foldMarks(name) === folded),
  );
}

/** What a person calls the field of a problem. */
export function headingOf(field: string, locale: Locale): string {
  return SHEET_COLUMNS.find((column) => column.field === field)?.heading[locale] ?? field;
}
