// What the feed, the reminders and their refusals say.
import { defineMessages } from '#shared/messages.ts';

export const reminderMessages = defineMessages({
  feedName: { vi: 'Trường An: việc cần làm', en: 'Trường An: to do' },
  feedDue: { vi: 'Hạn: {title}', en: 'Due: {title}' },

  'calendar_feed.not_found.why': { vi: 'Không có lịch ở địa chỉ này.', en: 'There is no calendar here.' },
  'calendar_feed.not_found.who': {
    vi: 'Chủ tài khoản tạo địa chỉ mới.',
    en: 'The owner of the account makes a new address.',
  },
  'calendar_feed.not_found.next': {
    vi: 'Mở Tài khoản của tôi, Cách nhắc.',
    en: 'Open My account, Reminders.',
  },
  'calendar_feed.too_often.why': {
    vi: 'Địa chỉ lịch được đọc quá nhiều lần.',
    en: 'The calendar is read too often.',
  },
  'calendar_feed.too_often.who': {
    vi: 'Tự hết sau {seconds} giây.',
    en: 'Ends by itself in {seconds} seconds.',
  },
  'calendar_feed.too_often.next': {
    vi: 'Đặt ứng dụng lịch đọc mỗi giờ một lần.',
    en: 'Let the calendar application read once an hour.',
  },
});
