// The words of the pages on which somebody says how they want to be reminded.
import { defineMessages } from '#shared/messages.ts';

export const reminderPageMessages = defineMessages({
  title: { vi: 'Cách nhắc', en: 'Reminders' },
  account: { vi: 'Tài khoản của tôi', en: 'My account' },
  lead: {
    vi: 'Mỗi kênh nhiều nhất một tin một ngày. Tin chỉ có tên việc, hạn và đường dẫn.',
    en: 'At most one message a day by each way: names of things to do, days and links.',
  },
  saved: { vi: 'Đã lưu.', en: 'Saved.' },
  save: { vi: 'Lưu', en: 'Save' },

  channels: { vi: 'Kênh và giờ', en: 'Ways and hours' },
  inside: { vi: 'Trong hệ thống', en: 'Inside the system' },
  insideNote: {
    vi: 'Luôn bật: trước hạn 7, 3, 1 ngày và sau hạn 1 ngày',
    en: 'Always on: 7, 3 and 1 days before, and the day after',
  },
  mail: { vi: 'Thư điện tử', en: 'Mail' },
  mailNote: { vi: 'Một thư tóm tắt, khi có việc', en: 'One digest, when something is due' },
  mailNeedsAddress: {
    vi: 'Cần một địa chỉ đã xác nhận, ở phần Địa chỉ thư',
    en: 'Needs a confirmed address, see below',
  },
  push: { vi: 'Đẩy đến máy', en: 'Push to devices' },
  pushNote: { vi: 'Trên các máy đã bật, ở phần Máy nhận tin', en: 'On devices turned on below' },
  quiet: { vi: 'Giờ yên tĩnh', en: 'Quiet hours' },
  quietHint: {
    vi: 'Trong khoảng này không gửi thư, không đẩy tin. Giờ Việt Nam.',
    en: 'No mail and no push in between. Time of Việt Nam.',
  },
  quietFrom: { vi: 'Từ', en: 'From' },
  quietTo: { vi: 'đến', en: 'to' },
  weekdays: { vi: 'Ngày nhận tin', en: 'Days' },

  address: { vi: 'Địa chỉ thư', en: 'Mail address' },
  addressLabel: { vi: 'Địa chỉ nhận thư nhắc', en: 'Address for reminders' },
  addressHint: {
    vi: 'Chỉ bạn và hệ thống gửi thư dùng địa chỉ này; người quản trị không xem được.',
    en: 'Only you and the sender of mails use it; the operator cannot see it.',
  },
  sendConfirmation: { vi: 'Gửi thư xác nhận', en: 'Send the confirmation' },
  confirmationSent: {
    vi: 'Đang gửi thư xác nhận đến {address}. Mở liên kết trong thư để bắt đầu nhận.',
    en: 'A confirmation is on its way to {address}. Open its link to begin.',
  },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  notConfirmed: { vi: 'Chờ xác nhận', en: 'Not confirmed' },
  remove: { vi: 'Bỏ địa chỉ', en: 'Remove' },
  removed: { vi: 'Đã bỏ địa chỉ. Không còn thư nào được gửi.', en: 'Removed. No mail will be sent.' },
  noMail: {
    vi: 'Máy chủ này chưa gửi được thư. Người quản trị cài MAIL_URL.',
    en: 'This server sends no mail yet. The operator sets MAIL_URL.',
  },
  test: { vi: 'Gửi thử', en: 'Send a test' },
  testAsked: { vi: 'Đang gửi tin thử, thường đến trong một phút.', en: 'A test is on its way.' },

  last: { vi: 'Tin gần nhất', en: 'Latest message' },
  'last.waiting': { vi: 'chờ gửi', en: 'waiting' },
  'last.sending': { vi: 'đang gửi', en: 'being sent' },
  'last.sent': { vi: 'đã gửi', en: 'sent' },
  'last.nothing': { vi: 'không có gì để gửi', en: 'nothing to send' },
  'last.failed': { vi: 'không gửi được', en: 'failed' },
  'last.unknown': { vi: 'không rõ đã đến chưa', en: 'in doubt' },

  devices: { vi: 'Máy nhận tin', en: 'Devices' },
  noDevices: { vi: 'Chưa có máy nào.', en: 'None yet.' },
  deviceSince: { vi: 'bật ngày {on}', en: 'since {on}' },
  deviceLast: { vi: 'lần cuối {on}', en: 'last {on}' },
  turnOn: { vi: 'Bật trên máy này', en: 'Turn on for this device' },
  turnedOn: { vi: 'Máy này sẽ nhận tin nhắc.', en: 'This device will get reminders.' },
  turnOff: { vi: 'Gỡ', en: 'Remove' },
  turnOffOf: { vi: 'Gỡ {device}', en: 'Remove {device}' },
  turnedOff: { vi: 'Đã gỡ máy.', en: 'Removed.' },
  needsScript: {
    vi: 'Bật máy nhận tin cần trình duyệt có JavaScript và hỗ trợ thông báo đẩy.',
    en: 'To turn a device on, the browser needs JavaScript and push messages.',
  },
  noPush: {
    vi: 'Trình duyệt này không nhận tin đẩy, hoặc trang chưa chạy qua HTTPS.',
    en: 'This browser takes no push messages, or the page is not served by HTTPS.',
  },
  denied: {
    vi: 'Trình duyệt chưa cho phép thông báo. Mở lại quyền ở biểu tượng bên trái thanh địa chỉ.',
    en: 'The browser does not allow notifications. Allow them beside the address bar.',
  },
  pushFailed: { vi: 'Máy này chưa bật được. Thử lại sau.', en: 'It could not be turned on. Try later.' },

  feed: { vi: 'Lịch cho điện thoại', en: 'Calendar for a phone' },
  feedText: {
    vi: 'Ứng dụng lịch đọc hạn của bạn qua một địa chỉ bí mật. Ai có địa chỉ thì xem được, nên đừng gửi vào nhóm chung.',
    en: 'A calendar application reads your due days at a secret address. Whoever has it can read, so keep it to yourself.',
  },
  feedOnce: {
    vi: 'Địa chỉ chỉ hiện một lần này. Chép ngay vào ứng dụng lịch, mục thêm lịch theo địa chỉ (URL).',
    en: 'Shown this once. Put it into your calendar application, as a calendar by address (URL).',
  },
  feedAddress: { vi: 'Địa chỉ lịch', en: 'Calendar address' },
  feedCopy: { vi: 'Chép địa chỉ', en: 'Copy the address' },
  feedSince: { vi: 'Đang dùng từ {on}', en: 'In use since {on}' },
  feedRead: { vi: 'đọc lần cuối {on}', en: 'last read {on}' },
  feedNeverRead: { vi: 'chưa ứng dụng nào đọc', en: 'not read yet' },
  feedMake: { vi: 'Tạo địa chỉ', en: 'Make an address' },
  feedRenew: { vi: 'Hủy địa chỉ cũ, tạo địa chỉ mới', en: 'Replace the address' },
  feedClose: { vi: 'Thu hồi địa chỉ', en: 'Revoke the address' },
  feedClosed: { vi: 'Đã thu hồi. Địa chỉ cũ không còn đọc được.', en: 'Revoked. The address is gone.' },

  confirmTitle: { vi: 'Xác nhận địa chỉ thư', en: 'Confirm your address' },
  confirmLead: { vi: 'Nhận thư nhắc việc tại {address}', en: 'Receive reminders at {address}' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  confirmDone: {
    vi: 'Địa chỉ đã xác nhận. Thư nhắc đến nhiều nhất một lần một ngày.',
    en: 'Confirmed. At most one mail a day will come.',
  },
  unsubscribeTitle: { vi: 'Thôi nhận thư nhắc', en: 'Stop the mails' },
  unsubscribeLead: {
    vi: 'Thông báo trong hệ thống vẫn còn. Bật lại thư lúc nào cũng được ở trang Cách nhắc.',
    en: 'Notices inside the system stay. You can turn mails on again at any time.',
  },
  unsubscribe: { vi: 'Thôi nhận thư', en: 'Stop the mails' },
  unsubscribeDone: { vi: 'Sẽ không có thư nhắc nào nữa.', en: 'No more reminders by mail.' },
  toSettings: { vi: 'Mở Cách nhắc', en: 'Open Reminders' },
});
