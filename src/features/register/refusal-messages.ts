// What the register refuses or asks again, in words: why, who can undo it, the next step.
import { defineMessages } from '#shared/messages.ts';

const WRITER = { vi: 'Người nhập.', en: 'Whoever enters it.' };
const RECORDS = { vi: 'Văn thư.', en: 'The records clerk.' };
const ISSUER = { vi: 'Đơn vị ban hành.', en: 'The issuing unit.' };
const HEAD = {
  vi: 'Thủ trưởng đơn vị; ở Phòng là chuyên viên, lãnh đạo.',
  en: 'The head; at an office its officers.',
};
const NOBODY = { vi: 'Không ai.', en: 'Nobody.' };

export const registerRefusalMessages = defineMessages({
  'document.not_found.why': {
    vi: 'Không thấy văn bản này, hoặc văn bản không thuộc phạm vi của bạn.',
    en: 'This document does not exist, or is not within your reach.',
  },
  'document.not_found.who': ISSUER,
  'document.not_found.next': { vi: 'Quay lại sổ văn bản.', en: 'Go back to the register.' },
  'document.not_issuer.why': {
    vi: 'Bạn soạn được nhưng không cấp số, phát hành, thu hồi văn bản của đơn vị này.',
    en: 'You may draft, but not number, send or withdraw documents of this unit.',
  },
  'document.not_issuer.who': HEAD,
  'document.not_issuer.next': { vi: 'Nhờ thủ trưởng phát hành.', en: 'Ask the head to issue it.' },

  'document.number_used.why': {
    vi: 'Số {label} đã dùng cho văn bản ngày {date}.',
    en: 'Number {label} was given to a document of {date}.',
  },
  'document.number_used.who': RECORDS,
  'document.number_used.next': {
    vi: 'Nhập số khác, hoặc ghi lý do nếu hai văn bản thật sự cùng số.',
    en: 'Enter another number, or say why two documents share it.',
  },
  'document.number_taken.why': {
    vi: 'Số này vừa được cấp cho văn bản khác.',
    en: 'This number was just given away.',
  },
  'document.number_taken.who': RECORDS,
  'document.number_taken.next': { vi: 'Lấy số tiếp theo.', en: 'Take the next number.' },
  'document.arrival_number_taken.why': {
    vi: 'Số đến này đã có trong sổ của năm.',
    en: 'This arrival number is taken.',
  },
  'document.arrival_number_taken.who': RECORDS,
  'document.arrival_number_taken.next': { vi: 'Để trống, hệ thống lấy số kế tiếp.', en: 'Leave it empty.' },
  'document.already_registered.why': {
    vi: 'Văn bản số {label} ngày {date} của cơ quan này đã có trong sổ đến.',
    en: 'Document {label} of {date} by this body is in the register already.',
  },
  'document.already_registered.who': WRITER,
  'document.already_registered.next': {
    vi: 'Mở văn bản đã có, hoặc ghi lý do nhập lần nữa.',
    en: 'Open the one there, or say why it is entered again.',
  },

  'document.stale.why': {
    vi: 'Văn bản vừa được người khác sửa sau khi bạn mở (nay là bản {version}).',
    en: 'Somebody changed the document after you opened it (now version {version}).',
  },
  'document.stale.who': { vi: 'Bạn.', en: 'You.' },
  'document.stale.next': { vi: 'Tải lại, xem chỗ đã đổi rồi sửa tiếp.', en: 'Reload, look, then go on.' },
  'document.withdrawn.why': { vi: 'Văn bản đã bị thu hồi.', en: 'The document was withdrawn.' },
  'document.withdrawn.who': ISSUER,
  'document.withdrawn.next': {
    vi: 'Xem văn bản thay thế, nếu có.',
    en: 'Look for the one that replaces it.',
  },
  'document.already_issued.why': {
    vi: 'Văn bản đã phát hành nên nội dung không đổi nữa.',
    en: 'The document was issued; its text stays.',
  },
  'document.already_issued.who': ISSUER,
  'document.already_issued.next': {
    vi: 'Soạn văn bản sửa đổi hoặc thay thế.',
    en: 'Draft one that amends or replaces it.',
  },
  'document.already_sent.why': {
    vi: 'Đã gửi {sent} đơn vị; số, ngày và trích yếu giữ nguyên.',
    en: 'It was sent to {sent} units; number, day and abstract stay.',
  },
  'document.already_sent.who': ISSUER,
  'document.already_sent.next': { vi: 'Soạn văn bản đính chính hoặc thay thế.', en: 'Issue a correction.' },
  'document.not_a_draft.why': { vi: 'Chỉ bỏ được bản nháp.', en: 'Only a draft can be thrown away.' },
  'document.not_a_draft.who': ISSUER,
  'document.not_a_draft.next': { vi: 'Thu hồi văn bản, kèm lý do.', en: 'Withdraw it with a reason.' },
  'document.only_own_withdrawn.why': {
    vi: 'Văn bản đến do cơ quan khác ban hành nên không thu hồi ở đây.',
    en: 'An incoming document is not yours to withdraw.',
  },
  'document.only_own_withdrawn.who': ISSUER,
  'document.only_own_withdrawn.next': {
    vi: 'Nhập ngày hết hiệu lực, hoặc gắn văn bản thay thế.',
    en: 'Enter its last day, or tie the one that replaces it.',
  },
  'document.draft_not_withdrawn.why': { vi: 'Bản nháp chưa phát hành.', en: 'A draft was never issued.' },
  'document.draft_not_withdrawn.who': WRITER,
  'document.draft_not_withdrawn.next': { vi: 'Bỏ bản nháp.', en: 'Throw the draft away.' },
  'document.not_issued_yet.why': {
    vi: 'Văn bản chưa có số và ngày nên chưa gửi được.',
    en: 'It has no number and day yet, so it cannot be sent.',
  },
  'document.not_issued_yet.who': HEAD,
  'document.not_issued_yet.next': { vi: 'Phát hành trước rồi gửi.', en: 'Issue it, then send it.' },
  'document.law_is_not_sent.why': {
    vi: 'Văn bản quy phạm trong sổ chung ai cũng xem được, không cần gửi.',
    en: 'Everybody reads the legal register; it is not sent.',
  },
  'document.law_is_not_sent.who': NOBODY,
  'document.law_is_not_sent.next': {
    vi: 'Gửi văn bản triển khai của đơn vị.',
    en: 'Send your own document on it.',
  },
  'document.no_late_units.why': {
    vi: 'Không có đơn vị nào mới thuộc diện nhận.',
    en: 'No unit came under the rule since.',
  },
  'document.no_late_units.who': NOBODY,
  'document.no_late_units.next': { vi: 'Gửi thêm theo điều kiện khác.', en: 'Send it by another rule.' },
  'document.nobody_to_nudge.why': { vi: 'Các đơn vị này đã xác nhận.', en: 'These units have confirmed.' },
  'document.nobody_to_nudge.who': NOBODY,
  'document.nobody_to_nudge.next': { vi: 'Chọn đơn vị chưa xác nhận.', en: 'Choose others.' },
  'document.already_acknowledged.why': { vi: '{by} đã xác nhận trước đó.', en: '{by} confirmed before.' },
  'document.already_acknowledged.who': NOBODY,
  'document.already_acknowledged.next': { vi: 'Không cần làm gì thêm.', en: 'Nothing more to do.' },
  'document.relation_stays.why': {
    vi: 'Việc thay thế, sửa đổi đã có hiệu lực nên không gỡ được.',
    en: 'It has replaced or amended the other; that stays.',
  },
  'document.relation_stays.who': ISSUER,
  'document.relation_stays.next': { vi: 'Ban hành văn bản mới.', en: 'Issue a new one.' },
  'document.too_many_files.why': { vi: 'Mỗi văn bản tối đa {max} tệp.', en: '{max} files at most.' },
  'document.too_many_files.who': WRITER,
  'document.too_many_files.next': { vi: 'Gộp các tệp phụ lục.', en: 'Join the annexes into one file.' },
  'document.no_reply_awaited.why': { vi: 'Văn bản này không chờ trả lời.', en: 'No answer is awaited.' },
  'document.no_reply_awaited.who': ISSUER,
  'document.no_reply_awaited.next': { vi: 'Nhập hạn trả lời nếu cần.', en: 'Enter a day for the answer.' },
  'document.only_incoming_handled.why': {
    vi: 'Chỉ văn bản đến mới có việc xử lý.',
    en: 'Only incoming ones.',
  },
  'document.only_incoming_handled.who': NOBODY,
  'document.only_incoming_handled.next': { vi: 'Mở sổ văn bản đến.', en: 'Open the incoming shelf.' },
  'document.only_registered.why': {
    vi: 'Văn bản này chỉ được vào sổ, không soạn trong hệ thống nên không in ra được.',
    en: 'It was only registered, so there is nothing to print.',
  },
  'document.only_registered.who': ISSUER,
  'document.only_registered.next': { vi: 'Mở tệp bản ký đính kèm.', en: 'Open the signed file.' },
  'document.only_operator_checks.why': {
    vi: 'Chỉ quản trị ghi nhận đã đối chiếu văn bản gốc.',
    en: 'Only the operator records that the original was checked.',
  },
  'document.only_operator_checks.who': { vi: 'Quản trị.', en: 'The operator.' },
  'document.only_operator_checks.next': {
    vi: 'Gửi quản trị nguồn và trang văn bản gốc.',
    en: 'Send the source.',
  },

  'document.secret_mark': {
    vi: 'Có dấu {mark}: văn bản mật không được đưa vào hệ thống. Không ai gỡ được; lưu theo quy định tại Văn thư.',
    en: 'It carries the mark {mark}: state secrets never enter. Nobody can lift this; keep it with the records clerk.',
  },
  'document.number_form': {
    vi: 'Số, ký hiệu viết như 05/KH-VHXH; văn bản của Đảng như 12-NQ/CB.',
    en: 'Write 05/KH-VHXH; Party papers 12-NQ/CB.',
  },
  'document.number_missing': {
    vi: 'Văn bản đi cần số và ký hiệu.',
    en: 'An outgoing document needs its number.',
  },
  'document.without_number': {
    vi: 'Văn bản không có số; kiểm tra lại.',
    en: 'It has no number; look again.',
  },
  'document.symbol_form': {
    vi: 'Ký hiệu “{found}” chưa đúng; viết như {expected}.',
    en: 'The symbol “{found}” is not right; write it like {expected}.',
  },
  'document.symbol_code': {
    vi: 'Mã “{found}” không phải của loại văn bản này; mã đúng là {expected}.',
    en: '“{found}” is not the code of this type; it is {expected}.',
  },
  'document.symbol_letter': {
    vi: 'Công văn không có mã “CV”; ký hiệu là {expected}.',
    en: 'A công văn has no code “CV”; the symbol is {expected}.',
  },
  'document.symbol_space': { vi: 'Ký hiệu không có khoảng trắng.', en: 'A symbol has no spaces.' },
  'document.issuer_missing': { vi: 'Cần tên cơ quan ban hành.', en: 'Name the issuing body.' },
  'document.party_not_composed': {
    vi: 'Văn bản của tổ chức đảng chỉ vào sổ (số, ngày, trích yếu), không soạn ở đây.',
    en: 'Papers of the Party are registered only, never composed here.',
  },
  'document.not_a_party_paper': {
    vi: 'Loại này không phải văn bản của Đảng.',
    en: 'Not a kind of Party paper.',
  },
  'document.not_composable': {
    vi: 'Loại văn bản này không soạn ở đây.',
    en: 'This type is not composed here.',
  },
  'document.law_is_not_made_here': {
    vi: 'Luật, nghị định, thông tư chỉ vào sổ đến.',
    en: 'Laws, decrees and circulars are incoming only.',
  },
  'document.future': { vi: 'Ngày này chưa đến.', en: 'This day lies ahead.' },
  'document.arrived_before_issued': {
    vi: 'Ngày đến trước ngày ban hành {date}.',
    en: 'It arrived before it was issued on {date}.',
  },
  'document.ends_before_it_begins': {
    vi: 'Kết thúc trước khi bắt đầu ({date}).',
    en: 'It ends before it begins ({date}).',
  },
  'document.reply_before_issue': {
    vi: 'Hạn trả lời trước ngày ban hành {date}.',
    en: 'The answer is due before the day of issue, {date}.',
  },
  'document.due_in_the_past': {
    vi: 'Hạn phải từ hôm nay ({date}) trở đi.',
    en: 'Due from today ({date}) on.',
  },
  'document.empty': { vi: 'Văn bản chưa có nội dung.', en: 'The document has no text yet.' },
  'document.table_uneven': {
    vi: 'Các dòng của bảng chưa đủ cột.',
    en: 'Rows of the table differ in length.',
  },
  'document.no_addressees': {
    vi: 'Điều kiện chọn không có đơn vị nào. Người gửi xem lại cấp học, cụm, đơn vị.',
    en: 'The rule selects nobody. Look at levels, groups and units again.',
  },
  'document.relation_to_itself': { vi: 'Văn bản không gắn với chính nó.', en: 'Not to itself.' },
  'document.relation_to_draft': { vi: 'Văn bản kia còn là bản nháp.', en: 'The other one is still a draft.' },
  'document.relation_circle': {
    vi: 'Thay thế vòng tròn: văn bản kia (trực tiếp hoặc qua văn bản khác) đã thay thế văn bản này.',
    en: 'A circle: the other one already replaces this one, directly or over others.',
  },
  'document.relation_older': {
    vi: 'Văn bản thay thế, sửa đổi phải ban hành sau văn bản kia.',
    en: 'What replaces or amends must be the newer one.',
  },
  'document.relation_of_another': {
    vi: 'Chỉ thay thế, sửa đổi được văn bản trong sổ của chính đơn vị.',
    en: 'Only documents of your own register can be replaced or amended.',
  },
  'document.basis_expired': {
    vi: '{document} hết hiệu lực ngày {date}. Chọn văn bản thay thế hoặc ghi lý do.',
    en: '{document} ended on {date}. Choose the one that replaces it, or give a reason.',
  },
  'document.basis_not_yet': {
    vi: '{document} chưa có hiệu lực (từ {date}). Chọn văn bản khác hoặc ghi lý do.',
    en: '{document} is not in force yet (from {date}). Choose another, or give a reason.',
  },
});
