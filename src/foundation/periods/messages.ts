import { defineMessages } from '#shared/messages.ts';

export const periodMessages = defineMessages({
  'kind.mid': { vi: 'Sơ kết', en: 'Mid-year review' },
  'kind.end': { vi: 'Tổng kết', en: 'Final review' },
  'kind.other': { vi: 'Kỳ khác', en: 'Other period' },
  'asks.schools': { vi: 'Các trường báo cáo', en: 'Schools report' },
  'asks.offices': { vi: 'Các cơ quan quản lý báo cáo', en: 'Offices report' },
  'recipient.no_due_day': { vi: 'chưa có căn cứ', en: 'no legal ground known' },
  'comparison.length_differs': {
    vi: 'Hai kỳ dài khác nhau: {days} ngày và {otherDays} ngày.',
    en: 'The two periods differ in length: {days} and {otherDays} days.',
  },
  'dates.locked': {
    vi: 'Ngày đầu, ngày cuối và ngày chốt số đã khóa vì có báo cáo đã chốt.',
    en: 'First day, last day and cut-off are locked, because a report is sealed.',
  },

  'period.not_found.why': {
    vi: 'Không thấy kỳ báo cáo này, hoặc kỳ không thuộc phạm vi của bạn.',
    en: 'This period does not exist, or does not concern your units.',
  },
  'period.not_found.who': { vi: 'Cơ quan mở kỳ.', en: 'The office that opened it.' },
  'period.not_found.next': { vi: 'Xem danh sách kỳ báo cáo.', en: 'See the list of periods.' },
  'period.only_its_office.why': {
    vi: 'Chỉ cơ quan yêu cầu báo cáo được mở và sửa kỳ của mình.',
    en: 'Only the office that asks for reports opens and changes its periods.',
  },
  'period.only_its_office.who': {
    vi: 'Chuyên viên hoặc lãnh đạo của cơ quan đó.',
    en: 'The officer or the head of that office.',
  },
  'period.only_its_office.next': {
    vi: 'Đề nghị cơ quan đó điều chỉnh.',
    en: 'Ask that office to change it.',
  },
  'period.only_offices_ask.why': {
    vi: 'Đơn vị này không phải cơ quan quản lý nên không mở kỳ báo cáo.',
    en: 'This unit is not a managing office, so it opens no period.',
  },
  'period.only_offices_ask.who': { vi: 'Cơ quan quản lý cấp trên.', en: 'The office above.' },
  'period.only_offices_ask.next': { vi: 'Chọn cơ quan quản lý.', en: 'Choose a managing office.' },
  'period.office_closed.why': {
    vi: 'Cơ quan này đã ngừng hoạt động từ sau ngày {closedOn}.',
    en: 'This office was closed after {closedOn}.',
  },
  'period.office_closed.who': { vi: 'Cơ quan kế thừa.', en: 'The office that succeeds it.' },
  'period.office_closed.next': { vi: 'Mở kỳ tại cơ quan kế thừa.', en: 'Open the period at its successor.' },
  'period.name_taken.why': {
    vi: 'Cơ quan đã có kỳ báo cáo mang tên này.',
    en: 'The office has a period of this name.',
  },
  'period.name_taken.who': { vi: 'Người mở kỳ.', en: 'Whoever opens the period.' },
  'period.name_taken.next': {
    vi: 'Đặt tên khác, thường kèm năm.',
    en: 'Choose another name, usually with the year.',
  },
  'period.comparison_not_earlier.why': {
    vi: 'Kỳ so sánh “{name}” không bắt đầu trước kỳ này.',
    en: 'The period compared with, “{name}”, does not begin before this one.',
  },
  'period.comparison_not_earlier.next': { vi: 'Chọn một kỳ trước đó.', en: 'Choose an earlier period.' },
  'period.upper_does_not_ask.why': {
    vi: 'Kỳ “{name}” không yêu cầu cơ quan này báo cáo.',
    en: 'The period “{name}” does not ask this office for a report.',
  },
  'period.upper_does_not_ask.next': {
    vi: 'Chọn kỳ của cơ quan cấp trên trực tiếp quản lý.',
    en: 'Choose a period of an office above.',
  },
  'period.dates_locked.why': {
    vi: 'Đã có báo cáo chốt số từ ngày {lockedOn}, nên ngày đầu, ngày cuối và ngày chốt số của kỳ không đổi được.',
    en: 'A report was sealed on {lockedOn}, so the first day, the last day and the cut-off can no longer move.',
  },
  'period.dates_locked.who': {
    vi: 'Không ai, vì số đã gửi giữ nguyên.',
    en: 'Nobody: figures once sent stay as they are.',
  },
  'period.dates_locked.next': {
    vi: 'Đổi hạn nộp nếu cần thêm thời gian, hoặc mở kỳ mới.',
    en: 'Move the due day if more time is needed, or open a new period.',
  },
  'period.stale.why': {
    vi: 'Kỳ này vừa được người khác sửa.',
    en: 'Somebody else has just changed this period.',
  },
  'period.stale.who': { vi: 'Bạn.', en: 'You.' },
  'period.stale.next': {
    vi: 'Tải lại, xem thay đổi rồi sửa tiếp.',
    en: 'Reload, look at the change, then go on.',
  },
  'period.recipient_is_owner.why': {
    vi: 'Cơ quan mở kỳ không tự nhận báo cáo của mình.',
    en: 'The office does not receive its own report.',
  },
  'period.recipient_is_owner.next': {
    vi: 'Bỏ cơ quan này khỏi nơi nhận.',
    en: 'Take the office off the recipients.',
  },

  'period.ends_before_beginning': {
    vi: 'Ngày cuối trước ngày đầu.',
    en: 'The last day is before the first.',
  },
  'period.cut_off_before_beginning': {
    vi: 'Ngày chốt số trước ngày đầu của kỳ.',
    en: 'The cut-off is before the first day.',
  },
  'period.due_before_cut_off': {
    vi: 'Hạn nộp trước ngày chốt số.',
    en: 'The due day is before the cut-off.',
  },
  'period.recipient_twice': { vi: 'Một nơi nhận được ghi hai lần.', en: 'A recipient is named twice.' },
});
