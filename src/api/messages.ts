// Refusals that concern the request itself, whatever it was about.
import { defineMessages } from '#shared/messages.ts';

export const requestMessages = defineMessages({
  'request.invalid.why': {
    vi: 'Có ô chưa đúng; chưa có gì thay đổi.',
    en: 'Some fields are not right; nothing was changed.',
  },
  'request.invalid.next': {
    vi: 'Sửa các ô được nêu rồi gửi lại.',
    en: 'Correct the fields named and send again.',
  },
  'request.malformed_json.why': {
    vi: 'Nội dung gửi lên không phải JSON đúng cách.',
    en: 'The body is not well-formed JSON.',
  },
  'request.malformed_json.next': {
    vi: 'Kiểm tra lại nội dung rồi gửi lại.',
    en: 'Check the body and send again.',
  },
  'request.too_large.why': { vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
  'request.too_large.next': { vi: 'Gửi từng phần nhỏ hơn.', en: 'Send smaller parts.' },
  'request.wrong_media_type.why': {
    vi: 'Kiểu nội dung không được nhận.',
    en: 'This media type is not accepted.',
  },
  'request.key_reused.why': {
    vi: 'Khóa Idempotency-Key này đã dùng cho một yêu cầu khác.',
    en: 'This Idempotency-Key was used for another request.',
  },
  'request.key_reused.next': { vi: 'Dùng một khóa mới.', en: 'Use a new key.' },
  'request.not_signed_in.why': {
    vi: 'Chưa đăng nhập, hoặc phiên đã hết hạn.',
    en: 'Not signed in, or the session has ended.',
  },
  'request.not_signed_in.next': { vi: 'Đăng nhập lại.', en: 'Sign in again.' },
  'request.not_found.why': { vi: 'Không thấy địa chỉ này.', en: 'There is nothing at this address.' },
  'request.version_missing.why': {
    vi: 'Thiếu tiêu đề If-Match (phiên bản đang sửa).',
    en: 'The If-Match header (the version being changed) is missing.',
  },
  'request.version_missing.next': {
    vi: 'Đọc lại bản mới nhất rồi gửi kèm phiên bản.',
    en: 'Read the newest version and send its number.',
  },
  'database.unreachable.why': {
    vi: 'Máy chủ chưa nối được cơ sở dữ liệu.',
    en: 'The server cannot reach its database.',
  },
  'database.unreachable.who': { vi: 'Người quản trị máy chủ.', en: 'The operator of this server.' },
  'database.unreachable.next': {
    vi: 'Giữ nguyên trang, thử lại sau ít giây; chữ đã gõ còn trên máy.',
    en: 'Keep this page and try again in a few seconds; what you typed is kept on this device.',
  },
  'database.no_space.why': { vi: 'Máy chủ hết chỗ ghi.', en: 'The server has no space left to write.' },
  'database.no_space.who': { vi: 'Người quản trị máy chủ.', en: 'The operator of this server.' },
  'database.no_space.next': {
    vi: 'Giữ nguyên trang, thử lại sau; chữ đã gõ còn trên máy.',
    en: 'Keep this page and try again later; what you typed is kept on this device.',
  },
  'server.fault.why': {
    vi: 'Máy chủ gặp lỗi, không phải lỗi của bạn.',
    en: 'The server failed; it is not your fault.',
  },
  'server.fault.who': { vi: 'Người quản trị, theo mã ghi bên dưới.', en: 'The operator, by the code below.' },
  'server.fault.next': {
    vi: 'Thử lại; nếu còn lỗi, gửi mã này cho người quản trị.',
    en: 'Try again; if it fails again, send this code to the operator.',
  },
  'documents.pdf_failed.why': {
    vi: 'Chưa dựng được bản PDF của văn bản này.',
    en: 'The PDF of this paper could not be made.',
  },
  'documents.pdf_failed.next': {
    vi: 'Nội dung vẫn nguyên vẹn. Tải bản Word, hoặc thử lại sau ít phút.',
    en: 'Nothing is lost. Download the Word file, or try again in a few minutes.',
  },
  'documents.pdf_failed.who': {
    vi: 'Người quản trị hệ thống xem được nguyên nhân trong nhật ký máy chủ.',
    en: 'The operator finds the cause in the log of the server.',
  },
  'field.invalid_type': { vi: 'Kiểu giá trị chưa đúng.', en: 'Wrong type of value.' },
  'field.invalid_value': { vi: 'Giá trị không có trong danh sách.', en: 'Not one of the values allowed.' },
  'field.invalid_format': { vi: 'Viết chưa đúng cách.', en: 'Not in the form expected.' },
  'field.invalid_union': { vi: 'Giá trị chưa đúng.', en: 'Not a value allowed here.' },
  'field.invalid_key': { vi: 'Tên ô chưa đúng.', en: 'Not a name allowed here.' },
  'field.unknown': { vi: 'Không có ô này.', en: 'There is no such field.' },
  'field.too_small': { vi: 'Ít hơn mức cho phép ({bound}).', en: 'Below the smallest allowed ({bound}).' },
  'field.too_big': { vi: 'Vượt mức cho phép ({bound}).', en: 'Above the largest allowed ({bound}).' },
  'field.too_long': { vi: 'Dài quá mức cho phép.', en: 'Too long.' },
  'field.not_a_date': {
    vi: 'Không phải ngày có thật (năm-tháng-ngày).',
    en: 'Not a day that exists (yyyy-mm-dd).',
  },
  'field.control_character': {
    vi: 'Có ký tự không in được.',
    en: 'Contains a character that cannot be printed.',
  },
  'field.broken_text': { vi: 'Chữ bị hỏng mã.', en: 'The text is broken.' },
});
