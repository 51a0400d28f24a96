import { defineMessages } from '#shared/messages.ts';

export const signInMessages = defineMessages({
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  username: { vi: 'Tên đăng nhập', en: 'Username' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  forgotten: {
    vi: 'Quên mật khẩu? Chuyên viên Phòng Văn hóa - Xã hội của xã cấp lại cho trường.',
    en: 'Forgot your password? The officer of your commune issues a new link.',
  },
  promise: { vi: 'Ghi một lần, dùng mọi nơi.', en: 'Written once, used everywhere.' },
  promiseText: {
    vi: 'Hoạt động ghi trên điện thoại trong một phút; báo cáo 10/5 và 15/11 tự có số, mỗi số mở ra được các dòng phía sau.',
    en: 'Activities are logged on a phone in a minute; the reports of 10 May and 15 November fill themselves, and every number opens to its rows.',
  },
  safety: { vi: 'Kênh an toàn cho học sinh', en: 'Safety contacts for pupils' },
  home: { vi: 'Trang đầu', en: 'Front page' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordHint: {
    vi: 'Từ 10 ký tự; một câu dễ nhớ là tốt nhất.',
    en: 'At least 10 characters; a sentence you remember is best.',
  },
  invitationTitle: { vi: 'Đặt mật khẩu', en: 'Set your password' },
  invitationFor: { vi: 'Tài khoản {username} · {name}', en: 'Account {username} · {name}' },
  invitationUse: { vi: 'Đặt mật khẩu và đăng nhập', en: 'Set password and sign in' },
  setupTitle: { vi: 'Người quản trị đầu tiên', en: 'The first operator' },
  setupLead: {
    vi: 'Liên kết này chỉ dùng được một lần. Tài khoản quản trị tạo cây đơn vị và mời mọi người.',
    en: 'This link works once. The operator makes the tree of units and invites everybody.',
  },
  setupName: { vi: 'Tên hiển thị', en: 'Name shown' },
  setupOfficeCode: { vi: 'Mã cơ quan quản lý', en: 'Code of the managing office' },
  setupOfficeCodeHint: {
    vi: 'Chữ thường, số và gạch nối, ví dụ: cu-chi',
    en: 'Lower case, digits and hyphens, for example: cu-chi',
  },
  setupOfficeName: { vi: 'Tên cơ quan quản lý', en: 'Name of the managing office' },
  setupCreate: { vi: 'Tạo người quản trị', en: 'Create the operator' },
});
