// What the checklist says beside the sheet, in both languages.
import { defineMessages } from '#shared/messages.ts';

export const documentMessages = defineMessages({
  checklistTitle: { vi: 'Thể thức', en: 'Form of the paper' },
  checklistSource: { vi: 'Nghị định 30/2020/NĐ-CP', en: 'Decree 30/2020/NĐ-CP' },
  checklistPassed: { vi: '{passed}/{all} đạt', en: '{passed} of {all} right' },
  page: { vi: 'Khổ A4, lề trong khoảng cho phép', en: 'A4, margins within the allowed range' },
  page_numbers: {
    vi: 'Trang đầu không số, trang sau số ở giữa lề trên',
    en: 'No number on page 1, the others centred in the top margin',
  },
  country: { vi: 'Quốc hiệu trên một dòng', en: 'Name of the State on one line' },
  rules: {
    vi: 'Ba đường kẻ đúng chỗ, đúng độ dài',
    en: 'Three drawn rules in place and of the right length',
  },
  leading_zeros: {
    vi: 'Số 0 trước ngày, tháng, số văn bản đúng quy tắc',
    en: 'Leading zeros of days, months, numbers',
  },
  symbol: { vi: 'Ký hiệu đúng loại văn bản, không có dấu cách', en: 'Symbol fits the type, without spaces' },
  bases: { vi: 'Căn cứ đủ số, ngày, cơ quan', en: 'Legal bases with number, date and body' },
  recipients: {
    vi: 'Nơi nhận đúng cỡ chữ, có “Như trên”, kết thúc bằng “Lưu: VT, …”',
    en: 'Recipients in the right size, “Như trên” first, “Lưu: VT, …” last',
  },
  end_mark: { vi: 'Kết thúc bằng ./.', en: 'Ends with ./.' },
  annexes: {
    vi: 'Phụ lục đánh số La Mã, đánh số trang riêng',
    en: 'Annexes in Roman numbers, own page numbers',
  },
  unicode: { vi: 'Unicode, một kiểu dấu thanh trong toàn bài', en: 'Unicode, one style of tone marks' },
  fix_page: {
    vi: 'Báo người vận hành: khổ giấy do hệ thống đặt.',
    en: 'Tell the operator: the page is set by the system.',
  },
  fix_page_numbers: {
    vi: 'Báo người vận hành: số trang do hệ thống đặt.',
    en: 'Tell the operator: set by the system.',
  },
  fix_country: {
    vi: 'Báo người vận hành: Quốc hiệu do hệ thống đặt.',
    en: 'Tell the operator: set by the system.',
  },
  fix_rules: { vi: 'Kiểm tra tên cơ quan và trích yếu.', en: 'Check the name of the body and the abstract.' },
  fix_leading_zeros: {
    vi: 'Thêm số 0 trước ngày 1–9, tháng 1, 2 và số văn bản dưới 10; bỏ số 0 ở tháng 3–9.',
    en: 'Put a zero before days 1–9, months 1 and 2 and document numbers below 10; none before months 3–9.',
  },
  fix_symbol: {
    vi: 'Sửa ký hiệu: chữ viết tắt loại văn bản - chữ viết tắt cơ quan; công văn không có “CV”.',
    en: 'Write type code - body code; a công văn has no “CV”.',
  },
  fix_bases: {
    vi: 'Ghi đủ loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành và trích yếu.',
    en: 'Cite type, number, symbol, full date, issuing body and abstract.',
  },
  fix_recipients: {
    vi: 'Dòng đầu “Như trên” khi có Kính gửi; dòng cuối “Lưu: VT, đơn vị soạn thảo”.',
    en: 'First line “Như trên” when the paper has addressees; last line “Lưu: VT, drafting unit”.',
  },
  fix_end_mark: {
    vi: 'Kết thúc phần nội dung bằng một đoạn văn; “./.” chỉ đứng ở cuối văn bản.',
    en: 'Close the text with a paragraph; “./.” stands only at the very end.',
  },
  fix_annexes: {
    vi: 'Đặt tên cho phụ lục; chỉ dẫn đúng số phụ lục đang có.',
    en: 'Name each annex; refer only to annexes that exist.',
  },
  fix_unicode: { vi: 'Viết dấu kiểu hòa, khỏe, thủy.', en: 'Write tone marks as in hòa, khỏe, thủy.' },
});
