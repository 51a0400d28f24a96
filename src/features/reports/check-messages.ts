// What the gate and the checks say: a question and what was seen, never a reproach. Codes: checks.ts, report-workflow.ts.
import { defineMessages } from '#shared/messages.ts';

export const checkMessages = defineMessages({
  'gate.title': { vi: 'Trước khi gửi', en: 'Before sending' },
  'gate.title_propose': { vi: 'Trước khi trình', en: 'Before handing in' },
  'gate.must': { vi: 'bắt buộc', en: 'required' },
  'gate.look': { vi: 'nên xem', en: 'worth a look' },
  'gate.counts': { vi: '{must} bắt buộc, {look} nên xem', en: '{must} required, {look} to look at' },
  'gate.section_empty': { vi: 'Viết mục {section}', en: 'Write part {section}' },
  'gate.section_unwritten': { vi: 'Mục {section} chưa có nội dung', en: 'Part {section} has no text' },
  'gate.remark_open': { vi: 'Trả lời nhận xét ở {field}', en: 'Answer the remark on {field}' },
  'gate.free': { vi: 'Có thể gửi.', en: 'Ready to send.' },
  'gate.propose_when': {
    vi: 'Trình được khi mục {section} có nội dung.',
    en: 'You can hand it in once part {section} has text.',
  },
  'gate.propose_when_answered': {
    vi: 'Trình được khi cả {count} nhận xét có câu trả lời.',
    en: 'You can hand it in once all {count} remarks have an answer.',
  },
  'gate.propose_when_corrected': {
    vi: 'Trình được khi sửa xong chỉ tiêu {figure}.',
    en: 'You can hand it in once {figure} is corrected.',
  },

  'check.above_expected': {
    vi: 'Phần có là {num}, nhiều hơn tổng {den}.',
    en: '{num} is more than the whole of {den}.',
  },
  'check.incident_not_confirmed': {
    vi: '{count} chỉ tiêu vụ việc chưa xác nhận có hay không.',
    en: '{count} figures on incidents are not confirmed.',
  },
  'check.not_reported': {
    vi: '{count} chỉ tiêu chưa có số. Sẽ in là “chưa báo cáo”.',
    en: '{count} figures have no value and will print as “chưa báo cáo”.',
  },
  'check.fewer_attendances_than_sessions': {
    vi: '{sessions} buổi nhưng chỉ {total} lượt người dự. Có ghi thiếu không?',
    en: '{sessions} sessions, but only {total} attendances. Is something missing?',
  },
  'check.audience_above_roll': {
    vi: 'Một buổi có {largest} người, nhiều hơn sĩ số {roll}. Có ghi nhầm không?',
    en: 'One session has {largest} people, more than the roll of {roll}. A slip?',
  },
  'check.entries_above_roll': {
    vi: '{entries} lượt, nhiều hơn sĩ số {roll}. Có ghi nhầm không?',
    en: '{entries} entries, more than the roll of {roll}. A slip?',
  },
  'check.below_threshold': {
    vi: '{num}/{den} người, dưới mốc {threshold} % (chưa đối chiếu văn bản gốc).',
    en: '{num}/{den} people, below the mark of {threshold} % (not checked against the original text).',
  },
  'check.models_do_not_add_up': {
    vi: 'Kỳ trước {before}, mới {added}, thanh loại {retired}, kỳ này ghi {total}. Cộng lại chưa khớp.',
    en: '{before} before, {added} new, {retired} retired, {total} now: this does not add up.',
  },
  'check.fewer_points_than_models': {
    vi: '{points} điểm, ít hơn {models} mô hình. Mỗi mô hình có ít nhất một điểm.',
    en: '{points} places for {models} models; each model has at least one.',
  },
  'check.year_below_half_year': {
    vi: 'Cả năm là {year}, ít hơn 6 tháng đầu năm ({half}).',
    en: 'The year has {year}, the first half had {half}.',
  },
  'check.part_above_whole': {
    vi: '{part} lớn hơn {whole}, trong khi số trước là một phần của số sau.',
    en: '{part} is more than {whole}, though it is a part of it.',
  },
  'check.plan_answers_differ': {
    vi: 'Trả lời chưa có kế hoạch năm, nhưng có kế hoạch theo nội dung.',
    en: 'No plan for the year, yet a plan on a subject.',
  },
  'check.people_without_festival': {
    vi: 'Ghi {people} người dự nhưng trường không tổ chức. Nơi chủ trì đếm người dự.',
    en: '{people} people, but the school did not hold the festival. The host counts them.',
  },
  'check.incident_against_assessment': {
    vi: 'Có {incidents} vụ việc nhưng tiêu chí 4 tự đánh giá đạt. Xin giải thích.',
    en: '{incidents} incidents, yet criterion 4 is assessed as met. Please explain.',
  },
  'check.explain': { vi: 'Đúng, vì…', en: 'Correct, because…' },
  'check.open_rows': { vi: 'Mở dòng', en: 'Open the rows' },
  'check.explained': { vi: 'Đã giải thích', en: 'Explained' },
});
