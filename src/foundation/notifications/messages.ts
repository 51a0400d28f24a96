import { defineMessages } from '#shared/messages.ts';

/** What a notice says in the application, by kind: one line, 90 signs at most. */
export const noticeTexts = defineMessages({
  'period.opened': { vi: 'Kỳ mới: {report}, hạn {dueOn}.', en: 'New period: {report}, due {dueOn}.' },
  'period.due_day_moved': {
    vi: 'Hạn {report} chuyển sang {dueOn}.',
    en: '{report}: the due day is now {dueOn}.',
  },
  'report.due': {
    vi: '{report} còn {days} ngày. Đã có {done}/{total} chỉ tiêu.',
    en: '{report}: {days} days left. {done}/{total} figures are there.',
  },
  'report.due_in_a_week': {
    vi: 'Còn {days} ngày đến hạn {report}. Còn {open} mục cần xem.',
    en: '{days} days to {report}. {open} parts to look at.',
  },
  'report.due_tomorrow': {
    vi: 'Ngày mai {dueOn} là hạn {report} của trường.',
    en: 'Tomorrow, {dueOn}: {report} is due.',
  },
  'report.late': {
    vi: 'Báo cáo trễ {days} ngày. {office} vẫn nhận; gửi được ngay hôm nay.',
    en: 'The report is {days} days late. {office} still takes it today.',
  },
  'report.late_for_head': {
    vi: 'Báo cáo của trường trễ {days} ngày. Còn thiếu {sections} mục và {figures} chỉ tiêu.',
    en: 'The report is {days} days late: {sections} parts and {figures} figures are missing.',
  },
  'report.nudged': {
    vi: '{office} nhắc gửi {report}, hạn {dueOn}.',
    en: '{office} asks for {report}, due {dueOn}.',
  },
  'report.proposed': {
    vi: 'Người phụ trách đã trình báo cáo. Có {points} điều nên xem trước khi gửi.',
    en: 'The coordinator proposed the report. {points} points to see before sending.',
  },
  'report.sent': {
    vi: 'Đã gửi {office} lúc {time}. Số liệu đã chốt.',
    en: 'Sent to {office} at {time}. Figures are sealed.',
  },
  'report.returned': {
    vi: '{office} trả lại báo cáo, có {remarks} nhận xét.',
    en: '{office} returned the report with {remarks} remarks.',
  },
  'report.accepted': {
    vi: '{office} đã nhận báo cáo. Không cần làm gì thêm.',
    en: '{office} accepted the report. Nothing more to do.',
  },
  'report.changed_after_seal': {
    vi: 'Một hoạt động thuộc kỳ đã gửi vừa được sửa. Số đã chốt không đổi.',
    en: 'An activity of a sent period was changed. Sealed figures stay.',
  },
  'report.due_today_at_office': {
    vi: 'Hôm nay hạn báo cáo: {sent}/{total} trường đã gửi, {drafting} đang soạn, {untouched} chưa mở.',
    en: 'Reports are due today: {sent}/{total} sent, {drafting} drafting, {untouched} not opened.',
  },
  'consolidation.outdated': {
    vi: 'Có {count} trường gửi thêm sau bản tổng hợp. Dựng lại để xem khác gì.',
    en: '{count} schools sent after the consolidation. Build it again to compare.',
  },
  'due.soon': {
    vi: 'Còn {days} ngày: {task}, hạn {dueOn}.',
    en: '{days} days left: {task}, due {dueOn}.',
  },
  'due.tomorrow': { vi: 'Ngày mai {dueOn} đến hạn: {task}.', en: 'Due tomorrow, {dueOn}: {task}.' },
  'due.late': { vi: 'Đã quá hạn {dueOn}: {task}.', en: 'Overdue since {dueOn}: {task}.' },
  'directive.received': {
    vi: 'Văn bản mới cần xác nhận: {document}, hạn {days} ngày.',
    en: 'New document to acknowledge: {document}, within {days} days.',
  },
  'directive.unacknowledged': {
    vi: 'Còn {count} văn bản chưa xác nhận, hạn mai.',
    en: '{count} documents not acknowledged; due tomorrow.',
  },
  'assignment.given': { vi: '{office} giao {count} việc mới.', en: '{office} asks {count} new things.' },
  'duty.nudged': {
    vi: '{office} nhắc: còn {count} việc được giao chưa xong.',
    en: '{office} reminds: {count} things are still open.',
  },
  'duty.returned': {
    vi: '{office} trả lại: {task}.',
    en: '{office} returned: {task}.',
  },
  'duty.extended': { vi: 'Gia hạn đến {dueOn}: {task}.', en: 'More time, until {dueOn}: {task}.' },
  'duty.time_refused': {
    vi: '{office} không gia hạn: {task}.',
    en: '{office} gives no time: {task}.',
  },
  'plan.proposed': {
    vi: 'Người phụ trách đã trình kế hoạch {year}, chờ duyệt.',
    en: 'The coordinator proposed the plan {year}; it waits for you.',
  },
  'plan.sent': { vi: 'Kế hoạch {year} đã gửi {office}.', en: 'The plan {year} was sent to {office}.' },
  'plan.accepted': {
    vi: '{office} đã nhận kế hoạch {year}. Ghi hoạt động, tiến độ tự tính.',
    en: '{office} accepted the plan {year}. Log activities; progress counts itself.',
  },
  'plan.left_out_refused': {
    vi: '{office} chưa cho bỏ việc: {task}.',
    en: '{office} keeps the task: {task}.',
  },
  'document.withdrawn': {
    vi: 'Đã thu hồi {document}. Không thực hiện tiếp.',
    en: '{document} was withdrawn. Do not go on with it.',
  },
  'document.replaced': {
    vi: '{document} đã có văn bản thay thế.',
    en: '{document} was replaced by another.',
  },
  'document.nudged': {
    vi: 'Nhắc xác nhận {document}.',
    en: 'Please acknowledge {document}.',
  },
  'plan.returned': {
    vi: 'Kế hoạch được trả lại, có {remarks} nhận xét.',
    en: 'The plan was returned with {remarks} remarks.',
  },
  'plan.task_soon': {
    vi: '{task} theo kế hoạch: còn {days} ngày.',
    en: '{task}, as planned: {days} days left.',
  },
  'journal.quiet': {
    vi: '{days} ngày chưa ghi hoạt động nào. Có việc nào chưa ghi không?',
    en: 'No activity for {days} days. Is something not yet logged?',
  },
  'journal.offline_sent': {
    vi: 'Đã gửi {count} hoạt động ghi lúc mất mạng.',
    en: '{count} activities logged offline were sent.',
  },
  'model.quiet': {
    vi: 'Mô hình chưa có hoạt động {weeks} tuần. Ghi hoạt động hay tạm ngừng?',
    en: 'The model had no activity for {weeks} weeks. Log one, or pause it?',
  },
  'group.decision_ends': {
    vi: 'Quyết định tổ tự quản hết hạn {endsOn}. Soạn quyết định kiện toàn.',
    en: 'The decision on the group ends {endsOn}. Draft the renewal.',
  },
  'regulation.ends': {
    vi: 'Quy chế phối hợp còn {days} ngày hiệu lực.',
    en: 'The regulation is valid for {days} more days.',
  },
  'equipment.extinguishers_due': {
    vi: '{count} bình chữa cháy đến hạn kiểm tra tuần này.',
    en: '{count} extinguishers are due for a check this week.',
  },
  'pledge.coverage': {
    vi: 'Lớp mới có {percent} % cha mẹ ký cam kết.',
    en: '{percent} % of the parents of the class have signed.',
  },
  'criteria.registration_missing': {
    vi: 'Còn {days} ngày đến {dueOn}: trường chưa có bản đăng ký.',
    en: '{days} days to {dueOn}: the registration is missing.',
  },
  'assessment.to_review': {
    vi: '{count} trường gửi báo cáo để thẩm định, hạn do {office} đặt.',
    en: '{count} schools sent reports to review; {office} sets the day.',
  },
});

