import { defineMessages } from '#shared/messages.ts';

export const workplaceMessages = defineMessages({
  sampleFoot: {
    vi: 'Dữ liệu mẫu. Tên trường và số liệu không có thật.',
    en: 'Sample data. Schools and figures are invented.',
  },
  notifications: { vi: 'Thông báo', en: 'Notices' },
  unread: { vi: 'Thông báo, {count} chưa đọc', en: 'Notices, {count} unread' },
  account: { vi: 'Tài khoản của tôi', en: 'My account' },
  reminders: { vi: 'Cách nhắc, lịch cho điện thoại', en: 'Reminders, calendar for a phone' },
  more: { vi: 'Thêm', en: 'More' },
  seats: { vi: 'Chỗ làm việc', en: 'Seats' },
  seatNow: { vi: 'đang dùng', en: 'in use' },
  useSeat: { vi: 'Chuyển sang', en: 'Change to' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  theme: { vi: 'Giao diện', en: 'Appearance' },
  light: { vi: 'Sáng', en: 'Light' },
  dark: { vi: 'Tối', en: 'Dark' },
  system: { vi: 'Theo máy', en: 'As the device' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  password: { vi: 'Đổi mật khẩu', en: 'Change password' },
  currentPassword: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordHint: {
    vi: 'Từ 10 ký tự; một câu dễ nhớ là tốt nhất.',
    en: 'At least 10 characters; a sentence you remember is best.',
  },
  passwordChanged: {
    vi: 'Đã đổi mật khẩu. Các máy khác đã đăng xuất.',
    en: 'Password changed. Other devices were signed out.',
  },
  places: { vi: 'Các trang khác', en: 'Other pages' },
});
