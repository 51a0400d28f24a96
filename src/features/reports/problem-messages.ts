// The words of what the reports refuse: why, who can undo it, and the next step. Codes: figure-value.ts, report-form.ts,
// report-workflow.ts, proposals.ts and the use cases.
import { defineMessages } from '#shared/messages.ts';

const COORDINATOR = { vi: 'Người phụ trách.', en: 'The coordinator.' };
const HEAD = { vi: 'Hiệu trưởng hoặc người được ủy quyền.', en: 'The head or a deputy.' };
const OFFICER = { vi: 'Chuyên viên Phòng.', en: 'The officer.' };
const OFFICE = { vi: 'Chuyên viên hoặc lãnh đạo Phòng.', en: 'The officer or the leader of the office.' };
const WRITER = { vi: 'Người nhập.', en: 'Whoever enters it.' };

export const reportProblemMessages = defineMessages({
  'period.locked.why': {
    vi: 'Kỳ đã khóa lúc {time} ngày {date}.',
    en: 'The period closed at {time} on {date}.',
  },
  'period.locked.who': OFFICER,
  'period.locked.next': { vi: 'Xin mở lại kèm lý do.', en: 'Ask to reopen it, with a reason.' },

  'report.not_found.why': {
    vi: 'Không thấy báo cáo này, hoặc báo cáo không thuộc đơn vị của bạn.',
    en: 'This report does not exist, or is not within your reach.',
  },
  'report.not_found.who': { vi: 'Quản trị cấp quyền.', en: 'The operator grants roles.' },
  'report.not_found.next': { vi: 'Về Việc cần làm.', en: 'Go back to your tasks.' },

  'report.gate_open.why': { vi: 'Mục {section} chưa có nội dung.', en: 'Part {section} has no text.' },
  'report.gate_open.who': COORDINATOR,
  'report.gate_open.next': { vi: 'Viết mục {section}.', en: 'Write part {section}.' },

  'report.remarks_open.why': {
    vi: 'Còn {count} nhận xét chưa được trả lời.',
    en: '{count} remarks have no answer.',
  },
  'report.remarks_open.who': COORDINATOR,
  'report.remarks_open.next': {
    vi: 'Sửa chỗ được nhận xét, hoặc trả lời bằng một câu.',
    en: 'Change what the remark is about, or answer it in a sentence.',
  },

  'report.not_head.why': { vi: 'Chỉ hiệu trưởng được gửi.', en: 'Only the head sends.' },
  'report.not_head.who': HEAD,
  'report.not_head.next': { vi: 'Trình hiệu trưởng.', en: 'Hand it to the head.' },

  'report.not_leader.why': {
    vi: 'Chỉ lãnh đạo Phòng được gửi báo cáo tổng hợp.',
    en: 'Only the leader of the office sends the consolidated report.',
  },
  'report.not_leader.who': { vi: 'Lãnh đạo Phòng.', en: 'The leader of the office.' },
  'report.not_leader.next': { vi: 'Trình lãnh đạo.', en: 'Hand it to the leader.' },

  'report.not_office.why': {
    vi: 'Chỉ Phòng được trả lại hoặc nhận báo cáo.',
    en: 'Only the office returns or accepts a report.',
  },
  'report.not_office.who': OFFICE,
  'report.not_office.next': { vi: 'Chờ Phòng xem báo cáo.', en: 'Wait until the office has read it.' },

  'report.not_receiver.why': {
    vi: 'Chỉ nơi nhận xác nhận đã nhận báo cáo tổng hợp.',
    en: 'Only a receiver confirms the consolidated report.',
  },
  'report.not_receiver.who': {
    vi: 'Công an, Mặt trận nơi nhận.',
    en: 'The police or the Front that receive it.',
  },
  'report.not_receiver.next': { vi: 'Chờ nơi nhận xác nhận.', en: 'Wait for their confirmation.' },

  'report.not_coordinator.why': {
    vi: 'Việc trình là của người phụ trách.',
    en: 'Handing it in is the coordinator’s step.',
  },
  'report.not_coordinator.who': COORDINATOR,
  'report.not_coordinator.next': {
    vi: 'Duyệt và gửi, hoặc trả lại.',
    en: 'Approve and send, or give it back.',
  },

  'report.not_yours.why': {
    vi: 'Vai trò của bạn không làm bước này với báo cáo.',
    en: 'Your role does not take this step.',
  },
  'report.not_yours.who': { vi: 'Người có vai trò đó tại đơn vị.', en: 'Whoever has that role at the unit.' },
  'report.not_yours.next': { vi: 'Báo người phụ trách.', en: 'Tell the coordinator.' },

  'report.already_sent.why': { vi: 'Bản này đã gửi và đã chốt.', en: 'This version is sent and sealed.' },
  'report.already_sent.who': { vi: 'Phòng, bằng cách trả lại.', en: 'The office, by returning it.' },
  'report.already_sent.next': {
    vi: 'Rút lại nếu Phòng chưa xem.',
    en: 'Withdraw it, unless the office has read it.',
  },

  'report.already_viewed.why': {
    vi: 'Phòng đã bắt đầu xem nên không rút được.',
    en: 'The office has begun to read it, so it cannot be withdrawn.',
  },
  'report.already_viewed.who': OFFICER,
  'report.already_viewed.next': { vi: 'Nhờ Phòng trả lại.', en: 'Ask the office to return it.' },

  'report.already_accepted.why': {
    vi: 'Phòng đã nhận bản này.',
    en: 'The office has accepted this version.',
  },
  'report.already_accepted.who': { vi: 'Phòng, bằng cách trả lại.', en: 'The office, by returning it.' },
  'report.already_accepted.next': {
    vi: 'Nhờ Phòng trả lại kèm nhận xét để lập bản mới.',
    en: 'Ask the office to return it with remarks.',
  },

  'report.already_returned.why': { vi: 'Báo cáo đã được trả lại.', en: 'The report is already returned.' },
  'report.already_returned.who': { vi: 'Trường, khi gửi lại.', en: 'The school, by sending it again.' },
  'report.already_returned.next': { vi: 'Chờ trường gửi bản mới.', en: 'Wait for the new version.' },

  'report.not_sent.why': { vi: 'Báo cáo chưa được gửi.', en: 'The report has not been sent.' },
  'report.not_sent.who': HEAD,
  'report.not_sent.next': { vi: 'Nhắc trường gửi báo cáo.', en: 'Remind the school.' },

  'report.wrong_state.why': {
    vi: 'Báo cáo đang ở trạng thái không làm được bước này.',
    en: 'The report is in a state that does not allow this step.',
  },
  'report.wrong_state.who': OFFICE,
  'report.wrong_state.next': { vi: 'Tải lại trang để xem trạng thái mới.', en: 'Reload to see its state.' },

  'report.remarks_missing.why': {
    vi: 'Trả lại cần ít nhất một nhận xét.',
    en: 'Returning needs at least one remark.',
  },
  'report.remarks_missing.who': OFFICE,
  'report.remarks_missing.next': {
    vi: 'Ghi chỗ cần sửa và điều cần sửa.',
    en: 'Say which field and what is to be changed.',
  },

  'report.scan_missing.why': {
    vi: 'Nhập thay cần bản quét có chữ ký của hiệu trưởng.',
    en: 'Entering on behalf needs the scan with the head’s signature.',
  },
  'report.scan_missing.who': OFFICER,
  'report.scan_missing.next': {
    vi: 'Đính bản quét báo cáo giấy.',
    en: 'Attach the scan of the paper report.',
  },

  'report.sealed.why': {
    vi: 'Báo cáo đã chốt nên không sửa được số và lời văn.',
    en: 'The report is sealed; figures and text cannot be changed.',
  },
  'report.sealed.who': { vi: 'Phòng, bằng cách trả lại.', en: 'The office, by returning it.' },
  'report.sealed.next': { vi: 'Rút lại hoặc nhờ Phòng trả lại.', en: 'Withdraw it, or ask for its return.' },

  'report.field_closed.why': {
    vi: 'Chỉ những chỗ có nhận xét được mở để sửa.',
    en: 'Only the fields with a remark are open.',
  },
  'report.field_closed.who': OFFICER,
  'report.field_closed.next': { vi: 'Xin mở thêm chỗ này.', en: 'Ask to open this field.' },

  'report.section_unknown.why': {
    vi: 'Biểu mẫu không có mục “{section}”.',
    en: 'The form has no part “{section}”.',
  },
  'report.section_unknown.who': { vi: 'Phòng, trong biểu mẫu.', en: 'The office, in the form.' },
  'report.section_unknown.next': { vi: 'Chọn một mục của biểu mẫu.', en: 'Choose a part of the form.' },

  'figure.unknown.why': {
    vi: 'Biểu mẫu không có chỉ tiêu “{figure}”.',
    en: 'The form has no figure “{figure}”.',
  },
  'figure.unknown.who': { vi: 'Phòng, trong biểu mẫu.', en: 'The office, in the form.' },
  'figure.unknown.next': { vi: 'Chọn một chỉ tiêu của biểu mẫu.', en: 'Choose a figure of the form.' },

  'figure.reason_missing.why': {
    vi: 'Sửa số hệ thống tính cần lý do từ 10 ký tự.',
    en: 'Changing a computed number needs a reason of 10 characters.',
  },
  'figure.reason_missing.who': { vi: 'Người sửa.', en: 'Whoever changes it.' },
  'figure.reason_missing.next': { vi: 'Ghi lý do.', en: 'Write the reason.' },

  'figure.above_expected.why': {
    vi: 'Phần có là {num} nhưng tổng phải có là {den}.',
    en: '{num} are there, but only {den} were expected.',
  },
  'figure.above_expected.who': COORDINATOR,
  'figure.above_expected.next': { vi: 'Sửa một trong hai số.', en: 'Correct one of the two numbers.' },

  'figure.not_applicable.why': {
    vi: 'Chỉ tiêu không áp dụng cho cấp học của trường.',
    en: 'The figure does not apply to this level.',
  },
  'figure.not_applicable.who': { vi: 'Phòng, nếu biểu mẫu sai.', en: 'The office, if the form is wrong.' },
  'figure.not_applicable.next': {
    vi: 'Bỏ trống, hệ thống in “không áp dụng”.',
    en: 'Leave it; “không áp dụng” is printed.',
  },

  'figure.not_a_count.why': {
    vi: 'Cần một số nguyên, không âm.',
    en: 'A whole number, not below 0, is needed.',
  },
  'figure.not_a_count.who': WRITER,
  'figure.not_a_count.next': { vi: 'Nhập lại, ví dụ 1.250.', en: 'Enter it again, as 1250.' },

  'figure.not_yes_or_no.why': { vi: 'Chỉ tiêu này trả lời có hoặc không.', en: 'This figure is yes or no.' },
  'figure.not_yes_or_no.who': WRITER,
  'figure.not_yes_or_no.next': { vi: 'Chọn có hoặc không.', en: 'Choose yes or no.' },

  'figure.parts_missing.why': {
    vi: 'Tỷ lệ cần cả hai vế, ví dụ 643/660.',
    en: 'A ratio needs both parts, as 643/660.',
  },
  'figure.parts_missing.who': WRITER,
  'figure.parts_missing.next': { vi: 'Nhập số có và tổng số.', en: 'Enter the part and the whole.' },

  'figure.table_missing.why': {
    vi: 'Chỉ tiêu này là bảng đếm theo mức.',
    en: 'This figure is a table of counts.',
  },
  'figure.table_missing.who': WRITER,
  'figure.table_missing.next': { vi: 'Nhập số của từng mức.', en: 'Enter the count of each class.' },

  'figure.unknown_class.why': { vi: 'Không có mức “{class}”.', en: 'There is no class “{class}”.' },
  'figure.unknown_class.who': WRITER,
  'figure.unknown_class.next': { vi: 'Chọn một mức trong danh sách.', en: 'Choose a class of the list.' },

  'form.empty': { vi: 'Biểu mẫu cần ít nhất một mục.', en: 'The form needs at least one part.' },
  'form.too_many_sections': { vi: 'Biểu mẫu có quá nhiều mục, tối đa 40.', en: 'At most 40 parts.' },
  'form.bad_section_id': {
    vi: 'Số mục “{section}” chưa đúng; viết như II.2.',
    en: '“{section}” is no number of a part; write it as II.2.',
  },
  'form.duplicate_section': { vi: 'Mục {section} có hai lần.', en: 'Part {section} stands twice.' },
  'form.title_missing': {
    vi: 'Mục {section} cần tên, tối đa 250 ký tự.',
    en: 'Part {section} needs a name of at most 250 signs.',
  },
  'form.no_levels': {
    vi: 'Mục {section} chưa dành cho cấp học nào.',
    en: 'Part {section} is for no level of school.',
  },
  'form.unknown_figure': {
    vi: 'Danh mục không có chỉ tiêu “{figure}”.',
    en: 'The catalogue has no figure “{figure}”.',
  },
  'form.duplicate_figure': { vi: 'Chỉ tiêu “{figure}” có hai lần.', en: 'Figure “{figure}” stands twice.' },
  'form.asks_nothing': { vi: 'Biểu mẫu chưa hỏi gì.', en: 'The form asks for nothing.' },

  'proposal.sentence_missing': {
    vi: 'Kiến nghị cần một câu từ 10 ký tự.',
    en: 'A proposal needs a sentence of 10 characters.',
  },
  'proposal.addressee_missing': {
    vi: 'Ghi rõ kiến nghị gửi cơ quan nào.',
    en: 'Say which body the proposal is for.',
  },
  'proposal.answer_missing': {
    vi: 'Trả lời cần một câu từ 10 ký tự.',
    en: 'An answer needs a sentence of 10 characters.',
  },
  'proposal.already_answered': {
    vi: 'Kiến nghị này đã được trả lời.',
    en: 'This proposal has its answer.',
  },
  'nudge.too_soon.why': {
    vi: 'Đã nhắc các trường này trong 24 giờ qua.',
    en: 'These schools were reminded within the last 24 hours.',
  },
  'nudge.too_soon.who': { vi: 'Hệ thống, sau 24 giờ.', en: 'The system, after 24 hours.' },
  'nudge.too_soon.next': { vi: 'Gọi điện nếu gấp.', en: 'Telephone if it is urgent.' },
  'report.only_office_nudges.why': {
    vi: 'Chỉ phòng đặt kỳ này được nhắc.',
    en: 'Only the office that asks may remind.',
  },
  'report.only_office_nudges.who': { vi: 'Chuyên viên của phòng đó.', en: 'An officer of that office.' },
});