/** Kinds whose Zalo message is worded apart; the others are their line and the link. Vietnamese is what is sent. */
export const zaloTexts = defineMessages({
  'report.due_tomorrow': {
    vi: 'Ngày mai {dueOn} là hạn {report} của trường. Mở: {link}',
    en: 'Tomorrow, {dueOn}: {report} is due. Open: {link}',
  },
  'report.returned': {
    vi: '{office} trả lại báo cáo, có {remarks} nhận xét. Xem và sửa: {link}',
    en: '{office} returned the report with {remarks} remarks. See and correct: {link}',
  },
  'directive.unacknowledged': {
    vi: 'Còn {count} văn bản chưa xác nhận, hạn mai. {link}',
    en: '{count} documents not acknowledged; due tomorrow. {link}',
  },
  'pledge.coverage': {
    vi: 'Lớp mới có {percent} % cha mẹ ký cam kết. Mã của lớp: {link}',
    en: '{percent} % of the parents of the class have signed. Its code: {link}',
  },
  otherwise: { vi: '{text} Mở: {link}', en: '{text} Open: {link}' },
});

export const notificationMessages = defineMessages({
  'group.needs_action': { vi: 'Cần tôi làm', en: 'For me to do' },
  'group.to_know': { vi: 'Để biết', en: 'To know' },
  empty: { vi: 'Không có thông báo mới.', en: 'Nothing new.' },
  'act.copy_for_zalo': { vi: 'Chép thành tin Zalo', en: 'Copy as Zalo message' },
  'act.copied': { vi: 'Đã chép.', en: 'Copied.' },
  'act.mark_read': { vi: 'Đánh dấu đã đọc', en: 'Mark as read' },
  'act.mark_all_read': { vi: 'Đánh dấu đã đọc tất cả', en: 'Mark all as read' },

  'notification.only_accounts.why': {
    vi: 'Thông báo chỉ dành cho người có tài khoản.',
    en: 'Notices are for people with an account.',
  },
  'notification.only_accounts.who': { vi: 'Quản trị cấp tài khoản.', en: 'The operator gives accounts.' },
  'notification.only_accounts.next': { vi: 'Đăng nhập.', en: 'Sign in.' },
});
