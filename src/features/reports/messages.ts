// The words of reports and consolidated reports on screen. Papers are written by printing/ and drafting/, in Vietnamese
// only; notices have their words in foundation/notifications.
import { defineMessages } from '#shared/messages.ts';
import { checkMessages } from './check-messages.ts';
import { reportProblemMessages } from './problem-messages.ts';
import { reportRefusalMessages } from './refusal-messages.ts';

export const reportMessages = defineMessages({
  ...checkMessages,
  ...reportProblemMessages,
  ...reportRefusalMessages,

  report: { vi: 'Báo cáo', en: 'Report' },
  'report.consolidated': { vi: 'Báo cáo tổng hợp', en: 'Consolidated report' },

  'state.not_started': { vi: 'Chưa bắt đầu', en: 'Not started' },
  'state.draft': { vi: 'Bản nháp', en: 'Draft' },
  'state.proposed': { vi: 'Đã trình', en: 'Handed to the head' },
  'state.submitted': { vi: 'Đã gửi, chờ xem', en: 'Sent, waiting' },
  'state.returned': { vi: 'Trả lại', en: 'Returned' },
  'state.accepted': { vi: 'Đã nhận', en: 'Accepted' },
  'state.withdrawn': { vi: 'Đã rút', en: 'Withdrawn' },
  'state.on_behalf': { vi: 'Nhập thay', en: 'Entered on behalf' },
  'state.late': { vi: 'Trễ {days} ngày', en: '{days} days late' },

  'section.done': { vi: 'Đủ', en: 'Complete' },
  'section.look': { vi: 'Cần xem', en: 'To look at' },
  'section.unwritten': { vi: 'Chưa viết', en: 'Not written' },
  'section.position': {
    vi: 'Mục {position} trên {count} · còn {open} chỗ cần xem',
    en: 'Part {position} of {count} · {open} to look at',
  },
  'section.figures': { vi: 'Số liệu mục {section}', en: 'Figures of part {section}' },
  'section.seen': { vi: 'Đã xem mục này', en: 'Seen' },
  'section.drafted_from': {
    vi: 'Soạn sẵn từ {count} hoạt động. Số gạch chấm tự đổi theo nhật ký.',
    en: 'Drafted from {count} activities. Dotted numbers follow the journal.',
  },
  'section.drafted_from_reports': {
    vi: 'Soạn sẵn từ {count} báo cáo đã chốt.',
    en: 'Drafted from {count} sealed reports.',
  },
  'section.draft_again': { vi: 'Soạn lại', en: 'Draft again' },
  'section.use_draft': { vi: 'Dùng bản mới', en: 'Use the new draft' },
  'section.keep_mine': { vi: 'Giữ bản cũ', en: 'Keep mine' },
  'section.former': { vi: 'Xem kỳ trước', en: 'See the former period' },
  'section.former_remark': { vi: '{office} nhận xét kỳ trước', en: '{office} remarked last time' },
  'section.insert_figure': { vi: 'Chèn số liệu', en: 'Insert a figure' },
  'section.insert_activity': { vi: 'Chèn hoạt động', en: 'Insert an activity' },

  'figure.not_reported': { vi: 'chưa báo cáo', en: 'not reported' },
  'figure.does_not_apply': { vi: 'không áp dụng', en: 'does not apply' },
  'figure.zero': { vi: 'Đã xác nhận là không có', en: 'Confirmed none' },
  'figure.yes': { vi: 'có', en: 'yes' },
  'figure.no': { vi: 'chưa có', en: 'no' },
  'figure.from_journal': { vi: 'Từ nhật ký', en: 'From the journal' },
  'figure.from_register': { vi: 'Từ sổ văn bản', en: 'From the register' },
  'figure.by_hand': { vi: 'Sửa tay, hệ thống tính {computed}', en: 'By hand; computed {computed}' },
  'figure.typed': { vi: 'Nhập tay', en: 'Entered by hand' },
  'figure.typed_until': {
    vi: 'Nhập tay đến khi có phần {slice}',
    en: 'Entered by hand until {slice} exists',
  },
  'figure.unit_facts': { vi: 'Số liệu đơn vị', en: 'Head counts' },
  'figure.enter': { vi: 'Nhập số', en: 'Enter a number' },
  'figure.confirm_zero': { vi: 'Không có (0)', en: 'None (0)' },
  'figure.source': { vi: 'Nguồn: {source}', en: 'Source: {source}' },
  'figure.rule_sum': { vi: 'cộng', en: 'added' },
  'figure.rule_state': { vi: 'cuối kỳ', en: 'at the end' },
  'figure.rule_ratio': { vi: 'từ hai vế', en: 'from both parts' },
  'figure.rule_yes_no': { vi: 'đếm “có”', en: 'counts yes' },
  'figure.rule_count_table': { vi: 'đếm theo mức', en: 'counts by class' },

  'slice.register': { vi: 'Sổ văn bản', en: 'the register' },
  'slice.directives': { vi: 'Văn bản', en: 'Documents' },
  'slice.plans': { vi: 'Kế hoạch', en: 'Plans' },
  'slice.models': { vi: 'Mô hình', en: 'Models' },
  'slice.criteria': { vi: 'Đánh giá', en: 'Assessments' },
  'slice.campaigns': { vi: 'Cam kết, cuộc thi', en: 'Pledges and contests' },
  'slice.safety': { vi: 'Vụ việc, tin báo', en: 'Incidents' },
  'slice.readiness': { vi: 'Lực lượng, phương tiện', en: 'Forces and equipment' },
  'slice.coordination': { vi: 'Phối hợp', en: 'Coordination' },
  'slice.inspections': { vi: 'Kiểm tra', en: 'Inspections' },
  'slice.recognition': { vi: 'Khen thưởng', en: 'Commendations' },

  'approve.title': { vi: 'Duyệt: {report}', en: 'Approve: {report}' },
  'approve.completeness': {
    vi: '{given}/{owed} chỉ tiêu có số, {written}/{sections} mục có nội dung.',
    en: '{given}/{owed} figures, {written}/{sections} parts.',
  },
  'approve.points': {
    vi: '{count} điều nên xem trước khi gửi:',
    en: '{count} points to see before sending:',
  },
  'approve.send': { vi: 'Duyệt và gửi', en: 'Approve and send' },

  'consolidated.who': { vi: 'Ai đã tính vào', en: 'Who is in' },
  'consolidated.included': { vi: '{count} / {owed} trường', en: '{count} / {owed} schools' },
  'consolidated.late': { vi: 'Đã tính, gửi trễ', en: 'Included, sent late' },
  'consolidated.missing': { vi: 'Chưa tính', en: 'Not included' },
  'consolidated.cause_added_one': { vi: '{amount} từ {unit}, mới tính vào', en: '{amount} from {unit}, new' },
  'consolidated.cause_added_many': {
    vi: '{amount} từ {count} trường mới',
    en: '{amount} from {count} new schools',
  },
  'consolidated.cause_new_version_one': {
    vi: '{amount} từ bản mới của {unit}',
    en: '{amount} from the new version of {unit}',
  },
  'consolidated.cause_new_version_many': {
    vi: '{amount} từ bản mới của {count} trường',
    en: '{amount} from new versions of {count} schools',
  },
  'consolidated.cause_removed_one': {
    vi: '{amount} vì {unit} không còn tính vào',
    en: '{amount} because {unit} is no longer in it',
  },
  'consolidated.cause_removed_many': {
    vi: '{amount} vì {count} trường không còn tính vào',
    en: '{amount} because {count} schools are no longer in it',
  },

  'annex.B1': { vi: 'B1 Tổng hợp số liệu', en: 'B1 Figures' },
  'annex.B2': { vi: 'B2 Danh sách mô hình', en: 'B2 Models' },
  'annex.B3': { vi: 'B3 Danh sách điển hình', en: 'B3 Exemplars' },
  'annex.B4': { vi: 'B4 Tự đánh giá TT 124', en: 'B4 Self-assessment' },
  'annex.B5': { vi: 'B5 Tự chấm QĐ 510', en: 'B5 Points' },
  'annex.B6': { vi: 'B6 Hoạt động tuyên truyền', en: 'B6 Activities' },
  'annex.B7': { vi: 'B7 Vụ việc', en: 'B7 Incidents' },
  'annex.B8': { vi: 'B8 Khen thưởng', en: 'B8 Commendations' },
  'annex.B9': { vi: 'B9 Tình hình nộp báo cáo', en: 'B9 Submissions' },
  'annex.B10': { vi: 'B10 Mô hình và trường', en: 'B10 Models and schools' },

  'proposal.waiting': { vi: 'Chờ trả lời', en: 'Waiting' },
  'proposal.answered': { vi: 'Đã trả lời', en: 'Answered' },
  'proposal.passed_up': { vi: 'Chuyển cấp trên', en: 'Passed up' },
  'proposal.not_competent': { vi: 'Không thuộc thẩm quyền', en: 'Not ours to decide' },
  'proposal.add': { vi: 'Thêm kiến nghị', en: 'Add a proposal' },
  'proposal.sentence': { vi: 'Kiến nghị', en: 'Proposal' },
  'proposal.addressee': { vi: 'Gửi cơ quan nào', en: 'To whom' },
  'proposal.answer': { vi: 'Trả lời', en: 'Answer' },
  'proposal.none': { vi: 'Nhà trường không có kiến nghị trong kỳ này.', en: 'No proposals in this period.' },
});
