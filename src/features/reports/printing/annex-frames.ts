// The annexes behind a report: their titles and columns. B1, B6 and B9 have builders beside this file; a slice that owns
// the rows of another annex fills its frame, and until then that annex is not printed.
import type { Annex, TableColumn, TableRow } from '#platform/documents/index.ts';

export const ANNEX_CODES = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10'] as const;
export type AnnexCode = (typeof ANNEX_CODES)[number];

export interface AnnexFrame {
  readonly title: string;
  readonly orientation: Annex['orientation'];
  readonly columns: readonly TableColumn[];
}

const text = (header: string, width: number): TableColumn => ({ header, width, kind: 'text' });
const count = (header: string, width: number): TableColumn => ({ header, width, kind: 'integer' });
const day = (header: string): TableColumn => ({ header, width: 12, kind: 'date' });
export const ORDER_COLUMN: TableColumn = { header: 'TT', width: 5, kind: 'integer', align: 'center' };

/** Frames of fixed columns. B1 and B10 depend on their data and are built where the data is. */
export const ANNEX_FRAMES: Readonly<Record<Exclude<AnnexCode, 'B1' | 'B10'>, AnnexFrame>> = {
  B2: {
    title: 'Danh sách mô hình',
    orientation: 'landscape',
    columns: [
      ORDER_COLUMN,
      text('Tên mô hình', 36),
      day('Ngày ra mắt'),
      text('Số QĐ', 16),
      count('Số điểm', 8),
      count('Số tổ', 8),
      count('Thành viên', 10),
      text('Lĩnh vực', 18),
      text('Trạng thái', 14),
      text('Xếp loại', 12),
    ],
  },
  B3: {
    title: 'Danh sách điển hình tiên tiến',
    orientation: 'portrait',
    columns: [ORDER_COLUMN, text('Tập thể/cá nhân', 30), text('Thành tích', 36), text('QĐ công nhận', 18)],
  },
  B4: {
    title: 'Bảng tự đánh giá theo Thông tư số 124/2021/TT-BCA',
    orientation: 'landscape',
    columns: [text('Tiêu chí', 10), text('Nội dung', 50), text('Đạt/không', 12), text('Minh chứng', 30)],
  },
  B5: {
    title: 'Bảng tự chấm điểm phân loại phong trào',
    orientation: 'landscape',
    columns: [
      text('Tiêu chí', 44),
      count('Điểm chuẩn', 10),
      count('Điểm tự chấm', 10),
      count('Điểm thẩm định', 10),
      text('Lý do', 26),
    ],
  },
  B6: {
    title: 'Hoạt động tuyên truyền',
    orientation: 'landscape',
    columns: [
      day('Ngày'),
      text('Nội dung', 44),
      text('Hình thức', 24),
      text('Đối tượng', 20),
      count('Số dự', 10),
      text('Minh chứng', 14),
    ],
  },
  B7: {
    title: 'Vụ việc (số lượng)',
    orientation: 'portrait',
    columns: [
      text('Loại', 36),
      count('Số vụ', 10),
      count('Số người liên quan', 12),
      count('Đã xử lý', 10),
      count('Đang xử lý', 10),
    ],
  },
  B8: {
    title: 'Khen thưởng',
    orientation: 'portrait',
    columns: [
      ORDER_COLUMN,
      text('Đối tượng', 30),
      text('Hình thức', 20),
      text('Cấp', 16),
      text('Số QĐ, ngày', 18),
    ],
  },
  B9: {
    title: 'Tình hình nộp báo cáo',
    orientation: 'portrait',
    columns: [ORDER_COLUMN, text('Trường', 36), day('Hạn'), day('Ngày nộp'), text('Trạng thái', 26)],
  },
};

/** A frame with rows, or no annex at all while nobody gives them (null is not an empty table). */
export function fillFrame(
  code: keyof typeof ANNEX_FRAMES,
  rows: readonly TableRow[] | null,
  notes: readonly string[] = [],
): Annex | null {
  return rows === null ? null : { code, ...ANNEX_FRAMES[code], rows, notes };
}

/** The annexes that exist, in the order of their codes. */
export function annexesInOrder(
  annexes: Readonly<Partial<Record<AnnexCode, Annex | null>>>,
): readonly Annex[] {
  return ANNEX_CODES.flatMap((code) => annexes[code] ?? []);
}
