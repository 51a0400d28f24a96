// What the feed, the reminders and their refusals say.
import { defineMessages } from '#shared/messages.ts';

export const reminderMessages = defineMessages({
  feedName: { vi: 'Trường An: việc cần làm', en: 'Trường An: to do' },
  feedDue: { vi: 'Hạn: {title}', en: 'Due: {title}' },

  'reminder.address_not_confirmed.why': {
    vi: 'Địa chỉ thư chưa được xác nhận.',
    en: 'The address is not confirmed yet.',
  },
  'reminder.address_not_confirmed.who': {
    vi: 'Người giữ hộp thư bấm liên kết trong thư xác nhận.',
    en: 'Whoever holds the mailbox opens the link in the mail.',
  },
  'reminder.address_not_confirmed.next': {
    vi: 'Nhập địa chỉ rồi mở thư xác nhận.',
    en: 'Enter the address and open the mail.',
  },
  'reminder.asked_too_often.why': {
    vi: 'Hôm nay đã gửi {most} tin theo yêu cầu.',
    en: '{most} messages were asked for today.',
  },
  'reminder.asked_too_often.who': { vi: 'Hệ thống, vào ngày mai.', en: 'The system, tomorrow.' },
  'reminder.asked_too_often.next': {
    vi: 'Xem thư rác, hoặc thử lại ngày mai.',
    en: 'Look among junk mail, or try again tomorrow.',
  },
  'reminder_link.not_found.why': {
    vi: 'Liên kết này không còn dùng được.',
    en: 'This link does not work any more.',
  },
  'reminder_link.not_found.who': {
    vi: 'Chủ tài khoản xin liên kết mới.',
    en: 'The owner of the account asks for a new one.',
  },
  'reminder_link.not_found.next': {
    vi: 'Đăng nhập, mở Cách nhắc và nhập lại địa chỉ.',
    en: 'Sign in, open Reminders and enter the address again.',
  },
  'push_device.not_found.why': { vi: 'Máy này không còn trong danh sách.', en: 'This device is gone.' },
  'push_device.not_found.who': { vi: 'Người dùng máy bật lại.', en: 'Its user turns it on again.' },
  'push_device.not_found.next': { vi: 'Tải lại trang.', en: 'Reload the page.' },
  'push_device.not_public.why': {
    vi: 'Trình duyệt đưa một địa chỉ mà hệ thống không gửi tới.',
    en: 'The browser gave an address the system does not send to.',
  },
  'push_device.not_public.who': { vi: 'Người quản lý máy.', en: 'Whoever manages the device.' },
  'push_device.not_public.next': { vi: 'Dùng trình duyệt khác.', en: 'Use another browser.' },
  'push_device.too_many.why': { vi: 'Đã có {most} máy nhận tin.', en: '{most} devices are on already.' },
  'push_device.too_many.who': { vi: 'Chủ tài khoản.', en: 'The owner of the account.' },
  'push_device.too_many.next': { vi: 'Gỡ một máy cũ rồi bật lại.', en: 'Remove an old one and try again.' },
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
