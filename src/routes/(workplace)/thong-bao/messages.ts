import { defineMessages } from '#shared/messages.ts';

export const noticePageMessages = defineMessages({
  title: { vi: 'Thông báo', en: 'Notices' },
  toDo: { vi: 'Cần tôi làm', en: 'For me to do' },
  toKnow: { vi: 'Để biết', en: 'To know' },
  isNew: { vi: 'mới', en: 'new' },
  readAll: { vi: 'Đánh dấu đã đọc', en: 'Mark all as read' },
  none: { vi: 'Chưa có thông báo nào', en: 'No notices yet' },
  noneText: {
    vi: 'Khi báo cáo được trả lại, được nhận hay sắp đến hạn, tin sẽ ở đây.',
    en: 'When a report is returned, accepted or falls due, you will read it here.',
  },
  older: { vi: 'Cũ hơn', en: 'Older' },
});
