// The words of what the use cases of reports refuse beyond workflow and figures (those: problem-messages.ts).
import { defineMessages } from '#shared/messages.ts';

const OFFICER = { vi: 'Chuyên viên Phòng.', en: 'The officer.' };
const WRITER = { vi: 'Người lập báo cáo.', en: 'Whoever writes the report.' };
const NOBODY = { vi: 'Không ai.', en: 'Nobody.' };

export const reportRefusalMessages = defineMessages({
  'report.not_writer.why': {
    vi: 'Bạn xem được báo cáo này nhưng không phải người lập.',
    en: 'You may read this report, but you do not write it.',
  },
  'report.not_writer.who': {
    vi: 'Người phụ trách, thủ trưởng của đơn vị báo cáo.',
    en: 'The coordinator or the head of the reporting unit.',
  },
  'report.not_writer.next': {
    vi: 'Ghi nhận xét rồi trả lại báo cáo.',
    en: 'Return the report with a remark.',
  },

  'report.stale.why': {
    vi: 'Báo cáo vừa được người khác sửa sau khi bạn mở.',
    en: 'Somebody else changed the report after you opened it.',
  },
  'report.stale.who': { vi: 'Bạn.', en: 'You.' },
  'report.stale.next': {
    vi: 'Tải lại, xem chỗ đã đổi rồi làm tiếp.',
    en: 'Reload, look at what changed, then go on.',
  },

  'report.not_built.why': {
    vi: 'Báo cáo tổng hợp chưa được lập từ báo cáo của các đơn vị.',
    en: 'The consolidated report was not built yet.',
  },
  'report.not_built.who': OFFICER,
  'report.not_built.next': { vi: 'Lập tổng hợp rồi xem lại.', en: 'Build it, then look at it again.' },

  'report.field_unknown.why': {
    vi: 'Biểu mẫu không có chỗ “{field}”.',
    en: 'The form has no field “{field}”.',
  },
  'report.field_unknown.who': { vi: 'Phòng, trong biểu mẫu.', en: 'The office, in the form.' },
  'report.field_unknown.next': {
    vi: 'Chọn một mục hoặc một chỉ tiêu của biểu mẫu.',
    en: 'Choose a part or a figure of the form.',
  },

  'report.all_fields_open.why': {
    vi: 'Báo cáo đang là bản nháp, mọi chỗ đều mở.',
    en: 'The report is a draft; every field is open.',
  },
  'report.all_fields_open.who': WRITER,
  'report.all_fields_open.next': { vi: 'Sửa chỗ cần sửa.', en: 'Change what is to be changed.' },

  'report.remark_closed.why': {
    vi: 'Nhận xét này về một bản trước; bản đó đã được gửi lại.',
    en: 'This remark is about a former version, which was sent anew.',
  },
  'report.remark_closed.who': OFFICER,
  'report.remark_closed.next': {
    vi: 'Trả lời nhận xét của bản mới nhất.',
    en: 'Answer the remarks on the newest version.',
  },

  'remark.not_found.why': { vi: 'Không thấy nhận xét này.', en: 'There is no such remark.' },
  'remark.not_found.who': OFFICER,
  'remark.not_found.next': { vi: 'Tải lại báo cáo.', en: 'Reload the report.' },
  'remark.unknown_field': {
    vi: 'Biểu mẫu không có chỗ “{field}”; ghi mã mục, mã chỉ tiêu hoặc “report”.',
    en: 'The form has no field “{field}”; name a part, a figure or “report”.',
  },

  'check.not_found.why': {
    vi: 'Cảnh báo này không còn, vì số đã đổi.',
    en: 'This check is gone, because a number changed.',
  },
  'check.not_found.who': WRITER,
  'check.not_found.next': { vi: 'Tải lại báo cáo.', en: 'Reload the report.' },
  'check.cannot_be_explained.why': {
    vi: 'Số này không thể có nên không giải thích được.',
    en: 'This number is impossible, so it cannot be explained.',
  },
  'check.cannot_be_explained.who': WRITER,
  'check.cannot_be_explained.next': { vi: 'Sửa số.', en: 'Correct the number.' },

  'report.on_behalf_only.why': {
    vi: 'Chỉ Phòng được nhập thay, khi trường gửi báo cáo giấy.',
    en: 'Only the office types a report on behalf of a school that sends paper.',
  },
  'report.on_behalf_only.who': OFFICER,
  'report.on_behalf_only.next': {
    vi: 'Gửi báo cáo giấy có chữ ký về Phòng.',
    en: 'Send the signed paper to the office.',
  },

  'report.version_unknown.why': {
    vi: 'Báo cáo không có bản {version}.',
    en: 'There is no version {version}.',
  },
  'report.version_unknown.who': NOBODY,
  'report.version_unknown.next': { vi: 'Chọn một bản trong danh sách.', en: 'Choose one of the list.' },

  'delivery.not_found.why': {
    vi: 'Báo cáo này không được gửi đến đơn vị của bạn.',
    en: 'This report was not delivered to your unit.',
  },
  'delivery.not_found.who': { vi: 'Cơ quan lập báo cáo.', en: 'The office that wrote it.' },
  'delivery.not_found.next': { vi: 'Xem danh sách báo cáo đã nhận.', en: 'See what was delivered to you.' },
  'delivery.not_in_force.why': {
    vi: 'Bản này đang được sửa nên chưa xác nhận được.',
    en: 'This version is being corrected, so it cannot be confirmed.',
  },
  'delivery.not_in_force.who': { vi: 'Cơ quan lập báo cáo.', en: 'The office that wrote it.' },
  'delivery.not_in_force.next': { vi: 'Chờ bản mới.', en: 'Wait for the new version.' },

  'consolidation.only_offices.why': {
    vi: 'Chỉ cơ quan mở kỳ báo cáo được lập báo cáo tổng hợp của kỳ đó.',
    en: 'Only the office that asks consolidates the reports of its period.',
  },
  'consolidation.only_offices.who': {
    vi: 'Chuyên viên của cơ quan mở kỳ.',
    en: 'The officer of that office.',
  },
  'consolidation.only_offices.next': {
    vi: 'Chọn kỳ của cơ quan mình.',
    en: 'Choose a period of your office.',
  },

  'proposal.not_found.why': { vi: 'Không thấy kiến nghị này.', en: 'There is no such proposal.' },
  'proposal.not_found.who': WRITER,
  'proposal.not_found.next': { vi: 'Xem danh sách kiến nghị.', en: 'See the list of proposals.' },
  'proposal.only_office_answers.why': {
    vi: 'Kiến nghị do cơ quan cấp trên trả lời.',
    en: 'Proposals are answered by the office above.',
  },
  'proposal.only_office_answers.who': OFFICER,
  'proposal.only_office_answers.next': { vi: 'Chờ trả lời.', en: 'Wait for the answer.' },
  'proposal.not_sent.why': {
    vi: 'Kiến nghị còn trong bản nháp, chưa được gửi.',
    en: 'The proposal is still in a draft.',
  },
  'proposal.not_sent.who': { vi: 'Trường, khi gửi báo cáo.', en: 'The school, by sending its report.' },
  'proposal.not_sent.next': { vi: 'Chờ báo cáo được gửi.', en: 'Wait until the report is sent.' },

  'form.only_its_office.why': {
    vi: 'Chỉ cơ quan yêu cầu báo cáo được sửa biểu mẫu của mình.',
    en: 'Only the office that asks for reports changes its form.',
  },
  'form.only_its_office.who': { vi: 'Chuyên viên, lãnh đạo của cơ quan đó.', en: 'Its officer or leader.' },
  'form.only_its_office.next': { vi: 'Đề nghị cơ quan đó sửa.', en: 'Ask that office to change it.' },
  'form.not_valid.why': { vi: 'Biểu mẫu còn chỗ chưa đúng.', en: 'The form has places to correct.' },
  'form.not_valid.who': OFFICER,
  'form.not_valid.next': { vi: 'Sửa các chỗ được nêu.', en: 'Correct the places named.' },
});
