// What mails and push messages say.
import { defineMessages } from '#shared/messages.ts';

export const digestMessages = defineMessages({
  subject: {
    vi: 'Trường An: {count} việc, gần nhất {title}, hạn {date}',
    en: 'Trường An: {count} to do, next {title}, due {date}',
  },
  subjectLate: {
    vi: 'Trường An: {count} việc, đã quá hạn {title} ({date})',
    en: 'Trường An: {count} to do, overdue {title} ({date})',
  },
  subjectWaiting: { vi: 'Trường An: {count} việc đang chờ', en: 'Trường An: {count} waiting for you' },
  due: { vi: 'Đến hạn', en: 'Due' },
  waiting: { vi: 'Đang chờ tôi', en: 'Waiting for me' },
  line: { vi: '{title}: hạn {date}, còn {days} ngày', en: '{title}: due {date}, {days} days left' },
  lineToday: { vi: '{title}: hạn hôm nay, {date}', en: '{title}: due today, {date}' },
  lineLate: { vi: '{title}: quá hạn {days} ngày ({date})', en: '{title}: {days} days late ({date})' },
  more: { vi: 'và {count} việc khác', en: 'and {count} more' },
  all: { vi: 'Mở việc cần làm', en: 'Open the list' },
  settings: { vi: 'Đổi ngày, giờ nhắc', en: 'Change days and hours' },
  unsubscribe: { vi: 'Thôi nhận thư nhắc', en: 'Stop these mails' },
  onceADay: {
    vi: 'Thư này gửi nhiều nhất một lần một ngày, theo cài đặt của bạn.',
    en: 'At most one mail a day, as you have set it.',
  },
  pushTitle: { vi: 'Trường An: {count} việc cần làm', en: 'Trường An: {count} to do' },
  pushBody: { vi: '{first} · và {rest} việc khác', en: '{first} · and {rest} more' },
  confirmSubject: { vi: 'Trường An: xác nhận địa chỉ nhận thư nhắc', en: 'Trường An: confirm your address' },
  confirmWhat: {
    vi: 'Có người nhập địa chỉ này để nhận thư nhắc việc của hệ thống Trường An.',
    en: 'Somebody entered this address to receive reminders from Trường An.',
  },
  confirmAct: { vi: 'Xác nhận địa chỉ (trong 3 ngày)', en: 'Confirm the address (within 3 days)' },
  confirmElse: {
    vi: 'Nếu không phải bạn, bỏ qua thư này: sẽ không có thư nào nữa.',
    en: 'If it was not you, ignore this mail: there will be no other.',
  },
  testSubject: { vi: 'Trường An: tin thử', en: 'Trường An: a test' },
  testText: {
    vi: 'Tin thử đã đến nơi. Tin nhắc việc sẽ đến theo cùng cách này.',
    en: 'The test has arrived. Reminders will come the same way.',
  },
});
