import { defineMessages } from '#shared/messages.ts';

export const fileMessages = defineMessages({
  'hint.picture': {
    vi: 'Vị trí và thông tin máy được xóa khỏi ảnh.',
    en: 'Location and device data are removed.',
  },
  'hint.kinds': {
    vi: 'Ảnh, PDF, Word (.docx), Excel (.xlsx); tối đa {limit} MB.',
    en: 'Pictures, PDF, Word (.docx), Excel (.xlsx); {limit} MB at most.',
  },

  'file.not_found.why': {
    vi: 'Không thấy tệp này, hoặc tệp không thuộc phạm vi của bạn.',
    en: 'This file does not exist, or is not within your reach.',
  },
  'file.not_found.who': { vi: 'Đơn vị đã gửi tệp.', en: 'The unit that handed it in.' },
  'file.not_found.next': { vi: 'Quay lại trang trước.', en: 'Go back.' },
  'file.only_writers.why': {
    vi: 'Vai trò của bạn chỉ xem, không gửi tệp cho đơn vị này.',
    en: 'Your role reads only; it hands in no files for this unit.',
  },
  'file.only_writers.who': {
    vi: 'Người phụ trách hoặc thủ trưởng của đơn vị.',
    en: 'The coordinator or the head of the unit.',
  },
  'file.only_writers.next': { vi: 'Nhờ người phụ trách gửi tệp.', en: 'Ask the coordinator to hand it in.' },
  'file.missing': { vi: 'Chưa chọn tệp.', en: 'No file was chosen.' },
  'file.empty.why': { vi: 'Tệp trống.', en: 'The file is empty.' },
  'file.empty.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.empty.next': {
    vi: 'Mở lại tệp trên máy rồi gửi lại.',
    en: 'Open it on your device, then send it again.',
  },
  'file.not_picture.why': {
    vi: 'Tệp tên .{declared} nhưng bên trong là tệp .{inside}, không phải ảnh.',
    en: 'The file is named .{declared}, but inside is a .{inside} file, not a picture.',
  },
  'file.not_picture.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.not_picture.next': { vi: 'Chọn ảnh khác.', en: 'Choose another picture.' },
  'file.not_allowed.why': {
    vi: 'Bên trong là tệp .{inside}; chỉ nhận ảnh, PDF, Word (.docx) và Excel (.xlsx).',
    en: 'Inside is a .{inside} file; only pictures, PDF, Word (.docx) and Excel (.xlsx) are taken.',
  },
  'file.not_allowed.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.not_allowed.next': {
    vi: 'Lưu lại thành .pdf, .docx hoặc .xlsx rồi gửi.',
    en: 'Save it as .pdf, .docx or .xlsx, then send it.',
  },
  'file.too_large.why': {
    vi: 'Tệp {megabytes} MB, tối đa {limit} MB.',
    en: 'The file has {megabytes} MB; {limit} MB at most.',
  },
  'file.too_large.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.too_large.next': {
    vi: 'Chụp lại hoặc để máy nén.',
    en: 'Take it again, or let the device make it smaller.',
  },
  'file.too_many_pixels.why': {
    vi: 'Ảnh {megapixels} triệu điểm ảnh, tối đa {limit} triệu.',
    en: 'The picture has {megapixels} million pixels; {limit} million at most.',
  },
  'file.too_many_pixels.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.too_many_pixels.next': {
    vi: 'Giảm kích thước ảnh rồi gửi lại.',
    en: 'Make it smaller, then send it again.',
  },
  'file.picture_damaged.why': {
    vi: 'Ảnh bị hỏng hoặc gửi chưa hết.',
    en: 'The picture is damaged, or did not arrive whole.',
  },
  'file.picture_damaged.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.picture_damaged.next': {
    vi: 'Gửi lại, hoặc chọn ảnh khác.',
    en: 'Send it again, or choose another one.',
  },
  'file.picture_kind.why': {
    vi: 'Máy chủ chưa đọc được ảnh .{inside}.',
    en: 'This server cannot read .{inside} pictures.',
  },
  'file.picture_kind.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.picture_kind.next': {
    vi: 'Trên iPhone: Cài đặt, Camera, Định dạng, chọn Tương thích nhất; hoặc gửi ảnh .jpg.',
    en: 'On an iPhone: Settings, Camera, Formats, Most Compatible; or send a .jpg.',
  },
  'file.damaged.why': {
    vi: 'Tài liệu bị hỏng hoặc gửi chưa hết.',
    en: 'The document is damaged, or did not arrive whole.',
  },
  'file.damaged.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.damaged.next': {
    vi: 'Mở trên máy, lưu lại rồi gửi.',
    en: 'Open it on your device, save it again, then send it.',
  },
  'file.macros.why': {
    vi: 'Tài liệu có macro nên không được nhận.',
    en: 'The document holds macros and is not taken.',
  },
  'file.macros.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.macros.next': {
    vi: 'Lưu lại không kèm macro, hoặc gửi bản PDF.',
    en: 'Save it without macros, or send a PDF.',
  },
  'file.encrypted.why': {
    vi: 'Tài liệu đặt mật khẩu nên không kiểm tra được.',
    en: 'The document has a password and cannot be checked.',
  },
  'file.encrypted.who': { vi: 'Người gửi.', en: 'Whoever sends it.' },
  'file.encrypted.next': { vi: 'Bỏ mật khẩu rồi gửi lại.', en: 'Remove the password, then send it again.' },
  'file.secret_mark.why': {
    vi: 'Văn bản có dấu {mark} không được đưa vào hệ thống.',
    en: 'Documents marked secret ({mark}) are not accepted.',
  },
  'file.secret_mark.who': { vi: 'Không ai.', en: 'Nobody.' },
  'file.secret_mark.next': {
    vi: 'Lưu theo quy định tại Văn thư. Nếu không phải văn bản mật, đổi tên tệp rồi gửi lại.',
    en: 'Keep it at the registry as the rules demand. If it is no secret, rename the file and send it again.',
  },
  'file.storage_full.why': { vi: 'Máy chủ hết chỗ lưu tệp.', en: 'The server has no room left for files.' },
  'file.storage_full.who': { vi: 'Người quản trị máy chủ.', en: 'The operator of this server.' },
  'file.storage_full.next': {
    vi: 'Giữ tệp trên máy, gửi lại sau.',
    en: 'Keep the file on your device and send it later.',
  },
  'file.used_elsewhere.why': {
    vi: 'Tệp này đang là minh chứng của đơn vị khác.',
    en: 'This file is already evidence of another unit.',
  },
  'file.used_elsewhere.who': { vi: 'Đơn vị kia.', en: 'That unit.' },
  'file.used_elsewhere.next': { vi: 'Gửi tệp lên lần nữa.', en: 'Hand the file in once more.' },
  'request.malformed_form.why': {
    vi: 'Nội dung gửi lên không đúng dạng biểu mẫu có tệp.',
    en: 'The body is not a well-formed form with a file.',
  },
  'request.malformed_form.next': { vi: 'Gửi lại.', en: 'Send it again.' },
});
